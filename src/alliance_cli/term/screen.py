"""A screen of its own for what is asked, so that nothing stays in the scrollback.

The terminal's second screen has no scrollback; leaving it brings back what was there
before. Ctrl-C leaves at once. Where a terminal keeps everything (GNU screen, as it
comes) that is said.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

ENTER, LEAVE, TOP = "\x1b[?1049h", "\x1b[?1049l", "\x1b[H\x1b[2J"
KEPT = (
    "This terminal may keep what was on the screen; closing its window clears it, and"
    " so does `altscreen on` in ~/.screenrc."
)


@contextmanager
def private_screen(stream: TextIO, *, on: bool) -> Iterator[None]:
    """While inside, everything written is on a screen that is gone afterwards."""
    if not on:
        yield
        return
    show(stream)
    try:
        yield
    finally:
        stream.write(LEAVE)
        stream.flush()


def show(stream: TextIO) -> None:
    """Turns to the second screen, empty; again after another program left it."""
    stream.write(ENTER + TOP)
    stream.flush()


def keeps_everything() -> bool:
    """Whether this terminal is known to ignore the second screen."""
    return "STY" in os.environ and "TMUX" not in os.environ
