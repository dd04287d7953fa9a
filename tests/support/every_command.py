"""A process that runs every command there is: `python -m support.every_command`.

It listens to what Python itself would tell of the network (audit events), and prints
each such event; nothing, where all is well. With any argument it only
opens a socket. ALLIANCE_HOME says where it may write.
"""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout

from alliance_cli.__main__ import main
from support.tree import commands

HEARD: list[str] = []
NETWORK = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "ssl.")
LAST = (("unprotect",), ("wipe",))


def listen(event: str, _: object) -> None:
    if event.startswith(NETWORK):
        HEARD.append(event)


def run(*words: str, typed: str = "") -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode()), encoding="utf-8")
    with redirect_stdout(out), redirect_stderr(out):
        main(words)


def open_a_socket() -> None:
    """What would be heard: for the test of the listening itself."""
    import socket

    socket.socket(socket.AF_INET).close()


def run_all() -> None:
    run("log", "--no-passphrase", typed="T.\n0\n1\n" + "a word\n\n3\n" * 20)
    every = [words for words, _ in commands() if words not in LAST]
    for words in [*every, ("report",), ("undo", "--yes"), ("wipe", "--yes")]:
        run(*words, typed="1\n\na word\n" * 20)


if __name__ == "__main__":
    sys.addaudithook(listen)
    if sys.argv[1:]:
        open_a_socket()
    else:
        run_all()
    print("\n".join(HEARD), end="")
