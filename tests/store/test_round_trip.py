"""Whatever was written is read back equal: by kind, by entry, and byte for byte."""

from pathlib import Path

from hypothesis import given

from alliance_cli.exchange.dump import dump_journal
from alliance_cli.journal import Before, Event, Journal, Later, Log, Raise, Session
from alliance_cli.store import Book, write
from alliance_cli.store.key import Key
from support.books import new_book, read_back
from support.journals import T, journal, session
from support.strategies import events, journals, raises, sessions


@given(journals(most=4))
def test_an_imported_journal_is_read_back_equal(journal: Journal) -> None:
    with new_book() as book:
        write.import_journal(book, journal)
        assert book.journal() == journal
        assert dump_journal(book.journal()) == dump_journal(journal)


@given(journals())
def test_importing_the_same_journal_again_adds_nothing(journal: Journal) -> None:
    with new_book() as book:
        write.import_journal(book, journal)
        again = write.import_journal(book, journal)
        assert not any(again.added.values())
        assert book.journal() == journal


@given(sessions(), sessions(), events(), raises())
def test_entries_written_one_by_one_are_read_back_equal(
    first: Session,
    second: Session,
    event: Event,
    to_raise: Raise,
) -> None:
    with new_book() as book:
        write.add_therapist(book, T)
        written = write.add_session(book, first)
        noted = write.add_event(book, event)
        said = write.add_raise(book, to_raise)
        assert book.journal() == journal([written], events=[noted], raises=[said])
        changed = write.change_session(book, written, second)
        assert book.journal().sessions == (changed,)


def test_empty_parts_and_missing_parts_are_two_things(path: Path) -> None:
    kept = [
        session(before={}, later={}),
        Session(therapist="t", on=session().on, log=Log()),
        Session(therapist="t", on=session().on, held="break"),
    ]
    with Book.create(path) as book:
        write.import_journal(book, journal(kept))
    first, second, third = read_back(path).sessions
    assert (first.before, first.log, first.later) == (Before(), None, Later())
    assert (second.before, second.log, second.later) == (None, Log(), None)
    assert (third.before, third.log, third.later) == (None, None, None)


def test_entries_stay_in_the_order_in_which_they_came(
    path: Path,
    key: Key | None,
) -> None:
    days = ["2026-03-01", "2026-01-01", "2026-02-01", "2026-01-01"]
    kept = tuple(session(session().on.fromisoformat(day), trust=3) for day in days)
    with Book.create(path, key) as book:
        write.import_journal(book, journal(kept))
        assert book.journal().sessions == kept
