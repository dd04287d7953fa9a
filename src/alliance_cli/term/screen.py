"""A screen of its own for what is asked, so that nothing stays in the scrollback.

The terminal's second screen has no scrollback; leaving it brings back what was there
before. Ctrl-C and the like leave at once, and Ctrl-Z does nothing: it would leave the
words standing. Where a terminal keeps everything (GNU screen, as it comes) that is
said.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TextIO

from alliance_cli.term import closing

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
        with _never_left_standing():
            yield
    finally:
        _leave(stream)


@contextmanager
def _never_left_standing() -> Iterator[None]:
    """Whatever ends the program, or would set it aside, turns the screen back first."""
    wanted: dict[str, Callable[[int, FrameType | None], object] | signal.Handlers] = {
        "SIGTSTP": signal.SIG_IGN,
        "SIGQUIT": signal.default_int_handler,
    }
    before = {
        number: signal.signal(number, handler)
        for name, handler in wanted.items()
        if (number := getattr(signal, name, None)) is not None
    }
    try:
        with closing.heard():
            yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _leave(stream: TextIO) -> None:
    with suppress(OSError):  # the window may be closed by now
        stream.write(LEAVE)
        stream.flush()


def show(stream: TextIO) -> None:
    """Turns to the second screen, empty; again after another program left it."""
    stream.write(ENTER + TOP)
    stream.flush()


def keeps_everything() -> bool:
    """Whether this terminal is known to ignore the second screen."""
    return "STY" in os.environ and "TMUX" not in os.environ
