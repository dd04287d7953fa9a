"""Limits passed over, unsafe, and sessions they weren't there for."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal, Session
from alliance_cli.rules.patterns import Pattern
from support.journals import Answers, journal, session, to_say, weekly
from support.rulings import LONG_AGO, UNKNOWN, facts, finding, fires, state, week

LONG_GOOD: Answers = {"safe": 4, "trust": 4}


def pattern(id_: str, made: Journal) -> Pattern:
    return facts(made).pattern(id_)


@pytest.mark.parametrize(
    ("limits", "holds"),
    [
        ([2], False),
        ([2, 4], False),
        ([2, 2], True),
        ([2, 4, 2], True),
        ([2, 3, 3], False),
        ([2, 4, 4, 2], False),
        ([2, None, 4, 0, 2], True),
        ([2, 2, 4], True),
        ([2, 2, 4, 4], False),
    ],
)
def test_limits_passed_over_in_two_of_the_last_three_from_the_first_session_on(
    limits: list[int | None], holds: bool
) -> None:
    made = journal(weekly(limits=limits, trust=4))
    found = pattern("limits_passed", made)
    assert (found.holds, found.again_and_again, found.closed) == (holds, False, False)
    assert (state(made) == "pattern") is holds


@pytest.mark.parametrize(
    ("safe", "trust", "holds"),
    [
        ([1, 2], [4, 4], True),
        ([2, 1], [4, 4], True),
        ([2, 2], [4, 4], False),
        ([2, 2], [4, 2], True),
        ([2, 2], [4, 3], False),
        ([2, 2], [4, None], True),
        ([2, 2], [0, 4], True),
        ([1], [4], False),
        ([1, 4], [4, 4], False),
        ([1, 4, 2], [4, 4, 4], True),
        ([2, 4, 2], [4, 1, 4], False),
        ([1, 4, 4, 2], [4, 4, 4, 4], False),
    ],
)
def test_unsafe_is_twice_of_three_and_once_with_nothing_to_hold_it(
    safe: list[int], trust: list[int | None], holds: bool
) -> None:
    made = journal(weekly(safe=safe, trust=trust))
    assert pattern("unsafe", made).holds is holds
    assert fires(made, "severe") is holds


def test_a_severe_pattern_says_in_which_of_the_last_three() -> None:
    found = pattern("limits_passed", journal(weekly(limits=[2, 2, 4, 2], trust=4)))
    assert ([one.place for one in found.hits], found.n) == ([1, 3], 3)
    found = pattern("unsafe", journal(weekly(safe=[1, 2])))
    assert ([one.place for one in found.hits], found.n) == ([0, 1], 2)


SAFE_AGAIN = [4, 4, 4]


@pytest.mark.parametrize(
    ("limits", "behind"),
    [
        ([2, 2], False),
        ([2, 2, 4], False),
        ([2, 2, 4, 4], True),
        ([2, 2, 4, 4, 4, 4, 4, 4], True),
        ([2, 2, 4, 4, 4, 4, 4, 4, 4], False),
        ([2, 2, 4, None, 4, 4, 4, 4, 4, None], True),
        ([2, 4, 4, 4, 2], False),
    ],
)
def test_it_leaves_something_open_until_six_answered_without_it(
    limits: list[int | None], behind: bool
) -> None:
    made = journal(weekly(limits=limits, **LONG_GOOD), therapist=LONG_AGO)
    assert fires(made, "left_behind") is behind
    if behind:
        assert state(made) == "open"
        assert finding(made, "left_behind").sessions == (32,)


def test_of_several_the_last_is_what_was_left_behind() -> None:
    limits = [2, 2, 2, 4, 4]
    made = journal(weekly(limits=limits, **LONG_GOOD), therapist=LONG_AGO)
    assert finding(made, "left_behind").sessions == (33,)


def test_uneasy_twice_with_trust_to_hold_it_leaves_nothing_behind() -> None:
    made = journal(weekly(safe=[4, 2, 2, 4, 4], trust=4), therapist=LONG_AGO)
    assert not fires(made, "left_behind")


@pytest.mark.parametrize("safe", [[1, 4, 4, 2, 2, 4, 4], [2, 2, 4, 4, 1, 4, 4]])
def test_not_safe_long_before_or_after_makes_no_more_of_it(safe: list[int]) -> None:
    made = journal(weekly(safe=safe, trust=4), therapist=LONG_AGO)
    assert not fires(made, "left_behind")


def test_what_was_left_behind_is_told_where_it_last_came_to_two_of_three() -> None:
    made = journal(weekly(safe=[1, 4, 2, 2, 4, 4], trust=4), therapist=LONG_AGO)
    assert finding(made, "left_behind").sessions == (33,)


def test_unsafe_leaves_something_open_too() -> None:
    made = journal(weekly(safe=[4, 1, 2, 4, 4], trust=4), therapist=LONG_AGO)
    assert finding(made, "left_behind").sessions == (33,)


@pytest.mark.parametrize(
    ("at", "met", "behind"),
    [(0, 5, True), (1, 5, False), (1, 3, True), (3, 4, False), (3, 2, True)],
)
def test_it_leaves_nothing_open_once_it_was_talked_about_and_taken_well(
    at: int, met: int, behind: bool
) -> None:
    asked = [None] * 5
    asked[at] = met  # type: ignore[call-overload]
    limits = [2, 2, 4, 4, 4]
    made = journal(weekly(limits=limits, met=asked, **LONG_GOOD), therapist=LONG_AGO)
    assert fires(made, "left_behind") is behind


def test_the_latest_answer_since_decides_what_is_left_behind() -> None:
    limits, met = [2, 2, 4, 4, 4], [None, 5, None, 3, None]
    made = journal(weekly(limits=limits, met=met, **LONG_GOOD), therapist=LONG_AGO)
    assert fires(made, "left_behind")


HELD: dict[str, str | None] = {
    "y": "yes",
    "m": "they_missed",
    "c": "they_cancelled",
    "i": "i_cancelled",
    "b": "break",
}


def planned(marks: str, *more: Session) -> Journal:
    made = [
        session(
            week(n), also={"held": HELD[mark]}, **(LONG_GOOD if mark == "y" else {})
        )
        for n, mark in enumerate(marks)
    ]
    return journal([*made, *more], therapist=LONG_AGO)


@pytest.mark.parametrize(
    ("marks", "holds"),
    [
        ("ymyyym", False),
        ("ymyymc", True),
        ("mcmyyy", True),
        ("mcmyyyy", False),
        ("ycm", True),
        ("ymy", False),
        ("mmyy", False),
        ("mbmbbbbb", True),
        ("ymbyyymbb", False),
        ("iiii", False),
        ("imm", True),
        ("mm", True),
        ("m", False),
    ],
)
def test_three_of_the_last_six_planned_or_two_of_three_and_breaks_never(
    marks: str, holds: bool
) -> None:
    found = pattern("not_there", planned(marks))
    assert found.holds is holds
    lately = marks.replace("b", "")[-6:]
    assert (found.k, found.n) == (sum(one in "mc" for one in lately), len(lately))


def test_it_begins_with_the_first_that_was_missed() -> None:
    assert pattern("not_there", planned("yymym")).began == week(2)
    assert pattern("not_there", planned("yyy")).began is None


@pytest.mark.parametrize(("marks", "again"), [("ymmmmm", True), ("yymmmm", False)])
def test_five_of_six_missed_is_again_and_again(marks: str, again: bool) -> None:
    assert pattern("not_there", planned(marks)).again_and_again is again
    mended = session(week(5, 1), met=5, after=5)
    assert not pattern("not_there", planned(marks, mended)).again_and_again


@pytest.mark.parametrize(
    ("met", "two", "three"), [(5, False, True), (3, True, True), (None, True, True)]
)
def test_two_of_three_is_no_pattern_where_the_latest_answer_was_well(
    met: int | None, two: bool, three: bool
) -> None:
    talked = session(week(3), stays="x", met=met)
    assert pattern("not_there", planned("ymm", talked)).holds is two
    assert pattern("not_there", planned("mmm", talked)).holds is three


@pytest.mark.parametrize(("days", "excused"), [(-1, False), (0, True), (6, True)])
def test_what_was_taken_well_before_they_were_missing_excuses_nothing(
    days: int, excused: bool
) -> None:
    said = (to_say(said_on=week(1, days), met=5),)
    twice, once = (replace(planned(one), raises=said) for one in ("ymym", "ymyym"))
    assert pattern("not_there", twice).holds is not excused
    assert not pattern("not_there", once).holds


@pytest.mark.parametrize(
    ("met", "holds"), [([], True), ([5], False), ([3, 5], False), ([5, 3], True)]
)
def test_of_several_answers_only_the_latest_excuses_them(
    met: list[int], holds: bool
) -> None:
    said = tuple(to_say(said_on=week(2, n), met=one) for n, one in enumerate(met))
    made = replace(planned("ymm"), raises=said)
    assert pattern("not_there", made).holds is holds


@pytest.mark.parametrize(
    ("marks", "at", "closed"),
    [("mmmy", 4, True), ("mmmy", 3, True), ("mmmyy", 2, True), ("ymmmyy", 0, False)],
)
def test_a_repair_after_them_closes_what_they_missed(
    marks: str, at: int, closed: bool
) -> None:
    mended = session(week(at, 1), met=5, after=5)
    assert pattern("not_there", planned(marks, mended)).holds is not closed


def test_a_repair_between_them_closes_nothing() -> None:
    mended = session(week(2, 1), met=5, after=5)
    assert pattern("not_there", planned("ymmyym", mended)).holds


def test_sessions_of_unknown_number_all_count() -> None:
    made = journal(weekly(accepted=[2, 2, 4, 2]), therapist=UNKNOWN)
    assert fires(made, "judged")
