"""Two windows at one entry: what was typed in either is in it afterwards."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from alliance_cli.errors import NotFoundError
from alliance_cli.journal import Later, Log, Score, Session, Version
from alliance_cli.store import Book, undo, write
from alliance_cli.store.forget import words_of
from alliance_cli.store.meanwhile import both
from support.books import written
from support.journals import START, T, event, journal, session
from support.strategies import sessions

NOW = "2026-02-01T10:00:00+01:00"
SOON = "2026-02-01T10:05:00+01:00"


def test_what_each_window_changed_is_there(path: Path) -> None:
    with Book.open(written(path, journal())) as book, Book.open(path) as other:
        seen = write.add_session(book, session(trust=4, stays="a day"))
        write.change_session(book, seen, replace(seen, later=Later(settled=4)))
        log = Log(trust=4, stays="a day, and more")
        write.change_session(other, seen, replace(seen, log=log), NOW)
        (now,) = book.journal().sessions
        assert (now.log, now.later) == (log, Later(settled=4))
        assert now.edited_at == NOW
        undo.undo(book)
        assert book.journal().sessions == (replace(seen, later=Later(settled=4)),)


def test_two_texts_in_one_place_are_both_kept_and_the_first_beside_them(
    path: Path,
) -> None:
    with Book.open(written(path, journal())) as book, Book.open(path) as other:
        seen = write.add_session(book, session(stays="a day"))
        here = replace(seen, log=Log(stays="a day\nshe was late"))
        there = replace(seen, log=Log(stays="a day\nI was late"))
        write.change_together(book, [(seen, here)], NOW)
        write.change_together(other, [(seen, there)], SOON)
        (now,) = book.journal().sessions
    assert now.log == Log(stays="a day\nshe was late\nI was late")
    assert (now.first, now.edited_at) == (seen, SOON)


def test_what_was_deleted_meanwhile_stays_deleted(path: Path) -> None:
    with Book.open(written(path, journal())) as book, Book.open(path) as other:
        seen = write.add_session(book, session(trust=4))
        write.delete_session(book, seen)
        with pytest.raises(NotFoundError, match="deleted meanwhile"):
            write.change_session(other, seen, replace(seen, mode="quick"), NOW)
        assert book.journal() == journal()


def test_without_an_id_nothing_tells_which_entry_was_meant(path: Path) -> None:
    seen = session(trust=4)
    with Book.open(written(path, journal([seen]))) as book, Book.open(path) as other:
        now = write.change_session(book, seen, replace(seen, mode="quick"))
        with pytest.raises(NotFoundError, match="meanwhile"):
            write.change_session(other, seen, replace(seen, mode="full"))
        assert book.journal().sessions == (now,)


def test_a_kind_of_entry_without_ids_is_found_as_it_was_or_not_at_all(
    path: Path,
) -> None:
    seen = Score(therapist="t", on=START, instrument="ORS", total=21, of=40)
    with Book.open(written(path, journal())) as book, Book.open(path) as other:
        write.add_score(book, seen)
        now = write.change_score(book, seen, replace(seen, total=22))
        with pytest.raises(NotFoundError, match="meanwhile"):
            write.change_score(other, seen, replace(seen, total=23))
        assert book.journal().scores == (now,)


def test_of_two_answers_the_one_given_last_counts() -> None:
    was, mine, there = (session(trust=one) for one in (3, 4, 2))
    assert both(was, mine, there) == mine


def test_words_taken_away_in_one_window_stay_where_they_were_changed() -> None:
    was, there = session(stays="a day"), session(stays="another day")
    assert both(was, session(trust=1), there).log == Log(stays="another day", trust=1)
    assert both(was, there, session(trust=1)).log == Log(stays="another day", trust=1)


def test_earlier_wordings_of_both_are_kept() -> None:
    was = event(what="late")
    mine, there = (
        replace(was, what=what, versions=(Version(at=at, what="late"),))
        for what, at in (("very late", NOW), ("an hour late", SOON))
    )
    found = both(was, mine, there)
    assert found.what == "an hour late\nvery late"
    assert found.versions == (*there.versions, *mine.versions)


def test_a_name_is_one_name() -> None:
    mine, there = replace(T, name="Ruth"), replace(T, name="R.")
    assert both(T, mine, there) == mine


@given(was=sessions(), mine=sessions(), there=sessions())
def test_no_words_typed_in_either_are_lost(
    was: Session,
    mine: Session,
    there: Session,
) -> None:
    was, mine, there = (replace(one, first=None) for one in (was, mine, there))
    now = words_of(both(was, mine, there))
    typed = {*words_of(mine), *words_of(there)} - {*words_of(was)}
    for text in typed:
        assert any(text.removeprefix("\n") in one for one in now), (text, now)


@given(was=sessions(), mine=sessions())
def test_alone_everything_is_as_it_was_left(was: Session, mine: Session) -> None:
    mine = replace(mine, id=was.id, first=was.first, edited_at=was.edited_at)
    assert both(was, mine, was) == mine
    assert both(was, was, mine) == mine
