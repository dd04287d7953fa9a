"""What the first bytes of a file say, without opening it as a database."""

import stat
from pathlib import Path
from typing import Literal

from alliance_cli.errors import NotFoundError, StorageError

APPLICATION_ID = 0x416C6C79  # "Ally"
PLAIN = b"SQLite format 3\x00"
SALT = 16
PAGE = 4096
NO_JOURNAL = "There is no journal yet. alliance log starts one."
ID_AT = slice(68, 72)

State = Literal["absent", "plain", "protected", "empty", "foreign"]


def state(path: Path) -> State:
    """What lies there: a protected journal can only be told from noise by its key."""
    try:
        found = path.stat()
        if not (stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)):
            return "foreign"  # a pipe waits for ever, a device never ends
        with path.open("rb") as file:
            head = file.read(ID_AT.stop)
        size = found.st_size
    except FileNotFoundError:
        return "absent"
    except OSError as error:
        raise StorageError(
            f"{path} can't be read ({error.strerror}). Look with: alliance doctor",
        ) from None
    if not head:
        return "empty"
    if head.startswith(PLAIN):
        ours = int.from_bytes(head[ID_AT], "big") == APPLICATION_ID
        return "plain" if ours else "foreign"
    return "foreign" if size % PAGE else "protected"


def salt(path: Path) -> bytes:
    """The salt of a protected journal: its first 16 bytes."""
    found = state(path)
    if found == "absent":
        raise NotFoundError(NO_JOURNAL)
    if found != "protected":
        raise StorageError(f"{path} has no passphrase. It opens without one.")
    with path.open("rb") as file:
        return file.read(SALT)
