"""The journal on disk, open: everything outside the store goes through a `Book`.

No transaction is ever held while a person is asked something: each method is one, from
start to end.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from alliance_cli.errors import LockedError, NotFoundError, StorageError
from alliance_cli.journal import Journal
from alliance_cli.store import check, connection, header, lock, migrate, place, read
from alliance_cli.store.files import publish, temporary
from alliance_cli.store.key import Key
from alliance_cli.store.support import Contact, Support

if TYPE_CHECKING:
    from sqlite3 import Connection


class Book:
    """One journal, open. Made by `open` or `create`; close it, or use `with`."""

    def __init__(
        self,
        path: Path,
        key: Key | None,
        driver: "Connection",
        held: int | None,
    ) -> None:
        self.path = path
        self.key = key
        self.driver = driver
        self._held = held

    @classmethod
    def open(cls, path: Path, key: Key | None = None) -> Self:
        """The journal that is there; an older format is migrated, after a backup."""
        _refuse(path, key)
        place.tighten(path.parent)
        lock.sweep_if_alone(path)
        held = lock.share(path)
        try:
            driver = _open(path, key)
        except BaseException:
            lock.let_go(held)
            raise
        book = cls(path, key, driver, held)
        if not migrate.is_old(driver):
            return book
        book.close()
        migrate.bring_up_to_date(path, key)
        return cls.open(path, key)

    @classmethod
    def create(cls, path: Path, key: Key | None = None) -> Self:
        """A new, empty journal; refuses to touch anything that is there already."""
        place.refuse_link(path)
        if header.state(path) != "absent":
            raise StorageError(f"{path} is there already. Nothing was changed.")
        place.prepare(path.parent)
        with lock.alone(path):
            lock.sweep(path)
            with temporary(path) as new:
                driver = connection.connect(new, key)
                try:
                    migrate.run(driver)
                finally:
                    driver.close()
                publish(new, path)
        return cls.open(path, key)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """May be called twice."""
        self.driver.close()
        lock.let_go(self._held)
        self._held = None

    @property
    def protected(self) -> bool:
        return self.key is not None

    @property
    def touched(self) -> bool:
        """Whether anything was written through this book since it was opened."""
        return self.driver.total_changes > 0

    def journal(self) -> Journal:
        """Everything in it, as one moment saw it."""
        return read.journal(self)

    def read_draft(self) -> str | None:
        """The unfinished log, as it was saved."""
        rows = self.rows("SELECT text FROM draft")
        return str(rows[0][0]) if rows else None

    def save_draft(self, text: str) -> None:
        with connection.transaction(self.driver):
            self.driver.execute("INSERT OR REPLACE INTO draft VALUES (1, ?)", (text,))

    def clear_draft(self) -> None:
        with connection.transaction(self.driver):
            self.driver.execute("DELETE FROM draft")

    def support(self) -> Support:
        """The person's own people and lines: only ever inside the journal."""
        rows = self.rows("SELECT kind, name, how FROM support ORDER BY row")
        found = [(kind, Contact(name=name, how=how)) for kind, name, how in rows]
        return Support(
            people=tuple(one for kind, one in found if kind == "person"),
            lines=tuple(one for kind, one in found if kind == "line"),
        )

    def save_support(self, support: Support) -> None:
        """Replaces what was there."""
        rows = [("person", one.name, one.how) for one in support.people]
        rows += [("line", one.name, one.how) for one in support.lines]
        with connection.transaction(self.driver):
            self.driver.execute("DELETE FROM support")
            self.driver.executemany(
                "INSERT INTO support (kind, name, how) VALUES (?, ?, ?)",
                rows,
            )

    def rows(self, sql: str, given: Sequence[object] = ()) -> list[tuple[str, ...]]:
        """For the store's own modules: what a plain query finds."""
        with connection.explained():
            return self.driver.execute(sql, given).fetchall()

    def compact(self) -> None:
        """Rewrite the file without what was deleted: none of its bytes remain.

        Where there is no room for that the file stays larger; what was deleted has been
        overwritten already (`secure_delete`).
        """
        with suppress(StorageError), connection.explained():
            self.driver.execute("VACUUM")


def _refuse(path: Path, key: Key | None) -> None:
    """Say why this file can't be opened, before anything touches it."""
    place.refuse_link(path)
    found = header.state(path)
    if found == "absent":
        raise NotFoundError(header.NO_JOURNAL)
    if found == "empty":
        raise StorageError(
            f"{path} is an empty file, as a full disk or a sync folder leaves behind."
            " Restore a backup with: alliance restore FILE",
        )
    if found == "foreign":
        raise StorageError(
            f"{path} isn't an alliance journal, or it is damaged. Nothing was changed."
            " Look with: alliance doctor",
        )
    if found == "protected" and key is None:
        raise LockedError("This journal is protected; it opens with its passphrase.")
    if found == "plain" and key is not None:
        raise StorageError("This journal has no passphrase. It opens without one.")


def _open(path: Path, key: Key | None) -> "Connection":
    was_hot = path.with_name(path.name + "-journal").exists()
    driver = connection.connect(path, key)
    try:
        connection.identify(driver, migrate.NEWEST)
        if was_hot:  # the last write was cut off and has just been rolled back
            check.demand_whole(driver, key)
    except BaseException:
        driver.close()
        raise
    return driver
