"""After a session that stirred someone up: does it settle before the next one?

Being stirred up alone says little, and is common in work that helps; what doesn't
settle is the thing to watch. Not asked is unknown, never "not settled".

Sources: Larsen 2016, Schermuly-Haupt 2018 (stirred up is common and passes); Jeffreys
1946 (the rate after k of n).
"""

from collections.abc import Sequence

from alliance_cli.trends.beta import rate_up_to
from alliance_cli.trends.trend import Trend

FEWEST = 4  # stirring sessions that were looked back on
STIRRED = 4  # very stirred, shaken
SETTLED = 4  # eased, settled
SURE = 0.8


def settles(
    pairs: Sequence[tuple[int | None, int | None]],
    numbers: Sequence[int],
) -> Trend:
    """From (stirred, settled) session by session, None skipped, 0 nothing to settle.

    Verdicts: `too_early` below four stirring sessions that were looked back on,
    `usually`, `usually_not`, `mixed`. `n` and `sessions` are those it rests on.
    Source: Jeffreys 1946.
    """
    rests_on = [
        (settled >= SETTLED, number)
        for (stirred, settled), number in zip(pairs, numbers, strict=True)
        if (stirred or 0) >= STIRRED and settled
    ]
    k, n = sum(eased for eased, _ in rests_on), len(rests_on)
    verdict = _verdict(k, n)
    return Trend(
        id="settles",
        verdict=verdict,
        sentence=_sentence(verdict, k, n),
        n=n,
        sessions=tuple(number for _, number in rests_on),
    )


def _verdict(k: int, n: int) -> str:
    if n < FEWEST:
        return "too_early"
    less_than_half = rate_up_to(0.5, k, n)
    if 1 - less_than_half >= SURE:
        return "usually"
    return "usually_not" if less_than_half >= SURE else "mixed"


def _so_many(n: int) -> str:
    return {0: "there are none", 1: "there is one"}.get(n, f"there are {n}")


def _sentence(verdict: str, k: int, n: int) -> str:
    match verdict:
        case "too_early":
            return (
                f"Too early to say whether it settles: it takes {FEWEST} sessions that"
                f" stirred you up and that you looked back on; so far {_so_many(n)}."
            )
        case "usually":
            rest = "it usually settles, in what you logged."
        case "usually_not":
            rest = "it usually hasn't settled, in what you logged."
        case _:
            rest = "sometimes it settles and sometimes not, in what you logged."
    return (
        f"A day or two after sessions that stirred you up it had eased {k} of"
        f" {n} times: {rest}"
    )
