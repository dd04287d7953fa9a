"""A journal file goes in and comes out again, or is refused with every place."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from alliance_cli.errors import InputRefusedError, NewerJournalError
from alliance_cli.exchange.dump import dump_journal
from alliance_cli.exchange.load import load_journal, load_session, load_sessions
from alliance_cli.journal import Before, Journal, Log, Session, Therapist
from support.problems import file, refused, with_log
from support.strategies import journals, realistic_journals

EVERY_KEY = Path(__file__).parents[1] / "data" / "every-key.json"
A_DAY = {"therapist": "t", "on": "2026-01-05"}


@given(journal=journals())
def test_what_is_written_is_read_back_equal(journal: Journal) -> None:
    text = dump_journal(journal)
    assert load_journal(text) == journal
    assert load_journal(text.encode()) == journal
    assert dump_journal(load_journal(text)) == text


@given(journal=realistic_journals())
def test_what_people_write_is_read_back_equal(journal: Journal) -> None:
    assert load_journal(dump_journal(journal)) == journal


def test_a_file_with_every_key_comes_out_byte_for_byte() -> None:
    written = EVERY_KEY.read_bytes()
    assert dump_journal(load_journal(written)).encode() == written


def test_an_empty_journal_still_names_every_list() -> None:
    lists = json.loads(dump_journal(Journal()))
    assert lists == {
        "format": "alliance-journal",
        "version": 1,
        **{name: [] for name in Journal.__dataclass_fields__},
    }


def test_what_is_missing_null_or_empty_is_not_asked() -> None:
    answers: dict[str, object] = {
        "trust": None,
        "pull": [],
        "feel": None,
        "stays": "  \n",
    }
    assert load_journal(with_log(**answers)).sessions[0].log == Log()


def test_an_empty_log_stays_an_empty_log() -> None:
    text = dump_journal(load_journal(with_log()))
    assert json.loads(text)["sessions"][0]["log"] == {}


def test_one_word_is_read_as_a_list_of_one_where_the_format_says_so() -> None:
    sessions = [{**A_DAY, "log": {"pull": "me"}, "later": {"about": "between"}}]
    one = load_journal(file(sessions=sessions)).sessions[0]
    assert one.log == Log(pull=("me",))
    assert one.later is not None
    assert one.later.about == ("between",)
    assert refused(with_log(words="accepted")) == (
        "sessions[0].log.words: is not a list",
    )


def test_a_word_given_twice_is_kept_once() -> None:
    log = load_journal(with_log(pull=["me", "unsure", "me"])).sessions[0].log
    assert log == Log(pull=("me", "unsure"))


def test_line_endings_become_one_kind_and_nothing_else_changes() -> None:
    log = load_journal(with_log(stays="a\r\nb\rc\n \x1b[31m")).sessions[0].log
    assert log == Log(stays="a\nb\nc\n \x1b[31m")


def test_text_that_no_file_would_keep_is_left_out_when_written() -> None:
    blank = Session(therapist="t", on=date(2026, 1, 5), log=Log(stays=" ", more="a\rb"))
    journal = Journal(therapists=(Therapist(id="t", name="T."),), sessions=(blank,))
    kept = load_journal(dump_journal(journal)).sessions[0]
    assert kept.log == Log(more="a\nb")


def test_whole_totals_stay_whole() -> None:
    scores = [{**A_DAY, "instrument": "ORS", "total": 9, "of": 40.0}]
    one = load_journal(file(scores=scores)).scores[0]
    assert (type(one.total), type(one.of)) == (int, float)


def test_a_session_that_was_not_held_needs_no_log() -> None:
    sessions = [{**A_DAY, "held": "break"}]
    assert load_journal(file(sessions=sessions)).sessions[0].log is None


def test_a_newer_journal_is_left_alone() -> None:
    with pytest.raises(NewerJournalError, match="has format 2; this alliance knows 1"):
        load_journal({**file(), "version": 2, "something_new": []})


def test_a_file_of_another_program_is_not_picked_apart() -> None:
    other = {"format": "else", "version": 9, "name": "x", "scripts": {}}
    assert refused(other) == (
        'format: is not "alliance-journal", so this is some other file',
    )
    assert refused([]) == ("This is not a journal: it is not one JSON object.",)


def test_a_session_alone_can_take_its_therapist_from_outside() -> None:
    given_alone = '{"on": "2026-05-05", "before": {"looking": 2}}'
    one = load_session(given_alone, therapist="t", known=["t"])
    assert one == Session(
        therapist="t",
        on=date(2026, 5, 5),
        before=Before(looking=2),
    )
    assert load_sessions(f"[{given_alone}]", therapist="u") == (
        replace(one, therapist="u"),
    )
    assert load_sessions(given_alone, therapist="t") == (one,)


def test_the_places_of_sessions_alone_start_at_the_session() -> None:
    with pytest.raises(InputRefusedError) as caught:
        load_sessions([A_DAY, {"on": "2026-01-06", "log": {"trust": 9}}], known=["u"])
    assert caught.value.problems == (
        "[0].therapist: is not the id of a listed therapist",
        "[0]: needs before, log or later, unless it was not held",
        "[1].log.trust: 9 is not between 1 and 5, nor 0 (can't tell)",
        "[1].therapist: is required",
    )
    with pytest.raises(InputRefusedError) as caught:
        load_session("[]")
    assert caught.value.problems == ("session: is not an object",)
