"""Writes docs/man/alliance.1 from the command line's own help.

Run `PYTHONPATH=tests python tests/docs/manpage.py` after a change to a command; a test
compares. The wheel puts it where `man alliance` finds it.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from typer._click import Command, Context

from alliance_cli import __version__
from alliance_cli.cli.tree import FOR_TYPER
from alliance_cli.config.known import SETTINGS
from support.tree import commands

PAGE = Path(__file__).parents[2] / "docs" / "man" / "alliance.1"
REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
NAME = "alliance \\- a private notebook for the relationship with your psychotherapist"
BEFORE_ALL = (
    "Options that stand before a command count for it too. No command takes a person's"
    " own text, or a name, as an argument: shells remember what is typed."
)
STATUSES = re.compile(r"^\| (\d+) \| ([^|]+?) \|", re.MULTILINE)
FILES = (
    "Everything is in one folder: ALLIANCE_HOME, else the system's place for data;"
    " alliance doctor names it. journal.db is the journal, backups holds checked copies"
    " of it, config.toml the settings."
)
COMPLETION = (
    "alliance --install-completion sets it up for bash, zsh, fish and PowerShell, and"
    " --show-completion prints what it would set up."
)
EXAMPLES = "\b\n"
HELP = "-h, --help"  # once is enough


def page() -> str:
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f'.TH ALLIANCE 1 "" "alliance {__version__}" "User Commands"'
    yield from (".SH NAME", NAME)
    tree = dict(commands())
    yield from (".SH SYNOPSIS", ".B alliance", "[OPTIONS] COMMAND [ARGS]...")
    yield from (".SH DESCRIPTION", *_paragraphs(tree[()]), ".PP", _text(BEFORE_ALL))
    yield from (".SH OPTIONS", *_options((), tree[()]))
    yield ".SH COMMANDS"
    for words, command in tree.items():
        if words:
            yield from _command(words, command)
    yield from (".SH ENVIRONMENT", *_settings())
    yield from (".SH FILES", _text(FILES))
    yield from (".SH EXIT STATUS", *_statuses())
    yield from (".SH COMPLETION", _text(COMPLETION))


def _command(words: tuple[str, ...], command: Command) -> Iterator[str]:
    usage = command.collect_usage_pieces(_context(words, command))
    yield f".SS {_text(' '.join(('alliance', *words, *usage)))}"
    yield from _paragraphs(command)
    yield from _options(words, command)


def _paragraphs(command: Command) -> Iterator[str]:
    """The help; its examples line by line."""
    for n, paragraph in enumerate((command.help or "").strip().split("\n\n")):
        if n:
            yield ".PP"
        if paragraph.startswith(EXAMPLES):
            lines = paragraph.removeprefix(EXAMPLES).split("\n")
            yield from (".nf", *map(_text, lines), ".fi")
        else:
            yield _text(" ".join(paragraph.split()))


def _options(words: tuple[str, ...], command: Command) -> Iterator[str]:
    context = _context(words, command)
    records = (one.get_help_record(context) for one in command.get_params(context))
    for written, says in (record for record in records if record):
        if words and written == HELP:
            continue
        told = " ".join(FOR_TYPER.sub("", says).split())
        yield from (".TP", f".B {_text(written)}", _text(told))


def _settings() -> Iterator[str]:
    yield from (".TP", ".B ALLIANCE_HOME", "The folder the journal lives in.")
    for one in SETTINGS:
        yield from (".TP", f".B {one.variable}", _text(f"{one.says} ({one.takes})"))


def _statuses() -> Iterator[str]:
    written = (REFERENCE / "exit-statuses.md").read_text(encoding="utf-8")
    for status, when in STATUSES.findall(written):
        yield from (".TP", f".B {status}", _text(when.replace("`", "")))


def _context(words: tuple[str, ...], command: Command) -> Context:
    called = " ".join(("alliance", *words))
    return Context(command, info_name=called, help_option_names=["-h", "--help"])


def _text(words: str) -> str:
    """Literal text: nothing in it is read as a request, and a hyphen stays one."""
    plain = words.replace("\\", "\\e").replace("-", "\\-")
    letters = (c if c.isascii() else f"\\[u{ord(c):04X}]" for c in plain)
    line = "".join(letters)
    return f"\\&{line}" if line.startswith((".", "'")) else line


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
