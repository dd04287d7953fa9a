"""A disk that forgets: what could be on it after the power went, at any moment.

What was written is in a cache until it is synced, and a power cut keeps any part of it:
none, all, some writes and not others, half a write (in sectors of 512 bytes). Names
(making, linking, renaming, removing) reach the disk in their order, as journaling file
systems keep them, up to any point behind the last sync of a folder.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from random import Random
from typing import Literal

from syscalls import (
    Closed,
    Cut,
    Linked,
    Made,
    Opened,
    Operation,
    Renamed,
    Said,
    Synced,
    Unlinked,
    Wrote,
)

SECTOR = 512
KEPT, TORN = 0.45, 0.6
Loses = Literal["all", "nothing", "some"]
Change = Wrote | Cut
Name = tuple[Literal["add", "remove", "folder"], str, int]
Step = tuple[Name, ...]  # at once, or not at all


@dataclass
class File:
    """`safe` is on the disk for certain, `cached` may be."""

    safe: bytearray = field(default_factory=bytearray)
    cached: list[Change] = field(default_factory=list)
    written_up_to: int = 0


class Disk:
    """A folder and those below it, from how it lies there now."""

    def __init__(self, root: Path, seen_at: Path) -> None:
        """`seen_at` is where the recorded process saw what now lies in `root`."""
        self.root = str(seen_at)
        self.files: list[File] = []
        self.safe: dict[str, int] = {}
        self.folders = {self.root}
        for one in sorted(root.rglob("*")):
            name = str(seen_at / one.relative_to(root))
            if one.is_dir():
                self.folders.add(name)
            else:
                self.safe[name] = self._new(bytearray(one.read_bytes()))
        self.names = dict(self.safe)
        self.pending: list[Step] = []
        self.open: dict[int, int | str] = {}

    def _new(self, content: bytearray) -> int:
        self.files.append(File(safe=content))
        return len(self.files) - 1

    def do(self, what: Operation) -> bool:
        """Whether it may have changed what a power cut leaves."""
        done = False
        match what:
            case Opened(fd, path, empties):
                done = self._open(fd, path, empties=empties)
            case Closed(fd):
                self.open.pop(fd, None)
            case Wrote() | Cut():
                done = self._change(what)
            case Synced(fd):
                done = self._sync(fd)
            case Made() | Unlinked() | Linked() | Renamed():
                done = self._note(*self._names(what))
            case Said():
                pass
        return done

    def _names(self, what: Made | Unlinked | Linked | Renamed) -> Step:
        """What it does to names; a move is one step."""
        match what:
            case Made(path):
                return (("folder", path, 0),)
            case Unlinked(path):
                return (("remove", path, 0),)
            case Linked(path, to):
                return (("add", to, self.names.get(path, -1)),)
            case Renamed(path, to):
                moved = self.names.get(path, -1)
                return (("add", to, moved), ("remove", path, 0))

    def _open(self, fd: int, path: str, *, empties: bool) -> bool:
        if path in self.folders:
            self.open[fd] = path
            return False
        if not self._is_ours(path):
            self.open.pop(fd, None)
            return False
        if path not in self.names:
            self._note(("add", path, self._new(bytearray())))
        self.open[fd] = self.names[path]
        self.files[self.names[path]].written_up_to = 0
        if empties:
            self.files[self.names[path]].cached.append(Cut(fd, 0))
        return True

    def _is_ours(self, path: str) -> bool:
        return path.startswith(f"{self.root}/")

    def _change(self, what: Change) -> bool:
        number = self.open.get(what.fd)
        if not isinstance(number, int):
            return False
        file = self.files[number]
        if isinstance(what, Wrote) and what.at is None:
            what = Wrote(what.fd, file.written_up_to, what.data)
            file.written_up_to += len(what.data)
        file.cached.append(what)
        return True

    def _sync(self, fd: int) -> bool:
        found = self.open.get(fd)
        if isinstance(found, str):
            self._sync_folder(found)
        elif found is not None:
            file = self.files[found]
            for change in file.cached:
                apply(file.safe, change)
            file.cached.clear()
        return found is not None

    def _sync_folder(self, folder: str) -> None:
        """Up to the last name in it; those before it come along, in their order."""
        inside = [
            place
            for place, step in enumerate(self.pending, start=1)
            if any(str(PurePosixPath(path).parent) == folder for _, path, _ in step)
        ]
        for step in self.pending[: max(inside, default=0)]:
            enter(self.safe, step)
        self.pending = self.pending[max(inside, default=0) :]

    def _note(self, *step: Name) -> bool:
        if not all(self._is_ours(path) and number >= 0 for _, path, number in step):
            return False
        self.folders |= {path for kind, path, _ in step if kind == "folder"}
        enter(self.names, step)
        self.pending.append(step)
        return True

    def after_a_cut(self, loses: Loses, chance: Random) -> dict[str, bytes]:
        """The files that are there, by their names below the folder."""
        kept = {"all": 0, "nothing": len(self.pending)}.get(loses)
        if kept is None:
            kept = chance.randint(0, len(self.pending))
        names = dict(self.safe)
        for step in self.pending[:kept]:
            enter(names, step)
        lost = (one for step in self.pending[kept:] for one in step)
        never_made = {path for kind, path, _ in lost if kind == "folder"}
        return {
            path.removeprefix(f"{self.root}/"): self._content(number, loses, chance)
            for path, number in names.items()
            if str(PurePosixPath(path).parent) not in never_made
        }

    def _content(self, number: int, loses: Loses, chance: Random) -> bytes:
        file = self.files[number]
        content = bytearray(file.safe)
        if loses == "all":
            return bytes(content)
        for change in file.cached:
            for part in [change] if loses == "nothing" else _some(change, chance):
                apply(content, part)
        return bytes(content)


def _some(change: Change, chance: Random) -> Iterator[Change]:
    """All of it, a few of its sectors, or nothing."""
    lot = chance.random()
    if lot < KEPT:
        yield change
    elif lot < TORN and isinstance(change, Wrote) and change.at is not None:
        for start in range(0, len(change.data), SECTOR):
            if chance.getrandbits(1):
                sector = change.data[start : start + SECTOR]
                yield Wrote(change.fd, change.at + start, sector)


def apply(content: bytearray, change: Change) -> None:
    if isinstance(change, Wrote):
        at = change.at or 0
        content.extend(bytes(max(at - len(content), 0)))
        content[at : at + len(change.data)] = change.data
    else:
        content.extend(bytes(max(change.size - len(content), 0)))
        del content[change.size :]


def enter(names: dict[str, int], step: Step) -> None:
    for kind, path, number in step:
        if kind == "add":
            names[path] = number
        elif kind == "remove":
            names.pop(path, None)
