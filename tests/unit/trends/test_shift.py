"""A sustained shift: described, never an alarm."""

from collections.abc import Sequence
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from alliance_cli.trends.shift import fewest_crossings, longest_by_chance, shift
from alliance_cli.trends.trend import Trend

scale = st.lists(st.one_of(st.none(), st.integers(1, 5)), max_size=80)


def trust(values: Sequence[int | None]) -> Trend:
    return shift(values, range(1, len(values) + 1), "trust_shift", "your trust")


@pytest.mark.parametrize(
    ("n", "run", "crossings"),
    [
        (10, 6, 2),
        (12, 7, 3),
        (16, 7, 4),
        (20, 7, 6),
        (24, 8, 8),
        (30, 8, 10),
        (40, 8, 14),
        (60, 9, 23),
    ],
)
def test_the_known_limits_are_met(n: int, run: int, crossings: int) -> None:
    assert (longest_by_chance(n), fewest_crossings(n)) == (run, crossings)


def test_the_limits_are_those_of_scipy_for_every_length() -> None:
    for n in range(1, 200):
        assert fewest_crossings(n) == stats.binom.ppf(0.05, n - 1, 0.5)
        assert longest_by_chance(n) == round(log2(n) + 3)


def test_nine_answers_are_too_early_and_ten_are_not() -> None:
    assert trust([5, 5, 5, 5, 1, 1, 1, 1, 3]) == Trend(
        id="trust_shift",
        verdict="too_early",
        sentence=(
            "Too early to say whether something shifted in your trust: 9 answers so"
            " far, and it takes 10."
        ),
        n=9,
    )
    assert trust([5, 5, 5, 5, 5, 1, 1, 1, 1, 1]).verdict == "shifted"


def test_a_run_one_longer_than_chance_is_a_shift() -> None:
    """Twenty off the median: seven in a row may be chance, eight may not."""
    eight = [1, 5, 1, 1, 1, 5, 5, 5, 5, 5, 5, 5, 5, 1, 5, 1, 1, 1, 1, 1]
    assert trust(eight) == Trend(
        id="trust_shift",
        verdict="shifted",
        sentence=(
            "From #6 to #13 your trust kept above the middle of your last 20 answers:"
            " something seems to have shifted for that stretch."
        ),
        n=20,
        sessions=(6, 7, 8, 9, 10, 11, 12, 13),
    )
    seven = [1, 5, 1, 5, 1, 1, 5, 5, 5, 5, 5, 5, 5, 1, 5, 1, 1, 1, 1, 1]
    assert trust(seven) == Trend(
        id="trust_shift",
        verdict="no_clear_change",
        sentence=(
            "Across your last 20 answers there is no clear change of level in your"
            " trust."
        ),
        n=20,
    )


def test_of_runs_as_long_the_latest_is_named() -> None:
    found = trust([5] * 10 + [1] * 10)
    assert found.sessions == tuple(range(11, 21))
    assert "From #11 to #20 your trust kept below the middle" in found.sentence


def test_fewer_crossings_than_chance_are_a_shift() -> None:
    """Twenty off the median cross it six times by chance; five are too few."""
    five = [5] * 4 + [1] * 4 + [5] * 4 + [1] * 4 + [5] * 2 + [1] * 2
    assert trust(five) == Trend(
        id="trust_shift",
        verdict="shifted",
        sentence=(
            "Across your last 20 answers your trust moved in long stretches more than"
            " up and down: something seems to have shifted along the way."
        ),
        n=20,
    )
    six = [5] * 4 + [1] * 4 + [5] * 3 + [1] * 3 + [5] * 2 + [1] * 3 + [5]
    assert trust(six).verdict == "no_clear_change"


def test_answers_on_the_median_neither_break_a_run_nor_lengthen_it() -> None:
    """Ten off the median in two runs of five: one crossing where two are usual."""
    assert trust([4] * 40).verdict == "no_clear_change"
    nine_off = [4] * 20 + [5, 5, 5, 5, 5, 3, 3, 3, 3]
    assert trust(nine_off).verdict == "no_clear_change"
    assert trust([*nine_off, 3]).verdict == "shifted"
    assert trust([*nine_off, 3]).sessions == ()
    broken_up = [5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 5, 3, 4, 3, 4, 3, 4, 3, 4, 4]
    assert trust([*broken_up]).sessions == (1, 3, 5, 7, 9, 11, 12)


def test_answers_below_the_top_are_no_stretch_while_most_are_at_the_top() -> None:
    """The middle is the top here: all others are below it, and no stretch is."""
    scattered = [5, 5, 3, 5, 5, 4] * 10
    assert trust(scattered).verdict == "no_clear_change"
    then_lower = [5] * 40 + [3] * 15
    assert trust(then_lower).sessions == tuple(range(41, 56))


def test_only_the_last_sixty_answers_count() -> None:
    up_and_down = [5, 1] * 30
    assert trust(up_and_down).verdict == "no_clear_change"
    assert trust([1] * 60 + up_and_down).verdict == "no_clear_change"
    assert trust([1] * 60 + up_and_down).n == 60
    assert trust([1] * 20 + up_and_down[:59]).n == 60
    assert trust([1] * 70).n == 60


def test_of_more_than_sixty_the_sessions_named_are_the_latest() -> None:
    long_run = [5, 1] * 20 + [5] * 10 + [1] * 10
    assert trust([1] * 10 + long_run).sessions == tuple(range(61, 71))


@pytest.mark.parametrize(
    ("off_the_middle", "verdict"),
    [
        ([3] * 4 + [5] * 4 + [3] * 4, "shifted"),
        ([3] * 5 + [5] * 3 + [3] * 4, "no_clear_change"),
    ],
)
def test_crossings_say_something_where_a_third_lies_on_either_side(
    off_the_middle: list[int], verdict: str
) -> None:
    found = trust([*off_the_middle, *[4] * 10])
    assert (found.verdict, found.sessions) == (verdict, ())


def test_in_a_stretch_more_than_half_of_the_answers_are_its_own() -> None:
    more = [5, 4] * 6 + [5, 3, 3, 3]
    assert trust(more).sessions == (1, 3, 5, 7, 9, 11, 13)
    half = [5, 4, 4, *more[2:]]
    assert trust(half).verdict == "no_clear_change"


@given(scale)
def test_turned_upside_down_the_shift_is_the_same(values: list[int | None]) -> None:
    flipped = [None if one is None else 6 - one for one in values]
    here, there = trust(values), trust(flipped)
    assert (here.verdict, here.sessions) == (there.verdict, there.sessions)


@given(scale)
def test_whatever_is_answered_it_answers(values: list[int | None]) -> None:
    found = trust(values)
    assert found.verdict in {"too_early", "no_clear_change", "shifted"}
    assert (found.verdict == "too_early") == (found.n < 10)
    numbers = {n for n, one in enumerate(values, 1) if one is not None}
    assert set(found.sessions) <= numbers
    assert found.sessions == tuple(sorted(found.sessions))
