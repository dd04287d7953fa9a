"""Where the journal lives, and who may read it: the folder 0700, every file 0600.

The journal is one file, `journal.db`, in a folder of its own; `backups/` and the lock
lie beside it. `NAMES` lists everything that belongs to alliance: whoever adds a file
to the folder adds its name there, so that `doctor` and `wipe` know it.
"""

import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from alliance_cli.errors import StorageError

JOURNAL = "journal.db"
BACKUPS = "backups"
REMEMBERED = "journal.remembered"
NAMES = re.compile(
    r"journal\.(db(-journal)?|lock|remembered)|config\.toml|backups"
    r"|\.(journal\.(db|remembered)|config\.toml)\..*\.new(-journal)?",
)
COPY = re.compile(r"(journal|replaced)-\d{6,}\.db")
BESIDE_A_COPY = re.compile(
    rf"{COPY.pattern}-journal|\.{COPY.pattern}\..*\.new(-journal)?",
)
LOOSE = stat.S_IRWXG | stat.S_IRWXO


def home(explicit: Path | None) -> Path:
    """The folder asked for, else ALLIANCE_HOME, else where this system keeps data."""
    if explicit is not None:
        return _whole(explicit)
    if named := os.environ.get("ALLIANCE_HOME"):
        return _whole(Path(named))
    from platformdirs import user_data_path

    return user_data_path("alliance", appauthor=False, roaming=False)


def _whole(folder: Path) -> Path:
    """From the root on; a login that there isn't is a name like any other."""
    with suppress(RuntimeError):
        folder = folder.expanduser()
    return folder.absolute()


def journal_path(home: Path) -> Path:
    return home / JOURNAL


def backups(path: Path) -> Path:
    """The folder of backups that belongs to the journal at `path`."""
    return path.parent / BACKUPS


def lock_path(path: Path) -> Path:
    return path.with_suffix(".lock")


def prepare(folder: Path) -> None:
    """Make the folder, and every folder above it that is missing, for one person."""
    if folder.exists() and not folder.is_dir():
        raise StorageError(
            f"{folder} is in the way: it isn't a folder. Move it elsewhere.",
        )
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        for one in reversed(missing):
            one.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"{folder} can't be made ({error.strerror})."
            " Choose another place with --home DIR.",
        ) from None
    tighten(folder)


def is_loose(path: Path) -> bool:
    """Whether anyone but its owner may read or change it (never known on Windows)."""
    return os.name == "posix" and bool(path.stat().st_mode & LOOSE)


def belongs(folder: Path) -> bool:
    """Whether the folder holds nothing but alliance's own files."""
    return all(NAMES.fullmatch(one.name) for one in folder.iterdir())


def refuse_link(path: Path) -> None:
    """A link could lead anywhere, and be led elsewhere while we write."""
    if path.is_symlink():
        raise StorageError(
            f"{path} is a link to another file. Name the folder it lies in"
            " with --home DIR.",
        )


def is_copy(path: Path) -> bool:
    """Whether it is a copy, or what a kill may leave beside one."""
    return bool(COPY.fullmatch(path.name) or BESIDE_A_COPY.fullmatch(path.name))


def copies(path: Path) -> list[Path]:
    """Every copy beside the journal: numbered, and those that `restore` replaced."""
    folder = backups(path)
    if folder.is_symlink() or not folder.is_dir():
        return []
    try:
        return sorted(one for one in folder.iterdir() if COPY.fullmatch(one.name))
    except OSError as error:
        raise StorageError(
            f"{folder} can't be read ({error.strerror}), so the copies in it are out of"
            " reach. Look at who may read it.",
        ) from None


def tighten(folder: Path) -> None:
    """Take everyone else's rights away, from our files and from a folder of ours.

    A folder that holds other things too, such as a home folder, keeps its mode.
    """
    if os.name != "posix" or not os.access(folder, os.R_OK):
        return
    ours = [one for one in folder.iterdir() if NAMES.fullmatch(one.name)]
    with suppress(StorageError):
        ours += copies(journal_path(folder))
    if belongs(folder):
        ours.append(folder)
    for one in ours:
        _tighten_one(one)


def _tighten_one(path: Path) -> None:
    try:
        found = path.lstat()
        mine = found.st_uid == os.geteuid() and not stat.S_ISLNK(found.st_mode)
        if mine and found.st_mode & LOOSE:
            path.chmod(stat.S_IMODE(found.st_mode) & ~LOOSE)
    except OSError:
        return  # a read-only disk, or gone meanwhile: doctor says who can read it
