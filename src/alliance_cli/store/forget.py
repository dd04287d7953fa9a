"""What is deleted must not live on elsewhere: in the undo record, in the draft."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from alliance_cli.journal import Therapist
from alliance_cli.store import undo
from alliance_cli.store.plain import to_plain
from alliance_cli.store.rows import Entry
from alliance_cli.store.using import IN_USE

if TYPE_CHECKING:
    from sqlite3 import Connection

OWN_WORDS = frozenset(
    [
        "stays",
        "snag_what",
        "ask_what",
        "more",
        "tell",
        "text",
        "what",
        "because",
        "how_it_went",
        "note",
        "afterwards",
        "works_by",
        "fee",
        "name",
        "who",
        "present",
        "approach",
        "instrument",
    ],
)


def forget(driver: "Connection", entry: Entry) -> None:
    """Called inside the transaction that deletes the entry.

    An unfinished log goes too, when it repeats one of the entry's texts.
    """
    undo.forget(driver)
    if isinstance(entry, Therapist):
        chosen = (IN_USE, entry.id)
        driver.execute("DELETE FROM meta WHERE key = ? AND value = ?", chosen)
    found = driver.execute("SELECT text FROM draft").fetchone()
    if found is None:
        return
    drafted = list(_drafted(found[0]))
    gone = words_of(entry)
    if any(_repeats(text, one) for text in drafted for one in gone):
        driver.execute("DELETE FROM draft")


def words_of(entry: Entry) -> list[str]:
    """Everything in it that a person typed."""
    return list(_own_words(to_plain(entry)))


def _repeats(drafted: str, gone: str) -> bool:
    return drafted == gone or (" " in gone and gone in drafted)


def _drafted(text: str) -> Iterator[str]:
    try:
        yield from _texts(json.loads(text))
    except ValueError:
        yield text


def _texts(plain: object) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        for one in plain.values():
            yield from _texts(one)
    elif isinstance(plain, list):
        for one in plain:
            yield from _texts(one)


def _own_words(plain: object) -> Iterator[str]:
    if isinstance(plain, list):
        for one in plain:
            yield from _own_words(one)
    if not isinstance(plain, dict):
        return
    for name, one in plain.items():
        if name in OWN_WORDS:
            yield from _texts(one)
        else:
            yield from _own_words(one)
