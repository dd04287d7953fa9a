"""A window that is closed, or an end from outside, while something is being typed.

Both end a program at once, otherwise. Of a closed window its shell is told first: then
the program finds the end of its input, and no terminal there any more.
"""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from alliance_cli.errors import ClosedFromOutside

ENDS = tuple(
    number
    for name in ("SIGHUP", "SIGTERM")
    if (number := getattr(signal, name, None)) is not None
)
Handler = Callable[[int, FrameType | None], object]


@contextmanager
def heard() -> Iterator[None]:
    """Inside, either comes as ClosedFromOutside: everything is left in order."""
    with _handled(lambda *_: closed()):
        yield


@contextmanager
def kept(save: Callable[[], object]) -> Iterator[None]:
    """As `heard`, and `save` is run first."""
    with heard():
        try:
            yield
        except ClosedFromOutside:
            save()
            raise


@contextmanager
def noted() -> Iterator[list[int]]:
    """Inside, either is only noted: what is being done is finished, then it comes."""
    ends: list[int] = []
    try:
        with _handled(lambda number, _: ends.append(number)):
            yield ends
    finally:
        for number in ends[:1]:
            signal.raise_signal(number)


def closed() -> NoReturn:
    """Raises ClosedFromOutside; from here on no second end breaks off what is saved."""
    for number in ENDS:
        signal.signal(number, signal.SIG_IGN)
    raise ClosedFromOutside


def closed_if_gone() -> None:
    """To be asked where a terminal gave nothing any more: is it still there?"""
    if not sys.stdin.isatty():
        closed()


@contextmanager
def _handled(handler: Handler) -> Iterator[None]:
    """Not what is ignored, as nohup has it, nor what isn't Python's to handle."""
    found = {number: signal.getsignal(number) for number in ENDS}
    before = {
        number: one
        for number, one in found.items()
        if one is not None and one is not signal.SIG_IGN
    }
    for number in before:
        signal.signal(number, handler)
    try:
        yield
    finally:
        for number, one in before.items():
            if signal.getsignal(number) is handler:  # else it is ignored by now
                signal.signal(number, one)
