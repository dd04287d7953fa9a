"""Taking back the last change, and never what was deleted."""

from dataclasses import replace
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from alliance_cli.errors import NotFoundError
from alliance_cli.journal import Decision, Journal, Log
from alliance_cli.store import Book, undo, write
from support.books import written
from support.journals import START, WEEK, T, event, journal, session, to_say, weekly

NOW = "2026-02-01T10:00:00+01:00"


@pytest.fixture
def book(path: Path) -> Book:
    return Book.open(written(path, journal()))


def test_a_log_is_taken_back_with_all_it_brought(book: Book) -> None:
    with book:
        write.log_session(book, session(trust=4), events=[event()], raises=[to_say()])
        assert undo.last(book) == snapshot(
            "This takes back the log of the session of 2026-01-05."
        )
        assert undo.undo(book) == snapshot(
            "Taken back: the log of the session of 2026-01-05."
        )
        assert book.journal() == journal()
        assert undo.last(book) is None


def test_an_edit_is_taken_back_to_the_letter(book: Book) -> None:
    with book:
        first = write.add_session(book, session(stays="as it was"))
        write.change_session(book, first, replace(first, log=Log()), NOW)
        assert undo.last(book) == snapshot(
            "This takes back the change to the session of 2026-01-05."
        )
        undo.undo(book)
        assert book.journal().sessions == (first,)


def test_an_import_is_taken_back_whole(book: Book) -> None:
    incoming = replace(
        journal(weekly(trust=[4, 3]), events=[event()]),
        decisions=(Decision(therapist="t", on=START, choice="stay"),),
    )
    with book:
        kept = write.add_session(book, session(trust=5))
        write.import_journal(book, incoming)
        assert undo.last(book) == snapshot("This takes back the last import.")
        undo.undo(book)
        assert book.journal() == journal([kept])


def test_a_first_import_leaves_an_empty_journal_behind(path: Path) -> None:
    with Book.create(path) as book:
        write.import_journal(book, journal(weekly(trust=[4, 3]), events=[event()]))
        undo.undo(book)
        assert book.journal() == Journal()


def test_only_the_last_change_can_be_taken_back(book: Book) -> None:
    with book:
        kept = write.add_session(book, session(trust=4))
        write.add_decision(book, Decision(therapist="t", on=START, choice="stay"))
        assert undo.last(book) == snapshot(
            "This takes back the decision of 2026-01-05, as it was added."
        )
        undo.undo(book)
        with pytest.raises(NotFoundError, match="nothing to take back"):
            undo.undo(book)
        assert book.journal() == journal([kept])


def test_after_a_deletion_what_was_added_is_taken_back_and_nothing_else(
    book: Book,
) -> None:
    with book:
        first, *kept = [write.add_session(book, one) for one in weekly(trust=[4, 3, 2])]
        write.delete_session(book, first)
        write.add_session(book, session(trust=5))
        undo.undo(book)
        assert book.journal() == journal(kept)


def test_a_change_that_changes_nothing_leaves_the_one_before_to_take_back(
    book: Book,
) -> None:
    with book:
        one = write.add_session(book, session(trust=4))
        other = write.add_session(book, session(START + WEEK, trust=3))
        before = undo.last(book)
        assert write.change_session(book, one, one) == one
        write.log_session(book, other, replaces=other)
        assert undo.last(book) == before
        undo.undo(book)
        assert book.journal() == journal([one])


def test_changes_together_are_named_by_those_that_changed_something(
    book: Book,
) -> None:
    with book:
        said = write.add_raise(book, to_say())
        one = write.add_session(book, session(trust=4))
        write.change_together(book, [(T, T), (said, replace(said, text="Else."))], NOW)
        assert undo.last(book) == snapshot(
            "This takes back the change to the thing to say or ask for."
        )
        undo.undo(book)
        assert book.journal() == journal([one], raises=[said])


def test_what_was_deleted_stays_deleted(book: Book) -> None:
    with book:
        first = write.add_session(book, session(stays="one"))
        second = write.change_session(book, first, replace(first, mode="quick"), NOW)
        write.delete_session(book, second)
        assert undo.last(book) is None
        assert book.journal() == journal()


def test_a_refused_change_leaves_the_record_of_the_one_before(book: Book) -> None:
    with book:
        write.add_session(book, session(trust=4))
        before = undo.last(book)
        with pytest.raises(NotFoundError):
            write.delete_session(book, session(trust=1))
        assert undo.last(book) == before


def test_the_sentence_names_nobody(book: Book) -> None:
    with book:
        write.add_raise(book, to_say("CANARY"))
        said = undo.last(book)
    assert said == snapshot(
        "This takes back the thing to say or ask for, as it was added."
    )
