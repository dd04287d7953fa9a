"""Bare `alliance`: the first minute, and later what is waiting.

It never asks for anything. Names, dates and counts stay off this screen: it is the one
that someone passing by is most likely to see. A protected journal shows nothing but the
commands.
"""

from pathlib import Path

from alliance_cli.cli import common, opening


def greet(home: Path | None, *, plain: bool, commands: str) -> None:
    """`commands` is the text of help, for when nothing else may be shown."""
    from alliance_cli.pages import first
    from alliance_cli.store import state

    path = opening.journal_path(home)
    found = state(path)
    if found == "absent":
        common.show_page(first.page(common.tilde(path.parent)), plain=plain)
    elif found == "protected":
        common.show(commands)
