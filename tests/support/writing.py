"""A process that writes: `python -m support.writing PATH NAME TIMES`; for many.

Turned away because another was writing for ten seconds, it tries again, as a person is
told to.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from alliance_cli.errors import StorageError
from alliance_cli.store import Book, write
from support.books import KEY
from support.journals import session

MOST_TRIES = 9


def again(save: Callable[[], object]) -> None:
    for _ in range(MOST_TRIES):
        try:
            save()
        except StorageError as error:
            if "writing just now" not in str(error):
                raise
        else:
            return
    raise SystemExit(1)


if __name__ == "__main__":
    path, name, times = sys.argv[1:]
    for number in range(int(times)):
        with Book.open(Path(path), KEY) as book:
            one = replace(session(stays="a day"), id=f"{name}-{number}")
            later = replace(one, mode="quick")
            again(partial(write.add_session, book, one))
            again(partial(write.change_session, book, one, later))
            again(partial(book.save_draft, f'{{"by": "{name}"}}'))
