"""Imports: nothing twice, nothing overwritten, all or nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from alliance_cli.errors import InputRefusedError
from alliance_cli.journal import Journal
from alliance_cli.store import Book, backup, write
from support.books import written
from support.journals import T, event, journal, session, weekly


def test_two_machines_journals_become_one(path: Path) -> None:
    shared, here, there = (
        replace(session(trust=n), id=name) for n, name in enumerate("abc", 1)
    )
    with Book.open(written(path, journal([shared, here]))) as book:
        found = write.import_journal(book, journal([shared, there], events=[event()]))
        assert book.journal() == journal([shared, here, there], events=[event()])
    assert (found.added["sessions"], found.present["sessions"]) == (1, 1)
    assert (found.added["therapists"], found.present["therapists"]) == (0, 1)


def test_the_same_id_is_the_same_entry_however_it_reads(path: Path) -> None:
    here = replace(session(trust=4), id="a")
    with Book.open(written(path, journal([here]))) as book:
        write.import_journal(book, journal([replace(here, mode="quick")]))
        assert book.journal().sessions == (here,)


def test_equal_entries_without_id_are_kept_as_often_as_they_come(path: Path) -> None:
    twin = session(trust=4)
    with Book.open(written(path, journal([twin]))) as book:
        found = write.import_journal(book, journal([twin, twin, twin]))
        assert book.journal().sessions == (twin,) * 3
    assert (found.added["sessions"], found.present["sessions"]) == (2, 1)


def test_one_id_with_two_names_is_refused_without_naming_anyone(path: Path) -> None:
    other = replace(T, name="CANARY")
    incoming = journal(weekly(trust=[4]), therapist=other)
    with Book.open(written(path, journal())) as book:
        with pytest.raises(InputRefusedError, match=r"therapists\[0\]\.id") as caught:
            write.import_journal(book, incoming)
        assert book.journal() == journal()
    assert "CANARY" not in str(caught.value)


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
