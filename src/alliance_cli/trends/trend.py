"""What every trend answers with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trend:
    """One question about the whole history, and how clearly it can be answered.

    `verdict` is `too_early` below the trend's minimum; otherwise one of the verdicts
    its module names. `n` counts the answers it rests on. `change` is in points of the
    1-5 scale over the window, or None where that means nothing. `sessions` are the
    numbers shown to the person. `sentence` never holds a p-value.
    """

    id: str
    verdict: str
    sentence: str
    n: int
    change: float | None = None
    sessions: tuple[int, ...] = ()
