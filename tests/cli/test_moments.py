"""`before` and `later`: a few questions, each answer saved as it is given."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from alliance_cli.journal import Before, Event, Journal, Later, Raise, Session
from support.books import read_back
from support.journals import T, event, journal, session, to_say
from support.program import Ran, alliance, have, home

RUTH = replace(T, name="Ruth")
TODAY = date.today()  # noqa: DTZ011, TID251  (the program's own today)
TWO_DAYS_AGO = TODAY - timedelta(days=2)
A_BAD_NIGHT = "A bad night? `alliance support` has people and lines."
CARD = "If you are thinking of ending your life"
STOPS = event(TWO_DAYS_AGO, "sexual", sure="yes")


def typed(command: str, *lines: str) -> Ran:
    return alliance(*command.split(), stdin="".join(f"{line}\n" for line in lines))


def kept() -> Journal:
    return read_back(home() / "journal.db")


def only_session() -> Session:
    (found,) = kept().sessions
    return found


def have_logged(
    *events: Event,
    raises: tuple[Raise, ...] = (),
    aired: str | None = None,
) -> None:
    one = session(TWO_DAYS_AGO, trust=4, aired=aired)
    have(journal([one], events=events, raises=raises, therapist=RUTH))


def test_before_keeps_how_going_feels() -> None:
    have_logged()
    ran = typed("before", "2", "1")
    assert "Before session 2 with Ruth" in ran.out
    assert ran.out.endswith("\n  Saved.\n\n")
    assert kept().sessions[-1].before == Before(looking=2, about="subject")


def test_before_again_on_the_same_day_changes_it() -> None:
    have(journal(therapist=RUTH))
    typed("before", "2", "1")
    ran = typed("before", "4")
    assert "So far: reluctance" in ran.out
    assert only_session().before == Before(looking=4)


def test_before_counts_what_waits_to_be_said_and_shows_none_of_it() -> None:
    have_logged(raises=(to_say("I was angry."), to_say("said", said_on=TODAY)))
    ran = typed("before", "4")
    assert "On the list for today: 1 thing to say or ask for (`alliance raise`)." in (
        ran.out
    )
    assert "angry" not in ran.out


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ("free", "You don’t have to go. `alliance leave`"),
        (None, "Where nobody requires it, you don’t have to go."),
        ("unsaid", "Where nobody requires it, you don’t have to go."),
        ("costly", "Where nobody requires it, you don’t have to go."),
        ("bound", "You can ask for someone else. `alliance leave`"),
    ],
)
def test_while_stop_stands_before_says_only_that_one_need_not_go(
    choice: str | None,
    said: str,
) -> None:
    theirs = replace(RUTH, choice=choice)
    have(journal(events=[STOPS], raises=[to_say()], therapist=theirs))
    ran = typed("before", "1", "2")
    assert said in ran.out
    assert "On the list" not in ran.out


def test_what_was_marked_not_sure_or_taken_back_doesnt_stop() -> None:
    unsure = replace(STOPS, sure="unsure")
    have_logged(unsure, replace(STOPS, retracted=True))
    assert "have to go" not in typed("before", "4").out
    assert "Your trust in Ruth" in typed("later", *[""] * 3).out


def test_later_is_about_the_latest_session_that_waits() -> None:
    have_logged()
    ran = typed("later", "2", "2", "1", "4", "")
    assert "Session 1 with Ruth, two days on" in ran.out
    assert f"Since {TWO_DAYS_AGO:%A}, what that session left in you" in ran.out
    assert only_session().later == Later(
        on=TODAY,
        settled=2,
        days="hard",
        about=("subject",),
        trust=4,
    )
    assert typed("later", "2").status == 3


@pytest.mark.parametrize("answers", [("2", "", "", "", ""), ("3", "3", "", "", "")])
def test_the_card_stands_after_what_got_heavier_or_days_hard_to_stay_safe_in(
    answers: tuple[str, ...],
) -> None:
    have_logged()
    ran = typed("later", *answers)
    assert CARD in ran.out
    assert A_BAD_NIGHT in ran.out


def test_the_card_isnt_there_otherwise_and_the_last_line_is() -> None:
    have_logged()
    ran = typed("later", "5", "", "")
    assert CARD not in ran.out
    assert A_BAD_NIGHT in ran.out


def test_later_of_a_number_changes_what_it_says() -> None:
    have_logged()
    typed("later", "5", "4", "")
    ran = typed("later 1", "", "5", "")
    assert "So far: settled" in ran.out
    assert only_session().later == Later(on=TODAY, settled=5, trust=5)


def test_later_of_a_session_that_isnt_there_is_not_found() -> None:
    have_logged()
    assert typed("later 7").status == 3


def test_a_later_in_which_nothing_is_answered_leaves_the_session_waiting() -> None:
    have_logged()
    assert "nothing was saved" in typed("later", "", "", "").out
    assert only_session().later is None


@pytest.mark.parametrize(("where", "listed"), [("2", 1), ("1", 0), ("", 0)])
def test_what_they_would_want_known_goes_where_they_say(
    where: str,
    listed: int,
) -> None:
    have_logged()
    typed("later", "5", "4", "I left angry", "", where)
    assert only_session().later == Later(
        on=TODAY, settled=5, trust=4, tell="I left angry"
    )
    assert len(kept().raises) == listed
    for one in kept().raises:
        assert one.id is not None
        assert (one.kind, one.text, one.noted_on) == ("say", "I left angry", TODAY)


def test_after_something_was_talked_about_it_is_asked_how_it_is_now() -> None:
    have_logged(aired="me")
    assert "Between you and Ruth now" in typed("later", *[""] * 4).out


def test_while_stop_stands_later_asks_neither_trust_nor_what_to_tell() -> None:
    have_logged(STOPS)
    ran = typed("later", "4")
    assert ran.status == 0
    assert "Your trust" not in ran.out
    assert "want Ruth to know" not in ran.out


def test_what_was_answered_before_it_broke_off_is_saved() -> None:
    have_logged()
    assert typed("later", "2").status == 2
    assert only_session().later == Later(on=TODAY, settled=2)


def test_something_happened_is_there_too_and_touches_no_draft() -> None:
    have_logged()
    typed("log", "one", "", "3")
    ran = typed("later", "!", "1", "", "1", "x", "", "1")
    assert ran.status == 0
    assert kept().events[-1].kinds == ("sexual",)
    assert "2 answers in" in typed("log", ".").out


def test_without_a_journal_later_says_how_one_begins() -> None:
    ran = typed("later")
    assert ran.status == 3
    assert "alliance log starts one" in ran.err
