"""The passphrase: asked without showing it, chosen twice, or handed over by a script.

It never comes from an argument or the environment, where others could read it. `secret`
asks without echo (getpass); tests give their own.
"""

import os
import shlex
import subprocess
from collections.abc import Callable
from getpass import getpass
from subprocess import CalledProcessError

from alliance_cli.errors import LockedError
from alliance_cli.term.talk import Talk, say

Secret = Callable[[str], str]
FEWEST_CHARACTERS, FEWEST_WORDS = 12, 4
LONGEST = 4096
WEAK = (
    "That is short: four or more words, or twelve or more characters, keep others out"
    " for longer. It can be changed later. Enter keeps it, n chooses another."
)
DIFFERENT = "Those two weren't the same. Once more, from the start; nothing was set."


def ask(secret: Secret = getpass, *, prompt: str = "Passphrase: ") -> str:
    return secret(prompt)


def choose(talk: Talk, secret: Secret = getpass) -> str | None:
    """The same passphrase twice; None when the person enters nothing."""
    while True:
        first = secret("  Passphrase (hidden as you type): ")
        if not first:
            return None
        if is_weak(first):
            say(talk, WEAK)
            if talk.read("  > ").strip():
                continue
        if secret("  Once more: ") == first:
            return first
        say(talk, DIFFERENT)


def is_weak(passphrase: str) -> bool:
    few_words = len(passphrase.split()) < FEWEST_WORDS
    return few_words and len(passphrase) < FEWEST_CHARACTERS


def from_fd(fd: int) -> str:
    """The first line that can be read from an open file descriptor."""
    try:
        with os.fdopen(fd, "rb", closefd=False) as source:
            line = source.readline(LONGEST)
    except (OSError, ValueError, TypeError, OverflowError) as error:
        raise LockedError(
            f"Nothing can be read from file descriptor {fd}; open it for the command,"
            " for example: --passphrase-fd 3 3<FILE",
        ) from error
    return _one_line(line, f"file descriptor {fd}")


def from_command(command: str) -> str:
    """The first line the command prints; it is run without a shell."""
    try:
        ran = subprocess.run(  # noqa: S603  (the person's own setting, split, no shell)
            shlex.split(command),
            check=True,
            stdout=subprocess.PIPE,
        )
    except (OSError, LookupError, ValueError, CalledProcessError) as error:
        raise LockedError(
            "The command in the passphrase_command setting didn't give a passphrase."
            " Try it by itself, or change it in config.toml.",
        ) from error
    return _one_line(ran.stdout.split(b"\n")[0], "the passphrase_command")


def _one_line(line: bytes, source: str) -> str:
    try:
        passphrase = line.decode().rstrip("\r\n")
    except UnicodeDecodeError:
        passphrase = ""
    if not passphrase:
        raise LockedError(f"There is no passphrase in {source}.")
    return passphrase
