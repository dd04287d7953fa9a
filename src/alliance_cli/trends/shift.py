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

Run = tuple[tuple[int, bool], ...]  # session, and whether above the median

FEWEST = 10  # answers, and answers off the median
WINDOW = 60  # answers
ONE_IN = 20  # crossings fewer than chance brings about once in so many charts


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
    runs = _runs(given, sessions)
    long = _too_long(runs)
    if long:
        stretch = tuple(number for number, _ in long)
        words = _stretch(long, n, what)
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


def _runs(given: Sequence[int], sessions: Sequence[int]) -> list[Run]:
    """Runs on one side of the median; none where too few answers lie off it."""
    middle = median(given)
    sides = [
        (number, value > middle)
        for value, number in zip(given, sessions, strict=True)
        if value != middle
    ]
    if len(sides) < FEWEST:
        return []
    return [tuple(run) for _, run in groupby(sides, key=lambda side: side[1])]


def _too_long(runs: Sequence[Run]) -> Run:
    """The longest run, the latest of equals; empty when chance makes such runs."""
    if not runs:
        return ()
    longest = max(reversed(runs), key=len)
    return longest if len(longest) > longest_by_chance(_off_median(runs)) else ()


def _crosses_too_little(runs: Sequence[Run]) -> bool:
    return bool(runs) and len(runs) - 1 < fewest_crossings(_off_median(runs))


def _off_median(runs: Sequence[Run]) -> int:
    return sum(len(run) for run in runs)


def _too_early(n: int, what: str) -> str:
    return (
        f"Too early to say whether something shifted in {what}:"
        f" {counted(n, 'answer')} so far, and it takes {FEWEST}."
    )


def _stretch(run: Run, n: int, what: str) -> str:
    (first, above), (last, _) = run[0], run[-1]
    side = "above" if above else "below"
    return (
        f"From #{first} to #{last} {what} kept {side} the middle of your last {n}"
        " answers: something seems to have shifted for that stretch."
    )


def _stretches(n: int, what: str) -> str:
    return (
        f"Across your last {n} answers {what} moved in long stretches more than up and"
        " down: something seems to have shifted along the way."
    )
