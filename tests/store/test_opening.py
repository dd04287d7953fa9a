"""What opens, what is refused, and that nothing is touched where it is refused."""

from pathlib import Path

import pytest

from alliance_cli.errors import (
    AllianceError,
    LockedError,
    NewerJournalError,
    NotFoundError,
    StorageError,
)
from alliance_cli.store import Book, connection, state
from alliance_cli.store.key import Key
from support.books import KEY, OTHER_KEY, read_back, written
from support.journals import journal, weekly

KEPT = journal(weekly(trust=[4, 3]))


def test_what_lies_there_is_told_from_its_first_bytes(tmp_path: Path) -> None:
    stray, empty, broken = (tmp_path / name for name in ("a.txt", "b.db", "c.db"))
    stray.write_text("Dear diary, today…" * 20)
    empty.touch()
    broken.write_bytes(b"SQLite format 3\0" + bytes(5000))
    assert state(tmp_path / "nothing") == "absent"
    assert state(empty) == "empty"
    assert state(stray) == "foreign"
    assert state(broken) == "foreign"
    assert state(written(tmp_path / "plain" / "journal.db", KEPT)) == "plain"
    assert state(written(tmp_path / "kept" / "journal.db", KEPT, KEY)) == "protected"


def test_no_journal_is_not_an_empty_one(path: Path) -> None:
    with pytest.raises(NotFoundError):
        Book.open(path)
    assert not path.exists()


def test_an_empty_file_is_never_taken_for_a_new_journal(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with pytest.raises(StorageError, match="Restore a backup"):
        Book.open(path)
    with pytest.raises(StorageError, match="already"):
        Book.create(path)
    assert path.read_bytes() == b""


def test_creating_refuses_what_is_there(path: Path, key: Key | None) -> None:
    written(path, KEPT, key)
    with pytest.raises(StorageError, match="there already"):
        Book.create(path, key)
    assert read_back(path, key) == KEPT


def test_another_programs_database_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    driver = connection.connect(path, None)
    driver.execute("CREATE TABLE recipe (title TEXT)")
    driver.close()
    before = path.read_bytes()
    with pytest.raises(StorageError, match="isn't an alliance journal"):
        Book.open(path)
    assert path.read_bytes() == before


def test_a_protected_database_of_another_program_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    driver = connection.connect(path, KEY)
    driver.execute("CREATE TABLE recipe (title TEXT)")
    driver.close()
    before = path.read_bytes()
    with pytest.raises(StorageError, match="not an alliance journal"):
        Book.open(path, KEY)
    assert path.read_bytes() == before


def test_a_journal_from_the_future_is_left_alone(path: Path, key: Key | None) -> None:
    written(path, KEPT, key)
    driver = connection.connect(path, key)
    driver.execute("PRAGMA user_version=99")
    driver.close()
    before = path.read_bytes()
    with pytest.raises(NewerJournalError, match="format 99"):
        Book.open(path, key)
    assert path.read_bytes() == before


def test_a_link_to_a_file_elsewhere_is_refused(path: Path, tmp_path: Path) -> None:
    elsewhere = written(tmp_path / "elsewhere" / "journal.db", KEPT)
    path.parent.mkdir()
    path.symlink_to(elsewhere)
    with pytest.raises(StorageError, match="link"):
        Book.open(path)
    path.unlink()
    path.symlink_to(tmp_path / "nowhere.db")
    with pytest.raises(StorageError):
        Book.create(path)
    assert not (tmp_path / "nowhere.db").exists()


def test_a_protected_journal_asks_for_its_passphrase(path: Path) -> None:
    written(path, KEPT, KEY)
    with pytest.raises(LockedError, match="passphrase"):
        Book.open(path)


def test_a_passphrase_for_an_open_journal_is_no_false_comfort(path: Path) -> None:
    written(path, KEPT)
    with pytest.raises(StorageError, match="no passphrase"):
        Book.open(path, KEY)


def test_a_wrong_passphrase_says_so_and_nothing_else(
    path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    written(path, KEPT, KEY)
    before = path.read_bytes()
    with pytest.raises(LockedError):
        Book.open(path, Key(OTHER_KEY.master, KEY.salt))
    assert capfd.readouterr() == ("", "")
    assert path.read_bytes() == before


def test_a_folder_in_the_place_of_the_journal_is_said_to_be_one(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(AllianceError, match="directory"):
        Book.open(path)


def test_any_name_of_a_folder_will_do(tmp_path: Path) -> None:
    path = tmp_path / "a b?mode=memory#% 50 ü" / "journal.db"
    assert read_back(written(path, KEPT)) == KEPT
    assert path.stat().st_size


def test_the_settings_are_those_that_lost_nothing(path: Path, key: Key | None) -> None:
    with Book.create(path, key) as book:
        found = {
            name: connection.number(book.driver, name)
            for name in (
                "foreign_keys",
                "trusted_schema",
                "secure_delete",
                "synchronous",
                "temp_store",
                "mmap_size",
                "busy_timeout",
                "fullfsync",
                "cell_size_check",
                "recursive_triggers",
            )
        }
        mode = book.rows("PRAGMA journal_mode")
    assert mode == [("delete",)]
    assert found == {
        "foreign_keys": 1,
        "trusted_schema": 0,
        "secure_delete": 1,
        "synchronous": 3,
        "temp_store": 2,
        "mmap_size": 0,
        "busy_timeout": 10000,
        "fullfsync": 1,
        "cell_size_check": 1,
        "recursive_triggers": 1,
    }


def test_closing_twice_is_fine(path: Path) -> None:
    book = Book.create(path)
    book.save_draft("{}")
    book.close()
    book.close()
    with Book.open(path) as again:
        assert again.read_draft() == "{}"
