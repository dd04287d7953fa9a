"""A journal on a read-only disk: every command says so, or does its work."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from alliance_cli.api import dump_journal
from support.journals import journal, weekly

ALONE = ["unshare", "--map-root-user", "--mount"]
ALLIANCE = (sys.executable, "-m", "alliance_cli")
CANT = "The journal can't be written to; nothing was changed."


def _can_mount() -> bool:
    if shutil.which(ALONE[0]) is None:
        return False
    mount = ["mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return (
        subprocess.run([*ALONE, *mount], capture_output=True, check=False).returncode
        == 0
    )


pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not _can_mount(), reason="no disk of its own can be had here"),
]


def on_it(tmp_path: Path, *words: str, typed: str = "") -> tuple[int, str]:
    """The status of a command there, and all that it said."""
    disk, given = tmp_path / "disk", tmp_path / "given.json"
    disk.mkdir()
    given.write_text(dump_journal(journal(weekly(trust=[4, 3]))), encoding="utf-8")
    program = " ".join(ALLIANCE)
    script = (
        f"set -e; mount -t tmpfs tmpfs {disk}; export ALLIANCE_HOME={disk}/home;"
        f" {program} import {given} --yes --no-passphrase >/dev/null;"
        f' mount -o remount,ro {disk}; set +e; {program} "$@"'
    )
    ran = subprocess.run(
        [*ALONE, "sh", "-c", script, "sh", *words],
        input=typed,
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


@pytest.mark.parametrize("words", ["list", "report", "show 1", "trends", "support"])
def test_what_only_reads_works(words: str, tmp_path: Path) -> None:
    assert on_it(tmp_path, *words.split())[0] == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("log --set trust=3", CANT),
        ("delete 1 --yes", CANT),
        ("undo --yes", CANT),
        ("backup", "(Read-only file system)"),
        ("config log full", "(Read-only file system)"),
        ("wipe --yes", "the rest is still there"),
    ],
)
def test_what_writes_says_that_it_cannot(
    words: str,
    sentence: str,
    tmp_path: Path,
) -> None:
    status, said = on_it(tmp_path, *words.split())
    assert status == 1
    assert sentence in said
    assert "inside alliance" not in said


def test_doctor_says_what_the_others_send_one_to_it_for(tmp_path: Path) -> None:
    status, said = on_it(tmp_path, "doctor")
    assert status == 0
    assert "It can be read but not written to" in said


def test_a_log_keeps_its_words_at_hand_and_says_each_thing_apart(
    tmp_path: Path,
) -> None:
    typed = "quitesearchable\n\n3\n4\n4\n1\nno\nno\n4\n?\n.\n"
    status, said = on_it(tmp_path, "log", typed=typed)
    assert status == 1
    assert said.count("quitesearchable") == 1, "shown because it was asked for"
    assert "alliance doctor\n  It couldn’t be saved just now" in said
