"""Changes: one transaction each, ids where they belong, first versions kept."""

import uuid
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alliance_cli.errors import InputRefusedError
from alliance_cli.journal import Consult, Decision, Journal, Later, Log, Score, Session
from alliance_cli.store import Book, connection, write
from alliance_cli.store.key import Key
from support.books import written
from support.journals import START, T, event, journal, session, to_say, weekly

NOW = "2026-02-01T10:00:00+01:00"
SCORE = Score(therapist="t", on=START, instrument="a form", total=12, of=40.5)
DECISION = Decision(therapist="t", on=START, choice="stay", sure=3)


def book_with(path: Path, kept: Journal) -> Book:
    return Book.open(written(path, kept))


def test_an_entry_gets_an_id_when_it_is_first_written(path: Path) -> None:
    with book_with(path, journal()) as book:
        entries = (
            write.add_session(book, session(trust=4)),
            write.add_event(book, event(START, "threat")),
            write.add_raise(book, to_say()),
            write.add_decision(book, DECISION),
            write.add_consult(book, Consult(name="R.")),
        )
        score = write.add_score(book, SCORE)
        kept = book.journal()
    assert len({str(uuid.UUID(one.id)) for one in entries}) == len(entries)
    assert score == SCORE
    assert (kept.sessions, kept.scores) == ((entries[0],), (SCORE,))


def test_an_id_that_is_there_is_kept(path: Path) -> None:
    with book_with(path, journal()) as book:
        mine = replace(session(trust=4), id="mine")
        assert write.add_session(book, mine) == mine


def test_an_edit_keeps_the_first_version_and_only_the_first(path: Path) -> None:
    with book_with(path, journal()) as book:
        first = write.add_session(book, session(stays="as it was"))
        again = replace(first, log=Log(stays="second"))
        second = write.change_session(book, first, again, NOW)
        last = replace(second, log=Log(stays="third"))
        third = write.change_session(book, second, last, NOW)
        assert book.journal().sessions == (third,)
    assert (third.first, third.edited_at) == (first, NOW)


def test_completing_an_entry_is_no_edit(path: Path) -> None:
    with book_with(path, journal()) as book:
        first = write.add_session(book, session(trust=4))
        evening = replace(first, later=Later(settled=4))
        assert write.change_session(book, first, evening) == evening
        assert book.journal().sessions == (evening,)


def test_one_of_two_equal_entries_is_changed(path: Path) -> None:
    twin = session(trust=4)
    with book_with(path, journal([twin, twin])) as book:
        write.change_session(book, twin, replace(twin, mode="quick"))
        write.delete_session(book, twin)
        assert book.journal().sessions == (replace(twin, mode="quick"),)


def test_a_log_is_written_with_all_it_brings_or_not_at_all(path: Path) -> None:
    with book_with(path, journal()) as book:
        book.save_draft('{"stays": "half"}')
        stray = to_say(kind="shout")
        with pytest.raises(InputRefusedError):
            write.log_session(book, session(trust=4), events=[event()], raises=[stray])
        assert book.journal() == journal()
        assert book.read_draft() == '{"stays": "half"}'
        write.log_session(book, session(trust=4), events=[event()], raises=[to_say()])
        kept = book.journal()
        assert book.read_draft() is None
    assert (len(kept.sessions), len(kept.events), len(kept.raises)) == (1, 1, 1)


def test_a_log_completes_what_was_answered_on_the_way_there(path: Path) -> None:
    with book_with(path, journal()) as book:
        before = write.add_session(book, session(before={"looking": 2}))
        book.save_draft("{}")
        whole = replace(before, log=Log(trust=3))
        write.log_session(book, whole, replaces=before, clear_draft=False)
        assert book.journal().sessions == (whole,)
        assert book.read_draft() == "{}"


@pytest.mark.parametrize(
    "wrong",
    [
        session(trust=9),
        session(stays="\ud800"),
        session(pull="not a list"),
        replace(session(trust=3), therapist="nobody"),
        Session(therapist="t", on="soon"),  # type: ignore[arg-type]  # on purpose
    ],
)
def test_what_slipped_past_the_questions_is_stopped_at_the_table(
    path: Path,
    wrong: Session,
) -> None:
    with book_with(path, journal()) as book:
        with pytest.raises(InputRefusedError):
            write.add_session(book, wrong)
        with pytest.raises(InputRefusedError):
            write.import_journal(book, Journal(sessions=(wrong,)))
        assert book.journal() == journal()


def test_an_error_never_holds_the_persons_words(path: Path) -> None:
    with (
        book_with(path, journal()) as book,
        pytest.raises(InputRefusedError) as caught,
    ):
        write.add_session(book, session(stays="CANARY", trust=9))
    shown = [str(caught.value), repr(caught.value), repr(caught.value.__cause__)]
    assert not any("CANARY" in one for one in shown)
    assert caught.value.__suppress_context__


def test_deleting_a_therapist_deletes_all_about_them_and_nothing_else(
    path: Path,
) -> None:
    other = replace(T, id="o", name="O.")
    both = replace(
        journal(weekly(trust=[4, 3]), events=[event()], raises=[to_say()]),
        therapists=(T, other),
        decisions=(DECISION,),
        consults=(Consult(name="R."),),
        scores=(SCORE, replace(SCORE, therapist="o")),
    )
    with book_with(path, both) as book:
        write.delete_therapist(book, T)
        assert book.journal() == Journal(
            therapists=(other,),
            consults=both.consults,
            scores=both.scores[1:],
        )


def test_a_change_that_fails_leaves_nothing_open(path: Path, key: Key | None) -> None:
    with Book.open(written(path, journal(), key), key) as book:
        with pytest.raises(InputRefusedError):
            write.add_session(book, session(trust=9))
        assert not book.driver.in_transaction
        assert connection.number(book.driver, "foreign_keys")
        write.add_session(book, session(trust=4))


def test_a_glance_tells_how_many_and_when(path: Path) -> None:
    from alliance_cli.store import read

    with Book.create(path) as book:
        assert read.glance(book) == read.Glance(sessions=0, last_on=None, draft=False)
        write.import_journal(book, journal(weekly(trust=[4, 3])))
        book.save_draft("{}")
        last = date(2026, 1, 12)
        assert read.glance(book) == read.Glance(sessions=2, last_on=last, draft=True)
