"""The dated record: what a supervisor, a lawyer or a board can use.

It tells when something happened and when that was written down, in the words first
written, with every change after it. No scale, feeling or reading stands in it, and
nothing that was taken back. What no note can know is left to fill in.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from alliance_cli.journal import Event, Journal, Therapist
from alliance_cli.pages.account import Account, account, chosen
from alliance_cli.pages.choice import (
    Choice,
    covered,
    is_kept_back,
    notes,
    offered_first,
    theirs,
    unsafe_days,
)
from alliance_cli.pages.sheet import (
    Block,
    Fields,
    Heading,
    Line,
    Piece,
    Sheet,
    Table,
    Text,
    Words,
    field,
)
from alliance_cli.signs import number_sessions

TITLE = "Dated account"
HOW_TO_READ = (
    '"Happened" is the date I gave. "Written down" is when it was entered, by this'
    " computer's clock; entries brought in from a file are marked. Text in quotation"
    " marks is my note as first written; later changes follow with their date. Words in"
    " [brackets] were chosen from a list."
)
HOLDS = "This account holds what I chose to set down."
SAID_OR_DONE = "What was said or done (S = words spoken, M = message, attached)"
NOT_SURE = "[not sure]"
BROUGHT_IN = ", brought in from a file"
NOT_KNOWN = "not known"
MEETING_BY = {
    "room": "in person",
    "video": "by video",
    "phone": "by phone",
    "messages": "by messages",
}
EVENTS, MARKED, NOTES = "noted", "for the record", "my notes"
OVERVIEW_FROM = 2


def choices(
    journal: Journal, them: Therapist, since: date | None = None
) -> tuple[Choice, ...]:
    """What was noted over the line and not taken back, then lines from the notes."""
    unsafe = unsafe_days(journal)
    events = [
        one
        for one in journal.events
        if one.therapist == them.id
        and not one.retracted
        and (since is None or one.on >= since)
    ]
    events.sort(key=lambda one: (one.on, one.noted_at or "", one.id or ""))
    sessions = theirs(journal, them, since)
    return offered_first(
        [
            *(_choice(one, unsafe) for one in events),
            *notes(sessions, unsafe, NOTES),
        ]
    )


def sheet(
    journal: Journal,
    them: Therapist,
    picked: Sequence[Choice],
    today: date,
    since: date | None = None,
) -> Sheet:
    accounts = sorted(map(account, picked), key=_in_order)
    numbers = {one.on: shown for one, shown in number_sessions(journal, them.id)}
    period = covered(journal, them, since)
    prepared: Line = ("Prepared ", today)
    prepared = (*prepared, ", covering ", period, ".") if period else (*prepared, ".")
    blocks: list[Block] = [
        Text(prepared),
        Text((HOW_TO_READ,)),
        _about(them),
        *_overview(accounts),
    ]
    for place, one in enumerate(accounts, start=1):
        blocks += [Heading((f"No. {place}, ", one.on)), _told(one, numbers)]
    return Sheet(TITLE, (*blocks, Heading(("About this account",)), *_closing()))


def _in_order(one: Account) -> tuple[date, str]:
    return one.on, one.written_at or ""


def _choice(event: Event, unsafe: frozenset[date]) -> Choice:
    kinds = "; ".join(chosen(event.kinds))
    line: list[Piece] = [event.on, f" [{kinds}] " if kinds else " "]
    line += [Words(event.what, quoted=True)] if event.what else []
    on = event.session_on or event.on
    return Choice(
        MARKED if event.for_record else EVENTS,
        tuple(line),
        kept_back=is_kept_back(on, event.what or "", unsafe),
        entry=event,
        text=event.what or "",
    )


def _about(them: Therapist) -> Fields:
    by = MEETING_BY.get(them.by or "")
    return Fields(
        (
            field("Called here", (Words(them.name),)),
            field("Full name, as registered"),
            field("Registration number, and with whom"),
            field("Employer or service"),
            field("We met", *([(by,)] if by else [])),
        )
    )


def _overview(accounts: Sequence[Account]) -> Iterator[Block]:
    if len(accounts) < OVERVIEW_FROM:
        return
    rows = tuple(
        ((str(place),), (one.on,), tuple(_written(one)))
        for place, one in enumerate(accounts, start=1)
    )
    yield Table(("No.", "Happened", "Written down"), rows)


def _told(one: Account, numbers: dict[date, int | None]) -> Fields:
    return Fields(
        (
            field("Happened", tuple(_happened(one, numbers))),
            field("Written down", tuple(_written(one))),
            field(SAID_OR_DONE, *_said_or_done(one)),
            field(
                "Who else was there", *([(Words(one.present),)] if one.present else [])
            ),
            field("What I said or did then"),
            field("Their answer"),
            field("Effect on me"),
            field("Who was told", *_who_was_told(one)),
        )
    )


def _happened(one: Account, numbers: dict[date, int | None]) -> Iterator[Piece]:
    yield one.on
    number = numbers.get(one.session_on) if one.session_on else None
    if number is not None:
        yield f", session {number}"
    if one.where:
        yield f", {one.where}"
    if one.first_on:
        yield from (" (first given as ", one.first_on, ")")


def _written(one: Account) -> Iterator[Piece]:
    if one.written_at is None:
        yield NOT_KNOWN + (BROUGHT_IN if one.imported else "")
        return
    day = date.fromisoformat(one.written_at[:10])
    yield day
    at = one.written_at[11:16]
    yield (f", {at}" if at else "") + _how_much_later(one.on, day)
    if one.imported:
        yield BROUGHT_IN


def _how_much_later(on: date, written: date) -> str:
    apart = (written - on).days
    if apart < 0:
        return ""
    if apart == 0:
        return ", the same day"
    return ", a day later" if apart == 1 else f", {apart} days later"


def _said_or_done(one: Account) -> tuple[Line, ...]:
    """The words as first written, then each change; and what was chosen, likewise."""
    lines: list[Line] = []
    for at, text in one.wordings:
        since = _changed(at) if lines else ()
        lines.append((*since, Words(text, quoted=True)))
    for place, kinds in enumerate(one.kinds):
        since = _changed(one.edited_at) if place else ()
        lines.append((*since, f"[{'; '.join(kinds)}]"))
    return (*lines, (NOT_SURE,)) if not one.sure else tuple(lines)


def _changed(at: str | None) -> Line:
    return ("Changed ", date.fromisoformat(at[:10]), ": ") if at else ("Changed: ",)


def _who_was_told(one: Account) -> Iterator[Line]:
    for told in one.told:
        yield (Words(told.who), ", ", told.on) if told.on else (Words(told.who),)


def _closing() -> Iterator[Block]:
    yield Text((HOLDS,))
    yield Fields(
        (
            field("Also kept", ("☐ messages  ☐ invoices  ☐ emails",)),
            field("Already reported to"),
            field("What I'm asking for"),
        )
    )
