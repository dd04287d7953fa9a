"""The list of things to say and ask for: what waits, what was said, what could go on.

Numbers are places in the order in which things were written down with one therapist;
one that is dropped keeps its number, so that the others keep theirs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from alliance_cli.journal import Journal, Log, Raise, Session
from alliance_cli.pages.choice import is_kept_back, unsafe_days
from alliance_cli.pages.page import Page, written
from alliance_cli.rules.taken import was_said
from alliance_cli.signs import number_sessions

LATELY = 6  # sessions back from the latest
MOST_OFFERED = 5
NOT_TALKED_ABOUT = frozenset({None, "not_yet", "could_not", "noticed_later"})
NOT_TAKEN_UP = frozenset({"not_asked", "not_heard"})
NO_LOG = Log()
NOT_OWED = """
You don't have to say anything to {T}, or to go. What is on your list is kept, and isn't
shown here.
$ alliance leave --now | words to cancel, with no reason given
$ alliance support | people and lines
"""
NOT_OWED_PERHAPS = """
You don't have to say anything to {T}. What is on your list is kept, and isn't shown
here.
$ alliance leave | words to stop, or to ask for someone else
$ alliance support | people and lines
"""
NOT_OWED_WHEN_BOUND = """
You don't have to say anything to {T}, and you can ask for someone else. What is on your
list is kept, and isn't shown here.
$ alliance leave | words for it, and what to think of first
$ alliance support | people and lines
"""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on the list, and the number it is called by."""

    number: int
    entry: Raise

    @property
    def waits(self) -> bool:
        return not self.entry.dropped and not was_said(self.entry)


@dataclass(frozen=True, slots=True)
class Unlisted:
    """Something noted in a log that could go on the list; `number` is its session's."""

    kind: str
    text: str
    on: date
    number: int | None


def items(journal: Journal, them: str) -> tuple[Item, ...]:
    """Everything ever put on the list with that therapist, dropped things too."""
    theirs = (one for one in journal.raises if one.therapist == them)
    return tuple(Item(number, one) for number, one in enumerate(theirs, start=1))


def waiting(every: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(one for one in every if one.waits)


def said(every: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(one for one in every if was_said(one.entry) and not one.entry.dropped)


def unlisted(journal: Journal, them: str) -> tuple[Unlisted, ...]:
    """What was noted lately, wasn't talked about, and isn't on the list; newest first.

    Nothing of a day on which they weren't safe is offered, and no words of dying.
    """
    listed = {_folded(one.entry.text) for one in items(journal, them)}
    unsafe = unsafe_days(journal)
    found = [
        Unlisted(kind, text, session.on, number)
        for session, number in reversed(number_sessions(journal, them)[-LATELY:])
        for kind, text in _unsaid(session)
        if _folded(text) not in listed and not is_kept_back(session.on, text, unsafe)
    ]
    once: dict[str, Unlisted] = {}
    for one in found:
        once.setdefault(_folded(one.text), one)
    return tuple(once.values())[:MOST_OFFERED]


def _unsaid(session: Session) -> Iterator[tuple[str, str]]:
    log = session.log or NO_LOG
    if log.ask in NOT_TAKEN_UP and log.ask_what:
        yield "ask", log.ask_what
    if log.snag in {"small", "big"} and log.aired in NOT_TALKED_ABOUT and log.snag_what:
        yield "say", log.snag_what
    if session.later is not None and session.later.tell:
        yield "say", session.later.tell


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def nothing_owed(choice: str | None) -> Page:
    """In place of the list, while something stands that is never part of therapy."""
    free_or_not = {"free": NOT_OWED, "bound": NOT_OWED_WHEN_BOUND}
    return written("", free_or_not.get(choice or "", NOT_OWED_PERHAPS))
