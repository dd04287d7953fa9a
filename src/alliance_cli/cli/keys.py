"""Keys on their way: chosen, proven, read from a recovery code, remembered.

What is asked for is said before anything is changed; a wrong passphrase or code before
anyone thinks of a new one.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from alliance_cli.cli import common
from alliance_cli.errors import LockedError, UsageError

if TYPE_CHECKING:
    from alliance_cli.store import Key
    from alliance_cli.store.protect import Copies
    from alliance_cli.term.talk import Talk

NEEDS_NEW = "Nobody is here to ask. --new-passphrase-fd N gives the new passphrase."
NEEDS_CODE = "Nobody is here to ask. --passphrase-fd N gives the recovery code."
WHICH_CODE = "  Recovery code (hidden as you type): "
ANOTHER_CODE = (
    "That code doesn't open this journal: it belongs to another one, or to an earlier"
    " passphrase; or the file is damaged. Nothing was changed."
)
REMEMBERED = (
    "The key is kept in this computer's vault: whoever can use this login can open the"
    " journal without the passphrase. alliance lock forgets it."
)


def need_somebody(fd: int | None, otherwise: str = NEEDS_NEW) -> None:
    """Refuses where nobody can be asked, and nothing is handed over."""
    from alliance_cli.term.terminal import is_terminal

    if fd is None and not is_terminal():
        raise UsageError(otherwise)


def chosen(talk: "Talk", fd: int | None) -> "Key | None":
    """The key of a new passphrase; None where nothing was entered.

    Its recovery code is offered to a person before anything is changed, so that Ctrl-C
    there leaves everything as it was. A script is offered none.
    """
    from alliance_cli.cli.first_run import offer_code
    from alliance_cli.store.key import from_passphrase, new_salt
    from alliance_cli.term.passphrase import choose, from_fd
    from alliance_cli.term.talk import fresh

    if fd is not None:
        return from_passphrase(from_fd(fd), new_salt())
    if (given := choose(talk)) is None:
        return None
    key = from_passphrase(given, new_salt())
    fresh(talk)
    offer_code(talk, key)
    return key


def proven(path: Path, key: "Key") -> "Key":
    """The key, once it has opened the journal."""
    from alliance_cli.store import Book

    Book.open(path, key).close()
    return key


def from_code(talk: "Talk", path: Path, fd: int | None) -> "Key | None":
    """The key behind the code; a slip of the finger is said, and asked again.

    None where nothing was entered.
    """
    from alliance_cli.store import header
    from alliance_cli.store.key import from_recovery_code
    from alliance_cli.term.passphrase import ask, from_fd
    from alliance_cli.term.talk import say

    salt = header.salt(path)
    if fd is not None:
        return _opened(path, from_recovery_code(from_fd(fd), salt))
    while typed := ask(prompt=WHICH_CODE):
        try:
            key = from_recovery_code(typed, salt)
        except LockedError as error:
            say(talk, str(error))
        else:
            return _opened(path, key)
    return None


def _opened(path: Path, key: "Key") -> "Key":
    try:
        return proven(path, key)
    except LockedError:
        raise LockedError(ANOTHER_CODE) from None


def change(path: Path, old: "Key", new: "Key") -> "Copies":
    """The journal and its copies under the new key; the old one is remembered no more.

    An earlier recovery code opens none of them then.
    """
    from alliance_cli.store import protect as guard
    from alliance_cli.store import remembering

    guard.change_passphrase(path, old, new)
    remembering.forget_if_remembered(path, old.salt)
    return guard.rewrite_copies(path, old, new)


def need_a_vault(*, wanted: bool) -> None:
    """Said before anything is changed, where there is none to remember the key in."""
    if wanted:
        from alliance_cli.store import keyring

        keyring.vault()


def remember(path: Path, key: "Key | None", *, wanted: bool) -> None:
    if wanted and key is not None:
        from alliance_cli.store import remembering

        remembering.remember(path, key)
        common.say(REMEMBERED)
