"""`log --set`, `--json` and `--schema`: all of it or nothing, no text in a shell."""

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from alliance_cli.journal import Journal, Log, Session
from alliance_cli.store import state
from support.books import read_back
from support.journals import T, journal
from support.program import alliance, handed_over, have, home

TODAY = date.today()  # noqa: DTZ011, TID251  (the program's own today)
DAY = {
    "on": "2026-05-05",
    "log": {"stays": "said it", "trust": 5, "words": ["misread"]},
}


def kept() -> Journal:
    return read_back(home() / "journal.db")


def only_session() -> Session:
    (found,) = kept().sessions
    return found


@pytest.fixture
def with_somebody() -> None:
    have(journal(therapist=replace(T, name="Ruth")))


@pytest.mark.usefixtures("with_somebody")
def test_answers_can_be_set_by_number_id_or_words() -> None:
    ran = alliance(
        *("log", "--set", "trust=5", "--set", "safe=mostly safe"),
        *("-s", "words=misread,held_back", "-s", "line=no"),
    )
    assert (ran.status, ran.out) == (0, "Saved as session 1 with Ruth.\n")
    saved = only_session()
    assert (saved.on, saved.mode) == (TODAY, "json")
    assert saved.id is not None
    assert saved.logged_at is not None
    assert saved.log == Log(trust=5, safe=4, words=("misread", "held_back"), line="no")


@pytest.mark.usefixtures("with_somebody")
def test_a_session_that_wasnt_held_has_no_number() -> None:
    ran = alliance("log", "--set", "held=they_cancelled", "-d", "yesterday")
    assert ran.out == "Saved with Ruth.\n"
    assert only_session().held == "they_cancelled"


@pytest.mark.usefixtures("with_somebody")
@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        ("stays=private words", 2, "stays is a text, and a shell remembers"),
        ("trsut=5", 2, "the nearest is trust"),
        ("trust", 2, "NAME=VALUE"),
        ("trust=9", 6, "trust"),
        ("line=maybe", 6, "line"),
        ("held=gone", 6, "held"),
    ],
)
def test_what_cant_be_set_is_refused_and_nothing_saved(
    given: str,
    status: int,
    said: str,
) -> None:
    ran = alliance("log", "--set", "safe=4", "--set", given)
    assert ran.status == status
    assert said in ran.err
    assert "private words" not in ran.err
    assert kept().sessions == ()


@pytest.mark.usefixtures("with_somebody")
def test_one_session_comes_from_stdin() -> None:
    ran = alliance("log", "--json", "-", stdin=json.dumps(DAY))
    assert (ran.status, ran.out) == (0, "Saved as session 1 with Ruth.\n")
    saved = only_session()
    assert saved.on == date(2026, 5, 5)
    assert saved.log == Log(stays="said it", trust=5, words=("misread",))


@pytest.mark.usefixtures("with_somebody")
def test_a_list_comes_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "days.json"
    file.write_text(json.dumps([DAY, {**DAY, "on": "2026-05-12"}]))
    ran = alliance("log", "--json", str(file))
    assert (ran.status, ran.out) == (0, "Saved: 2 sessions.\n")
    assert len(kept().sessions) == 2


@pytest.mark.usefixtures("with_somebody")
def test_one_mistake_keeps_everything_out_and_names_every_place() -> None:
    wrong = [DAY, {"on": "2026-13-01", "log": {"trust": 9}}]
    ran = alliance("log", "--json", "-", stdin=json.dumps(wrong))
    assert ran.status == 6
    assert "[1].on" in ran.err
    assert "[1].log.trust" in ran.err
    assert kept().sessions == ()


@pytest.mark.usefixtures("with_somebody")
@pytest.mark.parametrize("given", ["", "{", "7", "null", '"text"', "[[]]"])
def test_what_isnt_sessions_is_refused(given: str) -> None:
    assert alliance("log", "--json", "-", stdin=given).status == 6


@pytest.mark.usefixtures("with_somebody")
def test_an_unknown_therapist_is_refused() -> None:
    named = json.dumps({**DAY, "therapist": "nobody"})
    assert alliance("log", "--json", "-", stdin=named).status == 6


@pytest.mark.usefixtures("with_somebody")
def test_a_missing_file_is_not_found(tmp_path: Path) -> None:
    assert alliance("log", "--json", str(tmp_path / "none.json")).status == 3


@pytest.mark.usefixtures("with_somebody")
def test_set_completes_the_session_that_before_began() -> None:
    alliance("before", stdin="4\n")
    alliance("log", "--set", "trust=4")
    saved = only_session()
    assert saved.before is not None
    assert saved.log == Log(trust=4)


@pytest.mark.usefixtures("with_somebody")
def test_a_waiting_draft_is_left_alone() -> None:
    alliance("log", stdin="one\n\n3\n")
    alliance("log", "--set", "trust=4")
    assert "2 answers in" in alliance("log", stdin=".\n").out


@pytest.mark.parametrize(
    "words",
    [("--set", "trust=4", "--json", "-"), ("--json", "-", "-d", "today")],
)
def test_two_ways_at_once_is_wrong_usage(words: tuple[str, ...]) -> None:
    assert alliance("log", *words, stdin="{}").status == 2


def test_a_first_journal_in_a_script_has_to_be_told_how_it_is_kept() -> None:
    ran = alliance("log", "--json", "-", stdin=json.dumps(DAY))
    assert ran.status == 2
    assert "--no-passphrase" in ran.err
    assert state(home() / "journal.db") == "absent"


def test_a_first_journal_can_be_made_without_a_passphrase() -> None:
    ran = alliance("log", "--no-passphrase", "--json", "-", stdin=json.dumps(DAY))
    assert ran.out == "Saved as session 1 with your therapist.\n"


def test_a_first_journal_can_be_made_with_one() -> None:
    named = json.dumps({**DAY, "therapist": "ruth"})
    with handed_over("correct horse battery staple") as option:
        ran = alliance("log", option, "--json", "-", stdin=named)
    assert ran.out == "Saved as session 1 with ruth.\n"
    assert state(home() / "journal.db") == "protected"


def test_a_mistake_makes_no_journal() -> None:
    assert alliance("log", "--no-passphrase", "--set", "trust=9").status == 6
    assert state(home() / "journal.db") == "absent"


def test_the_schema_names_every_value() -> None:
    found = json.loads(alliance("log", "--schema").out)
    assert found["log"]["keys"]["trust"]["answers"]["5"] == "solid"


@pytest.mark.usefixtures("with_somebody")
def test_answers_about_a_day_to_come_are_refused_and_a_break_ahead_is_not() -> None:
    ahead = str(TODAY + timedelta(days=7))
    answers = {**DAY, "on": ahead}
    ran = alliance("log", "--json", "-", stdin=json.dumps([DAY, answers]))
    assert ran.status == 6
    assert "[1].on: is still to come" in ran.err
    assert kept().sessions == ()
    away = json.dumps({"on": ahead, "held": "break"})
    assert alliance("log", "--json", "-", stdin=away).status == 0


@pytest.mark.usefixtures("with_somebody")
@pytest.mark.parametrize("when", ["", " ", "soon"])
def test_a_day_that_says_nothing_isnt_taken_for_today(when: str) -> None:
    for words in ((), ("--set", "trust=4")):
        ran = alliance("log", "-d", when, *words)
        assert (ran.status, "isn't clear" in ran.err) == (2, True)
    assert kept().sessions == ()


@pytest.mark.usefixtures("with_somebody")
def test_the_nearest_word_is_named_for_one_that_wasnt_held() -> None:
    ran = alliance("log", "--set", "held=they_canceled")
    assert ran.status == 6
    assert "the nearest is they_cancelled" in ran.err


def test_undo_names_what_was_logged_not_an_import() -> None:
    assert alliance("log", "--set", "trust=4", "--no-passphrase").status == 0
    taken = alliance("undo", "--yes").out
    assert f"Taken back: the log of the session of {TODAY}." in taken
    several = json.dumps([DAY, {**DAY, "on": "2026-05-06"}])
    assert alliance("log", "--json", "-", stdin=several).status == 0
    assert "Taken back: the log of 2 sessions." in alliance("undo", "--yes").out
