"""Loading the slow half of the program while a person reads the first question."""

import importlib
from collections.abc import Callable
from dataclasses import replace
from threading import Thread

from alliance_cli.term.talk import Talk


def loading(talk: Talk, module: str) -> Talk:
    """The same talk; with its first question on the screen, it begins to load.

    Whoever needs the module imports it as usual, and waits if it isn't there yet. The
    thread never holds up the end of the program.
    """
    return replace(talk, read=_once_before(talk.read, lambda: _load(module)))


def _load(module: str) -> None:
    Thread(target=importlib.import_module, args=(module,), daemon=True).start()


def _once_before(
    read: Callable[[str], str],
    start: Callable[[], None],
) -> Callable[[str], str]:
    waiting = [start]

    def first_start(prompt: str) -> str:
        while waiting:
            waiting.pop()()
        return read(prompt)

    return first_start
