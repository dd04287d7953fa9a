"""Another program as the editor, for those who asked for it in the settings.

It gets a file in a folder of its own (`shelter`), and is told to leave nothing behind
(`editors`). What it saves is kept in the unfinished log within a second, so that a
window that closes loses no more than what wasn't saved. However it ends, the words are
read back and the folder is wiped.
"""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from alliance_cli.term import closing, shelter
from alliance_cli.term.talk import Edited, Keep

FILE = "note.txt"
LOOKS_EVERY = 1.0  # seconds
PATIENCE = 5.0  # seconds, between asking it to end and ending it
Version = tuple[int, int]  # when it was changed last, and its size


def edit(command: list[str], place: Path, text: str, keep: Keep) -> Edited | None:
    """What stands in the file afterwards; None where nothing was written.

    Not `done` where the program ended with an error: whatever it saved is given back,
    for the person to decide. Raises OSError where there is no place for the file, or
    the program can't be started.
    """
    with _terminal_as_it_was(), closing.noted() as signals, _keys_of_its_own():
        with shelter.folder(place) as folder:
            file = folder / FILE
            _write(file, text)
            unchanged = _version(file)
            with _started(command, file) as process:
                status = _wait(process, file, unchanged, keep, signals)
            found = _read(file)
        written = text if found is None else found
        if signals:
            keep(written)
    done = status == 0 and found is not None
    if done and not (written + text).strip():
        return None
    return Edited(written, done=done)


def _write(file: Path, text: str) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    with open(os.open(file, flags, 0o600), "w", encoding="utf-8", newline="\n") as out:  # noqa: PTH123
        out.write(f"{text}\n" if text else "")  # as editors end a file


@contextmanager
def _started(command: list[str], file: Path) -> "Iterator[subprocess.Popen[bytes]]":
    """Its own temporary files go to the same folder; it never outlives this."""
    environ = {**os.environ, "TMPDIR": str(file.parent)}
    process = subprocess.Popen([*command, str(file)], env=environ)  # noqa: S603  (theirs)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _wait(
    process: "subprocess.Popen[bytes]",
    file: Path,
    seen: Version,
    keep: Keep,
    signals: list[int],
) -> int:
    """Its status, once it has ended; what it saves meanwhile is kept."""
    asked = 0
    while True:
        try:
            return process.wait(PATIENCE if asked else LOOKS_EVERY)
        except subprocess.TimeoutExpired:
            if asked:
                process.kill()
        if signals and not asked:
            process.terminate()
            asked = 1
        if (now := _version(file)) != seen:
            seen = now
            if text := _read(file):
                keep(text)


def _version(file: Path) -> Version:
    with contextlib.suppress(OSError):
        found = file.stat()
        return found.st_mtime_ns, found.st_size
    return 0, 0


def _read(file: Path) -> str | None:
    """The words in it as they can be stored; None where the file is gone."""
    try:
        raw = file.read_bytes()
    except OSError:
        return None
    text = raw.decode("utf-8-sig", errors="replace").replace("\0", "")
    return text.replace("\r\n", "\n").replace("\r", "\n")


@contextmanager
def _terminal_as_it_was() -> Iterator[None]:
    """An editor that was killed leaves the terminal as it likes it."""
    try:
        import termios  # noqa: PLC0415  (not there on Windows)
    except ImportError:
        yield
        return
    if not sys.stdin.isatty():
        yield
        return
    before = termios.tcgetattr(sys.stdin)
    try:
        yield
    finally:
        with contextlib.suppress(termios.error):
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


@contextmanager
def _keys_of_its_own() -> Iterator[None]:
    """What is typed is the editor's, Ctrl-C too."""

    def nothing(_number: int, _frame: FrameType | None) -> None:
        return

    before = {
        number: signal.signal(number, nothing)
        for name in ("SIGINT", "SIGQUIT")
        if (number := getattr(signal, name, None)) is not None
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
