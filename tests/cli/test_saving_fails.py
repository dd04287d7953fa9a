"""When the journal can't be written, the words stay, and it is tried again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from alliance_cli.cli import holding
from alliance_cli.cli.talking import Sitting
from alliance_cli.errors import StorageError
from alliance_cli.render.look import Look
from alliance_cli.store import Book
from alliance_cli.term.draft import Draft, from_text
from support.books import written
from support.journals import T, journal, session
from support.talking import Script, script

NOW = datetime(2026, 5, 5, 18, 30, tzinfo=UTC)
DRAFT = Draft(mode="quick", therapist="t", on=NOW.date(), started=NOW.isoformat())


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    path = written(tmp_path / "journal.db", journal([session(trust=4)]))
    with Book.open(path, None) as opened:
        yield opened


def can_write(book: Book, *, it: bool) -> None:
    """SQLite itself refuses to write while this is off, as on a disk that is full."""
    book.driver.execute(f"PRAGMA query_only={'OFF' if it else 'ON'}")


def sitting(book: Book, *lines: str | Callable[[], None]) -> tuple[Sitting, Script]:
    """A talk in which something may happen before a line is typed."""
    talk, typed = script(*(line for line in lines if isinstance(line, str)))
    left = list(lines)

    def read(prompt: str) -> str:
        while left and not isinstance(left[0], str):
            happen = left.pop(0)
            assert callable(happen)
            happen()
        left[:1] = []
        return typed.read(prompt)

    made = Sitting(
        talk=replace(talk, read=read),
        look=Look(),
        book=book,
        journal=book.journal(),
        them=T,
        now=NOW,
    )
    return made, typed


def unwrapped(typed: Script) -> str:
    return " ".join(typed.shown.split())


def test_an_answer_that_cant_be_kept_is_said_once_and_kept_with_the_next(
    book: Book,
) -> None:
    made, typed = sitting(
        book,
        lambda: can_write(book, it=False),
        *("one", "", "3"),
        lambda: can_write(book, it=True),
        *("4", "."),
    )
    holding.hold(made, DRAFT)
    assert unwrapped(typed).count("What you typed is still here") == 1
    draft = from_text(book.read_draft())
    assert draft is not None
    assert draft.log.given == {"stays": "one", "stirred": 3, "safe": 4}


def test_what_cant_be_saved_at_the_end_is_tried_again_until_it_is(book: Book) -> None:
    made, typed = sitting(
        book,
        *("one", "", "3", "4", "4", "1", "no", "no"),
        lambda: can_write(book, it=False),
        *("4", "?"),
        lambda: can_write(book, it=True),
        "",
    )
    holding.hold(made, DRAFT)
    assert "It couldn’t be saved just now" in unwrapped(typed)
    assert "\none\n" in typed.shown.split("shows what you typed")[1]
    assert "Saved as session 2" in typed.shown
    saved = book.journal().sessions[-1].log
    assert saved is not None
    assert (saved.stays, saved.next) == ("one", 4)


def test_giving_up_is_a_failure_and_not_a_silence(book: Book) -> None:
    made, _ = sitting(
        book,
        *("one", "", "3", "4", "4", "1", "no", "no"),
        lambda: can_write(book, it=False),
        *("4", "."),
    )
    with pytest.raises(StorageError, match="It isn't saved"):
        holding.hold(made, DRAFT)
    can_write(book, it=True)
    draft = from_text(book.read_draft())
    assert draft is not None
    assert draft.log.given["stays"] == "one"
