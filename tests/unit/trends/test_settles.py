"""Whether it settles: only what was looked back on counts."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.trends.settles import settles
from alliance_cli.trends.trend import Trend

Pair = tuple[int | None, int | None]
maybe = st.one_of(st.none(), st.integers(0, 5))


def of(pairs: Sequence[Pair]) -> Trend:
    return settles(pairs, range(1, len(pairs) + 1))


def k_of_n(k: int, n: int) -> Trend:
    return of([(4, 4)] * k + [(4, 3)] * (n - k))


@pytest.mark.parametrize(
    ("k", "n", "verdict"),
    [
        (3, 3, "too_early"),
        (0, 3, "too_early"),
        (3, 4, "usually"),
        (4, 5, "usually"),
        (5, 6, "usually"),
        (6, 8, "usually"),
        (4, 6, "mixed"),
        (2, 4, "mixed"),
        (2, 6, "mixed"),
        (1, 4, "usually_not"),
        (1, 5, "usually_not"),
        (2, 8, "usually_not"),
        (0, 4, "usually_not"),
    ],
)
def test_it_settles_when_that_is_four_to_one_likely(
    k: int, n: int, verdict: str
) -> None:
    assert k_of_n(k, n).verdict == verdict


@pytest.mark.parametrize(
    ("pair", "counts"),
    [
        ((4, 4), True),
        ((5, 1), True),
        ((3, 4), False),
        ((0, 4), False),
        ((None, 4), False),
        ((4, 0), False),
        ((4, None), False),
    ],
)
def test_only_stirring_sessions_that_were_looked_back_on_count(
    pair: Pair, *, counts: bool
) -> None:
    assert of([pair]).n == counts
    assert of([pair]).sessions == ((1,) if counts else ())


@pytest.mark.parametrize(("settled", "eased"), [(1, 0), (2, 0), (3, 0), (4, 4), (5, 4)])
def test_eased_and_settled_count_as_settled(settled: int, eased: int) -> None:
    assert f"it had eased {eased} of 4 times" in of([(5, settled)] * 4).sentence


def test_the_count_is_said_whatever_the_verdict() -> None:
    begin = "A day or two after sessions that stirred you up it had eased"
    end = ", in what you logged."
    assert k_of_n(4, 5).sentence == f"{begin} 4 of 5 times: it usually settles{end}"
    assert (
        k_of_n(1, 5).sentence == f"{begin} 1 of 5 times: it usually hasn't settled{end}"
    )
    assert (
        k_of_n(4, 6).sentence
        == f"{begin} 4 of 6 times: sometimes it settles and sometimes not{end}"
    )
    assert of([(4, 4), (4, None), (2, 5)]) == Trend(
        id="settles",
        verdict="too_early",
        sentence=(
            "Too early to say whether it settles: it takes 4 sessions that stirred you"
            " up and that you looked back on; so far there is one."
        ),
        n=1,
        sessions=(1,),
    )


def test_pairs_without_their_sessions_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        settles([(4, 4), (4, 4)], [1])


@given(st.lists(st.tuples(maybe, maybe), max_size=30))
def test_an_unanswered_follow_up_changes_nothing(pairs: list[Pair]) -> None:
    more = of([*pairs, (5, None), (5, 0), (None, 4)])
    assert more == of(pairs)


@given(st.lists(st.tuples(maybe, maybe), max_size=30))
def test_one_more_that_eased_never_reads_as_settling_less(pairs: list[Pair]) -> None:
    order = ["usually_not", "mixed", "usually"]
    here, more = of(pairs).verdict, of([*pairs, (4, 5)]).verdict
    if here != "too_early":
        assert order.index(more) >= order.index(here)
