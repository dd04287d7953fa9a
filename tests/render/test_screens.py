"""Every state as people see it: the files in screens/ are the screens, to be read.

`pytest --inline-snapshot=fix tests/render/test_screens.py` draws them anew.
"""

import pytest
from inline_snapshot import external_file

from alliance_cli.demo import STORIES
from alliance_cli.reading import read
from alliance_cli.render import plain, terminal
from alliance_cli.render.measure import width
from alliance_cli.rules.parts import Reading
from support.readings import READINGS, STOP, STOP_NOT_SAFE

ALL = {**READINGS, "stop_not_safe": STOP_NOT_SAFE}
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
    drawn = terminal.report(STOP, 80, colour="none", everything=True)
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


@pytest.mark.parametrize("state", sorted(set(READINGS) - {"stop"}))
def test_title_sentences_and_picture_stand_in_the_first_20_lines(state: str) -> None:
    lines = terminal.report(READINGS[state], 80, colour="none").splitlines()[:20]
    reading = READINGS[state]
    assert reading.title.replace("'", "’") in lines[3]

    last_row = reading.signs.rows[-1].label
    assert any(line.strip().startswith(f"{last_row} ") for line in lines)


@pytest.mark.parametrize("name", sorted(set(STORIES) - {"stop"}))
def test_a_real_reading_fits_too(name: str) -> None:
    story = STORIES[name]
    reading = read(story.journal, story.therapist, story.today)
    lines = terminal.report(reading, 80, colour="none").splitlines()
    assert all(width(line) < 80 for line in lines)
    last_row = reading.signs.rows[-1].label
    assert any(line.strip().startswith(f"{last_row} ") for line in lines[:20])
    assert plain.report(reading, 80)


@EACH
def test_in_sentences_there_are_no_signs_to_spell_out(
    name: str,
    reading: Reading,
) -> None:
    drawn = plain.report(reading, 80, glyphs=False)
    assert drawn.isascii(), name
    assert not set("#·`*[]|") & set(drawn)
