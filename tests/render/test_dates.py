"""Days are said as people say them."""

from datetime import date, timedelta

import pytest

from alliance_cli.render.dates import days_later, full, said, span

TODAY = date(2026, 5, 5)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (TODAY, "today"),
        (date(2026, 5, 4), "yesterday"),
        (date(2026, 4, 28), "Tue 28 Apr"),
        (date(2026, 6, 1), "Mon 1 Jun"),
        (date(2025, 12, 31), "31 Dec 2025"),
    ],
)
def test_a_day_is_said_from_today(day: date, words: str) -> None:
    assert said(day, TODAY) == words


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        (date(2026, 3, 3), date(2026, 4, 28), "3 Mar to 28 Apr 2026"),
        (date(2025, 11, 3), date(2026, 4, 28), "3 Nov 2025 to 28 Apr 2026"),
        (TODAY, TODAY, "5 May 2026"),
    ],
)
def test_a_stretch_names_the_year_as_seldom_as_it_can(
    since: date,
    until: date,
    words: str,
) -> None:
    assert span(since, until) == words


def test_months_can_be_spelled_out() -> None:
    words = span(date(2026, 3, 3), date(2026, 4, 28), names=None)
    assert words == "3 March to 28 April 2026"


def test_a_full_date_has_everything() -> None:
    assert full(date(2026, 4, 28)) == "Tuesday 28 April 2026"


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "the same day"), (1, "a day later"), (9, "9 days later")],
)
def test_how_much_later_is_counted_in_days(days: int, words: str) -> None:
    assert days_later(TODAY, TODAY + timedelta(days=days)) == words
