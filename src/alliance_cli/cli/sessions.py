"""`list` and `show`: your sessions, newest first, and one of them whole."""

from datetime import date
from typing import Annotated

import typer

from alliance_cli.cli import common, opening, quietly, screens, whom
from alliance_cli.errors import NotFoundError
from alliance_cli.journal import Event, Journal, Session, Therapist

Numbered = tuple[Session, int | None]

NO_SESSION = "There is no session {number} with them. alliance list shows the numbers."
NOTHING_YET = "Nothing is logged yet. alliance log begins.\n"

Number = Annotated[
    int,
    typer.Argument(metavar="N", min=1, help="The number in alliance list."),
]
Latest = Annotated[
    int | None,
    typer.Option(
        "-n",
        metavar="N",
        min=1,
        help="Only the latest N.",
        show_default=False,
    ),
]
NoQuotes = Annotated[
    bool,
    typer.Option("--no-quotes", help="Days and numbers only."),
]


def list_(
    *,
    home: common.Home = None,
    who: common.Who = None,
    latest: Latest = None,
    no_quotes: NoQuotes = False,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Your sessions, newest first.

    Days, numbers and the first of your own words; nothing says how a session was.

    alliance list              with everyone
    alliance list -t 2 -n 5    the latest five with number 2 in alliance therapist
    alliance list --no-quotes  without your words, for a shared room
    """
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        journal = book.journal()
    whose = journal.therapists if who is None else (whom.chosen(journal, who),)
    rows = _latest(journal, whose, latest)
    if as_json:
        common.show_json(_plainly(rows))
    else:
        text = _table(journal, rows, plain=plain, quotes=not no_quotes)
        text += quietly.support_line(journal)
        screens.show_private(text, keep=keep, plain=plain)


def show(
    *,
    number: Number,
    home: common.Home = None,
    who: common.Who = None,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """One session, with everything you wrote.

    alliance show 9       session 9 with the therapist you see now
    alliance show 2 -t 2  session 2 with number 2 in alliance therapist
    """
    from alliance_cli.signs import number_sessions

    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        journal = book.journal()
        them = whom.about(book, journal, who)
    numbered = {shown: one for one, shown in number_sessions(journal, them.id)}
    if number not in numbered:
        raise NotFoundError(NO_SESSION.format(number=number))
    one = numbered[number]
    if as_json:
        common.show_json(_plainly([(one, number)]))
    else:
        text = _whole(journal, one, number, them, plain=plain)
        text += quietly.support_line(journal)
        screens.show_private(text, keep=keep, plain=plain)


def _latest(
    journal: Journal,
    whose: tuple[Therapist, ...],
    latest: int | None,
) -> list[Numbered]:
    """Oldest first; those with the latest dates where only so many are wanted."""
    from alliance_cli.signs import number_sessions

    rows = [row for one in whose for row in number_sessions(journal, one.id)]
    rows.sort(key=_day)
    return rows if latest is None else rows[-latest:]


def _day(row: Numbered) -> date:
    return row[0].on


def _table(
    journal: Journal,
    rows: list[Numbered],
    *,
    plain: bool,
    quotes: bool,
) -> str:
    from alliance_cli.render import lists

    look = common.look(plain=plain)
    several = len(journal.therapists) > 1
    return (
        NOTHING_YET
        if not rows
        else lists.sessions(
            rows,
            common.today(),
            look.width,
            names={one.id: one.name for one in journal.therapists} if several else None,
            quotes=quotes,
            unquoted={_day_of(event) for event in journal.events if _was_unsafe(event)},
            glyphs=look.glyphs,
        )
    )


def _whole(
    journal: Journal,
    one: Session,
    number: int,
    them: Therapist,
    *,
    plain: bool,
) -> str:
    from alliance_cli.render import lists

    look = common.look(plain=plain)
    return lists.session(
        one,
        number,
        them,
        common.today(),
        look.width,
        events=[
            event
            for event in journal.events
            if event.therapist == them.id and _day_of(event) == one.on
        ],
        raises=[
            each
            for each in journal.raises
            if each.therapist == them.id and each.noted_on == one.on
        ],
        glyphs=look.glyphs,
    )


def _day_of(event: Event) -> date:
    return event.session_on or event.on


def _was_unsafe(event: Event) -> bool:
    return event.safe_now in {"no", "unsure"}


def _plainly(rows: list[Numbered]) -> list[object]:
    from alliance_cli.exchange import as_json

    return [{"number": number, "session": as_json(one)} for one, number in rows]
