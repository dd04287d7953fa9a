"""The kinds of single values in a journal file, and how each is read.

A reader gives the value as the domain holds it, None for one that was left blank, or
`Refused` with the reason. To add a kind: a reader and a `Value` that describes it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from alliance_cli.exchange.form import tidy
from alliance_cli.exchange.wording import not_one_of
from alliance_cli.questions import Answer

DAY_PATTERN = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MOMENT_PATTERN = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})",
    re.ASCII,
)
UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
FIRST_YEAR, LAST_YEAR = 1900, 2999  # a slip of the keys, outside these
LONGEST_ID = 64
LARGEST_SHOWN = 10**9


@dataclass(frozen=True, slots=True)
class Refused:
    because: str


@dataclass(frozen=True, slots=True)
class Value:
    """One kind of value: how it is described and read, and what it is chosen from."""

    says: str
    read: Callable[[object], object]
    answers: tuple[Answer, ...] = ()
    between: tuple[int, int] | None = None


def read_wording(value: object) -> object:
    if not isinstance(value, str):
        return Refused("is not text")
    if UNKEEPABLE.search(value):
        return Refused(
            "holds a character that can't be kept (NUL, or half of a surrogate pair);"
            " take it out",
        )
    return tidy(value)


def read_text(value: object) -> object:
    """As `read_wording`, but blank text was not said: None."""
    text = read_wording(value)
    return None if isinstance(text, str) and not text.strip() else text


def read_id(value: object) -> object:
    fits = (
        isinstance(value, str)
        and 0 < len(value) <= LONGEST_ID
        and value.isprintable()
        and " " not in value
    )
    return (
        value if fits else Refused(f"is not {ID.says}, at most {LONGEST_ID} characters")
    )


def read_day(value: object) -> object:
    if not isinstance(value, str) or not DAY_PATTERN.fullmatch(value):
        return Refused("is not a date like 2026-09-10")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return Refused(f"{value} is not a day in the calendar")
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return Refused(f"the year is not between {FIRST_YEAR} and {LAST_YEAR}")
    return day


def read_moment(value: object) -> object:
    wrong = Refused("is not a moment with an offset, like 2026-09-10T19:30:00+02:00")
    if not isinstance(value, str) or not MOMENT_PATTERN.fullmatch(value):
        return wrong
    try:
        year = datetime.fromisoformat(value).year
    except ValueError:
        return wrong
    return value if FIRST_YEAR <= year <= LAST_YEAR else wrong


def read_flag(value: object) -> object:
    return value if isinstance(value, bool) else Refused("is not true or false")


def whole(lowest: int, highest: int) -> Value:
    def read(value: object) -> object:
        return _whole(value, range(lowest, highest + 1), "")

    return Value(
        f"whole number from {lowest} to {highest}",
        read,
        between=(lowest, highest),
    )


def number(lowest: int, highest: int) -> Value:
    """Whole or broken; a whole one stays whole."""

    def read(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return Refused("is not a number")
        if not lowest <= value <= highest:  # nor is NaN
            return Refused(f"is not between {lowest} and {highest}")
        return value

    return Value(
        f"number from {lowest} to {highest}",
        read,
        between=(lowest, highest),
    )


def scale(answers: tuple[Answer, ...]) -> Value:
    """Points from 1; 0 only where one of the answers is 0."""
    points = range(1, len(answers) + 1 - any(one.value == 0 for one in answers))
    zero = next((f", nor 0 ({one.words})" for one in answers if one.value == 0), "")

    def read(value: object) -> object:
        return _whole(value, points, zero)

    return Value(f"{points[0]} to {points[-1]}", read, answers)


def choice(answers: tuple[Answer, ...]) -> Value:
    words = [str(one.value) for one in answers]

    def read(value: object) -> object:
        if not isinstance(value, str):
            return Refused(f"is not one of {', '.join(words)}")
        return value if value in words else Refused(not_one_of(value, words))

    return Value("one word", read, answers)


def _whole(value: object, points: range, zero: str) -> object:
    if isinstance(value, bool) or not isinstance(value, int):
        return Refused(f"is not a whole number between {points[0]} and {points[-1]}")
    if value in points or (zero and value == 0):
        return value
    shown = f"{value} " if abs(value) < LARGEST_SHOWN else ""
    return Refused(f"{shown}is not between {points[0]} and {points[-1]}{zero}")


TEXT = Value("text", read_text)
WORDING = Value("text, may be empty", read_wording)
ID = Value("one short word without spaces", read_id)
THERAPIST = Value("id of a listed therapist", read_id)
DAY = Value("date", read_day)
MOMENT = Value("moment", read_moment)
FLAG = Value("true or false", read_flag)
