"""No room at every step of every write: it is done, or it is as it was before.

`RLIMIT_FSIZE` is a disk on which no file may grow beyond so many bytes, and
`max_page_count` a journal that may take so many pages more. To add a write: a line in
`WRITES`.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from alliance_cli.errors import AllianceError, NewerJournalError
from alliance_cli.store import (
    Book,
    backup,
    check,
    connection,
    migrate,
    protect,
    restore,
    undo,
    write,
)
from alliance_cli.store.files import leftovers
from alliance_cli.store.migrations import MIGRATIONS
from alliance_cli.store.support import Contact, Support
from support.books import KEY, MEMORY, OTHER_KEY, is_whole, written
from support.journals import T, event, journal, session, to_say, weekly
from support.killing import NEXT
from support.sizes import Counted

resource = pytest.importorskip("resource", reason="limits of a process are POSIX's")

NOW = "2026-02-01T10:00:00+01:00"
KEPT = journal(
    weekly(trust=[4] * 8, stays="an ordinary day " * 60),
    events=[event(what="late")],
)
LONG = session(stays="words " * 2000)
DRAFT = '{"stays": "half a day"}'
PAGE, PAGES, SECTOR, MORE = 4096, 3, 512, 12
Doing = Callable[[Path], None]


def _in_a_book(doing: Callable[[Book], object]) -> Doing:
    def do(path: Path) -> None:
        with Book.open(path, KEY) as book:
            doing(book)

    return do


def _edit(book: Book) -> None:
    old = book.journal().sessions[0]
    write.change_session(book, old, replace(old, log=LONG.log), NOW)


def _delete(book: Book) -> None:
    write.delete_session(book, book.journal().sessions[0])


def _log(book: Book) -> None:
    write.log_session(book, LONG, raises=[to_say(), to_say()])


def _take_back(book: Book) -> None:
    undo.undo(book)


def _import(book: Book) -> None:
    write.import_journal(book, journal([LONG, LONG], raises=[to_say()]))


IN_A_BOOK: dict[str, Callable[[Book], object]] = {
    "log": _log,
    "edit": _edit,
    "delete": _delete,
    "undo": _take_back,
    "import": _import,
    "event": lambda book: write.add_event(book, event(what="words " * 2000)),
    "therapist": lambda book: write.change_therapist(book, T, replace(T, name="R.")),
    "draft": lambda book: book.save_draft(DRAFT * 400),
    "support": lambda book: book.save_support(
        Support(people=(Contact(name="Kim", how="text " * 2000),), lines=()),
    ),
    "copy": lambda book: backup.keep(book.path, KEY, book.driver),
}
WITH_THE_FILE: dict[str, Doing] = {
    "passphrase": lambda path: protect.change_passphrase(path, KEY, OTHER_KEY),
    "unprotect": lambda path: protect.unprotect(path, KEY),
    "restore": lambda path: _ignore(
        restore.restore(path, path.with_name("source.db"), OTHER_KEY),
    ),
    "upgrade": lambda path: migrate.bring_up_to_date(path, KEY, (*MIGRATIONS, NEXT)),
}
WRITES = {name: _in_a_book(doing) for name, doing in IN_A_BOOK.items()} | WITH_THE_FILE


def _ignore(_: object) -> None:
    return


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def ready() -> Iterator[Path]:
    """A folder with a journal, a draft in it, something to undo, and a backup."""
    with TemporaryDirectory(dir=MEMORY) as folder:
        path = written(Path(folder) / "ready" / "journal.db", KEPT, KEY)
        with Book.open(path, KEY) as book:
            write.add_raise(book, to_say())
            book.save_draft(DRAFT)
        written(path.with_name("source.db"), journal([LONG]), OTHER_KEY)
        yield path.parent


@contextmanager
def again(ready: Path) -> Iterator[Path]:
    """The journal in a folder that is as it was at first."""
    folder = ready.with_name("tried")
    shutil.copytree(ready, folder)
    yield folder / "journal.db"
    shutil.rmtree(folder)


def state_of(path: Path) -> object:
    """All that it holds, with the one key that opens it now, and whole."""
    for key in (KEY, OTHER_KEY, None):
        try:
            with Book.open(path, key) as book:
                assert check.examine(book.driver, key).whole
                holds = book.journal(), book.read_draft(), book.support(), book.touched
                return key, *holds, undo.last(book)
        except NewerJournalError:
            return "brought up to date"
        except AllianceError:
            continue
    raise AssertionError


def refused(doing: Callable[..., object], given: object) -> bool:
    """With a sentence, and nothing else."""
    try:
        doing(given)
    except AllianceError as error:
        return bool(str(error))
    return False


def copies(path: Path) -> int:
    return sum(is_whole(one, KEY) for one in backup.kept(path))


def judge(name: str, path: Path, before: object, *, was_refused: bool) -> None:
    """Either way it is whole; refused, nothing is changed, and nothing is left over."""
    same = copies(path) == 0 if name == "copy" else state_of(path) == before
    assert same == was_refused, (name, was_refused)
    assert leftovers(path) == []
    assert copies(path) == len(backup.kept(path))


@pytest.mark.parametrize("name", [*IN_A_BOOK, *WITH_THE_FILE])
def test_a_disk_that_is_full_at_any_point(
    name: str,
    ready: Path,
    times: int,
    counted: Counted,
) -> None:
    """From one on which not a byte can be written to one on which all of it can."""
    largest = 2 * ready.joinpath("journal.db").stat().st_size
    points = range(0, largest, max(PAGE * PAGES // times, SECTOR))
    before, found = state_of(ready / "journal.db"), 0
    for size in points:
        with again(ready) as path:
            with no_file_beyond(size):
                was_refused = refused(WRITES[name], path)
            judge(name, path, before, was_refused=was_refused)
            found += was_refused
    counted(points=len(points), refused=found, torn=0)
    assert 0 < found < len(points)


@pytest.mark.parametrize("name", IN_A_BOOK)
def test_a_journal_that_may_not_grow_at_any_point(
    name: str,
    ready: Path,
    counted: Counted,
) -> None:
    before, found = state_of(ready / "journal.db"), 0
    for more in range(MORE):
        with again(ready) as path, Book.open(path, KEY) as book:
            pages = connection.number(book.driver, "page_count")
            book.driver.execute(f"PRAGMA max_page_count={pages + more}")
            was_refused = refused(IN_A_BOOK[name], book)
            judge(name, path, before, was_refused=was_refused)
            found += was_refused
    counted(points=MORE, refused=found, torn=0)
