"""What was changed, or chosen, is kept where its window is closed meanwhile."""

import os
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pexpect
import pytest

from alliance_cli.journal import Decision, Journal, Log
from alliance_cli.store import Book
from support.books import read_back
from support.journals import START, event, journal, session, weekly
from support.program import (
    alliance,
    hang_up,
    have,
    home,
    in_a_shell,
    on_a_terminal,
    terminate,
)

pytestmark = pytest.mark.e2e
QUICK = session(
    also={"mode": "quick", "id": "s1"},
    stays="the clock",
    stirred=2,
    safe=4,
    trust=4,
    line="no",
    snag="no",
    next=4,
)
NOTED = event(START, "friendship", what="gave me a book", id="e1", session_on=START)
EDITOR = "Ctrl-S keeps"
Start = Callable[..., pexpect.spawn]
End = Callable[[pexpect.spawn], None]
HOW = pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(on_a_terminal, hang_up, id="the terminal is gone"),
        pytest.param(in_a_shell, hang_up, id="a window with a shell"),
        pytest.param(on_a_terminal, terminate, id="told to end"),
    ],
)


def kept() -> Journal:
    return read_back(home() / "journal.db")


def type_in(program: pexpect.spawn, *lines: str) -> None:
    """Each at its prompt, until the last one was taken and the next is waited for."""
    for line in lines:
        program.expect_exact("> ")
        program.sendline(line)
    program.expect(f"{re.escape(lines[-1])}[^>]*\n[^>]*> ")


@HOW
@pytest.mark.parametrize(
    ("typed", "changed"),
    [
        (["more words"], {"stays": "the clock\nmore words"}),
        (["more words", "and more"], {"stays": "the clock\nmore words\nand more"}),
        (["", "5", "2"], {"stirred": 5, "safe": 2}),
        (["", "5", "<", "4", "2"], {"stirred": 4, "safe": 2}),
    ],
)
def test_what_an_edit_changed_so_far_is_kept_and_can_be_taken_back(
    start: Start, end: End, typed: list[str], changed: dict[str, Any]
) -> None:
    have(journal([QUICK]))
    program = start("edit", "1")
    program.expect_exact("Session 1")
    type_in(program, *typed)
    end(program)
    (found,) = kept().sessions
    assert found.log == replace(QUICK.log or Log(), **changed)
    assert found.first == QUICK
    assert alliance("undo", "--yes").status == 0
    assert kept().sessions == (QUICK,)


@HOW
def test_an_edit_that_changed_nothing_writes_nothing(start: Start, end: End) -> None:
    have(journal([QUICK]))
    before = (home() / "journal.db").read_bytes()
    program = start("edit", "1")
    program.expect_exact("Session 1")
    type_in(program, "", "")
    end(program)
    assert (home() / "journal.db").read_bytes() == before


@HOW
def test_what_stands_in_the_editor_is_kept_too(start: Start, end: End) -> None:
    have(journal([QUICK]))
    program = start("edit", "1")
    program.expect_exact("Session 1")
    program.expect_exact("> ")
    program.sendline("@")
    program.expect_exact(EDITOR)
    program.send(" and what came after it")
    program.expect_exact("after it")
    end(program)
    (found,) = kept().sessions
    assert found.log
    assert str(found.log.stays).startswith("the clock and what came")


@HOW
def test_a_noted_event_keeps_its_new_words(start: Start, end: End) -> None:
    have(journal([QUICK], events=[NOTED]))
    program = start("edit", "-e")
    type_in(program, "words", "", "", "more exactly")
    end(program)
    (found,) = kept().events
    assert found.what == "gave me a book\nmore exactly"


@HOW
@pytest.mark.parametrize(
    ("typed", "because"),
    [
        (["2"], None),
        (["2", "it keeps happening"], "it keeps happening"),
        (["2", "it keeps", "since spring"], "it keeps\nsince spring"),
        (["2", "it keeps", "", "4"], "it keeps"),
    ],
)
def test_a_choice_is_kept_as_far_as_it_came(
    start: Start, end: End, typed: list[str], because: str | None
) -> None:
    have(journal(weekly(trust=[4, 4])))
    program = start("decide")
    program.expect_exact("A choice of yours")
    type_in(program, *typed)
    end(program)
    (found,) = kept().decisions
    assert (found.choice, found.because) == ("say_it_first", because)


@HOW
def test_what_happened_since_is_kept_wherever_it_breaks_off(
    start: Start, end: End
) -> None:
    earlier = Decision(
        therapist="t", on=START, choice="leave", id="d1", look_again_on=START
    )
    have(replace(journal(weekly(trust=[4, 4])), decisions=(earlier,)))
    program = start("decide")
    program.expect_exact("happened since?")
    type_in(program, "we talked", "and it helped")
    end(program)
    (found,) = kept().decisions
    assert found == replace(earlier, how_it_went="we talked\nand it helped")


@contextmanager
def locked_out() -> Iterator[None]:
    """Another program holds the journal for a moment."""
    with Book.open(home() / "journal.db") as other:
        other.driver.execute("BEGIN IMMEDIATE")
        yield
        other.driver.execute("ROLLBACK")


def test_an_end_while_it_is_being_written_waits_until_it_is() -> None:
    have(journal([QUICK]))
    program = on_a_terminal("edit", "1")
    program.expect_exact("Session 1")
    type_in(program, "", "5")
    with locked_out():
        program.sendline(".")
        program.expect_exact(".")
        program.kill(signal.SIGTERM)
    program.expect_exact("\x1b[?1049l")
    program.expect(pexpect.EOF)
    (found,) = kept().sessions
    assert found.log == replace(QUICK.log or Log(), stirred=5)
    assert alliance("undo", "--yes").status == 0
    assert kept().sessions == (QUICK,)


def test_the_terminal_is_left_as_it_was() -> None:
    have(journal([QUICK]))
    program = in_a_shell("log", "-d", "yesterday")
    type_in(program, "")
    os.kill(int((home().parent / "pid").read_text()), signal.SIGTERM)
    program.expect_exact("\x1b[?1049l")
    program.expect_exact("ready ")
    program.sendline("stty -a")
    program.expect(r"\sicanon\s")
    program.expect(r"\secho\s")
