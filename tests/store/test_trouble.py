"""Full disks, flipped bits, cut-off files: nothing lost, and never a wrong answer."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from alliance_cli.errors import AllianceError, LockedError, StorageError
from alliance_cli.store import Book, backup, connection, write
from alliance_cli.store.key import Key
from support.books import KEY, every_byte, is_whole, read_back, written
from support.journals import journal, session, weekly
from support.sizes import Counted

KEPT = journal(weekly(trust=[4] * 30, stays="CANARY, an ordinary day " * 30))
LONG = "words " * 3000
PAGE = 4096


def test_a_full_disk_loses_nothing_that_was_kept(path: Path, key: Key | None) -> None:
    with Book.open(written(path, KEPT, key), key) as book:
        book.save_draft("a short one")
        pages = connection.number(book.driver, "page_count")
        book.driver.execute(f"PRAGMA max_page_count={pages + 2}")
        with pytest.raises(StorageError, match="full"):
            write.log_session(book, session(stays=LONG))
        with pytest.raises(StorageError, match="full"):
            write.import_journal(book, journal([session(stays=LONG)]))
        with pytest.raises(StorageError, match="full"):
            book.save_draft(LONG)
        assert book.journal() == KEPT
        assert book.read_draft() == "a short one"
    assert is_whole(path, key)
    assert not list(path.parent.glob(".*"))


def test_after_room_was_made_the_same_log_is_kept(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        pages = connection.number(book.driver, "page_count")
        book.driver.execute(f"PRAGMA max_page_count={pages}")
        with pytest.raises(StorageError, match="full"):
            write.log_session(book, session(stays=LONG))
        book.driver.execute("PRAGMA max_page_count=100000")
        kept = write.log_session(book, session(stays=LONG))
        assert book.journal().sessions[-1] == kept


def test_every_flipped_bit_of_a_protected_journal_is_noticed(
    path: Path,
    times: int,
    seed: int,
    counted: Counted,
) -> None:
    whole = written(path, KEPT, KEY).read_bytes()
    chance = random.Random(seed)
    for _ in range(120 * times):
        torn = bytearray(whole)
        torn[chance.randrange(len(torn))] ^= 1 << chance.randrange(8)
        path.write_bytes(torn)
        assert not _fine(path)
    counted(flips=120 * times, noticed=120 * times)


def test_every_cut_off_protected_journal_is_noticed(
    path: Path,
    times: int,
    seed: int,
    counted: Counted,
) -> None:
    whole = written(path, KEPT, KEY).read_bytes()
    chance = random.Random(seed)
    for _ in range(40 * times):
        path.write_bytes(whole[: chance.randrange(1, len(whole))])
        assert not _fine(path)
    for pages in range(1, len(whole) // PAGE):
        path.write_bytes(whole[: pages * PAGE])
        assert not _fine(path)
    cuts = 40 * times + len(whole) // PAGE - 1
    counted(cuts=cuts, noticed=cuts)


def test_two_swapped_pages_are_noticed(path: Path) -> None:
    torn = bytearray(written(path, KEPT, KEY).read_bytes())
    torn[2 * PAGE : 3 * PAGE], torn[3 * PAGE : 4 * PAGE] = (
        torn[3 * PAGE : 4 * PAGE],
        torn[2 * PAGE : 3 * PAGE],
    )
    path.write_bytes(torn)
    assert not _fine(path)


def _fine(path: Path) -> bool:
    try:
        return is_whole(path, KEY)
    except AllianceError:
        return False


def test_noise_in_an_open_journal_is_an_error_and_never_a_crash(
    path: Path,
    times: int,
    seed: int,
    counted: Counted,
) -> None:
    whole = written(path, KEPT).read_bytes()
    chance = random.Random(seed)
    counted(noises=60 * times)
    for _ in range(60 * times):
        torn = bytearray(whole)
        at = chance.randrange(len(torn))
        torn[at : at + 200] = chance.randbytes(200)
        path.write_bytes(torn)
        with suppress(AllianceError), Book.open(path) as book:
            write.import_journal(book, journal([session(trust=2)]))
            assert session(trust=2) in book.journal().sessions


def test_damage_is_told_with_the_mend_and_without_words(path: Path) -> None:
    torn = bytearray(written(path, KEPT).read_bytes())
    for page in range(1, len(torn) // PAGE):
        torn[page * PAGE : page * PAGE + 100] = bytes(100)
    path.write_bytes(torn)
    with pytest.raises(StorageError) as caught, Book.open(path) as book:
        book.journal()
    assert "alliance doctor" in str(caught.value)
    assert "CANARY" not in str(caught.value)


def test_a_damaged_journal_is_never_copied_over_good_copies(path: Path) -> None:
    with Book.open(written(path, KEPT, KEY), KEY) as book:
        backup.keep(path, KEY, book.driver)
    torn = bytearray(path.read_bytes())
    torn[3 * PAGE + 50] ^= 1
    path.write_bytes(torn)
    before = every_byte(path.parent / "backups")
    with Book.open(path, KEY) as book, pytest.raises((StorageError, LockedError)):
        backup.keep(path, KEY, book.driver)
    assert every_byte(path.parent / "backups") == before


def test_a_write_cut_off_by_the_power_is_rolled_back(path: Path) -> None:
    """The files as they stand in the middle of a transaction, moved elsewhere."""
    with Book.open(written(path, KEPT, KEY), KEY) as book:
        book.driver.execute("PRAGMA cache_size=1")
        book.driver.execute("BEGIN IMMEDIATE")
        book.driver.execute("UPDATE session SET log_stays = ?", ("gone " * 2000,))
        cut = {name: path.with_name(name).read_bytes() for name in HOT}
        book.driver.execute("ROLLBACK")
    assert len(cut["journal.db-journal"]) > PAGE
    for name, content in cut.items():
        path.with_name(name).write_bytes(content)
    assert read_back(path, KEY) == KEPT
    assert is_whole(path, KEY)


def test_a_write_cut_off_in_a_damaged_journal_is_looked_at_whole(path: Path) -> None:
    """Rolled back without a look, a torn page would be found by nobody for weeks."""
    with Book.open(written(path, KEPT, KEY), KEY) as book:
        book.driver.execute("PRAGMA cache_size=1")
        book.driver.execute("BEGIN IMMEDIATE")
        book.driver.execute("UPDATE therapist SET name = 'half'")
        cut = {name: path.with_name(name).read_bytes() for name in HOT}
        book.driver.execute("ROLLBACK")
    for name, content in cut.items():
        torn = bytearray(content)
        torn[-3000] ^= name == "journal.db"
        path.with_name(name).write_bytes(torn)
    with pytest.raises(StorageError, match="damaged"):
        Book.open(path, KEY)


HOT = ("journal.db", "journal.db-journal")
