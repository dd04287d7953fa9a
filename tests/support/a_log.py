"""A log on a real terminal, as tests type it."""

import re
import signal
from dataclasses import replace

import pexpect

from alliance_cli.journal import Journal, Log, Session
from alliance_cli.store import Book
from alliance_cli.term.draft import from_text
from support.books import read_back
from support.journals import T, journal, session
from support.program import home, on_a_terminal

RUTH = replace(T, name="Ruth")


PASTING = re.compile(r"\x1b\[\?2004[hl]")  # readline's own, for pasted text


ANSWERS = {
    "1/8": ("nobody laughed", ""),
    "2/8": ("2",),
    "3/8": ("4",),
    "4/8": ("5",),
    "5/8": ("1 3",),
    "6/8": ("no",),
    "7/8": ("no",),
    "8/8": ("4",),
}


ALL = Log(
    stays="nobody laughed",
    stirred=2,
    safe=4,
    trust=5,
    words=("accepted", "understood"),
    line="no",
    snag="no",
    next=4,
)


def somebody() -> Journal:
    """A journal in which the examples of the first log have been seen."""
    return journal([session(trust=4)], therapist=RUTH)


def open_log(*options: str) -> pexpect.spawn:
    """A log on a terminal, typed into without pauses."""
    program = on_a_terminal("log", *options)
    program.delaybeforesend = None
    return program


def latest() -> Session:
    return read_back(home() / "journal.db").sessions[-1]


def drafted() -> dict[str, object]:
    with Book.open(home() / "journal.db", None) as book:
        draft = from_text(book.read_draft())
    return {} if draft is None else dict(draft.log.given)


def to_the_end(program: pexpect.spawn, *, since: str = "1/8") -> None:
    """Answer every question from that one on."""
    places = list(ANSWERS)
    for place in places[places.index(since) :]:
        program.expect_exact(place)
        for line in ANSWERS[place]:
            program.expect_exact("> ")
            program.sendline(line)


def kill(program: pexpect.spawn) -> None:
    program.kill(signal.SIGKILL)


def close_the_window(program: pexpect.spawn) -> None:
    program.close(force=False)
