"""Processes killed at any instant: `python -m support.killing WHAT FOLDER KILLS SEED`.

Each round starts a child that is already warm, kills it, opens the journal again and
looks for anything lost, torn or half done. Prints what happened as JSON; it is a
process of its own, because forking a test run that has threads isn't safe.
"""

import json
import os
import random
import signal
import sys
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from alliance_cli.errors import LockedError
from alliance_cli.journal import Log
from alliance_cli.store import (
    Book,
    connection,
    migrate,
    protect,
    restore,
    wipe,
    write,
)
from alliance_cli.store.files import leftovers
from alliance_cli.store.key import Key
from alliance_cli.store.migrations import MIGRATIONS
from support.books import KEY, OTHER_KEY, is_whole, read_back, written
from support.journals import journal, session, to_say, weekly

KEPT = journal(weekly(trust=[4] * 40, stays="an ordinary day " * 40))
NEXT = (
    "CREATE TABLE raised (row INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT",
    "INSERT INTO raised SELECT row, log_stays FROM session",
    "ALTER TABLE therapist ADD COLUMN met_on TEXT",
)
OTHER = journal(weekly(trust=[2] * 20, stays="another life " * 40))
EDITED_AT = "2026-02-01T10:00:00+01:00"
LOGS, BOTH, BATCH = 4, 2, 6
PAST_THE_END = 1.2
Say = Callable[[str], None]
Work = Callable[[Say], None]


def kills(
    work: Work,
    times: int,
    chance: random.Random,
    prepare: Callable[[], object] = bool,
) -> Iterator[list[str]]:
    """What each child had said when it was killed, at any point of its work."""
    start = time.monotonic()
    killed(work, None)
    whole = time.monotonic() - start
    for _ in range(times):
        prepare()
        yield killed(work, chance.random() * whole * PAST_THE_END)


def killed(work: Work, seconds: float | None) -> list[str]:
    """None lets it come to its end."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work(lambda said: _say(write_end, said))
        finally:
            os._exit(0)
    os.close(write_end)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(read_end) as heard:
        said = heard.read().split()
    os.waitpid(child, 0)
    return said


def _say(descriptor: int, said: str) -> None:
    os.write(descriptor, f"{said}\n".encode())


def log(path: Path, times: int, chance: random.Random) -> Counter[str]:
    """Logs with two things to say each: what was acknowledged is there, and whole."""

    def work(say: Say) -> None:
        with Book.open(path, KEY) as book:
            for _ in range(LOGS):
                name = uuid.uuid4().hex
                told = [replace(to_say(), id=f"{name}-{n}") for n in (1, 2)]
                book.save_draft('{"stays": "a day"}')
                say(f"?{name}")
                one = replace(session(stays="a day " * 200), id=name)
                write.log_session(book, one, raises=told)
                say(f"+{name}")

    with Book.open(path, KEY) as book:  # warm before any child is made
        write.delete_session(book, write.add_session(book, session(trust=3)))
    acknowledged = {one[1:] for one in killed(work, None) if one[0] == "+"}
    found: Counter[str] = Counter(torn=0)
    for heard in kills(work, times, chance):
        acknowledged |= {one[1:] for one in heard if one[0] == "+"}
        kept = read_back(path, KEY)
        there = {one.id for one in kept.sessions if one.id}
        raised = Counter(str(one.id).partition("-")[0] for one in kept.raises)
        found["lost"] += len(acknowledged - there)
        found["torn"] += sum(raised[one] != BOTH for one in {*there, *raised})
        found["damaged"] += not is_whole(path, KEY)
    found["acknowledged"] = len(acknowledged)
    found["cut off"] = times * LOGS - len(acknowledged)
    return found


def passphrase(path: Path, times: int, chance: random.Random) -> Counter[str]:
    """Changes of passphrase: it opens with exactly one of the two, and holds all."""
    keys = [KEY, OTHER_KEY]

    def work(say: Say) -> None:
        new = 1 if _opens(path, keys[0]) else 0
        protect.change_passphrase(path, keys[1 - new], keys[new])
        say(str(new))

    found: Counter[str] = Counter()
    for heard in kills(work, times, chance):
        opened = [number for number, one in enumerate(keys) if _opens(path, one)]
        found["finished"] += bool(heard)
        found["reverted"] += heard not in ([], [str(one) for one in opened])
        found["not one key"] += len(opened) != 1
        found["lost"] += read_back(path, keys[opened[0]]) != KEPT
        found["left behind"] += len(leftovers(path))
    return found


def migration(path: Path, times: int, chance: random.Random) -> Counter[str]:
    """Migrations: all of it or nothing."""
    fresh = path.read_bytes()

    def work(say: Say) -> None:
        migrate.bring_up_to_date(path, KEY, (*MIGRATIONS, NEXT))
        say("done")

    found: Counter[str] = Counter()
    for heard in kills(work, times, chance, lambda: path.write_bytes(fresh)):
        driver = connection.connect(path, KEY)
        migrated = connection.number(driver, "user_version") > len(MIGRATIONS)
        sql = "SELECT count(*) FROM sqlite_master WHERE name = 'raised'"
        (made,) = driver.execute(sql).fetchone()
        driver.close()
        found["finished"] += migrated
        found["half done"] += migrated != bool(made)
        found["reverted"] += "done" in heard and not migrated
        found["damaged"] += not is_whole(path, KEY)
    return found


def change(path: Path, times: int, chance: random.Random) -> Counter[str]:
    """Edits and imports: each is whole, and there once it was acknowledged."""
    batch = tuple(session(stays=f"brought in {n} " * 50) for n in range(BATCH))

    def work(say: Say) -> None:
        with Book.open(path, KEY) as book:
            old = book.journal().sessions[0]
            new = replace(old, log=replace(old.log or Log(), more=uuid.uuid4().hex))
            write.change_session(book, old, new, EDITED_AT)
            say(f"+{new.log.more if new.log else ''}")
            of_now = (replace(one, id=uuid.uuid4().hex) for one in batch)
            write.import_journal(book, replace(KEPT, sessions=tuple(of_now)))
            say("imported")

    with Book.open(path, KEY) as book:  # warm before any child is made
        write.delete_session(book, write.add_session(book, session(trust=3)))
    found: Counter[str] = Counter(torn=0)
    before = 0
    for heard in kills(work, times, chance):
        sessions = read_back(path, KEY).sessions
        brought = sum(one.id is not None for one in sessions)
        edits = [one[1:] for one in heard if one[0] == "+"]
        log_ = sessions[0].log
        found["acknowledged"] += len(heard)
        found["lost"] += any(log_ is None or log_.more != one for one in edits)
        found["lost"] += "imported" in heard and brought == before
        found["torn"] += brought % BATCH != 0
        found["damaged"] += not is_whole(path, KEY)
        before = brought
    return found


def restored(path: Path, times: int, chance: random.Random) -> Counter[str]:
    """Another journal in its place: one or the other, whole; and the first is kept."""
    source = written(path.parent.with_name("source.db"), OTHER, OTHER_KEY)
    fresh = path.read_bytes()

    def work(say: Say) -> None:
        restore.restore(path, source, OTHER_KEY)
        say("done")

    found: Counter[str] = Counter()
    for heard in kills(work, times, chance, lambda: path.write_bytes(fresh)):
        new = not _opens(path, KEY)
        there = read_back(path, OTHER_KEY if new else KEY)
        found["finished"] += new
        found["lost"] += there != (OTHER if new else KEPT)
        found["reverted"] += "done" in heard and not new
        found["left behind"] += len(leftovers(path))
    return found


def wiped(path: Path, times: int, chance: random.Random) -> Counter[str]:
    """What a cut-off wipe left, the next one removes."""
    fresh = path.read_bytes()

    def put_back() -> None:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        path.write_bytes(fresh)

    def work(say: Say) -> None:
        wipe.wipe(path.parent)
        say("done")

    found: Counter[str] = Counter()
    for heard in kills(work, times, chance, put_back):
        found["finished"] += "done" in heard
        found["reverted"] += "done" in heard and path.exists()
        wipe.wipe(path.parent)
        found["left behind"] += path.parent.exists()
    return found


def _opens(path: Path, key: Key) -> bool:
    try:
        Book.open(path, key).close()
    except LockedError:
        return False
    return True


WHAT = {
    "log": log,
    "change": change,
    "passphrase": passphrase,
    "migration": migration,
    "restored": restored,
    "wiped": wiped,
}

if __name__ == "__main__":
    what, folder, times, seed = sys.argv[1:]
    place = written(Path(folder) / "kept" / "journal.db", KEPT, KEY)
    chance = random.Random(int(seed))
    json.dump(WHAT[what](place, int(times), chance), sys.stdout)
