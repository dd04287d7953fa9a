"""Asking a line or two outside a log: a talk for the purpose, and its end."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_cli.errors import InterruptedByPerson, UsageError

if TYPE_CHECKING:
    from alliance_cli.term.talk import Talk

NOBODY_TO_ASK = (
    "Nobody is here to ask. Run it in a terminal, or give the answers as lines."
)

ROOM_BELOW = 5  # rows for a blank line and "Enter goes on"


@contextmanager
def asking(*, plain: bool, keep: bool, home: Path | None = None) -> "Iterator[Talk]":
    """A talk that leaves nothing on the screen; Ctrl-D leaves it quietly."""
    from alliance_cli.cli.talking import conversation
    from alliance_cli.term.terminal import is_terminal

    with conversation(plain=plain, keep=keep, home=home) as (talk, _):
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


def show_text(talk: "Talk", text: str) -> None:
    """A text that is drawn already, in pieces that fit the screen."""
    from alliance_cli.term.talk import show_blocks

    room = None if talk.height is None else max(talk.height - ROOM_BELOW, 1)
    paragraphs = text.rstrip("\n").split("\n\n")
    pieces = [piece for one in paragraphs for piece in _cut(one, room)]
    show_blocks(talk, pieces, below=ROOM_BELOW)


def _cut(paragraph: str, room: int | None) -> list[str]:
    """In pieces, only where no screen could hold the whole."""
    lines = paragraph.split("\n")
    if room is None or len(lines) <= room:
        return [paragraph]
    starts = range(0, len(lines), room)
    return ["\n".join(lines[at : at + room]) for at in starts]
