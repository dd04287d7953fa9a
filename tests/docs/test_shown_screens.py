"""The screens that pages show are what a terminal shows, line by line."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from alliance_cli.demo import STORIES
from alliance_cli.journal import Consult, Journal, Raise
from support.program import have, on_a_terminal

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STORY = STORIES["stirred"].journal
ME = STORY.therapists[0].id
CALLS = (
    Consult(
        name="Ines",
        call_on=date(2026, 5, 4),
        minutes=15,
        easy=5,
        got_it=5,
        asked_limits="yes",
        afterwards="lighter",
        works_by="parts work; slowly",
        fee="70",
        fee_fits="fits",
    ),
    Consult(
        name="Marc",
        call_on=date(2026, 5, 6),
        minutes=20,
        easy=3,
        got_it=2,
        asked_limits="no",
        afterwards="tested",
        works_by="structured, homework",
        fee="95",
        fee_fits="stretch",
    ),
    Consult(name="Sofia", fee="60", fee_fits="fits"),
)
SAYINGS = (
    Raise(therapist=ME, kind="say", text="I was angry with you, and didn't say"),
    Raise(therapist=ME, kind="ask", text="ten minutes at the end to come back up"),
    Raise(
        therapist=ME,
        kind="say",
        text="the clock, while I talked about the hospital",
        noted_on=date(2026, 3, 5),
        said_on=date(2026, 3, 5),
        met=5,
    ),
)


def screen(page: str, first_line: str) -> list[str]:
    """The lines of the block on that page which begins like this."""
    blocks = BLOCK.findall((DOCS / page).read_text(encoding="utf-8"))
    (found,) = (each for each in blocks if each.lstrip().startswith(first_line))
    return [line for line in found.splitlines() if line.strip()]


def shows(words: tuple[str, ...], lines: list[str], made: Journal) -> None:
    have(made)
    program = on_a_terminal(*words, rows=60)
    for line in lines:
        program.expect_exact(line)
    program.close(force=True)


def test_the_first_question_of_a_log() -> None:
    lines = screen("tutorial/first-month.md", "1/8")
    shows(("log",), lines, STORY)


def test_what_could_go_on_a_page() -> None:
    lines = screen("how-to/bring-a-page.md", "1 ☐")
    shows(("export",), lines, replace(STORY, raises=SAYINGS))


def test_first_calls_side_by_side() -> None:
    lines = screen("how-to/choose-someone-new.md", "First calls")
    shows(("consult", "--keep"), lines, replace(STORY, consults=CALLS))
