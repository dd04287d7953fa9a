"""What is migrated, read and written names the same columns."""

from pathlib import Path

import pytest

from alliance_cli.questions import PARTS
from alliance_cli.store import Book, read, rows
from alliance_cli.store.rows import Entry

OWN_TABLES = {"support", "draft", "undo", "meta"}


@pytest.mark.parametrize("kind", rows.TABLES)
def test_they_agree_on_every_column(kind: type[Entry], path: Path) -> None:
    with Book.create(path) as book:
        found = book.rows(f'PRAGMA table_info("{rows.TABLES[kind]}")')
    migrated = [name for _, name, *_ in found]
    assert sorted(migrated) == sorted(["row", *rows.columns(kind)])
    assert kind in read.READERS


@pytest.mark.parametrize("kind", [*rows.TABLES, *rows.PARTS.values()])
def test_no_kind_does_more_when_it_is_made_than_be_filled(kind: type) -> None:
    """`rows.builder` fills the fields without it."""
    assert not hasattr(kind, "__post_init__")


def test_every_table_is_known(path: Path) -> None:
    with Book.create(path) as book:
        found = book.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    names = {name for (name,) in found}
    assert names == {*rows.TABLES.values(), *OWN_TABLES}


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
