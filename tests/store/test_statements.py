"""How often a command asks the database, and whether it finds its way by an index."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alliance_cli.store import Book, asked, backup, part, read, using, write
from alliance_cli.store.outlines import listed
from alliance_cli.store.so_far import so_far
from support.books import written
from support.journals import START, WEEK, journal, weekly

TODAY = START + 200 * WEEK
READS: dict[str, Callable[[Book], object]] = {
    "the whole journal": Book.journal,
    "the latest ten": lambda book: part.lately(book, 10, TODAY),
    "a line each": lambda book: listed(book, TODAY),
    "since a day": lambda book: part.since(book, TODAY - WEEK),
    "one by its number": lambda book: part.around(book, "t", 9),
    "one day": lambda book: part.on_day(book, "t", START),
    "each one's last day": part.last_seen,
    "what a log has to know": lambda book: so_far(book, "t", TODAY),
    "the bare command": read.glance,
    "the draft": Book.read_draft,
    "whom it is about": using.in_use,
    "what was asked once": lambda book: asked.was_asked(book, "anything"),
    "whether a copy is due": lambda book: backup.is_due(book, date(2030, 1, 1)),
}
BY_INDEX = (
    "the latest ten",
    "a line each",
    "since a day",
    "one by its number",
    "one day",
    "each one's last day",
    "what a log has to know",
)
ONE = journal(weekly(trust=[4])).sessions[0]
WRITES: dict[str, Callable[[Book], object]] = {
    "a log": lambda book: write.log_session(book, ONE),
    "an edit": lambda book: write.change_session(book, ONE, replace(ONE, mode="full")),
    "a deletion": lambda book: write.delete_session(book, ONE),
    "an import": lambda book: write.import_journal(book, journal([ONE, ONE])),
    "a draft": lambda book: book.save_draft("{}"),
    "own people": lambda book: book.save_support(book.support()),
}
EVERY_KIND = pytest.mark.parametrize("what", READS)


@contextmanager
def heard(book: Book) -> Iterator[list[str]]:
    """Every statement that the database runs meanwhile, with its values filled in."""
    said: list[str] = []
    book.driver.set_trace_callback(said.append)
    try:
        yield said
    finally:
        book.driver.set_trace_callback(None)


def statements(home: Path, sessions: int, what: str) -> list[str]:
    made = journal(weekly(trust=[4] * sessions, safe=4))
    path = written(home / str(sessions) / "journal.db", made)
    with Book.open(path) as book, heard(book) as said:
        READS[what](book)
        return list(said)


@EVERY_KIND
def test_a_longer_journal_takes_no_more_statements(what: str, tmp_path: Path) -> None:
    few, many = (len(statements(tmp_path, n, what)) for n in (10, 200))
    assert 0 < few == many


@pytest.mark.parametrize("what", BY_INDEX)
def test_sessions_are_found_by_the_index(what: str, tmp_path: Path) -> None:
    asks = [one for one in statements(tmp_path, 10, what) if 'FROM "session"' in one]
    assert asks
    with Book.open(tmp_path / "10" / "journal.db") as book:
        for one in asks:
            for *_, step in book.rows(f"EXPLAIN QUERY PLAN {one}"):
                assert not step.startswith("SCAN"), step
            plan = " ".join(row[-1] for row in book.rows(f"EXPLAIN QUERY PLAN {one}"))
            assert "session_by_day" in plan


@pytest.mark.parametrize("what", WRITES)
def test_whoever_writes_is_alone_from_the_first_statement(
    what: str,
    tmp_path: Path,
) -> None:
    """One who reads first and locks later is turned away by another who did both."""
    path = written(tmp_path / "journal.db", journal([ONE]))
    with Book.open(path) as book, heard(book) as said:
        WRITES[what](book)
    begun = [one for one in said if one.startswith("BEGIN") and "DEFERRED" not in one]
    assert begun
    assert set(begun) == {"BEGIN IMMEDIATE"}
