"""One lock file beside the journal: shared by every open book, or held by one alone.

Whoever replaces the file (protect, restore, migrate) holds it alone. Where a lock can't
be had (a read-only disk, Windows, some network folders) SQLite's own locks remain;
Windows itself refuses to replace a file that is open.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from alliance_cli.errors import StorageError
from alliance_cli.store.files import leftovers, remove
from alliance_cli.store.place import lock_path

try:
    import fcntl
except ImportError:  # Windows
    HAS_FLOCK = False
else:
    HAS_FLOCK = True

PAUSE = 0.05
PATIENCE_SHARED, PATIENCE_ALONE = 10.0, 0.5


def share(path: Path) -> int | None:
    """Hold the lock together with others; give it to `let_go`."""
    return _take(path, alone=False)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """While inside, no other alliance has this journal open."""
    held = _take(path, alone=True)
    try:
        yield
    finally:
        let_go(held)


def sweep(path: Path) -> None:
    """Remove what a killed alliance left behind; only while alone with the journal."""
    for left in leftovers(path):
        remove(left)


def sweep_if_alone(path: Path) -> None:
    """What was left behind may be readable: tidied at the first chance."""
    if not leftovers(path):
        return
    with suppress(StorageError), alone(path):
        sweep(path)


def let_go(held: int | None) -> None:
    if held is not None:
        os.close(held)


def _take(path: Path, *, alone: bool) -> int | None:
    if not HAS_FLOCK:
        return None
    flags = os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        descriptor = os.open(lock_path(path), flags, 0o600)
    except OSError:
        return None
    try:
        locked = _wait(descriptor, alone=alone)
    except BaseException:
        os.close(descriptor)
        raise
    if locked:
        return descriptor
    os.close(descriptor)
    return None


def _wait(descriptor: int, *, alone: bool) -> bool:
    """True when locked, False where this file system has no locks."""
    kind = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
    patience = PATIENCE_ALONE if alone else PATIENCE_SHARED
    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                raise StorageError(_busy(alone=alone)) from None
            time.sleep(PAUSE)
        except OSError:
            return False
        else:
            return True


def _busy(*, alone: bool) -> str:
    if alone:
        return (
            "The journal is open in another window. Nothing was changed."
            " Close it there, then try again."
        )
    return "The journal is being rewritten by another alliance. Try again in a moment."
