"""Every session as a list shows it; the rest of its answers isn't read.

Of a long journal that rest takes longer to read than the list to draw.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from alliance_cli.finding.outline import Outline
from alliance_cli.journal import Journal, Therapist
from alliance_cli.store import connection, part, read

if TYPE_CHECKING:
    from alliance_cli.store.book import Book

Numbered = tuple[Outline, int | None]

# In the order of `signs.in_order`, with the numbers of `signs.number_sessions`.
SHOWN = (
    f'SELECT "on", held, has_log, has_later, {part.COUNTS}, log_stays, log_snag_what,'
    f" log_more {part.THEIRS}"
    " ORDER BY \"on\", coalesce(logged_at, ''), coalesce(id, ''), row"
)


def listed(book: "Book", today: date) -> tuple[Journal, tuple[Numbered, ...]]:
    """All but the sessions, and these by day, each with the number it is known by.

    Both are of one moment: of what is noted as not to be quoted, nothing is. In the
    journal are each therapist's latest sessions alone, as `part.lately` gives them.
    """
    with connection.transaction(book.driver, "DEFERRED"), read.undamaged():
        beside = part.latest(book, 1, today)
        found = [one for them in read.therapists(book) for one in _of(book, them)]
    return beside, tuple(sorted(found, key=_day))


def _of(book: "Book", them: Therapist) -> Iterator[Numbered]:
    number = them.sessions_before or 0
    for on, held, log, later, counts, *words in book.rows(SHOWN, (them.id,)):
        number += int(counts)
        texts = tuple(filter(None, words))
        one = Outline(
            them.id, date.fromisoformat(on), held, bool(log), bool(later), texts
        )
        yield one, number if counts else None


def _day(numbered: Numbered) -> date:
    return numbered[0].on
