"""The pages, printed by a real browser; skipped where none is installed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from alliance_cli.demo import STORIES
from alliance_cli.journal import Journal
from alliance_cli.pages import new, record, therapist
from alliance_cli.render.html import html
from support.browser import needs_chromium, pages, paper, pdf_of
from support.journals import to_say

A4 = {(595, 842)}
STIRRED, STOP = STORIES["stirred"], STORIES["stop"]
MORE = (
    to_say("I was angry with you, and didn't say"),
    to_say("ten minutes at the end to come back up", "ask"),
    to_say("the clock, while I talked about the hospital", met=5, after=4),
    to_say("a plan for the nights", "ask", outcome="taken_up"),
    to_say("not to be asked about my father every time", "ask", outcome="not_heard"),
)


def full(found: Journal) -> Journal:
    raises = tuple(replace(one, therapist=found.therapists[0].id) for one in MORE)
    return replace(found, raises=raises)


def for_therapist() -> str:
    found = full(STIRRED.journal)
    them = found.therapists[0]
    picked = therapist.choices(found, them)[:8]
    return html(therapist.sheet(found, them, picked, STIRRED.today))


def for_someone_new() -> str:
    found = full(STIRRED.journal)
    picked = new.choices(found, found.therapists)[:9]
    return html(new.sheet(picked, STIRRED.today))


def for_a_board() -> str:
    found = STOP.journal
    them = found.therapists[0]
    return html(record.sheet(found, them, record.choices(found, them)[:1], STOP.today))


@needs_chromium
@pytest.mark.e2e
@pytest.mark.parametrize("page", [for_therapist, for_someone_new, for_a_board])
def test_it_prints_on_one_a4_page_and_its_title_tells_nothing(
    page: Callable[[], str], tmp_path: Path
) -> None:
    pdf = pdf_of(page(), tmp_path)
    assert pages(pdf) == 1
    assert paper(pdf) == A4
    assert b"/Title (Page)" in pdf
