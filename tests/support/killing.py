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
from alliance_cli.store import Book, connection, migrate, protect, write
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
LOGS, BOTH = 4, 2
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

    with Book.open(path, KEY) as book:  # the ORM is warm before any child is made
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


def _opens(path: Path, key: Key) -> bool:
    try:
        Book.open(path, key).close()
    except LockedError:
        return False
    return True


WHAT = {"log": log, "passphrase": passphrase, "migration": migration}

if __name__ == "__main__":
    what, folder, times, seed = sys.argv[1:]
    place = written(Path(folder) / "kept" / "journal.db", KEPT, KEY)
    chance = random.Random(int(seed))
    json.dump(WHAT[what](place, int(times), chance), sys.stdout)
