"""A look into an open journal that changes nothing, not even what opening would mend.

For the shell's completion: nothing is made, migrated, locked or waited for. A protected
journal isn't opened at all.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_cli.store import connection, migrate, place
from alliance_cli.store.header import state

if TYPE_CHECKING:
    from alliance_cli.store.book import Book


@contextmanager
def into(home: Path | None) -> "Iterator[Book | None]":
    """The journal, to be read; None where there is none that anyone could read."""
    from alliance_cli.store.book import Book  # noqa: PLC0415  (SQL, loaded late)

    path = place.journal_path(place.home(home))
    if state(path) != "plain":
        yield None
        return
    with closing(connection.read_only(path)) as driver:
        known = connection.identify(driver, migrate.NEWEST) == migrate.NEWEST
        yield Book(path, None, driver, None) if known else None
