"""Sessions and therapists in lists.

Nothing here says how a session was: numbers, days and a person's own words, never a
mark or a bar. What is hidden (`quotes` False) leaves the days.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from alliance_cli.dying import speaks_of_dying
from alliance_cli.finding.outline import Outline
from alliance_cli.journal import Journal, Therapist
from alliance_cli.render.clean import one_line
from alliance_cli.render.dates import dated, said, span
from alliance_cli.render.measure import pad, pad_left, width
from alliance_cli.render.typography import ascii_signs, curly

MARGIN, GAP = "  ", "   "
NAME_COLUMNS, FEWEST_WORDS = 16, 12
NOT_HELD = {
    "break": "a break, planned or announced",
    "they_cancelled": "not held: they cancelled",
    "they_missed": "not held: they didn't come, or very late",
    "i_cancelled": "not held: I cancelled",
    "i_missed": "not held: I didn't go",
}
ONLY_BEFORE = "(only the way there, so far)"
KEPT_BACK = "(your words are in the session itself)"
BY = {"room": "in a room", "messages": "in messages"}
ENDED_BY = {"me": "by me", "them": "by them", "both": "by both of us"}


def therapists(
    journal: Journal,
    today: date,
    columns: int = 80,
    *,
    using: str | None = None,
    glyphs: bool = True,
) -> str:
    """One line a therapist, with the number that stands for them; never how it went.

    `using` is the id of the one whom commands are about when none is named.
    """
    lines = table(
        [
            (str(place), one_line(who.name, NAME_COLUMNS))
            for place, who in enumerate(journal.therapists, start=1)
        ],
        [_about(journal, who, today, using) for who in journal.therapists],
        columns,
    )
    return lines if glyphs else ascii_signs(lines)


def table(
    cells: Sequence[tuple[str, ...]],
    words: Sequence[str],
    columns: int,
) -> str:
    """Columns as wide as their widest cell, the first set right; words cut to fit."""
    if not cells:
        return ""
    first, *others = zip(*cells, strict=True)
    padded = [_as_wide(first, pad_left), *(_as_wide(each, pad) for each in others)]
    starts = [MARGIN + GAP.join(row) + GAP for row in zip(*padded, strict=True)]
    room = max(columns - width(starts[0]) - 1, FEWEST_WORDS)
    return "".join(
        f"{start}{one_line(told, room)}".rstrip() + "\n"
        for start, told in zip(starts, words, strict=True)
    )


def _as_wide(column: Sequence[str], pads: Callable[[str, int], str]) -> list[str]:
    """Every cell as wide as the widest."""
    widest = max(map(width, column))
    return [pads(cell, widest) for cell in column]


def first_words(one: Outline, *, quotes: bool, unquoted: Collection[date]) -> str:
    """Why it wasn't held, else the first of the person's own words."""
    if one.held in NOT_HELD:
        return curly(NOT_HELD[one.held])
    if not one.has_log:
        return "" if one.has_later else ONLY_BEFORE
    if not quotes or not one.texts:
        return ""
    if one.on in unquoted or any(map(speaks_of_dying, one.texts)):
        return KEPT_BACK
    return one.texts[0]


def _about(journal: Journal, who: Therapist, today: date, using: str | None) -> str:
    theirs = [one.on for one in journal.sessions if one.therapist == who.id]
    many = "1 entry" if len(theirs) == 1 else f"{len(theirs)} entries"
    parts = [
        many,
        f"the latest {said(max(theirs), today)}" if theirs else "",
        _ended(who, today),
        "in use now" if who.id == using else "",
        _break(who, today),
        "" if who.setting in {None, "alone"} else f"{who.setting}",
        f"by {who.by}" if who.by in {"video", "phone"} else BY.get(who.by or "", ""),
    ]
    return ", ".join(part for part in parts if part)


def _ended(who: Therapist, today: date) -> str:
    by = f" {ENDED_BY[who.ended_by]}" if who.ended_by else ""
    if who.ended_on is None and who.ending_on is not None:
        ends = "ends" if who.ending_on >= today else "ended"
        return f"{ends}{by} on {dated(who.ending_on)}"
    if who.ended_on is None and who.ended_by is None:
        return ""
    return f"ended{by}{f' on {dated(who.ended_on)}' if who.ended_on else ''}"


def _break(who: Therapist, today: date) -> str:
    """The break there is, or the next one."""
    ahead = (one for one in who.away if one.to >= today)
    found = min(ahead, key=lambda one: one.from_, default=None)
    return f"a break {span(found.from_, found.to)}" if found else ""
