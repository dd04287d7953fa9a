"""A list's lines, read without the rest: the same as from the whole journal."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.errors import StorageError
from alliance_cli.finding import Wanted, find
from alliance_cli.finding.outline import Outline, outline
from alliance_cli.journal import Journal, Session
from alliance_cli.store import part, write
from alliance_cli.store.outlines import listed
from support.books import new_book
from support.journals import START, T, journal, session, weekly
from support.realistic import LATEST, realistic_journals
from support.strategies import journals

EARLY, LATE = "2026-01-05T10:00:00+01:00", "2026-01-05T20:00:00+01:00"
TODAY = START + timedelta(days=2)


def as_found(made: Journal) -> tuple[tuple[Outline, int | None], ...]:
    hits = find(made, Wanted()).hits
    sessions = ((hit.entry, hit.number) for hit in hits)
    return tuple(
        (outline(one), number) for one, number in sessions if isinstance(one, Session)
    )


@given(st.one_of(journals(), realistic_journals()))
def test_every_session_has_its_place_number_and_words(made: Journal) -> None:
    with new_book() as book:
        write.import_journal(book, made)
        beside, lines = listed(book, LATEST)
        assert lines == as_found(made)
        assert beside == part.lately(book, 1, LATEST)


def test_the_sessions_of_one_day_come_as_they_were_logged() -> None:
    """By moment, then by id; where both are the same, as they were written down."""
    theirs = [replace(T, sessions_before=7), replace(T, id="o", sessions_before=None)]
    ways = product([START, TODAY], theirs, [LATE, None, EARLY], ["b", None, "a"])
    sessions = [
        session(
            day,
            stays=f"{n}",
            also={"therapist": them.id, "logged_at": at, "id": id_ and f"{id_}{n}"},
        )
        for n, (day, them, at, id_) in enumerate(ways)
    ]
    again = [replace(one, log=None, held="break") for one in sessions if not one.id]
    sessions += [*again, *(replace(one, mode="quick") for one in reversed(again))]
    made = replace(journal(sessions), therapists=tuple(theirs))
    with new_book() as book:
        write.import_journal(book, made)
        assert book.journal().sessions == made.sessions
        assert listed(book, TODAY)[1] == as_found(made)


def test_a_damaged_day_is_told_as_damage() -> None:
    with new_book() as book:
        write.import_journal(book, journal(weekly(trust=[4, 3])))
        book.driver.execute("PRAGMA ignore_check_constraints=ON")
        book.driver.execute('UPDATE "session" SET "on" = \'x\' WHERE row = 1')
        with pytest.raises(StorageError, match="damaged"):
            listed(book, TODAY)
