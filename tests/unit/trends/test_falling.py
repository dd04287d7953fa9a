"""Falling: exact chances, honest slopes, and every threshold on both its sides."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations, permutations, product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from alliance_cli.trends.falling import exact_p, falling, theil_sen
from alliance_cli.trends.trend import Trend

answers = st.integers(1, 5)
scale = st.lists(st.one_of(st.none(), answers), max_size=40)

STEADY_FALL = [5, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2]


def trust(values: Sequence[int | None], *, rising: bool = False) -> Trend:
    numbers = range(1, len(values) + 1)
    return falling(values, numbers, "trust", "your trust", rising=rising)


def s_of(values: Sequence[int]) -> int:
    return sum((b > a) - (b < a) for a, b in combinations(values, 2))


def by_enumeration(values: Sequence[int]) -> Fraction:
    orders = list(permutations(values))
    steeper = sum(s_of(order) <= s_of(values) for order in orders)
    return Fraction(steeper, len(orders))


@pytest.mark.parametrize(
    ("values", "p"),
    [
        ([3, 3, 2, 1], Fraction(1, 12)),
        ([5, 4, 4, 3, 2], Fraction(1, 60)),
        ([4, 4, 4, 3, 3, 2], Fraction(1, 60)),
        ([9, 9, 8, 8, 7, 6], Fraction(1, 180)),
        ([8, 9, 8, 8, 7, 7, 6, 6], Fraction(1, 420)),
        ([8, 9, 8, 9, 8, 8, 9, 8], Fraction(1, 2)),
    ],
)
def test_the_known_chances_are_met_exactly(values: list[int], p: Fraction) -> None:
    assert exact_p(values) == p


def test_with_nothing_to_compare_everything_is_chance() -> None:
    assert exact_p([]) == exact_p([3]) == exact_p([4, 4, 4]) == 1


def test_the_chance_is_that_of_all_orders_for_every_short_series() -> None:
    for length in range(1, 6):
        for values in product(range(1, 4), repeat=length):
            assert exact_p(values) == by_enumeration(values)


@pytest.mark.parametrize("length", [6, 7])
def test_the_chance_is_that_of_all_orders_for_longer_series(length: int) -> None:
    random = Random(length)
    for _ in range(8):
        values = random.choices(range(1, 6), k=length)
        assert exact_p(values) == by_enumeration(values)


def test_without_ties_the_chance_is_that_of_scipy() -> None:
    random = Random(3)
    for length in range(2, 13):
        values = random.sample(range(100), length)
        oracle = stats.kendalltau(
            range(length), values, method="exact", alternative="less"
        )
        assert float(exact_p(values)) == pytest.approx(oracle.pvalue, abs=1e-12)


def test_with_ties_a_long_series_comes_near_the_normal_approximation() -> None:
    values = Random(4).choices(range(1, 6), k=60)
    ties = Counter(values).values()
    spread = 60 * 59 * 125 - sum(t * (t - 1) * (2 * t + 5) for t in ties)
    z = (s_of(values) + 1) / (spread / 18) ** 0.5
    assert float(exact_p(values)) == pytest.approx(stats.norm.cdf(z), abs=0.005)


@given(st.lists(answers, max_size=14))
def test_the_two_tails_share_what_is_exactly_there(values: list[int]) -> None:
    """P(S <= s) + P(S >= s) is 1 and the chance of s itself, so at least 1."""
    both = exact_p(values) + exact_p(values[::-1])
    assert both >= 1
    assert exact_p(values) == exact_p([-one for one in values[::-1]])


@given(st.lists(answers, max_size=14), st.integers(-3, 3))
def test_adding_a_constant_changes_no_chance_and_no_slope(
    values: list[int], more: int
) -> None:
    moved = [one + more for one in values]
    assert exact_p(moved) == exact_p(values)
    assert theil_sen(moved) == theil_sen(values)


@given(st.lists(answers, min_size=2, max_size=14))
def test_reversing_a_series_turns_its_slope_round(values: list[int]) -> None:
    slope = theil_sen(values)
    assert slope is not None
    assert theil_sen(values[::-1]) == -slope


@given(st.lists(answers, min_size=2, max_size=14))
def test_putting_a_neighbouring_pair_in_falling_order_never_makes_a_fall_likelier(
    values: list[int],
) -> None:
    values[:2] = sorted(values[:2])
    assert exact_p([values[1], values[0], *values[2:]]) <= exact_p(values)


def test_the_slope_is_that_of_scipy() -> None:
    random = Random(5)
    for length in range(2, 30):
        values = random.choices(range(1, 6), k=length)
        oracle = stats.theilslopes(values).slope
        slope = theil_sen(values)
        assert slope is not None
        assert float(slope) == pytest.approx(oracle, abs=1e-12)


def test_one_answer_has_no_slope() -> None:
    assert theil_sen([]) is None
    assert theil_sen([4]) is None
    assert theil_sen([4, 2]) == -2


def test_a_steady_fall_is_clear_and_says_how_far() -> None:
    found = trust(STEADY_FALL)
    assert found == Trend(
        id="trust",
        verdict="clear",
        sentence=(
            "Across your last 12 answers your trust has drifted down by about 3"
            " points. That is clear in what you logged; why it is so, the numbers"
            " can't say."
        ),
        n=12,
        change=-3,
        sessions=tuple(range(1, 13)),
    )


def test_falling_is_asked_unless_rising_is() -> None:
    found = falling(STEADY_FALL, range(12), "safe", "how safe you felt")
    assert (found.id, found.verdict) == ("safe", "clear")


def test_rising_is_the_mirror() -> None:
    down, up = trust(STEADY_FALL), trust(STEADY_FALL[::-1], rising=True)
    assert (up.verdict, up.change) == ("clear", 3)
    assert "your trust has risen by about 3 points" in up.sentence
    assert trust(STEADY_FALL, rising=True).verdict == "no_clear_change"
    assert trust(STEADY_FALL[::-1]).verdict == "no_clear_change"
    assert down.verdict == "clear"


@given(scale)
def test_rising_is_falling_upside_down(values: list[int | None]) -> None:
    flipped = [None if one is None else 6 - one for one in values]
    down, up = trust(values), trust(flipped, rising=True)
    assert (down.verdict, down.n, down.sessions) == (up.verdict, up.n, up.sessions)
    assert down.change == (None if up.change is None else -up.change)


def test_five_answers_are_too_early_and_six_are_not() -> None:
    assert trust([5, 4, 3, 2, 1]) == Trend(
        id="trust",
        verdict="too_early",
        sentence=(
            "Too early to say where your trust is going: 5 answers so far, and it"
            " takes 6."
        ),
        n=5,
        sessions=(1, 2, 3, 4, 5),
    )
    assert trust([5, 5, 4, 3, 2, 1]).verdict == "leaning"


def test_nothing_answered_is_too_early() -> None:
    assert trust([]).sentence == (
        "Too early to say where your trust is going: no answers so far, and it takes 6."
    )
    assert trust([None, 3, None]).sentence == (
        "Too early to say where your trust is going: 1 answer so far, and it takes 6."
    )


def test_leaning_is_said_softly() -> None:
    found = trust([5, 5, 4, 3, 2, 1])
    assert found.sentence == (
        "Across your last 6 answers your trust may be leaning lower, by about 4 points;"
        " it could still be ordinary ups and downs."
    )
    up = trust([1, 2, 3, 4, 5, 5], rising=True)
    assert "your trust may be leaning higher, by about 4 points" in up.sentence


def test_no_clear_change_is_never_no_change() -> None:
    found = trust([4] * 12)
    assert found.sentence == (
        "Across your last 12 answers there is no clear change downwards in your trust."
    )
    assert found.change == 0
    assert "no clear change upwards" in trust([4] * 12, rising=True).sentence


def test_a_chance_of_exactly_one_in_twenty_leans() -> None:
    at_the_edge = [4, 4, 4, 3, 3, 3]
    assert exact_p(at_the_edge) == Fraction(1, 20)
    assert trust(at_the_edge).verdict == "leaning"
    above = [4, 4, 3, 4, 3, 3]
    assert exact_p(above) == Fraction(1, 10)
    assert trust(above).verdict == "no_clear_change"


@pytest.mark.parametrize(
    ("values", "verdict", "change"),
    [
        ([4, 4, 4, 3, 3, 3], "leaning", -1),
        ([5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4], "clear", -1),
        ([4, 4, 4, 2, 2, 3, 2, 2, 2, 2, 2, 2], "no_clear_change", -11 / 12),
    ],
)
def test_a_fall_of_a_point_counts_and_less_does_not(
    values: list[int], verdict: str, change: float
) -> None:
    found = trust(values)
    assert found.verdict == verdict
    assert found.change == pytest.approx(change)


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ([5, 2, 4, 4, 4, 2, 4, 1, 2, 1, 2, 1, 1], "clear"),  # .009928 now
        ([4, 3, 4, 3, 5, 2, 2, 3, 3, 2, 2, 1, 2], "leaning"),  # .010053 now
        ([2, 4, 4, 4, 2, 4, 1, 2, 1, 2, 1, 1, 1], "clear"),  # .009928 before
        ([3, 4, 3, 5, 2, 2, 3, 3, 2, 2, 1, 2, 1], "leaning"),  # .010053 before
    ],
)
def test_it_is_clear_at_one_in_a_hundred_at_both_looks(
    values: list[int], verdict: str
) -> None:
    assert trust(values).verdict == verdict


def test_eight_answers_are_too_few_to_look_twice() -> None:
    assert trust([5, 5, 4, 4, 3, 3, 2, 2]).verdict == "leaning"
    assert trust([5, 5, 4, 4, 3, 3, 2, 2, 1]).verdict == "clear"


def test_the_look_before_reaches_back_thirteen_answers_and_no_further() -> None:
    decided_by_the_first = [5, 4, 4, 2, 4, 2, 2, 2, 2, 2, 2, 2, 1]
    assert trust(decided_by_the_first).verdict == "clear"
    assert trust([2, *decided_by_the_first[1:]]).verdict == "leaning"
    for older in range(1, 6):
        assert trust([older, *decided_by_the_first]).verdict == "clear"


def test_the_change_is_never_more_than_was_ever_between_them() -> None:
    assert trust([5, 5, 5, 1, 1, 1]).change == -4
    assert trust([1, 1, 1, 5, 5, 5]).change == 4


@given(scale)
def test_only_the_last_thirteen_answers_count(values: list[int | None]) -> None:
    given = [one for one in values if one is not None]
    latest, whole = trust(given[-13:]), trust(values)
    assert (latest.verdict, latest.change, latest.n, latest.sentence) == (
        whole.verdict,
        whole.change,
        whole.n,
        whole.sentence,
    )


@given(scale)
def test_the_sessions_are_those_that_answered_last(values: list[int | None]) -> None:
    sessions = trust(values).sessions
    answered = [n for n, one in enumerate(values, 1) if one is not None]
    assert list(sessions) == answered[-12:]


@given(scale, st.booleans())
def test_whatever_is_answered_it_answers(
    values: list[int | None],
    rising: bool,
) -> None:
    found = trust(values, rising=rising)
    assert found.verdict in {"too_early", "no_clear_change", "leaning", "clear"}
    assert found.n == len(found.sessions)
    assert (found.change is None) == (found.n < 6) == (found.verdict == "too_early")
