"""What stands over the columns of a time line, in text and in pictures alike."""

from datetime import date

from alliance_cli.pages.course.parts import Column, Picture
from alliance_cli.render.dates import MONTHS, month, short, span

QUARTER = 3
BETWEEN, ALONG = "How it was between you", "Along the way"
STEPS = {
    "session": "Session by session",
    "month": "Month by month",
    "quarter": "Quarter by quarter",
    "year": "Year by year",
}


def heading(picture: Picture) -> str:
    """Month by month, or the last so many of so many sessions."""
    if picture.shown == picture.logged:
        return STEPS[picture.by]
    step = STEPS[picture.by].lower()
    return f"The last {picture.shown} of {picture.logged} sessions, {step}"


def above(picture: Picture) -> list[str]:
    """The month or the year over the first column that is in it, else nothing."""
    unit = month if picture.by == "session" else _year
    names = [unit(one.since) for one in picture.columns]
    same = [_period(picture.by, one.since) for one in picture.columns]
    return [
        name if place == 0 or same[place] != same[place - 1] else ""
        for place, name in enumerate(names)
    ]


def below(picture: Picture) -> list[str]:
    """The number of the session, or the month, quarter or year, as short as can be."""
    return [_short(picture.by, one) for one in picture.columns]


def whole(by: str, column: Column) -> str:
    """The column in words, as in a table: #9, 28 Apr; March 2026; January to March."""
    if by == "session":
        return _session(column)
    if by == "month":
        return f"{MONTHS[column.since.month - 1]} {column.since.year}"
    if by == "quarter":
        return span(column.since, column.until, names=None)
    return str(column.since.year)


def _session(column: Column) -> str:
    if not column.sessions:
        return f"none, {span(column.since, column.until)}"
    return f"#{column.sessions[0]}, {short(column.since)} {column.since.year}"


def _period(by: str, day: date) -> tuple[int, ...]:
    return (day.year, day.month) if by == "session" else (day.year,)


def _year(day: date) -> str:
    return str(day.year)


def _short(by: str, column: Column) -> str:
    match by:
        case "session":
            return str(column.sessions[0]) if column.sessions else ""
        case "month":
            return month(column.since)[0]
        case "quarter":
            return f"Q{(column.since.month - 1) // QUARTER + 1}"
        case _:
            return ""
