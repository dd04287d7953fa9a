"""Which row an entry is: the one that holds exactly it, or has its id by now.

It loads the ORM; only `write` needs it.
"""

from typing import Any, TypeVar

from sqlmodel import Session as DbSession
from sqlmodel import select

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
from alliance_cli.store import tables
from alliance_cli.store.rows import Entry, builder, columns, to_row

One = TypeVar("One", bound=Entry)
DECLARED: dict[type, Any] = {
    Therapist: tables.Therapist,
    Session: tables.Session,
    Event: tables.Event,
    Raise: tables.Raise,
    Decision: tables.Decision,
    Consult: tables.Consult,
    Score: tables.Score,
}
MEANWHILE = (
    "That entry was changed or deleted meanwhile; nothing was changed now."
    " Look at it again, then repeat."
)


def as_it_stands(db: DbSession, entry: One) -> tuple[Any, One]:
    """The row of this entry, and what it holds now: another window may have been at it.

    Without an id nothing tells what was changed from what is another entry.
    """
    if (row := _row(db, entry)) is not None:
        return row, entry
    kind, id_ = type(entry), getattr(entry, "id", None)
    row = None
    if id_ is not None:
        row = db.exec(select(DECLARED[kind]).where(DECLARED[kind].id == id_)).first()
    if row is None:
        raise NotFoundError(MEANWHILE)
    return row, builder(kind)([getattr(row, name) for name in columns(kind)])


def find(db: DbSession, entry: Entry) -> Any:  # noqa: ANN401  (a row of any table)
    row = _row(db, entry)
    if row is None:
        raise NotFoundError(MEANWHILE)
    return row


def _row(db: DbSession, entry: Entry) -> Any:  # noqa: ANN401  (a row of any table)
    """The row that holds exactly this entry, if one does."""
    table = DECLARED[type(entry)]
    same = [
        getattr(table, name).is_not_distinct_from(value)
        for name, value in to_row(entry).items()
    ]
    return db.exec(select(table).where(*same)).first()
