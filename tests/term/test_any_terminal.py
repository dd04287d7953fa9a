"""A log in any terminal: what stays on it, how wide it is, what it can show."""

import os
import signal
import sys

import pexpect
import pytest

from alliance_cli.term.layout import columns
from support.a_log import (
    PASTING,
    drafted,
    open_log,
    somebody,
    to_the_end,
)
from support.program import ended, have, interrupted

SECOND_SCREEN, BACK = "\x1b[?1049h", "\x1b[?1049l"


@pytest.fixture(autouse=True)
def with_somebody() -> None:
    """A journal in which the examples of the first log have been seen."""
    have(somebody())


def test_nothing_of_it_stays_on_the_screen_or_in_the_scrollback() -> None:
    program = open_log()
    program.expect_exact(SECOND_SCREEN)
    to_the_end(program)
    program.expect_exact("Enter clears this screen.")
    program.sendline()
    program.expect_exact(BACK)
    assert ended(program) == 0
    assert program.before == ""


@pytest.mark.parametrize("option", ["--keep", "--plain"])
def test_it_stays_where_that_is_asked_for(option: str) -> None:
    program = open_log(option)
    to_the_end(program)
    assert ended(program) == 0
    assert SECOND_SCREEN not in program.before
    assert "A bad night?" in program.before


def test_plain_neither_moves_the_cursor_nor_draws_symbols() -> None:
    program = open_log("--plain")
    program.expect_exact("> ")
    program.sendline("")
    program.expect_exact("2/8")
    program.sendline("3")
    program.expect_exact("3: stirred")
    seen = program.before
    program.expect_exact("> ")
    assert PASTING.sub("", seen).count("\x1b") == 0
    assert interrupted(program) == 130


def test_what_is_asked_fits_a_window_that_was_made_narrower_meanwhile() -> None:
    program = open_log()
    program.expect_exact("1/8")
    program.setwinsize(40, 44)
    program.sendline("")
    program.expect_exact("2/8")
    program.expect_exact("> ")
    shown = PASTING.sub("", program.before)
    assert max(columns(line) for line in shown.splitlines()) <= 44
    program.sendline("4")
    program.expect_exact("4  very stirred")
    program.setwinsize(40, 100)
    assert interrupted(program) == 130


def in_the_setting(**environ: str) -> pexpect.spawn:
    """A log in a terminal whose settings say something of their own."""
    return pexpect.spawn(
        sys.executable,
        ["-m", "alliance_cli", "log"],
        env={**os.environ, "TERM": "xterm", **environ},
        encoding="utf-8",
        codec_errors="replace",
        timeout=20,
    )


@pytest.mark.parametrize("setting", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_words_are_kept_where_the_setting_knows_fewer_letters(
    setting: str,
) -> None:
    words = "Grüße, 家族 — “so”"
    program = in_the_setting(PYTHONIOENCODING=setting)
    program.expect_exact("1/8")
    program.expect_exact("> ")
    program.sendline(words)
    program.sendline("")
    program.expect_exact("2/8")
    program.expect_exact("> ")
    assert interrupted(program) == 130
    assert drafted() == {"stays": words}


@pytest.mark.parametrize("setting", ["", "dumb"])
def test_a_terminal_that_names_nothing_gets_sentences_and_no_signs(
    setting: str,
) -> None:
    program = in_the_setting(TERM=setting)
    program.expect_exact("> ")
    assert "\x1b" not in PASTING.sub("", program.before)
    assert interrupted(program) == 130


def half_a_log() -> pexpect.spawn:
    program = open_log()
    program.expect_exact("1/8")
    program.expect_exact("> ")
    program.sendline("some words")
    program.expect_exact("> ")
    return program


@pytest.mark.parametrize("how", [signal.SIGQUIT, signal.SIGTERM])
def test_however_it_is_ended_the_screen_is_turned_back(how: signal.Signals) -> None:
    program = half_a_log()
    program.kill(how)
    program.expect_exact(BACK)
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 130
    assert drafted() == {"stays": "some words"}


def test_ctrl_z_does_not_leave_words_standing() -> None:
    program = half_a_log()
    program.sendcontrol("z")
    program.sendline("")
    program.expect_exact("2/8")
    assert interrupted(program) == 130


@pytest.mark.e2e
def test_an_interrupt_is_heard_in_the_very_instant_a_prompt_appears() -> None:
    for _ in range(8):
        program = open_log()
        program.expect_exact("> ")
        program.sendintr()
        assert ended(program) == 130
