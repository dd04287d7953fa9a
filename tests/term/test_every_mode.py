"""All the questions of the long log, to the end, whatever the terminal is like."""

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pexpect
import pytest

from alliance_cli.questions import LOG
from alliance_cli.term.layout import columns
from support.a_log import RUTH, latest
from support.journals import journal, weekly
from support.program import have, in_a_process

MARK = "> "
PROMPT = r"\x1b\[\?2004h *> "  # in ASCII the mark stands before what was chosen, too
CLEARS = "clears this screen. "
STEERS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\r")
PASTES = re.compile(r"\x1b\[\?2004[hl]")
NOT_ASKED_HERE = {"words", "said_no"}  # of the short log; after "pushed past"
FULL_LOGS_BEFORE = 3  # with every fourth, two questions more
MOST = 90  # prompts; there are about thirty


@dataclass(frozen=True)
class Mode:
    """How the terminal is; `plain` where nothing may steer it."""

    environ: Mapping[str, str] = field(default_factory=dict)
    width: int = 80
    words: tuple[str, ...] = ()
    plain: bool = False


MODES = {
    "as usual": Mode(),
    "40 columns": Mode(width=40),
    "200 columns": Mode(width=200),
    "no colour": Mode({"NO_COLOR": "1"}),
    "plain": Mode(words=("--plain",), plain=True),
    "plain, 40 columns": Mode(width=40, words=("--plain",), plain=True),
    "for a screen reader": Mode({"ACCESSIBLE": "1"}, plain=True),
    "a dumb terminal": Mode({"TERM": "dumb"}, plain=True),
    "no terminal named": Mode({"TERM": ""}, plain=True),
    "ASCII": Mode({"PYTHONIOENCODING": "ascii"}),
    "a legacy code page": Mode({"PYTHONIOENCODING": "cp1252"}),
    "the C locale": Mode(
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    ),
}


@pytest.fixture(autouse=True)
def a_couple() -> None:
    couple = replace(RUTH, setting="couple", sessions_before=0)
    before = weekly(trust=[4] * FULL_LOGS_BEFORE)
    full = [replace(one, mode="full") for one in before]
    have(journal(full, therapist=couple))


def answer(shown: str) -> str:
    """To what was shown last: the second answer, some words, or the end of them.

    The second leads to most of what follows from an answer, and to no branch; but for
    `line`, where it would.
    """
    read = STEERS.sub("", shown)
    if re.search(r"^\s*1 \S", read, re.MULTILINE):
        return "1" if "belong" in read else "2"
    return "words" if re.search(r"[?:…]|\.\.\.", read) else ""


def to_the_end(mode: Mode) -> str:
    """All that was shown, up to the last word."""
    program = pexpect.spawn(
        sys.executable,
        ["-m", "alliance_cli", "log", "--full", *mode.words],
        env={**os.environ, "TERM": "xterm", **mode.environ},
        dimensions=(60, mode.width),
        encoding="utf-8",
        codec_errors="replace",
        timeout=20,
    )
    program.delaybeforesend = None
    shown = []
    for _ in range(MOST):
        at = program.expect([MARK if mode.plain else PROMPT, CLEARS, pexpect.EOF])
        shown.append(program.before)
        if at > 1:
            break
        program.sendline("" if at else answer(program.before))
    program.close()
    assert program.exitstatus == 0
    return "".join(shown)


@pytest.mark.e2e
@pytest.mark.parametrize("mode", MODES.values(), ids=MODES)
def test_every_question_is_asked_and_answered(mode: Mode) -> None:
    shown = to_the_end(mode)
    assert "A bad night?" in " ".join(shown.split())
    lines = STEERS.sub("", shown).split("\n")
    assert max(map(columns, lines)) <= mode.width
    if mode.plain:
        assert "\x1b" not in PASTES.sub("", shown)
        assert not re.search("[›│─█▁]", shown)
    log = latest().log
    assert log is not None
    unasked = {one.id for one in LOG if getattr(log, one.id) in {None, ()}}
    assert unasked == NOT_ASKED_HERE


def test_from_a_pipe_too() -> None:
    ran = in_a_process("log", "--full", stdin="\n" * 60)
    assert (ran.status, ran.err) == (0, "")
    assert "\x1b" not in ran.out
