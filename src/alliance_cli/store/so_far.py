"""What a new log has to know of all that came before, counted without reading it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from alliance_cli.store.part import COUNTS, THEIRS

if TYPE_CHECKING:
    from alliance_cli.store.book import Book

ASKED = (
    'SELECT min("on") FILTER (WHERE "on" <= ?),'
    f' count(*) FILTER (WHERE "on" <= ? AND {COUNTS}),'
    " count(*) FILTER (WHERE has_log),"
    " count(*) FILTER (WHERE has_log AND mode = 'full'),"
    f" count(log_explained) {THEIRS}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SoFar:
    """The sessions with one therapist; `first_on` and `counted` are until one day.

    `explained` are the logs that say whether they told how they work.
    """

    first_on: date | None
    counted: int
    logs: int
    full_logs: int
    explained: int


def so_far(book: "Book", therapist: str, until: date) -> SoFar:
    day = until.isoformat()
    first, *counts = book.rows(ASKED, (day, day, therapist))[0]
    counted, logs, full_logs, explained = map(int, counts)
    return SoFar(
        first_on=date.fromisoformat(first) if first else None,
        counted=counted,
        logs=logs,
        full_logs=full_logs,
        explained=explained,
    )
