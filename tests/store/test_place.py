"""Where the journal lives, and that only its owner can read it."""

import os
import stat
from pathlib import Path

import pytest
from platformdirs import user_data_path

from alliance_cli.errors import StorageError
from alliance_cli.store import Book, backup, place
from support.books import written
from support.journals import journal, weekly

KEPT = journal(weekly(trust=[4, 3]))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_place_is_the_one_asked_for_then_the_environments_then_the_systems(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ALLIANCE_HOME", str(tmp_path / "stick"))
    assert place.home(tmp_path / "asked") == tmp_path / "asked"
    assert place.home(None) == tmp_path / "stick"
    monkeypatch.delenv("ALLIANCE_HOME")
    assert place.home(None) == user_data_path("alliance", appauthor=False)


def test_a_tilde_is_the_persons_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLIANCE_HOME", "~/kept")
    assert place.home(None) == Path.home() / "kept"
    assert place.home(Path("~/other")) == Path.home() / "other"


@pytest.fixture
def careless_umask() -> object:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("careless_umask")
def test_everything_is_private_whatever_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deep" / "journal.db"
    written(path, KEPT)
    with Book.open(path) as book:
        copy = backup.keep(path, None, book.driver)
    folders = (path.parent.parent, path.parent, copy.parent)
    files = (path, copy, place.lock_path(path))
    assert [mode(one) for one in folders] == [0o700] * 3
    assert [mode(one) for one in files] == [0o600] * 3


def test_looser_rights_are_taken_back_at_the_next_opening(path: Path) -> None:
    written(path, KEPT)
    with Book.open(path) as book:
        copy = backup.keep(path, None, book.driver)
    for one in (path, copy, path.parent, copy.parent):
        one.chmod(0o777)
    Book.open(path).close()
    assert mode(path) == mode(copy) == 0o700
    assert mode(path.parent) == mode(copy.parent) == 0o700


def test_a_folder_with_other_things_in_it_keeps_its_rights(path: Path) -> None:
    written(path, KEPT)
    (path.parent / "photos").mkdir()
    path.parent.chmod(0o755)
    path.chmod(0o644)
    Book.open(path).close()
    assert mode(path.parent) == 0o755
    assert mode(path) == 0o600


def test_a_place_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    with pytest.raises(StorageError, match="Not a directory"):
        Book.create(in_the_way / "deep" / "journal.db")
