"""A page for someone new: what was needed, what helped, and what to ask.

It names nobody and tells no dates of an earlier therapy. What hasn't worked starts
empty: suggestions come from what was asked or said, never from what was noted as over
the line.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from alliance_cli.journal import Journal, Raise, Therapist
from alliance_cli.pages.choice import (
    Choice,
    is_kept_back,
    notes,
    of_part,
    offered_first,
    theirs,
    unsafe_days,
)
from alliance_cli.pages.sheet import (
    Block,
    Fields,
    Heading,
    Points,
    Room,
    Sheet,
    Text,
    Words,
    field,
)
from alliance_cli.rules.taken import Taken, how_taken

TITLE = "Starting with someone new"
BRINGS_ME = "What brings me"
PARTS = {
    "helped": "What has helped before",
    "hasn't worked": "What hasn't worked for me",
    "my notes": "From my notes",
    "ask you": "What I'd like to ask you",
}
ALWAYS_THERE = frozenset({"helped", "hasn't worked"})
QUESTIONS = (
    "How do you respond when a client tells you something isn't working?",
    "How would you work with this, and how would we know that it was helping?",
    "Would you ask me before speaking with anyone else about me?",
    "Are you registered, with whom, and where can I look that up?",
    "How may you reach me, and how not?",
)
PRACTICAL = ("Days and times", "Fee", "Online or in the room", "Reaching me")
NOBODY = "my therapist"
TITLES = frozenset(
    {"dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "prof", "prof."}
)
SHORTEST_NAME = 3


def choices(
    journal: Journal, whose: Sequence[Therapist], since: date | None = None
) -> tuple[Choice, ...]:
    """Everything that could go on the page, with every therapist's name taken out."""
    unnamed = _unnamed(journal.therapists)
    unsafe = unsafe_days(journal)
    ids = {one.id for one in whose}
    raises = [one for one in journal.raises if one.therapist in ids]
    found = [
        *(_choice(one, unsafe) for one in raises if _is_known(one, since)),
        *(Choice("ask you", (asked,)) for asked in QUESTIONS),
        *_undated(journal, whose, since, unsafe),
    ]
    found.sort(key=lambda one: list(PARTS).index(one.part))
    return offered_first(_without_names(one, unnamed) for one in found)


def sheet(picked: Sequence[Choice], today: date) -> Sheet:
    blocks: list[Block] = [
        Text(("Written by me, ", today, ".")),
        Heading((BRINGS_ME,)),
        Room(2),
    ]
    for part, heading in PARTS.items():
        lines = of_part(picked, part)
        if lines or part in ALWAYS_THERE:
            blocks += [Heading((heading,)), Points(lines) if lines else Room(2)]
    practical = Fields(tuple(field(name) for name in PRACTICAL))
    return Sheet(TITLE, (*blocks, Heading(("Practical",)), practical))


def _is_known(one: Raise, since: date | None) -> bool:
    """Said or asked, with an answer to go by, and not before the day asked for."""
    day = one.said_on or one.noted_on
    early = since is not None and day is not None and day < since
    answered = one.outcome is not None or how_taken(one.met, one.after) is not None
    return answered and not early


def _choice(one: Raise, unsafe: frozenset[date]) -> Choice:
    well = how_taken(one.met, one.after, one.outcome) is Taken.WELL
    kept_back = is_kept_back(one.noted_on or date.min, one.text, unsafe)
    part = "helped" if well else "hasn't worked"
    return Choice(part, (Words(one.text),), kept_back=kept_back, text=one.text)


def _undated(
    journal: Journal,
    whose: Sequence[Therapist],
    since: date | None,
    unsafe: frozenset[date],
) -> Iterator[Choice]:
    for them in whose:
        for one in notes(theirs(journal, them, since), unsafe, "my notes"):
            yield replace(one, line=(Words(one.text),))


def _without_names(choice: Choice, unnamed: Callable[[str], str]) -> Choice:
    line = tuple(
        Words(unnamed(piece.text)) if isinstance(piece, Words) else piece
        for piece in choice.line
    )
    return replace(choice, line=line)


def _unnamed(therapists: Sequence[Therapist]) -> Callable[[str], str]:
    """Puts "my therapist" where a therapist's name stands, whole or in part."""
    names = {name for one in therapists for name in _names_of(one.name)}
    if not names:
        return lambda text: text
    longest_first = sorted(names, key=len, reverse=True)
    listed = "|".join(re.escape(name) for name in longest_first)
    pattern = re.compile(rf"(?<!\w)(?:{listed})(?!\w)")
    return lambda text: pattern.sub(NOBODY, text)


def _names_of(name: str) -> Iterator[str]:
    yield name
    for word in name.split():
        if len(word) >= SHORTEST_NAME and word.casefold() not in TITLES:
            yield word
