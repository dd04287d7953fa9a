"""Whom commands are about when nobody is named: kept in the journal, not beside it."""

from typing import TYPE_CHECKING

from alliance_cli.store import connection

if TYPE_CHECKING:
    from alliance_cli.store.book import Book

IN_USE = "in_use"


def in_use(book: "Book") -> str | None:
    """The id that was chosen, if one was."""
    found = book.rows("SELECT value FROM meta WHERE key = ?", (IN_USE,))
    return found[0][0] if found else None


def use(book: "Book", id_: str | None) -> None:
    """Choose; None goes back to the one seen last."""
    with connection.transaction(book.driver):
        book.driver.execute("DELETE FROM meta WHERE key = ?", (IN_USE,))
        if id_ is not None:
            book.driver.execute("INSERT INTO meta VALUES (?, ?)", (IN_USE, id_))
