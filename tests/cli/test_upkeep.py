"""`doctor` and `wipe`: every line true, and nothing gone before the word is typed."""

import json
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from alliance_cli.store import Book, Key, backup
from alliance_cli.store.key import from_passphrase
from support.books import KEY, PASSPHRASE, SALT, is_whole, read_back, written
from support.journals import T, journal, weekly
from support.program import (
    Ran,
    alliance,
    ended,
    handed_over,
    have,
    home,
    in_a_process,
    interrupted,
    on_a_terminal,
)

KEPT = journal(weekly(trust=[4, 3]), therapist=replace(T, name="Ruth"))
VAULT = Path(__file__).parents[1] / "support" / "vault"
HINT = "The shell remembers the commands that are typed."


@pytest.fixture(scope="module")
def key() -> Key:
    return from_passphrase(PASSPHRASE, SALT)


def path() -> Path:
    return home() / "journal.db"


def said(ran: Ran) -> str:
    """As one line, with straight quotes: how it is broken is another test's."""
    return " ".join((ran.out + ran.err).replace("’", "'").split())


def with_passphrase(*words: str, passphrase: str = PASSPHRASE) -> Ran:
    with handed_over(passphrase) as option:
        return alliance(*words, option)


def found(*words: str) -> dict[str, object]:
    ran = alliance("doctor", "--json", *words)
    seen: dict[str, object] = json.loads(ran.out)
    return seen


def damage(file: Path) -> None:
    """At the start of its second page."""
    torn = bytearray(file.read_bytes())
    torn[4096:4196] = bytes(100)
    file.write_bytes(torn)


def test_a_well_kept_journal_is_told_in_a_few_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    have(KEPT)
    monkeypatch.setenv("SHELL", "/bin/bash")
    ran = alliance("doctor")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        f"  The journal is at {path()}, 84 kB.\n"
        "  It isn’t protected: anyone who can use this login can read it. alliance\n"
        "  protect changes that.\n"
        "  Only this login can read the files, and whoever runs this computer.\n"
        "  There are no copies beside it yet. alliance backup makes one.\n"
        "  It is whole.\n"
        "  Sessions in it: 2.\n"
        "\n"
        "  The shell remembers the commands that are typed. This line in ~/.bashrc"
        " keeps\n"
        "  these commands out of bash’s history from then on; what is in it already\n"
        "  stays:\n"
        "\n"
        "    HISTIGNORE='alliance*'\n"
    )


def test_settings_that_are_a_pipe_are_not_waited_for() -> None:
    have(KEPT)
    os.mkfifo(home() / "config.toml")
    ran = alliance("list")
    assert (ran.status, "is a pipe" in ran.err) == (2, True)
    assert alliance("doctor").status == 0


@pytest.mark.parametrize(
    ("shell", "line"),
    [
        ("/usr/bin/zsh", "HISTORY_IGNORE='(alliance|alliance *)'"),
        ("/usr/bin/fish", "with a blank before it"),
        ("/bin/dash", "in its manual"),
        ("", "in its manual"),
    ],
)
def test_each_shell_gets_its_own_hint(
    shell: str,
    line: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    have(KEPT)
    monkeypatch.setenv("SHELL", shell)
    assert line in said(alliance("doctor"))


@pytest.mark.e2e
@pytest.mark.skipif(not Path("/bin/bash").exists(), reason="there is no bash here")
def test_the_line_for_bash_does_what_it_says(tmp_path: Path) -> None:
    import subprocess

    file = tmp_path / "history"
    typed = "HISTIGNORE='alliance*'\nalliance leave --now\nalliance\necho kept\n"
    subprocess.run(
        ["/bin/bash", "--norc", "-i"],
        input=typed,
        env={"HISTFILE": str(file), "PATH": os.environ["PATH"], "HOME": str(tmp_path)},
        text=True,
        capture_output=True,
        check=True,
    )
    kept = file.read_text()
    assert "echo kept" in kept
    assert "leave" not in kept


def test_without_the_passphrase_it_tells_what_can_be_seen_from_outside() -> None:
    have(KEPT, KEY)
    for words in (("doctor",), ("doctor", "--no-passphrase")):
        ran = alliance(*words)
        assert ran.status == 0
        assert "can't be seen without the passphrase" in said(ran)
        assert "Sessions" not in ran.out
    assert found()["sessions"] is None


def test_with_the_passphrase_it_looks_inside_and_at_the_newest_copy(key: Key) -> None:
    have(KEPT, key)
    with_passphrase("backup")
    ran = with_passphrase("doctor")
    assert ran.status == 0
    assert "It is whole. Sessions in it: 2." in said(ran)
    assert "1 copy beside it; the newest is whole" in said(ran)


def test_a_wrong_passphrase_is_status_4_and_still_tells_the_outside(key: Key) -> None:
    have(KEPT, key)
    ran = with_passphrase("doctor", passphrase="not it")  # noqa: S106
    assert ran.status == 4
    assert "or the file is damaged" in ran.err
    assert "not it" not in ran.out + ran.err
    assert "protected by a passphrase" in ran.out


def test_others_rights_are_told_and_healed() -> None:
    have(KEPT)
    alliance("backup")
    (copy,) = backup.copies(path())
    copy.chmod(0o644)
    home().chmod(0o755)
    assert "could read 2 of the files and folders" in said(alliance("doctor"))
    assert found()["loose"] == [str(home()), str(copy)]
    assert "this login can read the files now" in said(alliance("doctor", "--heal"))
    assert copy.stat().st_mode & 0o077 == 0
    assert "Only this login" in alliance("doctor").out


def test_a_folder_with_other_things_keeps_its_rights_and_that_is_said() -> None:
    have(KEPT)
    (home() / "photo.jpg").touch()
    home().chmod(0o755)
    ran = alliance("doctor", "--heal")
    assert "Other things lie in the folder too" in said(ran)
    assert "couldn't be changed" in said(ran)
    assert home().stat().st_mode & 0o777 == 0o755


def test_a_synced_folder_and_its_conflicts_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox" / "notes"
    written(folder / "journal.db", KEPT)
    (folder / "journal (Kim's conflicted copy).db").touch()
    ran = alliance("doctor", "--home", str(folder))
    assert "Dropbox copies this folder elsewhere" in said(ran)
    assert "Copies with conflicts lie beside it" in said(ran)


def test_what_a_cut_off_change_left_is_told_and_the_next_log_clears_it() -> None:
    have(KEPT)
    left = home() / ".journal.db.0a1b2c3d.new"
    left.touch()
    assert "the next log clears it away" in said(alliance("doctor"))
    alliance("log", "--set", "trust=3")
    assert not left.exists()


def test_open_copies_beside_a_protected_journal_are_told() -> None:
    have(KEPT)
    alliance("backup")
    path().unlink()
    have(KEPT, KEY)
    assert "some aren't protected" in said(alliance("doctor"))


def test_an_unfinished_log_is_told_with_its_day() -> None:
    have(KEPT)
    with Book.open(path()) as book:
        book.save_draft('{"started": "2026-03-03T10:00:00+01:00"}')
    assert "has waited since Tue 3 Mar" in said(alliance("doctor"))
    with Book.open(path()) as book:
        book.save_draft("not even JSON")
    assert "An unfinished log waits" in said(alliance("doctor"))
    assert found()["draft"] is True


def test_a_damaged_journal_fails_and_points_to_a_backup() -> None:
    have(KEPT)
    damage(path())
    ran = alliance("doctor")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "restore" in ran.err
    assert "It is whole" not in ran.out
    seen = found()
    assert seen["whole"] is False or seen["opens"] is False


def test_a_damaged_copy_is_told() -> None:
    have(KEPT)
    alliance("backup")
    damage(backup.copies(path())[0])
    assert "the newest is damaged" in said(alliance("doctor"))
    assert found()["newest_copy"] is False


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "The file is empty"), (b"a text of somebody's", "isn't a journal")],
)
def test_what_is_no_journal_fails(content: bytes, told: str) -> None:
    path().write_bytes(content)
    ran = alliance("doctor")
    assert ran.status == 1
    assert told in said(ran)
    assert path().read_bytes() == content


def test_a_link_is_told_and_fails(tmp_path: Path) -> None:
    path().symlink_to(written(tmp_path / "elsewhere" / "journal.db", KEPT))
    ran = alliance("doctor")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "The file is a link to somewhere else" in said(ran)


def test_a_pipe_in_its_place_is_not_waited_for() -> None:
    os.mkfifo(path())
    for words in (("doctor",), ("list",), ("lock",), ("restore", str(path()))):
        assert alliance(*words).status == 1


def test_a_newer_journal_is_status_5_and_left_alone() -> None:
    have(KEPT)
    with closing(sqlite3.connect(path())) as raw:
        raw.execute("PRAGMA user_version=99")
    before = path().read_bytes()
    assert alliance("doctor", "--heal").status == 5
    assert path().read_bytes() == before


def test_without_a_journal_it_says_so_or_names_its_copies() -> None:
    assert alliance("doctor").status == 3
    have(KEPT)
    alliance("backup")
    path().unlink()
    ran = alliance("doctor")
    assert ran.status == 3
    assert "alliance restore" in ran.err


def test_healing_writes_the_file_anew_and_keeps_everything(key: Key) -> None:
    have(KEPT, key)
    ran = with_passphrase("doctor", "--heal")
    assert "written anew" in ran.out
    assert read_back(path(), key) == KEPT
    assert is_whole(path(), key)


def with_vault(*words: str, kind: str = "") -> Ran:
    environ = {"PYTHONPATH": str(VAULT), "VAULT": kind}
    with handed_over(PASSPHRASE, "--new-passphrase-fd") as option:
        fd = int(option.partition("=")[2])
        given = [word.replace("FD", option) for word in words]
        return in_a_process(*given, environ=environ, fds=[fd])


def test_a_remembered_key_is_told_and_wiped_with_the_rest() -> None:
    have(KEPT)
    with_vault("protect", "--remember", "FD")
    assert "This computer remembers the key" in said(with_vault("doctor"))
    assert with_vault("wipe", "--yes").status == 0
    assert json.loads((Path.home() / "vault.json").read_text()) == {}
    assert not home().exists()


def test_a_vault_that_refuses_is_told_and_the_files_go_all_the_same() -> None:
    have(KEPT)
    with_vault("protect", "--remember", "FD")
    ran = with_vault("wipe", "--yes", kind="locked")
    assert ran.status == 0
    assert "by hand" in ran.err
    assert not home().exists()


def have_everything() -> None:
    have(KEPT)
    alliance("backup")
    (home() / "config.toml").write_text("")


def test_wiping_lists_what_goes_says_what_stays_and_wants_the_word() -> None:
    have_everything()
    program = on_a_terminal("wipe")
    program.expect_exact("This removes, for good:")
    program.expect_exact("journal-000001.db")
    program.expect_exact("old cells")
    program.expect_exact("without a passphrase")
    program.expect_exact("alliance backup")
    program.expect_exact("> ")
    program.sendline("wipe")
    program.expect_exact("\x1b[?1049l")
    program.expect_exact("It is gone.")
    assert ended(program) == 0
    assert not home().exists()


@pytest.mark.parametrize("typed", ["", "1", "yes", "wipe it"])
def test_without_the_word_nothing_goes(typed: str) -> None:
    have_everything()
    program = on_a_terminal("wipe")
    program.expect_exact("> ")
    program.sendline(typed)
    program.expect_exact("Nothing was changed.")
    assert ended(program) == 0
    assert read_back(path()) == KEPT


def test_ctrl_c_wipes_nothing() -> None:
    have_everything()
    program = on_a_terminal("wipe")
    program.expect_exact("> ")
    assert interrupted(program) == 130
    assert read_back(path()) == KEPT


def test_in_a_script_it_wants_a_yes_and_needs_no_passphrase() -> None:
    have(KEPT, KEY)
    ran = alliance("wipe")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert path().exists()
    assert alliance("wipe", "--yes").status == 0
    assert not home().exists()


def test_other_things_in_the_folder_stay_and_are_named() -> None:
    have_everything()
    (home() / "backups" / "thesis.db").touch()
    ran = alliance("wipe", "--yes")
    assert ran.status == 0
    assert "backups" in ran.err
    assert (home() / "backups" / "thesis.db").exists()
    assert not path().exists()


def test_where_there_is_nothing_there_is_nothing_to_wipe(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").touch()
    ran = alliance("wipe", "--yes", "--home", str(tmp_path))
    assert (ran.status, ran.err.count("\n")) == (3, 1)
    assert (tmp_path / "photo.jpg").exists()
