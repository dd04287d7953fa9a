"""The frozen parts of a reading; every screen, page and JSON is drawn from them."""

from dataclasses import dataclass
from datetime import date

from alliance_cli.rules.finding import Finding
from alliance_cli.trends.trend import Trend


@dataclass(frozen=True, slots=True)
class Step:
    """One thing a person could do next; `command` is None where none exists yet."""

    id: str
    sentence: str
    command: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One sign over all sessions: `+`, `·`, `–` or an empty string for not known."""

    sign: str
    label: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The picture, oldest session first; `stirred` is 1-5, None where not known."""

    numbers: tuple[int, ...]
    dates: tuple[date, ...]
    stirred: tuple[int | None, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Confidence:
    """How much there is to go on: `not_yet`, `little`, `fair` or `quite`.

    `words` is that level as said to a person, `because` what it rests on or lowers it.
    """

    level: str
    words: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules make of everything logged with one therapist.

    `first` is said before anything else (staying safe, a planned ending). `findings`
    holds every rule in the order of the ladder, fired or not; `rests_on` those that
    led to `state`. `two_ways` is the question that would tell the first two steps
    apart, where they stand as equals. `would_change` is None where no future session
    should be waited for.
    """

    therapist: str
    name: str
    today: date
    state: str
    title: str
    summary: str
    logged: int
    since: date | None
    until: date | None
    first: tuple[str, ...]
    rests_on: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    other_side: tuple[Finding, ...]
    also_noted: tuple[str, ...]
    confidence: Confidence
    would_change: str | None
    next: tuple[str, ...]
    steps: tuple[Step, ...]
    two_ways: str | None
    signs: Grid
    trends: tuple[Trend, ...]
