"""`consult`: first calls with possible therapists, side by side.

Names are asked for; numbers stand for them. The call card needs no journal.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import calling, common, first_run, opening, screens, unasked
from alliance_cli.cli.asking import asking, line
from alliance_cli.cli.talking import Access
from alliance_cli.cli.tree import Leaf, Tree, help_text
from alliance_cli.errors import InterruptedByPerson, NotFoundError
from alliance_cli.journal import Consult

if TYPE_CHECKING:
    from alliance_cli.store import Book

ABOUT = """First calls with possible therapists.

By itself it shows them side by side. No connection is reason enough to keep looking.

alliance consult         everyone you called, side by side
alliance consult call    what to ask, on one screen
alliance consult add     someone to call; the name is asked for
alliance consult note 2  after the call with number 2, one minute
"""
WHO = "Who is it? A first name, initials, or what will remind you."
NO_NAME = "Without a name nobody was added.\n"
ADDED = (
    "Added, as number {number}. alliance consult note {number} is for after the call.\n"
)
NO_SUCH = "There is no number {number}. alliance consult shows the numbers."
NOBODY = "Nobody is listed yet. alliance consult add asks for a name."
FOR_GOOD = (
    "This removes number {number}, and what you noted, for good. 1 does it; Enter"
    " leaves it."
)
GONE = (
    "Number {number} is gone from the journal. Copies in backups may still hold it.\n"
)
Yes = Annotated[bool, typer.Option("--yes", help="Don't ask again.")]
Number = Annotated[
    int,
    typer.Argument(metavar="N", min=1, help="Their number in alliance consult."),
]
NumberOrNone = Annotated[
    int | None,
    typer.Argument(
        metavar="[N]",
        min=1,
        help="Their number in alliance consult; without it, the next without a note.",
        show_default=False,
    ),
]


def program() -> typer.Typer:
    """The commands below `alliance consult`; by itself it shows them side by side."""
    app = typer.Typer(cls=Tree, help=help_text(ABOUT), invoke_without_command=True)
    app.callback()(everyone)
    commands: dict[str, Callable[..., None]] = {
        "list": list_,
        "call": call,
        "add": add,
        "note": note,
        "remove": remove,
        "outside": outside,
    }
    for name, command in commands.items():
        app.command(name, cls=Leaf, help=help_text(command.__doc__))(command)
    return app


def everyone(
    *,
    context: typer.Context,
    home: common.Home = None,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    given = {name: value for name, value in context.params.items() if value}
    below = common.inherited(given, context)
    context.default_map = {**(context.default_map or {}), **below}
    if context.invoked_subcommand is None:
        list_(
            home=home,
            plain=plain,
            as_json=as_json,
            keep=keep,
            no_passphrase=no_passphrase,
            passphrase_fd=passphrase_fd,
        )


def list_(
    *,
    home: common.Home = None,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Everyone you called or want to call, side by side.

    alliance consult list
    """
    calls: tuple[Consult, ...] = ()
    if not opening.is_absent(home):
        with opening.open_book(
            home,
            no_passphrase=no_passphrase,
            passphrase_fd=passphrase_fd,
        ) as book:
            calls = book.journal().consults
    if as_json:
        common.show_json(_plainly(calls))
    else:
        screens.show_private(_shown(calls, plain=plain), keep=keep, plain=plain)


def _shown(calls: tuple[Consult, ...], *, plain: bool) -> str:
    from alliance_cli.pages import calls as texts
    from alliance_cli.render import pages
    from alliance_cli.render.calls import side_by_side

    look = common.look(plain=plain)
    if not calls:
        return pages.page(texts.NOBODY_YET, look)
    table = side_by_side(calls, common.today(), look)
    return f"{table}\n{pages.page(texts.keep_looking(_next(calls)), look)}"


def _next(calls: tuple[Consult, ...]) -> int:
    """The number of the first without a note of how it was; else of the last."""
    unsaid = (n for n, one in enumerate(calls, start=1) if not calling.was_noted(one))
    return next(unsaid, len(calls))


def _plainly(calls: tuple[Consult, ...]) -> list[object]:
    from alliance_cli.exchange.dump import as_json

    return [
        {"number": number, "consult": as_json(one)}
        for number, one in enumerate(calls, start=1)
    ]


def call(
    *,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
) -> None:
    """What to ask in a first call, on one screen.

    alliance consult call
    """
    from alliance_cli.pages.calls import CALL_CARD

    screens.show_page(CALL_CARD, plain=plain, as_json=as_json, keep=keep)


def outside(
    *,
    home: common.Home = None,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
) -> None:
    """A view from outside: whom to ask, and how to begin.

    alliance consult outside
    """
    from alliance_cli.pages import named
    from alliance_cli.pages.calls import A_SECOND_VIEW

    them = unasked.them(home)
    page = named(A_SECOND_VIEW, them.name if them else None)
    screens.show_page(page, plain=plain, as_json=as_json, keep=keep)


def add(
    *,
    home: common.Home = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Someone to call; the name is asked for.

    alliance consult add
    """
    from alliance_cli.store import write

    access = Access(home, no_passphrase, passphrase_fd)
    with (
        asking(plain=plain, keep=keep, home=access.home) as talk,
        first_run.open_or_begin(talk, common.look(plain=plain), access) as book,
    ):
        name = line(talk, WHO)
        if name:
            write.add_consult(book, Consult(name=name))
        number = len(book.journal().consults)
    common.show(ADDED.format(number=number) if name else NO_NAME)


def note(
    *,
    number: NumberOrNone = None,
    home: common.Home = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """After the call, one minute: how it was, and what they said.

    Again, it changes what stands there; how it was first noted is kept.

    alliance consult note    the next without a note
    alliance consult note 2  number 2 in alliance consult
    """
    access = Access(home, no_passphrase, passphrase_fd)
    with (
        asking(plain=plain, keep=keep, home=access.home) as talk,
        first_run.open_there(access) as book,
    ):
        calling.ask(talk, book, _numbered(book, number))


def _numbered(book: "Book", number: int | None) -> Consult:
    calls = book.journal().consults
    if not calls:
        raise NotFoundError(NOBODY)
    place = _next(calls) if number is None else number
    if place > len(calls):
        raise NotFoundError(NO_SUCH.format(number=place))
    return calls[place - 1]


def remove(
    *,
    number: Number,
    home: common.Home = None,
    yes: Yes = False,
    plain: common.Plain = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Take someone out again, with what you noted, for good.

    alliance consult remove 2
    """
    from alliance_cli.cli.agreeing import agreed, need_somebody
    from alliance_cli.store import write

    access = Access(home, no_passphrase, passphrase_fd)
    need_somebody(yes=yes)
    with first_run.open_there(access) as book:
        one = _numbered(book, number)
        if not yes:
            with asking(plain=plain, keep=False) as talk:
                if not agreed(talk, FOR_GOOD.format(number=number)):
                    raise InterruptedByPerson
        write.delete_consult(book, one)
    common.show(GONE.format(number=number))
