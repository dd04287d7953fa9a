"""After a log, a wish that wasn't asked or heard can go on the list to ask for."""

from dataclasses import replace

import pytest

from alliance_cli.cli import common, keeping
from alliance_cli.cli.talking import Sitting
from alliance_cli.journal import Event, Raise
from alliance_cli.render.look import Look
from alliance_cli.store import Book
from alliance_cli.term.draft import Draft
from alliance_cli.term.walk import Progress
from support.books import new_book
from support.journals import T, event, journal
from support.talking import Script, script

NOW = common.now()
RUTH = replace(T, name="Ruth")


def finish(*lines: str, events: tuple[Event, ...] = (), **given: str) -> Script:
    """The end of a log that was answered so."""
    from alliance_cli.store import write

    with new_book() as book:
        write.import_journal(book, journal(events=events, therapist=RUTH))
        talk, typed = script(*lines)
        sitting = Sitting(
            talk=talk,
            look=Look(),
            book=book,
            journal=book.journal(),
            them=RUTH,
            now=NOW,
        )
        draft = Draft(
            mode="full",
            therapist=RUTH.id,
            on=NOW.date(),
            started=NOW.isoformat(timespec="seconds"),
        )
        keeping.finish(sitting, replace(draft, log=Progress(dict(given))))
        typed.said.append(listed(book))
    return typed


def listed(book: Book) -> str:
    return f"LIST {[_plainly(one) for one in book.journal().raises]}"


def _plainly(one: Raise) -> tuple[str, str]:
    return one.kind, one.text


@pytest.mark.parametrize("ask", ["not_asked", "not_heard"])
def test_it_goes_there_when_they_say_so(ask: str) -> None:
    typed = finish("1", ask=ask, ask_what="a later hour")
    assert "different: a later hour. Enter keeps it here." in " ".join(typed.said)
    assert "It is on your list to ask for" in typed.shown
    assert typed.said[-1] == "LIST [('ask', 'a later hour')]"


@pytest.mark.parametrize("lines", [("",), (".",), ()])
def test_otherwise_it_stays_where_it_is(lines: tuple[str, ...]) -> None:
    typed = finish(*lines, ask="not_asked", ask_what="a later hour")
    assert "It is on your list" not in typed.shown
    assert typed.said[-1] == "LIST []"


@pytest.mark.parametrize("ask", ["taken_up", "cannot"])
def test_a_wish_that_was_answered_is_not_offered(ask: str) -> None:
    assert "Enter keeps it here" not in finish(ask=ask, ask_what="an hour").shown


def test_nothing_is_offered_while_stop_stands() -> None:
    stands = (event(NOW.date(), "sexual"),)
    typed = finish(events=stands, ask="not_asked", ask_what="a later hour")
    assert "Enter keeps it here" not in typed.shown


def test_words_of_dying_are_not_shown_again() -> None:
    assert "Enter keeps" not in finish(ask="not_asked", ask_what="I want to die").shown
