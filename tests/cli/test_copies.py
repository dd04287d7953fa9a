"""`backup` and `restore`, and the day's copy that nobody asks for or waits for."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from alliance_cli.cli import common
from alliance_cli.errors import AllianceError
from alliance_cli.journal import Journal
from alliance_cli.store import Book, Key, backup, place, state, write
from alliance_cli.store.key import from_passphrase
from support.books import (
    KEY,
    OTHER_KEY,
    PASSPHRASE,
    SALT,
    is_whole,
    read_back,
    written,
)
from support.journals import T, journal, session, weekly
from support.program import (
    Ran,
    alliance,
    ended,
    handed_over,
    have,
    home,
    on_a_terminal,
)

RUTH = replace(T, name="Ruth")
KEPT = journal(weekly(trust=[4, 3]), therapist=RUTH)
OLDER = journal(weekly(trust=[2]), therapist=RUTH)


@pytest.fixture(scope="module")
def key() -> Key:
    return from_passphrase(PASSPHRASE, SALT)


def path() -> Path:
    return home() / "journal.db"


def copies() -> list[Path]:
    return backup.copies(path())


def with_passphrase(*words: str, passphrase: str = PASSPHRASE) -> Ran:
    with handed_over(passphrase) as option:
        return alliance(*words, option)


def test_a_copy_beside_the_journal_is_whole_and_is_named_without_a_date() -> None:
    have(KEPT)
    ran = alliance("backup")
    (made,) = copies()
    assert made.name == "journal-000001.db"
    assert str(made) in ran.out
    assert "isn’t protected" in ran.out
    assert read_back(made) == KEPT


def test_a_copy_goes_where_it_is_wanted_and_is_private(tmp_path: Path) -> None:
    have(KEPT)
    target = tmp_path / "kept elsewhere.db"
    ran = alliance("backup", str(target))
    assert (ran.status, ran.err) == (0, "")
    assert str(target) in ran.out
    assert target.stat().st_mode & 0o777 == 0o600
    assert read_back(target) == KEPT


def test_a_copy_of_a_protected_journal_is_protected(key: Key, tmp_path: Path) -> None:
    have(KEPT, key)
    target = tmp_path / "a.db"
    ran = with_passphrase("backup", str(target))
    assert "opens with the passphrase of today" in ran.out
    assert state(target) == "protected"
    assert is_whole(target, key)


def test_purging_removes_every_copy_and_not_the_journal() -> None:
    have(KEPT)
    alliance("backup")
    alliance("backup")
    assert "2 copies are removed" in alliance("backup", "--purge").out
    assert copies() == []
    assert "no copies" in alliance("backup", "--purge").out
    assert read_back(path()) == KEPT


def test_a_script_is_told_where_in_json(tmp_path: Path) -> None:
    have(KEPT)
    target = str(tmp_path / "a.db")
    made = json.loads(alliance("backup", target, "--json").out)
    assert made == {"path": target, "protected": False, "removed": 0}
    back = json.loads(alliance("restore", target, "--json").out)
    assert back == {"replaced": str(copies()[0]), "protected": False}
    gone = json.loads(alliance("backup", "--purge", "--json").out)
    assert gone == {"path": None, "protected": False, "removed": 1}


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("backup", "{tmp}/there.db"), 2),
        (("backup", "{tmp}"), 2),
        (("backup", "{tmp}/dangling"), 2),
        (("backup", "{home}/inside.db"), 2),
        (("backup", "{tmp}/nowhere/a.db"), 1),
        (("backup", "{tmp}/a.db", "--purge"), 2),
        (("restore", "{tmp}/absent.db"), 3),
        (("restore", "{tmp}/there.db"), 1),
        (("restore", "{tmp}/empty.db"), 1),
        (("restore", "{tmp}"), 1),
        (("restore",), 2),
    ],
)
def test_wrong_input_is_one_sentence_and_changes_nothing(
    words: tuple[str, ...],
    status: int,
    tmp_path: Path,
) -> None:
    have(KEPT)
    (tmp_path / "there.db").write_text("a text of somebody's")
    (tmp_path / "empty.db").touch()
    (tmp_path / "dangling").symlink_to(tmp_path / "victim")
    given = (word.format(tmp=tmp_path, home=home()) for word in words)
    ran = alliance(*given)
    assert (ran.status, ran.out, ran.err.count("\n")) == (status, "", 1)
    assert (tmp_path / "there.db").read_text() == "a text of somebody's"
    assert not (tmp_path / "victim").exists()
    assert read_back(path()) == KEPT
    assert copies() == []


def test_a_place_is_refused_before_a_passphrase_is_asked_for(tmp_path: Path) -> None:
    have(KEPT, KEY)
    assert alliance("backup", str(tmp_path)).status == 2


def test_locked_there_is_no_copy() -> None:
    have(KEPT, KEY)
    assert alliance("backup").status == 4
    assert alliance("backup", "--purge").status == 4


def test_a_backup_comes_back_and_what_it_replaced_is_kept(tmp_path: Path) -> None:
    source = written(tmp_path / "a.db", OLDER)
    have(KEPT)
    ran = alliance("restore", str(source))
    assert (ran.status, ran.err) == (0, "")
    assert read_back(path()) == OLDER
    (aside,) = copies()
    assert str(aside) in ran.out
    assert read_back(aside) == KEPT
    assert alliance("restore", str(aside)).status == 0
    assert read_back(path()) == KEPT


def test_a_backup_comes_back_where_there_is_no_journal(tmp_path: Path) -> None:
    source = written(tmp_path / "a.db", OLDER)
    assert alliance("restore", str(source)).status == 0
    assert read_back(path()) == OLDER


def test_protected_over_plain_and_back(key: Key, tmp_path: Path) -> None:
    source = written(tmp_path / "a.db", OLDER, key)
    have(KEPT)
    ran = with_passphrase("restore", str(source))
    assert ran.status == 0
    assert "opens with the passphrase of that" in ran.out
    assert "That one isn’t protected" in ran.out
    assert read_back(path(), key) == OLDER
    (aside,) = copies()
    ran = alliance("restore", str(aside))
    assert "isn’t protected, as the backup wasn’t" in " ".join(ran.out.split())
    assert read_back(path()) == KEPT
    assert {state(one) for one in copies()} == {"plain", "protected"}


def test_the_passphrase_of_a_backup_is_its_own(key: Key, tmp_path: Path) -> None:
    source = written(tmp_path / "a.db", OLDER, key)
    have(KEPT, OTHER_KEY)
    assert alliance("restore", str(source)).status == 4
    ran = with_passphrase("restore", str(source), passphrase="not it")  # noqa: S106
    assert (ran.status, ran.err.count("\n")) == (4, 1)
    assert read_back(path(), OTHER_KEY) == KEPT
    ran = with_passphrase("restore", str(source))
    assert ran.status == 0
    assert "It opens with the passphrase of that" in ran.out
    assert read_back(path(), key) == OLDER
    assert "It opens with" not in with_passphrase("restore", str(source)).out


def test_a_folder_is_no_backup_and_another_file_is_asked_for(tmp_path: Path) -> None:
    have(KEPT)
    ran = alliance("restore", str(tmp_path))
    assert ran.status == 1
    assert ran.err.endswith(
        "can't be read. Nothing was changed. Choose another file.\n"
    )


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no such device")
def test_what_never_ends_is_no_backup(key: Key) -> None:
    have(KEPT, key)
    ran = with_passphrase("restore", "/dev/zero")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "isn't a backup" in ran.err
    assert read_back(path(), key) == KEPT


def test_settings_beside_a_backup_are_never_read(key: Key, tmp_path: Path) -> None:
    """They could name any command, and somebody else may have put them there."""
    source = written(tmp_path / "a.db", OLDER, key)
    proof = tmp_path / "it-ran"
    (tmp_path / "config.toml").write_text(f"passphrase_command = 'touch {proof}'\n")
    have(KEPT)
    assert alliance("restore", str(source)).status == 4
    assert not proof.exists()


def test_a_backup_that_is_damaged_is_refused(key: Key, tmp_path: Path) -> None:
    source = written(tmp_path / "a.db", OLDER, key)
    torn = bytearray(source.read_bytes())
    torn[5000] ^= 1
    source.write_bytes(torn)
    have(KEPT)
    ran = with_passphrase("restore", str(source))
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert read_back(path()) == KEPT


def test_on_a_terminal_the_backups_passphrase_is_asked_for(
    key: Key,
    tmp_path: Path,
) -> None:
    source = written(tmp_path / "a.db", OLDER, key)
    program = on_a_terminal("restore", str(source))
    program.expect_exact("Passphrase: ")
    program.sendline(PASSPHRASE)
    program.expect_exact("as it was in that backup")
    assert ended(program) == 0
    assert read_back(path(), key) == OLDER


def test_the_days_first_change_leaves_one_copy_and_reading_leaves_none() -> None:
    have(KEPT)
    alliance("list")
    assert copies() == []
    alliance("log", "--set", "trust=2")
    alliance("log", "--set", "trust=3", "-d", "2026-01-02")
    (made,) = copies()
    assert len(read_back(made).sessions) == len(KEPT.sessions) + 1


def test_the_next_day_there_is_another() -> None:
    have(KEPT)
    with Book.open(path()) as book:
        yesterday = common.today() - timedelta(days=1)
        assert backup.daily_backup(book, yesterday)
        write.add_session(book, session(trust=1))
    alliance("therapist", "use", "1")
    assert len(copies()) == 2


def test_ten_are_kept() -> None:
    have(KEPT)
    for _ in range(12):
        alliance("backup")
    names = [one.name for one in copies()]
    assert (names[0], names[-1], len(names)) == (
        "journal-000003.db",
        "journal-000012.db",
        10,
    )


def test_a_copy_that_cannot_be_made_is_said_and_fails_nothing() -> None:
    have(KEPT)
    place.backups(path()).write_text("in the way")
    ran = alliance("log", "--set", "trust=2")
    assert ran.status == 0
    assert "Today's copy in backups couldn't be made: " in ran.err
    assert "isn't a folder" in ran.err
    assert ran.err.count("\n") == 1
    assert len(read_back(path()).sessions) == len(KEPT.sessions) + 1


def test_on_a_terminal_the_copy_is_there_while_the_last_words_are_read() -> None:
    have(KEPT)
    program = on_a_terminal("log")
    for line in ("", "2", "4", "4", "", "no", "no", "4"):
        program.expect_exact("> ")
        program.sendline(line)
    program.expect_exact("Enter clears this screen.")
    program.sendline("")
    assert ended(program) == 0
    (made,) = copies()
    assert _sessions(made) == len(KEPT.sessions) + 1


def _sessions(copy: Path) -> int:
    found: Journal = read_back(copy)
    return len(found.sessions)


def test_a_newer_backup_is_refused_as_one(tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    source = written(tmp_path / "a.db", OLDER)
    with closing(sqlite3.connect(source)) as raw:
        raw.execute("PRAGMA user_version=99")
    assert alliance("restore", str(source)).status == 5
    with pytest.raises(AllianceError):
        read_back(path())
