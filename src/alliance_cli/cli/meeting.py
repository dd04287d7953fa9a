"""Whom someone sees: asked once, at the first log, and for everyone who comes after."""

from typing import TYPE_CHECKING

from alliance_cli.cli.asking import line
from alliance_cli.errors import InterruptedByPerson
from alliance_cli.journal import Journal, Therapist

if TYPE_CHECKING:
    from alliance_cli.store import Book
    from alliance_cli.term.talk import Talk

NOBODY_NAMED = "your therapist"
WHO = "Who do you see? A first name, initials or a nickname."
HOW_MANY = (
    "About how many sessions before today? 0 if today was the first; Enter if you"
    " can't say."
)
A_NUMBER = "A number is enough, a rough one too. Enter skips."
MOST = 99_999


def meet(talk: "Talk", book: "Book", journal: Journal) -> Therapist:
    """Asks whom it is about, and writes that down."""
    from alliance_cli.store import write

    name = _line(talk, WHO) or NOBODY_NAMED
    before = _sessions_before(talk)
    them = Therapist(
        id=new_id(journal),
        name=name,
        sessions_before=before,
        choice=_choice(talk),
    )
    return write.add_therapist(book, them)


def new_id(journal: Journal) -> str:
    """Short, and without the name: files and scripts may show it."""
    taken = {one.id for one in journal.therapists}
    return next(id_ for n in range(1, len(taken) + 2) if (id_ := f"t{n}") not in taken)


def _line(talk: "Talk", asked: str) -> str:
    typed = line(talk, asked)
    if typed == ".":
        raise InterruptedByPerson
    return typed


def _sessions_before(talk: "Talk") -> int | None:
    asked = HOW_MANY
    while typed := _line(talk, asked):
        numbers = [int(word[:6]) for word in typed.split() if word.isdecimal()]
        if numbers and numbers[0] <= MOST:
            return numbers[0]
        asked = A_NUMBER
    return None


def _choice(talk: "Talk") -> str | None:
    from alliance_cli.questions.aside import COULD_STOP
    from alliance_cli.render.typography import curly
    from alliance_cli.term.ask import Key, ask, worded

    talk.write("")
    reply = ask(talk, worded(COULD_STOP, curly))
    if reply is Key.STOP:
        raise InterruptedByPerson
    return None if isinstance(reply, Key) else str(reply)
