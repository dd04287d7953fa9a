"""A window that is closed, or an end from outside, while something is being typed."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from alliance_cli.errors import ClosedFromOutside

ENDS = ("SIGHUP", "SIGTERM")


@contextmanager
def heard() -> Iterator[None]:
    """Inside, either comes as ClosedFromOutside, once: there is time to save."""

    def tell(_number: int, _frame: FrameType | None) -> NoReturn:
        for number in before:
            signal.signal(number, signal.SIG_IGN)
        raise ClosedFromOutside

    numbers = [number for name in ENDS if (number := getattr(signal, name, None))]
    before = {
        number: signal.signal(number, tell)
        for number in numbers
        if signal.getsignal(number) is not signal.SIG_IGN  # as nohup leaves it
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
