"""Bare `alliance`: the first minute, and later what is waiting.

It never asks for anything. Names, dates and words stay off this screen: it is the one
that someone passing by is most likely to see. A protected journal shows nothing but the
commands.
"""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_cli.cli import common, looking_again, opening, whom
from alliance_cli.cli.knowing import on_the_list

if TYPE_CHECKING:
    from datetime import date

    from alliance_cli.journal import Journal
    from alliance_cli.store import Book

UNFINISHED = "$ alliance log | something is unfinished"
LATER = "$ alliance later | something to come back to, if you like"
LIST = "$ alliance raise | your list"
NOTHING = "Nothing is waiting."
MAIN = """
# Any time
$ alliance log | after a session; about a minute
$ alliance report | where things stand, and what that rests on
$ alliance support | people and lines; works right now
"""
ALSO = "alliance --help lists everything else."
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)


def greet(home: Path | None, *, plain: bool) -> None:
    """Shows the first minute, or what is waiting and where to go from here."""
    from alliance_cli.pages import first, written
    from alliance_cli.store import state

    path = opening.journal_path(home)
    found = state(path)
    if found == "absent":
        common.show_page(first.page(common.tilde(path.parent)), plain=plain)
        return
    waiting: list[str] = []
    if found != "protected":
        with opening.open_book(home) as book:
            waiting = _waiting(book) or [NOTHING]
    common.show_page(written("", "\n".join([*waiting, MAIN, ALSO])), plain=plain)


def _waiting(book: "Book") -> list[str]:
    draft = book.read_draft() is not None
    from alliance_cli.store import part

    today = common.today()
    journal = part.since(book, today - A_WEEK)
    ripe = any(
        one.log is not None and one.later is None and A_DAY <= today - one.on <= A_WEEK
        for one in journal.sessions
    )
    again = looking_again.waits(book, journal, today)
    return [
        *[UNFINISHED] * draft,
        *[LATER] * ripe,
        *[LIST] * _waits_on_a_list(book, journal, today),
        *[looking_again.WAITS] * again,
    ]


def _waits_on_a_list(book: "Book", journal: "Journal", today: "date") -> bool:
    """Whether anything does; nothing of anyone who is over, or stopped."""
    if not journal.raises:
        return False
    whole = book.journal()
    seen = (one for one in whole.therapists if not whom.ended(one))
    return any(on_the_list(whole, one, today) for one in seen)
