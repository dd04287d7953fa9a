"""What is asked once and never again: remembered in the journal, in no export."""

from typing import TYPE_CHECKING

from alliance_cli.store import connection

if TYPE_CHECKING:
    from alliance_cli.store.book import Book

KEY = "asked {what}"


def was_asked(book: "Book", what: str) -> bool:
    """`what` holds none of a person's words: an id, or a day."""
    return bool(book.rows("SELECT 1 FROM meta WHERE key = ?", (KEY.format(what=what),)))


def note_asked(book: "Book", what: str) -> None:
    with connection.transaction(book.driver):
        book.driver.execute(
            "INSERT OR REPLACE INTO meta VALUES (?, ?)", (KEY.format(what=what), "yes")
        )
