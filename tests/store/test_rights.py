"""Without the right to read or write: a sentence that says so, and nothing lost."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

from support.books import written
from support.journals import journal, weekly
from support.nobody import NOBODY

TESTS = Path(__file__).parents[1]
KEPT = journal(weekly(trust=[4, 3]))


@pytest.fixture
def path() -> Iterator[Path]:
    """A journal of somebody who isn't root, where they can get at it."""
    folder = Path(mkdtemp())
    made = written(folder / "kept" / "journal.db", KEPT)
    if os.geteuid() == 0:
        for one in (folder, *folder.rglob("*")):
            os.chown(one, NOBODY, NOBODY)
    yield made
    for one in (folder, *folder.rglob("*")):
        one.chmod(0o700)
    shutil.rmtree(folder)


def as_nobody(path: Path, act: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "support.nobody", str(path), act],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return ran.stdout.strip()


@pytest.mark.e2e
def test_with_all_rights_it_works(path: Path) -> None:
    assert as_nobody(path, "log") == "written"
    assert as_nobody(path, "read") == "3 sessions"


@pytest.mark.e2e
def test_a_write_protected_folder_can_be_read_and_says_it_cannot_be_written(
    path: Path,
) -> None:
    path.chmod(0o400)
    (path.parent / "journal.lock").unlink()
    path.parent.chmod(0o500)
    before = path.read_bytes()
    assert as_nobody(path, "read") == "2 sessions"
    for act in ("log", "draft"):
        said = as_nobody(path, act)
        assert said.startswith("StorageError: The journal can't be written to")
        assert "alliance doctor" in said
    assert path.read_bytes() == before


@pytest.mark.e2e
def test_a_file_of_someone_else_is_named(path: Path) -> None:
    path.chmod(0)
    said = as_nobody(path, "read")
    assert said.startswith("StorageError: ")
    assert str(path) in said
    assert "Permission denied" in said


@pytest.mark.e2e
def test_a_journal_is_not_made_where_nothing_can_be(path: Path) -> None:
    path.parent.chmod(0o500)
    said = as_nobody(path.parent / "deep" / "journal.db", "create")
    assert said.startswith("StorageError: ")
    assert "--home" in said
    said = as_nobody(path.with_name("other.db"), "create")
    assert said.startswith("StorageError: ")


@pytest.mark.e2e
def test_a_folder_of_copies_that_cannot_be_read_stands_in_nobodys_way(
    path: Path,
) -> None:
    assert as_nobody(path, "log") == "written"
    backups = path.parent / "backups"
    backups.mkdir(mode=0)
    os.chown(backups, path.stat().st_uid, path.stat().st_gid)
    assert as_nobody(path, "read") == "3 sessions"
    assert as_nobody(path, "outside") == "plain, None copies"
    said = as_nobody(path, "purge")
    assert said.startswith(f"StorageError: {backups} can't be read")
    assert "out of reach" in said


@pytest.mark.e2e
def test_doctor_looks_at_a_file_that_cannot_be_read(path: Path) -> None:
    path.chmod(0)
    assert as_nobody(path, "outside") == "shut, 0 copies"


@pytest.mark.e2e
def test_a_wipe_takes_away_what_its_owner_may_not_touch(path: Path) -> None:
    path.chmod(0)
    (path.parent / "backups").mkdir(mode=0)
    if os.geteuid() == 0:
        os.chown(path.parent / "backups", NOBODY, NOBODY)
    path.parent.chmod(0o500)
    assert as_nobody(path, "wiped") == "gone"
