"""Has something shifted for a whole stretch of sessions? Described, never an alarm.

A run of answers on one side of the median longer than chance makes them, or fewer
crossings of it. Answers on the median are left out, as in the run charts of Anhoej and
Olesen. It looks at the last 60: a good year of weekly sessions.

Source: Anhoej and Olesen 2014.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from math import comb, log2

from alliance_cli.trends.answers import answered, counted, median
from alliance_cli.trends.trend import Trend

Run = tuple[tuple[int, bool], ...]  # place among the answers, whether above the median

FEWEST = 10  # answers, and answers off the median
WINDOW = 60  # answers
ONE_IN = 20  # crossings fewer than chance brings about once in so many charts
SMALLER_SIDE = 3  # a third of the answers off the median, or crossings say nothing


def shift(
    values: Sequence[int | None],
    numbers: Sequence[int],
    id: str,
    what: str,
) -> Trend:
    """Whether one scale (1-5, None skipped) keeps to one side for a long stretch.

    Verdicts: `too_early` below ten answers, `no_clear_change` (also where fewer than
    ten lie off the median), `shifted`. `sessions` are those of the longest run when
    that is what showed it, else empty. Source: Anhoej and Olesen 2014.
    """
    given, sessions = answered(values, numbers)
    given, sessions = given[-WINDOW:], sessions[-WINDOW:]
    n = len(given)
    if n < FEWEST:
        return Trend(id=id, verdict="too_early", sentence=_too_early(n, what), n=n)
    runs = _runs(given)
    long = _too_long(runs)
    if long:
        stretch = tuple(sessions[place] for place, _ in long)
        words = _stretch(stretch, n, what, above=long[0][1])
        return Trend(id=id, verdict="shifted", sentence=words, n=n, sessions=stretch)
    if _crosses_too_little(runs):
        return Trend(id=id, verdict="shifted", sentence=_stretches(n, what), n=n)
    words = f"Across your last {n} answers there is no clear change of level in {what}."
    return Trend(id=id, verdict="no_clear_change", sentence=words, n=n)


def longest_by_chance(n: int) -> int:
    """The longest run on one side of the median that n answers off it may well have.

    Needs n >= 1. Source: Anhoej and Olesen 2014, after Schilling 1990.
    """
    return round(log2(n) + 3)


@lru_cache(maxsize=WINDOW)
def fewest_crossings(n: int) -> int:
    """The fewest crossings of the median that n answers off it may well have.

    The 5 % quantile of a fair coin thrown n - 1 times. Needs n >= 1. Source: Anhoej and
    Olesen 2014, after Chen 2010.
    """
    throws = n - 1
    crossings = reached = 0
    while True:
        reached += comb(throws, crossings)
        if reached * ONE_IN >= 2**throws:
            return crossings
        crossings += 1


def _runs(given: Sequence[int]) -> list[Run]:
    """Runs on one side of the median; none where too few answers lie off it."""
    middle = median(given)
    sides = [
        (place, value > middle) for place, value in enumerate(given) if value != middle
    ]
    if len(sides) < FEWEST:
        return []
    return [tuple(run) for _, run in groupby(sides, key=lambda side: side[1])]


def _too_long(runs: Sequence[Run]) -> Run:
    """The longest run, the latest of equals; empty when chance makes such runs.

    Where most answers are at one end of the scale, the others are all on one side
    without being a stretch: a run counts only if most answers within it are its own.
    """
    stretches = [run for run in runs if 2 * len(run) > run[-1][0] - run[0][0] + 1]
    if not stretches:
        return ()
    longest = max(reversed(stretches), key=len)
    return longest if len(longest) > longest_by_chance(_off_median(runs)) else ()


def _crosses_too_little(runs: Sequence[Run]) -> bool:
    """Only where both sides could have been crossed to: neither nearly empty."""
    off = _off_median(runs)
    above = sum(len(run) for run in runs if run[0][1])
    if not runs or min(above, off - above) * SMALLER_SIDE < off:
        return False
    return len(runs) - 1 < fewest_crossings(off)


def _off_median(runs: Sequence[Run]) -> int:
    return sum(len(run) for run in runs)


def _too_early(n: int, what: str) -> str:
    return (
        f"Too early to say whether something shifted in {what}:"
        f" {counted(n, 'answer')} so far, and it takes {FEWEST}."
    )


def _stretch(sessions: Sequence[int], n: int, what: str, *, above: bool) -> str:
    side = "above" if above else "below"
    return (
        f"From #{sessions[0]} to #{sessions[-1]} {what} kept {side} the middle of your"
        f" last {n} answers: something seems to have shifted for that stretch."
    )


def _stretches(n: int, what: str) -> str:
    return (
        f"Across your last {n} answers {what} moved in long stretches more than up and"
        " down: something seems to have shifted along the way."
    )
