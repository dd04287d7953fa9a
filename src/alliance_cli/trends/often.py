"""How often does something happen: the count first, then what it may mean for the rate.

Said as shares of sessions ("between a quarter and three quarters"), which most people
read better than percentages.

Sources: Jeffreys 1946, Brown, Cai and DasGupta 2001 (the interval); Gigerenzer and
Hoffrage 1995 (natural frequencies).
"""

from collections.abc import Sequence

from alliance_cli.trends.answers import answered, counted
from alliance_cli.trends.beta import rate_at
from alliance_cli.trends.trend import Trend

FEWEST = 4  # sessions; below, a count and nothing more
MASS = 0.8
NEAR = 0.02  # 26 % may be called a quarter; otherwise words are rounded outwards
SHARES = (
    (1 / 10, "a tenth"),
    (1 / 5, "a fifth"),
    (1 / 4, "a quarter"),
    (1 / 3, "a third"),
    (2 / 5, "two fifths"),
    (1 / 2, "half"),
    (3 / 5, "three fifths"),
    (2 / 3, "two thirds"),
    (3 / 4, "three quarters"),
    (4 / 5, "four fifths"),
    (9 / 10, "nine tenths"),
)


def often(
    happened: Sequence[bool | None],
    numbers: Sequence[int],
    id: str,
    what: str,
) -> Trend:
    """In how many of the sessions that answered something was so; None is skipped.

    Verdicts: `too_early` below four that answered, `counted`. `sessions` are those in
    which it was so. `what` is said as in "you noted feeling judged". Source: Jeffreys
    1946.
    """
    given, sessions = answered(happened, numbers)
    where = tuple(number for yes, number in zip(given, sessions, strict=True) if yes)
    k, n = len(where), len(given)
    return Trend(
        id=id,
        verdict="too_early" if n < FEWEST else "counted",
        sentence=_sentence(k, n, what),
        n=n,
        sessions=where,
    )


def jeffreys(k: int, n: int, mass: float = MASS) -> tuple[float, float] | None:
    """Between which two shares (0 to 1) the rate lies after k of n, tails alike.

    None below four sessions. `mass` is how much of the belief the two hold. Source:
    Jeffreys 1946; Brown, Cai and DasGupta 2001.
    """
    if n < FEWEST:
        return None
    tail = (1 - mass) / 2
    return rate_at(tail, k, n), rate_at(1 - tail, k, n)


def often_words(k: int, n: int) -> str:
    """The 80 % interval of k of n as shares of sessions, as it ends a sentence.

    Below four sessions only the count. Source: Gigerenzer and Hoffrage 1995.
    """
    between = jeffreys(k, n)
    if between is None:
        return f"in {k} of {counted(n, 'session')}"
    least = [word for share, word in SHARES if share <= between[0] + NEAR]
    most = [word for share, word in SHARES if share >= between[1] - NEAR]
    if not least:
        return f"in fewer than {most[0]} of sessions"
    if not most:
        return f"in more than {least[-1]} of sessions"
    if least[-1] == most[0]:
        return f"in about {most[0]} of sessions"
    return f"in somewhere between {least[-1]} and {most[0]} of sessions"


def _sentence(k: int, n: int, what: str) -> str:
    if n < FEWEST:
        return (
            f"Too early to say how often {what}:"
            f" {k} of {counted(n, 'answer')} so far, and it takes {FEWEST}."
        )
    return (
        f"In {k} of {n} sessions where you answered, {what}. If things go on like this,"
        f" that could be so {often_words(k, n)}."
    )
