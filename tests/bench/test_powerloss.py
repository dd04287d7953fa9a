"""A small run of the bench that cuts the power; by hand it runs deeper.

The two weaker settings are the controls: a bench that finds nothing there is worthless.
"""

from pathlib import Path
from random import Random

import pytest
from disk import Disk, Loses
from doings import DOINGS
from powerloss import CAN_RECORD, cut
from syscalls import Cut, Linked, Made, Opened, Renamed, Synced, Unlinked, Wrote

from support.sizes import Counted

recorded = pytest.mark.skipif(not CAN_RECORD, reason="strace isn't installed")


@pytest.mark.e2e
@recorded
@pytest.mark.parametrize("what", DOINGS)
def test_nothing_acknowledged_is_lost_and_nothing_is_half_done(
    what: str,
    times: int,
    seed: int,
    counted: Counted,
) -> None:
    found = cut(what, states=3 * times, seed=seed)
    counted(found)
    assert found.pop("states") > 20
    assert found == {}


@pytest.mark.e2e
@recorded
@pytest.mark.parametrize("level", ["FULL", "OFF"])
def test_a_weaker_setting_is_found_out(
    level: str,
    times: int,
    seed: int,
    counted: Counted,
) -> None:
    found = cut("log", level, states=3 * times, seed=seed)
    counted(found)
    assert found["an acknowledged log is lost"] > 0
    if level == "OFF":
        assert found["it can't be opened, or isn't whole"] > 0


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    """With one file on it, `old`, open as 3; the folder is open as 4."""
    (tmp_path / "old").write_bytes(b"old")
    made = Disk(tmp_path, seen_at=Path("/seen"))
    made.do(Opened(3, "/seen/old", empties=False))
    made.do(Opened(4, "/seen", empties=False))
    return made


def left(disk: Disk, loses: Loses = "all") -> dict[str, bytes]:
    return disk.after_a_cut(loses, Random(1))


def test_what_was_written_is_there_for_certain_once_it_is_synced(disk: Disk) -> None:
    disk.do(Wrote(3, 1, b"LD!"))
    assert left(disk) == {"old": b"old"}
    assert left(disk, "nothing") == {"old": b"oLD!"}
    disk.do(Synced(3))
    assert left(disk) == {"old": b"oLD!"}


def test_a_file_can_be_cut_short_and_longer(disk: Disk) -> None:
    disk.do(Cut(3, 1))
    disk.do(Wrote(3, 3, b"!"))
    assert left(disk, "nothing") == {"old": b"o\0\0!"}


def test_a_name_is_there_for_certain_once_its_folder_is_synced(disk: Disk) -> None:
    disk.do(Opened(5, "/seen/new", empties=False))
    disk.do(Wrote(5, None, b"ne"))
    disk.do(Wrote(5, None, b"w"))
    disk.do(Synced(5))
    assert left(disk) == {"old": b"old"}
    disk.do(Synced(4))
    assert left(disk) == {"old": b"old", "new": b"new"}


def test_a_move_happens_at_once_or_not_at_all(disk: Disk) -> None:
    disk.do(Opened(5, "/seen/new", empties=False))
    disk.do(Synced(4))
    disk.do(Renamed("/seen/new", "/seen/old"))
    for seed in range(20):
        found = disk.after_a_cut("some", Random(seed))
        assert found in ({"old": b"old", "new": b""}, {"old": b""})


def test_what_was_removed_may_come_back(disk: Disk) -> None:
    disk.do(Linked("/seen/old", "/seen/second"))
    disk.do(Unlinked("/seen/old"))
    assert left(disk) == {"old": b"old"}
    assert left(disk, "nothing") == {"second": b"old"}


def test_without_their_folder_files_are_gone(disk: Disk) -> None:
    disk.do(Made("/seen/backups"))
    disk.do(Opened(5, "/seen/backups/copy", empties=False))
    assert left(disk) == {"old": b"old"}
    assert "backups/copy" in left(disk, "nothing")


def test_a_write_can_be_torn_in_its_sectors(disk: Disk) -> None:
    whole = b"x" * 4096
    disk.do(Wrote(3, 0, whole))
    torn = {disk.after_a_cut("some", Random(seed))["old"] for seed in range(99)}
    assert {b"old", whole} < torn
    assert len(torn) > 5


def test_other_folders_are_none_of_its_business(disk: Disk) -> None:
    assert not disk.do(Opened(9, "/elsewhere/file", empties=True))
    assert not disk.do(Wrote(9, 0, b"words"))
    assert not disk.do(Unlinked("/elsewhere/file"))
