"""A course's page in a real browser; skipped where none is installed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alliance_cli.demo import LONG
from alliance_cli.journal import Journal
from alliance_cli.pages.course import Course, course
from alliance_cli.render.course.html import html
from alliance_cli.render.course.svg import svg
from support.browser import log_of, needs_chromium, pages, paper, pdf_of
from support.journals import START, WEEK, event
from support.long_courses import blank, full

pytestmark = [needs_chromium, pytest.mark.e2e]
FAR = date(2099, 1, 1)
A4 = {(595, 842)}
ELSEWHERE = "http://192.0.2.1/x.png"


def with_events(made: Journal) -> Journal:
    """Events whose words are long, so that a stop stands before it all."""
    events = [
        event(START + place * WEEK, "friendship", "beyond", safe_now="unsure")
        for place in range(3)
    ]
    return replace(made, events=tuple(events))


def year() -> Course:
    return course(LONG.journal, LONG.therapist, LONG.today)


def worst(n: int, *, days: int = 7) -> Callable[[], Course]:
    return lambda: course(full(n, days=days), "t", FAR)


EVERY_SIZE = {
    "nothing": lambda: course(blank(0), "t", FAR),
    "year": year,
    "100 sessions": worst(100),
    "5000 sessions": worst(5_000, days=1),
    "24 sessions and a stop": lambda: course(with_events(full(24)), "t", FAR),
}


@pytest.mark.parametrize("made", EVERY_SIZE.values(), ids=EVERY_SIZE)
def test_it_prints_on_one_a4_page(made: Callable[[], Course], tmp_path: Path) -> None:
    pdf = pdf_of(html(made()), tmp_path)
    assert pages(pdf) == 1
    assert paper(pdf) == A4


@pytest.mark.parametrize("form", ["html", "svg"])
def test_it_is_shown_without_an_error_and_nothing_leaves_it(
    form: str, tmp_path: Path
) -> None:
    drawn = html(year()) if form == "html" else svg(year())
    log = log_of(drawn, tmp_path, form)
    assert (log.complaints, log.asked_for) == ([], [])


def test_a_page_that_asks_for_something_would_be_found(tmp_path: Path) -> None:
    log = log_of(f'<img src="{ELSEWHERE}"><script>x()</script>', tmp_path, "html")
    assert log.asked_for == [ELSEWHERE]
    assert len(log.complaints) == 1


def test_even_if_something_were_on_the_page_it_could_not_ask(tmp_path: Path) -> None:
    page = html(year()).replace("</main>", f'<img src="{ELSEWHERE}"></main>')
    log = log_of(page, tmp_path, "html")
    assert log.asked_for == []
    assert len(log.complaints) == 1
