"""Which entry a command is about: a session by its number or day, or what was noted.

A session that wasn't held, or of which only the way there is known, has no number; its
day finds it. What was noted over the line is found by `-e`.
"""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, completing
from alliance_cli.cli.agreeing import tell
from alliance_cli.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from alliance_cli.journal import Event, Journal, Raise, Session, Therapist
    from alliance_cli.term.talk import Talk

NO_SESSION = "There is no session {number} with them. alliance list shows the numbers."
NO_SUCH_DAY = "There is no session with them on that day. alliance list shows the days."
SEVERAL = "There are several on that day; each has its number in alliance list."
WHICH = (
    "Say which: its number in alliance list, -d with its day, or -e for what you noted."
)
NONE_NOTED = "Nothing over the line is noted about them."
NOTED = "Noted by itself"
TAKEN_BACK = "something you took back"
CHOOSE = "Which? A number; Enter leaves everything as it is."

Number = Annotated[
    int | None,
    typer.Argument(
        metavar="[N]",
        min=1,
        help="The number in alliance list.",
        autocompletion=completing.sessions,
        show_default=False,
    ),
]
When = Annotated[
    str | None,
    typer.Option(
        "--date",
        "-d",
        metavar="WHEN",
        help="The day, for a session without a number: monday, 3 Nov, 2026-11-03.",
        show_default=False,
    ),
]
Noted = Annotated[
    bool,
    typer.Option("--event", "-e", help="What you noted by itself; it asks which."),
]


def one_of(number: int | None, when: str | None, *, event: bool) -> None:
    """Refuses none of them, and more than one."""
    if sum((number is not None, when is not None, event)) != 1:
        raise UsageError(WHICH)


def session(
    journal: "Journal",
    them: "Therapist",
    number: int | None,
    when: str | None,
) -> "tuple[Session, int | None]":
    """The session of that number or day, and the number it has."""
    from alliance_cli.signs import number_sessions
    from alliance_cli.term.dates import parse_day

    rows = number_sessions(journal, them.id)
    if when is None:
        return _only([row for row in rows if row[1] == number], _none_of(number))
    day = parse_day(when, common.today())
    found = [row for row in rows if row[0].on == day]
    return _only([row for row in found if row[1] is None] or found, NO_SUCH_DAY)


def _none_of(number: int | None) -> str:
    return NO_SESSION.format(number=number)


def _only(
    rows: "list[tuple[Session, int | None]]",
    otherwise: str,
) -> "tuple[Session, int | None]":
    if not rows:
        raise NotFoundError(otherwise)
    if len(rows) > 1:
        raise UsageError(SEVERAL)
    return rows[0]


def day_of(event: "Event") -> date:
    return event.session_on or event.on


def noted_with(journal: "Journal", session: "Session") -> "list[Event]":
    """What was noted by itself about that session, taken back or not."""
    theirs = (one for one in journal.events if one.therapist == session.therapist)
    return [one for one in theirs if day_of(one) == session.on]


def listed_with(journal: "Journal", session: "Session") -> "list[Raise]":
    """What was put on the list to say that day."""
    theirs = (one for one in journal.raises if one.therapist == session.therapist)
    return [one for one in theirs if one.noted_on == session.on]


def event(talk: "Talk", journal: "Journal", them: "Therapist") -> "Event | None":
    """The one noted about them, or the one chosen; None where none was chosen."""
    theirs = (one for one in journal.events if one.therapist == them.id)
    noted = sorted(theirs, key=lambda one: one.on)
    if not noted:
        raise NotFoundError(NONE_NOTED)
    return noted[0] if len(noted) == 1 else _chosen(talk, noted, them.name)


def _chosen(talk: "Talk", noted: "Sequence[Event]", name: str) -> "Event | None":
    from alliance_cli.term.dates import said

    talk.write("")
    tell(talk, NOTED)
    for place, one in enumerate(noted, start=1):
        day = said(one.on, common.today())
        tell(talk, f"{place}  {day}: {in_words(one)}", T=name)
    while True:
        tell(talk, CHOOSE)
        typed = talk.read("  > ").strip()
        if typed in {"", "."}:
            return None
        if typed.isdecimal() and 1 <= int(typed[:6]) <= len(noted):
            return noted[int(typed[:6]) - 1]


def in_words(event: "Event") -> str:
    """What it was, in our words; {T} stands for the name."""
    from alliance_cli.questions import kind_words

    if event.retracted:
        return TAKEN_BACK
    return "; ".join(kind_words(kind) for kind in event.kinds or ("other",))
