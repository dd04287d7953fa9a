"""How much there is to go on: the notes, never a person."""

from datetime import timedelta

import pytest

from alliance_cli.journal import Session
from alliance_cli.reading.confidence import LEVELS, how_much
from support.journals import START, Answers, journal, session
from support.rulings import history, week

FULL: Answers = {
    "stays": "x",
    "stirred": 2,
    "safe": 4,
    "trust": 4,
    "line": "no",
    "snag": "no",
    "next": 4,
}


def level(*made: Session) -> str:
    return how_much(history(journal(made))).level


def logged(n: int, **also: object) -> list[Session]:
    return [session(START + timedelta(days=day), also=also, **FULL) for day in range(n)]


@pytest.mark.parametrize(
    ("n", "reached"),
    [
        (0, "not_yet"),
        (2, "not_yet"),
        (3, "little"),
        (5, "little"),
        (6, "fair"),
        (9, "fair"),
        (10, "quite"),
        (30, "quite"),
    ],
)
def test_it_grows_with_what_is_logged(n: int, reached: str) -> None:
    assert level(*logged(n)) == reached


@pytest.mark.parametrize(("quick", "reached"), [(5, "quite"), (6, "fair")])
def test_over_half_quick_logs_take_one_step(quick: int, reached: str) -> None:
    made = [*logged(10 - quick), *logged(quick, mode="quick")]
    assert level(*made) == reached


@pytest.mark.parametrize(
    ("late", "days", "reached"),
    [(3, 7, "quite"), (4, 7, "fair"), (4, 6, "quite")],
)
def test_a_third_written_a_week_later_takes_one_step(
    late: int, days: int, reached: str
) -> None:
    at = f"{START + timedelta(days=days)}T23:30:00-05:00"
    made = [session(START, also={"logged_at": at}, **FULL) for _ in range(late)]
    assert level(*logged(11 - late), *made) == reached
    exactly = [session(START, also={"logged_at": at}, **FULL)]
    assert level(*logged(2), *exactly) == ("not_yet" if days == 7 else "little")


@pytest.mark.parametrize(
    ("thin", "answers", "reached"),
    [
        (6, {"safe": 4, "trust": 4, "line": "no"}, "fair"),
        (5, {"safe": 4, "trust": 4, "line": "no"}, "quite"),
        (6, {"safe": 4, "trust": 4, "line": "no", "snag": "no"}, "quite"),
        (6, {"safe": 0, "trust": 0, "stirred": 0, "next": 0}, "quite"),
        (6, {"accepted": 4, "room": 4, "help": 4, "understood": 4}, "fair"),
    ],
)
def test_most_questions_skipped_in_most_sessions_take_one_step(
    thin: int, answers: Answers, reached: str
) -> None:
    made = [session(week(n), **answers) for n in range(thin)]
    assert level(*logged(10 - thin), *made) == reached


def test_all_of_it_together_takes_one_step_and_never_more() -> None:
    at = f"{week(9)}T19:00:00Z"
    thin = [
        session(week(n), also={"mode": "quick", "logged_at": at}, trust=4)
        for n in range(3)
    ]
    sure = how_much(history(journal(thin)))
    assert sure.level == "not_yet"
    assert len(sure.because) == 4
    assert level(*thin[:2]) == "not_yet"
    many = [session(START, also={"mode": "quick"}, trust=4) for _ in range(10)]
    assert level(*many) == "fair"


def test_it_says_from_when_to_when() -> None:
    assert how_much(history(journal())).because == ("Nothing logged yet.",)
    assert how_much(history(journal(logged(1)))).because == ("One session logged.",)
    (said,) = how_much(history(journal(logged(3)))).because
    assert said == "3 sessions logged, from 5 Jan 2026 to 7 Jan 2026."
    assert how_much(history(journal())).words == "not much yet"


@pytest.mark.parametrize(
    ("days", "after", "said"),
    [(56, 0, False), (57, 0, True), (70, 10, True), (70, 11, False)],
)
def test_a_gap_of_more_than_eight_weeks_in_the_longest_window_is_said(
    days: int, after: int, said: bool
) -> None:
    first = session(START - timedelta(days=days), **FULL)
    sure = how_much(history(journal([first, *logged(after + 1)])))
    assert any("a gap of" in line for line in sure.because) is said
    if said:
        assert f"a gap of {days // 7} weeks between session 1 and 2" in sure.because[-1]


def test_the_levels_are_in_order() -> None:
    assert LEVELS == ("not_yet", "little", "fair", "quite")
