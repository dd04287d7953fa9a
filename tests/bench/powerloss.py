"""The power goes at every moment of what the program does: is anything lost?

A process does it once, under strace. Its system calls are replayed on a disk that
forgets (`disk.py`), and after every single call the power goes: the files that could be
there then are laid out, opened, and looked at. Needs strace, and nothing else.

    PYTHONPATH=tests:tests/bench python tests/bench/powerloss.py         all of it
    … powerloss.py log --states 25 --level FULL                          one, in depth

`--level` is SQLite's `synchronous`. The program uses EXTRA; with FULL and OFF the bench
has to find something, or it would find nothing at all.
"""

import argparse
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from disk import Disk, Loses
from doings import DOINGS, prepare
from syscalls import Said, read, record

from alliance_cli.errors import AllianceError
from support.books import MEMORY

CAN_RECORD = shutil.which("strace") is not None
SEED = 20260105
Moment = tuple[frozenset[tuple[str, bytes]], frozenset[str]]  # files, and what was said
UNREADABLE = "it can't be opened, or isn't whole"


def cut(
    what: str, level: str = "EXTRA", states: int = 5, seed: int = SEED
) -> Counter[str]:
    """How often each thing was broken, and `states`: how many were looked at."""
    found: Counter[str] = Counter(states=0)
    with TemporaryDirectory(dir=MEMORY) as name:
        folder = Path(name) / "live"
        prepare(folder)
        before = Path(shutil.copytree(folder, Path(name) / "before"))
        log = Path(name) / "calls"
        command = [sys.executable, doings(), what, str(folder / "journal.db"), level]
        record(command, log)
        judged: dict[Moment, str | None] = {}
        for moment in moments(before, folder, log, states, seed):
            if moment not in judged:
                judged[moment] = _judged(what, Path(name) / "left", moment)
            found["states"] += 1
            if wrong := judged[moment]:
                found[wrong] += 1
    return found


def doings() -> str:
    return str(Path(__file__).with_name("doings.py"))


def moments(
    before: Path,
    folder: Path,
    log: Path,
    states: int,
    seed: int,
) -> Iterator[Moment]:
    """What could be there after each call, and what had been acknowledged by then."""
    disk, chance = Disk(before, seen_at=folder), Random(seed)
    acknowledged: frozenset[str] = frozenset()
    begun = False
    for call in read(log):
        if isinstance(call, Said):
            begun = begun or call.line == "START"
            acknowledged |= {call.line.removeprefix("ACK ")}
        changed = disk.do(call) or isinstance(call, Said)
        for number in range(states if begun and changed else 0):
            files = disk.after_a_cut(_loses(number), chance)
            yield frozenset(files.items()), acknowledged


def _loses(number: int) -> Loses:
    firsts: dict[int, Loses] = {0: "all", 1: "nothing"}
    return firsts.get(number, "some")


def _judged(what: str, folder: Path, moment: Moment) -> str | None:
    """The files laid out and opened as the program would: what is wrong with them."""
    files, acknowledged = moment
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    for name, content in files:
        target = folder / name
        target.parent.mkdir(mode=0o700, exist_ok=True)
        target.write_bytes(content)
    try:
        return DOINGS[what].wrong(folder / "journal.db", acknowledged)
    except (AllianceError, ValueError):
        return UNREADABLE


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Cut the power at every moment.")
    parser.add_argument("what", nargs="*", default=list(DOINGS))
    parser.add_argument("--states", type=int, default=5, help="after every call")
    parser.add_argument("--level", default="EXTRA", help="EXTRA, FULL or OFF")
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    for one in given.what:
        counts = cut(one, given.level, given.states, given.seed)
        told = ", ".join(f"{name}: {count}" for name, count in counts.items())
        print(f"{one:11} {given.level:6} {told}", flush=True)
