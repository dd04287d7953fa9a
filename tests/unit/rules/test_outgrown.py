"""What one came for may be there: every condition from both sides."""

from dataclasses import replace
from datetime import timedelta

import pytest

from alliance_cli.journal import Journal, Raise, Therapist
from support.journals import Answers, T, event, journal, to_say, weekly
from support.rulings import LONG_AGO, TODAY, finding, fires, state, week

LAST = [None] * 5
THERE: Answers = {
    "safe": [4] * 8,
    "trust": 4,
    "stirred": 2,
    "goals": [*LAST, "there", "there", "there"],
}


def grown(**answers: object) -> Journal:
    given: Answers = {**THERE, **answers}
    return journal(weekly(stays="x", **given), therapist=LONG_AGO)


def test_what_is_there_reads_outgrown_in_its_own_sessions() -> None:
    assert state(grown()) == "outgrown"
    assert finding(grown(), "outgrown").sessions == (36, 37, 38)


@pytest.mark.parametrize(
    ("before", "logged", "ready"),
    [
        (0, 8, True),
        (0, 7, False),
        (1, 7, True),
        (None, 8, True),
        (None, 7, False),
        (30, 3, True),
    ],
)
def test_it_takes_eight_sessions_logged_here_where_the_rest_is_unknown(
    before: int | None, logged: int, ready: bool
) -> None:
    made = weekly(safe=[4] * logged, trust=4, stirred=2, goals="there")
    who = replace(T, sessions_before=before)
    assert fires(journal(made, therapist=who), "outgrown") is ready


CONDITIONS: dict[str, tuple[Answers, bool]] = {
    "safe yes in half": ({"safe": [4] * 5 + [3] * 3}, True),
    "safe yes in fewer": ({"safe": [4] * 4 + [3] * 4}, False),
    "safe skipped in half": ({"safe": [4] * 5 + [None] * 3}, True),
    "safe skipped in more": ({"safe": [4] * 4 + [None] * 4}, False),
    "trust yes in fewer": ({"trust": [4] * 4 + [3] * 4}, False),
    "a pattern": ({"accepted": [4] * 5 + [2] * 3}, False),
    "nearly a pattern": ({"accepted": [4] * 6 + [2] * 2}, True),
    "a severe pattern": ({"limits": [4] * 6 + [2] * 2}, False),
    "a severe pattern left behind": ({"limits": [2, 2] + [4] * 6}, False),
    "a severe pattern long past": (
        {"limits": [2, 2] + [4] * 7, "goals": "there"},
        True,
    ),
    "a big hurt open": ({"snag": ["no"] * 7 + ["big"]}, False),
    "a big hurt at rest": ({"snag": ["no", "big"] + ["no"] * 6}, True),
    "a small hurt open": ({"snag": ["no"] * 7 + ["small"]}, True),
    "stirred lately": ({"stirred": [2] * 5 + [4, 2, 2]}, False),
    "stirred lately, life wider": (
        {"stirred": [2] * 5 + [4, 2, 2], "life": [*LAST, None, None, 4]},
        True,
    ),
    "stirred lately, life the same": (
        {"stirred": [2] * 5 + [4, 2, 2], "life": [*LAST, None, None, 3]},
        False,
    ),
    "stirred lately, life wider and smaller": (
        {"stirred": [2] * 5 + [4, 2, 2], "life": [*LAST, 2, None, 4]},
        False,
    ),
    "stirred lately, life wider six sessions ago": (
        {"stirred": [2] * 5 + [4, 2, 2], "life": [None, None, 4, *LAST]},
        True,
    ),
    "stirred lately, life wider seven sessions ago": (
        {"stirred": [2] * 5 + [4, 2, 2], "life": [None, 4, None, *LAST]},
        False,
    ),
    "stirred lately, life wider before": (
        {"stirred": [2] * 5 + [4, 2, 2], "life": [4] + [None] * 7, "safe": [4] * 8},
        False,
    ),
    "staying safe was hard": ({"later": [None] * 7 + [{"days": "unsafe"}]}, False),
    "it was hard before": ({"later": [None] * 6 + [{"days": "unsafe"}, None]}, True),
    "the days were hard": ({"later": [None] * 7 + [{"days": "hard"}]}, True),
    "stirred before": ({"stirred": [2] * 4 + [4, 2, 2, 2]}, True),
    "much held back": ({"openness": [4] * 5 + [2] * 3}, False),
    "something held back": ({"openness": [4] * 6 + [2] * 2}, True),
    "numb twice": ({"feel": [None] * 2 + [["numb"], ["numb"]] + [None] * 4}, False),
    "numb twice, once before": (
        {"feel": [None, ["numb"], ["numb", "warm"]] + [None] * 5},
        True,
    ),
    "life smaller": ({"life": [3] * 5 + [2, 3, 2]}, False),
    "life smaller once": ({"life": [3] * 5 + [2, 3, 3]}, True),
    "life smaller before": ({"life": [3] * 3 + [2, 2, 3, 3, 3]}, True),
}


@pytest.mark.parametrize(("answers", "so"), CONDITIONS.values(), ids=CONDITIONS)
def test_each_condition_from_both_sides(answers: Answers, so: bool) -> None:
    assert fires(grown(**answers), "outgrown") is so


@pytest.mark.parametrize(
    ("goals", "stirred", "so"),
    [
        (["there", "there", "far"], 3, True),
        (["there", "there", None, None, None], 3, True),
        (["there", "far", "there"], 3, True),
        (["there", "far", "moving"], 1, False),
        (["there", "mostly", "far"], 2, True),
        (["mostly", "changed", "far"], 2, True),
        (["mostly", "mostly", "mostly"], 3, False),
        (["mostly", "far", "far"], 2, False),
        (["worse", "unclear", "there"], 2, False),
        (["there", "there", "far", "far"], 2, False),
        (["mostly", "mostly", "far", "far"], 2, False),
    ],
)
def test_it_is_there_or_nearly_there_with_quiet_sessions(
    goals: list[str | None], stirred: int, so: bool
) -> None:
    told = [*[None] * (8 - len(goals)), *goals]
    assert fires(grown(goals=told, stirred=stirred), "outgrown") is so


@pytest.mark.parametrize(
    ("stirred", "so"),
    [
        ([3, 3, 2, 2, 2, 3, 3, 3], True),
        ([3, 3, 1, 1, 1, 3, 3, 3], True),
        ([2, 2, 2, None, None, None, 3, 3], True),
        ([2, 2, 2, 2, 3, 3, 3, 3], False),
        ([1, 1, 1, 3, 0, 0, 0, 0], False),
        ([3, 3, 2, 2, 2, 0, 0, 0], True),
        ([3, 3, None, None, 2, 2, 2, 3], True),
        ([None] * 8, False),
    ],
)
def test_quiet_is_hardly_stirred_in_half_or_more_and_numb_is_not_quiet(
    stirred: list[int | None], so: bool
) -> None:
    nearly = [*LAST, "mostly", "mostly", "mostly"]
    assert fires(grown(goals=nearly, stirred=stirred), "outgrown") is so


def test_nearly_there_rests_on_the_answers_that_say_so() -> None:
    nearly = [*LAST, "mostly", "far", "changed"]
    assert finding(grown(goals=nearly), "outgrown").sessions == (36, 38)
    there = [*LAST, "there", "mostly", "there"]
    assert finding(grown(goals=there), "outgrown").sessions == (36, 38)


def test_what_is_open_between_them_in_words_can_wait() -> None:
    wish = to_say(matters=3, about="them", noted_on=week(7))
    assert state(replace(grown(), raises=(wish,))) == "outgrown"


def test_an_event_of_any_weight_comes_first() -> None:
    assert state(replace(grown(), events=(event(week(7), "beyond"),))) == "line"


ONCE_THERE: Answers = {**THERE, "goals": [*LAST, None, None, "mostly"]}
SPOKEN = to_say(about="ending", said_on=week(6), met=4)
ENDINGS: dict[str, tuple[tuple[Raise, ...], Therapist, bool]] = {
    "nothing spoken of": ((), LONG_AGO, False),
    "spoken of and met": ((SPOKEN,), LONG_AGO, True),
    "asked for and taken up": (
        (to_say(kind="ask", about="ending", outcome="taken_up"),),
        LONG_AGO,
        True,
    ),
    "spoken of, and met by half": ((replace(SPOKEN, met=3),), LONG_AGO, False),
    "not said yet": ((replace(SPOKEN, met=None, said_on=None),), LONG_AGO, False),
    "something else was met": ((replace(SPOKEN, about="mine"),), LONG_AGO, False),
    "planned": ((), replace(LONG_AGO, ending_on=TODAY + timedelta(days=1)), True),
    "planned for today": ((), replace(LONG_AGO, ending_on=TODAY), True),
    "planned, and over": (
        (),
        replace(LONG_AGO, ending_on=week(8), ended_on=week(8)),
        True,
    ),
    "over, and not planned": ((), replace(LONG_AGO, ended_on=week(8)), False),
}


@pytest.mark.parametrize(("said", "who", "so"), ENDINGS.values(), ids=ENDINGS)
def test_where_an_ending_is_met_once_is_enough_and_mourning_is_no_storm(
    said: tuple[Raise, ...], who: Therapist, *, so: bool
) -> None:
    for stirred in ([2] * 8, [2] * 5 + [5, 2, 4]):
        answers: Answers = {**ONCE_THERE, "stirred": stirred}
        made = journal(weekly(stays="x", **answers), raises=said, therapist=who)
        assert fires(made, "outgrown") is so


@pytest.mark.parametrize(
    ("goals", "so"),
    [
        ([*LAST, None, None, "moving"], False),
        ([*LAST, "mostly", None, "moving"], False),
        ([None, "mostly", None, None, None, None, None, None], False),
        ([None, None, "mostly", None, None, None, None, None], True),
        ([*LAST, None, None, "changed"], True),
    ],
)
def test_it_is_the_latest_answer_of_the_last_six_sessions(
    goals: list[str | None], *, so: bool
) -> None:
    answers: Answers = {**THERE, "goals": goals}
    made = journal(weekly(stays="x", **answers), raises=[SPOKEN], therapist=LONG_AGO)
    assert fires(made, "outgrown") is so


def test_one_answer_is_said_as_one() -> None:
    made = journal(weekly(**ONCE_THERE), raises=[SPOKEN], therapist=LONG_AGO)
    assert finding(made, "outgrown").sentence.endswith("in your latest answer.")
    assert finding(grown(), "outgrown").sentence.endswith("in your latest answers.")


ALONE: dict[str, tuple[Answers, bool]] = {
    "there, quiet, and wider": ({}, True),
    "mostly there": ({"goals": [*LAST, None, None, "mostly"]}, False),
    "much the same life": ({"life": [*LAST, None, None, 3]}, False),
    "not quiet": ({"stirred": [3] * 8}, False),
    "there before the last six": (
        {"goals": [None, "there", None, None, None, None, None, None]},
        False,
    ),
}


@pytest.mark.parametrize(("answers", "so"), ALONE.values(), ids=ALONE)
def test_once_is_enough_alone_with_quiet_hours_and_a_wider_life(
    answers: Answers, *, so: bool
) -> None:
    once: Answers = {
        "goals": [*LAST, None, None, "there"],
        "life": [*LAST, None, None, 5],
    }
    assert fires(grown(**{**once, **answers}), "outgrown") is so


@pytest.mark.parametrize(("life", "so"), [(4, True), (3, False)])
def test_nearly_there_twice_with_a_wider_life_needs_no_quiet(
    life: int, *, so: bool
) -> None:
    made = grown(
        goals=[*LAST, "mostly", None, "there"],
        stirred=[3] * 8,
        life=[*LAST, None, None, life],
    )
    assert fires(made, "outgrown") is so
