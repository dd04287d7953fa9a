"""`backup` and `restore`: one file with everything, and bringing it back."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, files, opening
from alliance_cli.errors import StorageError, UsageError

if TYPE_CHECKING:
    from alliance_cli.store import Key

KEPT = "A copy of everything, checked:"
PROTECTED = "It opens with the passphrase of today."
OPEN = "It isn't protected: whoever has the file can read it."
PURGED = ("1 copy beside the journal is removed.", "{n} copies are removed.")
NO_COPIES = "There were no copies beside the journal."
EITHER = "--purge removes the copies beside the journal; it goes without a FILE."
TAKEN = "There is something at {file} already. Choose another name."
RESTORED = "The journal is as it was in that backup."
NOW_OPEN = "It isn't protected, as the backup wasn't; alliance protect changes that."
NOW_PROTECTED = "It opens with the passphrase of that backup."
REPLACED = "What it replaced is kept:"
REPLACED_OPEN = "That one isn't protected. alliance backup --purge removes all copies."

File = Annotated[
    Path | None,
    typer.Argument(metavar="[FILE]", help="Where to; without it, beside the journal."),
]


def backup(
    *,
    file: File = None,
    home: common.Home = None,
    purge: Annotated[
        bool,
        typer.Option("--purge", help="Remove every copy beside the journal."),
    ] = False,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """One file with everything, checked before it is kept.

    A protected journal gives a protected copy. Copies beside the journal are made by
    themselves too, once a day and before anything large, ten at most; nothing in their
    names says when.

    alliance backup              beside the journal
    alliance backup ~/usb/a.db   somewhere else
    alliance backup --purge      remove the copies beside the journal
    """
    from alliance_cli.store import backup as keeping

    target = _target(home, file, purge=purge)
    count = 0
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        if purge:
            count = keeping.purge(book.path)
        elif target is None:
            target = keeping.keep(book.path, book.key, book.driver)
        else:
            keeping.backup(book, target)
        protected = book.protected
    if as_json:
        made = None if target is None else str(target)
        common.show_json({"path": made, "protected": protected, "removed": count})
    elif target is None:
        common.say(_purged(count), plain=plain)
    else:
        common.say(KEPT, plain=plain)
        common.show_path(target)
        common.say(PROTECTED if protected else OPEN, plain=plain)


def _purged(count: int) -> str:
    return PURGED[min(count, 2) - 1].format(n=count) if count else NO_COPIES


def _target(home: Path | None, file: Path | None, *, purge: bool) -> Path | None:
    """Where the copy is wanted; refused before anyone is asked for a passphrase."""
    if file is None:
        return None
    if purge:
        raise UsageError(EITHER)
    target = file.expanduser()
    if target.exists() or target.is_symlink():
        raise UsageError(TAKEN.format(file=target))
    files.look_first(target, journal=opening.journal_path(home), force=False)
    return target


def restore(
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.")],
    home: common.Home = None,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Bring a backup back, in the place of the journal.

    The backup is checked first, and what it replaces is kept. It opens with the
    passphrase it was made with.

    alliance restore ~/usb/a.db
    """
    from alliance_cli.store import restore as bringing_back
    from alliance_cli.store import state

    source, path = file.expanduser(), opening.journal_path(home)
    key = _key(source, path, passphrase_fd)
    before, same = state(path), key is not None and _opened_by(path, key)
    replaced = bringing_back.restore(path, source, key)
    if as_json:
        aside = None if replaced is None else str(replaced)
        common.show_json({"replaced": aside, "protected": key is not None})
        return
    now = NOW_PROTECTED if key else NOW_OPEN
    as_before = same if key else before == "plain"
    common.say(RESTORED if as_before else f"{RESTORED} {now}", plain=plain)
    if replaced:
        common.say(REPLACED, plain=plain)
        common.show_path(replaced)
    if replaced and key and before == "plain":
        common.say(REPLACED_OPEN, plain=plain)


def _opened_by(path: Path, key: "Key") -> bool:
    """Whether the journal opens with the key: each new passphrase has its own salt."""
    from alliance_cli.store import header, state

    return state(path) == "protected" and header.salt(path) == key.salt


def _key(source: Path, path: Path, passphrase_fd: int | None) -> "Key | None":
    """The key of the backup: today's, where the passphrase is the same, or its own.

    Nothing beside the backup is read: settings there could name any command.
    """
    from alliance_cli import config
    from alliance_cli.store import header, state
    from alliance_cli.term import passphrase

    try:
        if state(source) != "protected":
            return None
    except StorageError:  # what can't be read is refused with what isn't a backup
        return None
    salt = header.salt(source)
    if state(path) == "protected" and header.salt(path) == salt:
        return opening.key_of(path, passphrase_fd=passphrase_fd)
    if passphrase_fd is not None:
        return opening.derived(passphrase.from_fd(passphrase_fd), salt)
    command = config.read(path.parent, os.environ).passphrase_command
    if command and not opening.can_ask():
        return opening.derived(passphrase.from_command(command), salt)
    return opening.derived(opening.asked(), salt)
