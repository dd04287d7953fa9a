"""The time line: by session while there are few, else by month, quarter or year."""

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from alliance_cli.pages.course.parts import BY, Column
from alliance_cli.signs import Entry

MOST_SESSIONS = 24
MOST_COLUMNS = 30
MONTHS = {"month": 1, "quarter": 3, "year": 12}
DAY = timedelta(days=1)
LONG_GAP = timedelta(weeks=8)

Stretch = tuple[date, date]


def steps(entries: Sequence[Entry], until: date) -> str:
    """What one column is, for these sessions and a time line that ends there."""
    if len(entries) <= MOST_SESSIONS:
        return "session"
    first = entries[0].on
    for by, months in MONTHS.items():
        if _month(until) // months - _month(first) // months < MOST_COLUMNS:
            return by
    return BY[-1]


def columns(
    entries: Sequence[Entry],
    empty: Sequence[Stretch],
    until: date,
) -> tuple[str, tuple[Column, ...]]:
    """What a column is, and every one of them, oldest first.

    `empty` are stretches in which no session took place, as far as they are known.
    """
    if not entries:
        return BY[0], ()
    by = steps(entries, until)
    if by == BY[0]:
        return by, tuple(_by_session(entries, empty))
    return by, tuple(_by_months(entries, MONTHS[by], until))


def places(line: Sequence[Column]) -> Mapping[int, int]:
    """Of every session in the columns, by its number, the one it is in."""
    return {number: at for at, one in enumerate(line) for number in one.sessions}


def place(line: Sequence[Column], on: date) -> int | None:
    """The column a day belongs to: the last that began by then; None before all."""
    at = bisect_right(line, on, key=lambda one: one.since) - 1
    return at if at >= 0 else None


def _by_session(
    entries: Sequence[Entry],
    empty: Sequence[Stretch],
) -> Iterator[Column]:
    for one, following in pairwise((*entries, None)):
        if one is None:
            continue
        yield Column(one.on, one.on, (one.number,))
        gap = _gap(one, following, empty)
        if gap:
            yield Column(*gap, ())


def _gap(
    one: Entry,
    following: Entry | None,
    empty: Sequence[Stretch],
) -> Stretch | None:
    """What lies between two sessions, where that is long or known to be empty."""
    since = one.on + DAY
    until = following.on - DAY if following else date.max
    known = [each for each in empty if each[0] >= since and each[0] <= until]
    if following is None:
        return (known[0][0], max(each[1] for each in known)) if known else None
    if until < since:
        return None
    return (since, until) if known or until - since > LONG_GAP else None


def _by_months(
    entries: Sequence[Entry],
    months: int,
    until: date,
) -> Iterator[Column]:
    numbers: dict[int, list[int]] = {}
    for one in entries:
        numbers.setdefault(_month(one.on) // months, []).append(one.number)
    first, last = _month(entries[0].on), _month(until)
    for step in range(first // months, last // months + 1):
        since, until = _first_of(step * months), _last_of(step * months + months - 1)
        yield Column(since, until, tuple(numbers.get(step, ())))


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _last_of(month: int) -> date:
    year, place = divmod(month, 12)
    return date(year, place + 1, monthrange(year, place + 1)[1])
