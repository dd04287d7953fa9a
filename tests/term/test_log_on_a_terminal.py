"""`log` on a real terminal: typed, left in every way anywhere, gone on with."""

import os
import re
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import cycle, islice

import pexpect
import pytest

from alliance_cli.journal import Log, Session
from alliance_cli.store import Book
from alliance_cli.term.draft import from_text
from alliance_cli.term.layout import columns
from support.books import read_back
from support.journals import T, journal, session
from support.program import ended, have, home, interrupted, on_a_terminal

RUTH = replace(T, name="Ruth")
SECOND_SCREEN, BACK = "\x1b[?1049h", "\x1b[?1049l"
ANSWERS = {
    "1/8": ("nobody laughed", ""),
    "2/8": ("2",),
    "3/8": ("4",),
    "4/8": ("5",),
    "5/8": ("1 3",),
    "6/8": ("no",),
    "7/8": ("no",),
    "8/8": ("4",),
}
ALL = Log(
    stays="nobody laughed",
    stirred=2,
    safe=4,
    trust=5,
    words=("accepted", "understood"),
    line="no",
    snag="no",
    next=4,
)


@pytest.fixture(autouse=True)
def with_somebody() -> None:
    """A journal in which the examples of the first log have been seen."""
    have(journal([session(trust=4)], therapist=RUTH))


def open_log(*options: str) -> pexpect.spawn:
    """A log on a terminal, typed into without pauses."""
    program = on_a_terminal("log", *options)
    program.delaybeforesend = None
    return program


def latest() -> Session:
    return read_back(home() / "journal.db").sessions[-1]


def drafted() -> dict[str, object]:
    with Book.open(home() / "journal.db", None) as book:
        draft = from_text(book.read_draft())
    return {} if draft is None else dict(draft.log.given)


def to_the_end(program: pexpect.spawn, *, since: str = "1/8") -> None:
    """Answer every question from that one on."""
    places = list(ANSWERS)
    for place in places[places.index(since) :]:
        program.expect_exact(place)
        for line in ANSWERS[place]:
            program.expect_exact("> ")
            program.sendline(line)


def kill(program: pexpect.spawn) -> None:
    program.kill(signal.SIGKILL)


def close_the_window(program: pexpect.spawn) -> None:
    program.close(force=False)


def press_ctrl_c(program: pexpect.spawn) -> None:
    assert interrupted(program) == 130


def press_ctrl_d(program: pexpect.spawn) -> None:
    program.sendeof()


def type_a_dot(program: pexpect.spawn) -> None:
    program.sendline(".")


TYPING = "\x1b[?2004h"
PASTING = re.compile(r"\x1b\[\?2004[hl]")  # readline's own, for pasted text
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
