"""What doctor sees: from outside without the key, and inside with it."""

from pathlib import Path

import pytest

from alliance_cli.store import Book, backup, doctor, place, surroundings
from alliance_cli.store.key import Key
from alliance_cli.store.migrate import NEWEST
from support.books import KEY, OTHER_KEY, is_whole, read_back, written
from support.journals import journal, weekly

KEPT = journal(weekly(trust=[4, 3]))
MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
server:/home /home/me nfs4 rw 0 0
//server/my\\040share /mnt/my\\040share cifs rw 0 0
me@host: /home/me/host fuse.sshfs rw 0 0
"""


def test_a_well_kept_journal_has_nothing_to_say(path: Path, key: Key | None) -> None:
    written(path, KEPT, key)
    outside, inside = doctor.look_outside(path), doctor.look_inside(path, key)
    assert outside == doctor.Outside(
        path=path,
        state="protected" if key else "plain",
        size=path.stat().st_size,
        is_link=False,
        writable=True,
        loose=(),
        strangers=False,
        synced_by=None,
        network=None,
        conflicted=(),
        leftovers=(),
        copies=0,
        open_copies=(),
    )
    assert inside.problem is None
    assert (inside.format, inside.sessions, inside.draft) == (NEWEST, 2, False)
    assert inside.health is not None
    assert inside.health.whole


def test_nothing_is_there_and_nothing_is_made(path: Path) -> None:
    outside, inside = doctor.look_outside(path), doctor.look_inside(path, None)
    assert outside.state == "absent"
    assert inside.problem is not None
    assert not path.parent.exists()


def test_a_folder_in_its_place_is_no_journal(path: Path) -> None:
    path.mkdir(parents=True)
    assert doctor.look_outside(path).state == "foreign"


def test_what_others_may_read_is_named(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        copy = backup.keep(path, None, book.driver)
    path.chmod(0o644)
    copy.chmod(0o640)
    path.parent.chmod(0o755)
    assert doctor.look_outside(path).loose == (path.parent, path, copy)


def test_open_copies_beside_a_protected_journal_are_named(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        copy = backup.keep(path, None, book.driver)
    assert doctor.look_outside(path).open_copies == ()
    path.unlink()
    written(path, KEPT, KEY)
    assert doctor.look_outside(path).open_copies == (copy,)


def test_what_a_sync_service_made_of_it_is_named(path: Path) -> None:
    written(path, KEPT)
    names = (
        "journal (Kim's conflicted copy 2026-01-05).db",
        "journal.sync-conflict-20260105-101010-ABCDEF.db",
        "journal (1).db",
    )
    for name in names:
        (path.parent / name).touch()
    found = doctor.look_outside(path)
    assert {one.name for one in found.conflicted} == set(names)
    assert found.strangers


def test_a_draft_is_seen_and_so_is_what_a_kill_left(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        book.save_draft("{}")
    left = path.with_name(".journal.db.0a1b2c3d.new")
    left.touch()
    assert doctor.look_inside(path, None).draft
    assert doctor.look_outside(path).leftovers == (left,)


def test_a_wrong_passphrase_is_a_problem_and_no_crash(path: Path) -> None:
    written(path, KEPT, KEY)
    found = doctor.look_inside(path, Key(OTHER_KEY.master, KEY.salt))
    assert found.problem is not None
    assert found.health is None


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/me/Dropbox/notes", "Dropbox"),
        ("/Users/me/Library/Mobile Documents/x", "iCloud Drive"),
        ("/Users/me/Library/CloudStorage/GoogleDrive-me/x", "a cloud folder"),
        ("/home/me/OneDrive - Work/x", "OneDrive"),
        ("/home/me/.local/share/alliance", None),
    ],
)
def test_synced_folders_are_known_by_name(folder: str, service: str | None) -> None:
    assert surroundings.synced_by(Path(folder)) == service


def test_a_syncthing_folder_is_known_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert surroundings.synced_by(tmp_path / "a" / "b") == "Syncthing"


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/me/kept", "nfs4"),
        ("/home/me/host/kept", "fuse.sshfs"),
        ("/mnt/my share/kept", "cifs"),
        ("/tmp/kept", None),  # noqa: S108  (only its name)
        ("/home/mel", None),
    ],
)
def test_network_folders_are_known_by_their_mount(
    folder: str,
    kind: str | None,
) -> None:
    assert surroundings.network(Path(folder), MOUNTS) == kind


def test_a_torn_free_page_is_harmless_and_heals(path: Path) -> None:
    with Book.open(written(path, KEPT, KEY), KEY) as book:
        book.save_draft("words " * 9000)
        book.clear_draft()
        (free,) = book.rows("PRAGMA freelist_count")
        (pages,) = book.rows("PRAGMA page_count")
    assert int(free[0]) > 1
    torn = bytearray(path.read_bytes())
    torn[(int(pages[0]) - 1) * 4096 + 77] ^= 1
    path.write_bytes(torn)
    health = doctor.look_inside(path, KEY).health
    assert health is not None
    assert (health.usable, health.whole) == (True, False)
    assert doctor.heal(path, KEY).whole
    assert is_whole(path, KEY)
    assert read_back(path, KEY) == KEPT


def test_the_folder_of_copies_is_no_stranger(path: Path) -> None:
    with Book.open(written(path, KEPT)) as book:
        backup.keep(path, None, book.driver)
    assert place.belongs(path.parent)
