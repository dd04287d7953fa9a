"""Starts one program and says what that cost, as JSON: seconds, core seconds, KiB.

    python -IS started.py UNTIL WORD...

A process of its own, and a small one: a program's peak of memory counts what the one
that started it held. With UNTIL, only the wait until that is read on its output counts.
"""

import json
import os
import sys
import time


def main(until: str, words: list[str]) -> None:
    reading, writing = os.pipe()
    began = time.perf_counter()
    program = os.fork()
    if program == 0:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(writing if until else nowhere, 1)
        os.dup2(nowhere, 2)
        os.closerange(3, writing + 2)
        os.execvp(words[0], words)  # noqa: S606  (what the bench was told to start)
    os.close(writing)
    shown = bool(until) and _wait_for(until.encode(), reading)
    took = time.perf_counter() - began
    while until and os.read(reading, 65536):
        pass
    _, status, used = os.wait4(program, 0)
    if not shown:
        took = time.perf_counter() - began
    said = {
        "status": 0 if shown else os.waitstatus_to_exitcode(status),
        "wall": took,
        "core": used.ru_utime + used.ru_stime,
        "peak": used.ru_maxrss,
    }
    sys.stdout.write(json.dumps(said))


def _wait_for(wanted: bytes, reading: int) -> bool:
    seen = b""
    while piece := os.read(reading, 65536):
        seen += piece
        if wanted in seen:
            return True
    return False


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
