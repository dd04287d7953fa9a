"""Every exit status, reached as a person would reach it (docs/reference)."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from alliance_cli.api import dump_journal
from alliance_cli.journal import Therapist
from support.books import KEY
from support.journals import journal, weekly
from support.program import alliance, handed_over, have, interrupted, on_a_terminal

TWO = journal(weekly(trust=[4, 4]))


def test_0_is_done() -> None:
    assert alliance("support").status == 0


def test_1_is_failed(tmp_path: Path) -> None:
    have(TWO)
    nowhere = tmp_path / "nowhere" / "journal.json"
    assert alliance("export", "--format", "json", "-o", str(nowhere)).status == 1


@pytest.mark.parametrize(
    "words",
    [("report", "--nonsense"), ("nonsense",), ("show",), ("report", "--last", "many")],
)
def test_2_is_wrong_usage(words: tuple[str, ...]) -> None:
    assert alliance(*words).status == 2


@pytest.mark.parametrize("words", ["later", "decide", "before", "log"])
def test_2_is_a_script_that_gives_no_answers(words: str) -> None:
    two = replace(TWO, therapists=(*TWO.therapists, Therapist(id="u", name="U.")))
    have(two)
    ran = alliance(words)
    assert (ran.status, ran.err.count("\n")) == (2, 1)


@pytest.mark.parametrize("words", [("report",), ("list",), ("export", "-o", "-")])
def test_3_is_a_journal_that_is_not_there(words: tuple[str, ...]) -> None:
    ran = alliance(*words)
    assert ran.status == 3
    assert ran.err == "alliance: There is no journal yet. alliance log starts one.\n"


HUGE = "9" * 25


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("show", HUGE), 3),
        (("later", HUGE), 3),
        (("edit", HUGE), 3),
        (("list", "-n", HUGE), 0),
        (("list", "-t", HUGE), 3),
        (("report", "--last", HUGE), 0),
        (("consult", "note", HUGE), 3),
    ],
)
def test_no_number_is_too_large_to_be_looked_for(
    words: tuple[str, ...],
    status: int,
) -> None:
    have(TWO)
    assert alliance(*words).status == status


@pytest.mark.parametrize("number", [HUGE, "-1", "99999"])
def test_4_is_a_descriptor_that_cannot_be_one(number: str) -> None:
    have(TWO, KEY)
    ran = alliance("list", f"--passphrase-fd={number}")
    assert (ran.status, "Nothing can be read from" in ran.err) == (4, True)


@pytest.mark.parametrize(
    "words",
    [("show", "7"), ("report", "-t", "2"), ("demo", "nobody"), ("import", "absent")],
)
def test_3_is_anything_that_is_not_there(words: tuple[str, ...]) -> None:
    have(TWO)
    assert alliance(*words).status == 3


def test_4_is_locked() -> None:
    have(TWO, KEY)
    ran = alliance("report")
    assert ran.status == 4
    assert "--passphrase-fd N" in ran.err


def test_4_is_a_wrong_passphrase() -> None:
    have(TWO, KEY)
    with handed_over("not the passphrase") as option:
        ran = alliance("report", option)
    assert ran.status == 4
    assert "not the passphrase" not in ran.err


def test_5_is_a_newer_journal_and_it_is_left_alone() -> None:
    path = have(TWO)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version=99")
    before = path.read_bytes()
    assert alliance("report").status == 5
    assert path.read_bytes() == before


def test_6_is_input_refused_with_every_problem() -> None:
    given = '{"format": "alliance-journal", "sessions": [{"on": "soon"}], "x": 1}'
    ran = alliance("import", "-", "--yes", "--no-passphrase", stdin=given)
    assert ran.status == 6
    assert len(ran.err.splitlines()) == 1 + 5
    assert alliance("report").status == 3, "nothing was made"


@pytest.mark.e2e
def test_130_is_interrupted_and_silent(tmp_path: Path) -> None:
    file = tmp_path / "journal.json"
    file.write_text(dump_journal(TWO), encoding="utf-8")
    program = on_a_terminal("import", str(file))
    program.expect("Bring it in")
    assert interrupted(program) == 130
    assert "alliance:" not in program.before
    assert "Traceback" not in program.before
