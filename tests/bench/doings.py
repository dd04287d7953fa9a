"""What is done to a journal while the power goes, and what must hold afterwards.

Each doing says `ACK name` when the program would have told a person that it is done.
`act` runs in a process of its own, under strace: `python doings.py WHAT JOURNAL LEVEL`,
where LEVEL is SQLite's `synchronous`. To add one: its two functions and a line in
`DOINGS`.
"""

import os
import sys
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from alliance_cli.errors import LockedError
from alliance_cli.journal import Journal, Session
from alliance_cli.store import (
    Book,
    backup,
    check,
    connection,
    migrate,
    place,
    protect,
    restore,
    write,
)
from alliance_cli.store.key import Key
from alliance_cli.store.migrations import MIGRATIONS
from support.books import KEY, OTHER_KEY, written
from support.journals import START, WEEK, journal, session, to_say, weekly
from support.killing import NEXT

LOGS = 3
BASE = journal(weekly(trust=[4] * 12, stays="an ordinary day " * 4))
OTHER = journal(weekly(trust=[2] * 12, stays="another life " * 4))
EDITED_AT = "2026-02-01T10:00:00+01:00"
Acknowledged = Collection[str]


def log_of(number: int) -> Session:
    one = session(START - (number + 1) * WEEK, stays=f"log {number} " * 20)
    return replace(one, id=f"log-{number}")


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def open_at(path: Path, level: str) -> Book:
    """As the program opens it, but for how hard it syncs."""
    book = Book.open(path, KEY)
    book.driver.execute(f"PRAGMA synchronous={level}")
    say("START")
    return book


def log(path: Path, level: str) -> None:
    with open_at(path, level) as book:
        for number in range(LOGS):
            book.save_draft('{"stays": "a day"}')
            told = [replace(to_say(), id=f"log-{number}-{n}") for n in (1, 2)]
            write.log_session(book, log_of(number), raises=told)
            say(f"ACK {number}")


def logged(path: Path, acknowledged: Acknowledged) -> str | None:
    found = read(path)
    ids = {one.id for one in found.sessions}
    raised = [str(one.id).rpartition("-")[0] for one in found.raises]
    for number in range(LOGS):
        name = f"log-{number}"
        if name not in ids and str(number) in acknowledged:
            return "an acknowledged log is lost"
        if raised.count(name) != 2 * (name in ids):
            return "a log is torn"
    kept = [one for one in found.sessions if one.id is None]
    return None if tuple(kept) == BASE.sessions else "earlier sessions are lost"


def change(path: Path, level: str) -> None:
    with open_at(path, level) as book:
        old = book.journal().sessions[0]
        write.change_session(book, old, log_of(0), EDITED_AT)
        say("ACK edit")
        write.delete_session(book, book.journal().sessions[1])
        say("ACK delete")
        write.import_journal(book, _new())
        say("ACK import")


def _new() -> Journal:
    return replace(BASE, sessions=tuple(log_of(number) for number in range(5, 13)))


def changed(path: Path, acknowledged: Acknowledged) -> str | None:
    found = read(path).sessions
    edited = any(one.first == BASE.sessions[0] for one in found)
    deleted = BASE.sessions[1] not in found
    brought = sum(one in found for one in _new().sessions)
    if brought not in {0, len(_new().sessions)}:
        return "an import is torn"
    if not all(one in found for one in BASE.sessions[2:]):
        return "earlier sessions are lost"
    done = {"edit": edited, "delete": deleted, "import": bool(brought)}
    lost = [name for name, there in done.items() if name in acknowledged and not there]
    return f"an acknowledged {lost[0]} is lost" if lost else None


def passphrase(path: Path, _: str) -> None:
    say("START")
    protect.change_passphrase(path, KEY, OTHER_KEY)
    say("ACK new")


def changed_key(path: Path, acknowledged: Acknowledged) -> str | None:
    opens = [key for key in (KEY, OTHER_KEY) if _opens(path, key)]
    if len(opens) != 1:
        return "not exactly one key opens it"
    if "new" in acknowledged and opens != [OTHER_KEY]:
        return "an acknowledged passphrase is lost"
    return None if read(path, opens[0]) == BASE else "something in it is lost"


def _opens(path: Path, key: Key) -> bool:
    with suppress(LockedError):
        connection.connect(path, key).close()
        return True
    return False


def migration(path: Path, _: str) -> None:
    say("START")
    migrate.bring_up_to_date(path, KEY, (*MIGRATIONS, NEXT))
    say("ACK migrated")


def migrated(path: Path, acknowledged: Acknowledged) -> str | None:
    driver = connection.connect(path, KEY)
    try:
        version = connection.number(driver, "user_version") > len(MIGRATIONS)
        sql = "SELECT count(*) FROM sqlite_master WHERE name = 'raised'"
        made = driver.execute(sql).fetchone() == (1,)
        count = driver.execute("SELECT count(*) FROM session").fetchone()[0]
        whole = check.examine(driver, KEY).usable
    finally:
        driver.close()
    if version != made or not whole or count != len(BASE.sessions):
        return "a migration is half done"
    if "migrated" in acknowledged and not version:
        return "an acknowledged migration is lost"
    return None


def copy(path: Path, level: str) -> None:
    with open_at(path, level) as book:
        backup.keep(path, KEY, book.driver)
        say("ACK beside")
        backup.backup(book, path.with_name("elsewhere.db"))
        say("ACK elsewhere")


def copied(path: Path, acknowledged: Acknowledged) -> str | None:
    copies = {
        "beside": place.backups(path) / "journal-000001.db",
        "elsewhere": path.with_name("elsewhere.db"),
    }
    for name, one in copies.items():
        if name in acknowledged and not one.exists():
            return "an acknowledged copy is lost"
        if one.exists() and read(one) != BASE:
            return "a copy isn't whole"
    return None if read(path) == BASE else "the journal itself isn't whole"


def bring_back(path: Path, _: str) -> None:
    say("START")
    restore.restore(path, path.parent.with_name("source.db"), OTHER_KEY)
    say("ACK restored")


def brought_back(path: Path, acknowledged: Acknowledged) -> str | None:
    if _opens(path, OTHER_KEY):
        aside = place.copies(path)
        if read(path, OTHER_KEY) != OTHER:
            return "what came back isn't whole"
        return None if aside and read(aside[0]) == BASE else "what it replaced is lost"
    if "restored" in acknowledged:
        return "an acknowledged restore is lost"
    return None if read(path) == BASE else "something in it is lost"


def read(path: Path, key: Key = KEY) -> Journal:
    """What the program would show; raises where it couldn't."""
    with Book.open(path, key) as book:
        if not check.examine(book.driver, key).usable:
            raise ValueError
        return book.journal()


@dataclass(frozen=True, slots=True)
class Doing:
    """`wrong` says what was broken by a power cut, or None."""

    act: Callable[[Path, str], None]
    wrong: Callable[[Path, Acknowledged], str | None]


DOINGS = {
    "log": Doing(log, logged),
    "change": Doing(change, changed),
    "passphrase": Doing(passphrase, changed_key),
    "migration": Doing(migration, migrated),
    "copy": Doing(copy, copied),
    "restore": Doing(bring_back, brought_back),
}


def prepare(folder: Path) -> Path:
    """A journal to do it to; a backup of another one lies above its folder."""
    written(folder.with_name("source.db"), OTHER, OTHER_KEY)
    return written(folder / "journal.db", BASE, KEY)


if __name__ == "__main__":
    what, journal_path, level_ = sys.argv[1:]
    DOINGS[what].act(Path(journal_path), level_)
