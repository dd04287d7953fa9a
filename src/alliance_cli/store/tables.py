"""One entry in its table: put in, found as it stands, changed, taken out.

Plain SQL, made from the same names that `rows` and `read` have. Nothing is validated
here: `questions` does that before, the CHECKs of `migrations.py` after.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from alliance_cli.errors import NotFoundError
from alliance_cli.store.rows import (
    TABLES,
    Column,
    Entry,
    builder,
    columns,
    to_columns,
)

if TYPE_CHECKING:
    from sqlite3 import Connection

One = TypeVar("One", bound=Entry)
MEANWHILE = (
    "That entry was changed or deleted meanwhile; nothing was changed now."
    " Look at it again, then repeat."
)


def insert(driver: "Connection", entries: Sequence[Entry]) -> tuple[int, int]:
    """Entries of one kind, in their order; the first and the last row they are in."""
    kind: type = type(entries[0])
    asked = f'SELECT coalesce(max(row), 0) FROM "{TABLES[kind]}"'  # noqa: S608  (ours)
    (last,) = driver.execute(asked).fetchone()
    driver.executemany(_insert_sql(kind), map(to_columns, entries))
    return last + 1, last + len(entries)


def find(driver: "Connection", entry: Entry) -> int:
    """The row that holds exactly this entry; NotFoundError where none does."""
    if (row := _row(driver, entry)) is None:
        raise NotFoundError(MEANWHILE)
    return row


def as_it_stands(driver: "Connection", entry: One) -> tuple[int, One]:
    """Its row, and what it holds now: another window may have been at it.

    Without an id nothing tells what was changed from what is another entry.
    """
    if (row := _row(driver, entry)) is not None:
        return row, entry
    kind: type = type(entry)
    id_ = getattr(entry, "id", None)
    sql = _by_id_sql(kind)
    found = None if id_ is None else driver.execute(sql, (id_,)).fetchone()
    if found is None:
        raise NotFoundError(MEANWHILE)
    return found[0], builder(kind)(found[1:])


def update(
    driver: "Connection",
    kind: type,
    row: int,
    changed: Mapping[str, Column],
) -> None:
    """These columns of that row; without any, nothing is written."""
    if changed:
        sets = ", ".join(f'"{name}" = ?' for name in changed)
        sql = f'UPDATE "{TABLES[kind]}" SET {sets} WHERE row = ?'  # noqa: S608  (ours)
        driver.execute(sql, (*changed.values(), row))


def delete(driver: "Connection", kind: type, row: int) -> None:
    driver.execute(f'DELETE FROM "{TABLES[kind]}" WHERE row = ?', (row,))  # noqa: S608


def delete_all_about(
    driver: "Connection",
    kind: type,
    therapist: str,
) -> None:
    sql = f'DELETE FROM "{TABLES[kind]}" WHERE therapist = ?'  # noqa: S608  (our name)
    driver.execute(sql, (therapist,))


def _row(driver: "Connection", entry: Entry) -> int | None:
    kind: type = type(entry)
    found = driver.execute(_same_sql(kind), to_columns(entry)).fetchone()
    return None if found is None else int(found[0])


@cache
def _insert_sql(kind: type) -> str:
    asked = ", ".join("?" * len(columns(kind)))
    return f'INSERT INTO "{TABLES[kind]}" ({_names(kind)}) VALUES ({asked})'  # noqa: S608


@cache
def _same_sql(kind: type) -> str:
    same = " AND ".join(f'"{name}" IS ?' for name in columns(kind))
    return f'SELECT row FROM "{TABLES[kind]}" WHERE {same} LIMIT 1'  # noqa: S608


@cache
def _by_id_sql(kind: type) -> str:
    return f'SELECT row, {_names(kind)} FROM "{TABLES[kind]}" WHERE id = ?'  # noqa: S608


def _names(kind: type) -> str:
    return ", ".join(f'"{name}"' for name in columns(kind))
