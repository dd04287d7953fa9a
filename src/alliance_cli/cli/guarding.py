"""`protect`, `unprotect`, `passphrase`, `recover`, `lock`: who can open the journal.

A passphrase never comes as an argument. In a script the one there is comes from
`--passphrase-fd N`, a new one from `--new-passphrase-fd N`.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, opening
from alliance_cli.cli.asking import asking
from alliance_cli.errors import InterruptedByPerson, NotFoundError, UsageError

if TYPE_CHECKING:
    from alliance_cli.store import Key
    from alliance_cli.store.protect import Copies
    from alliance_cli.term.talk import Talk

PROTECTED_ALREADY = "It is protected already. alliance passphrase changes it."
NOT_PROTECTED = "It isn't protected. alliance protect gives it a passphrase."
NOTHING_SET = "Nothing was entered, so nothing was changed."
NOW_PROTECTED = "From now on it opens with the passphrase."
NOW_OPEN = (
    "From now on anyone who can use this login can read it. Copies made before keep the"
    " passphrase they were made with."
)
CHANGED = "The passphrase is changed, and an earlier recovery code no longer opens it."
LEFT = "{n} older copies in backups keep an earlier passphrase."
SURE = (
    "Anyone who can use this login could read all of it then. 1 goes on; Enter doesn't."
)
FORGOT = "The key isn't remembered on this computer any longer."
NOTHING_TO_FORGET = "No key was remembered on this computer."
REMEMBERED = (
    "The key is kept in this computer's vault: whoever can use this login can open the"
    " journal, without the passphrase. alliance lock forgets it."
)

NewPassphraseFd = Annotated[
    int | None,
    typer.Option(
        "--new-passphrase-fd",
        metavar="N",
        help="Read the new passphrase from this open file descriptor.",
        show_default=False,
    ),
]
Remember = Annotated[
    bool,
    typer.Option(
        "--remember",
        help="Keep the key in this computer's own vault (needs the keyring extra).",
    ),
]


def protect(
    *,
    home: common.Home = None,
    remember: Remember = False,
    plain: common.Plain = False,
    new_passphrase_fd: NewPassphraseFd = None,
) -> None:
    """Give an open journal a passphrase.

    The whole file is encrypted, and so are the copies in backups. Forgotten, the
    passphrase can't be got round; a recovery code is offered once.

    alliance protect
    """
    path = _that_is(home, "plain", PROTECTED_ALREADY)
    with asking(plain=plain, keep=False) as talk:
        key = _chosen(talk, new_passphrase_fd)
        from alliance_cli.store import protect as guard

        _tell(talk, NOW_PROTECTED, guard.protect(path, key))
        _offer(talk, key, new_passphrase_fd)
    _remember(key, wanted=remember)


def unprotect(
    *,
    home: common.Home = None,
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask again.")] = False,
    plain: common.Plain = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Take the passphrase away again.

    alliance unprotect
    """
    path = _that_is(home, "protected", NOT_PROTECTED)
    with asking(plain=plain, keep=False) as talk:
        old = opening.key_of(path, passphrase_fd=passphrase_fd)
        if not yes and not _agreed(talk, SURE):
            raise InterruptedByPerson
        from alliance_cli.store import keyring
        from alliance_cli.store import protect as guard

        guard.unprotect(path, old)
        keyring.forget(old.salt)
        _tell(talk, NOW_OPEN)


def passphrase(
    *,
    home: common.Home = None,
    remember: Remember = False,
    plain: common.Plain = False,
    passphrase_fd: common.PassphraseFd = None,
    new_passphrase_fd: NewPassphraseFd = None,
) -> None:
    """Change the passphrase.

    The journal is written anew under the new one, and a new recovery code is offered.
    Copies in backups are brought along.

    alliance passphrase
    """
    path = _that_is(home, "protected", NOT_PROTECTED)
    with asking(plain=plain, keep=False) as talk:
        old = opening.key_of(path, passphrase_fd=passphrase_fd)
        _open_or_refuse(path, old)
        new = _chosen(talk, new_passphrase_fd)
        from alliance_cli.store import keyring
        from alliance_cli.store import protect as guard

        guard.change_passphrase(path, old, new)
        keyring.forget(old.salt)
        _tell(talk, CHANGED, guard.rewrite_copies(path, old, new))
        _offer(talk, new, new_passphrase_fd)
    _remember(new, wanted=remember)


def recover(
    *,
    home: common.Home = None,
    plain: common.Plain = False,
    new_passphrase_fd: NewPassphraseFd = None,
) -> None:
    """With the recovery code in place of a forgotten passphrase.

    The code is asked for, then a new passphrase. Without either, nobody can open it.

    alliance recover
    """
    path = _that_is(home, "protected", NOT_PROTECTED)
    with asking(plain=plain, keep=False) as talk:
        from alliance_cli.store import header
        from alliance_cli.store import protect as guard
        from alliance_cli.store.key import from_recovery_code
        from alliance_cli.term.passphrase import ask

        code = ask(prompt="  Recovery code (it isn't shown): ")
        old = from_recovery_code(code, header.salt(path))
        _open_or_refuse(path, old)
        new = _chosen(talk, new_passphrase_fd)
        guard.recover(path, code, new)
        _tell(talk, CHANGED, guard.rewrite_copies(path, old, new))
        _offer(talk, new, new_passphrase_fd)


def lock(*, home: common.Home = None) -> None:
    """Forget the remembered key.

    From then on the passphrase is asked for again.

    alliance lock
    """
    path = _that_is(home, "protected", NOT_PROTECTED)
    from alliance_cli.store import header, keyring

    forgot = keyring.forget(header.salt(path))
    common.show(f"  {FORGOT if forgot else NOTHING_TO_FORGET}\n")


def _that_is(home: Path | None, wanted: str, otherwise: str) -> Path:
    from alliance_cli.store import state

    path = opening.journal_path(home)
    found = state(path)
    if found == "absent":
        raise NotFoundError(opening.NO_JOURNAL)
    if found in {"plain", "protected"} and found != wanted:
        raise UsageError(otherwise)
    return path


def _open_or_refuse(path: Path, key: "Key") -> None:
    """A wrong passphrase is said before anyone thinks of a new one."""
    from alliance_cli.store import Book

    Book.open(path, key).close()


def _chosen(talk: "Talk", fd: int | None) -> "Key":
    from alliance_cli.store.key import from_passphrase, new_salt
    from alliance_cli.term.passphrase import choose, from_fd

    given = from_fd(fd) if fd is not None else choose(talk)
    if given is None:
        raise UsageError(NOTHING_SET)
    return from_passphrase(given, new_salt())


def _agreed(talk: "Talk", asked: str) -> bool:
    from alliance_cli.term.talk import say

    say(talk, asked)
    return talk.read("  > ").strip() == "1"


def _tell(talk: "Talk", sentence: str, copies: "Copies | None" = None) -> None:
    from alliance_cli.term.talk import say

    left = LEFT.format(n=copies.left) if copies and copies.left else ""
    say(talk, f"{sentence} {left}".strip())


def _offer(talk: "Talk", key: "Key", fd: int | None) -> None:
    from alliance_cli.cli.first_run import offer_code
    from alliance_cli.term.terminal import is_terminal

    if fd is None and is_terminal():
        offer_code(talk, key)


def _remember(key: "Key", *, wanted: bool) -> None:
    if wanted:
        from alliance_cli.store import keyring

        keyring.remember(key)
        common.note(REMEMBERED)
