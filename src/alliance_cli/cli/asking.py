"""Asking a line or two outside a log: a talk for the purpose, and its end."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from alliance_cli.errors import InterruptedByPerson, UsageError

if TYPE_CHECKING:
    from alliance_cli.term.talk import Talk

NOBODY_TO_ASK = (
    "Nobody is here to ask. Run it in a terminal, or give the answers as lines."
)


@contextmanager
def asking(*, plain: bool, keep: bool) -> "Iterator[Talk]":
    """A talk that leaves nothing on the screen; Ctrl-D leaves it quietly."""
    from alliance_cli.cli.talking import conversation
    from alliance_cli.term.terminal import is_terminal

    with conversation(plain=plain, keep=keep) as (talk, _):
        try:
            yield talk
        except EOFError:
            if is_terminal():
                raise InterruptedByPerson from None
            raise UsageError(NOBODY_TO_ASK) from None


def line(talk: "Talk", asked: str) -> str:
    """One line, its blanks tidied; empty when it was skipped."""
    from alliance_cli.term.talk import say

    talk.write("")
    say(talk, asked)
    return " ".join(talk.read("> " if talk.plain else "        > ").split())
