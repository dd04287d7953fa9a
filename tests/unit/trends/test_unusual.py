"""An unusual session: a question, never a verdict."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from random import Random
from statistics import mean, median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.trends.trend import Trend
from alliance_cli.trends.unusual import unusual

scale = st.lists(st.one_of(st.none(), st.integers(1, 5)), max_size=40)


def trust(values: Sequence[int | None]) -> Trend:
    return unusual(values, range(1, len(values) + 1), "dip", "your trust")


def by_the_book(given: Sequence[int]) -> list[int]:
    """The rule as written, with nothing carried along."""
    found = []
    for place in range(6, len(given)):
        earlier = given[:place]
        moves = [abs(b - a) for a, b in pairwise(earlier)]
        width = Fraction("2.66") * max(mean(map(Fraction, moves)), Fraction(1, 2))
        far = given[place] < mean(map(Fraction, earlier)) - width
        if far and given[place] <= median(earlier) - 2:
            found.append(place + 1)
    return found


def test_one_session_far_below_the_rest_is_asked_about() -> None:
    assert trust([4, 5, 4, 4, 5, 4, 2, 4]) == Trend(
        id="dip",
        verdict="stands_out",
        sentence=(
            "In #7 your trust was far below what is usual for you."
            " Did something happen in #7?"
        ),
        n=8,
        sessions=(7,),
    )


def test_several_are_asked_about_in_one_sentence_the_latest_three_by_name() -> None:
    two = trust([5, 5, 5, 5, 5, 5, 1, 5, 5, 5, 5, 5, 1])
    assert two.sentence == (
        "In #7 and #13 your trust was far below what is usual for you."
        " Did something happen in #7 or #13?"
    )
    steady = [5] * 20
    four = trust([*steady, 1, *steady, 1, *steady, 1, *steady, 1])
    assert four.sessions == (21, 42, 63, 84)
    assert four.sentence == (
        "In #42, #63 and #84 your trust was far below what is usual for you."
        " Did something happen in #42, #63 or #84?"
    )


def test_a_four_after_many_fives_is_nothing() -> None:
    found = trust([5, 5, 5, 5, 5, 5, 4, 5])
    assert found == Trend(
        id="dip",
        verdict="no_clear_change",
        sentence="Of 8 answers none fell far below what is usual for your trust.",
        n=8,
    )


def test_six_answers_come_before_the_first_that_can_stand_out() -> None:
    assert trust([5, 5, 5, 5, 5, 1]) == Trend(
        id="dip",
        verdict="too_early",
        sentence=(
            "Too early to say what is usual for your trust: 6 answers so far, and it"
            " takes 6 before another can be compared with them."
        ),
        n=6,
    )
    assert trust([5, 5, 5, 5, 5, 5, 1]).sessions == (7,)
    assert trust([5, 5, 5, 5, 5, None, 1]).verdict == "too_early"
    assert trust([5, 5, 5, 5, None, 5, 5, 1]).sessions == (8,)
    assert trust([]).verdict == "too_early"


@pytest.mark.parametrize(
    ("earlier", "value", "stands_out"),
    [
        ([4, 4, 4, 4, 4, 4], 2, True),  # two below the median, limit 2.67
        ([4, 4, 4, 4, 4, 4], 3, False),
        ([4, 4, 4, 5, 5, 5], 2, True),  # median 4.5
        ([4, 4, 4, 5, 5, 5], 3, False),  # a point and a half below
        ([4, 4, 5, 5, 5, 5], 3, True),  # median 5, limit 3.34: two below
        ([5, 3, 5, 3, 5, 5], 3, False),  # as far, but it moves that much anyway
        ([4, 4, 4, 3, 3, 3], 1, True),  # median 3.5, limit 2.17
        ([3, 3, 3, 3, 3, 4], 1, True),
        ([5, 1, 5, 1, 5, 1], 1, False),  # two below the median, as often before
    ],
)
def test_both_gaps_are_needed(
    earlier: list[int], value: int, *, stands_out: bool
) -> None:
    assert (trust([*earlier, value]).verdict == "stands_out") is stands_out


def test_on_the_limit_itself_nothing_stands_out() -> None:
    """Mean 4.33, and half a point of movement: the limit is 3 exactly."""
    on_the_limit = [5] * 78 + [2] * 21 + [1]
    assert Fraction(sum(on_the_limit), 100) == Fraction("4.33")
    assert trust([*on_the_limit, 3]).sessions[-1:] != (101,)
    assert trust([*on_the_limit, 2]).sessions[-1:] == (101,)


def test_carrying_sums_along_finds_the_same_in_a_thousand_calm_series() -> None:
    random = Random(6)
    for _ in range(1_000):
        calm = random.choices([2, 3, 4, 5], [1, 2, 6, 6], k=random.randint(7, 14))
        assert list(trust(calm).sessions) == by_the_book(calm)


@given(scale)
def test_carrying_sums_along_finds_what_the_rule_as_written_finds(
    values: list[int | None],
) -> None:
    numbers = [n for n, one in enumerate(values, 1) if one is not None]
    given = [one for one in values if one is not None]
    expected = [numbers[place - 1] for place in by_the_book(given)]
    assert list(trust(values).sessions) == expected


@given(scale)
def test_what_comes_later_never_changes_what_stood_out(
    values: list[int | None],
) -> None:
    whole = trust(values).sessions
    first = trust(values[:-1]).sessions
    assert whole[: len(first)] == first


@given(st.lists(st.integers(1, 5), min_size=6, max_size=20))
def test_a_lower_answer_stands_out_wherever_a_higher_one_did(
    earlier: list[int],
) -> None:
    last = len(earlier) + 1
    out = [last in trust([*earlier, value]).sessions for value in range(1, 6)]
    assert out == sorted(out, reverse=True)


def test_ten_thousand_sessions_are_walked_through_once() -> None:
    values = [5, 4, 4, 5] * 2_500 + [1]
    assert trust(values).sessions == (10_001,)
