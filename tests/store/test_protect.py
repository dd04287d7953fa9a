"""Passphrases given, taken away, changed and forgotten; copies brought along."""

from pathlib import Path

import pytest

from alliance_cli.errors import LockedError, NotFoundError, StorageError
from alliance_cli.store import Book, Contact, Support, backup, header, protect, restore
from alliance_cli.store.key import Key, from_passphrase, new_salt, recovery_code
from alliance_cli.store.protect import Copies
from support.books import KEY, OTHER_KEY, PASSPHRASE, every_byte, read_back, written
from support.journals import event, journal, to_say, weekly

KEPT = journal(
    weekly(trust=[4, 3], stays="CANARY"),
    events=[event(what="CANARY")],
    raises=[to_say("CANARY")],
)


def filled(path: Path, key: Key | None) -> Path:
    """A journal with everything in it that could leak, and a copy beside it."""
    with Book.open(written(path, KEPT, key), key) as book:
        book.save_support(Support(people=(Contact(name="CANARY"),)))
        book.save_draft('{"stays": "CANARY"}')
        backup.keep(path, key, book.driver)
    return path


def test_protecting_leaves_no_plain_word_in_any_file(path: Path) -> None:
    filled(path, None)
    assert protect.protect(path, KEY) == Copies(rewritten=1, left=0)
    (copy,) = backup.copies(path)
    assert b"CANARY" not in every_byte(path.parent)
    assert b"SQLite" not in every_byte(path.parent)
    assert read_back(path, KEY) == read_back(copy, KEY) == KEPT
    with Book.open(path, KEY) as book:
        assert book.read_draft() == '{"stays": "CANARY"}'
        assert book.support().people == (Contact(name="CANARY"),)
    with pytest.raises(LockedError):
        Book.open(path)


def test_writing_to_a_protected_journal_leaves_no_plain_word(path: Path) -> None:
    filled(path, KEY)
    assert b"CANARY" not in every_byte(path.parent)


def test_a_cut_off_write_leaves_no_plain_word(path: Path) -> None:
    with Book.open(filled(path, KEY), KEY) as book:
        book.driver.execute("PRAGMA cache_size=1")
        book.driver.execute("BEGIN IMMEDIATE")
        book.driver.execute("UPDATE draft SET text = ?", ("CANARY " * 90_000,))
        assert path.with_name("journal.db-journal").stat().st_size
        assert path.stat().st_size > 400_000
        assert b"CANARY" not in every_byte(path.parent)
        book.driver.execute("ROLLBACK")


def test_taking_the_passphrase_away_opens_the_journal(path: Path) -> None:
    filled(path, KEY)
    protect.unprotect(path, KEY)
    assert read_back(path) == KEPT
    assert all(header.state(one) == "protected" for one in backup.copies(path))


def test_a_changed_passphrase_opens_it_and_the_old_one_its_old_copies(
    path: Path,
) -> None:
    filled(path, KEY)
    protect.change_passphrase(path, KEY, OTHER_KEY)
    assert read_back(path, OTHER_KEY) == KEPT
    with pytest.raises(LockedError):
        Book.open(path, KEY)
    before, kept_now = backup.copies(path)
    assert read_back(before, KEY) == read_back(kept_now, KEY) == KEPT


def test_old_copies_can_be_brought_along(path: Path) -> None:
    filled(path, KEY)
    protect.change_passphrase(path, KEY, OTHER_KEY)
    third = Key(bytes(16), new_salt())
    protect.change_passphrase(path, OTHER_KEY, third)
    assert protect.rewrite_copies(path, OTHER_KEY, third) == Copies(1, left=2)
    assert protect.rewrite_copies(path, KEY, third) == Copies(2, left=1)
    assert all(read_back(one, third) == KEPT for one in backup.copies(path))


def test_the_code_on_paper_opens_it_when_the_passphrase_is_forgotten(
    path: Path,
) -> None:
    forgotten = from_passphrase(PASSPHRASE, new_salt())
    written(path, KEPT, forgotten)
    protect.recover(path, recovery_code(forgotten).lower(), OTHER_KEY)
    assert read_back(path, OTHER_KEY) == KEPT


def test_the_code_of_another_journal_opens_nothing(path: Path) -> None:
    filled(path, KEY)
    before = path.read_bytes()
    with pytest.raises(LockedError):
        protect.recover(path, recovery_code(OTHER_KEY), OTHER_KEY)
    assert path.read_bytes() == before


@pytest.mark.parametrize("wrong", [OTHER_KEY, Key(OTHER_KEY.master, KEY.salt)])
def test_a_wrong_passphrase_changes_nothing(path: Path, wrong: Key) -> None:
    filled(path, KEY)
    before = every_byte(path.parent)
    with pytest.raises(LockedError):
        protect.unprotect(path, wrong)
    assert every_byte(path.parent) == before


def test_a_link_is_not_followed(path: Path, tmp_path: Path) -> None:
    elsewhere = written(tmp_path / "elsewhere" / "journal.db", KEPT)
    before = elsewhere.read_bytes()
    path.parent.mkdir()
    path.symlink_to(elsewhere)
    with pytest.raises(StorageError, match="link"):
        protect.protect(path, KEY)
    with pytest.raises(StorageError, match="link"):
        restore.restore(path, elsewhere, None)
    assert elsewhere.read_bytes() == before
    assert path.is_symlink()


def test_a_code_for_a_journal_that_has_no_passphrase_says_so(path: Path) -> None:
    code = recovery_code(KEY)
    with pytest.raises(NotFoundError):
        protect.recover(path, code, OTHER_KEY)
    filled(path, None)
    with pytest.raises(StorageError, match="no passphrase"):
        protect.recover(path, code, OTHER_KEY)


def test_nothing_is_rewritten_while_another_window_has_it_open(path: Path) -> None:
    with Book.open(filled(path, None)) as book:
        with pytest.raises(StorageError, match="another window"):
            protect.protect(path, KEY)
        assert book.journal() == KEPT
    assert header.state(path) == "plain"


def test_what_a_killed_rewrite_left_is_gone_at_the_next_opening(path: Path) -> None:
    filled(path, KEY)
    for name in (".journal.db.0a1b2c3d.new", "backups/.journal-000001.db.0a1b2c3d.new"):
        (path.parent / name).write_text("CANARY")
    Book.open(path, KEY).close()
    assert b"CANARY" not in every_byte(path.parent)
    assert b".new" not in every_byte(path.parent)


def test_a_rewrite_in_progress_is_not_swept_away(path: Path) -> None:
    left = path.with_name(".journal.db.0a1b2c3d.new")
    with Book.open(filled(path, KEY), KEY):
        left.write_text("still being written")
        Book.open(path, KEY).close()
        assert left.exists()
