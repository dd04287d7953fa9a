"""Completion: commands and options always, numbers of an open journal, and no more."""

import os
import shutil
import sys
from pathlib import Path

import pexpect
import pytest

from alliance_cli.cli import completing
from alliance_cli.config import NAMES
from alliance_cli.finding.typed import EVENTS, PATTERNS
from support.books import KEY
from support.journals import T, journal, weekly
from support.program import have, home, in_a_process

pytestmark = pytest.mark.e2e
OPEN = journal(weekly(trust=[4, 4], stays=["secret", "secret"]))
SHELLS = {
    "bash": {"COMP_WORDS": "alliance re", "COMP_CWORD": "1"},
    "zsh": {"_TYPER_COMPLETE_ARGS": "alliance re"},
    "fish": {
        "_TYPER_COMPLETE_ARGS": "alliance re",
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    },
    "powershell": {
        "_TYPER_COMPLETE_ARGS": "alliance re",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": "re",
    },
}


def completed(typed: str) -> list[str]:
    """What bash would be offered for that line."""
    words = {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split(" ")) - 1)}
    ran = in_a_process(environ={"_ALLIANCE_COMPLETE": "complete_bash", **words})
    assert (ran.status, ran.err) == (0, "")
    return ran.out.split()


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_is_offered_commands(shell: str) -> None:
    asked = {"_ALLIANCE_COMPLETE": f"complete_{shell}", **SHELLS[shell]}
    ran = in_a_process(environ=asked)
    assert ran.status == 0
    assert "report" in ran.out
    assert "restore" in ran.out


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_has_a_script_to_load(shell: str) -> None:
    ran = in_a_process(environ={"_ALLIANCE_COMPLETE": f"source_{shell}"})
    assert ran.status == 0
    assert "_ALLIANCE_COMPLETE" in ran.out


def test_an_option_is_completed() -> None:
    assert completed("alliance report --no-q") == ["--no-quotes"]


def test_words_that_are_always_the_same_are_completed() -> None:
    assert completed("alliance config k") == ["keep"]
    assert completed("alliance list --sign trust=n") == ["trust=no"]
    assert completing.settings("") == list(NAMES)
    assert completing.patterns("") == list(PATTERNS)
    assert completing.events("") == list(EVENTS)
    assert "stirred" in completing.stories("st")


def test_numbers_of_an_open_journal_are_completed() -> None:
    have(OPEN)
    assert completed("alliance show ") == ["2", "1"]
    assert completed("alliance later 1") == ["1"]
    assert completed("alliance report -t ") == ["1"]
    assert completed("alliance therapist use ") == ["1"]
    assert completed("alliance show -t 1 ") == ["2", "1"]
    assert completed("alliance show -t 9 ") == []


def test_the_journal_meant_is_the_one_on_the_line(tmp_path: Path) -> None:
    have(OPEN)
    assert completed(f"alliance show --home {tmp_path} ") == []
    assert completed(f"alliance --home {tmp_path} show ") == []


@pytest.mark.parametrize("line", ["alliance show ", "alliance report -t ", "alliance "])
def test_nothing_of_a_protected_journal_is_offered(line: str) -> None:
    path = have(OPEN, KEY)
    before = path.read_bytes()
    offered = completed(line)
    assert not any(each.isdigit() for each in offered)
    assert path.read_bytes() == before


@pytest.mark.parametrize("line", ["alliance show ", "alliance list -t ", "alliance "])
def test_no_name_day_or_word_is_ever_offered(line: str) -> None:
    have(OPEN)
    offered = " ".join(completed(line))
    assert "secret" not in offered
    assert T.name not in offered
    assert "2026" not in offered


def test_completing_changes_nothing() -> None:
    path = have(OPEN)
    kept = sorted(home().iterdir())
    before = path.read_bytes()
    completed("alliance show ")
    assert sorted(home().iterdir()) == kept
    assert path.read_bytes() == before


def test_a_journal_of_another_format_is_left_alone() -> None:
    path = have(OPEN)
    changed = bytearray(path.read_bytes())
    changed[60:64] = (99).to_bytes(4, "big")  # user_version
    path.write_bytes(changed)
    assert completed("alliance show ") == []
    assert path.read_bytes() == bytes(changed)


def test_whatever_is_wrong_completion_says_nothing() -> None:
    assert completed("alliance show ") == []
    (home() / "journal.db").write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    assert completed("alliance show ") == []
    (home() / "config.toml").write_text("keep = 3\n")
    assert "--keep" in completed("alliance list --k")


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_completes_a_line(tmp_path: Path) -> None:
    have(OPEN)
    script = in_a_process(environ={"_ALLIANCE_COMPLETE": "source_bash"}).out
    loaded = tmp_path / "completion.bash"
    loaded.write_text(script)
    bin_ = Path(sys.executable).parent
    shell = pexpect.spawn(
        "bash",
        ["--norc", "--noprofile", "-i"],
        env={**os.environ, "PATH": f"{bin_}:{os.environ['PATH']}", "PS1": "ready> "},
        encoding="utf-8",
        timeout=20,
    )
    shell.expect("ready> ")
    shell.sendline(f"source {loaded}")
    shell.expect("ready> ")
    shell.send("alliance sho\t")
    shell.expect("alliance show ")
    shell.send("--ju\x15exit\n")
    shell.expect(pexpect.EOF)
    shell.close()


def shell(name: str, *arguments: str, place: Path) -> pexpect.spawn:
    """A shell in a home of its own, where the program can be called by its name."""
    bin_ = Path(sys.executable).parent
    return pexpect.spawn(
        name,
        list(arguments),
        env={
            **os.environ,
            "HOME": str(place),
            "ZDOTDIR": str(place),
            "XDG_CONFIG_HOME": str(place / ".config"),
            "PATH": f"{bin_}:{os.environ['PATH']}",
            "TERM": "dumb",
        },
        encoding="utf-8",
        timeout=20,
    )


@pytest.mark.skipif(shutil.which("zsh") is None, reason="there is no zsh here")
def test_zsh_answers_the_first_tab_after_it_was_installed(tmp_path: Path) -> None:
    have(OPEN)
    (tmp_path / ".zshrc").write_text("PS1='ready> '; PS2=''\n")
    for typed, answer in (
        ("alliance --install-completion\r", "completion installed"),
        ("alliance sho\t", "alliance show "),
        ("alliance list --sign tru\t", "trust="),
    ):
        zsh = shell("zsh", "-i", place=tmp_path)
        zsh.expect_exact("ready> ")
        zsh.send(typed)
        zsh.expect_exact(answer)
        zsh.close(force=True)


@pytest.mark.skipif(shutil.which("fish") is None, reason="there is no fish here")
def test_fish_completes_after_it_was_installed(tmp_path: Path) -> None:
    have(OPEN)
    for asked, answer in (
        ("alliance --install-completion", "completion installed"),
        ("complete -C 'alliance show '", "1"),
        ("complete -C 'alliance report --no-q'", "--no-quotes"),
    ):
        fish = shell("fish", "-c", asked, place=tmp_path)
        fish.expect_exact(answer)
        fish.close(force=True)
