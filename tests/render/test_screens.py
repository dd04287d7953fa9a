"""Every state as people see it: the files in screens/ are the screens, to be read.

`pytest --inline-snapshot=fix tests/render/test_screens.py` draws them anew.
"""

from dataclasses import replace

import pytest
from inline_snapshot import external_file

from alliance_cli.demo import STORIES, Story
from alliance_cli.journal import Journal
from alliance_cli.reading import read
from alliance_cli.render import plain, terminal
from alliance_cli.render.measure import width
from alliance_cli.rules.parts import Reading


def reading_of(story: Story, journal: Journal | None = None) -> Reading:
    return read(journal or story.journal, story.therapist, story.today)


def not_safe(journal: Journal) -> Journal:
    noted = tuple(replace(one, safe_now="no") for one in journal.events)
    return replace(journal, events=noted)


STOP = STORIES["stop"]
ALL = {
    **{name: reading_of(story) for name, story in STORIES.items()},
    "stop_not_safe": reading_of(STOP, not_safe(STOP.journal)),
}
EACH = pytest.mark.parametrize(("name", "reading"), ALL.items(), ids=ALL)


def screen(name: str) -> str:
    text: str = external_file(f"screens/{name}.txt")
    return text


@EACH
@pytest.mark.parametrize("columns", [60, 80])
def test_a_terminal_shows(name: str, reading: Reading, columns: int) -> None:
    drawn = terminal.report(reading, columns, colour="none")
    assert drawn == screen(f"{name}-{columns}")


@EACH
def test_in_sentences_it_says(name: str, reading: Reading) -> None:
    assert plain.report(reading, 80) == screen(f"{name}-plain")


def test_behind_a_stop_there_is_the_full_page() -> None:
    drawn = terminal.report(ALL["stop"], 80, colour="none", everything=True)
    assert drawn == screen("stop-all-80")


@EACH
@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
def test_nothing_is_wider_than_the_screen(
    name: str,
    reading: Reading,
    columns: int,
) -> None:
    for line in terminal.report(reading, columns, colour="none").splitlines():
        assert width(line) < columns, name
        assert width(line) <= 100, name


@pytest.mark.parametrize("name", sorted(set(STORIES) - {"stop"}))
def test_title_sentences_and_picture_stand_in_the_first_20_lines(name: str) -> None:
    reading = ALL[name]
    lines = terminal.report(reading, 80, colour="none").splitlines()[:20]
    assert any(reading.title.replace("'", "’") in line for line in lines[:4])
    last_row = reading.signs.rows[-1].label
    assert any(line.strip().startswith(f"{last_row} ") for line in lines)


@EACH
def test_in_sentences_there_are_no_signs_to_spell_out(
    name: str,
    reading: Reading,
) -> None:
    drawn = plain.report(reading, 80, glyphs=False)
    assert drawn.isascii(), name
    assert not set("#·`*[]|") & set(drawn)
