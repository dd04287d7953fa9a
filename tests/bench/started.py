"""Starts one program and says what that cost, as JSON: seconds, core seconds, KiB.

    python -IS started.py WORD...

A process of its own, and a small one: a program's peak of memory counts what the one
that started it held. `talked.py` does the same for one that asks.
"""

import json
import os
import sys
import time


def main(words: list[str]) -> None:
    began = time.perf_counter()
    program = os.fork()
    if program == 0:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.closerange(3, nowhere + 1)
        os.execvp(words[0], words)  # noqa: S606  (what the bench was told to start)
    _, status, used = os.wait4(program, 0)
    took = {
        "wall": time.perf_counter() - began,
        "core": used.ru_utime + used.ru_stime,
        "peak": used.ru_maxrss,
    }
    said = {"status": os.waitstatus_to_exitcode(status), "took": {"": took}}
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main(sys.argv[1:])
