"""Journals on disk for tests: `written(path, journal)`, and keys that cost nothing.

`KEY` skips the quarter second that a passphrase takes; `PASSPHRASE` and `SALT` are for
the tests that are about passphrases.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from alliance_cli.journal import Journal
from alliance_cli.store import Book, check, connection, write
from alliance_cli.store.key import Key

KEY = Key(bytes(range(16)), bytes(range(100, 116)))
OTHER_KEY = Key(bytes(range(50, 66)), bytes(range(200, 216)))
PASSPHRASE = "correct horse battery staple"  # noqa: S105  (a made-up one)
SALT = bytes(range(16))
SHARED = Path("/dev/shm")  # noqa: S108  (folders are made and removed safely)
MEMORY = SHARED if SHARED.is_dir() else None


@contextmanager
def new_book(key: Key | None = None) -> Iterator[Book]:
    """An empty journal for one example, in memory where the system has such a place."""
    with (
        TemporaryDirectory(dir=MEMORY) as folder,
        Book.create(Path(folder) / "journal.db", key) as book,
    ):
        yield book


def written(path: Path, journal: Journal, key: Key | None = None) -> Path:
    """A journal on disk that holds all this."""
    with Book.create(path, key) as book:
        write.import_journal(book, journal)
    return path


def read_back(path: Path, key: Key | None = None) -> Journal:
    with Book.open(path, key) as book:
        return book.journal()


def is_whole(path: Path, key: Key | None = None) -> bool:
    """A deep check of every page, seal and reference."""
    driver = connection.connect(path, key)
    try:
        return check.examine(driver, key).whole
    finally:
        driver.close()


def every_byte(folder: Path) -> bytes:
    """All that lies in the folder and below it, names too."""
    found = sorted(folder.rglob("*"))
    names = "\n".join(str(one.relative_to(folder)) for one in found).encode()
    return names + b"".join(one.read_bytes() for one in found if one.is_file())
