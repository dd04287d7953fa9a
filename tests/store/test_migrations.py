"""Every released format opens forever; a failed step leaves everything as it was."""

import shutil
from pathlib import Path

import pytest

from alliance_cli.errors import AllianceError, NewerJournalError, StorageError
from alliance_cli.exchange.load import load_journal
from alliance_cli.journal import Journal
from alliance_cli.store import Book, backup, connection, header, migrate
from alliance_cli.store.key import Key, from_passphrase
from alliance_cli.store.migrations import MIGRATIONS
from support.books import (
    PASSPHRASE,
    every_byte,
    is_whole,
    read_back,
    written,
)
from support.journals import journal, weekly

DATA = Path(__file__).parents[1] / "data"
KEPT = journal(weekly(trust=[4, 3]))
NEXT = (
    "ALTER TABLE therapist ADD COLUMN met_on TEXT",
    "UPDATE therapist SET met_on = '2026-01-01'",
)
BROKEN = (*NEXT, "UPDATE therapist SET nothing = 1")
ORPHANED = ("PRAGMA defer_foreign_keys=ON", "DELETE FROM therapist")


@pytest.mark.parametrize("number", range(1, len(MIGRATIONS) + 1))
def test_every_released_format_opens(number: int, path: Path) -> None:
    expected = load_journal((DATA / f"format-{number}.json").read_text("utf-8"))
    path.parent.mkdir()
    path.touch()
    driver = connection.connect(path, None)
    driver.executescript((DATA / f"format-{number}.sql").read_text("utf-8"))
    driver.close()
    assert read_back(path) == expected
    assert is_whole(path)


@pytest.mark.parametrize("number", range(1, len(MIGRATIONS) + 1))
def test_every_released_protected_file_opens(number: int, path: Path) -> None:
    expected = load_journal((DATA / f"format-{number}.json").read_text("utf-8"))
    path.parent.mkdir()
    shutil.copyfile(DATA / f"format-{number}-protected.db", path)
    key = from_passphrase(PASSPHRASE, header.salt(path))
    assert read_back(path, key) == expected
    assert is_whole(path, key)


@pytest.mark.parametrize("number", range(1, len(MIGRATIONS) + 1))
def test_released_formats_are_never_edited(number: int, path: Path) -> None:
    """A frozen file's tables are those that today's migrations make."""
    path.parent.mkdir()
    path.touch()
    frozen = connection.connect(path, None)
    frozen.executescript((DATA / f"format-{number}.sql").read_text("utf-8"))
    fresh = connection.in_memory()
    migrate.run(fresh, MIGRATIONS[:number])
    sql = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    assert frozen.execute(sql).fetchall() == fresh.execute(sql).fetchall()
    frozen.close()
    fresh.close()


def test_an_older_journal_is_brought_up_to_date_after_a_copy(
    path: Path,
    key: Key | None,
) -> None:
    written(path, KEPT, key)
    migrate.bring_up_to_date(path, key, (*MIGRATIONS, NEXT))
    driver = connection.connect(path, key)
    assert driver.execute("SELECT met_on FROM therapist").fetchall() == [
        ("2026-01-01",),
    ]
    assert connection.number(driver, "user_version") == len(MIGRATIONS) + 1
    driver.close()
    (copy,) = backup.kept(path)
    assert read_back(copy, key) == KEPT
    with pytest.raises(NewerJournalError):
        Book.open(path, key)


@pytest.mark.parametrize("step", [BROKEN, ORPHANED])
def test_a_step_that_fails_leaves_everything_as_it_was(
    path: Path,
    key: Key | None,
    step: tuple[str, ...],
) -> None:
    written(path, KEPT, key)
    before = path.read_bytes()
    with pytest.raises(AllianceError):
        migrate.bring_up_to_date(path, key, (*MIGRATIONS, NEXT[:1], step))
    assert path.read_bytes() == before
    assert read_back(path, key) == KEPT


def test_a_journal_is_migrated_once(path: Path) -> None:
    written(path, KEPT)
    steps = (*MIGRATIONS, NEXT)
    migrate.bring_up_to_date(path, None, steps)
    migrate.bring_up_to_date(path, None, steps)
    assert len(backup.kept(path)) == 1


def test_a_journal_open_elsewhere_is_not_migrated(path: Path) -> None:
    with Book.open(written(path, KEPT)):
        before = every_byte(path.parent)
        with pytest.raises(StorageError, match="another window"):
            migrate.bring_up_to_date(path, None, (*MIGRATIONS, NEXT))
        assert every_byte(path.parent) == before


def test_opening_is_all_it_takes(path: Path, key: Key | None) -> None:
    path.parent.mkdir()
    path.touch()
    driver = connection.connect(path, key)
    driver.execute(f"PRAGMA application_id={header.APPLICATION_ID}")
    driver.close()
    with Book.open(path, key) as book:
        assert book.journal() == Journal()
        assert connection.number(book.driver, "user_version") == len(MIGRATIONS)
    assert len(backup.kept(path)) == 1
