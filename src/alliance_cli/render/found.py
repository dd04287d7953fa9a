"""Entries in a list, newest first: sessions, and whatever else a search found.

Sessions keep their number; everything else says what it is. Where words were looked for
they are shown with what is around them. Of some days, and where the words speak of
dying, nothing is quoted.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from alliance_cli.dying import speaks_of_dying
from alliance_cli.finding.find import Hit
from alliance_cli.finding.folding import place_of
from alliance_cli.finding.outline import Outline, outline
from alliance_cli.finding.texts import Entry, texts
from alliance_cli.journal import (
    Consult,
    Decision,
    Event,
    Raise,
    Score,
    Session,
)
from alliance_cli.render.clean import one_line
from alliance_cli.render.dates import said
from alliance_cli.render.lists import KEPT_BACK, NAME_COLUMNS, first_words, table
from alliance_cli.render.typography import ascii_signs

NO_DAY = "no day"
KEPT_ELSEWHERE = "(not quoted here)"
LEAD = 24  # letters before the word that is looked for
KINDS: Mapping[type[Entry], str] = {
    Event: "noted",
    Decision: "decided",
    Consult: "first call",
    Score: "form",
}
RAISES = {"say": "to say", "ask": "to ask for"}


def found(  # noqa: PLR0913  (each is a choice of the person who looks)
    hits: Sequence[Hit],
    today: date,
    columns: int = 80,
    *,
    words: Sequence[str] = (),
    names: Mapping[str, str] | None = None,
    quotes: bool = True,
    unquoted: Collection[date] = (),
    glyphs: bool = True,
) -> str:
    """One line an entry, the last of `hits` first. `words` are folded.

    `names` by therapist's id adds who it was.
    """
    newest = hits[::-1]
    lines = table(
        [_cells(hit, today, names or {}) for hit in newest],
        [_told(hit, words, quotes=quotes, unquoted=unquoted) for hit in newest],
        columns,
    )
    return lines if glyphs else ascii_signs(lines)


def around(word: str, text: str) -> str:
    """The text from a little before the word, on one line."""
    plain = " ".join(text.split())
    place = place_of(word, plain)
    if place <= LEAD:
        return plain
    start = plain.find(" ", place - LEAD, place) + 1 or place
    return f"… {plain[start:]}"


def _cells(hit: Hit, today: date, names: Mapping[str, str]) -> tuple[str, ...]:
    number = "" if hit.number is None else str(hit.number)
    on = hit.on
    day = NO_DAY if on is None else said(on, today)
    whose = names.get(getattr(hit.entry, "therapist", ""), "")
    return (number, day, one_line(whose, NAME_COLUMNS)) if names else (number, day)


def _told(
    hit: Hit,
    words: Sequence[str],
    *,
    quotes: bool,
    unquoted: Collection[date],
) -> str:
    kind = _kind(hit.entry)
    if hit.text is None and isinstance(hit.entry, Session | Outline):
        shown = outline(hit.entry) if isinstance(hit.entry, Session) else hit.entry
        return first_words(shown, quotes=quotes, unquoted=unquoted)
    if not quotes or hit.text is None:
        return kind
    if hit.on in unquoted or any(map(speaks_of_dying, texts(hit.entry))):
        quoted = KEPT_ELSEWHERE if kind else KEPT_BACK
    else:
        quoted = around(words[0], hit.text)
    return f"{kind}: {quoted}" if kind else quoted


def _kind(entry: Entry) -> str:
    """What it is, where it isn't a session."""
    if isinstance(entry, Raise):
        return RAISES[entry.kind]
    return KINDS.get(type(entry), "")
