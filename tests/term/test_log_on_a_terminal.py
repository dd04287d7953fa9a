"""`log` on a real terminal: typed, left in every way anywhere, gone on with."""

from collections.abc import Callable
from dataclasses import replace
from itertools import cycle, islice

import pexpect
import pytest

from alliance_cli.journal import Log
from support.a_log import (
    ALL,
    ANSWERS,
    PASTING,
    close_the_window,
    drafted,
    kill,
    latest,
    open_log,
    somebody,
    to_the_end,
)
from support.books import read_back
from support.program import ended, have, home, interrupted

SECOND_SCREEN, BACK = "\x1b[?1049h", "\x1b[?1049l"


@pytest.fixture(autouse=True)
def with_somebody() -> None:
    """A journal in which the examples of the first log have been seen."""
    have(somebody())


def press_ctrl_c(program: pexpect.spawn) -> None:
    assert interrupted(program) == 130


def press_ctrl_d(program: pexpect.spawn) -> None:
    program.sendeof()


def type_a_dot(program: pexpect.spawn) -> None:
    program.sendline(".")


WAYS: dict[Callable[[pexpect.spawn], None], int | None] = {
    kill: None,
    close_the_window: None,
    press_ctrl_c: None,
    press_ctrl_d: 130,
    type_a_dot: 0,
}


def test_a_log_from_the_first_question_to_the_last_word() -> None:
    program = open_log()
    to_the_end(program)
    program.expect_exact("Saved as session 2 with Ruth. 8 answers.")
    program.expect_exact("A bad night?")
    program.expect_exact("Enter clears this screen.")
    program.sendline()
    assert ended(program) == 0
    assert latest().log == ALL


def test_skipping_going_back_asking_why_and_a_wrong_answer() -> None:
    program = open_log()
    program.expect_exact("1/8")
    program.sendline("")
    program.expect_exact("2/8")
    program.sendline("?")
    program.expect_exact("How strong, not how good.")
    program.sendline("7")
    program.expect_exact("go from 1 to 5, or 0")
    program.sendline("3")
    program.expect_exact("› 3  stirred")
    program.expect_exact("3/8")
    program.sendline("<")
    program.expect_exact("So far: stirred")
    program.sendline("2")
    to_the_end(program, since="3/8")
    program.expect_exact("7 answers")
    program.sendline()
    assert ended(program) == 0
    assert latest().log == replace(ALL, stays=None)


def gone_on_with(place: int) -> pexpect.spawn:
    """A log at its question of that place; an unfinished one is gone on with."""
    program = open_log()
    if place > 1:
        program.expect_exact("go on with it")
        program.expect_exact("> ")
        program.sendline("1")
    program.expect_exact(f"{place}/8")
    for line in ANSWERS[f"{place}/8"]:
        program.expect_exact("> ")
        program.sendline(line)
    return program


@pytest.mark.parametrize("first", range(len(WAYS)))
def test_left_in_any_way_at_any_question_nothing_is_lost(first: int) -> None:
    """Each question is left in another way; the five runs try every way at each."""
    ways = islice(cycle(WAYS), first, None)
    for place in range(1, len(ANSWERS)):
        program = gone_on_with(place)
        program.expect_exact(f"{place + 1}/8")
        program.expect_exact("> ")
        way = next(ways)
        way(program)
        if WAYS[way] is not None:
            assert ended(program) == WAYS[way]
        assert len(drafted()) == place
    program = gone_on_with(len(ANSWERS))
    program.expect_exact("Saved as session 2 with Ruth. 8 answers.")
    program.sendline()
    assert ended(program) == 0
    assert latest().log == ALL


@pytest.mark.parametrize(
    ("typed", "said"),
    [("1", "2025-11-03"), ("2", "2025-03-11"), ("11 march", "2025-03-11")],
)
def test_a_day_that_can_be_two_is_asked_about(typed: str, said: str) -> None:
    program = open_log("-d", "03/11/2025")
    program.expect_exact("Which day is it?")
    program.expect_exact("1 Mon 3 Nov 2025   2 Tue 11 Mar 2025")
    program.expect_exact("> ")
    program.sendline(typed.replace("11 march", "Tue 11 Mar 2025"))
    program.expect_exact(", Mon 3 Nov 2025" if typed == "1" else ", Tue 11 Mar 2025")
    to_the_end(program)
    program.expect_exact("Saved")
    program.sendline()
    assert ended(program) == 0
    assert said in {str(one.on) for one in read_back(home() / "journal.db").sessions}


def test_a_day_that_can_be_two_can_be_left_open() -> None:
    program = open_log("-d", "03/11/2025")
    program.expect_exact("Which day is it?")
    program.expect_exact("> ")
    program.sendline("")
    program.expect_exact("Write the month as a word")
    assert ended(program) == 2


def test_something_over_the_line_is_there_even_if_the_window_closes_at_once() -> None:
    program = open_log()
    program.expect_exact("> ")
    program.sendline("!")
    program.expect_exact("What was done:")
    program.expect_exact("> ")
    close_the_window(program)
    (noted,) = read_back(home() / "journal.db").events
    assert noted.kinds == ("other",)
    again = open_log()
    again.expect_exact("go on with it")
    again.sendline("1")
    again.expect_exact("What was done:")
    again.expect_exact("> ")
    assert interrupted(again) == 130
    assert len(read_back(home() / "journal.db").events) == 1


def test_ctrl_c_turns_the_screen_back_at_once_and_says_nothing() -> None:
    program = open_log()
    program.expect_exact("> ")
    program.sendline("something private")
    program.expect_exact("> ")
    assert interrupted(program) == 130
    after = program.before.split(BACK)[-1]
    assert PASTING.sub("", after).strip() == ""


def test_going_on_after_a_kill_offers_the_same_question_again() -> None:
    program = gone_on_with(1)
    program.expect_exact("2/8")
    kill(program)
    again = open_log()
    again.expect_exact("There is an unfinished log with Ruth from")
    again.expect_exact("1 answer in.")
    again.sendline("2")
    again.expect_exact("Saved as session 2 with Ruth. 1 answer.")
    assert ended(again) == 0
    assert latest().log == Log(stays="nobody laughed")
