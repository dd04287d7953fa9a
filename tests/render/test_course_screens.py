"""A course as people see it: the files in screens/ are the screens, to be read.

`pytest --inline-snapshot=fix tests/render/test_course_screens.py` draws them anew.
"""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from inline_snapshot import external_file

from alliance_cli.demo import LONG, STORIES, Story
from alliance_cli.journal import Journal
from alliance_cli.pages.course import Course, course
from alliance_cli.render import plain, terminal
from alliance_cli.render.course.outline import outline
from alliance_cli.render.measure import width
from support.courses import courses
from support.long_courses import blank, full

FAR = date(2099, 1, 1)
CODES = re.compile(r"\x1b\[([\d;]*)m")
RED = {"31", "91", "41", "101"}
SHOWN = ("early", "repaired", "stop", "ended")


def of(story: Story) -> Course:
    return course(story.journal, story.therapist, story.today)


COURSES = {
    **{name: of(STORIES[name]) for name in SHOWN},
    "year": of(LONG),
    "blank": course(blank(9), "t", FAR),
    "nothing": course(blank(0), "t", FAR),
}
EACH = pytest.mark.parametrize(("name", "one"), COURSES.items(), ids=COURSES)
WIDTHS = pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])


def drawn(one: Course, columns: int, *, glyphs: bool = True) -> str:
    shown = outline(one, columns)
    return terminal.screen(shown, columns, colour="none", glyphs=glyphs)


def said(one: Course, columns: int = 80, *, glyphs: bool = True) -> str:
    shown = outline(one, columns, whole_names=True)
    return plain.page(shown, columns, glyphs=glyphs)


def screen(name: str) -> str:
    text: str = external_file(f"screens/trends-{name}.txt")
    return text


@EACH
@pytest.mark.parametrize("columns", [60, 80])
def test_a_terminal_shows(name: str, one: Course, columns: int) -> None:
    assert drawn(one, columns) == screen(f"{name}-{columns}")


@EACH
def test_in_sentences_it_says(name: str, one: Course) -> None:
    assert said(one) == screen(f"{name}-plain")


@WIDTHS
@pytest.mark.parametrize("n", [1, 2, 3, 12, 24, 60, 500, 5_000])
def test_nothing_is_wider_than_the_screen(n: int, columns: int) -> None:
    for made in (full(n, days=1 if n > 500 else 7), blank(n)):
        for line in drawn(course(made, "t", FAR), columns).splitlines():
            assert width(line) < columns, line


@given(courses())
def test_every_journal_can_be_drawn_and_said(made: Journal) -> None:
    one = course(made, "t", FAR)
    assert all(width(line) < 80 for line in drawn(one, 80).splitlines())
    assert said(one).endswith("\n")


@EACH
def test_an_old_terminal_gets_ascii_signs(name: str, one: Course) -> None:
    assert drawn(one, 80, glyphs=False).isascii(), name


@EACH
def test_in_sentences_there_are_no_signs_to_spell_out(name: str, one: Course) -> None:
    text = said(one, glyphs=False)
    assert text.isascii(), name
    assert not set("#·`*[]|~") & set(text)


@EACH
def test_colours_only_repeat_and_nothing_is_red(name: str, one: Course) -> None:
    shown = terminal.screen(outline(one, 80), 80, colour="full")
    codes = {code for found in CODES.findall(shown) for code in found.split(";")}
    assert not codes & RED, name
    assert CODES.sub("", shown) == drawn(one, 80).replace("`", "")


def test_a_word_in_a_table_is_not_taken_for_a_mark() -> None:
    """`stirred` is an answer there, and the name of a row in the picture."""
    shown = terminal.screen(outline(COURSES["year"], 80), 80, colour="full")
    (row,) = [line for line in shown.splitlines() if "#31" in line and "eased" in line]
    assert "\x1b" not in row


def test_where_being_with_a_person_comes_first_the_rest_waits() -> None:
    story = STORIES["stop"]
    events = (replace(story.journal.events[0], safe_now="no"),)
    made = replace(story.journal, events=events)
    unsafe = course(made, story.therapist, story.today)
    first = drawn(unsafe, 80)
    assert "Being with a person comes first." in first
    assert "alliance trends --all" in first
    assert "shaken" not in first
    everything = outline(unsafe, 80, everything=True)
    assert "shaken" in terminal.screen(everything, 80, colour="none")
