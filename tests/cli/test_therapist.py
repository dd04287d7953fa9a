"""`therapist`: names are asked for; numbers stand for them everywhere else."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from alliance_cli.api import load_journal
from alliance_cli.journal import Journal, Therapist
from support.journals import journal, weekly
from support.program import Ran, alliance, exported, have, in_a_process

RUTH = Therapist(id="a", name="Ruth", sessions_before=0)
DANA = Therapist(id="b", name="Dana", sessions_before=0)
BOTH = Journal(therapists=(RUTH, DANA))


def now() -> tuple[Therapist, ...]:
    return load_journal(exported()).therapists


def answered(*words: str, lines: str) -> Ran:
    ran = alliance("therapist", *words, stdin=lines)
    assert ran.status == 0, ran.err
    return ran


def test_by_itself_it_lists() -> None:
    have(BOTH)
    ran = alliance("therapist")
    assert ran == alliance("therapist", "list")
    assert "1   Ruth" in ran.out
    assert "2   Dana" in ran.out


def test_it_says_so_when_there_is_nobody() -> None:
    have(Journal())
    assert "alliance log" in alliance("therapist").out


def test_the_list_can_be_read_by_a_script() -> None:
    have(BOTH)
    for words in (("therapist", "--json"), ("therapist", "list", "--json")):
        rows = json.loads(alliance(*words).out)
        assert [row["number"] for row in rows] == [1, 2]
        assert rows[1]["therapist"]["name"] == "Dana"


def test_options_before_the_subcommand_count_for_it() -> None:
    have(BOTH)
    ran = alliance("therapist", "--json", "list")
    assert ran == alliance("therapist", "list", "--json")


def test_someone_new_is_asked_about() -> None:
    have(BOTH)
    ran = answered("add", lines="Noor\n4\n1\n")
    assert "Added, as number 3.\nWith someone new the report begins anew" in ran.out
    assert now()[2].name == "Noor"
    assert now()[2].sessions_before == 4
    assert now()[2].choice == "free"


def test_a_name_is_changed_in_the_whole_journal() -> None:
    have(journal(weekly(trust=[4, 4])))
    answered("rename", lines="R.\n")
    assert [one.name for one in now()] == ["R."]
    assert "R." in alliance("report").out


def test_a_name_skipped_stays() -> None:
    have(BOTH)
    assert answered("rename", "2", lines="\n").out.endswith("Nothing was changed.\n")
    assert now() == BOTH.therapists


def test_one_can_be_put_in_use() -> None:
    have(BOTH)
    alliance("therapist", "use", "1")
    rows = json.loads(alliance("therapist", "--json").out)
    assert [row["in_use"] for row in rows] == [True, False]


ENDS: list[tuple[str, Mapping[str, object]]] = [
    ("2026-03-01\n1\n", {"ended_on": date(2026, 3, 1), "ended_by": "me"}),
    ("2026-03-01\n3\n", {"ended_on": date(2026, 3, 1), "ended_by": "both"}),
    (
        "2026-03-01\n2\n3\n",
        {
            "ended_on": date(2026, 3, 1),
            "ended_by": "them",
            "ended_why": "illness_or_death",
        },
    ),
    ("2999-03-01\n1\n", {"ending_on": date(2999, 3, 1), "ended_by": "me"}),
    ("2026-03-01\n\n", {"ended_on": date(2026, 3, 1)}),
    ("soonish\n2026-03-01\n\n", {"ended_on": date(2026, 3, 1)}),
]


@pytest.mark.parametrize(("lines", "then"), ENDS)
def test_an_ending_is_noted_as_far_as_it_is_told(
    lines: str,
    then: Mapping[str, object],
) -> None:
    have(BOTH)
    answered("end", "1", lines=lines)
    assert now()[0] == replace(RUTH, **then)  # type: ignore[arg-type]


def test_enter_takes_the_day_of_the_last_session() -> None:
    have(journal(weekly(trust=[4, 4])))
    answered("end", lines="\n\n")
    assert now()[0].ended_on == date(2026, 1, 12)


def test_an_ending_noted_by_mistake_can_be_taken_back() -> None:
    have(BOTH)
    answered("end", "1", lines="2026-03-01\n2\n1\n")
    answered("end", "1", lines="-\n")
    assert now() == BOTH.therapists


def test_someone_who_is_over_is_no_longer_in_use() -> None:
    have(BOTH)
    alliance("therapist", "use", "1")
    answered("end", "1", lines="2026-03-01\n1\n")
    rows = json.loads(alliance("therapist", "--json").out)
    assert [row["in_use"] for row in rows] == [False, True]


@pytest.mark.parametrize("words", [("use", "3"), ("rename", "3"), ("end", "3")])
def test_a_number_that_nobody_has_is_not_found(words: tuple[str, ...]) -> None:
    have(BOTH)
    assert alliance("therapist", *words).status == 3


@pytest.mark.e2e
def test_with_nobody_to_ask_nothing_is_changed() -> None:
    have(BOTH)
    ran = in_a_process("therapist", "rename")
    assert ran.status == 2
    assert "Traceback" not in ran.err
    assert now() == BOTH.therapists
