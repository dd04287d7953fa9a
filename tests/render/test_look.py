"""What the place a screen goes to can show."""

import io
import os
import pty
import sys
from collections.abc import Iterator
from typing import TextIO

import pytest

from alliance_cli.render.look import Look, look_at


@pytest.fixture
def terminal() -> Iterator[TextIO]:
    """A real terminal's end, 100 columns wide."""
    reading, writing = pty.openpty()
    if sys.platform != "win32":
        import fcntl
        import struct
        import termios

        fcntl.ioctl(writing, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    with os.fdopen(writing, "w", encoding="utf-8") as out:
        yield out
    os.close(reading)


def test_a_terminal_has_colours_and_its_own_width(terminal: TextIO) -> None:
    assert look_at(terminal, {"TERM": "xterm"}) == Look(100, "full")


def test_no_color_leaves_bold(terminal: TextIO) -> None:
    assert look_at(terminal, {"TERM": "xterm", "NO_COLOR": "1"}).colour == "mono"
    assert look_at(terminal, {"TERM": "xterm", "NO_COLOR": ""}).colour == "full"


@pytest.mark.parametrize(
    "wish",
    [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}, {"ALLIANCE_PLAIN": "yes"}],
)
def test_sentences_can_be_wished_for(
    terminal: TextIO,
    wish: dict[str, str],
) -> None:
    assert look_at(terminal, wish).plain


def test_a_wish_that_is_off_is_no_wish(terminal: TextIO) -> None:
    assert not look_at(terminal, {"ACCESSIBLE": "0", "ALLIANCE_PLAIN": "No"}).plain


def test_a_pipe_is_80_wide_and_has_no_colours() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    assert look_at(out, {"TERM": "xterm"}) == Look(80, "none")


def test_the_width_can_be_set_from_outside() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    assert look_at(out, {"COLUMNS": "60"}) == Look(60, "none", glyphs=False)
    assert look_at(out, {"COLUMNS": "3"}).width == 20
    assert look_at(out, {"COLUMNS": "wide"}).width == 80
