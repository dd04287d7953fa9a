"""Plain SQL straight to the frozen values.

Entries come in the order in which they were written down.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from alliance_cli.errors import StorageError
from alliance_cli.journal import (
    Consult,
    Decision,
    Event,
    Journal,
    Raise,
    Score,
    Session,
    Therapist,
)
from alliance_cli.store import connection, rows

if TYPE_CHECKING:
    from alliance_cli.store.book import Book

Value = TypeVar("Value")


def _select(kind: type) -> str:
    names = ", ".join(f'"{name}"' for name in rows.columns(kind))
    return f'SELECT {names} FROM "{rows.TABLES[kind]}"'  # noqa: S608  (our own names)


READERS: dict[type, tuple[str, Callable[[Sequence[rows.Column]], Any]]] = {
    kind: (_select(kind), rows.builder(kind)) for kind in rows.TABLES
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the bare command shows: cheap, and none of the person's words."""

    sessions: int
    last_on: date | None
    draft: bool


def journal(book: "Book") -> Journal:
    """All of it, as one moment saw it."""
    with connection.transaction(book.driver, "DEFERRED"):
        return present(book)


def present(book: "Book") -> Journal:
    """All of it, for those who are in a transaction already."""
    return replace(
        beside_sessions(book),
        therapists=therapists(book),
        sessions=sessions(book),
    )


def beside_sessions(book: "Book") -> Journal:
    """What isn't a session, nor a therapist."""
    return Journal(
        events=_all(book, Event),
        raises=_all(book, Raise),
        decisions=_all(book, Decision),
        consults=_all(book, Consult),
        scores=_all(book, Score),
    )


def therapists(book: "Book") -> tuple[Therapist, ...]:
    return _all(book, Therapist)


def sessions(book: "Book") -> tuple[Session, ...]:
    return _all(book, Session)


def sessions_between(
    book: "Book",
    therapist: str,
    first: str,
    last: str,
) -> tuple[Session, ...]:
    """Their sessions of those days, found through the index by day."""
    where = 'WHERE therapist = ? AND "on" BETWEEN ? AND ?'
    return _all(book, Session, where, (therapist, first, last))


def glance(book: "Book") -> Glance:
    sql = 'SELECT count(*), max("on"), (SELECT count(*) FROM draft) FROM "session"'
    count, last, draft = book.rows(sql)[0]
    return Glance(
        sessions=int(count),
        last_on=date.fromisoformat(last) if last else None,
        draft=bool(draft),
    )


def _all(
    book: "Book",
    kind: type[Value],
    where: str = "",
    given: Sequence[str] = (),
) -> tuple[Value, ...]:
    select, build = READERS[kind]
    found = book.rows(f"{select} {where} ORDER BY row", given)
    with undamaged():
        return tuple(map(build, found))


@contextmanager
def undamaged() -> Iterator[None]:
    """What stands in a row and is no value of the journal comes out as a sentence."""
    try:
        yield
    except (ValueError, TypeError, KeyError):
        raise StorageError(connection.DAMAGED) from None
