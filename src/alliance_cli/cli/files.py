"""Writing what leaves the journal: for one person's eyes, whole or not at all.

A file is never replaced unasked, and never through a link, into a pipe, into a folder
that others can write to, or into the folder the journal lives in. What comes in is read
here too: never more than asked for, and without waiting for a pipe that nobody fills.
"""

import os
import stat
from pathlib import Path

from alliance_cli.errors import AllianceError, UsageError

OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def read_at_most(file: str, most: int) -> bytes:
    """The start of the file; a pipe that nobody has open to write in is empty."""
    with open(file, "rb", opener=_without_waiting) as source:
        if os.name == "posix":
            os.set_blocking(source.fileno(), True)
        return source.read(most)


def _without_waiting(file: str, flags: int) -> int:
    return os.open(file, flags | getattr(os, "O_NONBLOCK", 0))


def look_first(target: Path, *, journal: Path, force: bool) -> None:
    """Refuse what can't be written, before a person has done anything for it."""
    try:
        _look_at_place(target.parent, journal.parent)
        _look_at_target(target, force=force)
    except OSError as error:
        raise AllianceError(
            f"{target} can't be written ({error.strerror}). Choose another place.",
        ) from None


def write_private(target: Path, text: str, *, journal: Path, force: bool) -> None:
    """Write `target`, readable by its owner alone; `journal` is the journal's path."""
    from alliance_cli.store.files import publish, replace, temporary

    look_first(target, journal=journal, force=force)
    try:
        with temporary(target) as written:
            written.write_bytes(text.encode())
            (replace if force else publish)(written, target)
    except OSError as error:
        raise AllianceError(
            f"{target} can't be written ({error.strerror}). Choose another place.",
        ) from None


def _look_at_place(folder: Path, journal: Path) -> None:
    if folder.resolve() == journal.resolve():
        raise UsageError(
            f"{folder} is where the journal lives. Choose another folder.",
        )
    found = folder.stat().st_mode
    if found & OTHERS_WRITE and not found & stat.S_ISVTX and os.name == "posix":
        raise UsageError(
            f"Others can write to {folder}, and could swap the file."
            " Choose another folder.",
        )


def _look_at_target(target: Path, *, force: bool) -> None:
    try:
        found = target.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISREG(found.st_mode):
        raise UsageError(f"{target} isn't an ordinary file. Choose another name.")
    if not force:
        raise UsageError(
            f"{target} is already there. Choose another name, or replace it with"
            " --force.",
        )
