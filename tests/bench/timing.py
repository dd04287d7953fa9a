"""Starting programs and timing them: interleaved, so that a busy minute hits them all.

`Took` is what one start cost: seconds until it was done, seconds a core worked for it,
and the most memory it held. On a machine that others use too, the second moves less.
Python is started as people have it: compiled modules are kept from the first start on.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
KIB = 1024
STARTED = (sys.executable, "-IS", str(HERE / "started.py"))
TALKED = (sys.executable, "-IS", str(HERE / "talked.py"))
HOME = "ALLIANCE_HOME"


@dataclass(frozen=True)
class Talk:
    """What is typed on a terminal, each behind the words that ask for it."""

    answers: Sequence[tuple[str, str]]
    last: str


@dataclass(frozen=True)
class Start:
    """A program to start: its words, what it reads, and what its world adds.

    With `home` each start has a copy of that folder as its journal's. With `talk` it is
    a conversation, and each of its waits is told by itself.
    """

    words: Sequence[str]
    stdin: bytes = b""
    environ: Mapping[str, str] = field(default_factory=dict)
    home: Path | None = None
    talk: Talk | None = None


@dataclass(frozen=True)
class Took:
    """Seconds, seconds of a core (not a number where unknown), and MB."""

    wall: float
    core: float
    peak: float


def one(start: Start) -> dict[str, Took]:
    """Start it and wait: each wait by its name; ends the bench where it fails."""
    with TemporaryDirectory() as folder:
        environ = _world(start)
        if start.home is not None:
            environ[HOME] = str(shutil.copytree(start.home, Path(folder) / "home"))
        ran = subprocess.run(
            [*_by_whom(start), *start.words],
            input=start.stdin,
            stdout=subprocess.PIPE,
            env=environ,
            check=True,
        )
    said = json.loads(ran.stdout)
    if said["status"]:
        raise SystemExit(f"{' '.join(start.words)} ended with {said['status']}")
    return {
        wait: Took(each["wall"], each["core"], each["peak"] / KIB)
        for wait, each in said["took"].items()
    }


def _by_whom(start: Start) -> Sequence[str]:
    if start.talk is None:
        return STARTED
    return (*TALKED, json.dumps(start.talk.answers), start.talk.last)


def _world(start: Start) -> dict[str, str]:
    """This one, but for what was set to make Python do otherwise than it does."""
    world = {key: one for key, one in os.environ.items() if key[:6] != "PYTHON"}
    return {**world, "TERM": "xterm-256color", **start.environ}


def many(
    starts: Mapping[str, Start],
    rounds: int,
    floor: str | None = None,
) -> dict[str, Took]:
    """The median of each, after a round that warms the disk.

    The `floor` is started before each other one too: a processor changes its pace
    within seconds, and what was done at another one is told as at the median's.
    """
    for start in starts.values():
        one(start)
    seen: dict[str, list[tuple[Took, float]]] = defaultdict(list)
    for _ in range(rounds):
        for name, start in starts.items():
            pace = one(starts[floor])[""].core if floor else 1.0
            for wait, took in one(start).items():
                seen[f"{name}, {wait}" if wait else name].append((took, pace))
    return at_one_pace(seen)


def at_one_pace(seen: Mapping[str, Sequence[tuple[Took, float]]]) -> dict[str, Took]:
    """The median of each, where the floor took so long right before each time."""
    usual = median(pace for each in seen.values() for _, pace in each)
    return {
        name: _middle([_times(usual / pace, took) for took, pace in each])
        for name, each in seen.items()
    }


def _times(many: float, took: Took) -> Took:
    return replace(took, wall=took.wall * many, core=took.core * many)


def _middle(each: Sequence[Took]) -> Took:
    return Took(
        wall=median(one.wall for one in each),
        core=median(one.core for one in each),
        peak=max(one.peak for one in each),
    )
