"""A log that was asked for an editor, and what the editor may leave behind.

What is written in it says itself what it is: `CANARY`.
"""

from pathlib import Path
from uuid import uuid4

import pexpect

from alliance_cli.store import Book
from alliance_cli.term.draft import from_text
from support.program import home, on_a_terminal

CANARY = f"canary{uuid4().hex}"


def opened(*options: str) -> pexpect.spawn:
    """A log that has been asked for an editor."""
    program = on_a_terminal("log", *options)
    program.delaybeforesend = None
    program.expect_exact("1/8")
    program.expect_exact("> ")
    program.sendline("@")
    return program


def drafted() -> object:
    with Book.open(home() / "journal.db", None) as book:
        draft = from_text(book.read_draft())
    return draft and draft.log.given.get("stays")


def in_the_draft(program: pexpect.spawn, words: str) -> bool:
    """Waits for what is kept beside an open editor."""
    for _ in range(100):
        program.expect([pexpect.TIMEOUT, pexpect.EOF], timeout=0.1)
        if words in str(drafted()):
            return True
    return False


def leaks(*roots: Path) -> list[Path]:
    """Files that hold it, but the journal."""
    files = (one for root in roots for one in root.rglob("*") if one.is_file())
    return [one for one in files if CANARY.encode() in one.read_bytes()]
