"""A part of the journal: what a command shows, found through the index by day.

Each gives a journal of which only sessions were left out, so that it can be shown like
the whole one. Those left out before the first are counted into `sessions_before`:
every number stays as it is known.
"""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from alliance_cli.journal import Journal, Session, Therapist
from alliance_cli.signs import ANSWERS
from alliance_cli.store import connection, read, rows

if TYPE_CHECKING:
    from alliance_cli.store.book import Book


def _answered(part: str) -> str:
    names = ANSWERS[rows.PARTS[part]]
    return f"coalesce({', '.join(f'{part}_{name}' for name in names)}) IS NOT NULL"


# As `signs.counts`; tests/store hold the two together.
COUNTS = (
    f"coalesce(held, 'yes') = 'yes' AND ({_answered('log')} OR {_answered('later')})"
)
THEIRS = 'FROM "session" WHERE therapist = ?'
NTH_LATEST = (
    f'SELECT "on" {THEIRS} AND "on" <= ? AND {COUNTS}'
    " AND (later_on IS NULL OR later_on <= ?)"
    ' ORDER BY "on" DESC LIMIT 1 OFFSET ?'
)
NTH = f'SELECT "on" {THEIRS} AND {COUNTS} ORDER BY "on" LIMIT 1 OFFSET ?'
COUNTED_BEFORE = f'SELECT count(*) {THEIRS} AND "on" < ? AND {COUNTS}'
NUMBERED = (
    'SELECT sessions_before, (SELECT count(*) FROM "session"'  # noqa: S608  (our words)
    f" WHERE therapist = whom.id AND {COUNTS}) FROM therapist AS whom WHERE id = ?"
)
LAST_DAY = f'SELECT max("on") {THEIRS}'
MOST = 2**62  # of what SQLite counts with
FIRST_OF_ALL, LAST_OF_ALL = "", "9999-12-31"


def lately(book: "Book", n: int, today: date) -> Journal:
    """Of each therapist at least the n latest sessions that count by today."""
    with connection.transaction(book.driver, "DEFERRED"):
        return latest(book, n, today)


def latest(book: "Book", n: int, today: date) -> Journal:
    """The same, for those who are in a transaction already."""
    parts = [
        _from(book, them, _first_day(book, them, n, today))
        for them in read.therapists(book)
    ]
    return _together(book, parts)


def since(book: "Book", day: date) -> Journal:
    """The sessions of that day and of all after it."""
    with connection.transaction(book.driver, "DEFERRED"):
        found = read.therapists(book)
        return _together(book, [_from(book, one, day.isoformat()) for one in found])


def around(book: "Book", therapist: str, number: int) -> Journal:
    """That therapist, and the sessions of the day of that number, if there is one."""
    with connection.transaction(book.driver, "DEFERRED"):
        them = next(one for one in read.therapists(book) if one.id == therapist)
        place = number - (them.sessions_before or 0) - 1
        found = book.rows(NTH, (them.id, place)) if 0 <= place < MOST else []
        if not found:
            return Journal(therapists=(them,))
        return _of_day(book, them, found[0][0])


def on_day(book: "Book", therapist: str, day: date) -> Journal:
    """That therapist, if listed, and the sessions of that day, if there are any."""
    with connection.transaction(book.driver, "DEFERRED"):
        listed = (one for one in read.therapists(book) if one.id == therapist)
        them = next(listed, None)
        return _of_day(book, them, day.isoformat()) if them else Journal()


def last_seen(book: "Book") -> Journal:
    """All but the sessions: of those only each therapist's last day.

    Nothing is counted as before, so that their numbers aren't the ones they have.
    """
    with connection.transaction(book.driver, "DEFERRED"):
        parts = []
        for them in read.therapists(book):
            day = book.rows(LAST_DAY, (them.id,))[0][0] or FIRST_OF_ALL
            parts.append((them, read.sessions_between(book, them.id, day, day)))
        return _together(book, parts)


def numbers(book: "Book", therapist: str) -> range:
    """Every number that a session with that therapist is known by."""
    before, counted = book.rows(NUMBERED, (therapist,))[0]
    first = int(before or 0) + 1
    return range(first, first + int(counted))


def _of_day(book: "Book", them: Therapist, day: str) -> Journal:
    whom, sessions = _from(book, them, day, day)
    return Journal(therapists=(whom,), sessions=sessions)


def _first_day(book: "Book", them: Therapist, n: int, today: date) -> str:
    until = today.isoformat()
    found = book.rows(NTH_LATEST, (them.id, until, until, min(n, MOST) - 1))
    return found[0][0] if found else FIRST_OF_ALL


def _from(
    book: "Book",
    them: Therapist,
    first: str,
    last: str = LAST_OF_ALL,
) -> tuple[Therapist, tuple[Session, ...]]:
    """Their sessions of those days, and them with all before counted as before."""
    earlier = int(book.rows(COUNTED_BEFORE, (them.id, first))[0][0])
    counted = replace(them, sessions_before=(them.sessions_before or 0) + earlier)
    sessions = read.sessions_between(book, them.id, first, last)
    return counted if earlier else them, sessions


def _together(
    book: "Book",
    parts: list[tuple[Therapist, tuple[Session, ...]]],
) -> Journal:
    return replace(
        read.beside_sessions(book),
        therapists=tuple(them for them, _ in parts),
        sessions=tuple(one for _, sessions in parts for one in sessions),
    )
