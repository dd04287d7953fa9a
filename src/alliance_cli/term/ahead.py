"""Days to come as people say them: tomorrow, in two weeks, monday, 3 March, 2027-03-03.

A weekday or a day without its year is the next such day. What can be read in two ways
is asked about, as in `dates`. To add a way of saying it: a reader, and its line in
`READERS`; a reader gives None for what isn't its own.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from alliance_cli.term.dates import EXAMPLES as PAST_EXAMPLES
from alliance_cli.term.dates import (
    NUMBERS,
    SPOKEN,
    UNITS,
    DayError,
    near,
    parse_day,
    said,
)
from alliance_cli.term.lines import Line, a_day

EXAMPLES = "tomorrow, in two weeks, monday, 3 Nov or 2026-11-03"
NOT_AHEAD = "{day} isn't ahead of today. Write it like {examples}."
FARTHEST = timedelta(days=366 * 20)
TOO_FAR = "{day} is more than twenty years ahead. A nearer day will do."
MONTHS_OF = {"month": 1, "year": 12}
TOMORROW = {"tomorrow": 1, "the day after tomorrow": 2}
SOON = re.compile(r"(?:in )?(\d{1,4}|[a-z]+) (day|week|month|year)s?(?: from now)?")
NEXT = re.compile(r"next (week|month|year)")
NO_DAYS = timedelta(0)
A_MONTH = timedelta(days=31)
HALF_A_YEAR = timedelta(days=183)


def parse_ahead(text: str, today: date) -> date:
    """The day meant, which is after today."""
    words = " ".join(text.casefold().replace(",", " ").split()).strip(" .")
    words = words.removeprefix("on ")
    found = next((day for reader in READERS if (day := reader(words, today))), None)
    if found is None:
        found = _named(words, today)
    if found <= today:
        raise DayError(NOT_AHEAD.format(day=said(found, today), examples=EXAMPLES))
    if found > today + FARTHEST:
        raise DayError(TOO_FAR.format(day=said(found, today)))
    return found


def ahead_day(today: date) -> Line:
    """A day to come as an answer of one line."""
    return a_day(today, lambda typed: parse_ahead(typed, today))


def parse_around(text: str, today: date, back: timedelta = HALF_A_YEAR) -> date:
    """The day meant, which may lie ahead; without its year at most so far back."""
    words = " ".join(text.casefold().split()).strip(" .")
    ahead = (day for reader in READERS if (day := reader(words, today)))
    return next(ahead, None) or near(text, today, back)


def around_day(today: date, back: timedelta = HALF_A_YEAR) -> Line:
    return a_day(today, lambda typed: parse_around(typed, today, back))


def _tomorrow(words: str, today: date) -> date | None:
    days = TOMORROW.get(words)
    return None if days is None else today + timedelta(days=days)


def _soon(words: str, today: date) -> date | None:
    found = SOON.fullmatch(words)
    if found is None:
        return None
    count = NUMBERS.get(found[1], int(found[1]) if found[1].isdecimal() else None)
    return None if count is None else _after(today, count, found[2])


def _next(words: str, today: date) -> date | None:
    found = NEXT.fullmatch(words)
    return None if found is None else _after(today, 1, found[1])


def _after(today: date, count: int, unit: str) -> date:
    if unit in UNITS:
        return today + timedelta(days=count * UNITS[unit])
    months = today.year * 12 + today.month - 1 + count * MONTHS_OF[unit]
    year, month = months // 12, months % 12 + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


def _named(words: str, today: date) -> date:
    """A weekday or a day of the year, the next one; today's own weekday is in a week.

    What was is given as it was, for the caller to refuse.
    """
    if words in SPOKEN:
        return parse_day(words, today, future=True)
    try:
        found = near(words.removeprefix("next "), today, NO_DAYS)
    except DayError as unclear:
        raise DayError(str(unclear).replace(PAST_EXAMPLES, EXAMPLES)) from None
    weekday = found == today and words.isalpha()
    return found + timedelta(days=7) if weekday else found


READERS: tuple[Callable[[str, date], date | None], ...] = (_tomorrow, _soon, _next)
