"""Files that only their owner can read, that never follow a link and never half exist.

A new file is written under a temporary name, synced, and then given its real name in
one step: a crash leaves the old state or the new one.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from alliance_cli.errors import StorageError
from alliance_cli.store.place import backups

PRIVATE = 0o600
NO_SUCH_CALL = (errno.EINVAL, errno.ENOTSUP)  # some network file systems


def create_private(path: Path) -> None:
    """An empty file that only its owner can read; refuses one that is there."""
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0)
    os.close(os.open(path, flags, PRIVATE))


@contextmanager
def temporary(target: Path) -> Iterator[Path]:
    """A private, empty file beside `target`, gone afterwards unless it was renamed.

    What the system refuses meanwhile comes out as a sentence about `target`.
    """
    path = target.with_name(f".{target.name}.{os.urandom(4).hex()}.new")
    try:
        create_private(path)
        yield path
    except OSError as error:
        raise StorageError(
            f"{target} can't be written ({error.strerror}). Nothing was changed."
            " Choose another place, or make room.",
        ) from None
    finally:
        for one in (path, path.with_name(path.name + "-journal")):
            with suppress(OSError):  # never made, on a disk that is read-only
                one.unlink()


def leftovers(target: Path) -> list[Path]:
    """Temporary files that a kill left beside the journal, or among its copies."""
    among = backups(target).glob(".*.new*")
    return sorted([*target.parent.glob(f".{target.name}.*.new*"), *among])


def remove(path: Path) -> None:
    """Fine where it is gone already."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            f"{path} can't be removed ({error.strerror}). It is still there.",
        ) from None


def sync(path: Path) -> None:
    """Wait until the file is on the disk, whatever happens to the power."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows has no such call, and orders renames itself
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in NO_SUCH_CALL:
            raise
    finally:
        os.close(descriptor)


def publish(temporary: Path, target: Path) -> None:
    """Give a finished file its name; refuses to replace one that is there."""
    sync(temporary)
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise StorageError(
            f"{target} is already there; choose another name.",
        ) from None
    except OSError:  # no hard links on this file system
        if target.exists():
            raise StorageError(
                f"{target} is already there; choose another name.",
            ) from None
        temporary.rename(target)
    sync_folder(target.parent)


def replace(temporary: Path, target: Path) -> None:
    """Put a finished file in the place of another in one step."""
    sync(temporary)
    temporary.replace(target)
    sync_folder(target.parent)
