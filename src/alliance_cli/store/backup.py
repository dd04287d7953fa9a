"""Whole copies of the journal, each checked before it gets its name.

A copy opens with the passphrase that the journal had when it was made. Automatic ones
are named by number only (`journal-000123.db`): a date would be a diary, and a clock
that jumps would reorder them. They are kept by count.
"""

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_cli.errors import StorageError
from alliance_cli.store import check, connection, place
from alliance_cli.store.files import publish, remove, temporary
from alliance_cli.store.key import Key

if TYPE_CHECKING:
    from sqlite3 import Connection

    from alliance_cli.store.book import Book

KEPT = 10
NUMBERED = re.compile(r"journal-(\d{6,})\.db")
copies = place.copies
BACKED_UP_ON, BACKED_UP_AT, CHANGES = "backed_up_on", "backed_up_at", "changes"


def copy(driver: "Connection", key: Key | None, target: Path) -> None:
    """A checked copy at `target`, which must not be there yet."""
    with temporary(target) as new:
        with connection.explained():
            driver.execute("VACUUM INTO ?", (str(new),))
        verify(new, key)
        publish(new, target)


def verify(path: Path, key: Key | None) -> None:
    """Raises unless the file opens with the key and is whole."""
    driver = connection.connect(path, key)
    try:
        check.demand_whole(driver, key)
    finally:
        driver.close()


def backup(book: "Book", target: Path) -> None:
    """One file with everything, for keeping elsewhere."""
    copy(book.driver, book.key, target)


def keep(path: Path, key: Key | None, driver: "Connection") -> Path:
    """The next numbered copy beside the journal; the oldest beyond ten go."""
    place.prepare(place.backups(path))
    target = _next(path)
    try:
        copy(driver, key, target)
    except StorageError:
        if not target.exists():
            raise
        target = _next(path)  # another alliance took that number meanwhile
        copy(driver, key, target)
    for old in kept(path)[:-KEPT]:
        remove(old)
    return target


def _next(path: Path) -> Path:
    last = max(map(_number, kept(path)), default=0)
    return place.backups(path) / f"journal-{last + 1:06}.db"


def kept(path: Path) -> list[Path]:
    """The numbered copies, oldest first."""
    found = (one for one in copies(path) if NUMBERED.fullmatch(one.name))
    return sorted(found, key=_number)


def purge(path: Path, but: Path | None = None) -> int:
    """Remove every copy beside the journal, `but` one; how many there were."""
    found = [one for one in copies(path) if one != but]
    for one in found:
        remove(one)
        remove(one.with_name(f"{one.name}-journal"))
    return len(found)


def is_due(book: "Book", today: date) -> bool:
    """Whether anything was changed since the last daily copy, which isn't today's."""
    if _noted(book, CHANGES) == _noted(book, BACKED_UP_AT):
        return False
    return today.isoformat() != _noted(book, BACKED_UP_ON)


def daily_backup(book: "Book", today: date) -> Path | None:
    """The day's first copy, when anything was changed since the last one."""
    return _todays(book, today) if is_due(book, today) else None


def renew(book: "Book", today: date) -> int:
    """A new copy in the place of all there are; how many were removed."""
    made = _todays(book, today)
    return purge(book.path, but=made)


def _todays(book: "Book", today: date) -> Path:
    changes = _noted(book, CHANGES)
    made = keep(book.path, book.key, book.driver)
    with connection.transaction(book.driver):
        book.driver.executemany(
            "INSERT OR REPLACE INTO meta VALUES (?, ?)",
            [(BACKED_UP_ON, today.isoformat()), (BACKED_UP_AT, changes or "0")],
        )
    return made


def note_change(driver: "Connection") -> None:
    """Called inside every write: `daily_backup` copies only what was changed."""
    driver.execute(
        "INSERT INTO meta VALUES (?, '1')"
        " ON CONFLICT DO UPDATE SET value = CAST(value AS INTEGER) + 1",
        (CHANGES,),
    )


def _noted(book: "Book", name: str) -> str | None:
    found = book.rows("SELECT value FROM meta WHERE key = ?", (name,))
    return found[0][0] if found else None


def _number(path: Path) -> int:
    found = NUMBERED.fullmatch(path.name)
    return int(found[1]) if found else 0
