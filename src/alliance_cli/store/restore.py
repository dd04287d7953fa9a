"""Bringing a backup back: looked at first, and what it replaces is kept."""

import shutil
from pathlib import Path

from alliance_cli.errors import LockedError, NotFoundError, StorageError
from alliance_cli.store import check, connection, header, lock, migrate, place
from alliance_cli.store.files import replace, sync_folder, temporary
from alliance_cli.store.key import Key
from alliance_cli.store.migrations import MIGRATIONS

SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"


def restore(path: Path, source: Path, key: Key | None) -> Path | None:
    """Put the backup in the journal's place; where the replaced one is now, if any.

    The journal has the backup's passphrase afterwards, or none, as the backup had.
    """
    place.refuse_link(path)
    if _refuse(source, key) == "plain":
        key = None
    place.prepare(path.parent)
    with lock.alone(path):
        lock.sweep(path)
        with temporary(path) as made:
            shutil.copyfile(source, made)
            _verify(made, key)
            replaced = _set_aside(path)
            replace(made, path)
    return replaced


def _refuse(source: Path, key: Key | None) -> header.State:
    try:
        found = header.state(source)
    except StorageError:
        raise StorageError(
            f"{source} can't be read. Nothing was changed. Choose another file.",
        ) from None
    if found == "absent":
        raise NotFoundError(f"There is no file {source}.")
    if found in {"empty", "foreign"}:
        raise StorageError(
            f"{source} isn't a backup of an alliance journal, or it is damaged."
            " Nothing was changed. Choose another file.",
        )
    if found == "protected" and key is None:
        raise LockedError(
            "That backup is protected; it opens with the passphrase that the journal"
            " had when it was made.",
        )
    if source.with_name(source.name + "-journal").exists():
        raise StorageError(
            f"{source} is being written to, or was cut off while it was."
            " Nothing was changed. Choose another file.",
        )
    return found


def _verify(made: Path, key: Key | None) -> None:
    """It is one of ours, whole, and has exactly the tables we made: no triggers."""
    driver = connection.connect(made, key)
    try:
        version = connection.identify(driver, migrate.NEWEST)
        check.demand_whole(driver, key)
        if driver.execute(SCHEMA).fetchall() != _known(version):
            raise StorageError(
                "That backup has tables that alliance didn't make. Nothing was"
                " changed. Choose another file.",
            )
    finally:
        driver.close()


def _known(version: int) -> list[tuple[str, ...]]:
    fresh = connection.in_memory()
    try:
        migrate.run(fresh, MIGRATIONS[:version])
        return fresh.execute(SCHEMA).fetchall()
    finally:
        fresh.close()


def _set_aside(path: Path) -> Path | None:
    """Give the journal that is there a second name among the copies.

    A `-journal` beside it goes with it: SQLite would play it into the new file.
    """
    if not path.exists():
        return None
    folder = place.backups(path)
    place.prepare(folder)
    aside = _free_name(folder)
    try:
        aside.hardlink_to(path)
    except OSError:  # no hard links on this file system
        shutil.copyfile(path, aside)
    hot = path.with_name(path.name + "-journal")
    if hot.exists():
        hot.rename(aside.with_name(aside.name + "-journal"))
    sync_folder(folder)
    sync_folder(path.parent)
    return aside


def _free_name(folder: Path) -> Path:
    taken = len(list(folder.glob("replaced-*.db")))
    while (name := folder / f"replaced-{taken + 1:06}.db").exists():
        taken += 1
    return name
