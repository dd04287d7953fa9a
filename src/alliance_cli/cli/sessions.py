"""`show`: one session, with everything that belongs to its day."""

from datetime import date
from typing import Annotated

import typer

from alliance_cli.cli import common, completing, opening, quietly, screens, whom
from alliance_cli.errors import NotFoundError
from alliance_cli.journal import Event, Journal, Session, Therapist

NO_SESSION = "There is no session {number} with them. alliance list shows the numbers."

Number = Annotated[
    int,
    typer.Argument(
        metavar="N",
        min=1,
        help="The number in alliance list.",
        autocompletion=completing.sessions,
    ),
]


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
    from alliance_cli.store import part

    today = common.today()
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        journal = part.lately(book, 1, today)
        them = whom.about(book, journal, who)
        that_day = part.around(book, them.id, number)
    numbered = {shown: one for one, shown in number_sessions(that_day, them.id)}
    if number not in numbered:
        raise NotFoundError(NO_SESSION.format(number=number))
    one = numbered[number]
    if as_json:
        common.show_json([plainly(one, number)])
    else:
        text = _whole(journal, one, number, them, plain=plain)
        text += quietly.support_line(journal)
        screens.show_private(text, keep=keep, plain=plain)


def _whole(
    journal: Journal,
    one: Session,
    number: int,
    them: Therapist,
    *,
    plain: bool,
) -> str:
    from alliance_cli.render import one_session

    look = common.look(plain=plain)
    return one_session.session(
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


def plainly(one: Session, number: int | None) -> dict[str, object]:
    from alliance_cli.exchange.dump import as_json

    return {"number": number, "session": as_json(one)}
