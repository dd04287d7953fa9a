"""Taking back the last change, as long as nothing else followed.

Each change leaves one record: what it was, in a few words, and the rows it made or the
columns it changed. A deletion leaves none, and removes the one that was there: what is
deleted must not live on in a record.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from alliance_cli.errors import NotFoundError
from alliance_cli.journal import (
    Consult,
    Decision,
    Event,
    Raise,
    Score,
    Session,
    Therapist,
)
from alliance_cli.store import backup, connection
from alliance_cli.store.rows import Column, Entry

if TYPE_CHECKING:
    from sqlite3 import Connection

    from alliance_cli.store.book import Book

NOUNS: dict[type[Entry], str] = {
    Therapist: "the therapist",
    Session: "the session",
    Event: "the noted event",
    Raise: "the thing to say or ask for",
    Decision: "the decision",
    Consult: "the first call",
    Score: "the form's total",
}
NOTHING = "There is nothing to take back: a deletion, or nothing at all, came last."


@dataclass(frozen=True, slots=True)
class Step:
    """Rows `first` to `last` were added; or, with `was`, one had these columns."""

    table: str
    first: int
    last: int
    was: dict[str, Column] | None = None


def noun(entry: Entry) -> str:
    """What it is and of which day, with none of the person's words."""
    day = getattr(entry, "on", None)
    return f"{NOUNS[type(entry)]} of {day}" if day else NOUNS[type(entry)]


def note(driver: "Connection", what: str, steps: Sequence[Step]) -> None:
    """Called inside the transaction of the change; `what` has no words of theirs.

    Where nothing was changed, the record of the change before stays.
    """
    if not (changed := [asdict(step) for step in steps if step.was != {}]):
        return
    plain = json.dumps(changed)
    driver.execute("INSERT OR REPLACE INTO undo VALUES (1, ?, ?)", (what, plain))


def forget(driver: "Connection") -> None:
    driver.execute("DELETE FROM undo")


def last(book: "Book") -> str | None:
    """What `undo` would do, in a sentence; None when there is nothing to take back."""
    found = book.rows("SELECT what FROM undo")
    return f"This takes back {found[0][0]}." if found else None


def undo(book: "Book") -> str:
    """Take back the last change; the sentence says what was done."""
    found = book.rows("SELECT what, steps FROM undo")
    if not found:
        raise NotFoundError(NOTHING)
    what, steps = found[0]
    with connection.transaction(book.driver):
        for step in reversed(json.loads(steps)):
            _take_back(book.driver, Step(**step))
        forget(book.driver)
        backup.note_change(book.driver)
    book.compact()
    return f"Taken back: {what}."


def _take_back(driver: "Connection", step: Step) -> None:
    if step.was is None:
        driver.execute(
            f'DELETE FROM "{step.table}" WHERE row BETWEEN ? AND ?',  # noqa: S608
            (step.first, step.last),
        )
        return
    for name, value in step.was.items():
        driver.execute(
            f'UPDATE "{step.table}" SET "{name}" = ? WHERE row = ?',  # noqa: S608
            (value, step.first),
        )
