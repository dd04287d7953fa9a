"""Two windows at one journal: what was typed in either is there, or is shown back."""

from dataclasses import replace

import pexpect

from alliance_cli.journal import Later
from support.books import read_back
from support.journals import START, T, journal, session, to_say
from support.program import alliance, ended, have, home, on_a_terminal

ONE = session(START, also={"id": "s1", "mode": "quick"}, stays="the clock", trust=4)
WORDS = "and a long silence"


def first_window(*words: str) -> pexpect.spawn:
    """A command that waits for its first answer."""
    have(journal([ONE], raises=[replace(to_say(), id="r1")], therapist=T))
    program = on_a_terminal(*words)
    program.expect_exact("> ")
    return program


def meanwhile(*words: str, stdin: str = "") -> None:
    ran = alliance(*words, stdin=stdin)
    assert ran.status == 0, ran.err


def test_an_edit_in_each_of_two_windows_keeps_the_words_of_both() -> None:
    program = first_window("edit", "1")
    meanwhile("edit", "1", stdin="and then nothing\n\n.\n")
    program.sendline(WORDS)
    program.expect_exact("> ")
    program.sendline("")
    program.expect_exact("> ")
    program.sendline(".")
    program.expect_exact("Changed.")
    assert ended(program) == 0
    (found,) = read_back(home() / "journal.db").sessions
    assert found.log is not None
    assert found.log.stays == f"the clock\nand then nothing\n{WORDS}"
    assert found.first == ONE


def test_a_day_on_in_one_window_and_an_edit_in_another() -> None:
    program = first_window("later")
    meanwhile("edit", "1", stdin=f"{WORDS}\n\n.\n")
    for answer in ("4", "5"):
        program.sendline(answer)
        program.expect_exact("> ")
    program.sendline(".")
    assert ended(program) == 0
    (found,) = read_back(home() / "journal.db").sessions
    assert found.log is not None
    assert found.log.stays == f"the clock\n{WORDS}", "never put back by a later answer"
    assert isinstance(found.later, Later)
    assert (found.later.settled, found.later.trust) == (4, 5)


def test_words_about_what_was_deleted_meanwhile_are_shown_back() -> None:
    program = first_window("edit", "1")
    meanwhile("delete", "1", "--yes")
    program.sendline(WORDS)
    program.expect_exact("> ")
    program.sendline("")
    program.expect_exact("> ")
    program.sendline(".")
    program.expect_exact("It was deleted meanwhile")
    program.expect_exact(WORDS)
    program.expect_exact("Enter goes on.")
    program.sendline("")
    assert ended(program) == 3
    assert "nothing was changed now" in program.before
    assert not read_back(home() / "journal.db").sessions


def test_what_is_put_on_the_list_keeps_its_identity_answer_by_answer() -> None:
    have(journal([ONE], therapist=T))
    program = on_a_terminal("raise")
    for line in ("I was angry", "", "1", "1", "2"):
        program.expect_exact("> ")
        program.sendline(line)
    program.expect_exact("It is on the list")
    program.sendline("")
    assert ended(program) == 0
    (found,) = read_back(home() / "journal.db").raises
    assert found.id is not None
