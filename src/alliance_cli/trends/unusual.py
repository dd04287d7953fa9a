"""Was one session far below what is usual for this person?

It may only ever lead to the question "did something happen in #7?", never to a state.
A chart for individual values (XmR), with a least width, so that a four after many
fives isn't an alarm, and a gap from the person's own median besides.

Sources: Wheeler 1993 (XmR, 2.66 = 3 / 1.128); the least width and the gap come from
our own simulations.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate

from alliance_cli.trends.answers import answered, counted
from alliance_cli.trends.trend import Trend

FEWEST = 6  # earlier answers
WIDTH = Fraction(266, 100)  # of the mean moving range
LEAST_RANGE = Fraction(1, 2)  # point
TWICE_GAP = 2 * 2  # two points below the median, doubled as medians are here
NAMED = 3  # the latest ones; all of them are in `sessions`
ASKS = " Did something happen"  # where nothing that was noted answers it


def unusual(
    values: Sequence[int | None],
    numbers: Sequence[int],
    id: str,
    what: str,
) -> Trend:
    """Sessions in which one scale (1-5, None skipped) fell far below all before it.

    Verdicts: `too_early` until there is a session with six answered before it,
    `no_clear_change`, `stands_out`. `sessions` are those that stand out, `n` all that
    were answered. Source: Wheeler 1993.
    """
    given, sessions = answered(values, numbers)
    found = tuple(sessions[place] for place in _far_below(given))
    if len(given) <= FEWEST:
        verdict, sentence = "too_early", _too_early(len(given), what)
    elif found:
        verdict, sentence = "stands_out", _question(found, what)
    else:
        verdict, sentence = "no_clear_change", _none(len(given), what)
    return Trend(
        id=id, verdict=verdict, sentence=sentence, n=len(given), sessions=found
    )


def _far_below(given: Sequence[int]) -> Iterator[int]:
    """Places far below everything before them, in one walk over the answers."""
    total = moved = 0
    seen: Counter[int] = Counter()
    for place, value in enumerate(given):
        if (
            place >= FEWEST
            and 2 * value <= _twice_median(seen, place) - TWICE_GAP
            and value < _limit(total, moved, place)
        ):
            yield place
        moved += abs(value - given[max(place - 1, 0)])
        total += value
        seen[value] += 1


def _twice_median(seen: Counter[int], n: int) -> int:
    """Twice the median of n values counted by value: always a whole number."""
    return _nth(seen, (n - 1) // 2) + _nth(seen, n // 2)


def _nth(seen: Counter[int], place: int) -> int:
    """The value at a place, from 0, in order of size."""
    ordered = sorted(seen)
    up_to = accumulate(seen[value] for value in ordered)
    both = zip(ordered, up_to, strict=True)
    return next(value for value, reached in both if place < reached)


def _limit(total: int, moved: int, n: int) -> Fraction:
    """What n earlier answers with this sum and these moves put out of the usual."""
    mean_range = Fraction(moved, n - 1)
    return Fraction(total, n) - WIDTH * max(mean_range, LEAST_RANGE)


def _too_early(n: int, what: str) -> str:
    return (
        f"Too early to say what is usual for {what}: {counted(n, 'answer')} so far,"
        f" and it takes {FEWEST} before another can be compared with them."
    )


def _none(n: int, what: str) -> str:
    return f"Of {n} answers none fell far below what is usual for {what}."


def _question(found: Sequence[int], what: str) -> str:
    return (
        f"In {_listed(found, 'and')} {what} was far below what is usual for you."
        f"{ASKS} in {_listed(found, 'or')}?"
    )


def _listed(found: Sequence[int], last_but: str) -> str:
    *others, last = [f"#{number}" for number in found[-NAMED:]]
    return f"{', '.join(others)} {last_but} {last}" if others else last
