"""Long text in the real less, on a real terminal: nothing of it stays anywhere."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from alliance_cli.term import pager
from support.journals import journal, weekly
from support.program import have, on_a_terminal, terminate

pytestmark = pytest.mark.skipif(shutil.which("less") is None, reason="needs less")
SHOWS = """
import os, sys
from alliance_cli.term import pager
try:
    print("SHOWN", pager.show("\\n".join(f"line {n}." for n in range(200)), os.environ))
except KeyboardInterrupt:
    print("INTERRUPTED")
"""
SECOND_SCREEN, BACK = "\x1b[?1049h", "\x1b[?1049l"


@pytest.fixture
def home(away_from_home: Path) -> Path:
    return away_from_home / "home"


@pytest.fixture
def screen(home: Path) -> Iterator["pexpect.spawn[str]"]:
    """The program on a terminal of 24 lines, with someone's own wishes for less."""
    wishes = {
        "TERM": "xterm-256color",
        "LESS": "-X -F",
        "LESSHISTFILE": str(home / "history"),
        "LESSOPEN": f"|-touch {home / 'opened'}",
        "LESSSECURE": "0",
    }
    child = pexpect.spawn(
        sys.executable,
        ["-c", SHOWS],
        dimensions=(24, 80),
        encoding="utf-8",
        env={**os.environ, **wishes},
        timeout=20,
    )
    yield child
    child.close(force=True)


def test_it_shows_a_screenful_and_says_how_to_go_on(
    screen: "pexpect.spawn[str]",
) -> None:
    screen.expect_exact(SECOND_SCREEN)
    screen.expect_exact("line 22.")
    screen.expect_exact("q closes this")
    screen.send(" ")
    screen.expect_exact("line 45.")
    screen.send("q")
    screen.expect_exact(BACK)
    screen.expect_exact("SHOWN True")


def test_it_leaves_no_history_and_starts_no_other_program(
    screen: "pexpect.spawn[str]",
    home: Path,
) -> None:
    screen.expect_exact("q closes this")
    screen.send("/line 99\r")
    screen.expect_exact("line 100.")
    screen.send("!")
    screen.expect_exact("not available")
    screen.send("\rq")
    screen.expect_exact("SHOWN True")
    screen.expect(pexpect.EOF)
    assert [one.name for one in home.iterdir()] == []


def test_ctrl_c_leaves_at_once(screen: "pexpect.spawn[str]") -> None:
    screen.expect_exact("q closes this")
    screen.send("\x03")
    screen.expect_exact(BACK)
    screen.expect_exact("INTERRUPTED")


def test_without_less_the_caller_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert not pager.show("text", os.environ)


def test_a_less_that_does_not_understand_has_not_shown_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "less"
    other.write_text("#!/bin/sh\nexit 1\n")
    other.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    assert not pager.show("text", os.environ)


def test_an_end_from_outside_turns_the_screen_back() -> None:
    have(journal(weekly(trust=[4] * 40)))
    program = on_a_terminal("list", rows=12)
    program.expect_exact("q closes this")
    terminate(program)
    assert program.exitstatus == 130
