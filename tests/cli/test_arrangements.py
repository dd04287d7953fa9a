"""`therapist change` and `therapist away`: how one meets, and planned breaks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from alliance_cli.cli import common
from alliance_cli.journal import Away, Journal, Therapist
from support.books import read_back
from support.journals import journal, session
from support.program import Ran, alliance, have, home

RUTH = Therapist(id="t", name="Ruth", sessions_before=3, choice="free")
TODAY = common.today()
SOON, LATER = TODAY + timedelta(days=7), TODAY + timedelta(days=21)
BREAK = Away(from_=SOON, to=LATER)


def typed(command: str, *lines: str) -> Ran:
    words = ("therapist", *command.split())
    return alliance(*words, stdin="".join(f"{one}\n" for one in lines))


def have_one(**known: object) -> None:
    have(Journal(therapists=(replace(RUTH, **known),)))  # type: ignore[arg-type]


def them() -> Therapist:
    return read_back(home() / "journal.db").therapists[0]


def test_how_one_meets_is_asked_and_kept() -> None:
    have_one()
    ran = typed("change", "2", "4", "3", "", "looking back")
    assert ran.out.endswith("It is changed.\n")
    assert "So far: yes" in ran.out
    assert them() == replace(
        RUTH,
        setting="couple",
        by="messages",
        choice="bound",
        approach="looking back",
    )


def test_enter_keeps_everything() -> None:
    have_one(setting="group", by="room", approach="slowly")
    assert typed("change", *[""] * 5).out.endswith("Nothing was changed.\n")


def test_an_answer_can_be_taken_away() -> None:
    have_one(by="room")
    typed("change", "", "-", "", "", "")
    assert them() == RUTH


def test_stopping_keeps_what_was_answered() -> None:
    have_one()
    typed("change", "3", ".")
    assert them() == replace(RUTH, setting="family")


def test_what_is_said_of_messages_reaches_leave() -> None:
    have_one()
    typed("change", "", "4", "", "", "")
    assert "Save the messages first" in alliance("leave").out


def test_a_break_is_noted_and_said_back() -> None:
    have_one()
    ran = typed("away", SOON.isoformat(), LATER.isoformat())
    assert them().away == (BREAK,)
    assert ran.out.splitlines()[-1].startswith("A break is noted, from ")


def test_the_last_day_is_read_as_seen_from_the_first() -> None:
    have_one()
    typed("away", "in 3 weeks", "2 weeks")
    first = TODAY + timedelta(weeks=3)
    assert them().away == (Away(from_=first, to=first + timedelta(weeks=2)),)


def test_a_last_day_before_the_first_is_asked_again() -> None:
    have_one()
    ran = typed("away", SOON.isoformat(), TODAY.isoformat(), LATER.isoformat())
    assert "before its first day" in ran.out
    assert them().away == (BREAK,)


def test_one_day_is_a_break_too() -> None:
    have_one()
    typed("away", SOON.isoformat(), "")
    assert them().away == (Away(from_=SOON, to=SOON),)


def test_without_a_day_nothing_is_noted() -> None:
    have_one()
    assert typed("away", "").out.endswith("Nothing was changed.\n")


def test_a_break_can_be_taken_out_again_and_another_noted() -> None:
    have_one(away=(BREAK,))
    assert "no longer noted" in typed("away", "1").out
    assert them().away == ()
    (home() / "journal.db").unlink()
    have_one(away=(BREAK,))
    typed("away", "", TODAY.isoformat(), "")
    assert them().away == (Away(from_=TODAY, to=TODAY), BREAK)


def test_the_report_says_that_feelings_about_a_break_are_common() -> None:
    known = replace(RUTH, away=(BREAK,))
    have(journal([session(TODAY, trust=4)], therapist=known))
    out = " ".join(alliance("report").out.split())
    assert "A break is planned for" in out
    assert "common" in out


@pytest.mark.parametrize("command", ["change 3", "away 3"])
def test_a_number_that_nobody_has_is_not_found(command: str) -> None:
    have_one()
    assert typed(command).status == 3


def test_the_list_says_how_one_meets_and_what_is_planned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    have_one(setting="couple", by="video", away=(BREAK,), ending_on=date(2999, 3, 1))
    out = " ".join(alliance("therapist").out.split())
    assert "couple, by video" in out
    assert ", a break " in out
    assert "ends on 1 Mar 2999" in out
