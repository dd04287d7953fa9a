"""How often: the count first, then a share of sessions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from alliance_cli.trends.beta import rate_at, rate_up_to
from alliance_cli.trends.often import jeffreys, often, often_words
from alliance_cli.trends.trend import Trend

k_of_n = st.integers(4, 60).flatmap(
    lambda n: st.tuples(st.integers(0, n), st.just(n)),
)


@pytest.mark.parametrize("n", [4, 5, 6, 8, 12, 37, 200, 10_000])
def test_the_interval_is_that_of_scipy(n: int) -> None:
    for k in {0, 1, n // 3, n // 2, n - 1, n}:
        for mass in (0.5, 0.8, 0.95):
            tails = [(1 - mass) / 2, (1 + mass) / 2]
            oracle = stats.beta.ppf(tails, k + 0.5, n - k + 0.5)
            assert jeffreys(k, n, mass) == pytest.approx(tuple(oracle), abs=1e-12)


@given(k_of_n, st.floats(0.001, 0.999))
def test_the_posterior_is_that_of_scipy(k_n: tuple[int, int], share: float) -> None:
    k, n = k_n
    oracle = stats.beta.cdf(share, k + 0.5, n - k + 0.5)
    assert rate_up_to(share, k, n) == pytest.approx(oracle, abs=1e-10)


def test_the_prior_alone_is_even() -> None:
    assert rate_up_to(0.5, 0, 0) == pytest.approx(0.5)
    assert rate_at(0.5, 0, 0) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [(3, 6, 26, 74), (0, 6, 0, 19), (1, 8, 4, 33), (5, 12, 25, 60)],
)
def test_the_known_intervals_are_met(k: int, n: int, low: int, high: int) -> None:
    between = jeffreys(k, n)
    assert between is not None
    assert tuple(round(100 * one) for one in between) == (low, high)


def test_three_sessions_give_no_interval_and_four_do() -> None:
    assert jeffreys(2, 3) is None
    assert jeffreys(2, 4) is not None


@given(k_of_n)
def test_what_is_and_what_is_not_are_mirrors(k_n: tuple[int, int]) -> None:
    k, n = k_n
    here, there = jeffreys(k, n), jeffreys(n - k, n)
    assert here is not None
    assert there is not None
    assert here == pytest.approx((1 - there[1], 1 - there[0]), abs=1e-12)


@given(k_of_n)
def test_the_interval_holds_the_share_itself_and_rises_with_it(
    k_n: tuple[int, int],
) -> None:
    k, n = k_n
    here, more = jeffreys(k, n), jeffreys(min(k + 1, n), n)
    assert here is not None
    assert more is not None
    assert here[0] < here[1]
    assert 0 < k < n or here[0] < 0.5 / n or here[1] > 1 - 0.5 / n
    assert k in {0, n} or here[0] < k / n < here[1]
    assert here <= more


@pytest.mark.parametrize(
    ("k", "n", "words"),
    [
        (3, 6, "in somewhere between a quarter and three quarters of sessions"),
        (5, 12, "in somewhere between a quarter and three fifths of sessions"),
        (0, 6, "in fewer than a fifth of sessions"),
        (1, 8, "in fewer than a third of sessions"),
        (6, 6, "in more than four fifths of sessions"),
        (0, 100, "in fewer than a tenth of sessions"),
        (100, 100, "in more than nine tenths of sessions"),
        (5_000, 10_000, "in about half of sessions"),
        (2, 3, "in 2 of 3 sessions"),
        (1, 1, "in 1 of 1 session"),
        (0, 0, "in 0 of no sessions"),
    ],
)
def test_a_rate_is_said_as_a_share_of_sessions(k: int, n: int, words: str) -> None:
    assert often_words(k, n) == words


@pytest.mark.parametrize(
    ("k", "n", "words"),
    [
        (1_000, 10_000, "a tenth"),
        (2_000, 10_000, "a fifth"),
        (2_500, 10_000, "a quarter"),
        (3_333, 10_000, "a third"),
        (4_000, 10_000, "two fifths"),
        (6_000, 10_000, "three fifths"),
        (6_667, 10_000, "two thirds"),
        (7_500, 10_000, "three quarters"),
        (8_000, 10_000, "four fifths"),
        (9_000, 10_000, "nine tenths"),
    ],
)
def test_every_share_has_its_word(k: int, n: int, words: str) -> None:
    assert often_words(k, n) == f"in about {words} of sessions"


def test_a_count_comes_first_then_what_it_may_mean() -> None:
    happened = [True, None, False, True, False, True, False]
    assert often(happened, range(3, 10), "judged", "you noted feeling judged") == Trend(
        id="judged",
        verdict="counted",
        sentence=(
            "In 3 of 6 sessions where you answered, you noted feeling judged. If"
            " things go on like this, that could be so in somewhere between a"
            " quarter and three quarters of sessions."
        ),
        n=6,
        sessions=(3, 6, 8),
    )


def test_below_four_sessions_it_is_too_early_to_say_how_often() -> None:
    found = often([True, None, False, True], range(1, 5), "x", "you felt judged")
    assert found == Trend(
        id="x",
        verdict="too_early",
        sentence=(
            "Too early to say how often you felt judged: 2 of 3 answers so far, and it"
            " takes 4."
        ),
        n=3,
        sessions=(1, 4),
    )
    four = often([False] * 4, range(4), "x", "you felt judged")
    assert four.verdict == "counted"
    assert four.sentence == (
        "In 0 of 4 sessions where you answered, you felt judged. If things go on"
        " like this, that could be so in fewer than a third of sessions."
    )
