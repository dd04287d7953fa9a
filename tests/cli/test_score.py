"""`score`: totals of forms, and nothing read into them."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from inline_snapshot import snapshot

from alliance_cli.cli import common
from alliance_cli.journal import Journal, Score
from support.books import read_back
from support.journals import T
from support.program import Ran, alliance, have, home

RUTH = replace(T, name="Ruth")
MARCH = Score(therapist="t", on=date(2020, 3, 2), instrument="Mood", total=18, of=27)
APRIL = replace(MARCH, on=date(2020, 4, 6), total=12.5)
OTHER = replace(MARCH, instrument="Sleep", total=3, of=5)


def have_scores(*scores: Score) -> None:
    have(Journal(therapists=(RUTH,), scores=scores))


def kept() -> tuple[Score, ...]:
    return read_back(home() / "journal.db").scores


def add(*lines: str) -> Ran:
    return alliance("score", "add", stdin="".join(f"{one}\n" for one in lines))


def test_they_are_listed_by_form_with_the_number_drawn() -> None:
    have_scores(APRIL, OTHER, MARCH)
    assert alliance("score").out == snapshot("""\
  Mood
    3  2 Mar 2020    18 of 27  █████████████·······
    1  6 Apr 2020  12.5 of 27  █████████···········

  Sleep
    2  2 Mar 2020  3 of 5  ████████████········
""")


def test_in_plain_without_the_drawing() -> None:
    have_scores(MARCH)
    assert alliance("score", "--plain").out == "Mood\nNumber 1, 2 Mar 2020: 18 of 27\n"


def test_a_script_reads_them() -> None:
    have_scores(MARCH)
    (row,) = json.loads(alliance("score", "--json").out)
    assert (row["number"], row["score"]["total"], row["score"]["of"]) == (1, 18, 27)


def test_with_none_it_says_how_one_is_noted() -> None:
    have_scores()
    assert "alliance score add" in alliance("score").out


def test_one_is_noted_with_its_day() -> None:
    have_scores()
    ran = add("Mood", "18", "27", "2 weeks ago")
    on = common.today() - timedelta(weeks=2)
    assert kept() == (replace(MARCH, on=on),)
    assert "Noted: 18 of 27, on" in ran.out


def test_a_form_keeps_the_name_it_has() -> None:
    have_scores(MARCH)
    ran = add("  mood ", "12,5", "27", "")
    assert "Noted already:" in ran.out
    assert kept()[1] == replace(APRIL, on=common.today())


def test_of_how_many_is_no_less_than_the_total() -> None:
    have_scores()
    ran = add("Mood", "18", "9", "27", "")
    assert "less than the total" in ran.out
    assert kept()[0].of == 27


@pytest.mark.parametrize(
    "lines", [("",), ("Mood", ""), ("Mood", "18", "", ""), ("Mood", "18", ".")]
)
def test_without_a_total_and_of_what_nothing_is_noted(lines: tuple[str, ...]) -> None:
    have_scores()
    assert "Nothing was noted." in add(*lines).out
    assert kept() == ()


def test_what_is_no_number_is_asked_again() -> None:
    have_scores()
    add("Mood", "eighteen", "18", "27", "")
    assert kept()[0].total == 18


def test_one_is_taken_out_for_good() -> None:
    have_scores(MARCH, OTHER)
    assert alliance("score", "remove", "1").status == 2
    assert alliance("score", "remove", "1", "--yes").status == 0
    assert kept() == (OTHER,)
    assert alliance("score", "remove", "2", "--yes").status == 3


def test_the_reading_knows_nothing_of_them() -> None:
    have_scores()
    without = alliance("report", "--json").out
    (home() / "journal.db").unlink()
    have_scores(MARCH, APRIL)
    assert alliance("report", "--json").out == without


def test_the_history_shows_them() -> None:
    have_scores(MARCH)
    assert "Mood" in alliance("trends").out


def test_a_name_that_would_steer_the_terminal_cannot() -> None:
    have_scores(replace(MARCH, instrument="M\x1b[2J"))
    for words in ((), ("--plain",), ("--json",)):
        assert "\x1b" not in alliance("score", *words).out
