"""What the dated record tells of one thing: when, and in which words.

When it happened, when it was written down, the words as first written, and every later
change with its date.
"""

from dataclasses import dataclass
from datetime import date

from alliance_cli.journal import Event, Session, Told
from alliance_cli.pages.choice import TELL, Choice, text_of
from alliance_cli.questions import kind_words

LEFT_OPEN = "other"
WHERE = {
    "room": "in the room",
    "video": "by video",
    "phone": "by phone",
    "message": "in a message",
    "elsewhere": "elsewhere",
}

Wording = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class Account:
    """One entry of the record.

    `wordings` are the words as first written and then each later version, with the
    moment at which it was written down, where that is known; `kinds` the same for what
    was chosen from the list, first to last.
    """

    on: date
    session_on: date | None
    written_at: str | None
    imported: bool
    wordings: tuple[Wording, ...]
    kinds: tuple[tuple[str, ...], ...] = ()
    sure: bool = True
    first_on: date | None = None
    edited_at: str | None = None
    where: str | None = None
    present: str | None = None
    told: tuple[Told, ...] = ()


def account(choice: Choice) -> Account:
    entry = choice.entry
    if isinstance(entry, Event):
        return of_event(entry)
    if isinstance(entry, Session):
        return of_note(entry, choice.name, choice.text)
    raise TypeError("The record holds what was noted, and nothing else.")


def of_event(event: Event) -> Account:
    first = event.first or event
    kinds = (chosen(first.kinds), chosen(event.kinds))
    return Account(
        on=event.on,
        session_on=event.session_on,
        written_at=first.noted_at or event.noted_at,
        imported=event.source == "imported",
        wordings=_wordings(event) if event.what else (),
        kinds=tuple(dict.fromkeys(one for one in kinds if one)),
        sure=event.sure != "unsure",
        first_on=first.on if first.on != event.on else None,
        edited_at=event.edited_at,
        where=WHERE.get(event.where or ""),
        present=event.present,
        told=event.told,
    )


def of_note(session: Session, name: str, text: str) -> Account:
    """A line from the notes; where it was changed, as first written and as now."""
    written_at = _written_at(session, name)
    wordings: tuple[Wording, ...] = ((written_at, text),)
    if session.first is not None:
        earlier = text_of(session.first, name)
        if earlier is None:
            wordings = ((session.edited_at, text),)
        elif earlier != text:
            wordings = ((written_at, earlier), (session.edited_at, text))
    return Account(
        on=session.on,
        session_on=session.on,
        written_at=wordings[0][0],
        imported=session.mode == "imported",
        wordings=wordings,
    )


def chosen(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The words of the list; a kind that was left open has none."""
    return tuple(kind_words(kind) for kind in kinds if kind != LEFT_OPEN)


def _written_at(session: Session, name: str) -> str | None:
    """The moment, or for what was added a day or two on the day alone."""
    if name != TELL:
        return session.logged_at
    later = session.later
    return later.on.isoformat() if later is not None and later.on is not None else None


def _wordings(event: Event) -> tuple[Wording, ...]:
    """Each version once, in the order written."""
    found: list[tuple[str | None, str | None]] = []
    if event.first is not None:
        found.append((event.first.noted_at, event.first.what))
    earlier = sorted(event.versions, key=lambda one: one.at)
    found += [(one.at, one.what) for one in earlier]
    found.append((event.edited_at if found else event.noted_at, event.what))
    at_of: dict[str, str | None] = {}
    for at, text in found:
        if text and text.strip():
            at_of.setdefault(text, at)
    return tuple((at, text) for text, at in at_of.items())
