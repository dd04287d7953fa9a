"""The day's copy of the journal: made behind the last words, so that nobody waits.

A command that changed something begins it; the program waits for it only when all else
is done.
"""

import contextlib
from typing import TYPE_CHECKING

from alliance_cli.cli import common
from alliance_cli.errors import AllianceError

if TYPE_CHECKING:
    from datetime import date
    from threading import Thread

    from alliance_cli.store import Book

NOT_MADE = "Today's copy in backups couldn't be made: {why}"
UNDER_WAY: "list[Thread]" = []
WENT_WRONG: list[str] = []


def begin(book: "Book") -> None:
    """Start on it where one is due and nobody has."""
    from threading import Thread

    from alliance_cli.store import backup

    today = common.today()
    if UNDER_WAY or not book.touched or not backup.is_due(book, today):
        return
    # What a person was told is done mustn't turn into a failure: it is only noted.
    thread = Thread(target=_copy, args=(book, today), daemon=True)
    UNDER_WAY.append(thread)
    thread.start()


def wait() -> None:
    """Until it is there; Ctrl-C leaves it for another day."""
    with contextlib.suppress(KeyboardInterrupt, OSError):
        for thread in UNDER_WAY:
            thread.join()
        for why in WENT_WRONG:
            common.note(NOT_MADE.format(why=why))
    UNDER_WAY.clear()
    WENT_WRONG.clear()


def _copy(book: "Book", today: "date") -> None:
    """In a thread of its own, and so over a connection of its own."""
    from alliance_cli.store import Book, backup

    try:
        with Book.open(book.path, book.key) as same:
            backup.daily_backup(same, today)
    except AllianceError as error:
        WENT_WRONG.append(str(error))
    except Exception as error:  # noqa: BLE001  (a thread has nobody else to catch it)
        WENT_WRONG.append(type(error).__name__)
