"""The journal on disk. Nothing outside this package knows that there is SQL.

`Book` opens and reads; `write` changes; `backup`, `protect`, `wipe` and `doctor` look
after the file. `Book` is imported when it is first asked for: where the journal is, and
in what state, is known without SQL.
"""

from typing import TYPE_CHECKING

from alliance_cli.store.header import State, state
from alliance_cli.store.key import Key
from alliance_cli.store.support import Contact, Support

if TYPE_CHECKING:
    from alliance_cli.store.book import Book

__all__ = ["Book", "Contact", "Key", "State", "Support", "state"]


def __getattr__(name: str) -> object:
    if name != "Book":
        raise AttributeError(name)
    from alliance_cli.store.book import Book  # noqa: PLC0415  (SQL, loaded late)

    return Book
