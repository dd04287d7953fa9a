"""A part of the journal: the same numbers, and nothing missing that was asked for."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.cli import knowing, whom
from alliance_cli.journal import Journal, Session, Therapist
from alliance_cli.safety import was_hard
from alliance_cli.signs import counts, number_sessions
from alliance_cli.store import part, write
from alliance_cli.store.so_far import so_far
from support.books import new_book
from support.realistic import EARLIEST, LATEST, realistic_journals
from support.strategies import journals

DAYS = st.dates(EARLIEST, LATEST)


@given(journals())
def test_sql_counts_the_sessions_that_count(made: Journal) -> None:
    with new_book() as book:
        write.import_journal(book, made)
        sql = f'SELECT {part.COUNTS} FROM "session" ORDER BY row'  # noqa: S608  (our own names)
        counted = [bool(found) for (found,) in book.rows(sql)]
        assert counted == [counts(one) for one in book.journal().sessions]


@given(realistic_journals(), st.integers(1, 8), DAYS)
def test_the_latest_keep_their_numbers(made: Journal, n: int, today: date) -> None:
    with new_book() as book:
        write.import_journal(book, made)
        found = part.lately(book, n, today)
        for one in made.therapists:
            whole = number_sessions(made, one.id)
            latest = number_sessions(found, one.id)
            assert len(latest) >= min(n, len(whole))
            assert whole[len(whole) - len(latest) :] == latest
            assert was_hard(found, one.id, today) == was_hard(made, one.id, today)


@given(realistic_journals(), DAYS)
def test_since_a_day_leaves_out_only_what_was_before(made: Journal, day: date) -> None:
    with new_book() as book:
        write.import_journal(book, made)
        found = part.since(book, day)
        for one in made.therapists:
            late = [each for each in number_sessions(made, one.id) if each[0].on >= day]
            assert number_sessions(found, one.id) == late
        assert found.events == made.events
        assert found.raises == made.raises


@given(realistic_journals(), st.integers(-2, 80))
def test_a_session_is_found_by_its_number(made: Journal, number: int) -> None:
    with new_book() as book:
        write.import_journal(book, made)
        for one in made.therapists:
            assert _of(part.around(book, one.id, number), one, number) == _of(
                made, one, number
            )


def _of(made: Journal, them: Therapist, number: int) -> list[Session]:
    return [one for one, shown in number_sessions(made, them.id) if shown == number]


@given(realistic_journals(), DAYS)
def test_a_day_has_its_sessions_under_their_numbers(made: Journal, day: date) -> None:
    with new_book() as book:
        write.import_journal(book, made)
        days = {day, *(one.on for one in made.sessions[-2:])}
        for one in made.therapists:
            for on in days:
                found = number_sessions(part.on_day(book, one.id, on), one.id)
                whole = number_sessions(made, one.id)
                assert found == [pair for pair in whole if pair[0].on == on]
        assert part.on_day(book, "nobody", day) == Journal()


@given(realistic_journals())
def test_the_last_day_of_each_tells_whom_it_is_about(made: Journal) -> None:
    with new_book() as book:
        write.import_journal(book, made)
        found = part.last_seen(book)
        assert whom.current(found) == whom.current(made)
        assert replace(found, sessions=made.sessions) == made


@given(realistic_journals(), DAYS)
def test_a_new_log_knows_the_same_without_reading_all(made: Journal, on: date) -> None:
    with new_book() as book:
        write.import_journal(book, made)
        for one in made.therapists:
            read = knowing.asking(made, one, on)
            known = knowing.due(so_far(book, one.id, on), made, one, on)
            assert known == replace(read, stopped=False)
