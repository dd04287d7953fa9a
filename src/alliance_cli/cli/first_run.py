"""The first log of all: what this is, what can be seen, and a journal to write in."""

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from alliance_cli.cli import beginning, common, opening
from alliance_cli.cli.talking import Access

if TYPE_CHECKING:
    from alliance_cli.render.look import Look
    from alliance_cli.store import Book, Key
    from alliance_cli.term.talk import Talk

CODE = (
    "A recovery code opens it if the passphrase is forgotten; without either, nobody"
    " can open it, you included. It is shown only now. On paper, someone could find it."
)
WHETHER = ("1 shows it", "Enter goes on without one")
CLEARS = "Enter clears it from the screen."
SHOW_IT = "1"


def open_there(access: Access) -> "AbstractContextManager[Book]":
    """The journal that is there."""
    return opening.open_book(
        access.home,
        no_passphrase=access.no_passphrase,
        passphrase_fd=access.passphrase_fd,
    )


def open_or_begin(
    talk: "Talk",
    look: "Look",
    access: Access,
) -> "AbstractContextManager[Book]":
    """The journal; where there is none, one is begun."""
    if opening.is_absent(access.home):
        return begin(talk, look, access)
    return open_there(access)


def make_quietly(access: Access) -> "Book":
    """A journal for answers that were given in a script."""
    return beginning.make_book(
        access.home,
        no_passphrase=access.no_passphrase,
        passphrase_fd=access.passphrase_fd,
    )


def begin(talk: "Talk", look: "Look", access: Access) -> "Book":
    """Says what this is, asks how to keep it, and makes it."""
    from alliance_cli.pages import first, written
    from alliance_cli.render import pages
    from alliance_cli.term.talk import fresh, pause, show_blocks
    from alliance_cli.term.terminal import is_terminal

    person = is_terminal()
    if person:
        show_blocks(talk, [pages.page(written(first.TITLE, first.WHAT), look)])
        pause(talk, "Enter goes on.")
    if person and (access.no_passphrase or access.passphrase_fd is not None):
        folder = common.tilde(opening.journal_path(access.home).parent)
        show_blocks(talk, [pages.page(first.seen(folder), look)])
        pause(talk, "Enter goes on.")
    book = beginning.make_book(
        access.home,
        no_passphrase=access.no_passphrase,
        passphrase_fd=access.passphrase_fd,
        talk=talk if person else None,
    )
    fresh(talk)
    if person and book.key is not None and access.passphrase_fd is None:
        offer_code(talk, book.key)
        fresh(talk)
    return book


def offer_code(talk: "Talk", key: "Key") -> None:
    """Once, before the first entry: afterwards it would be too late to say so."""
    from alliance_cli.store.key import recovery_code
    from alliance_cli.term.talk import say

    talk.write("")
    say(talk, CODE)
    talk.write("")
    for answer in WHETHER:
        say(talk, answer)
    if talk.read("  > ").strip() != SHOW_IT:
        return
    talk.write("")
    say(talk, recovery_code(key))
    talk.write("")
    say(talk, CLEARS)
    talk.read("  > ")
