"""`import`: a journal file into the journal, all of it or nothing."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import beginning, common, opening
from alliance_cli.errors import AllianceError, NotFoundError, UsageError

if TYPE_CHECKING:
    from alliance_cli.journal import Journal
    from alliance_cli.store import Book
    from alliance_cli.store.merge import Imported

STDIN = "-"
NOUNS = {
    "therapists": ("therapist", "therapists"),
    "sessions": ("session", "sessions"),
    "events": ("noted event", "noted events"),
    "raises": ("thing to say or ask for", "things to say or ask for"),
    "decisions": ("decision", "decisions"),
    "consults": ("first call", "first calls"),
    "scores": ("form's total", "forms' totals"),
}
ASK = "Bring it in?  1 yes   2 no  > "
YES = ("1", "y", "yes")
NEEDS_YES = "Nobody is here to ask: --yes brings it in, --dry-run only looks."
DONE = "It is in the journal now.\n"
ALL_THERE = "Everything in it is there already. Nothing was changed.\n"
UNCHANGED = "Nothing was changed.\n"

File = Annotated[
    str,
    typer.Argument(metavar="FILE", help="A journal file; - reads it from a pipe."),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", help="Only say what it would bring in."),
]
Yes = Annotated[bool, typer.Option("--yes", help="Bring it in without asking.")]


def import_(
    *,
    file: File,
    home: common.Home = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    as_json: common.AsJson = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Bring in a journal file.

    All of it or nothing; what is there already is left as it is. A file with mistakes
    is refused, with every place that needs a look. Where there is no journal yet, one
    is made.

    alliance import journal.json            says what it holds, and asks
    alliance import journal.json --dry-run  only says what it holds
    """
    from alliance_cli.exchange import load_journal
    from alliance_cli.journal import Journal
    from alliance_cli.store import merge

    incoming = load_journal(_read(file))
    with ExitStack() as opened:
        book = _open_if_there(opened, home, no_passphrase, passphrase_fd)
        present = book.journal() if book else Journal()
        counts = merge.counted(incoming, merge.news(present, incoming))
        wanted = any(counts.added.values()) and not dry_run
        if not as_json:
            common.show(_summary(counts))
        done = wanted and _agreed(yes=yes)
        if done:
            book = book or _make(opened, home, no_passphrase, passphrase_fd)
            _write(book, incoming)
    if as_json:
        common.show_json(
            {"added": counts.added, "present": counts.present, "done": done},
        )
    else:
        common.show(_ending(counts, done=done))


def _open_if_there(
    opened: ExitStack,
    home: Path | None,
    no_passphrase: bool,
    passphrase_fd: int | None,
) -> "Book | None":
    if opening.is_absent(home):
        return None
    book = opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    )
    return opened.enter_context(book)


def _make(
    opened: ExitStack,
    home: Path | None,
    no_passphrase: bool,
    passphrase_fd: int | None,
) -> "Book":
    from alliance_cli.render.clean import safe
    from alliance_cli.term import terminal

    talk = terminal.open_talk(clean=safe) if terminal.is_terminal() else None
    made = beginning.make_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
        talk=talk,
    )
    return opened.enter_context(made)


def _write(book: "Book", incoming: "Journal") -> None:
    from alliance_cli.store.write import import_journal

    import_journal(book, incoming)


def _read(file: str) -> bytes:
    """The bytes, one more than may be at most: the reader of journals says that."""
    from alliance_cli.exchange import MAX_BYTES

    if file == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        with Path(file).open("rb") as source:
            return source.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise NotFoundError(f"There is no file {file}.") from None
    except OSError as error:
        raise AllianceError(f"{file} can't be read ({error.strerror}).") from None


def _summary(counts: "Imported") -> str:
    already = any(counts.present.values()) and any(counts.added.values())
    there = f"There already: {_listed(counts.present)}.\n" if already else ""
    return f"New in this file: {_listed(counts.added)}.\n{there}"


def _listed(counts: dict[str, int]) -> str:
    """1 therapist, 31 sessions, 2 noted events."""
    words = (
        f"{count} {NOUNS[name][count != 1]}" for name, count in counts.items() if count
    )
    return ", ".join(words) or "nothing"


def _ending(counts: "Imported", *, done: bool) -> str:
    if done:
        return DONE
    return UNCHANGED if any(counts.added.values()) else ALL_THERE


def _agreed(*, yes: bool) -> bool:
    from alliance_cli.term import terminal

    if yes:
        return True
    if not terminal.is_terminal():
        raise UsageError(NEEDS_YES)
    try:
        return terminal.read_line(ASK).strip().casefold() in YES
    except EOFError:
        return False
