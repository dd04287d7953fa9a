"""`raise`: the list of things to say and to ask for, and how it was taken.

A text is asked for, or read from standard input; it never stands on the command line.
While something stands that is never part of therapy, the list isn't shown: nobody has
to say anything to that therapist.
"""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import (
    asking,
    common,
    first_run,
    opening,
    screens,
    talking,
    unasked,
    whom,
)
from alliance_cli.cli.knowing import stop_stands
from alliance_cli.cli.talking import Access
from alliance_cli.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from alliance_cli.journal import Journal, Raise, Therapist
    from alliance_cli.pages import Page
    from alliance_cli.render.look import Look
    from alliance_cli.store import Book

ONE_AT_A_TIME = "One of --ask, --said, --drop and --words at a time."
NO_SUCH = "There is no number {number} on the list. alliance raise shows the numbers."
LISTED = "It is on the list, as number {number}. alliance raise shows it.\n"
MOST_TEXT = 100_000
TOO_LONG = "That is longer than a list can hold; a page or two is enough."
HINTS = """
$ alliance raise --ask | something to ask for
$ alliance raise --said {number} | it came up: how was it taken?
$ alliance raise --words | ways to begin, also in writing
"""


def raise_(
    *,
    ask: Annotated[
        bool,
        typer.Option("--ask", help="What you add is something to ask for."),
    ] = False,
    said: Annotated[
        int | None,
        typer.Option(
            "--said",
            metavar="NUMBER",
            min=1,
            help="That one came up: when, and how it was taken.",
            show_default=False,
        ),
    ] = None,
    drop: Annotated[
        int | None,
        typer.Option(
            "--drop",
            metavar="NUMBER",
            min=1,
            help="That one is no longer wanted.",
            show_default=False,
        ),
    ] = None,
    words: Annotated[
        bool,
        typer.Option("--words", help="Ways to begin; needs no journal."),
    ] = False,
    therapist: common.Who = None,
    home: common.Home = None,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Things to say or ask for, and how it went when you did.

    It shows the list and asks for something new: what to say, whose it is, and how much
    it matters. Nothing is sent. A text can also come from a file or a pipe.

    alliance raise              the list, and something new to say
    alliance raise --said 2     number 2 came up: how was it taken?
    alliance raise --words      ways to begin, when saying it is hard
    """
    if sum((ask, said is not None, drop is not None, words)) > 1:
        raise UsageError(ONE_AT_A_TIME)
    from alliance_cli.term.terminal import is_terminal

    access = Access(home, no_passphrase, passphrase_fd)
    if words:
        page = _ways(access, therapist)
        screens.show_page(page, plain=plain, as_json=as_json, keep=keep)
    elif said is not None or drop is not None:
        _change(access, therapist, said, drop, plain=plain, keep=keep)
    elif as_json or not is_terminal():
        _in_a_script(access, therapist, ask=ask, plain=plain, as_json=as_json)
    else:
        _talk(access, therapist, ask=ask, plain=plain, keep=keep)


def _talk(
    access: Access, number: int | None, *, ask: bool, plain: bool, keep: bool
) -> None:
    """With a person: the list, and something new for it."""
    from alliance_cli.cli import adding

    with (
        asking.asking(plain=plain, keep=keep, home=access.home) as talk,
        first_run.open_there(access) as book,
    ):
        look = common.look(plain=talk.plain)
        sitting = talking.sit(talk, look, book, common.now(), number)
        if stop_stands(sitting.journal, sitting.them, sitting.today):
            page = _nothing_owed(sitting.them)
            talking.close(sitting, [talking.draw(sitting, page)], footer=False)
            return
        listed = shown(sitting.journal, sitting.them, look)
        adding.to_the_list(sitting, listed, ask=ask)


def _in_a_script(
    access: Access, number: int | None, *, ask: bool, plain: bool, as_json: bool
) -> None:
    """Nobody types: words that come in go on the list, and without any it is shown."""
    with first_run.open_there(access) as book:
        journal = book.journal()
        them = whom.about(book, journal, number)
        if stop_stands(journal, them, common.today()):
            common.show_page(_nothing_owed(them), plain=plain, as_json=as_json)
        elif as_json:
            common.show_json(_plainly(journal, them))
        elif text := _piped():
            _add(book, them, text, ask=ask)
        else:
            common.show(shown(journal, them, common.look(plain=plain)))


def _piped() -> str:
    """What was handed in on standard input, as a journal can keep it."""
    from alliance_cli.term.terminal import prepare_reading

    if sys.stdin is None or sys.stdin.isatty():
        return ""
    prepare_reading()
    text = sys.stdin.read(MOST_TEXT + 1)
    if len(text) > MOST_TEXT:
        raise UsageError(TOO_LONG)
    return text.replace("\0", "").encode(errors="replace").decode().strip()


def _add(book: "Book", them: "Therapist", text: str, *, ask: bool) -> None:
    from alliance_cli.journal import Raise
    from alliance_cli.pages.to_say import items
    from alliance_cli.store import write

    kind = "ask" if ask else "say"
    today = common.today()
    new = Raise(therapist=them.id, kind=kind, text=text, noted_on=today)
    write.add_raise(book, new)
    common.show(LISTED.format(number=len(items(book.journal(), them.id))))


def _change(
    access: Access,
    number: int | None,
    said: int | None,
    drop: int | None,
    *,
    plain: bool,
    keep: bool,
) -> None:
    """It came up, or is no longer wanted."""
    from alliance_cli.cli import adding

    with (
        first_run.open_there(access) as book,
        asking.asking(plain=plain, keep=keep, home=access.home) as talk,
    ):
        look = common.look(plain=talk.plain)
        sitting = talking.sit(talk, look, book, common.now(), number)
        if stop_stands(sitting.journal, sitting.them, sitting.today):
            talking.show_page(sitting, _nothing_owed(sitting.them))
            return
        one = _numbered(sitting.journal, sitting.them, said or drop or 0)
        if said is not None:
            adding.how_it_was_taken(sitting, one)
        else:
            adding.no_longer_wanted(sitting, one)


def _numbered(journal: "Journal", them: "Therapist", number: int) -> "Raise":
    from alliance_cli.pages.to_say import items

    found = next((one for one in items(journal, them.id) if one.number == number), None)
    if found is None:
        raise NotFoundError(NO_SUCH.format(number=number))
    return found.entry


def shown(journal: "Journal", them: "Therapist", look: "Look") -> str:
    """The list, and what can be done with it."""
    from alliance_cli.pages import to_say, written
    from alliance_cli.render import pages
    from alliance_cli.render.to_say import drawn

    every = to_say.items(journal, them.id)
    waits = to_say.waiting(every)
    listed = drawn(waits, to_say.said(every), them.name, common.today(), look)
    first = str(waits[0].number) if waits else "NUMBER"
    hints = written("", HINTS.replace("{number}", first))
    return f"{listed}\n{pages.page(hints, look)}"


def _plainly(journal: "Journal", them: "Therapist") -> list[object]:
    from alliance_cli.exchange.dump import as_json
    from alliance_cli.pages.to_say import items

    return [
        {"number": one.number, "waits": one.waits, "raise": as_json(one.entry)}
        for one in items(journal, them.id)
    ]


def _nothing_owed(them: "Therapist") -> "Page":
    from alliance_cli.pages import named
    from alliance_cli.pages.to_say import nothing_owed

    return named(nothing_owed(them.choice), them.name)


TURNED_TO_ONESELF_NEVER = frozenset({"stop", "line", "pattern", "once"})


def _ways(access: Access, number: int | None) -> "Page":
    """Ways to begin; nothing about the person's own past where it could hurt.

    A journal that can't be read without asking is no reason not to show them.
    """
    from alliance_cli.pages import named, words
    from alliance_cli.reading import state

    if opening.is_absent(access.home):
        return named(words.page(afraid=False), None)
    known = unasked.look(access.home, access.passphrase_fd)
    them = known.them(number) if known else None
    if known is None or them is None:
        return named(words.page(afraid=True), None)
    reads = state(known.journal, them.id, common.today())
    if reads == "stop":
        return _nothing_owed(them)
    return named(words.page(afraid=reads in TURNED_TO_ONESELF_NEVER), them.name)
