"""Freeze the newest format into tests/data: `python -m support.freeze`, at a release.

The journal in it has an answer in every column, so that no later migration can lose
one unseen. What was released once is never written again: the script refuses.
"""

import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from alliance_cli.exchange import table, values
from alliance_cli.exchange.dump import dump_journal
from alliance_cli.exchange.shapes import Key, Shape
from alliance_cli.journal import Journal
from alliance_cli.store import key
from alliance_cli.store.header import APPLICATION_ID
from alliance_cli.store.migrate import NEWEST
from support.books import PASSPHRASE, SALT, written

DATA = Path(__file__).parents[1] / "data"
PLAIN: dict[int, object] = {
    id(values.TEXT): "in my words",
    id(values.WORDING): "as I put it then",
    id(values.ID): "t",
    id(values.THERAPIST): "t",
    id(values.DAY): values.DAY.read("2026-01-05"),
    id(values.MOMENT): "2026-01-05T19:00:00+01:00",
    id(values.FLAG): True,
}


def full(shape: Shape) -> Any:  # noqa: ANN401  (what the shape makes)
    """One of these with every key given."""
    return shape.makes(**{one.field: _value(one) for one in shape.keys})


def _value(one: Key) -> object:
    found = full(one.holds) if isinstance(one.holds, Shape) else _plain(one.holds)
    return (found,) if one.many else found


def _plain(value: values.Value) -> object:
    if value.answers:
        return value.answers[-1].value
    return value.between[1] if value.between else PLAIN[id(value)]


def everything() -> Journal:
    """One entry of every kind, with every column filled."""
    journal: Journal = full(table.JOURNAL)
    return journal


def freeze(folder: Path = DATA, number: int = NEWEST) -> None:
    """Write the three files of a format; refuses when they are there."""
    stem = folder / f"format-{number}"
    journal = everything()
    _write(stem.with_suffix(".json"), dump_journal(journal).encode())
    with TemporaryDirectory() as made:
        plain = written(Path(made) / "plain" / "journal.db", journal)
        _write(stem.with_suffix(".sql"), _as_sql(plain, number).encode())
        locked = Path(made) / "locked" / "journal.db"
        written(locked, journal, key.from_passphrase(PASSPHRASE, SALT))
        _write(folder / f"{stem.name}-protected.db", locked.read_bytes())


def _as_sql(path: Path, number: int) -> str:
    driver = sqlite3.connect(path)
    lines = [
        "PRAGMA foreign_keys=OFF;",
        *driver.iterdump(),
        f"PRAGMA application_id={APPLICATION_ID};",
        f"PRAGMA user_version={number};",
        "",
    ]
    driver.close()
    return "\n".join(lines)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)


if __name__ == "__main__":
    freeze()
