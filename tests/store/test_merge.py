"""Imports: nothing twice, nothing overwritten, all or nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from alliance_cli.errors import InputRefusedError
from alliance_cli.journal import Away, Journal, Later
from alliance_cli.store import Book, backup, undo, write
from support.books import written
from support.journals import START, T, event, journal, session, to_say, weekly

NOW = "2026-02-01T10:00:00+01:00"


def test_two_machines_journals_become_one(path: Path) -> None:
    shared, here, there = (
        replace(session(trust=n), id=name) for n, name in enumerate("abc", 1)
    )
    with Book.open(written(path, journal([shared, here]))) as book:
        found = write.import_journal(book, journal([shared, there], events=[event()]))
        assert book.journal() == journal([shared, here, there], events=[event()])
    assert (found.added["sessions"], found.present["sessions"]) == (1, 1)
    assert (found.added["therapists"], found.present["therapists"]) == (0, 1)


def test_what_reads_differently_in_both_is_kept_twice(path: Path) -> None:
    here = replace(session(trust=4), id="a")
    there = replace(here, mode="quick")
    with Book.open(written(path, journal([here]))) as book:
        found = write.import_journal(book, journal([there]))
        first, second = book.journal().sessions
        again = write.import_journal(book, journal([there]))
        assert book.journal().sessions == (first, second)
    assert first == here
    assert replace(second, id="a") == there
    assert found.differing == (here,)
    assert found.added["sessions"] == 1
    assert (again.differing, again.added["sessions"]) == ((), 0)


def test_what_went_on_there_goes_on_here(path: Path) -> None:
    here = replace(session(trust=4, pull=["me"]), id="a")
    later = replace(here, later=Later(settled=4))
    with Book.open(written(path, journal([here]))) as book:
        found = write.import_journal(book, journal([later]))
        assert book.journal().sessions == (later,)
        assert found.further["sessions"] == 1
        assert undo.undo(book) == "Taken back: the last import."
        assert book.journal().sessions == (here,)


def test_an_edit_there_takes_the_place_of_what_it_keeps_as_its_first(
    path: Path,
) -> None:
    here = replace(event(what="late"), id="a")
    edited = replace(here, what="very late", first=here, edited_at=NOW)
    with Book.open(written(path, journal(events=[here]))) as book:
        write.import_journal(book, journal(events=[edited]))
        assert book.journal().events == (edited,)
        write.import_journal(book, journal(events=[here]))
        assert book.journal().events == (edited,)


def test_what_is_not_as_far_there_stays_as_it_is_here(path: Path) -> None:
    here = replace(session(trust=4, later={"settled": 4}), id="a")
    with Book.open(written(path, journal([here]))) as book:
        found = write.import_journal(book, journal([replace(here, later=None)]))
        assert book.journal().sessions == (here,)
    assert found.present["sessions"] == 1


def test_two_machines_that_exchange_twice_come_to_rest(tmp_path: Path) -> None:
    ours = journal([replace(session(trust=4), id="a")])
    theirs = journal([replace(session(trust=2), id="a")])
    with (
        Book.open(written(tmp_path / "a.db", ours)) as one,
        Book.open(written(tmp_path / "b.db", theirs)) as other,
    ):
        write.import_journal(one, other.journal())
        write.import_journal(other, one.journal())
        for here, there in ((one, other), (other, one)):
            found = write.import_journal(here, there.journal())
            assert found.added["sessions"] == 0
            assert len(here.journal().sessions) == 2


def test_equal_entries_without_id_are_kept_as_often_as_they_come(path: Path) -> None:
    twin = session(trust=4)
    with Book.open(written(path, journal([twin]))) as book:
        found = write.import_journal(book, journal([twin, twin, twin]))
        assert book.journal().sessions == (twin,) * 3
    assert (found.added["sessions"], found.present["sessions"]) == (2, 1)


def test_one_id_for_two_people_becomes_two(path: Path) -> None:
    ruth = replace(T, name="Ruth")
    theirs = journal([session(trust=2)], therapist=ruth)
    with Book.open(written(path, journal([session(trust=4)]))) as book:
        write.import_journal(book, theirs)
        mine, hers = book.journal().therapists
        assert (mine, hers) == (T, replace(ruth, id="t1"))
        assert [one.therapist for one in book.journal().sessions] == ["t", "t1"]
        again = write.import_journal(book, theirs)
        assert not any(again.added.values())


def test_one_person_under_two_ids_is_one(path: Path) -> None:
    theirs = Journal(
        therapists=(replace(T, id="x"),),
        sessions=(replace(session(trust=2), therapist="x"),),
        raises=(
            replace(to_say(), therapist="x", first=replace(to_say(), therapist="x")),
        ),
    )
    with Book.open(written(path, journal([session(trust=4)]))) as book:
        write.import_journal(book, theirs)
        merged = book.journal()
    assert merged.therapists == (T,)
    assert {one.therapist for one in merged.sessions} == {"t"}
    assert merged.raises[0].first == to_say()


def test_one_who_was_renamed_is_known_by_what_is_shared(path: Path) -> None:
    shared = replace(session(trust=4), id="a")
    theirs = journal([shared], therapist=replace(T, name="T. from the clinic"))
    with Book.open(written(path, journal([shared]))) as book:
        found = write.import_journal(book, theirs)
        assert book.journal() == journal([shared])
    assert found.differing == (T,)


def test_what_is_known_of_a_therapist_only_there_is_added(path: Path) -> None:
    away = Away(from_=START, to=START)
    known = replace(T, started_on=START, setting="couple", away=(away,))
    here = replace(T, setting="group")
    with Book.open(written(path, journal(therapist=here))) as book:
        found = write.import_journal(book, journal(therapist=known))
        (them,) = book.journal().therapists
    assert them == replace(known, setting="group")
    assert found.differing == (here,)
    assert found.further["therapists"] == 1


def test_one_id_given_twice_is_refused_with_both_places(path: Path) -> None:
    twice = replace(session(trust=4), id="a")
    incoming = journal([twice, session(trust=1), replace(twice, mode="quick")])
    with Book.create(path) as book:
        with pytest.raises(InputRefusedError, match=r"sessions\[2\].*sessions\[0\]"):
            write.import_journal(book, incoming)
        assert book.journal() == Journal()


def test_a_preview_says_what_would_come_in_and_writes_nothing(path: Path) -> None:
    with Book.open(written(path, journal())) as book:
        incoming = journal(weekly(trust=[4, 3]))
        foretold = write.preview_import(book, incoming)
        assert book.journal() == journal()
        assert write.import_journal(book, incoming) == foretold


def test_a_copy_is_kept_before_anything_comes_in(path: Path) -> None:
    with Book.open(written(path, journal())) as book:
        assert backup.kept(path) == []
        write.import_journal(book, journal())
        assert backup.kept(path) == []
        write.import_journal(book, journal(weekly(trust=[4, 3])))
        assert len(backup.kept(path)) == 1
