"""Days as people say them. Own names: the program's words don't follow the locale."""

from datetime import date, timedelta

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
SHORT = 3


def month(day: date) -> str:
    return MONTHS[day.month - 1][:SHORT]


def short(day: date, names: int | None = SHORT) -> str:
    """28 Apr; `names` cuts the month to so many letters, None leaves it whole."""
    return f"{day.day} {MONTHS[day.month - 1][:names]}"


def dated(day: date, names: int | None = SHORT) -> str:
    """28 Apr 2026."""
    return f"{short(day, names)} {day.year}"


def full(day: date) -> str:
    """Tuesday 28 April 2026."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def said(day: date, today: date) -> str:
    """Today, yesterday, Tue 28 Apr; with the year where it is another one."""
    if day == today:
        return "today"
    if day == today - timedelta(days=1):
        return "yesterday"
    if day.year != today.year:
        return dated(day)
    return f"{DAYS[day.weekday()][:SHORT]} {short(day)}"


def span(since: date, until: date, *, names: int | None = SHORT) -> str:
    """3 Mar to 28 Apr 2026, naming a year twice only where there are two.

    `names` cuts the months' names to so many letters; None leaves them whole.
    """
    first, last = (short(day, names) for day in (since, until))
    if since == until:
        return f"{last} {until.year}"
    year = "" if since.year == until.year else f" {since.year}"
    return f"{first}{year} to {last} {until.year}"


def days_later(day: date, later: date) -> str:
    """The same day, a day later, 5 days later."""
    apart = (later - day).days
    if apart <= 0:
        return "the same day"
    return "a day later" if apart == 1 else f"{apart} days later"
