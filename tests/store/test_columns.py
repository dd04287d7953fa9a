"""Migrated tables, declared tables and read columns name the same things."""

from pathlib import Path
from typing import get_args

import pytest
from sqlmodel import SQLModel

from alliance_cli.questions import PARTS
from alliance_cli.store import Book, read, rows, tables
from alliance_cli.store.rows import Entry
from alliance_cli.store.standing import DECLARED

TYPES = {str: "TEXT", int: "INTEGER", float: "ANY"}
OWN_TABLES = {"support", "draft", "undo", "meta"}


@pytest.mark.parametrize("kind", rows.TABLES)
def test_the_three_agree_on_every_column(kind: type[Entry], path: Path) -> None:
    with Book.create(path) as book:
        found = book.rows(f'PRAGMA table_info("{rows.TABLES[kind]}")')
    migrated = {name: (type_, bool(needed)) for _, name, type_, needed, *_ in found}
    declared = {
        name: _declared(field.annotation)
        for name, field in DECLARED[kind].model_fields.items()
    }
    assert migrated == declared
    assert {"row", *rows.columns(kind)} == set(declared)
    assert kind in read.READERS


def _declared(annotation: object) -> tuple[str, bool]:
    choices = get_args(annotation) or (annotation,)
    type_ = next(TYPES[one] for one in choices if one in TYPES)
    return type_, type(None) not in choices


def test_every_table_is_known(path: Path) -> None:
    with Book.create(path) as book:
        found = book.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    names = {name for (name,) in found}
    assert names == {*rows.TABLES.values(), *OWN_TABLES}
    assert set(SQLModel.metadata.tables) == set(rows.TABLES.values())
    assert tables.Session.__tablename__ == "session"


def test_every_table_is_strict(path: Path) -> None:
    with Book.create(path) as book:
        found = book.rows("SELECT name, strict FROM pragma_table_list")
    assert {name for name, strict in found if not strict} == {
        "sqlite_schema",
        "sqlite_temp_schema",
    }


def test_every_question_has_its_column(path: Path) -> None:
    asked = {
        f"{part}_{question.id}" for part, all_ in PARTS.items() for question in all_
    }
    with Book.create(path) as book:
        found = {row[1] for row in book.rows('PRAGMA table_info("session")')}
    assert asked <= found
