"""The beta distribution in plain arithmetic: what k of n says about a rate.

After k of n with Jeffreys' prior the rate is Beta(k + 1/2, n - k + 1/2). Source:
Jeffreys 1946; Brown, Cai and DasGupta 2001; the continued fraction is Gauss's, worked
out as in Lentz 1976.
"""

from functools import lru_cache
from math import exp, lgamma, log, log1p

CLOSE = 1e-15
HALVINGS = 50  # to 15 places; never quite 0 or 1
MOST_TERMS = 1_000  # a hundred thousand sessions need some two hundred


def rate_up_to(share: float, k: int, n: int) -> float:
    """How probable it is, after k of n, that the rate is at most `share`: 0 to 1.

    Needs 0 < share < 1 and 0 <= k <= n; with n = 0 it is the prior alone. Source:
    Jeffreys 1946.
    """
    return _cumulative(share, k + 0.5, n - k + 0.5)


@lru_cache(maxsize=1024)
def rate_at(probability: float, k: int, n: int) -> float:
    """The rate, 0 to 1, that is exceeded with 1 - `probability` after k of n.

    Needs 0 < probability < 1 and 0 <= k <= n; with n = 0 it is the prior alone.
    Source: Jeffreys 1946.
    """
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if rate_up_to(middle, k, n) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _cumulative(x: float, a: float, b: float) -> float:
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):  # where the fraction converges fast
        return front * _fraction(x, a, b) / a
    return 1.0 - front * _fraction(1 - x, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function, term by term.

    Below the mean of the distribution no denominator of it reaches 0.
    """
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, MOST_TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1 / (1 + term * d)
            c = 1 + term / c
            value *= c * d
        if abs(c * d - 1) < CLOSE:
            break
    return value
