"""Giving the journal a passphrase, taking it away, or changing it.

Always the same: alone with the file, write a copy under the other key, compare it row
by row, then put it in the place of the old one in a single step. A crash leaves the
journal as it was, or as it was to be, and opens with exactly one of the two keys.

A new passphrase makes a new recovery code. Copies in `backups/` keep the passphrase
they were made with, until `rewrite_copies` brings them along or `backup.purge` removes
them; `protect` brings along those that anyone could read.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_cli.errors import AllianceError, StorageError
from alliance_cli.store import backup, check, connection, header, lock, place
from alliance_cli.store.files import replace, temporary
from alliance_cli.store.key import Key, from_recovery_code
from alliance_cli.store.migrate import NEWEST

if TYPE_CHECKING:
    from sqlite3 import Connection


@dataclass(frozen=True, slots=True)
class Copies:
    """How many copies were brought along, and how many another key holds shut."""

    rewritten: int
    left: int


def protect(path: Path, new: Key) -> Copies:
    """An open journal gets a passphrase, and so do the copies beside it."""
    _rewrite(path, None, new)
    return rewrite_copies(path, None, new)


def unprotect(path: Path, old: Key) -> None:
    """Anyone who can read the file can read the journal then."""
    _rewrite(path, old, None)


def change_passphrase(path: Path, old: Key, new: Key) -> None:
    """A copy under the old passphrase is kept beside it."""
    _rewrite(path, old, new)


def recover(path: Path, code: str, new: Key) -> None:
    """With the code on paper in the place of the forgotten passphrase."""
    _rewrite(path, from_recovery_code(code, header.salt(path)), new)


def rewrite_copies(path: Path, old: Key | None, new: Key | None) -> Copies:
    """Bring the copies that open with `old` to `new`; leave the others alone."""
    with lock.alone(path):
        done = [_try_copy(one, old, new) for one in backup.copies(path)]
    return Copies(rewritten=sum(done), left=len(done) - sum(done))


def _try_copy(path: Path, old: Key | None, new: Key | None) -> bool:
    if header.state(path) != ("protected" if old else "plain"):
        return False
    # A copy from before an earlier change has a salt of its own: not this key.
    if old is not None and header.salt(path) != old.salt:
        return False
    try:
        _replace(path, old, new)
    except AllianceError:
        return False
    return True


def _rewrite(path: Path, old: Key | None, new: Key | None) -> None:
    place.refuse_link(path)
    with lock.alone(path):
        lock.sweep(path)
        if old is not None:  # a copy of an open journal would stay readable
            driver = connection.connect(path, old)
            try:
                backup.keep(path, old, driver)
            finally:
                driver.close()
        _replace(path, old, new)
    place.tighten(path.parent)


def _replace(path: Path, old: Key | None, new: Key | None) -> None:
    with temporary(path) as made:
        source = connection.connect(path, old)
        try:
            connection.identify(source, NEWEST)
            with connection.explained():
                _export(source, made, new)
                _compare(source, made, new)
        finally:
            source.close()
        replace(made, path)


def _export(source: "Connection", made: Path, new: Key | None) -> None:
    key = "" if new is None else new.raw()
    source.execute("ATTACH DATABASE ? AS made KEY ?", (str(made), key))
    source.execute("SELECT sqlcipher_export('made')").fetchall()
    for name in ("application_id", "user_version"):  # the export leaves them out
        source.execute(f"PRAGMA made.{name}={connection.number(source, name)}")
    source.execute("DETACH DATABASE made")


def _compare(source: "Connection", made: Path, new: Key | None) -> None:
    copy = connection.connect(made, new)
    try:
        check.demand_whole(copy, new)
        same = _contents(copy) == _contents(source)
    finally:
        copy.close()
    if not same:
        raise StorageError(
            "The rewritten journal differs from the old one; the old one was kept."
            " Look with: alliance doctor",
        )


def _contents(driver: "Connection") -> dict[str, object]:
    """Every table, every row, and what says which format it is."""
    schema = driver.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    tables = sorted(name for kind, name, _ in schema if kind == "table")
    return {
        "schema": sorted(schema),
        "application_id": connection.number(driver, "application_id"),
        "user_version": connection.number(driver, "user_version"),
        **{
            name: driver.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608
            for name in tables
        },
    }
