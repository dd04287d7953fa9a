"""`therapist`: whom you see. Names are asked for, never taken from the command line."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import arrangements, common, completing, opening, screens, whom
from alliance_cli.cli.tree import Leaf, Tree, help_text

if TYPE_CHECKING:
    from alliance_cli.journal import Journal, Therapist

NEW_NAME = "What do you call them from now on? Enter leaves the name as it is."
NOBODY_YET = "Nobody is in the journal yet. alliance log asks whom you see.\n"
ADDED = "Added, as number {number}.\n"
A_DIP_IS_USUAL = (
    "With someone new the report begins anew; a dip in the first sessions is usual.\n"
)
IN_USE = "Commands are about number {number} now.\n"
ABOUT = """Whom you see.

By itself it lists everyone, with the number that stands for them in other commands.

alliance therapist         everyone, with their numbers
alliance therapist add     someone new; the name is asked for
alliance therapist change  how you meet, and whether you could stop
alliance therapist use 2   commands are about number 2 from now on
"""

Number = Annotated[
    int,
    typer.Argument(
        metavar="N",
        min=1,
        help="Their number in alliance therapist.",
        autocompletion=completing.therapists,
    ),
]


def program() -> typer.Typer:
    """The commands below `alliance therapist`; by itself it lists."""
    app = typer.Typer(cls=Tree, help=help_text(ABOUT), invoke_without_command=True)
    app.callback()(everyone)
    commands: dict[str, Callable[..., None]] = {
        "list": list_,
        "add": add,
        "rename": rename,
        "change": arrangements.change,
        "away": arrangements.away,
        "end": end,
        "use": use,
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
    """Everyone in the journal, with their numbers.

    alliance therapist list
    """
    from alliance_cli.store.using import in_use

    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        journal = book.journal()
        current = whom.current(journal, in_use(book))
    if as_json:
        common.show_json(_plainly(journal, current))
    else:
        screens.show_private(
            _table(journal, current, plain=plain), keep=keep, plain=plain
        )


def add(
    *,
    home: common.Home = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Someone new; the name is asked for.

    A first name, initials or a nickname: whatever is safe to have standing there.

    alliance therapist add
    """
    from alliance_cli.cli.asking import asking
    from alliance_cli.cli.meeting import meet

    with (
        opening.open_book(
            home,
            no_passphrase=no_passphrase,
            passphrase_fd=passphrase_fd,
        ) as book,
        asking(plain=plain, keep=keep) as talk,
    ):
        meet(talk, book, book.journal())
        number = len(book.journal().therapists)
    common.show(ADDED.format(number=number) + (A_DIP_IS_USUAL if number > 1 else ""))


def rename(
    *,
    number: whom.NumberOrNone = None,
    home: common.Home = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Call them something else, in the whole journal.

    alliance therapist rename    the one you see now
    alliance therapist rename 2  number 2
    """
    from alliance_cli.cli.asking import asking, line

    with (
        opening.open_book(
            home,
            no_passphrase=no_passphrase,
            passphrase_fd=passphrase_fd,
        ) as book,
        asking(plain=plain, keep=keep) as talk,
    ):
        them = whom.about(book, book.journal(), number)
        name = line(talk, NEW_NAME)
        done = whom.change(book, them, replace(them, name=name or them.name))
    common.show(done)


def use(
    *,
    number: Number,
    home: common.Home = None,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Commands are about this one from now on.

    Until then they are about whoever you saw last.

    alliance therapist use 2
    """
    from alliance_cli.store import using

    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        using.use(book, whom.chosen(book.journal(), number).id)
    common.show(IN_USE.format(number=number))


def end(
    *,
    number: whom.NumberOrNone = None,
    home: common.Home = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Note that it has ended, or when it is going to.

    Asks when, by whom, and why if they ended it. A day that lies ahead is a planned
    end: strong feelings about it are common, and the report says so.

    alliance therapist end    with the one you see now
    alliance therapist end 2  with number 2
    """
    from alliance_cli.cli.asking import asking
    from alliance_cli.cli.ending import ask_about_ending

    with (
        opening.open_book(
            home,
            no_passphrase=no_passphrase,
            passphrase_fd=passphrase_fd,
        ) as book,
        asking(plain=plain, keep=keep) as talk,
    ):
        journal = book.journal()
        them = whom.about(book, journal, number)
        ended = ask_about_ending(talk, journal, them, common.today())
        done = whom.change(book, them, ended)
    common.show(done)


def _table(journal: "Journal", current: "Therapist | None", *, plain: bool) -> str:
    from alliance_cli.render import lists

    if current is None:
        return NOBODY_YET
    look = common.look(plain=plain)
    return lists.therapists(
        journal,
        common.today(),
        look.width,
        using=current.id,
        glyphs=look.glyphs,
    )


def _plainly(journal: "Journal", current: "Therapist | None") -> list[object]:
    from alliance_cli.exchange.dump import as_json

    return [
        {"number": number, "in_use": one == current, "therapist": as_json(one)}
        for number, one in enumerate(journal.therapists, start=1)
    ]
