"""How the journal is, as data: where it lies, who can read it, whether it is whole.

Nothing is printed and nothing changed, but by `heal`. Everything that can be seen from
outside is seen without the key.
"""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from alliance_cli.errors import AllianceError, StorageError
from alliance_cli.store import backup, check, connection, header, place, surroundings
from alliance_cli.store.check import Health
from alliance_cli.store.files import leftovers
from alliance_cli.store.header import State
from alliance_cli.store.key import Key
from alliance_cli.store.migrate import NEWEST

if TYPE_CHECKING:
    from sqlite3 import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What anyone who can look at the folder can see.

    `state` is "shut" where the file can't be read, `copies` None where theirs can't.
    """

    path: Path
    state: State | Literal["shut"]
    size: int
    is_link: bool
    writable: bool
    loose: tuple[Path, ...]
    strangers: bool
    synced_by: str | None
    network: str | None
    conflicted: tuple[Path, ...]
    leftovers: tuple[Path, ...]
    copies: int | None
    open_copies: tuple[Path, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """What the key shows; `error` says why it couldn't be opened, if it couldn't.

    `draft_since` is when an unfinished log was begun, `newest_copy` whether the newest
    numbered copy is whole; None where there is none, or one with another passphrase.
    """

    error: AllianceError | None = None
    format: int | None = None
    health: Health | None = None
    sessions: int | None = None
    draft: bool | None = None
    draft_since: str | None = None
    newest_copy: bool | None = None

    @property
    def problem(self) -> str | None:
        """The error, as a sentence."""
        return None if self.error is None else str(self.error)


def look_outside(path: Path) -> Outside:
    """Needs no key, and never fails where there is nothing."""
    found = _state(path)
    copies = _copies(path)
    plain = tuple(one for one in copies or () if header.state(one) == "plain")
    return Outside(
        path=path,
        state=found,
        size=0 if found == "absent" else path.stat().st_size,
        is_link=path.is_symlink(),
        writable=found == "absent" or _writable(path),
        loose=_loose(path),
        strangers=path.parent.is_dir() and not place.belongs(path.parent),
        synced_by=surroundings.synced_by(path.parent),
        network=surroundings.network(path.parent),
        conflicted=surroundings.conflicted(path),
        leftovers=tuple(leftovers(path)),
        copies=None if copies is None else len(copies),
        open_copies=plain if found == "protected" else (),
    )


def look_inside(path: Path, key: Key | None) -> Inside:
    """Reads every page. A wrong passphrase and damage look the same from here."""
    try:
        driver = connection.connect(path, key)
    except AllianceError as error:
        return Inside(error=error)
    try:
        with connection.explained():
            return replace(_inside(driver, key), newest_copy=_newest(path, key))
    except AllianceError as error:
        return Inside(error=error)
    finally:
        driver.close()


def _inside(driver: "Connection", key: Key | None) -> Inside:
    return Inside(
        format=connection.identify(driver, NEWEST),
        health=check.examine(driver, key),
        sessions=driver.execute('SELECT count(*) FROM "session"').fetchone()[0],
        draft=driver.execute("SELECT count(*) > 0 FROM draft").fetchone() == (1,),
        draft_since=_draft_since(driver),
    )


def _draft_since(driver: "Connection") -> str | None:
    sql = "SELECT json_extract(text, '$.started') FROM draft WHERE json_valid(text)"
    found = driver.execute(sql).fetchone()
    return found[0] if found and isinstance(found[0], str) else None


def _newest(path: Path, key: Key | None) -> bool | None:
    """Whether the newest copy that this key belongs to can be relied on."""
    numbered = backup.kept(path) if _copies(path) else []
    if not numbered or not _belongs(numbered[-1], key):
        return None
    try:
        backup.verify(numbered[-1], key)
    except AllianceError:
        return False
    return True


def _belongs(copy: Path, key: Key | None) -> bool:
    if key is None:
        return header.state(copy) == "plain"
    return header.state(copy) == "protected" and header.salt(copy) == key.salt


def heal(path: Path, key: Key | None) -> Health:
    """Rewrites the file, which heals torn free pages; how it is afterwards."""
    driver = connection.connect(path, key)
    try:
        check.demand_whole(driver, key)
        with connection.explained():
            driver.execute("VACUUM")
        return check.examine(driver, key)
    finally:
        driver.close()


def _state(path: Path) -> State | Literal["shut"]:
    try:
        return header.state(path)
    except StorageError:
        if not os.path.lexists(path):
            raise
        return "foreign" if path.is_dir() else "shut"


def _copies(path: Path) -> list[Path] | None:
    try:
        return backup.copies(path)
    except StorageError:
        return None


def _writable(path: Path) -> bool:
    """The folder too: a write that was cut off is kept beside the file."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _loose(path: Path) -> tuple[Path, ...]:
    """The folder, the journal and its copies, as far as others may read them."""
    ours = (path.parent, path, place.backups(path), *(_copies(path) or ()))
    return tuple(one for one in ours if one.exists() and place.is_loose(one))
