"""A disk that is full in the middle of it: words stay at hand, nothing is half done.

`RLIMIT_FSIZE` is that disk: no file of the process may grow, until it is lifted again.
"""

import resource
import sys
from dataclasses import replace

import pexpect
import pytest

from alliance_cli.store import Book
from support.books import is_whole, read_back
from support.journals import START, T, journal, session
from support.program import ended, have, home, interrupted, on_a_terminal

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"),
    reason="only Linux sets the limits of a process from outside",
)

WORDS = "quitesearchablewords"
CALM = ("2", "4", "4", "", "no", "no", "4")
RUTH = replace(T, name="Ruth")
ONE = session(START, stays="before", trust=4)


@pytest.fixture(autouse=True)
def with_somebody() -> None:
    have(journal([ONE], therapist=RUTH))


def full(program: pexpect.spawn) -> None:
    resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))


def roomy(program: pexpect.spawn) -> None:
    room = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    resource.prlimit(program.pid, resource.RLIMIT_FSIZE, room)


def answered(*lines: str, command: tuple[str, ...] = ("log",)) -> pexpect.spawn:
    """A command whose disk fills up before its first answer is written."""
    program = on_a_terminal(*command)
    program.expect_exact("> ")
    full(program)
    for line in lines:
        program.sendline(line)
        program.expect_exact("> ")
    return program


def stays() -> list[str | None]:
    path = home() / "journal.db"
    assert is_whole(path)
    return [one.log.stays for one in read_back(path).sessions if one.log]


def test_a_log_is_kept_at_hand_and_saved_once_there_is_room() -> None:
    program = answered(WORDS, "", *CALM)
    program.sendline("?")
    program.expect_exact(WORDS)
    program.expect_exact("> ")
    program.sendline("")
    program.expect_exact("couldn’t be saved just now")
    program.expect_exact("> ")
    assert stays() == ["before"]
    roomy(program)
    program.sendline("")
    program.expect_exact("Saved as session 2 with Ruth.")
    program.sendline("")
    assert ended(program) == 0
    assert stays() == ["before", WORDS]


def test_every_answer_says_that_it_couldnt_be_written_and_goes_on() -> None:
    program = on_a_terminal("log")
    program.expect_exact("> ")
    full(program)
    program.sendline(WORDS)
    program.expect_exact("couldn’t be written just now")
    roomy(program)
    program.sendline("")
    program.expect_exact("2/8")
    assert interrupted(program) == 130
    with Book.open(home() / "journal.db") as book:
        assert WORDS in str(book.read_draft()), "the next answer wrote it"


def test_given_up_it_says_that_it_isnt_saved() -> None:
    program = answered(WORDS, "", *CALM)
    program.sendline(".")
    program.expect_exact("It isn't saved.")
    assert ended(program) == 1
    assert stays() == ["before"]


def test_an_edit_waits_for_room_too() -> None:
    program = answered(WORDS, "", ".", command=("edit", "1"))
    program.sendline("?")
    program.expect_exact(WORDS)
    program.expect_exact("> ")
    assert stays() == ["before"]
    roomy(program)
    program.sendline("")
    program.expect_exact("Changed.")
    assert ended(program) == 0
    assert stays() == [f"before\n{WORDS}"]


@pytest.mark.parametrize("command", ["delete 1", "undo"])
def test_what_is_taken_away_is_taken_whole_or_not_at_all(command: str) -> None:
    program = on_a_terminal("log", "--set", "trust=2")
    assert ended(program) == 0
    before = read_back(home() / "journal.db")
    program = on_a_terminal(*command.split())
    program.expect_exact("> ")
    full(program)
    program.sendline("1")
    assert ended(program) == 1
    assert "alliance: " in program.before
    assert is_whole(home() / "journal.db")
    assert read_back(home() / "journal.db") == before
