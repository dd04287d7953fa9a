"""Wiping: exactly what was listed, the salt first, nothing of anyone else's."""

import os
from pathlib import Path

import pytest

from alliance_cli.errors import StorageError
from alliance_cli.store import Book, backup, place, wipe
from alliance_cli.store.key import Key
from support.books import KEY, written
from support.journals import journal, weekly

KEPT = journal(weekly(trust=[4, 3]))


def test_everything_listed_is_gone_and_so_is_the_folder(
    path: Path,
    key: Key | None,
) -> None:
    with Book.open(written(path, KEPT, key), key) as book:
        backup.keep(path, key, book.driver)
    (path.parent / "config.toml").touch()
    (path.parent / ".journal.db.0a1b2c3d.new").touch()
    listed = wipe.belongings(path.parent)
    assert {str(one.relative_to(path.parent)) for one in listed} == {
        "journal.db",
        "journal.lock",
        "config.toml",
        ".journal.db.0a1b2c3d.new",
        "backups/journal-000001.db",
        "backups",
        ".",
    }
    assert wipe.wipe(path.parent) == ()
    assert not path.parent.exists()


def test_what_a_link_leads_to_stays_and_is_said(path: Path) -> None:
    elsewhere = written(path, KEPT).rename(path.parents[1] / "elsewhere.db")
    path.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    assert wipe.wipe(path.parent) == (elsewhere,)
    assert elsewhere.read_bytes() == before
    assert not path.parent.exists()


def test_through_a_link_to_the_folder_all_goes_but_the_folder(path: Path) -> None:
    link = path.parents[1] / "link"
    link.symlink_to(written(path, KEPT).parent)
    assert wipe.wipe(link) == (path.parent,)
    assert list(path.parent.iterdir()) == []
    assert not link.is_symlink()


def test_other_peoples_things_stay(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        backup.keep(path, None, book.driver)
    photo = path.parent / "photo.jpg"
    copy = place.backups(path) / "thesis.db"
    photo.touch()
    copy.touch()
    assert photo not in wipe.belongings(path.parent)
    assert wipe.wipe(path.parent) == (place.backups(path),)
    assert sorted(path.parent.rglob("*")) == [copy.parent, copy, photo]


def test_a_link_is_removed_and_not_what_it_points_at(
    path: Path,
    tmp_path: Path,
) -> None:
    victim = tmp_path / "victim"
    victim.write_text("keep me")
    path.parent.mkdir()
    path.symlink_to(victim)
    wipe.wipe(path.parent)
    assert victim.read_text() == "keep me"
    assert not path.parent.exists()


def test_the_start_is_overwritten_before_the_name_goes(path: Path) -> None:
    written(path, KEPT, KEY)
    still = path.with_name("kept open")
    os.link(path, still)
    wipe.wipe(path.parent)
    assert still.read_bytes()[:16] != KEY.salt
    assert not path.exists()


def test_an_open_journal_is_not_wiped_behind_someones_back(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        with pytest.raises(StorageError, match="another window"):
            wipe.wipe(path.parent)
        assert book.journal() == KEPT


def test_where_there_is_nothing_nothing_is_listed(tmp_path: Path) -> None:
    assert wipe.belongings(tmp_path / "nowhere") == ()
    assert wipe.wipe(tmp_path / "nowhere") == ()
