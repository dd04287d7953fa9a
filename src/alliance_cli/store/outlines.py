"""Every session as a list shows it; the rest of its answers isn't read.

Of a long journal that rest takes longer to read than the list to draw.
"""

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from alliance_cli.finding.find import Hit
from alliance_cli.finding.outline import Outline
from alliance_cli.journal import Therapist
from alliance_cli.store import connection, read
from alliance_cli.store.part import COUNTS, THEIRS

if TYPE_CHECKING:
    from alliance_cli.store.book import Book

# In the order of `signs.in_order`, with the numbers of `signs.number_sessions`.
SHOWN = (
    f'SELECT "on", held, has_log, has_later, {COUNTS}, log_stays, log_snag_what,'
    f" log_more {THEIRS}"
    " ORDER BY \"on\", coalesce(logged_at, ''), coalesce(id, ''), row"
)


def outlines(book: "Book", whose: Collection[str]) -> tuple[Hit, ...]:
    """Sessions with these therapists by day, each with the number it is known by."""
    with connection.transaction(book.driver, "DEFERRED"):
        them = [one for one in read.therapists(book) if one.id in whose]
        found = [hit for one in them for hit in _of(book, one)]
    return tuple(sorted(found, key=_day))


def _of(book: "Book", them: Therapist) -> Iterator[Hit]:
    number = them.sessions_before or 0
    for on, held, log, later, counts, *words in book.rows(SHOWN, (them.id,)):
        number += int(counts)
        texts = tuple(filter(None, words))
        one = Outline(
            them.id, date.fromisoformat(on), held, bool(log), bool(later), texts
        )
        yield Hit(one, number if counts else None)


def _day(hit: Hit) -> date:
    return hit.on or date.min
