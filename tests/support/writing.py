"""A process that writes: `python -m support.writing PATH NAME TIMES`; for many."""

import sys
from dataclasses import replace
from pathlib import Path

from alliance_cli.store import Book, write
from support.books import KEY
from support.journals import session

if __name__ == "__main__":
    path, name, times = sys.argv[1:]
    for number in range(int(times)):
        with Book.open(Path(path), KEY) as book:
            one = replace(session(stays="a day"), id=f"{name}-{number}")
            write.add_session(book, one)
            book.save_draft(f'{{"by": "{name}"}}')
