"""What an import would bring in, in sentences or as JSON; none of a person's words."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alliance_cli.exchange.foreign import Diary
    from alliance_cli.journal import Journal, Therapist
    from alliance_cli.store.merge import Imported
    from alliance_cli.store.rows import Entry

NOUNS = {
    "therapists": ("therapist", "therapists"),
    "sessions": ("session", "sessions"),
    "events": ("noted event", "noted events"),
    "raises": ("thing to say or ask for", "things to say or ask for"),
    "decisions": ("decision", "decisions"),
    "consults": ("first call", "first calls"),
    "scores": ("form's total", "forms' totals"),
}
DONE = "It is in the journal now.\n"
ALL_THERE = "Everything in it is here already. Nothing was changed.\n"
UNCHANGED = "Nothing was changed.\n"
FURTHER = "Further along there, and brought up to date here: {listed}.\n"
DIFFERENT = (
    "Different here and there, and so kept twice: yours as it is, the other as an entry"
    " of its own. Both count until you delete one.\n"
)
OTHERWISE = (
    "What the file says about number {number} in alliance therapist isn't all the same;"
    " it stays as it is here.\n"
)
MORE = "    and {n} more\n"
MOST_LISTED = 12


def of_diary(diary: "Diary") -> str:
    """What kind of file it is, how much is in it, and what isn't taken."""
    from alliance_cli.render.dates import span

    days = [note.on for note in diary.notes]
    if not days:
        head = f"This is {diary.kind}; no entry in it has words."
    else:
        many = "1 entry" if len(days) == 1 else f"{len(days)} entries"
        head = f"This is {diary.kind}: {many}, {span(min(days), max(days))}."
    said = [head, *_twice_a_day(days), *diary.left_out]
    return "\n".join(said) + "\n"


def summary(counts: "Imported", present: "Journal", today: date) -> str:
    parts = [f"New here: {_listed(counts.added)}.\n"]
    if any(counts.present.values()) and any(counts.added.values()):
        parts.append(f"Here already: {_listed(counts.present)}.\n")
    if any(counts.further.values()):
        parts.append(FURTHER.format(listed=_listed(counts.further)))
    return "".join([*parts, *_differing(counts, present, today)])


def ending(counts: "Imported", *, done: bool) -> str:
    if done:
        return DONE
    news = any(counts.added.values()) or any(counts.further.values())
    return UNCHANGED if news else ALL_THERE


def as_json(counts: "Imported", *, done: bool) -> dict[str, object]:
    return {
        "added": counts.added,
        "present": counts.present,
        "further": counts.further,
        "differing": [_plainly(one) for one in counts.differing],
        "done": done,
    }


def _twice_a_day(days: list[date]) -> Iterator[str]:
    several = sum(count > 1 for count in Counter(days).values())
    if several:
        when = "On 1 day" if several == 1 else f"On {several} days"
        yield f"{when} there is more than one; each becomes a session of its own."


def _listed(counts: Mapping[str, int]) -> str:
    """1 therapist, 31 sessions, 2 noted events."""
    words = (
        f"{count} {NOUNS[name][count != 1]}" for name, count in counts.items() if count
    )
    return ", ".join(words) or "nothing"


def _differing(
    counts: "Imported",
    present: "Journal",
    today: date,
) -> Iterator[str]:
    from alliance_cli.journal import Therapist

    people = [one for one in counts.differing if isinstance(one, Therapist)]
    entries = [one for one in counts.differing if not isinstance(one, Therapist)]
    for one in people:
        yield OTHERWISE.format(number=_number(present, one))
    if entries:
        yield DIFFERENT
        yield from (f"    {_noun(one, today)}\n" for one in entries[:MOST_LISTED])
    if len(entries) > MOST_LISTED:
        yield MORE.format(n=len(entries) - MOST_LISTED)


def _number(present: "Journal", them: "Therapist") -> int:
    return [one.id for one in present.therapists].index(them.id) + 1


def _noun(entry: "Entry", today: date) -> str:
    from alliance_cli.render.dates import said
    from alliance_cli.store.undo import NOUNS as THE

    on = getattr(entry, "on", None)
    return f"{THE[type(entry)]} of {said(on, today)}" if on else THE[type(entry)]


def _plainly(entry: "Entry") -> dict[str, object]:
    on = getattr(entry, "on", None)
    return {
        "kind": type(entry).__name__.lower(),
        "id": getattr(entry, "id", None),
        "on": on.isoformat() if on else None,
    }
