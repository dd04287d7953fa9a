"""Days to come, as people say them."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.errors import UsageError
from alliance_cli.term.ahead import ahead_day, parse_ahead
from alliance_cli.term.answers import UnclearError

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("tomorrow", date(2026, 11, 23)),
        ("the day after tomorrow", date(2026, 11, 24)),
        ("in two weeks", date(2026, 12, 6)),
        ("2 weeks", date(2026, 12, 6)),
        ("in a month", date(2026, 12, 22)),
        ("3 months from now", date(2027, 2, 22)),
        ("next week", date(2026, 11, 29)),
        ("next month", date(2026, 12, 22)),
        ("in a year", date(2027, 11, 22)),
        ("Monday", date(2026, 11, 23)),
        ("next monday", date(2026, 11, 23)),
        ("sunday", date(2026, 11, 29)),
        ("on 3 March", date(2027, 3, 3)),
        ("March 3", date(2027, 3, 3)),
        ("30/12", date(2026, 12, 30)),
        ("29 feb", date(2028, 2, 29)),
        ("3 march 2028", date(2028, 3, 3)),
        ("2027-03-03", date(2027, 3, 3)),
    ],
)
def test_a_day_to_come_is_read_as_it_is_said(typed: str, day: date) -> None:
    assert parse_ahead(typed, TODAY) == day


def test_a_month_ahead_of_a_long_month_is_its_last_day() -> None:
    assert parse_ahead("in a month", date(2027, 1, 31)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    "typed",
    ["today", "yesterday", "3 days ago", "last monday", "22 nov", "2026-11-01"],
)
def test_what_isnt_ahead_is_said_to_be_so(typed: str) -> None:
    with pytest.raises(UsageError, match="isn't ahead of today"):
        parse_ahead(typed, TODAY)


@pytest.mark.parametrize("typed", ["soonish", "", "christmas", "in some weeks", "31 x"])
def test_what_cant_be_read_is_asked_for_by_example(typed: str) -> None:
    with pytest.raises(UsageError, match="Write it like tomorrow, in two weeks"):
        parse_ahead(typed, TODAY)


def test_what_can_be_read_in_two_ways_is_asked_about() -> None:
    with pytest.raises(UsageError, match="3 April or 4 March"):
        parse_ahead("3/4", TODAY)


@pytest.mark.parametrize("typed", ["in 9999 days", "in 9999 years", "2999-01-01"])
def test_what_is_too_far_away_is_said_to_be_so(typed: str) -> None:
    with pytest.raises(UsageError, match="more than twenty years ahead"):
        parse_ahead(typed, TODAY)


@given(st.text(max_size=20), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_whatever_is_typed_it_is_a_day_ahead_or_a_sentence(
    typed: str, today: date
) -> None:
    with suppress(UsageError):
        found = parse_ahead(typed, today)
        assert today < found <= today + timedelta(days=366 * 20)


def test_as_an_answer_it_is_said_back_with_its_weekday() -> None:
    line = ahead_day(TODAY)
    assert line.said(line.read("in two weeks")) == "Sun 6 Dec"
    with pytest.raises(UnclearError):
        line.read("soonish")
