"""Answers of one line: a few words, a day, a number; read, and said back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.questions import Kind, Question
from alliance_cli.term.ahead import (
    A_MONTH,
    HALF_A_YEAR,
    around_day,
    parse_around,
)
from alliance_cli.term.answers import UnclearError
from alliance_cli.term.ask import Key, Prompt, ask
from alliance_cli.term.dates import near
from alliance_cli.term.lines import WORDS, number, past_day
from support.talking import script

MAY_5 = date(2026, 5, 5)  # a Tuesday
WHEN = Question("on", Kind.TEXT, "When?", "A day is enough.")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tomorrow", date(2026, 5, 6)),
        ("4 May", date(2026, 5, 4)),
        ("3 March", date(2027, 3, 3)),
        ("20 Dec", date(2026, 12, 20)),
        ("20 Dec 2025", date(2025, 12, 20)),
        ("2026-01-02", date(2026, 1, 2)),
        ("monday", date(2026, 5, 4)),
        ("29 Feb", date(2028, 2, 29)),
        ("9 weeks ago", date(2026, 3, 3)),
        ("in two weeks", date(2026, 5, 19)),
    ],
)
def test_a_day_without_its_year_is_not_further_back_than_said(
    typed: str,
    meant: date,
) -> None:
    assert parse_around(typed, MAY_5, A_MONTH) == meant


def test_a_weekday_may_lie_ahead() -> None:
    assert near("monday", MAY_5, timedelta(0)) == date(2026, 5, 11)
    assert near("tuesday", MAY_5, timedelta(0)) == MAY_5


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates())
def test_a_day_and_month_are_always_found_near(today: date, day: date) -> None:
    typed = f"{day.day} {day:%B}"
    found = near(typed, today, HALF_A_YEAR)
    assert (found.day, found.month) == (day.day, day.month)
    assert found >= today - HALF_A_YEAR


@pytest.mark.parametrize(
    ("typed", "read"), [("15", "15"), ("15 min", "15"), ("2,5", None), ("x", None)]
)
def test_a_whole_number_is_read_from_what_stands_first(
    typed: str,
    read: str | None,
) -> None:
    line = number(0, 90)
    if read is not None:
        assert line.read(typed) == read
        return
    with pytest.raises(UnclearError, match="from 0 to 90"):
        line.read(typed)


@pytest.mark.parametrize("typed", ["nan", "inf", "-inf", "1e9", "-1", ""])
def test_what_is_no_number_here_is_not_read(typed: str) -> None:
    with pytest.raises(UnclearError):
        number(0, 90, whole=False).read(typed)


def test_a_broken_number_may_have_a_comma() -> None:
    assert number(0, 90, whole=False).read("7,5") == "7.5"


def test_words_are_tidied() -> None:
    assert WORDS.read("  70,   a\tstretch ") == "70, a stretch"


def test_a_day_is_said_back_and_asked_again_until_it_is_clear() -> None:
    talk, typed = script("5/4", "4 May")
    assert ask(talk, WHEN, Prompt(line=past_day(MAY_5))) == "2026-05-04"
    assert "Write the month as a word" in typed.shown
    assert typed.shown.endswith("› Mon 4 May")


def test_the_keys_are_there_too() -> None:
    talk, typed = script("?", "<")
    assert ask(talk, WHEN, Prompt(line=around_day(MAY_5))) is Key.BACK
    assert "A day is enough." in typed.shown


def test_what_stands_is_shown_as_it_is_said() -> None:
    talk, typed = script("")
    prompt = Prompt(line=around_day(MAY_5), so_far="2026-12-20")
    assert ask(talk, WHEN, prompt) is Key.SKIP
    assert "So far: Sun 20 Dec" in typed.shown
    assert "what you type is added" not in typed.shown
