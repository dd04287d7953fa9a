"""Lines that could go on a page: everything a person wrote is private until picked.

A page's module offers them as choices; what was picked comes back to it in order.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from alliance_cli.dying import speaks_of_dying
from alliance_cli.journal import Event, Journal, Session, Therapist
from alliance_cli.pages.sheet import Line, Period, Words
from alliance_cli.signs import in_order

TELL = "tell"  # the one text of `later`
TEXTS = ("stays", "snag_what", "ask_what", "more", TELL)


@dataclass(frozen=True, slots=True)
class Choice:
    """One line that could go on a page, and the part of the page it would stand in.

    `from_notes` is shown only when notes are asked for. The words of one that is
    `kept_back` aren't shown unasked: picked, they stand on the page all the same.
    `text` are the words of `entry` that it is made of, `name` the answer they were.
    """

    part: str
    line: Line
    from_notes: bool = False
    kept_back: bool = False
    entry: Event | Session | None = None
    text: str = ""
    name: str = ""


def of_part(picked: Iterable[Choice], part: str) -> tuple[Line, ...]:
    return tuple(one.line for one in picked if one.part == part)


def offered_first(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """What is offered at once, then what is offered from the notes."""
    every = list(choices)
    return (
        *(one for one in every if not one.from_notes),
        *(one for one in every if one.from_notes),
    )


def notes(
    sessions: Sequence[Session], unsafe: frozenset[date], part: str
) -> Iterator[Choice]:
    """A choice for every text in these sessions, the newest session first."""
    for session in reversed(sessions):
        for name, text in texts_of(session):
            yield Choice(
                part,
                (session.on, ": ", Words(text)),
                from_notes=True,
                kept_back=is_kept_back(session.on, text, unsafe),
                entry=session,
                text=text,
                name=name,
            )


def texts_of(session: Session) -> Iterator[tuple[str, str]]:
    """A person's own words in a session, by the answer they were, in order."""
    for name in TEXTS:
        text = text_of(session, name)
        if text:
            yield name, text


def text_of(session: Session, name: str) -> str | None:
    part = session.later if name == TELL else session.log
    text: str | None = getattr(part, name, None)
    return text


def theirs(journal: Journal, them: Therapist, since: date | None) -> list[Session]:
    """Their sessions on or after a day, oldest first."""
    return [
        one for one in in_order(journal, them.id) if since is None or one.on >= since
    ]


def unsafe_days(journal: Journal) -> frozenset[date]:
    """Days of which nothing is quoted unasked: whoever wrote wasn't safe then."""
    noted = {
        one.session_on or one.on
        for one in journal.events
        if one.safe_now in {"no", "unsure"}
    }
    looked_back = {
        one.on
        for one in journal.sessions
        if one.later is not None and one.later.days == "unsafe"
    }
    return frozenset(noted | looked_back)


def is_kept_back(on: date, text: str, unsafe: frozenset[date]) -> bool:
    return on in unsafe or speaks_of_dying(text)


def covered(
    journal: Journal, them: Therapist, since: date | None = None
) -> Period | None:
    """From the first note, or the day asked for, to the last; None with no note."""
    days = sorted(_days(journal, them))
    if not days:
        return None
    first = since or days[0]
    return Period(first, max(first, days[-1]))


def _days(journal: Journal, them: Therapist) -> Iterator[date]:
    """The days on which something was noted with them and not taken back."""
    yield from (one.on for one in journal.sessions if one.therapist == them.id)
    for event in journal.events:
        if event.therapist == them.id and not event.retracted:
            yield event.on
    for each in journal.raises:
        if each.therapist == them.id:
            yield from (day for day in (each.noted_on, each.said_on) if day)
