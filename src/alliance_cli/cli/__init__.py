"""Parse, call, print: the commands, written out in the order in which help shows them.

To add a command: a module here (or a function beside its kin), its line in `COMMANDS`,
and `docs/reference/commands.md` written anew. Command modules import nothing heavy at
the top; the rest of the program is imported in the command's body.
"""

from collections.abc import Callable, Mapping
from typing import Annotated

import typer

from alliance_cli import __version__
from alliance_cli.cli import (
    before,
    bring_in,
    common,
    copies,
    demo,
    edit,
    export,
    guarding,
    later,
    leave,
    log,
    raising,
    report,
    sessions,
    start,
    support,
    taking_back,
    therapist,
    upkeep,
)
from alliance_cli.cli.tree import Leaf, Tree, help_text

COMMANDS: Mapping[str, Mapping[str, Callable[..., None] | typer.Typer]] = {
    "Around a session": {
        "before": before.before,
        "log": log.log,
        "later": later.later,
    },
    "Looking and deciding": {
        "report": report.report,
    },
    "Doing something about it": {
        "raise": raising.raise_,
        "leave": leave.leave,
        "support": support.support,
    },
    "Your journal": {
        "list": sessions.list_,
        "show": sessions.show,
        "edit": edit.edit,
        "delete": taking_back.delete,
        "undo": taking_back.undo,
        "therapist": therapist.program(),
        "import": bring_in.import_,
        "export": export.export,
    },
    "Keeping it safe": {
        "protect": guarding.protect,
        "unprotect": guarding.unprotect,
        "passphrase": guarding.passphrase,
        "recover": guarding.recover,
        "lock": guarding.lock,
        "backup": copies.backup,
        "restore": copies.restore,
        "doctor": upkeep.doctor,
        "wipe": upkeep.wipe,
    },
    "Housekeeping": {
        "demo": demo.demo,
    },
}

ABOUT = """A private notebook for the relationship with your psychotherapist.

After a session, answer a few short questions with alliance log. After three or so
sessions, alliance report tells being stirred up by the work apart from signs that
something isn't right, and shows what it rests on, in your words.
"""


def program() -> typer.Typer:
    """The whole command line."""
    app = typer.Typer(
        name="alliance",
        cls=Tree,
        help=ABOUT,
        invoke_without_command=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(bare)
    for heading, commands in COMMANDS.items():
        for name, command in commands.items():
            _add(app, name, command, heading)
    return app


def _add(
    app: typer.Typer,
    name: str,
    command: Callable[..., None] | typer.Typer,
    heading: str,
) -> None:
    if isinstance(command, typer.Typer):
        app.add_typer(command, name=name, rich_help_panel=heading)
    else:
        teaches = help_text(command.__doc__)
        app.command(name, cls=Leaf, help=teaches, rich_help_panel=heading)(command)


def bare(
    context: typer.Context,
    home: common.Home = None,
    plain: common.Plain = False,
    version: Annotated[
        bool,
        typer.Option("--version", help="The version."),
    ] = False,
) -> None:
    if version:
        common.show(f"alliance {__version__}\n")
        raise typer.Exit
    given = {"home": home, "plain": plain}
    context.default_map = common.inherited(given, context.command)
    if context.invoked_subcommand is None:
        names = tuple(name for commands in COMMANDS.values() for name in commands)
        start.greet(home, plain=plain, commands=names)
