"""Bringing an older journal up to date: a checked backup, then all steps or none."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_cli.errors import StorageError
from alliance_cli.store import backup, check, connection, lock
from alliance_cli.store.header import APPLICATION_ID
from alliance_cli.store.key import Key
from alliance_cli.store.migrations import MIGRATIONS

if TYPE_CHECKING:
    from sqlite3 import Connection

NEWEST = len(MIGRATIONS)
Steps = Sequence[Sequence[str]]


def is_old(driver: "Connection") -> bool:
    return connection.number(driver, "user_version") < NEWEST


def bring_up_to_date(
    path: Path,
    key: Key | None,
    steps: Steps = MIGRATIONS,
) -> None:
    """Nobody else may have it open; a step that fails leaves everything as it was."""
    with lock.alone(path):
        driver = connection.connect(path, key)
        try:
            if connection.identify(driver, len(steps)) == len(steps):
                return  # another alliance was quicker
            backup.keep(path, key, driver)
            run(driver, steps)
            check.demand_whole(driver, key)
        finally:
            driver.close()


def run(driver: "Connection", steps: Steps = MIGRATIONS) -> None:
    """The steps still missing, and the number of the format, in one transaction."""
    done = connection.number(driver, "user_version")
    with connection.transaction(driver):
        for statements in steps[done:]:
            for statement in statements:
                driver.execute(statement)
        if driver.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise StorageError(
                "The journal couldn't be brought up to date; it is as it was before."
                " Look with: alliance doctor",
            )
        driver.execute(f"PRAGMA application_id={APPLICATION_ID}")
        driver.execute(f"PRAGMA user_version={len(steps)}")
