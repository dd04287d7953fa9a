"""Whether this computer remembers the key of the journal at a path.

The vault is asked only where a mark beside the journal says that it was given the key:
asking it loads a slow library, and may open a window of the system's own.
"""

from pathlib import Path

from alliance_cli.errors import AllianceError, StorageError
from alliance_cli.store import header, keyring
from alliance_cli.store.files import remove, replace, temporary
from alliance_cli.store.key import Key
from alliance_cli.store.place import REMEMBERED


def mark(path: Path) -> Path:
    """The file that says so, with the salt that belongs to the key."""
    return path.with_name(REMEMBERED)


def is_remembered(path: Path) -> bool:
    """Whether the vault was given the key of this very journal."""
    try:
        return mark(path).read_text(encoding="ascii") == header.salt(path).hex()
    except (OSError, UnicodeDecodeError, AllianceError):
        return False


def recall(path: Path) -> Key | None:
    """The key of the journal at `path`, where it is remembered; trouble is None."""
    return keyring.recall(header.salt(path)) if is_remembered(path) else None


def remember(path: Path, key: Key) -> None:
    """Keep the key for this login, until `forget`; raises where there is no vault."""
    keyring.remember(key)
    try:
        with temporary(mark(path)) as new:
            new.write_text(key.salt.hex(), encoding="ascii")
            replace(new, mark(path))
    except StorageError:
        keyring.forget(key.salt)
        raise


def forget(path: Path, salt: bytes) -> bool:
    """Whether there was one to forget; the mark goes only when the key has gone."""
    forgot = keyring.forget(salt)
    remove(mark(path))
    return forgot


def forget_if_remembered(path: Path, salt: bytes) -> None:
    """After the key has changed: an old one that stays behind opens old copies."""
    if mark(path).exists():
        forget(path, salt)
