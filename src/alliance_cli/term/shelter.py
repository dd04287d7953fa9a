"""A folder in memory for the file that another program edits, and its end.

Where the system has a file system in memory that is safe to use, the folder is there,
and nothing of it is ever on a disk; elsewhere a person is asked first. The folder is
for its owner alone. What a killed program left is removed by the next one: it holds a
lock on its folder for as long as it lives. To add a place: `PLACES`.
"""

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PLACES = ("/dev/shm",)  # noqa: S108  (a folder of our own in it)
MOUNTS = Path("/proc/self/mounts")
IN_MEMORY = frozenset({"tmpfs", "ramfs"})
PREFIX = "txt-416c6c79-"  # says nothing to a passer-by, and belongs to nobody else
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def in_memory() -> Path | None:
    """The place in memory where a folder can be made, if there is one."""
    named = (os.environ.get("XDG_RUNTIME_DIR"), *PLACES)
    places = (Path(one) for one in named if one)
    return next((one for one in places if _is_safe(one) and _is_memory(one)), None)


def on_disk() -> Path:
    return Path(tempfile.gettempdir())


@contextmanager
def folder(place: Path) -> Iterator[Path]:
    """A new folder for its owner alone, gone afterwards with all that is in it."""
    made = Path(tempfile.mkdtemp(prefix=PREFIX, dir=place))
    lock = _locked(made)
    try:
        yield made
    finally:
        _wipe(made)
        if lock is not None:
            os.close(lock)


def sweep() -> None:
    """Removes what programs that were killed have left."""
    for place in (in_memory(), on_disk()):
        if place is None:
            continue
        with contextlib.suppress(OSError):
            for one in place.glob(f"{PREFIX}*"):
                _sweep_one(one)


def _sweep_one(left: Path) -> None:
    found = left.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != _ourselves(found):
        return
    lock = _locked(left)
    if lock is not None:
        _wipe(left)
        os.close(lock)


def _ourselves(found: os.stat_result) -> int:
    return os.getuid() if hasattr(os, "getuid") else found.st_uid


def _locked(made: Path) -> int | None:
    """The folder, held for as long as this program lives; None where another has it."""
    try:
        import fcntl  # noqa: PLC0415  (not there on Windows)
    except ImportError:
        return None
    held = os.open(made, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(held)
        return None
    return held


def _wipe(made: Path) -> None:
    """Overwritten first: that helps in memory, and on a disk it promises nothing."""
    for one in sorted(made.rglob("*"), reverse=True):
        with contextlib.suppress(OSError):
            _remove(one)
    with contextlib.suppress(OSError):
        made.rmdir()


def _remove(one: Path) -> None:
    found = one.lstat()
    if stat.S_ISDIR(found.st_mode):
        one.rmdir()
        return
    if stat.S_ISREG(found.st_mode):
        with contextlib.suppress(OSError), one.open("r+b") as file:
            file.write(bytes(found.st_size))
    one.unlink()


def _is_safe(place: Path) -> bool:
    """A folder that others can't change under us, and that we can write to."""
    try:
        found = place.stat()
    except OSError:
        return False
    trusted = found.st_uid in {0, _ourselves(found)}
    shared = found.st_mode & OTHERS_WRITE and not found.st_mode & stat.S_ISVTX
    usable = place.is_absolute() and os.access(place, os.W_OK | os.X_OK)
    return stat.S_ISDIR(found.st_mode) and trusted and not shared and usable


def _is_memory(place: Path) -> bool:
    """By the file system that is mounted nearest above it."""
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
        real = place.resolve()
    except OSError:
        return False
    kinds = {Path(words[1]): words[2] for words in map(str.split, lines)}
    above = [one for one in (real, *real.parents) if one in kinds]
    return bool(above) and kinds[above[0]] in IN_MEMORY
