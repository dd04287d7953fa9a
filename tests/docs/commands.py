"""Writes docs/reference/commands.md, and the man page, from the command line's help.

Run `PYTHONPATH=tests python tests/docs/commands.py` after a change to a command; a test
compares.
"""

from collections.abc import Iterator
from pathlib import Path

from typer._click import Command, Context

from support.tree import commands

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "commands.md"
INTRODUCTION = """# Commands

What `--help` says of each, in the order in which `alliance --help` lists them. Options
that stand before a command count for it too: `alliance --plain report` is
`alliance report --plain`.

No command takes a person's own text, or a name, as an argument: shells remember what is
typed. What a command prints goes to standard output, what it has to say about that to
standard error. Read on: [exit statuses](exit-statuses.md),
[environment](environment.md), [files](files.md).
"""


def page() -> str:
    return "\n".join([INTRODUCTION, *_sections()])


def _sections() -> Iterator[str]:
    for words, command in commands():
        called = " ".join(("alliance", *words))
        yield f"## {called}\n\n```text\n{_help(called, command)}\n```\n"


def _help(called: str, command: Command) -> str:
    context = Context(
        command,
        info_name=called,
        terminal_width=80,
        help_option_names=["-h", "--help"],
    )
    return command.get_help(context)


if __name__ == "__main__":
    from docs import manpage

    PAGE.write_text(page(), encoding="utf-8")
    manpage.PAGE.write_text(manpage.page(), encoding="utf-8")
