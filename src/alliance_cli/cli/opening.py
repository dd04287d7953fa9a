"""Opening the journal for a command, and making one: where the passphrase comes from.

On a terminal it is asked for; in a script it comes from `--passphrase-fd`, or from the
command in the settings. It is never taken from an argument or the environment, where
others could read it.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_cli.errors import InterruptedByPerson, LockedError, NotFoundError

if TYPE_CHECKING:
    from alliance_cli.store import Book, Key

NO_JOURNAL = "There is no journal yet. alliance log starts one."
LOCKED = (
    "The journal is protected. Open it in a terminal, or give the passphrase with"
    " --passphrase-fd N."
)


class NobodyToAskError(LockedError):
    """No passphrase was handed over, and there is nobody to ask for it."""

    def __init__(self) -> None:
        super().__init__(LOCKED)


def journal_path(home: Path | None) -> Path:
    from alliance_cli.store import place

    return place.journal_path(place.home(home))


def is_absent(home: Path | None) -> bool:
    from alliance_cli.store import state

    return state(journal_path(home)) == "absent"


@contextmanager
def open_book(
    home: Path | None,
    *,
    no_passphrase: bool = False,
    passphrase_fd: int | None = None,
) -> "Iterator[Book]":
    """The journal, open for this command and closed after it."""
    from alliance_cli.cli import daily
    from alliance_cli.store import Book, state

    path = journal_path(home)
    found = state(path)
    if found == "absent":
        raise NotFoundError(NO_JOURNAL)
    key = None
    if found == "protected":
        key = key_of(path, no_passphrase=no_passphrase, passphrase_fd=passphrase_fd)
    with Book.open(path, key) as book:
        yield book
        daily.begin(book)


def key_of(
    path: Path,
    *,
    no_passphrase: bool = False,
    passphrase_fd: int | None = None,
) -> "Key":
    """The key of the journal: handed over, remembered, or asked for."""
    from alliance_cli import config
    from alliance_cli.store import header, remembering
    from alliance_cli.term import passphrase

    salt = header.salt(path)
    if passphrase_fd is not None:
        return derived(passphrase.from_fd(passphrase_fd), salt)
    if (known := remembering.recall(path)) is not None:
        return known
    if command := config.read(path.parent, os.environ).passphrase_command:
        return derived(passphrase.from_command(command), salt)
    if no_passphrase:
        raise NobodyToAskError
    return derived(asked(), salt)


def can_ask() -> bool:
    """Whether somebody sits there; what is shown may go elsewhere."""
    return sys.stdin.isatty()


def asked() -> str:
    """Typed by whoever sits there; a script is told how to give it."""
    from alliance_cli.term.passphrase import ask

    if not can_ask():
        raise NobodyToAskError
    try:
        return ask()
    except EOFError:
        raise InterruptedByPerson from None


def derived(given: str, salt: bytes) -> "Key":
    """A recovery code is taken wherever a passphrase is; its check tells it apart."""
    from alliance_cli.store.key import from_passphrase, from_recovery_code

    try:
        return from_recovery_code(given, salt)
    except LockedError:
        return from_passphrase(given, salt)
