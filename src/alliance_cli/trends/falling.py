"""Is what was answered drifting down (or up) over the last answers?

Mann-Kendall's S with ties, its chance worked out exactly, with the Theil-Sen slope for
how far. A plain look at 1 in 20 after every session would tell about half of stable
clients that their trust is falling; the thresholds here tell about one in ten of those
whose ratings carry over a little from week to week. It is slow, about nine sessions:
hurts and patterns are asked for directly and are fast.

Sources: Mann 1945, Kendall 1975 (S); Theil 1950, Sen 1968 (slope); MacMahon 1916 (the
inversions of a multiset). The two looks in a row come from our own simulations.
"""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from math import lcm

from alliance_cli.trends.answers import about, answered, counted
from alliance_cli.trends.trend import Trend

WINDOW = 12  # answers
LONGEST_LOOK = WINDOW + 1  # the one before the latest included; no more is looked at
FEWEST = 6  # below five answers no order at all is rare enough; six leave some room
FEWEST_CLEAR = 8  # at each of the two looks
CHANCE_CLEAR = Fraction(1, 100)
CHANCE_LEANING = Fraction(1, 20)
LEAST_CHANGE = 1  # point of five


def falling(
    values: Sequence[int | None],
    numbers: Sequence[int],
    id: str,
    what: str,
    *,
    rising: bool = False,
) -> Trend:
    """Whether one scale (1-5, session by session, None skipped) is drifting down.

    Verdicts: `too_early` below six answers, `no_clear_change`, `leaning` (soft words
    only: no state may rest on it), `clear`. `change` is in points over the last twelve
    answers, below 0 for a fall; None when too early. `what` is said as in "your trust".
    With `rising` the same is asked of a drift up. Source: Mann-Kendall, Theil-Sen.
    """
    given, sessions = answered(values, numbers)
    now, before = given[-WINDOW:], given[-WINDOW - 1 : -1]
    if len(now) < FEWEST:
        words = _too_early(len(now), what)
        return Trend(id, "too_early", words, len(now), sessions=sessions)
    looks = (before, now)
    verdict = _verdict(*((_mirrored(one) for one in looks) if rising else looks))
    change = _change(now)
    return Trend(
        id=id,
        verdict=verdict,
        sentence=_sentence(verdict, len(now), what, change, rising=rising),
        n=len(now),
        change=float(change),
        sessions=sessions[-WINDOW:],
    )


def exact_p(values: Sequence[int]) -> Fraction:
    """How rarely the same answers, shuffled, would fall at least this steadily: 0 to 1.

    The lower tail of Mann-Kendall's S with ties, exact; 1 below two answers. Never
    shown to anyone. Source: Kendall 1975; MacMahon 1916.
    """
    orders = _orders_by_inversions(tuple(sorted(Counter(values).values())))
    inverted = sum(first > second for first, second in combinations(values, 2))
    return Fraction(sum(orders[inverted:]), sum(orders))


def theil_sen(values: Sequence[int]) -> Fraction | None:
    """Points per answer: the median of the slopes between any two answers, exact.

    None below two answers. Source: Theil 1950; Sen 1968.
    """
    return _slope(values) if len(values) > 1 else None


def _slope(values: Sequence[int]) -> Fraction:
    scale = lcm(*range(1, len(values)))  # every slope becomes a whole number
    slopes = sorted(
        (second - first) * (scale // (j - i))
        for (i, first), (j, second) in combinations(enumerate(values), 2)
    )
    middle = len(slopes) // 2
    return Fraction(slopes[middle] + slopes[~middle], 2 * scale)


def _change(values: Sequence[int]) -> Fraction:
    """Points from start to end, below 0 for a fall; at most what lay between any two.

    The slope alone can promise five points down on a scale that has four.
    """
    spread = Fraction(max(values) - min(values))
    return max(-spread, min(_slope(values) * (len(values) - 1), spread))


def _mirrored(values: Sequence[int]) -> tuple[int, ...]:
    return tuple(-value for value in values)


def _verdict(before: Sequence[int], now: Sequence[int]) -> str:
    """`before` is what stood there one answer ago: the look before this one."""
    looks = (before, now)
    if len(before) >= FEWEST_CLEAR and all(_falls(one, CHANCE_CLEAR) for one in looks):
        return "clear"
    return "leaning" if _falls(now, CHANCE_LEANING) else "no_clear_change"


def _falls(values: Sequence[int], chance: Fraction) -> bool:
    return exact_p(values) <= chance and _change(values) <= -LEAST_CHANGE


@lru_cache(maxsize=1024)
def _orders_by_inversions(ties: tuple[int, ...]) -> tuple[int, ...]:
    """How many orders of a multiset have 0, 1, 2... pairs the wrong way round.

    `ties` says how often each value occurs. These are the coefficients of the Gaussian
    multinomial: the product over all n of (1 - q^n), divided, for each value that
    occurs t times, by (1 - q) to (1 - q^t). Whole numbers at every step.
    """
    orders = [1]
    placed = 0
    for times in ties:
        for nth in range(1, times + 1):
            placed += 1
            orders = _divided(_multiplied(orders, placed), nth)
    return tuple(orders)


def _multiplied(orders: list[int], power: int) -> list[int]:
    """By (1 - q^power)."""
    padding = [0] * power
    pairs = zip(orders + padding, padding + orders, strict=True)
    return [own - shifted for own, shifted in pairs]


def _divided(orders: list[int], power: int) -> list[int]:
    """By (1 - q^power); there is never a remainder."""
    divided = orders[:-power]
    for index in range(power, len(divided)):
        divided[index] += divided[index - power]
    return divided


def _too_early(n: int, what: str) -> str:
    return (
        f"Too early to say where {what} is going: {counted(n, 'answer')} so far, and it"
        f" takes {FEWEST}."
    )


def _sentence(
    verdict: str,
    n: int,
    what: str,
    change: Fraction,
    *,
    rising: bool,
) -> str:
    """In plain words; never how likely, always on how many answers it rests."""
    across, points = f"Across your last {n} answers", about(abs(change))
    match verdict:
        case "clear":
            way = "risen" if rising else "drifted down"
            return (
                f"{across} {what} has {way} by {points}. That is clear in what you"
                " logged; why it is so, the numbers can't say."
            )
        case "leaning":
            way = "higher" if rising else "lower"
            return (
                f"{across} {what} may be leaning {way}, by {points};"
                " it could still be ordinary ups and downs."
            )
        case _:
            way = "upwards" if rising else "downwards"
            return f"{across} there is no clear change {way} in {what}."
