"""Parse, call, print: the commands, written out in the order in which help shows them.

To add a command: a module here (or a function beside its kin), its line in `COMMANDS`
with the first sentence of its docstring, and `docs/reference/commands.md` written anew.
A module is imported when its command is called, and imports the heavy half in the body.
"""

from collections.abc import Mapping
from typing import Annotated

import typer

from alliance_cli import __version__
from alliance_cli.cli import common, completing
from alliance_cli.cli.tree import HELP, Named, Tree

COMMANDS: Mapping[str, Mapping[str, Named]] = {
    "Around a session": {
        "before": Named("before:before", "How you feel about going. Ten seconds."),
        "log": Named(
            "log:log", "After a session: eight short questions, about a minute."
        ),
        "later": Named("later:later", "A day or two on: how it sits with you now."),
    },
    "Looking and deciding": {
        "report": Named("report:report", "Where things stand, and what that rests on."),
        "trends": Named("trends:trends", "The whole history, as a picture."),
        "export": Named(
            "export:export", "A page to take along, or everything as a file."
        ),
        "decide": Named("decide:decide", "Write down what you choose, for now."),
    },
    "Doing something about it": {
        "raise": Named(
            "raising:raise_", "Things to say or ask for, and how it went when you did."
        ),
        "consult": Named("consult:program()", "First calls with possible therapists."),
        "leave": Named("leave:leave", "Words and a short list for pausing or ending."),
        "support": Named(
            "support:support", "People and lines to call; works right now."
        ),
    },
    "Your journal": {
        "list": Named("listing:list_", "Your sessions, newest first."),
        "show": Named("sessions:show", "One session, with everything you wrote."),
        "edit": Named(
            "edit:edit", "Change what you wrote about a session, or noted by itself."
        ),
        "delete": Named(
            "taking_back:delete",
            "Remove one session, or what you noted by itself, for good.",
        ),
        "undo": Named(
            "taking_back:undo", "Take back the last log, edit, import or decision."
        ),
        "therapist": Named("therapist:program()", "Whom you see."),
        "score": Named(
            "score:program()", "Totals of forms that a therapist handed out."
        ),
        "import": Named("bring_in:import_", "Bring in a journal file, or a diary."),
    },
    "Keeping it safe": {
        "protect": Named("guarding:protect", "Give an open journal a passphrase."),
        "unprotect": Named("guarding:unprotect", "Take the passphrase away again."),
        "passphrase": Named("guarding:passphrase", "Change the passphrase."),
        "recover": Named(
            "guarding:recover",
            "With the recovery code in place of a forgotten passphrase.",
        ),
        "lock": Named("guarding:lock", "Forget the remembered key."),
        "backup": Named(
            "copies:backup", "One file with everything, checked before it is kept."
        ),
        "restore": Named(
            "copies:restore", "Bring a backup back, in the place of the journal."
        ),
        "doctor": Named(
            "doctor:doctor",
            "Where the journal is, who can read it, and whether it is whole.",
        ),
        "wipe": Named(
            "wiping:wipe", "Remove the journal, its copies, drafts and settings."
        ),
    },
    "Housekeeping": {
        "config": Named("settings:config", "The few settings."),
        "demo": Named("demo:demo", "Made-up journals, to see the reports."),
    },
}

ABOUT = """A private notebook for the relationship with your psychotherapist.

After a session, answer a few short questions with alliance log. From a handful of
sessions alliance report tries to tell being stirred up by the work from signs that
something isn't right, and shows what it rests on, in your words.
"""


def program() -> Tree:
    """The whole command line."""
    completing.answer_the_first_tab()
    app = typer.Typer(
        name="alliance",
        cls=Tree,
        help=ABOUT,
        invoke_without_command=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=HELP,
    )
    app.callback()(bare)
    tree = typer.main.get_command(app)
    if not isinstance(tree, Tree):
        raise TypeError
    tree.named = COMMANDS
    return tree


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
    context.default_map = common.inherited(given, context)
    if context.invoked_subcommand is None:
        from alliance_cli.cli import start

        start.greet(home, plain=plain or common.settings(context).plain)
