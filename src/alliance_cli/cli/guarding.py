"""`protect`, `unprotect`, `passphrase`, `recover`, `lock`: who can open the journal.

A passphrase never comes as an argument. In a script the one there is comes from
`--passphrase-fd N`, a new one from `--new-passphrase-fd N`. What was done is said when
the screen it was asked on is gone.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import agreeing, common, keys, opening
from alliance_cli.cli.asking import asking
from alliance_cli.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from alliance_cli.store.protect import Copies

PROTECTED_ALREADY = "It is protected already. alliance passphrase changes it."
NOT_PROTECTED = "It isn't protected. alliance protect gives it a passphrase."
BEFOREHAND = (
    "A passphrase keeps others from reading it. Forgotten, only a recovery code opens"
    " it; you can have one in a moment. A lock can raise questions as well as keep"
    " things in. Enter leaves everything as it is."
)
NOW_PROTECTED = "From now on it opens with the passphrase."
SURE = (
    "Anyone who can use this login could read all of it then.",
    "1 goes on; Enter leaves everything as it is.",
)
NOW_OPEN = (
    "From now on anyone who can use this login can read it. Copies made before keep the"
    " passphrase they were made with."
)
CHANGED = "The passphrase is changed, and an earlier recovery code no longer opens it."
LEFT = (
    "1 older copy in backups keeps an earlier passphrase.",
    "{n} older copies in backups keep an earlier passphrase.",
)
FORGOT = "The key isn't remembered on this computer any longer."
NOTHING_TO_FORGET = "No key of this journal was found in this computer's vault."

NewPassphraseFd = Annotated[
    int | None,
    typer.Option(
        "--new-passphrase-fd",
        metavar="N",
        help="Read the new passphrase from this open file descriptor.",
        show_default=False,
    ),
]
CodeFd = Annotated[
    int | None,
    typer.Option(
        "--passphrase-fd",
        metavar="N",
        help="Read the recovery code from this open file descriptor.",
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
    alliance protect --remember  for one that is protected already, too
    """
    keys.need_a_vault(wanted=remember)
    if remember and _state(home) == "protected":
        path = opening.journal_path(home)
        keys.remember(path, keys.proven(path, opening.key_of(path)), wanted=True)
        return
    path = _that_is(home, "plain", PROTECTED_ALREADY)
    keys.need_somebody(new_passphrase_fd)
    with asking(plain=plain, keep=False) as talk:
        from alliance_cli.store import protect as guard
        from alliance_cli.term.talk import say

        if new_passphrase_fd is None:
            say(talk, BEFOREHAND)
        key = keys.chosen(talk, new_passphrase_fd)
        copies = guard.protect(path, key) if key else None
    _tell(NOW_PROTECTED, copies, plain=plain)
    keys.remember(path, key, wanted=remember)


def unprotect(
    *,
    home: common.Home = None,
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask again.")] = False,
    plain: common.Plain = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Take the passphrase away again.

    It is asked first whether that is meant, then for the passphrase.

    alliance unprotect
    """
    path = _that_is(home, "protected", NOT_PROTECTED)
    agreeing.need_somebody(yes=yes)
    with asking(plain=plain, keep=False) as talk:
        meant = yes or agreeing.agreed(talk, *SURE)
        if meant:
            from alliance_cli.store import protect as guard
            from alliance_cli.store import remembering

            old = opening.key_of(path, passphrase_fd=passphrase_fd)
            guard.unprotect(path, old)
            remembering.forget_if_remembered(path, old.salt)
    common.say(NOW_OPEN if meant else agreeing.UNCHANGED, plain=plain)


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
    keys.need_a_vault(wanted=remember)
    keys.need_somebody(new_passphrase_fd)
    with asking(plain=plain, keep=False) as talk:
        old = keys.proven(path, opening.key_of(path, passphrase_fd=passphrase_fd))
        new = keys.chosen(talk, new_passphrase_fd)
        copies = keys.change(path, old, new) if new else None
    _tell(CHANGED, copies, plain=plain)
    keys.remember(path, new, wanted=remember)


def recover(
    *,
    home: common.Home = None,
    remember: Remember = False,
    plain: common.Plain = False,
    passphrase_fd: CodeFd = None,
    new_passphrase_fd: NewPassphraseFd = None,
) -> None:
    """With the recovery code in place of a forgotten passphrase.

    The code is asked for, then a new passphrase. Without either, nobody can open it.

    alliance recover
    """
    path = _that_is(home, "protected", NOT_PROTECTED)
    keys.need_a_vault(wanted=remember)
    keys.need_somebody(passphrase_fd, keys.NEEDS_CODE)
    keys.need_somebody(new_passphrase_fd)
    with asking(plain=plain, keep=False) as talk:
        old = keys.from_code(talk, path, passphrase_fd)
        new = keys.chosen(talk, new_passphrase_fd) if old else None
        copies = keys.change(path, old, new) if old and new else None
    _tell(CHANGED, copies, plain=plain)
    keys.remember(path, new, wanted=remember)


def lock(*, home: common.Home = None, plain: common.Plain = False) -> None:
    """Forget the remembered key.

    From then on the passphrase is asked for again.

    alliance lock
    """
    path = _that_is(home, "protected", NOT_PROTECTED)
    from alliance_cli.store import header, remembering

    forgot = remembering.forget(path, header.salt(path))
    common.say(FORGOT if forgot else NOTHING_TO_FORGET, plain=plain)


def _state(home: Path | None) -> str:
    from alliance_cli.store import state

    return state(opening.journal_path(home))


def _that_is(home: Path | None, wanted: str, otherwise: str) -> Path:
    """Where the journal is; refuses one that is absent, no journal, or the other."""
    path, found = opening.journal_path(home), _state(home)
    if found == "absent":
        raise NotFoundError(opening.NO_JOURNAL)
    if found not in {"plain", "protected"}:
        from alliance_cli.store import Book

        Book.open(path).close()  # it says what is wrong with it
    if found != wanted:
        raise UsageError(otherwise)
    return path


def _tell(done: str, copies: "Copies | None", *, plain: bool) -> None:
    """What was done; nothing was where there are no copies to tell of."""
    if copies is None:
        common.say(agreeing.UNCHANGED, plain=plain)
        return
    left = LEFT[min(copies.left, 2) - 1].format(n=copies.left) if copies.left else ""
    common.say(f"{done} {left}".strip(), plain=plain)
