"""The picture and the page of a course: self-contained, and with words behind."""

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given

from alliance_cli.demo import LONG, STORIES
from alliance_cli.journal import Journal
from alliance_cli.pages.course import Course, course
from alliance_cli.pages.course.parts import Moment
from alliance_cli.render.course.html import html
from alliance_cli.render.course.svg import svg
from alliance_cli.render.html import POLICY
from support.courses import courses
from support.journals import START, journal, session, weekly
from support.long_courses import blank, full

FAR = date(2099, 1, 1)
HOSTILE = "<script>alert(1)</script>\"'&\u202e\x1b[31m]]>"
SPACE = {"svg": "http://www.w3.org/2000/svg"}
YEAR = course(LONG.journal, LONG.therapist, LONG.today)
STOP = course(STORIES["stop"].journal, "t1", STORIES["stop"].today)
AWAY_FROM_HERE = re.compile(r"(?:src|href|action|data|xlink:href)\s*=|url\(|@import|//")


def parsed(one: Course) -> ET.Element:
    return ET.fromstring(svg(one))  # noqa: S314  (our own)


def elements(one: Course, name: str, role: str) -> list[ET.Element]:
    found = parsed(one).findall(f".//svg:{name}", SPACE)
    return [each for each in found if each.get("class") == role]


def texts(one: Course) -> list[str]:
    return [each.text or "" for each in parsed(one).findall(".//svg:text", SPACE)]


def named(name: str) -> Course:
    made = full(3, name=name)
    return course(made, "t", FAR)


def test_there_is_a_dot_for_every_answer_and_no_line_between_them() -> None:
    made = journal(weekly(stirred=[1, 2, 5, None, 3], trust=[4, 4, 2, 5, 5]))
    one = course(made, "t", FAR)
    assert len(elements(one, "circle", "stirred")) == 4
    assert len(elements(one, "circle", "trust")) == 5
    level = elements(one, "line", "level")
    assert all(each.get("y1") == each.get("y2") for each in level)
    assert not parsed(one).findall(".//svg:polyline", SPACE)


def test_of_several_sessions_a_dot_holds_their_number() -> None:
    one = course(journal(weekly(trust=[5] * 30)), "t", FAR)
    assert len(elements(one, "rect", "trust")) == len(one.picture.columns)
    inside = [each.text for each in elements(one, "text", "in")]
    assert inside[:-1] == [str(len(each.sessions)) for each in one.picture.columns]


def test_a_no_is_a_shape_and_a_number_never_a_colour_alone() -> None:
    one = course(journal(weekly(safe=[1, 5, 3])), "t", FAR)
    assert len(elements(one, "rect", "no-box")) == 1 + 1  # and in the legend
    assert len(elements(one, "path", "no")) == 1 + 1
    assert len(elements(one, "path", "yes")) == 1 + 1
    assert len(elements(one, "circle", "between")) == 1 + 1


@pytest.mark.parametrize("one", [YEAR, STOP], ids=["year", "stop"])
def test_every_row_has_its_words(one: Course) -> None:
    said = texts(one)
    for row in one.picture.signs:
        assert row.label in said
    for scale in one.picture.scales:
        assert scale.title in said


def test_a_file_of_its_own_says_itself_in_sentences() -> None:
    desc = parsed(YEAR).find("svg:desc", SPACE)
    assert desc is not None
    assert "February 2025: very stirred 3, stirred 1." in (desc.text or "")
    stop = parsed(STOP).find("svg:desc", SPACE)
    assert stop is not None
    assert (stop.text or "").startswith("First, this.")


def test_the_title_of_a_file_tells_nothing() -> None:
    assert parsed(YEAR).find("svg:title", SPACE) is None
    assert "<title>Page</title>" in html(YEAR)


def test_what_comes_first_stands_before_the_picture() -> None:
    page = html(STOP)
    assert page.index("First, this.") < page.index("<svg")
    assert "How often" not in page


def test_nothing_comes_from_elsewhere_and_nothing_can_go_there() -> None:
    for page in (html(YEAR), html(named(HOSTILE)), svg(YEAR), svg(named(HOSTILE))):
        bare = page.replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert AWAY_FROM_HERE.findall(bare.replace("&lt;", "")) == []
        assert "<script" not in page
    assert f'content="{POLICY}"' in html(YEAR)


def test_a_name_is_never_read_as_anything_but_a_name() -> None:
    page = html(named(HOSTILE))
    assert "&lt;script&gt;" in page
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert any("<script>" in text for text in texts(named(HOSTILE)))


def test_the_table_behind_the_page_holds_every_column_in_words() -> None:
    page = html(YEAR)
    table = page[page.index("<details>") : page.index("</details>")]
    rows = table.count('<th scope="row">')
    assert rows == len(YEAR.picture.columns)
    assert '<th scope="row">February 2025</th>' in table
    assert "<td>no in 2 of 4</td>" in table
    assert "Something hurt a lot, or felt very wrong" in table


def test_what_paper_has_no_room_for_is_said_on_it() -> None:
    said = '<p class="small on-paper">Only on the screen, for want of room: {}.</p>'
    assert said.format("what happened when") in html(
        course(LONG.journal, LONG.therapist, LONG.today)
    )
    much = html(course(full(24), "t", date(2099, 1, 1)))
    both = "what happened when and the rest of how often"
    assert said.format(both) in much
    quiet = html(course(journal(weekly(trust=[4])), "t", date(2099, 1, 1)))
    assert 'class="small on-paper"' not in quiet


def test_by_session_the_table_says_one_answer_each() -> None:
    made = journal([session(START, trust=2, safe=3, help=5)])
    page = html(course(made, "t", FAR))
    for words in ("#1, 5 Jan 2026", "thin", "in between", "yes"):
        assert words in page


def test_light_and_dark_are_both_there_and_paper_is_light() -> None:
    for page in (html(YEAR), svg(YEAR)):
        assert "prefers-color-scheme: dark" in page
        assert "@media print" in page


def test_a_big_hurt_and_several_moments_are_told_apart() -> None:
    assert elements(YEAR, "circle", "hurt big")
    assert "2" in [each.text for each in elements(YEAR, "text", "count")]


def test_where_columns_are_narrow_a_number_stands_alone() -> None:
    one = course(full(120), "t", FAR)
    assert elements(one, "text", "count")
    counts = [int(each.text or "") for each in elements(one, "text", "count")]
    assert min(counts) > 1


def test_a_stretch_of_days_is_a_bar_and_a_single_one_is_shorter() -> None:
    away = Moment("away", START, "A break", until=START, first=0, last=0)
    one = course(journal(weekly(trust=[4, 4])), "t", FAR)
    whole = elements(replace(one, moments=(away,)), "rect", "away")
    day = elements(replace(one, moments=(replace(away, until=None),)), "rect", "away")
    assert float(day[0].get("width") or 0) < float(whole[0].get("width") or 0)


@pytest.mark.parametrize("n", [0, 1, 2, 3, 12, 60, 500, 5_000])
def test_every_length_can_be_drawn(n: int) -> None:
    for made in (full(n, days=1 if n > 500 else 7), blank(n)):
        one = course(made, "t", FAR)
        assert parsed(one).get("role") == "img"
        assert html(one).endswith("</html>\n")


@given(courses())
def test_every_journal_can_be_drawn(made: Journal) -> None:
    one = course(made, "t", FAR)
    drawn = parsed(one)
    width = float((drawn.get("viewBox") or "").split()[2])
    for each in drawn.iter():
        assert float(each.get("x", "0")) <= width
    assert html(one)
