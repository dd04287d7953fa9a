"""Days as tables write them, read for a whole column at once.

3/11/2026 is one day in some places and another elsewhere: a column tells which where
any of its days can be read in one way only, and is refused where none can.
"""

import re
from collections.abc import Sequence
from datetime import date

from alliance_cli.exchange.values import Refused, read_day

YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?", re.ASCII)
NUMBERS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[ T,].*)?", re.ASCII)
DAY_WORD = re.compile(r"(\d{1,2})\.? ([A-Za-z]{3,9})\.?,? (\d{4})", re.ASCII)
WORD_DAY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})", re.ASCII)
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
MOST_MONTHS, DOT = 12, "."
UNREAD = Refused("its day can't be read. Write it year first, like 2026-11-03")
EITHER_WAY = Refused(
    "its day can be read in two ways. Write it year first, like 2026-11-03",
)


def is_day(cell: str) -> bool:
    """Whether it is a day at all, in whichever way."""
    words = cell.strip()
    forms = (YEAR_FIRST, NUMBERS, DAY_WORD, WORD_DAY)
    return any(form.fullmatch(words) for form in forms)


def read(cells: Sequence[str]) -> list[date | Refused]:
    """The day in each cell, or what is wrong with it."""
    day_first = _day_first(cells)
    return [_day(" ".join(cell.split()), day_first=day_first) for cell in cells]


def _day_first(cells: Sequence[str]) -> bool | None:
    """Whether days stand before months in this column; None where nothing tells."""
    found = [one for cell in cells if (one := NUMBERS.fullmatch(cell.strip()))]
    if any(one[2] == DOT or int(one[1]) > MOST_MONTHS for one in found):
        return True
    return False if any(int(one[3]) > MOST_MONTHS for one in found) else None


def _day(cell: str, *, day_first: bool | None) -> date | Refused:
    if found := YEAR_FIRST.fullmatch(cell):
        return _checked(found[1], found[2], found[3])
    if found := NUMBERS.fullmatch(cell):
        first, second = found[1], found[3]
        if day_first is None and first != second:
            return EITHER_WAY
        day, month = (first, second) if day_first else (second, first)
        return _checked(found[4], month, day)
    if found := DAY_WORD.fullmatch(cell):
        return _checked(found[3], _month(found[2]), found[1])
    if found := WORD_DAY.fullmatch(cell):
        return _checked(found[3], _month(found[1]), found[2])
    return UNREAD


def _month(word: str) -> str:
    """Its number; 0, which no calendar has, where it isn't the start of one name."""
    names = [n for n, name in enumerate(MONTHS, 1) if name.startswith(word.lower())]
    return str(names[0]) if len(names) == 1 else "0"


def _checked(year: str, month: str, day: str) -> date | Refused:
    found = read_day(f"{int(year):04}-{int(month):02}-{int(day):02}")
    if isinstance(found, date):
        return found
    return found if isinstance(found, Refused) else UNREAD
