"""`import`: a journal file, or a diary kept elsewhere; all of it or nothing.

What kind of file it is, its content says. What would come in is said first.
"""

import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import (
    beginning,
    common,
    completing,
    files,
    incoming,
    opening,
    whose,
)
from alliance_cli.errors import AllianceError, NotFoundError, UsageError

if TYPE_CHECKING:
    from alliance_cli.exchange.foreign import Diary
    from alliance_cli.journal import Journal
    from alliance_cli.store import Book
    from alliance_cli.store.merge import Imported

STDIN = "-"
ASK = "Bring it in?  1 yes   2 no  > "
YES = ("1", "y", "yes")
NEEDS_YES = "Nobody is here to ask: --yes brings it in, --dry-run only looks."
SAYS_ITSELF = "A journal file says itself whose each session is; -t goes with a diary."

File = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        help="A journal file or a diary; - reads it from a pipe.",
    ),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", help="Only say what it would bring in."),
]
Yes = Annotated[bool, typer.Option("--yes", help="Bring it in without asking.")]
Whose = Annotated[
    int | None,
    typer.Option(
        "-t",
        "--therapist",
        metavar="NUMBER",
        help="Whose sessions a diary is about: the number in alliance therapist.",
        show_default=False,
        autocompletion=completing.therapists,
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How it was asked for."""

    home: Path | None
    who: int | None
    dry_run: bool
    yes: bool
    plain: bool
    as_json: bool
    no_passphrase: bool
    passphrase_fd: int | None


def import_(
    *,
    file: File,
    home: common.Home = None,
    who: Whose = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Bring in a journal file, or a diary.

    A diary is an export of jrnl (JSON or text) or of Day One (JSON), or a CSV with a
    column of days and one of notes. Each entry becomes a session with its words, with
    one therapist, who is asked for.

    All of it or nothing; what is here already is left as it is, and a file brought in
    twice changes nothing more. Where two journals read differently, both are kept. A
    file with mistakes is refused, with every place that needs a look. Where there is no
    journal yet, one is made.

    alliance import journal.json            says what it holds, and asks
    alliance import journal.json --dry-run  only says what it holds
    alliance import diary.csv -t 2          a diary, about number 2
    """
    from alliance_cli.exchange import foreign

    wish = Wish(
        home=home,
        who=who,
        dry_run=dry_run,
        yes=yes,
        plain=plain,
        as_json=as_json,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    )
    given = foreign.read(_read(file))
    with ExitStack() as opened:
        counts, done = _bring_in(given, wish, opened)
    if as_json:
        common.show_json(incoming.as_json(counts, done=done))
    else:
        common.show(incoming.ending(counts, done=done))


def _bring_in(
    given: "Journal | Diary",
    wish: Wish,
    opened: ExitStack,
) -> "tuple[Imported, bool]":
    """What it would bring in, and whether it was brought in."""
    from alliance_cli.journal import Journal
    from alliance_cli.store import merge

    book = _open_if_there(opened, wish)
    present = book.journal() if book else Journal()
    whole = _whole(given, present, wish)
    found = merge.news(present, whole)
    counts = merge.counted(whole, found)
    if not wish.as_json:
        common.show(incoming.summary(counts, present, common.today()))
    done = bool(found) and not wish.dry_run and _agreed(yes=wish.yes)
    if done:
        _write(book or _make(opened, wish), whole)
    return counts, done


def _whole(given: "Journal | Diary", present: "Journal", wish: Wish) -> "Journal":
    from alliance_cli.journal import Journal

    if isinstance(given, Journal):
        if wish.who is not None:
            raise UsageError(SAYS_ITSELF)
        return given
    said = incoming.of_diary(given)
    if not wish.as_json:
        common.show(said)
    how: whose.How = "refuse" if wish.as_json else "ask"
    if wish.dry_run:
        how = "guess"
    return whose.as_journal(
        given,
        present,
        wish.who,
        how=how,
        said=said,
        plain=wish.plain,
    )


def _open_if_there(opened: ExitStack, wish: Wish) -> "Book | None":
    if opening.is_absent(wish.home):
        return None
    book = opening.open_book(
        wish.home,
        no_passphrase=wish.no_passphrase,
        passphrase_fd=wish.passphrase_fd,
    )
    return opened.enter_context(book)


def _make(opened: ExitStack, wish: Wish) -> "Book":
    from alliance_cli.render.clean import safe
    from alliance_cli.term import terminal

    talk = terminal.open_talk(clean=safe) if terminal.is_terminal() else None
    made = beginning.make_book(
        wish.home,
        no_passphrase=wish.no_passphrase,
        passphrase_fd=wish.passphrase_fd,
        talk=talk,
    )
    return opened.enter_context(made)


def _write(book: "Book", whole: "Journal") -> None:
    from alliance_cli.store.write import import_journal

    import_journal(book, whole)


def _read(file: str) -> bytes:
    """The bytes, one more than may be at most: the reader of journals says that."""
    from alliance_cli.exchange.jsontext import MAX_BYTES

    if file == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        return files.read_at_most(file, MAX_BYTES + 1)
    except FileNotFoundError:
        raise NotFoundError(f"There is no file {file}.") from None
    except OSError as error:
        raise AllianceError(
            f"{file} can't be read ({error.strerror}). Choose another file.",
        ) from None


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
