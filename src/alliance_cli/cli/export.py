"""`export`: the whole journal as a file, loss-free."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, opening
from alliance_cli.errors import UsageError

if TYPE_CHECKING:
    from alliance_cli.journal import Journal

STDOUT = Path("-")
WHERE = "Say where it goes: -o FILE, or -o - to print everything here."
OUTSIDE = (
    "{file} is outside the journal now: whoever can open the file can read all of it,"
    " and printers, mail and lists of recent files keep traces."
)


class Format(StrEnum):
    JSON = "json"


def export(
    *,
    home: common.Home = None,
    form: Annotated[
        Format,
        typer.Option("--format", help="json is the whole journal, loss-free."),
    ] = Format.JSON,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--out",
            metavar="FILE",
            help="Where it goes; - prints it.",
            show_default=False,
        ),
    ] = None,
    force: Annotated[
        bool,
        typer.Option("--force", help="Replace the file if it is there."),
    ] = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """The whole journal as a file.

    The file holds everything, unprotected, in a form that other programs can read;
    alliance import brings it back, the same to the last byte.

    alliance export -o journal.json  into a file that only you can read
    alliance export -o -             to this screen, or into a pipe
    """
    if out is None and sys.stdout.isatty():
        raise UsageError(WHERE)
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        text = _text(form, book.journal())
    if out is None or out == STDOUT:
        common.show(text)
    else:
        _write(out, text, home, force=force)


def _text(form: Format, journal: "Journal") -> str:
    from alliance_cli.api import dump_journal

    match form:
        case Format.JSON:
            return dump_journal(journal)


def _write(out: Path, text: str, home: Path | None, *, force: bool) -> None:
    from alliance_cli.cli.files import write_private

    write_private(out, text, journal=opening.journal_path(home), force=force)
    common.note(OUTSIDE.format(file=out))
