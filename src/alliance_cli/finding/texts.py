"""A person's own words in each kind of entry: what can be looked for.

A test holds that every text of a journal file is here, but for names, which stand in
`alliance therapist`, and first versions: the words are those that stand now. What was
withdrawn isn't looked through, as no screen shows it.
"""

from collections.abc import Iterator
from datetime import date

from alliance_cli.finding.outline import Outline
from alliance_cli.journal import (
    Consult,
    Decision,
    Event,
    Raise,
    Score,
    Session,
)

Entry = Session | Outline | Event | Raise | Decision | Consult | Score


def texts(entry: Entry) -> tuple[str, ...]:
    """In the order in which they are shown."""
    return tuple(text for text in _texts(entry) if text)


def day_of(entry: Entry) -> date | None:
    """The day it belongs to; None where none was noted."""
    match entry:
        case Raise():
            return entry.noted_on or entry.said_on
        case Consult():
            return entry.call_on
        case _:
            return entry.on


def _texts(entry: Entry) -> Iterator[str | None]:
    match entry:
        case Session():
            yield from _of_session(entry)
        case Outline():
            yield from entry.texts
        case Event():
            yield from _of_event(entry)
        case Raise():
            yield entry.text
        case Decision():
            yield from (entry.because, entry.how_it_went)
        case Consult():
            yield from (entry.name, entry.fee, entry.works_by)
            yield from (entry.afterwards, entry.note)
        case Score():
            yield entry.instrument


def _of_session(session: Session) -> Iterator[str | None]:
    if (log := session.log) is not None:
        yield from (log.stays, log.snag_what, log.ask_what, log.more)
    if session.later is not None:
        yield session.later.tell


def _of_event(event: Event) -> Iterator[str | None]:
    if not event.retracted:
        yield from (event.what, event.present)
        yield from (told.who for told in event.told)
