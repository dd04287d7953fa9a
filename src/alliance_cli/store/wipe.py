"""Removing alliance's files: listed first, then gone, as far as a program can.

The start of a file is overwritten before it is removed: a protected one has its salt
there, without which neither passphrase nor recovery code opens what a disk may still
hold. Old cells of an SSD, and copies elsewhere, are out of reach.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from alliance_cli.errors import StorageError
from alliance_cli.store import lock, place

START = 4096


def belongings(home: Path) -> tuple[Path, ...]:
    """What `wipe` would remove, folders last; nothing else in the folder is touched."""
    return tuple(_belongings(home))


def _belongings(home: Path) -> Iterator[Path]:
    if not _is_folder(home):
        return
    copies = home / place.BACKUPS
    found = sorted(home.iterdir())
    yield from (one for one in found if _is_ours(one) and one != copies)
    if copies.is_dir() and not copies.is_symlink():
        inside = sorted(copies.iterdir())
        yield from (one for one in inside if place.is_copy(one))
        yield copies
    if place.belongs(home):
        yield home


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that no disk takes
        return False


def _is_ours(path: Path) -> bool:
    return place.NAMES.fullmatch(path.name) is not None


def wipe(home: Path) -> tuple[Path, ...]:
    """Remove all of `belongings`; what is left.

    Left are folders in which others put things, and what links among ours lead to. A
    key that this computer remembers is for `remembering.forget`.
    """
    path = place.journal_path(home)
    with lock.alone(path):
        ours = belongings(home)
        led_to = [one.resolve() for one in (home, *ours) if one.is_symlink()]
        for one in ours:
            _remove(one)
    return tuple(one for one in dict.fromkeys([*ours, *led_to]) if one.exists())


def _remove(path: Path) -> None:
    try:
        if path.is_symlink() or not path.is_dir():
            _remove_file(path)
            return
    except OSError as error:
        raise StorageError(
            f"{path} can't be removed ({error.strerror}). What was removed before it"
            " is gone; the rest is still there.",
        ) from None
    with suppress(OSError):  # it holds something that isn't ours
        path.rmdir()


def open_up(home: Path) -> None:
    """Give the owner back what rights they may have taken from themselves."""
    for one in (home, home / place.BACKUPS):
        _open_up(one, stat.S_IRWXU)


def _open_up(path: Path, rights: int) -> None:
    """Where that can't be done, what follows says so."""
    with suppress(OSError):
        found = path.lstat()
        if not stat.S_ISLNK(found.st_mode) and ~found.st_mode & rights:
            path.chmod(stat.S_IMODE(found.st_mode) | rights)


def _remove_file(path: Path) -> None:
    if path.is_file() and not path.is_symlink():
        _open_up(path, stat.S_IRUSR | stat.S_IWUSR)
        with path.open("rb+") as file:
            file.write(os.urandom(min(START, path.stat().st_size)))
            file.flush()
            os.fsync(file.fileno())
    path.unlink(missing_ok=True)
