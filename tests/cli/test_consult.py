"""`consult`: first calls, side by side."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from inline_snapshot import snapshot

from alliance_cli.cli import common
from alliance_cli.journal import Consult, Journal
from alliance_cli.render.measure import width
from support.books import KEY, read_back
from support.journals import T
from support.program import Ran, alliance, ended, have, home, on_a_terminal

TODAY = common.today()
INES = Consult(
    name="Ines",
    call_on=date(2020, 5, 4),
    minutes=15,
    easy=5,
    got_it=5,
    asked_limits="yes",
    afterwards="lighter",
    works_by="parts work; slowly",
    fee="70",
    fee_fits="fits",
    note="she waited. I didn't fill the gap",
)
MARC = Consult(name="Marc", easy=3, works_by="structured, with homework")
SOFIA = Consult(name="Sofia", fee="60", fee_fits="stretch")
LAST = "No connection is reason enough to keep looking."


def have_called(*calls: Consult) -> None:
    have(Journal(consults=calls))


def kept() -> tuple[Consult, ...]:
    return read_back(home() / "journal.db").consults


def typed(*words: str, lines: str) -> Ran:
    return alliance("consult", *words, stdin=lines)


def test_they_stand_side_by_side_and_the_fee_comes_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    have_called(INES, MARC, SOFIA)
    assert alliance("consult").out == snapshot("""\
  First calls: 3 people

                      1 Ines              2 Marc              3 Sofia
                call  4 May 2020, 15 min  not yet             not yet
         talking was  easy                in between
    got what I meant  fully
  asked about limits  yes
  afterwards, I felt  lighter
    works with it by  parts work; slowly  structured, with
                                          homework
                 fee  70, it fits                             60, a stretch

  1 Ines  “she waited. I didn't fill the gap”

    alliance consult call    what to ask, on one screen
    alliance consult add     someone to call; the name is asked for
    alliance consult note 3  after the call, one minute

  No connection is reason enough to keep looking.
""")


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_nothing_is_wider_than_the_screen(
    columns: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    wide = replace(MARC, name="Ä" * 60, works_by="東京タワー" * 20, note="x" * 300)
    have_called(INES, wide, SOFIA, INES, MARC)
    out = alliance("consult").out
    assert max(map(width, out.splitlines())) <= columns
    assert "5 Marc" in out


def test_in_plain_each_is_told_after_the_other() -> None:
    have_called(MARC)
    out = alliance("consult", "--plain").out
    assert out.startswith("First calls: 1 person\n\nNumber 1, Marc.\nCall: not yet.\n")
    assert out.endswith(f"{LAST}\n")


def test_a_script_reads_all_of_it() -> None:
    have_called(INES, MARC)
    rows = json.loads(alliance("consult", "--json").out)
    assert [row["number"] for row in rows] == [1, 2]
    assert rows[0]["consult"]["easy"] == 5


def test_with_nobody_yet_it_says_how_to_begin_and_makes_nothing() -> None:
    out = alliance("consult").out
    assert "alliance consult add" in out
    assert LAST in " ".join(out.split())
    assert list(home().iterdir()) == []


def test_the_call_card_needs_no_journal_and_stands_on_one_screen() -> None:
    ran = alliance("consult", "call")
    assert "Are you registered, with whom" in ran.out
    assert "How may you reach me, and how not?" in ran.out
    assert ran.out.endswith(f"{LAST}\n")
    assert len(ran.out.splitlines()) <= 32
    assert list(home().iterdir()) == []


def test_a_view_from_outside_needs_no_journal() -> None:
    assert "your therapist is registered" in " ".join(
        alliance("consult", "outside").out.split()
    )
    have(Journal(therapists=(replace(T, name="Ruth"),)))
    assert "owes Ruth nothing" in alliance("consult", "outside").out


def test_a_name_is_asked_for() -> None:
    have_called(INES)
    ran = typed("add", lines="  Marc  \n")
    assert "Added, as number 2." in ran.out
    assert kept()[1].name == "Marc"
    assert kept()[1].id is not None


def test_without_a_name_nobody_is_added() -> None:
    have_called()
    assert "nobody was added" in typed("add", lines="\n").out
    assert kept() == ()


def test_it_can_be_the_first_thing_in_a_journal() -> None:
    ran = alliance("consult", "add", "--no-passphrase", stdin="Ines\n")
    assert ran.status == 0
    assert [one.name for one in kept()] == ["Ines"]


ANSWERS = "tomorrow\n20 min\n4\n5\n1\ncalm\nslowly\n70\n2\nshe laughed\n\n"


def test_after_the_call_it_is_noted_in_a_minute() -> None:
    have_called(INES, Consult(name="Sofia"))
    ran = typed("note", lines=ANSWERS)
    assert "A first call with Sofia" in ran.out
    assert "Talking with Sofia was" in ran.out
    assert kept()[1] == Consult(
        name="Sofia",
        call_on=TODAY + timedelta(days=1),
        minutes=20,
        easy=4,
        got_it=5,
        asked_limits="yes",
        afterwards="calm",
        works_by="slowly",
        fee="70",
        fee_fits="stretch",
        note="she laughed",
    )


def test_noted_again_the_first_note_is_kept_beside_it() -> None:
    have_called(INES)
    ran = typed("note", "1", lines="\n" * 2 + "2\n" + "\n" * 7)
    assert "So far: easy" in ran.out
    (now,) = kept()
    assert (now.easy, now.got_it, now.note) == (2, 5, INES.note)
    assert now.first == INES


def test_stopping_keeps_what_was_answered() -> None:
    have_called(SOFIA)
    typed("note", "1", lines="\n\n3\n.\n")
    assert kept() == (replace(SOFIA, easy=3),)


def test_who_is_taken_out_is_gone_for_good() -> None:
    have_called(INES, MARC)
    assert typed("remove", "1", lines="").status == 2
    assert "gone" in typed("remove", "1", "--yes", lines="").out
    assert kept() == (MARC,)
    assert b"Ines" not in (home() / "journal.db").read_bytes()


@pytest.mark.parametrize("words", [("note", "4"), ("remove", "4", "--yes")])
def test_a_number_nobody_has_is_not_found(words: tuple[str, ...]) -> None:
    have_called(INES)
    ran = typed(*words, lines="")
    assert ran.status == 3
    assert "There is no number 4." in ran.err


def test_there_is_nobody_to_note_something_about() -> None:
    have_called()
    assert typed("note", lines="").status == 3


def test_a_locked_journal_shows_nobody() -> None:
    have(Journal(consults=(INES,)), KEY)
    ran = alliance("consult", "--no-passphrase")
    assert ran.status == 4
    assert "Ines" not in ran.out + ran.err


def test_a_name_that_would_steer_the_terminal_cannot() -> None:
    have_called(replace(INES, name="I\x1b[2J", note="\x1b]0;x\x07"))
    for words in ((), ("--plain",), ("--json",)):
        assert "\x1b" not in alliance("consult", *words).out


@pytest.mark.e2e
def test_taking_someone_out_is_asked_first() -> None:
    have_called(INES)
    program = on_a_terminal("consult", "remove", "1")
    program.expect("for good")
    program.sendline("")
    assert ended(program) == 130
    assert kept() == (INES,)
