"""Starting programs and timing them: interleaved, so that a busy minute hits them all.

`Took` is what one start cost: seconds until it was done, seconds a core worked for it,
and the most memory it held. On a machine that others use too, the second moves less.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

KIB = 1024
STARTED = (sys.executable, "-IS", str(Path(__file__).with_name("started.py")))


@dataclass(frozen=True)
class Start:
    """A program to start: its words, what it reads, and what its world adds.

    With `until` only the wait until that can be read is counted, and no end is good.
    """

    words: Sequence[str]
    stdin: bytes = b""
    environ: Mapping[str, str] = field(default_factory=dict)
    until: str = ""


@dataclass(frozen=True)
class Took:
    """Seconds, seconds of a core, and MB."""

    wall: float
    core: float
    peak: float


def one(start: Start) -> Took:
    """Start it and wait; ends the bench where it fails."""
    ran = subprocess.run(
        [*STARTED, start.until, *start.words],
        input=start.stdin,
        stdout=subprocess.PIPE,
        env={**os.environ, **start.environ},
        check=True,
    )
    said = json.loads(ran.stdout)
    if said["status"]:
        raise SystemExit(f"{' '.join(start.words)} ended with {said['status']}")
    return Took(said["wall"], said["core"], said["peak"] / KIB)


def many(starts: Mapping[str, Start], rounds: int) -> dict[str, Took]:
    """The median of each, after a round that warms the disk."""
    for start in starts.values():
        one(start)
    seen: dict[str, list[Took]] = {name: [] for name in starts}
    for _ in range(rounds):
        for name, start in starts.items():
            seen[name].append(one(start))
    return {name: _middle(each) for name, each in seen.items()}


def _middle(each: Sequence[Took]) -> Took:
    return Took(
        wall=median(one.wall for one in each),
        core=median(one.core for one in each),
        peak=max(one.peak for one in each),
    )
