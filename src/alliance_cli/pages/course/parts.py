"""The frozen parts of a course: the whole history with one therapist, as data.

Every screen, page, picture and JSON is drawn from these. Nothing here is a mean: over
a stretch with several sessions, answers are counted one by one.
"""

from dataclasses import dataclass
from datetime import date

BY = ("session", "month", "quarter", "year")


@dataclass(frozen=True, slots=True)
class Column:
    """One step of the time line, with the numbers of its sessions.

    By session, a column without a number is a stretch in which none took place.
    """

    since: date
    until: date
    sessions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """One answer of a scale, and how often it was given in each column."""

    value: int
    words: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale over time, its highest answer first; "can't tell" last, if ever given."""

    id: str
    title: str
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """How a sign was in the sessions of one column that answered."""

    yes: int = 0
    between: int = 0
    no: int = 0

    @property
    def known(self) -> int:
        return self.yes + self.between + self.no


@dataclass(frozen=True, slots=True)
class SignRow:
    sign: str
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened along the way; `big` is a hurt that weighed a lot.

    `first` and `last` are the columns it touches, counted from 0; None where it lies
    outside the picture.
    """

    kind: str
    on: date
    words: str
    until: date | None = None
    number: int | None = None
    big: bool = False
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn: `by` says what a column is; `shown` of `logged` sessions."""

    by: str
    columns: tuple[Column, ...]
    scales: tuple[Scale, ...]
    signs: tuple[SignRow, ...]
    shown: int
    logged: int


@dataclass(frozen=True, slots=True)
class Repeat:
    """How often a pattern's sign was no over the whole history; it decides nothing.

    `between` is the 80 % Jeffreys interval of k of n, None below four answers.
    """

    pattern: str
    sentence: str
    k: int
    n: int
    sessions: tuple[int, ...]
    between: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Side:
    """The way to one session, the minutes after it, and a day or two later, in words.

    A part that was skipped is None. `about` is what a heaviness on the way was about;
    trust is 1 to 5.
    """

    number: int
    on: date
    before: str | None
    about: str | None
    after: str | None
    later: str | None
    trust_after: int | None
    trust_later: int | None


@dataclass(frozen=True, slots=True)
class Form:
    """The totals of one form that the therapist handed out, oldest first."""

    instrument: str
    of: float
    totals: tuple[tuple[date, float], ...]


@dataclass(frozen=True, slots=True)
class Course:
    """Everything logged with one therapist over time; it judges nothing.

    `first` is said before anything else. While `stop` stands there is the picture and
    nothing else: no statistics, no list to say. `alone` means that being with a person
    comes before all of it. `repeats` has the most frequent first; `never` and `unknown`
    name what was never so and never answered (nothing is said to be never so where one
    thing comes first).
    """

    therapist: str
    name: str
    today: date
    logged: int
    since: date | None
    until: date | None
    stop: bool
    alone: bool
    first: tuple[str, ...]
    picture: Picture
    moments: tuple[Moment, ...]
    over_time: tuple[str, ...]
    repeats: tuple[Repeat, ...]
    never: tuple[str, ...]
    unknown: tuple[str, ...]
    sides: tuple[Side, ...]
    sides_said: str | None
    forms: tuple[Form, ...]
