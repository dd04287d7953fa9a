"""`undo` and `delete`: said first, asked once, and then truly gone."""

from collections.abc import Callable
from dataclasses import replace

import pexpect
import pytest

from alliance_cli.journal import Journal, Raise, Session
from alliance_cli.store import Book, backup
from support.books import KEY, every_byte, read_back
from support.journals import START, WEEK, T, event, journal, session, to_say, weekly
from support.program import (
    Ran,
    alliance,
    ended,
    handed_over,
    have,
    home,
    interrupted,
    on_a_terminal,
)

RUTH = replace(T, name="Ruth")
WORDS = "quitesearchablewords"
FIRST, SECOND = weekly(trust=[4, 3], stays="an ordinary day")
SECRET = session(START + WEEK, stays=WORDS, trust=3)
NOTED = event(START + WEEK, "friendship", what=f"event {WORDS}", id="e1")
LISTED = replace(to_say(f"list {WORDS}"), id="r1", noted_on=START + WEEK)


def have_all() -> None:
    have(
        journal([FIRST, SECRET], events=[NOTED], raises=[LISTED], therapist=RUTH),
    )


def kept() -> Journal:
    return read_back(home() / "journal.db")


def copied() -> None:
    """A copy beside the journal, as the program makes them."""
    assert alliance("backup").status == 0


def test_deleting_a_session_leaves_none_of_its_words_in_any_file() -> None:
    have(journal([FIRST, SECRET], therapist=RUTH))
    assert WORDS.encode() in every_byte(home())
    ran = alliance("delete", "2", "--yes")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "  It is gone from the journal.\n"
    assert WORDS.encode() not in every_byte(home())
    assert kept().sessions == (FIRST,)


def test_what_belongs_to_the_day_stays_unless_it_is_meant_too() -> None:
    have_all()
    alliance("delete", "2", "--yes")
    assert (kept().events, kept().raises) == ((NOTED,), (LISTED,))


def test_the_whole_day_leaves_none_of_the_words() -> None:
    have_all()
    alliance("delete", "2", "--whole-day", "--yes")
    assert kept() == journal([FIRST], therapist=RUTH)
    assert WORDS.encode() not in every_byte(home())


def test_what_was_noted_by_itself_is_removed_by_itself() -> None:
    have_all()
    ran = alliance("delete", "-e", "--yes")
    assert ran.status == 0
    assert kept().events == ()
    assert kept().sessions == (FIRST, SECRET)
    assert f"event {WORDS}".encode() not in every_byte(home())


def test_of_several_noted_it_asks_which() -> None:
    have(journal(events=[NOTED, event(START, "contact", id="e0")], therapist=RUTH))
    assert alliance("delete", "-e", "--yes", stdin="2\n").status == 0
    assert [one.id for one in kept().events] == ["e0"]
    have_not_chosen = alliance("delete", "-e", "--yes", stdin="")
    assert have_not_chosen.status == 0, "one alone isn't asked about"


def test_one_without_a_number_is_found_by_its_day() -> None:
    off = session(START, also={"held": "i_cancelled"})
    have(journal([off, SECRET], therapist=RUTH))
    assert alliance("delete", "-d", "2026-01-05", "--yes").status == 0
    assert kept().sessions == (SECRET,)


def test_of_two_on_one_day_the_number_decides() -> None:
    both = (session(stays="one"), session(stays="two"))
    have(journal(both, therapist=RUTH))
    ran = alliance("delete", "-d", "2026-01-05", "--yes")
    assert ran.status == 2
    assert "its number" in ran.err
    assert alliance("delete", "2", "--yes").status == 0
    assert kept().sessions == both[:1]


def test_copies_that_may_hold_it_are_named_and_can_go() -> None:
    have(journal([FIRST, SECRET], therapist=RUTH))
    copied()
    ran = alliance("delete", "2", "--yes")
    assert "1 copy in backups may still hold it" in ran.out
    assert "alliance backup --purge" in ran.out
    assert WORDS.encode() in every_byte(home())


def test_purged_there_is_one_new_copy_without_it() -> None:
    have(journal([FIRST, SECRET], therapist=RUTH))
    copied()
    copied()
    ran = alliance("delete", "2", "--yes", "--purge")
    assert "there is a new one" in ran.out
    assert WORDS.encode() not in every_byte(home())
    (made,) = backup.copies(home() / "journal.db")
    assert read_back(made) == journal([FIRST], therapist=RUTH)


def test_a_draft_and_the_undo_record_go_with_it() -> None:
    have(journal([FIRST], therapist=RUTH))
    alliance("log", stdin=f"{WORDS}\n\n3\n")
    with Book.open(home() / "journal.db") as book:
        assert WORDS in str(book.read_draft())
    alliance("log", stdin="1" + "\n" * 13)
    assert alliance("undo").status == 2, "it is there, and would be asked about"
    last = len(kept().sessions)
    assert alliance("delete", str(last), "--yes").status == 0
    assert alliance("undo").status == 3
    assert kept().sessions == (FIRST,)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("delete",), 2),
        (("delete", "1"), 2),
        (("delete", "1", "-e", "--yes"), 2),
        (("delete", "--everything"), 2),
        (("delete", "9", "--yes"), 3),
        (("delete", "-d", "2020-01-01", "--yes"), 3),
        (("delete", "-e", "--yes"), 3),
        (("delete", "1", "-t", "4", "--yes"), 3),
        (("undo", "nonsense"), 2),
    ],
)
def test_wrong_input_is_one_sentence_and_nothing_is_removed(
    words: tuple[str, ...],
    status: int,
) -> None:
    path = have(journal([FIRST], therapist=RUTH))
    before = path.read_bytes()
    ran = alliance(*words)
    assert (ran.status, ran.out, ran.err.count("\n")) == (status, "", 1)
    assert path.read_bytes() == before


def test_locked_it_removes_nothing() -> None:
    path = have(journal([FIRST], therapist=RUTH), KEY)
    before = path.read_bytes()
    for words in (("delete", "1", "--yes"), ("undo", "--yes")):
        assert alliance(*words).status == 4
        with handed_over("not it") as option:
            assert alliance(*words, option).status == 4
    assert path.read_bytes() == before


def on_a_terminal_with(*lines: str) -> Ran:
    """`delete 2`, answered line by line; what is left on the screen afterwards."""
    program = on_a_terminal("delete", "2")
    for line in lines:
        program.expect_exact("> ")
        program.sendline(line)
    program.expect_exact("\x1b[?1049l")
    status = ended(program)
    return Ran(status, program.before, "")


def test_on_a_terminal_enter_removes_nothing() -> None:
    have_all()
    ran = on_a_terminal_with("")
    assert ran.status == 0
    assert "Nothing was changed." in ran.out
    assert kept().sessions == (FIRST, SECRET)


def test_on_a_terminal_it_asks_once_then_about_the_day_then_about_copies() -> None:
    have_all()
    copied()
    program = on_a_terminal("delete", "2")
    program.expect_exact("session 2 with Ruth, of Mon 12 Jan")
    program.expect_exact("> ")
    program.sendline("1")
    program.expect_exact("noted something by itself and put 1 thing on your list")
    program.expect_exact("> ")
    program.sendline("1")
    program.expect_exact("1 copy in backups may still hold it")
    program.expect_exact("> ")
    program.sendline("1")
    program.expect_exact("\x1b[?1049l")
    assert ended(program) == 0
    assert "Ruth" not in program.before, "no name stays on the screen"
    assert kept() == journal([FIRST], therapist=RUTH)
    assert WORDS.encode() not in every_byte(home())


def _closed(program: pexpect.spawn) -> int:
    program.sendeof()
    return ended(program)


@pytest.mark.parametrize("leave", [interrupted, _closed])
def test_leaving_the_question_removes_nothing(
    leave: Callable[[pexpect.spawn], int],
) -> None:
    have_all()
    program = on_a_terminal("delete", "2")
    program.expect_exact("> ")
    assert leave(program) == 130
    assert kept().sessions == (FIRST, SECRET)


def logged() -> Session:
    have(journal([FIRST], therapist=RUTH))
    alliance("log", "--set", "trust=2")
    return kept().sessions[-1]


def test_undo_says_first_what_it_will_do() -> None:
    one = logged()
    program = on_a_terminal("undo")
    program.expect_exact(f"This takes back the log of the session of {one.on}.")
    program.expect_exact("can’t be brought back")
    program.expect_exact("> ")
    program.sendline("")
    program.expect_exact("Nothing was changed.")
    assert ended(program) == 0
    assert kept().sessions == (FIRST, one)


def test_undo_takes_back_the_log_and_then_there_is_nothing_more() -> None:
    logged()
    ran = alliance("undo", "--yes")
    assert ran.status == 0
    assert "Taken back: the log of the session" in ran.out
    assert kept().sessions == (FIRST,)
    again = alliance("undo", "--yes")
    assert (again.status, again.err.count("\n")) == (3, 1)


def test_undo_brings_an_edited_session_back_whole() -> None:
    have(journal([FIRST], therapist=RUTH))
    alliance("edit", "1", stdin="\n\n\n5" + "\n" * 17)
    assert kept().sessions != (FIRST,)
    assert alliance("undo", "--yes").status == 0
    assert kept().sessions == (FIRST,)


def test_undo_says_that_copies_may_hold_it() -> None:
    logged()
    copied()
    assert "copies in backups may still hold it" in alliance("undo", "--yes").out


def test_in_a_script_it_wants_a_yes() -> None:
    one = logged()
    ran = alliance("undo", stdin="1\n")
    assert ran.status == 2
    assert "--yes" in ran.err
    assert kept().sessions == (FIRST, one)


def test_only_the_last_change_is_taken_back_and_never_a_deletion() -> None:
    one = logged()
    alliance("delete", "1", "--yes")
    assert alliance("undo", "--yes").status == 3
    assert kept().sessions == (one,)
    assert kept().raises == tuple[Raise, ...]()
