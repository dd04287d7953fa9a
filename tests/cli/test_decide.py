"""`decide`: a choice written down, asked about once, and never weighed."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from inline_snapshot import snapshot

from alliance_cli.journal import Decision, Journal
from alliance_cli.questions.deciding import CHOICES
from alliance_cli.render.decisions import decisions
from support.books import KEY, PASSPHRASE, read_back, written
from support.journals import T, event, journal, weekly
from support.program import (
    Ran,
    alliance,
    have,
    home,
    interrupted,
    on_a_terminal,
)

RUTH = replace(T, name="Ruth")
TODAY = date.today()  # noqa: DTZ011, TID251  (the program's own today)
FOUND = journal(weekly(trust=[4, 4, 4], safe=4), therapist=RUTH)
AWHILE_AGO = Decision(
    therapist="t",
    on=TODAY - timedelta(days=60),
    choice="leave",
    because="it isn't moving",
    id="d1",
    sure=2,
    look_again_on=TODAY - timedelta(days=30),
    state_then="flat",
)
ASKED = "you wrote: leave. Nothing has to follow from it. What has happened since?"


def typed(*lines: str) -> Ran:
    return alliance("decide", stdin="".join(f"{line}\n" for line in lines))


def kept() -> Journal:
    return read_back(home() / "journal.db")


def have_decided(*decisions: Decision) -> None:
    have(replace(FOUND, decisions=decisions))


def test_undecided_comes_first_and_staying_last() -> None:
    assert [one.value for one in CHOICES] == [
        "undecided",
        "say_it_first",
        "pause",
        "leave",
        "stay",
    ]


def test_a_choice_is_written_down_with_why_how_sure_and_when_to_look_again() -> None:
    have(FOUND)
    ran = typed("4", "it isn't moving", "", "2", "in two weeks")
    assert ran.status == 0
    (one,) = kept().decisions
    assert replace(one, id=None) == Decision(
        therapist="t",
        on=TODAY,
        choice="leave",
        because="it isn't moving",
        sure=2,
        look_again_on=TODAY + timedelta(weeks=2),
        state_then="steady",
    )
    assert "Saved. Nothing has to follow from it." in ran.out


def test_nothing_is_said_about_a_choice_and_the_state_isnt_shown() -> None:
    have(FOUND)
    outs = [typed(number, "", "", "").out for number in "12345"]
    for out in outs:
        assert "steady" not in out.casefold()
        _, _, after = out.partition("Saved.")
        assert after.startswith(" Nothing has to follow from it.")


def test_words_for_it_are_named_unless_saying_it_could_harm() -> None:
    have(FOUND)
    assert "alliance raise --words" in typed("2", "", "", "").out
    assert "alliance leave" in typed("4", "", "", "").out
    noted = replace(FOUND, events=(event(TODAY, "force"),))
    (home() / "journal.db").unlink()
    have(noted)
    assert "alliance raise" not in typed("2", "", "", "").out


def test_enter_chooses_nothing_and_asks_no_more() -> None:
    have(FOUND)
    ran = typed("")
    assert "Nothing was chosen, so nothing was saved." in ran.out
    assert "Why" not in ran.out
    assert kept().decisions == ()


def test_stopping_saves_what_was_given_so_far() -> None:
    have(FOUND)
    typed("2", ".")
    (one,) = kept().decisions
    assert (one.choice, one.because) == ("say_it_first", None)


def test_answers_that_end_early_are_kept_and_nobody_answering_is_said() -> None:
    have(FOUND)
    assert typed("3").status == 2
    assert kept().decisions[0].choice == "pause"
    ran = typed()
    assert ran.status == 2
    assert "Nobody is here to ask" in ran.err


def test_a_day_that_isnt_ahead_is_asked_again() -> None:
    have(FOUND)
    ran = typed("5", "", "", "yesterday", "tomorrow")
    assert "ahead of today" in ran.out
    assert kept().decisions[0].look_again_on == TODAY + timedelta(days=1)


def test_what_happened_since_is_asked_once_and_stands_with_the_choice() -> None:
    have_decided(AWHILE_AGO)
    ran = typed("we talked about it", "", "")
    assert ASKED in " ".join(ran.out.split())
    assert kept().decisions == (replace(AWHILE_AGO, how_it_went="we talked about it"),)
    assert ASKED not in typed("").out


def test_nothing_is_an_answer_too_and_isnt_asked_again() -> None:
    have_decided(AWHILE_AGO)
    assert ASKED in " ".join(typed("", "").out.split())
    assert kept().decisions == (AWHILE_AGO,)
    assert ASKED not in " ".join(typed("").out.split())


def test_leaving_before_answering_leaves_it_waiting() -> None:
    have_decided(AWHILE_AGO)
    assert typed(".").status == 0
    assert ASKED in " ".join(typed("", "").out.split())


def test_something_that_happened_can_be_noted_here_too() -> None:
    have(FOUND)
    ran = typed("2", "!", "1", "", "1", "x", "", "1")
    assert ran.status == 0
    assert kept().events[-1].kinds == ("sexual",)
    assert kept().decisions[-1].choice == "say_it_first"
    assert "nothing was saved" not in ran.out


@pytest.mark.parametrize(
    ("changed", "waits"),
    [
        ({}, True),
        ({"look_again_on": TODAY}, True),
        ({"look_again_on": TODAY + timedelta(days=1)}, False),
        ({"look_again_on": None}, False),
        ({"how_it_went": "so"}, False),
    ],
)
def test_bare_alliance_has_one_quiet_line_for_it(
    changed: dict[str, Any], waits: bool
) -> None:
    have_decided(replace(AWHILE_AGO, **changed))
    out = alliance().out
    assert ("something you asked to be reminded of" in out) is waits
    assert "moving" not in out
    assert str(TODAY.year) not in out


def test_only_the_latest_choice_is_asked_about() -> None:
    newer = replace(
        AWHILE_AGO, on=TODAY - timedelta(days=9), id="d2", look_again_on=None
    )
    have_decided(newer, AWHILE_AGO)
    assert "reminded" not in alliance().out


def test_a_locked_journal_reminds_of_nothing() -> None:
    written(home() / "journal.db", replace(FOUND, decisions=(AWHILE_AGO,)), KEY)
    out = alliance().out
    assert "reminded" not in out
    assert PASSPHRASE not in out


def test_what_was_chosen_before_is_listed_without_what_the_report_said() -> None:
    old = replace(AWHILE_AGO, on=date(2026, 3, 3), look_again_on=date(2026, 4, 3))
    new = replace(AWHILE_AGO, on=date(2026, 5, 1), how_it_went="we\ntalked")
    new = replace(new, sure=None, look_again_on=None)
    assert decisions([new, old], date(2026, 5, 2)) == snapshot("""\
  1 May 2026   leave
    Why: it isn't moving
    What happened since: we
    talked

  3 Mar 2026   leave
    Why: it isn't moving
    How sure: a little
    To look at again: Fri 3 Apr
""")


def test_the_list_is_shown() -> None:
    have_decided(AWHILE_AGO)
    out = alliance("decide", "--list").out
    assert "Why: it isn't moving" in out
    assert "flat" not in out


def test_as_json_it_is_the_same() -> None:
    have_decided(AWHILE_AGO)
    (one,) = json.loads(alliance("decide", "--json").out)
    assert one == {
        "therapist": "t",
        "on": AWHILE_AGO.on.isoformat(),
        "choice": "leave",
        "because": "it isn't moving",
        "sure": 2,
        "look_again_on": (TODAY - timedelta(days=30)).isoformat(),
    }


def test_without_a_choice_the_list_says_so() -> None:
    have(FOUND)
    assert "No choice is written down yet" in alliance("decide", "--list").out


def test_undo_takes_a_choice_back() -> None:
    have(FOUND)
    typed("1", "", "", "")
    assert alliance("undo", "--yes").status == 0
    assert kept().decisions == ()


def test_words_that_speak_of_dying_bring_people_and_lines() -> None:
    have(FOUND)
    ran = typed("1", "i want to die", "", "", "")
    assert "be with a person" in " ".join(ran.out.split())


@pytest.mark.e2e
def test_ctrl_c_keeps_the_words_of_a_choice() -> None:
    have(FOUND)
    program = on_a_terminal("decide")
    for line in ("4", "it isn't moving", ""):
        program.expect_exact("> ")
        program.sendline(line)
    program.expect("How sure")
    program.expect_exact("> ")
    assert interrupted(program) == 130
    (one,) = kept().decisions
    assert (one.choice, one.because) == ("leave", "it isn't moving")


@pytest.mark.e2e
def test_ctrl_c_keeps_what_happened_since() -> None:
    have(replace(FOUND, decisions=(AWHILE_AGO,)))
    program = on_a_terminal("decide")
    for line in ("we talked", "and it helped"):
        program.expect_exact("> ")
        program.sendline(line)
    program.expect_exact("> ")
    assert interrupted(program) == 130
    (found,) = kept().decisions
    assert found == replace(AWHILE_AGO, how_it_went="we talked\nand it helped")


@pytest.mark.e2e
def test_ctrl_c_leaves_quietly_and_keeps_no_choice_without_words() -> None:
    have(FOUND)
    program = on_a_terminal("decide")
    program.expect("for now")
    program.expect("> ")
    program.send("4\r")
    program.expect("own words")
    program.expect("> ")
    assert interrupted(program) == 130
    assert "Traceback" not in program.before
    assert kept().decisions == ()
