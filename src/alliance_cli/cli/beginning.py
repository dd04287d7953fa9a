"""Making a journal: said first what can be seen, then asked whether to protect it.

Without a terminal one is made only where it was said how: `--passphrase-fd N` protects
it, `--no-passphrase` doesn't.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from alliance_cli.cli import common, opening
from alliance_cli.errors import InterruptedByPerson, UsageError

if TYPE_CHECKING:
    from alliance_cli.store import Book, Key
    from alliance_cli.term.talk import Talk

HOW_TO_MAKE = (
    "There is no journal yet, and nobody to ask how to keep one. With --passphrase-fd N"
    " it is protected; with --no-passphrase it isn't."
)
CHOICE = (
    "A passphrase keeps others from reading it. If you forget it, only a recovery code"
    " opens it; you can have one in a moment."
)
ANSWERS = (
    "1 with a passphrase (Enter takes this)",
    "2 without one: anyone using this login can read it",
)
PROTECTED, OPEN = ("", "1"), ("2",)


def make_book(
    home: Path | None,
    *,
    no_passphrase: bool,
    passphrase_fd: int | None,
    talk: "Talk | None" = None,
) -> "Book":
    """A new, empty journal; `talk` is there when a person can be asked."""
    from alliance_cli.store import Book
    from alliance_cli.term.passphrase import from_fd

    path = opening.journal_path(home)
    if passphrase_fd is not None:
        return Book.create(path, _new_key(from_fd(passphrase_fd)))
    if no_passphrase:
        return Book.create(path, None)
    if talk is None:
        raise UsageError(HOW_TO_MAKE)
    return Book.create(path, ask_how(talk, path.parent))


def ask_how(talk: "Talk", folder: Path) -> "Key | None":
    """The key of the journal to be made, or None where it is left open."""
    from alliance_cli.pages import first, written
    from alliance_cli.render import pages
    from alliance_cli.term.passphrase import choose
    from alliance_cli.term.talk import show_blocks

    look = common.look(plain=talk.plain)
    seen = first.seen(common.tilde(folder))
    choice = pages.page(written("", CHOICE), look)
    show_blocks(talk, [*pages.blocks(seen, look), choice])
    _offer(talk)
    while True:
        answer = _read(talk)
        if answer in OPEN:
            return None
        chosen = choose(talk) if answer in PROTECTED else None
        if chosen is not None:
            return _new_key(chosen)
        _offer(talk)


def _offer(talk: "Talk") -> None:
    from alliance_cli.term.talk import say

    for answer in ANSWERS:
        say(talk, answer)


def _read(talk: "Talk") -> str:
    try:
        return talk.read("  > ").strip()
    except EOFError:
        raise InterruptedByPerson from None


def _new_key(passphrase: str) -> "Key":
    from alliance_cli.store.key import from_passphrase, new_salt

    return from_passphrase(passphrase, new_salt())
