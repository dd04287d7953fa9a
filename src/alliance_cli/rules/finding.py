"""What a rule answers with: never a verdict without what it rests on."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Quote:
    """A person's own words from one session; `number` as shown, None without one."""

    number: int | None
    on: date
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found.

    `fired` is None for what is shown and never decides. `k` of `n` counts sessions
    that answered; `between` is the 80 % Jeffreys interval of k of n as two shares, or
    None below four answers. `sessions` are numbers as shown to the person.
    """

    rule: str
    fired: bool | None
    sentence: str
    threshold: str = ""
    k: int | None = None
    n: int | None = None
    sessions: tuple[int, ...] = ()
    quotes: tuple[Quote, ...] = ()
    between: tuple[float, float] | None = None
    sources: tuple[str, ...] = ()
