"""What leaves the journal: never through a link, over a file, or for others."""

import os
from pathlib import Path

import pytest

from alliance_cli.cli.files import write_private
from alliance_cli.errors import AllianceError, UsageError

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="modes and links are POSIX's"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    mine = tmp_path / "mine"
    mine.mkdir(mode=0o700)
    return mine


def write(target: Path, text: str = "text", *, force: bool = False) -> None:
    journal = target.parents[1] / "home" / "journal.db"
    write_private(target, text, journal=journal, force=force)


def test_it_is_readable_by_its_owner_alone(folder: Path) -> None:
    write(folder / "page.json")
    assert (folder / "page.json").stat().st_mode & 0o777 == 0o600
    assert [one.name for one in folder.iterdir()] == ["page.json"], (
        "nothing is left over"
    )


@pytest.mark.parametrize("force", [False, True])
def test_a_link_is_never_followed(folder: Path, *, force: bool) -> None:
    victim = folder / "victim"
    victim.write_text("keep")
    (folder / "page.json").symlink_to(victim)
    with pytest.raises(UsageError, match="ordinary file"):
        write(folder / "page.json", force=force)
    assert victim.read_text() == "keep"


@pytest.mark.parametrize("force", [False, True])
def test_a_link_to_nowhere_makes_nothing(folder: Path, *, force: bool) -> None:
    (folder / "page.json").symlink_to(folder / "elsewhere")
    with pytest.raises(UsageError):
        write(folder / "page.json", force=force)
    assert not (folder / "elsewhere").exists()


def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    with pytest.raises(UsageError):
        write(folder / "pipe", force=True)


def test_a_folder_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError):
        write(folder, force=True)


def test_a_folder_that_others_can_write_to_is_refused(folder: Path) -> None:
    folder.chmod(0o777)
    with pytest.raises(UsageError, match="Others can write"):
        write(folder / "page.json")


def test_a_shared_folder_that_keeps_files_apart_will_do(folder: Path) -> None:
    folder.chmod(0o1777)
    write(folder / "page.json")
    assert (folder / "page.json").read_text() == "text"


def test_the_journals_folder_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match="where the journal lives"):
        write_private(
            folder / "page.json",
            "text",
            journal=folder / "journal.db",
            force=False,
        )


def test_a_folder_that_is_not_there_is_a_failure_with_a_sentence(folder: Path) -> None:
    with pytest.raises(AllianceError, match="can't be written"):
        write(folder / "nowhere" / "page.json")


def test_what_is_replaced_is_replaced_whole(folder: Path) -> None:
    write(folder / "page.json", "old" * 1000)
    write(folder / "page.json", "new", force=True)
    assert (folder / "page.json").read_text() == "new"
    assert len(list(folder.iterdir())) == 1
