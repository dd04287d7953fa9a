"""What is deleted must not live on elsewhere: in the undo record, in the draft."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from alliance_cli.journal import Therapist
from alliance_cli.store import undo
from alliance_cli.store.rows import Entry, to_plain

if TYPE_CHECKING:
    from sqlite3 import Connection


def forget(driver: "Connection", entry: Entry) -> None:
    """Called inside the transaction that deletes the entry.

    An unfinished log goes too when it holds one of the entry's texts, or when the
    therapist whom it may be about is deleted.
    """
    undo.forget(driver)
    found = driver.execute("SELECT text FROM draft").fetchone()
    if found is None:
        return
    drafted = set(_texts_of_json(found[0]))
    if isinstance(entry, Therapist) or drafted & set(_texts(to_plain(entry))):
        driver.execute("DELETE FROM draft")


def _texts_of_json(text: str) -> Iterator[str]:
    try:
        return _texts(json.loads(text))
    except ValueError:
        return iter([text])


def _texts(plain: object) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        for one in plain.values():
            yield from _texts(one)
    elif isinstance(plain, list):
        for one in plain:
            yield from _texts(one)
