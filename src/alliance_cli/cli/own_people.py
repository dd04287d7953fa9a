"""`support --edit`: a person's own people and lines, added and removed one by one.

They are kept inside the journal, and each is written down as it is given.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from alliance_cli.cli import common, first_run
from alliance_cli.cli.asking import asking, line
from alliance_cli.cli.talking import Access

if TYPE_CHECKING:
    from alliance_cli.render.look import Look
    from alliance_cli.store import Book
    from alliance_cli.store.support import Contact, Support
    from alliance_cli.term.talk import Talk

NOBODY_YET = "Nobody is listed yet."
NOT_PROTECTED = (
    "Anyone using this login could read these names. Leave them out, or give them names"
    " only you understand."
)
WHO = "Who is it? A first name, or a name only you understand. Enter goes back."
WHICH_LINE = "Which line or place is it? Enter goes back."
HOW = "How do you reach them? A number, or words such as: text first. Enter skips."
WHICH = "Which number goes? Enter goes back."
NO_SUCH = "There is no such number."
SAVED = "Kept inside the journal; alliance support shows them when it is open.\n"


def edit(access: Access, *, plain: bool, keep: bool) -> None:
    """Asks until they are done; every change is written down at once."""
    with (
        asking(plain=plain, keep=keep, home=access.home) as talk,
        first_run.open_or_begin(talk, common.look(plain=plain), access) as book,
    ):
        before = book.support()
        _turns(talk, book, common.look(plain=talk.plain))
        changed = book.support() != before
    if changed:
        common.show(SAVED)


def _turns(talk: "Talk", book: "Book", look: "Look") -> None:
    from alliance_cli.questions.aside import OWN_PEOPLE
    from alliance_cli.render.typography import curly
    from alliance_cli.term.ask import Key, ask, worded
    from alliance_cli.term.talk import fresh, say

    if not book.protected:
        say(talk, NOT_PROTECTED)
        talk.write("")
    while True:
        own = book.support()
        _show(talk, own, look)
        match ask(talk, worded(OWN_PEOPLE, curly)):
            case "person" if one := _someone(talk, WHO):
                own = replace(own, people=(*own.people, one))
            case "line" if one := _someone(talk, WHICH_LINE):
                own = replace(own, lines=(*own.lines, one))
            case "remove":
                own = _without_one(talk, own)
            case Key():
                return
            case _:
                pass
        if own != book.support():
            book.save_support(own)
        fresh(talk)


def _show(talk: "Talk", own: "Support", look: "Look") -> None:
    from alliance_cli.render.contacts import numbered
    from alliance_cli.term.talk import say

    every = [(one.name, one.how) for one in (*own.people, *own.lines)]
    if not every:
        say(talk, NOBODY_YET)
    for row in numbered(every, look).splitlines():
        talk.write(row)
    talk.write("")


def _someone(talk: "Talk", asked: str) -> "Contact | None":
    from alliance_cli.store.support import Contact

    name = line(talk, asked)
    return Contact(name=name, how=line(talk, HOW) or None) if name else None


def _without_one(talk: "Talk", own: "Support") -> "Support":
    from alliance_cli.term.talk import say

    typed = line(talk, WHICH)
    every = [*own.people, *own.lines]
    if not typed:
        return own
    if not typed.isdecimal() or not 1 <= int(typed[:4]) <= len(every):
        say(talk, NO_SUCH)
        return own
    gone = int(typed) - 1
    people = len(own.people)
    return replace(
        own,
        people=own.people[:gone] + own.people[gone + 1 :],
        lines=tuple(
            one for place, one in enumerate(own.lines, start=people) if place != gone
        ),
    )
