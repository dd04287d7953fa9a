"""Someone without rights: `python -m support.nobody PATH ACT` gives up root first.

Root can write where nobody may, so these tests need a process that isn't root. All is
imported before the rights are given up: the interpreter may lie where only root reads.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from alliance_cli.errors import AllianceError
from alliance_cli.store import Book, backup, doctor, wipe, write
from support.journals import session

NOBODY = 65534


def read(path: Path) -> str:
    with Book.open(path) as book:
        return f"{len(book.journal().sessions)} sessions"


def log(path: Path) -> str:
    with Book.open(path) as book:
        write.log_session(book, session(trust=3))
    return "written"


def draft(path: Path) -> str:
    with Book.open(path) as book:
        book.save_draft("{}")
    return "written"


def create(path: Path) -> str:
    Book.create(path).close()
    return "created"


def look(path: Path) -> str:
    found = doctor.look_inside(path, None)
    return found.problem or "opened"


def outside(path: Path) -> str:
    found = doctor.look_outside(path)
    return f"{found.state}, {found.copies} copies"


def purge(path: Path) -> str:
    return f"{backup.purge(path)} removed"


def wiped(path: Path) -> str:
    wipe.open_up(path.parent)
    wipe.wipe(path.parent)
    return "there" if path.parent.exists() else "gone"


ACTS: dict[str, Callable[[Path], str]] = {
    one.__name__: one for one in (read, log, draft, create, look, outside, purge, wiped)
}

if __name__ == "__main__":
    place, act = sys.argv[1:]
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        print(ACTS[act](Path(place)))
    except AllianceError as error:
        print(f"{type(error).__name__}: {error}")
