"""Days as people say them: today, monday, 3 Nov, 3 days ago, 2026-11-03.

A day that can be read in two ways is asked about, never guessed; the caller says the
weekday back (`said`). To add a way of saying a day: a reader below, and its line in
`READERS`; a reader gives None for what isn't its own.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from alliance_cli.errors import UsageError

WEEKDAYS = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
SPOKEN = {
    "tomorrow": -1,
    "today": 0,
    "tonight": 0,
    "yesterday": 1,
    "the day before yesterday": 2,
}
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
UNITS = {"day": 1, "week": 7}
SHORTEST_NAME = 3
WEEK = 7
LEAP_CYCLE = 8  # 29 February comes round within eight years
EXAMPLES = "today, monday, 3 Nov, 3 days ago or 2026-11-03"

EITHER = (
    "That can be {first} or {second}. Write the month as a word, or the year first:"
    " 2026-11-03."
)

YEAR = re.compile(r"\d{4}")
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
AGO = re.compile(r"(\d{1,4}|[a-z]+) (day|week)s? ago")
NAMED = re.compile(r"(last |this )?([a-z]+)")
DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)(?: (\d{4}))?")
MONTH_DAY = re.compile(r"([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?")
SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4})?)?")


class DayError(UsageError):
    """A day that can't be read, can be read in two ways, or isn't there."""


class EitherDayError(DayError):
    """A day that can be read in two ways: `days`, for the person to choose between."""

    def __init__(self, days: tuple[date, date]) -> None:
        self.days = days
        first, second = (f"{one.day} {MONTHS[one.month - 1].title()}" for one in days)
        super().__init__(EITHER.format(first=first, second=second))


def parse_day(text: str, today: date, *, future: bool = False) -> date:
    """The day meant; without `future`, one that has come."""
    words = " ".join(text.casefold().replace(",", " ").split()).strip(" .")
    words = words.removeprefix("on ")
    found = next((day for reader in READERS if (day := reader(words, today))), None)
    if found is None:
        raise DayError(f"That day isn't clear. Write it like {EXAMPLES}.")
    if found > today and not future:
        raise DayError(
            f"{said(found, today)} is still to come. A session can be noted once its"
            " day is there.",
        )
    return found


def near(text: str, today: date, back: timedelta) -> date:
    """The day meant where it may lie ahead.

    A weekday, or a day without its year, is the latest such day unless that is further
    `back`; then it is the next one.
    """
    found = parse_day(text, today, future=True)
    words = text.casefold()
    exact = YEAR.search(words) or AGO.search(words) or "last" in words.split()
    if exact or found >= today - back:
        return found
    if _place(words.split()[-1].strip(" ,."), WEEKDAYS) is not None:
        return found + timedelta(days=WEEK)
    return _next(found.month, found.day, today)


def said(day: date, today: date) -> str:
    """The day as it is said back: "Tue 5 May", with the year where it isn't this."""
    weekday, month = WEEKDAYS[day.weekday()][:3], MONTHS[day.month - 1][:3]
    year = "" if day.year == today.year else f" {day.year}"
    return f"{weekday.title()} {day.day} {month.title()}{year}"


def spoken(day: date, today: date) -> str:
    """The day in a sentence: "today", "Tuesday" within the week, else "3 March"."""
    match (today - day).days:
        case 0:
            return "today"
        case ago if 0 < ago < WEEK:
            return WEEKDAYS[day.weekday()].title()
        case _:
            year = "" if day.year == today.year else f" {day.year}"
            return f"{day.day} {MONTHS[day.month - 1].title()}{year}"


def _spoken_day(words: str, today: date) -> date | None:
    back = SPOKEN.get(words.removeprefix("earlier "))
    return None if back is None else today - timedelta(days=back)


def _ago(words: str, today: date) -> date | None:
    found = AGO.fullmatch(words)
    if found is None:
        return None
    count = NUMBERS.get(found[1], int(found[1]) if found[1].isdecimal() else None)
    return None if count is None else today - timedelta(days=count * UNITS[found[2]])


def _weekday(words: str, today: date) -> date | None:
    """The latest one, today included; "last" leaves today out."""
    found = NAMED.fullmatch(words)
    index = _place(found[2], WEEKDAYS) if found else None
    if found is None or index is None:
        return None
    back = (today.weekday() - index) % WEEK
    if back == 0 and found[1] == "last ":
        back = WEEK
    return today - timedelta(days=back)


def _iso(words: str, _: date) -> date | None:
    found = ISO.fullmatch(words)
    return None if found is None else _date(int(found[1]), int(found[2]), int(found[3]))


def _day_month(words: str, today: date) -> date | None:
    found = DAY_MONTH.fullmatch(words)
    return None if found is None else _in_month(found[1], found[2], found[3], today)


def _month_day(words: str, today: date) -> date | None:
    found = MONTH_DAY.fullmatch(words)
    return None if found is None else _in_month(found[2], found[1], found[3], today)


def _in_month(day: str, month: str, year: str | None, today: date) -> date | None:
    place = _place(month, MONTHS)
    if place is None:
        return None
    return _of_year(year, place + 1, int(day), today)


def _slashed(words: str, today: date) -> date | None:
    """3/11: the day comes first in some places and the month in others."""
    found = SLASHED.fullmatch(words)
    if found is None:
        return None
    one, two = int(found[1]), int(found[2])
    most = len(MONTHS)
    if one != two and one <= most and two <= most:
        either = (
            _of_year(found[3], two, one, today),
            _of_year(found[3], one, two, today),
        )
        raise EitherDayError(either)
    day, month = (one, two) if two <= most else (two, one)
    return _of_year(found[3], month, day, today)


def _of_year(year: str | None, month: int, day: int, today: date) -> date:
    """The day in that year; without one, the latest that has come."""
    if year is None:
        return _latest(month, day, today)
    return _date(int(year), month, day)


def _latest(month: int, day: int, today: date) -> date:
    """The latest such day that has come; without a year people look back."""
    for year in range(today.year, today.year - LEAP_CYCLE - 1, -1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= today:
            return found
    raise DayError("There is no such day in that month.")


def _next(month: int, day: int, today: date) -> date:
    """The first such day that is still to come."""
    years = range(today.year, today.year + LEAP_CYCLE + 1)
    days = (_date_or_none(year, month, day) for year in years)
    return next(one for one in days if one is not None and one > today)


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise DayError("There is no such day in that month.") from None


def _place(word: str, names: tuple[str, ...]) -> int | None:
    """The place of the one name that begins so; three letters at least."""
    if len(word) < SHORTEST_NAME:
        return None
    found = [place for place, name in enumerate(names) if name.startswith(word)]
    return found[0] if len(found) == 1 else None


READERS: tuple[Callable[[str, date], date | None], ...] = (
    _spoken_day,
    _ago,
    _weekday,
    _iso,
    _day_month,
    _month_day,
    _slashed,
)
