"""Several at once: every entry is there, and nobody reads half of one."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from alliance_cli.errors import StorageError
from alliance_cli.store import Book, connection, lock, write
from support.books import KEY, is_whole, read_back, written
from support.journals import journal, session, weekly
from support.sizes import Counted

TESTS = Path(__file__).parents[1]
WRITERS, EACH = 8, 6


@pytest.mark.e2e
def test_writers_at_once_lose_nothing(
    path: Path,
    times: int,
    counted: Counted,
) -> None:
    each = EACH * times
    written(path, journal(), KEY)
    command = [sys.executable, "-m", "support.writing", str(path)]
    running = [
        subprocess.Popen(
            [*command, str(name), str(each)],
            env={**os.environ, "PYTHONPATH": str(TESTS)},
        )
        for name in range(WRITERS)
    ]
    assert [one.wait() for one in running] == [0] * WRITERS
    kept = {one.id for one in read_back(path, KEY).sessions}
    assert kept == {f"{name}-{n}" for name in range(WRITERS) for n in range(each)}
    counted(processes=WRITERS, entries=len(kept), lost=WRITERS * each - len(kept))
    assert is_whole(path, KEY)


def test_a_reader_sees_one_moment_while_another_writes(path: Path) -> None:
    written(path, journal(weekly(trust=[4, 3])))
    stop = Event()

    def write_on() -> None:
        with Book.open(path) as book:
            while not stop.is_set():
                write.log_session(book, session(trust=1), raises=[])
                write.delete_session(book, book.journal().sessions[-1])

    with ThreadPoolExecutor(1) as pool, Book.open(path) as book:
        writing = pool.submit(write_on)
        counts = {len(book.journal().sessions) for _ in range(20)}
        stop.set()
        writing.result()
    assert counts <= {2, 3}


def test_a_writer_waits_for_another_and_says_so_when_it_takes_too_long(
    path: Path,
) -> None:
    with Book.open(written(path, journal())) as book, Book.open(path) as other:
        other.driver.execute("PRAGMA busy_timeout=1")
        with (
            connection.transaction(book.driver),
            pytest.raises(StorageError, match="writing just now"),
        ):
            write.add_session(other, session(trust=3))
        write.add_session(other, session(trust=3))
        assert len(book.journal().sessions) == 1


def test_a_book_waits_while_another_rewrites_the_file(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written(path, journal())
    monkeypatch.setattr(lock, "PATIENCE_SHARED", 0.1)
    with lock.alone(path), pytest.raises(StorageError, match="being rewritten"):
        Book.open(path)
    Book.open(path).close()


def test_two_may_read_and_write_in_turns_all_evening(path: Path) -> None:
    with Book.open(written(path, journal())) as book, Book.open(path) as other:
        for n in range(3):
            write.add_session(book, session(trust=n))
            write.add_session(other, session(trust=n))
            assert book.journal() == other.journal()
