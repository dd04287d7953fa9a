"""What is written at a question of a log: pasted, by the page, in the editor."""

import re
import signal

import pexpect
import pytest

from support.a_log import (
    drafted,
    kill,
    open_log,
    somebody,
)
from support.program import have, interrupted


@pytest.fixture(autouse=True)
def with_somebody() -> None:
    """A journal in which the examples of the first log have been seen."""
    have(somebody())


TYPING = "\x1b[?2004h"
LINE = "She said: “no” – 家族 שלום, and so on and on.\n"


LONG = (LINE * (100_000 // len(LINE.encode()))).rstrip("\n")


def paste(program: pexpect.spawn, text: str) -> None:
    """As a terminal does it, reading what is echoed meanwhile."""
    for start in range(0, len(text), 500):
        program.send(text[start : start + 500])
        program.expect([pexpect.TIMEOUT, re.compile(".+", re.DOTALL)], timeout=0.01)


@pytest.mark.e2e
@pytest.mark.parametrize("by", ["line", "editor"])
def test_a_long_paste_is_kept_whole(by: str) -> None:
    program = open_log()
    program.expect_exact("> ")
    if by == "editor":
        program.sendline("@")
        program.expect_exact("Ctrl-S keeps")
    paste(program, f"\x1b[200~{LONG}\x1b[201~")
    program.send("\x13" if by == "editor" else "\r\r")
    program.expect_exact("2/8")
    program.expect_exact("> ")
    assert interrupted(program) == 130
    assert drafted() == {"stays": LONG}


@pytest.mark.e2e
def test_what_steers_a_terminal_is_kept_and_shown_harmless() -> None:
    program = open_log()
    program.expect_exact("> ")
    program.send("\x1b[200~a\x1b]0;title\x07b\n.\n!\x1b[201~\r\r")
    program.expect_exact("2/8")
    program.sendline("<")
    program.expect_exact("So far: a")
    program.expect_exact("removes it.")
    assert "\x1b]0;title" not in program.before
    assert interrupted(program) == 130
    assert drafted() == {"stays": "a\x1b]0;title\x07b\n.\n!"}


def test_a_pasted_paragraph_with_an_empty_line_is_one_answer() -> None:
    program = open_log()
    program.expect_exact("> ")
    program.send("\x1b[200~one\n\n5\ntwo\x1b[201~\r")
    program.expect_exact("> ")
    program.sendline("")
    program.expect_exact("2/8")
    program.expect_exact("> ")
    assert interrupted(program) == 130
    assert drafted() == {"stays": "one\n\n5\ntwo"}


def test_a_line_of_many_thousand_letters_is_kept_whole() -> None:
    program = open_log()
    program.expect_exact("> ")
    for number in range(60):
        program.send("ä long day " * 9 + f"end {number:02} ")
        program.expect_exact(f"end {number:02}")
    program.sendline("")
    program.expect_exact(TYPING)
    program.sendline("")
    program.expect_exact("2/8")
    program.expect_exact("> ")
    assert interrupted(program) == 130
    text = str(drafted()["stays"])
    assert len(text) == 60 * (9 * 11 + 7) - 1
    assert text.endswith("end 59")


def test_an_earlier_answer_cant_be_called_back_with_the_arrow_keys() -> None:
    program = open_log()
    program.expect_exact("> ")
    program.sendline("a secret")
    program.expect_exact("> ")
    program.sendline("")
    program.expect_exact("2/8")
    program.expect_exact("> ")
    program.send("\x1b[A")
    program.sendline("3")
    program.expect_exact("› 3  stirred")
    assert interrupted(program) == 130


def test_the_editor_keeps_what_was_written_and_leaves_nothing_behind() -> None:
    program = open_log()
    program.expect_exact("> ")
    program.sendline("@")
    program.expect_exact("Ctrl-S keeps")
    program.send("one\rtwo")
    program.expect_exact("two")
    program.sendcontrol("s")
    program.expect_exact("2 lines kept")
    program.expect_exact("2/8")
    program.expect_exact("> ")
    assert interrupted(program) == 130
    assert drafted() == {"stays": "one\ntwo"}


def written_in_the_editor() -> pexpect.spawn:
    program = open_log()
    program.expect_exact("> ")
    program.sendline("@")
    program.expect_exact("Ctrl-S keeps")
    program.send("one\rtwo")
    program.expect_exact("two")
    return program


def test_what_stands_in_the_editor_is_kept_while_it_is_written() -> None:
    program = written_in_the_editor()
    while not drafted():
        program.expect(pexpect.TIMEOUT, timeout=0.1)
    kill(program)
    assert drafted() == {"stays": "one\ntwo"}


def test_ctrl_c_in_the_editor_stops_at_once_and_keeps_it() -> None:
    program = written_in_the_editor()
    assert interrupted(program) == 130
    assert drafted() == {"stays": "one\ntwo"}
    again = open_log()
    again.expect_exact("1 answer in")
    again.expect_exact("> ")
    again.sendline("1")
    again.expect_exact("So far: one")
    again.expect_exact("> ")
    assert interrupted(again) == 130


def test_the_editor_can_be_left_as_if_it_hadnt_been_opened() -> None:
    program = written_in_the_editor()
    program.sendcontrol("q")
    program.expect_exact("What stays")
    program.expect_exact("> ")
    assert interrupted(program) == 130
    assert drafted() == {}


def test_lines_of_an_unfinished_text_survive_a_kill() -> None:
    program = open_log()
    program.expect_exact("> ")
    program.sendline("one")
    program.expect_exact("> ")
    program.sendline("two")
    program.expect_exact("> ")
    program.kill(signal.SIGKILL)
    assert drafted() == {"stays": "one\ntwo"}
    again = open_log()
    again.expect_exact("1 answer in")
    again.sendline("")
    again.expect_exact("So far: one")
    again.sendline("three")
    again.expect_exact("> ")
    again.sendline("")
    again.expect_exact("2/8")
    again.expect_exact("> ")
    assert interrupted(again) == 130
    assert drafted() == {"stays": "one\ntwo\nthree"}
