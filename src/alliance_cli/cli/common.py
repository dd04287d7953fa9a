"""What commands share: their options, the clock, opening the journal, and showing.

An option that several commands have is declared here once. Nothing heavy is imported at
the top: `--help` loads this module too.
"""

import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import completing

if TYPE_CHECKING:
    from typer._click import Context

    from alliance_cli.config import Settings
    from alliance_cli.pages import Page
    from alliance_cli.render.look import Look

WHATEVER_IS_SET = ("alliance", "support", "leave", "doctor", "wipe", "lock", "demo")


def settings(context: typer.Context) -> "Settings":
    """What is set for the journal that the command is about.

    Settings that can't be understood are refused, but never stand in the way of a
    command that has to work whatever happens: for those everything is as usual.
    """
    import os

    from alliance_cli import config
    from alliance_cli.errors import UsageError
    from alliance_cli.store import place

    named = context.params.get("home")  # as it was typed: typer makes paths later
    home = place.home(Path(named) if named else None)
    try:
        return config.read(home, os.environ)
    except UsageError:
        if context.info_name in WHATEVER_IS_SET:
            return config.Settings()
        raise


def _plain(context: typer.Context, value: bool) -> bool:
    return value or (_asks(context) and settings(context).plain)


def _keep(context: typer.Context, value: bool) -> bool:
    return value or (_asks(context) and settings(context).keep)


def _no_quotes(context: typer.Context, value: bool) -> bool:
    return value or (_asks(context) and not settings(context).quotes)


def _asks(context: typer.Context) -> bool:
    """Not while a line is completed, nor before it is known which command it is."""
    return context.parent is not None and not context.resilient_parsing


Home = Annotated[
    Path | None,
    typer.Option(
        "--home",
        metavar="DIR",
        help="Where the journal lives, in place of ALLIANCE_HOME.",
        show_default=False,
        is_eager=True,  # the settings lie there, and others ask for them
    ),
]
Plain = Annotated[
    bool,
    typer.Option(
        "--plain",
        help="Sentences in place of pictures and symbols.",
        callback=_plain,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON, for scripts.")]
NoPassphrase = Annotated[
    bool,
    typer.Option("--no-passphrase", help="Never ask for a passphrase."),
]
PassphraseFd = Annotated[
    int | None,
    typer.Option(
        "--passphrase-fd",
        metavar="N",
        help="Read the passphrase from this open file descriptor.",
        show_default=False,
    ),
]


Who = Annotated[
    int | None,
    typer.Option(
        "-t",
        "--therapist",
        metavar="NUMBER",
        help="Whom it is about: the number in alliance therapist.",
        show_default=False,
        autocompletion=completing.therapists,
    ),
]
Keep = Annotated[
    bool,
    typer.Option(
        "--keep",
        help="Leave it on the screen and in the scrollback.",
        callback=_keep,
    ),
]
NoQuotes = Annotated[
    bool,
    typer.Option(
        "--no-quotes",
        help="Days and numbers only, none of your own words.",
        callback=_no_quotes,
    ),
]
FEWEST_ROWS = 6


def now() -> datetime:
    """The moment, with its offset: the one place where the clock is read."""
    return datetime.now().astimezone()  # noqa: TID251  (the one place)


def today() -> date:
    return now().date()


def inherited(given: Mapping[str, object], context: "Context") -> dict[str, object]:
    """Options given before the command's name, as defaults for the command called."""
    called = context.invoked_subcommand
    if called is None:
        return dict(given)
    below = getattr(context.command, "get_command", lambda *_: None)(context, called)
    deeper = getattr(below, "commands", {})
    return {**given, called: {**given, **{name: dict(given) for name in deeper}}}


def tilde(folder: Path) -> str:
    """The folder as people write it, without the name of the login."""
    try:
        return f"~/{folder.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(folder)


def look(*, plain: bool) -> "Look":
    """What the screen can show, and whether sentences are wanted."""
    import os
    from dataclasses import replace

    from alliance_cli.render.look import look_at

    seen = look_at(sys.stdout, os.environ)
    return replace(seen, plain=seen.plain or plain)


def rows() -> int:
    """Lines on the screen, now: it may have been made larger or smaller."""
    from shutil import get_terminal_size

    return max(get_terminal_size().lines, FEWEST_ROWS)


def show(text: str) -> None:
    """Print a whole screen, or whatever was asked for; it ends with a newline."""
    sys.stdout.write(text)


def say(*sentences: str, plain: bool = False) -> None:
    """Sentences of ours, each a paragraph, set and broken at the width."""
    from alliance_cli.pages import written
    from alliance_cli.render import pages

    text = "\n\n".join(one for one in sentences if one)
    show(pages.page(written("", text), look(plain=plain)))


def show_path(path: Path) -> None:
    """On a line of its own, and whole: it is there to be copied."""
    from alliance_cli.render.clean import safe

    show(f"    {safe(tilde(path))}\n")


def show_page(page: "Page", *, plain: bool = False, as_json: bool = False) -> None:
    from alliance_cli.render import pages

    show(pages.as_json(page) if as_json else pages.page(page, look(plain=plain)))


def note(sentence: str) -> None:
    """A word beside the output, which may be going into a file."""
    from alliance_cli.render.clean import safe

    sys.stderr.write(f"alliance: {safe(sentence)}\n")


def show_json(value: object) -> None:
    """Plain JSON values, with nothing in them that could steer a terminal."""
    import json

    from alliance_cli.render.clean import for_json

    show(for_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n")
