"""The program as a test uses it: in this process, or in one of its own.

`alliance("report", "--json")` runs one command line and gives what came out; it finds
the journal through ALLIANCE_HOME, which every test has for itself (conftest.py).
"""

import io
import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pexpect

from alliance_cli.__main__ import main
from alliance_cli.journal import Journal
from alliance_cli.store import Key
from support.books import written


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command line did."""

    status: int
    out: str
    err: str


class Stream(io.TextIOWrapper):
    """A stream of text over bytes, as the real ones are; not a terminal."""

    def __init__(self, given: bytes = b"") -> None:
        super().__init__(io.BytesIO(given), encoding="utf-8", write_through=True)

    def written(self) -> str:
        bytes_ = self.buffer
        assert isinstance(bytes_, io.BytesIO)
        return bytes_.getvalue().decode()


def alliance(*words: str, stdin: str = "") -> Ran:
    """One command line, in this process; nothing is a terminal."""
    out, err, before = Stream(), Stream(), sys.stdin
    sys.stdin = Stream(stdin.encode())
    try:
        with redirect_stdout(out), redirect_stderr(err):
            status = main(words)
    finally:
        sys.stdin = before
    return Ran(status, out.written(), err.written())


def in_a_process(
    *words: str,
    stdin: str = "",
    environ: Mapping[str, str] | None = None,
    umask: int = 0o022,
    fds: Sequence[int] = (),
) -> Ran:
    """One command line as a person starts it; `fds` stay open for it."""
    done = subprocess.run(
        [sys.executable, "-m", "alliance_cli", *words],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **(environ or {})},
        umask=umask,
        pass_fds=fds,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def on_a_terminal(*words: str, columns: int = 80, rows: int = 40) -> pexpect.spawn:
    """One command line in a terminal, for a test to read and to type."""
    return pexpect.spawn(
        sys.executable,
        ["-m", "alliance_cli", *words],
        env={**os.environ, "TERM": "xterm", "NO_COLOR": "1"},
        dimensions=(rows, columns),
        encoding="utf-8",
        timeout=20,
    )


def ended(program: pexpect.spawn) -> int:
    """The status it ends with; what came out last is in `program.before`."""
    program.expect(pexpect.EOF)
    program.close()
    return int(program.exitstatus)


def in_a_shell(*words: str, columns: int = 80, rows: int = 40) -> pexpect.spawn:
    """One command line, typed in a shell as people have it in a window."""
    program = pexpect.spawn(
        "bash",
        ["--norc", "--noprofile", "-i"],
        env={**os.environ, "TERM": "xterm", "NO_COLOR": "1", "PS1": "ready "},
        dimensions=(rows, columns),
        encoding="utf-8",
        timeout=20,
    )
    program.expect_exact("ready ")
    started = shlex.join([sys.executable, "-m", "alliance_cli", *words])
    noted = shlex.quote(str(_pid_file()))
    inner = shlex.quote(f"echo $$ > {noted}; exec {started}")
    program.sendline(f"sh -c {inner}")
    return program


def _pid_file() -> Path:
    return home().parent / "pid"


def hang_up(program: pexpect.spawn) -> None:
    """The window is closed; with a shell in between or without one."""
    inner = int(_pid_file().read_text()) if _pid_file().exists() else None
    program.ptyproc.fileobj.close()  # once: its number may be another file's soon
    _until(lambda: not program.isalive())
    _until(lambda: inner is None or not _runs(inner))


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def _until(true: Callable[[], bool]) -> None:
    last = time.monotonic() + 20
    while not true():
        assert time.monotonic() < last, "it doesn't end"
        time.sleep(0.02)


def terminate(program: pexpect.spawn) -> None:
    """As a machine that shuts down; nothing stays on the screen."""
    os.kill(program.pid, signal.SIGTERM)
    program.expect_exact("\x1b[?1049l")
    assert "Traceback" not in program.before
    _until(lambda: not program.isalive())


def interrupted(program: pexpect.spawn) -> int:
    """The status it ends with after Ctrl-C.

    Pressed again where it did nothing: Python's `input` misses an interrupt that comes
    in the instant between showing its prompt and waiting, faster than fingers are.
    """
    program.sendintr()
    while program.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=2) == 1:
        program.sendintr()
    program.close()
    return int(program.exitstatus)


@contextmanager
def handed_over(
    passphrase: str,
    option: str = "--passphrase-fd",
) -> Iterator[str]:
    """The option that hands a passphrase to the program."""
    reading, writing = os.pipe()
    os.write(writing, f"{passphrase}\n".encode())
    os.close(writing)
    try:
        yield f"{option}={reading}"
    finally:
        os.close(reading)


def home() -> Path:
    """Where this test's journal is."""
    return Path(os.environ["ALLIANCE_HOME"])


def exported() -> str:
    """The whole journal of this test, as a file."""
    ran = alliance("export", "--format", "json", "-o", "-")
    assert ran.status == 0, ran.err
    return ran.out


def have(journal: Journal, key: Key | None = None) -> Path:
    """Make that journal this test's own; gives where it lies."""
    return written(home() / "journal.db", journal, key)
