"""Starts one program on a terminal, answers it, and says how long it made one wait.

    python -IS talked.py '[["1/8", "a text"], ["2/8", "4"]]' LAST WORD...

Each answer is typed when what stands before it is on the screen; whatever else is asked
is left with Enter. Three waits count: until the first question, from the last answer
(typed once the program rests, as it does while a person thinks) until LAST can be read,
and from the Enter after that, a second later, until the program is gone.
"""

import json
import os
import pty
import sys
import time
from itertools import pairwise

ASKS = b"> "  # how a question ends
WAITS = b" "  # how whatever waits for a line ends
RESTS, READS, PATIENCE = 0.2, 1.0, 30.0  # seconds
HARDLY = 0.005  # of a core's seconds in RESTS


def main(answers: list[tuple[str, str]], last: str, words: list[str]) -> None:
    costs: dict[str, dict[str, float]] = {}
    began = time.perf_counter()
    program, terminal = pty.fork()
    if program == 0:
        os.execvp(words[0], words)  # noqa: S606  (what the bench was told to start)
    _until(terminal, answers[0][0])
    costs["first question"] = _since(began, 0.0, program)
    for (_, typed), (following, _) in pairwise(answers):
        _type(terminal, typed)
        _until(terminal, following)
    _until_it_rests(program)
    began, worked = time.perf_counter(), _core(program)
    _type(terminal, answers[-1][1])
    _until(terminal, last)
    costs["last words"] = _since(began, worked, program)
    time.sleep(READS)
    began = time.perf_counter()
    _type(terminal, "")
    while _read(terminal):
        pass
    _, status, used = os.wait4(program, 0)
    wall = time.perf_counter() - began
    costs["closed"] = {"wall": wall, "core": float("nan")}
    took = {name: {**cost, "peak": used.ru_maxrss} for name, cost in costs.items()}
    said = {"status": os.waitstatus_to_exitcode(status), "took": took}
    sys.stdout.write(json.dumps(said))


def _since(began: float, worked: float, program: int) -> dict[str, float]:
    wall = time.perf_counter() - began
    return {"wall": wall, "core": _core(program) - worked}


def _core(program: int) -> float:
    """Core seconds of all its threads so far; not a number where that can't be known.

    The number of a process's clock is made as clock_getcpuclockid(3) makes it on Linux.
    """
    try:
        return time.clock_gettime(~program << 3 | 2)
    except (AttributeError, OSError):
        return float("nan")


def _type(terminal: int, text: str) -> None:
    os.write(terminal, f"{text}\r".encode())


def _until(terminal: int, wanted: str) -> None:
    """Read until that is there and waits for a line; whatever else asks gets Enter."""
    seen = b""
    while wanted.encode() not in seen or not seen.endswith(WAITS):
        piece = _read(terminal)
        if not piece:
            raise SystemExit(f"It ended before {wanted} was there.")
        seen += piece
        if seen.endswith(ASKS) and wanted.encode() not in seen:
            _type(terminal, "")
            seen = b""


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other side is gone
        return b""


def _until_it_rests(program: int) -> None:
    """Until it hardly works any more: all that it loads meanwhile is there.

    It still looks a few times a second whether somebody wants to leave.
    """
    end = time.monotonic() + PATIENCE
    before = -1.0
    while (now := _core(program)) - before > HARDLY and time.monotonic() < end:
        before = now
        time.sleep(RESTS)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), sys.argv[2], sys.argv[3:])
