"""Starting programs and timing them: interleaved, so that a busy minute hits them all.

`Took` is what one start cost: seconds until it was done, seconds a core worked for it,
and the most memory it held. On a machine that others use too, the second moves less.
"""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter

MB = 2**20
KIB_ON_LINUX = 1024


@dataclass(frozen=True)
class Start:
    """A program to start: its words, what it reads, and what its world adds.

    With `until` only the wait until that can be read is counted, and no end is good.
    """

    words: Sequence[str]
    stdin: bytes = b""
    environ: Mapping[str, str] = field(default_factory=dict)
    until: bytes = b""


@dataclass(frozen=True)
class Took:
    wall: float
    core: float
    peak: float


def one(start: Start) -> Took:
    """Start it and wait; raises where it fails, with what it said."""
    reading, writing = os.pipe()
    os.write(writing, start.stdin)
    os.close(writing)
    began = perf_counter()
    program = subprocess.Popen(
        start.words,
        stdin=reading,
        stdout=subprocess.PIPE if start.until else subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **start.environ},
    )
    shown = _wait_for(start.until, program)
    until = perf_counter() - began
    _, status, used = os.wait4(program.pid, 0)
    took = until if shown else perf_counter() - began
    os.close(reading)
    program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode and not shown:
        raise SystemExit(f"{' '.join(start.words)} ended with {program.returncode}")
    core = used.ru_utime + used.ru_stime
    return Took(took, core, used.ru_maxrss * KIB_ON_LINUX / MB)


def _wait_for(wanted: bytes, program: "subprocess.Popen[bytes]") -> bool:
    """Whether that was read on its output; the program ends by itself after it."""
    if program.stdout is None:
        return False
    with program.stdout as out:
        seen = b""
        while piece := os.read(out.fileno(), MB):
            seen += piece
            if wanted in seen:
                return True
    return False


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
