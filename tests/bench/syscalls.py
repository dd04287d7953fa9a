"""What a process did to the files of one folder, as strace saw it.

`record` runs a process under strace, `read` turns the log into operations in their
order. A line that the process writes to its standard output (`START`, `ACK …`) is one
of them: what it had acknowledged before the power went is known.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

TRACED = (
    "openat,close,write,pwrite64,sendfile,copy_file_range,ftruncate,fsync,fdatasync,"
    "unlink,unlinkat,rename,renameat,renameat2,link,linkat,mkdir,mkdirat"
)
LONGEST = 4_000_000
CALL = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+= (\d+)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
STDOUT = 1


@dataclass(frozen=True, slots=True)
class Said:
    """A line on standard output."""

    line: str


@dataclass(frozen=True, slots=True)
class Opened:
    fd: int
    path: str
    empties: bool


@dataclass(frozen=True, slots=True)
class Closed:
    fd: int


@dataclass(frozen=True, slots=True)
class Wrote:
    """`at` is None where it was written behind what was written before."""

    fd: int
    at: int | None
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    fd: int
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    fd: int


@dataclass(frozen=True, slots=True)
class Unlinked:
    path: str


@dataclass(frozen=True, slots=True)
class Linked:
    path: str
    to: str


@dataclass(frozen=True, slots=True)
class Renamed:
    path: str
    to: str


@dataclass(frozen=True, slots=True)
class Made:
    """A folder."""

    path: str


Operation = (
    Said | Opened | Closed | Wrote | Cut | Synced | Unlinked | Linked | Renamed | Made
)


def record(command: Sequence[str], log: Path) -> None:
    """Run it to its end, with every call that changes files in the log."""
    strace = ["strace", "-f", "-qq", "-xx", "-s", str(LONGEST), "-e", f"trace={TRACED}"]
    subprocess.run(
        [*strace, "-o", str(log), *command],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def read(log: Path) -> Iterator[Operation]:
    """Calls that failed changed nothing, and aren't there."""
    opened: dict[int, str] = {}
    with log.open() as lines:
        for line in lines:
            if found := CALL.match(line):
                name, given, result = found[1], found[2], int(found[3])
                texts = [_bytes(one) for one in TEXT.findall(given)]
                yield from _one(name, given, result, texts, opened)


def _bytes(shown: str) -> bytes:
    return bytes.fromhex(shown.replace("\\x", ""))


def _one(  # noqa: C901, PLR0912  (a line for each kind of call)
    name: str,
    given: str,
    result: int,
    texts: list[bytes],
    opened: dict[int, str],
) -> Iterator[Operation]:
    paths = [one.decode(errors="replace") for one in texts]
    match name:
        case "openat":
            opened[result] = paths[0]
            yield Opened(result, paths[0], "O_TRUNC" in given)
        case "close":
            yield Closed(_first(given))
        case "write" if _first(given) == STDOUT:
            yield from (Said(line) for line in paths[0].splitlines())
        case "write":
            yield Wrote(_first(given), None, texts[0][:result])
        case "pwrite64":
            yield Wrote(_first(given), _last(given), texts[0][:result])
        case "sendfile" | "copy_file_range":
            yield from _copied(name, given, result, opened)
        case "ftruncate":
            yield Cut(_first(given), _last(given))
        case "fsync" | "fdatasync":
            yield Synced(_first(given))
        case "unlink" | "unlinkat" if "AT_REMOVEDIR" not in given:
            yield Unlinked(paths[0])
        case "mkdir" | "mkdirat":
            yield Made(paths[0])
        case "link" | "linkat":
            yield Linked(*paths)
        case "rename" | "renameat" | "renameat2":
            yield Renamed(*paths)
        case _:
            return


def _copied(
    name: str,
    given: str,
    count: int,
    opened: dict[int, str],
) -> Iterator[Wrote]:
    """Copied inside the kernel: the bytes are read from the source, which still is."""
    numbers = [part.strip() for part in given.split(",")]
    out, source = (0, 1) if name == "sendfile" else (2, 0)
    if count:
        data = Path(opened[int(numbers[source])]).read_bytes()
        assert len(data) == count, "copied in one go"
        yield Wrote(int(numbers[out]), None, data)


def _first(given: str) -> int:
    return int(given.split(",", 1)[0])


def _last(given: str) -> int:
    return int(given.rsplit(",", 1)[1])
