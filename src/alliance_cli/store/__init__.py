"""The journal on disk. Nothing outside this package knows that there is SQL.

`Book` opens and reads; `write` changes (and is the only part that loads the ORM);
`backup`, `protect`, `wipe` and `doctor` look after the file.
"""

from alliance_cli.store.book import Book
from alliance_cli.store.header import State, state
from alliance_cli.store.key import Key
from alliance_cli.store.support import Contact, Support

__all__ = ["Book", "Contact", "Key", "State", "Support", "state"]
