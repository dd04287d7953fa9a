"""Copies: checked before they have a name, numbered, kept by count."""

from datetime import date
from pathlib import Path

import pytest

from alliance_cli.errors import AllianceError, StorageError
from alliance_cli.journal import Journal
from alliance_cli.store import Book, Contact, Support, backup, header, restore, write
from alliance_cli.store.key import Key
from support.books import KEY, every_byte, is_whole, read_back, written
from support.journals import journal, session, weekly

KEPT = journal(weekly(trust=[4, 3], stays=["CANARY", None]))
MONDAY, TUESDAY = date(2026, 1, 5), date(2026, 1, 6)


def test_a_copy_is_the_whole_journal_under_the_same_passphrase(
    path: Path,
    tmp_path: Path,
    key: Key | None,
) -> None:
    people = Support(people=(Contact(name="K."),))
    with Book.open(written(path, KEPT, key), key) as book:
        book.save_draft("{}")
        book.save_support(people)
        backup.backup(book, tmp_path / "mine.bak")
    assert header.state(tmp_path / "mine.bak") == header.state(path)
    assert is_whole(tmp_path / "mine.bak", key)
    with Book.open(tmp_path / "mine.bak", key) as copy:
        assert copy.journal() == KEPT
        assert (copy.read_draft(), copy.support()) == ("{}", people)


def test_a_copy_never_replaces_a_file(path: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.bak").write_text("holiday photos")
    with Book.open(written(path, KEPT)) as book:
        with pytest.raises(StorageError, match="already there"):
            backup.backup(book, tmp_path / "mine.bak")
        with pytest.raises(StorageError, match="can't be written"):
            backup.backup(book, tmp_path / "nowhere" / "mine.bak")
    assert (tmp_path / "mine.bak").read_text() == "holiday photos"
    assert not list(tmp_path.glob(".*"))


def test_the_newest_ten_are_kept_and_numbers_never_go_back(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        for _ in range(12):
            backup.keep(path, None, book.driver)
        names = [one.name for one in backup.kept(path)]
    assert names == [f"journal-{n:06}.db" for n in range(3, 13)]


def test_one_copy_a_day_and_only_when_something_changed(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        assert backup.daily_backup(book, MONDAY) is not None
        assert backup.daily_backup(book, TUESDAY) is None
        write.add_session(book, session(trust=2))
        assert backup.daily_backup(book, MONDAY) is None
        assert backup.daily_backup(book, TUESDAY) is not None
        assert backup.daily_backup(book, TUESDAY) is None
    assert len(backup.kept(path)) == 2


def test_no_name_of_a_copy_tells_a_day(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        made = backup.daily_backup(book, MONDAY)
    assert made is not None
    assert made.name == "journal-000001.db"


def test_copies_can_be_removed_when_something_was_deleted(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        backup.keep(path, None, book.driver)
        write.delete_session(book, book.journal().sessions[0])
        assert b"CANARY" in every_byte(path.parent)
        assert backup.purge(path) == 1
    assert b"CANARY" not in every_byte(path.parent)


def test_what_others_keep_among_the_copies_stays(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        copy = backup.keep(path, None, book.driver)
    for name in ("thesis.db", "journal-2026.db", "journal-000001.db.txt"):
        copy.with_name(name).touch()
    assert backup.copies(path) == [copy]
    assert backup.purge(path) == 1
    assert len(list(copy.parent.iterdir())) == 3


def test_a_number_taken_meanwhile_is_passed_over(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        first = backup.keep(path, None, book.driver)
        first.rename(first.with_name("journal-000007.db"))
        assert backup.keep(path, None, book.driver).name == "journal-000008.db"


def test_a_copy_comes_back_and_what_it_replaces_is_kept(
    path: Path,
    key: Key | None,
) -> None:
    with Book.open(written(path, KEPT, key), key) as book:
        copy = backup.keep(path, key, book.driver)
        write.add_session(book, session(trust=2))
        later = book.journal()
    replaced = restore.restore(path, copy, key)
    assert replaced is not None
    assert replaced.parent == copy.parent
    assert read_back(path, key) == KEPT
    assert read_back(replaced, key) == later
    assert restore.restore(path, replaced, key) != replaced
    assert read_back(path, key) == later


def test_a_journal_that_is_gone_comes_back(path: Path, tmp_path: Path) -> None:
    kept = written(tmp_path / "stick" / "mine.db", KEPT, KEY)
    assert restore.restore(path, kept, KEY) is None
    assert read_back(path, KEY) == KEPT


def test_a_damaged_journal_gives_way_with_its_half_written_pages(
    path: Path,
    tmp_path: Path,
) -> None:
    good = written(tmp_path / "stick" / "mine.db", KEPT)
    path.parent.mkdir()
    path.write_bytes(b"SQLite format 3\0" + bytes(9000))
    hot = path.with_name("journal.db-journal")
    hot.write_bytes(b"half a page")
    replaced = restore.restore(path, good, None)
    assert replaced is not None
    assert replaced.with_name(replaced.name + "-journal").read_bytes() == b"half a page"
    assert not hot.exists()
    assert read_back(path) == KEPT


def test_nothing_changes_when_the_copy_is_no_good(path: Path, tmp_path: Path) -> None:
    written(path, KEPT)
    torn, empty, text = (tmp_path / name for name in ("torn", "empty", "text"))
    torn.write_bytes(path.read_bytes()[:9000])
    empty.touch()
    text.write_text("not a journal")
    before = every_byte(path.parent)
    for bad in (torn, empty, text, tmp_path / "absent"):
        with pytest.raises(AllianceError, match=r"damaged|backup|no file"):
            restore.restore(path, bad, None)
    assert every_byte(path.parent) == before


def test_tables_and_triggers_of_others_never_come_in(
    path: Path,
    tmp_path: Path,
) -> None:
    bad = written(tmp_path / "stick" / "mine.db", KEPT)
    with Book.open(bad) as book:
        book.driver.execute(
            "CREATE TRIGGER sly AFTER INSERT ON draft BEGIN DELETE FROM score; END",
        )
    with pytest.raises(StorageError, match="didn't make"):
        restore.restore(path, bad, None)
    assert not path.exists()


def test_an_open_journal_is_not_replaced(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        copy = backup.keep(path, None, book.driver)
        with pytest.raises(StorageError, match="another window"):
            restore.restore(path, copy, None)
        assert book.journal() == KEPT


def test_an_empty_journal_can_be_copied(path: Path, tmp_path: Path) -> None:
    with Book.create(path) as book:
        backup.backup(book, tmp_path / "mine.bak")
    assert read_back(tmp_path / "mine.bak") == Journal()
