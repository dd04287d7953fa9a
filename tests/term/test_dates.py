"""Days as people say them."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.term.dates import DayError, parse_day, said, spoken

TODAY = date(2026, 11, 18)  # a Wednesday


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", date(2026, 11, 18)),
        ("Yesterday", date(2026, 11, 17)),
        ("the day before yesterday", date(2026, 11, 16)),
        ("3 days ago", date(2026, 11, 15)),
        ("a week ago", date(2026, 11, 11)),
        ("two weeks ago", date(2026, 11, 4)),
        ("monday", date(2026, 11, 16)),
        ("on Monday", date(2026, 11, 16)),
        ("last mon", date(2026, 11, 16)),
        ("wednesday", date(2026, 11, 18)),
        ("last wednesday", date(2026, 11, 11)),
        ("thu", date(2026, 11, 12)),
        ("3 Nov", date(2026, 11, 3)),
        ("3rd of November", date(2026, 11, 3)),
        ("Nov 3", date(2026, 11, 3)),
        ("November 3rd, 2025", date(2025, 11, 3)),
        ("3 November 2026", date(2026, 11, 3)),
        ("20 dec", date(2025, 12, 20)),
        ("29 feb", date(2024, 2, 29)),
        ("2026-11-03", date(2026, 11, 3)),
        ("2026-1-3", date(2026, 1, 3)),
        ("25/10/2026", date(2026, 10, 25)),
        ("10/25/2026", date(2026, 10, 25)),
        ("5/5/2026", date(2026, 5, 5)),
        ("25.10.", date(2026, 10, 25)),
    ],
)
def test_a_day_is_read_as_it_was_meant(typed: str, day: date) -> None:
    assert parse_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["03/11/2026", "3/11", "3.11.2026", "11/3/2026"])
def test_a_day_that_can_be_two_is_asked_about(typed: str) -> None:
    with pytest.raises(DayError, match=r"3 November or 11 March|11 March or 3 Nov"):
        parse_day(typed, TODAY)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "ju",
        "30 feb",
        "2026-02-30",
        "31 xyz",
        "2026-W01-1",
        "13/13/2026",
        "0",
    ],
)
def test_what_is_no_day_is_refused_with_examples_or_the_reason(typed: str) -> None:
    with pytest.raises(DayError) as refused:
        parse_day(typed, TODAY)
    assert str(refused.value).startswith(
        ("That day isn't clear", "There is no such day")
    )


@pytest.mark.parametrize("typed", ["2026-11-19", "1 Jan 2027"])
def test_a_session_still_to_come_is_refused_and_its_weekday_said(typed: str) -> None:
    with pytest.raises(DayError, match=r"(Thu 19 Nov|Fri 1 Jan 2027) is still to come"):
        parse_day(typed, TODAY)
    assert parse_day(typed, TODAY, future=True) > TODAY


DAYS = st.dates(date(1990, 1, 1), TODAY)


@given(DAYS)
def test_a_day_said_back_is_read_as_the_same_day(day: date) -> None:
    assert parse_day(day.isoformat(), TODAY) == day
    words = said(day, TODAY).split(maxsplit=1)[1]
    assert parse_day(words, TODAY) == day


@given(st.text(max_size=20), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_text_is_a_day_that_has_come_or_a_sentence(text: str, today: date) -> None:
    with suppress(DayError):
        assert parse_day(text, today) <= today


def test_a_day_in_a_sentence() -> None:
    assert spoken(TODAY, TODAY) == "today"
    assert spoken(TODAY - timedelta(days=2), TODAY) == "Monday"
    assert spoken(date(2026, 3, 3), TODAY) == "3 March"
    assert spoken(date(2025, 3, 3), TODAY) == "3 March 2025"
