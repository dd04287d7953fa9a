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
    down, back = (_mirrored(now), _mirrored(before)) if rising else (now, before)
    verdict = _verdict(down, back)
    fall = _fall(down)
    early = verdict == "too_early"
    return Trend(
        id=id,
        verdict=verdict,
        sentence=_sentence(verdict, len(now), what, fall, rising=rising),
        n=len(now),
        change=None if early else float(fall if rising else -fall),
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
    if len(values) <= 1:
        return None
    scale = lcm(*range(1, len(values)))  # every slope becomes a whole number
    slopes = sorted(
        (second - first) * (scale // (j - i))
        for (i, first), (j, second) in combinations(enumerate(values), 2)
    )
    middle = len(slopes) // 2
    return Fraction(slopes[middle] + slopes[~middle], 2 * scale)


def _mirrored(values: Sequence[int]) -> tuple[int, ...]:
    return tuple(-value for value in values)


def _verdict(now: Sequence[int], before: Sequence[int]) -> str:
    """`before` is what stood there one answer ago: the look before this one."""
    if len(now) < FEWEST:
        return "too_early"
    looks = (before, now)
    if len(before) >= FEWEST_CLEAR and all(_falls(one, CHANCE_CLEAR) for one in looks):
        return "clear"
    return "leaning" if _falls(now, CHANCE_LEANING) else "no_clear_change"


def _falls(values: Sequence[int], chance: Fraction) -> bool:
    return exact_p(values) <= chance and _fall(values) >= LEAST_CHANGE


def _fall(values: Sequence[int]) -> Fraction:
    """Points lower at the end than at the start; never more than was ever between them.

    The slope alone can promise five points down on a scale that has four.
    """
    slope = theil_sen(values)
    if slope is None:
        return Fraction(0)
    spread = Fraction(max(values) - min(values))
    return max(-spread, min(-slope * (len(values) - 1), spread))


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


def _sentence(verdict: str, n: int, what: str, fall: Fraction, *, rising: bool) -> str:
    """In plain words; never how likely, always on how many answers it rests."""
    across = f"Across your last {n} answers"
    match verdict:
        case "too_early":
            return (
                f"Too early to say where {what} is going:"
                f" {counted(n, 'answer')} so far, and it takes {FEWEST}."
            )
        case "clear":
            way = "risen" if rising else "drifted down"
            return (
                f"{across} {what} has {way} by {about(fall)}. That is clear in what"
                " you logged; why it is so, the numbers can't say."
            )
        case "leaning":
            way = "higher" if rising else "lower"
            return (
                f"{across} {what} may be leaning {way}, by {about(fall)};"
                " it could still be ordinary ups and downs."
            )
        case _:
            way = "upwards" if rising else "downwards"
            return f"{across} there is no clear change {way} in {what}."
