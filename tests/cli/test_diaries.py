"""`import` of a diary, and of a journal that went on elsewhere."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from alliance_cli.api import dump_journal, load_journal
from alliance_cli.cli import common
from alliance_cli.journal import Journal, Later, Therapist
from alliance_cli.render.dates import said
from support.books import KEY
from support.journals import T, journal, session, weekly
from support.program import (
    alliance,
    ended,
    exported,
    have,
    home,
    on_a_terminal,
)

DIARIES = Path(__file__).parents[1] / "data" / "diaries"
JRNL = str(DIARIES / "jrnl.json")
DANA = Therapist(id="d", name="Dana", sessions_before=0)
TWO = replace(journal(), therapists=(T, DANA))


def diary(name: str) -> str:
    return str(DIARIES / name)


def held() -> Journal:
    return load_journal(exported())


def test_what_a_diary_holds_is_said_first_and_nothing_is_changed() -> None:
    ran = alliance("import", diary("day-one.json"), "--dry-run")
    assert ran.status == 0
    assert ran.out == (
        "This is a Day One export: 2 entries, 3 Mar to 10 Mar 2026.\n"
        "1 entry has no words, and no session comes of it.\n"
        "1 entry doesn't say in which time zone: the day is that of UTC.\n"
        "2 pictures stay where they are; only words come in.\n"
        "New here: 1 therapist, 2 sessions.\n"
        "Nothing was changed.\n"
    )
    assert not (home() / "journal.db").exists()


def test_several_entries_of_one_day_are_said() -> None:
    ran = alliance("import", JRNL, "--dry-run")
    assert "On 1 day there is more than one" in ran.out


@pytest.mark.parametrize("name", ["jrnl.json", "jrnl.txt", "day-one.json", "notes.csv"])
def test_a_diary_comes_in_about_the_one_who_is_named(name: str) -> None:
    have(TWO)
    assert alliance("import", diary(name), "-t", "2", "--yes").status == 0
    assert {one.therapist for one in held().sessions} == {"d"}
    assert {one.mode for one in held().sessions} == {"imported"}
    assert held().therapists == TWO.therapists


def test_a_diary_brought_in_twice_changes_nothing_more() -> None:
    have(TWO)
    alliance("import", JRNL, "-t", "1", "--yes")
    once = exported()
    ran = alliance("import", diary("jrnl.txt"), "--yes")
    assert ran.out.endswith("Everything in it is here already. Nothing was changed.\n")
    alliance("import", JRNL, "-t", "2", "--yes")
    assert exported() == once


def test_what_was_added_to_an_imported_session_stays() -> None:
    have(TWO)
    alliance("import", JRNL, "-t", "1", "--yes")
    first, *others = held().sessions
    logged = replace(first, later=Later(settled=4))
    path = home() / "journal.db"
    path.unlink()
    have(replace(TWO, sessions=(logged, *others)))
    before = exported()
    assert alliance("import", JRNL, "--yes").status == 0
    assert exported() == before


def test_a_diary_begins_a_journal_and_asks_for_a_name_in_a_pipe() -> None:
    ran = alliance("import", JRNL, "--yes", "--no-passphrase", stdin="Ruth\n")
    assert ran.status == 0
    assert [one.name for one in held().therapists] == ["Ruth"]
    assert len(held().sessions) == 3


def test_it_is_asked_whose_sessions_they_are() -> None:
    have(TWO)
    program = on_a_terminal("import", JRNL)
    program.expect("Whose sessions are these")
    program.sendline("2")
    program.expect("Bring it in")
    program.sendline("1")
    assert ended(program) == 0
    assert {one.therapist for one in held().sessions} == {"d"}


def test_it_may_be_someone_new() -> None:
    have(TWO)
    ran = alliance("import", JRNL, "--yes", stdin="3\nRuth\n")
    assert ran.status == 0
    assert [one.name for one in held().therapists] == ["T.", "Dana", "Ruth"]


def test_a_name_that_is_here_already_is_the_same_person() -> None:
    have(TWO)
    assert alliance("import", JRNL, "--yes", stdin="3\nDana\n").status == 0
    assert {one.therapist for one in held().sessions} == {"d"}


def test_no_answer_leaves_everything_as_it_was() -> None:
    have(TWO)
    program = on_a_terminal("import", JRNL)
    program.expect("Whose sessions are these")
    program.sendline("")
    assert ended(program) == 130
    assert held() == TWO


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        ((JRNL, "--yes"), 2, "-t NUMBER says it"),
        ((JRNL, "--yes", "--json"), 2, "-t NUMBER says it"),
        ((JRNL, "--yes", "-t", "9"), 3, "alliance therapist lists"),
        ((JRNL, "-t", "1"), 2, "--yes"),
        (("nowhere.csv",), 3, "There is no file"),
        ((".",), 1, "can't be read"),
    ],
)
def test_what_is_missing_is_said(
    words: tuple[str, ...],
    status: int,
    says: str,
) -> None:
    have(TWO)
    ran = alliance("import", *words)
    assert ran.status == status
    assert says in ran.err
    assert held() == TWO


def test_a_journal_file_says_itself_whose_sessions_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "journal.json"
    file.write_text(dump_journal(TWO), encoding="utf-8")
    ran = alliance("import", str(file), "-t", "1", "--no-passphrase", "--yes")
    assert ran.status == 2
    assert "-t goes with a diary" in ran.err


def test_a_diary_with_mistakes_is_refused_whole(tmp_path: Path) -> None:
    have(TWO)
    file = tmp_path / "notes.csv"
    file.write_text("date,notes\n2026-03-03,fine\nsomeday,x\n2026-02-30,y\n")
    ran = alliance("import", str(file), "-t", "1", "--yes")
    assert ran.status == 6
    assert ran.err.count("  line ") == 2
    assert held() == TWO


def test_a_locked_journal_takes_nothing_in() -> None:
    have(TWO, KEY)
    assert alliance("import", JRNL, "-t", "1", "--yes").status == 4


def test_the_whole_diary_is_taken_back_at_once() -> None:
    have(TWO)
    alliance("import", JRNL, "-t", "1", "--yes")
    assert alliance("undo", "--yes").status == 0
    assert held() == TWO


def both_ways(here: Journal, there: Journal, tmp_path: Path) -> str:
    have(here)
    file = tmp_path / "there.json"
    file.write_text(dump_journal(there), encoding="utf-8")
    ran = alliance("import", str(file), "--yes")
    assert ran.status == 0, ran.err
    return ran.out


def test_what_differs_on_two_machines_is_listed_and_kept_twice(tmp_path: Path) -> None:
    first, second = weekly(trust=[4, 3], also={"id": "a"})
    here = journal([first, replace(second, id="b")])
    there = journal([replace(first, mode="quick"), replace(second, id="b")])
    day = said(first.on, common.today())
    out = both_ways(here, there, tmp_path)
    assert out == (
        "New here: 1 session.\n"
        "Here already: 1 therapist, 1 session.\n"
        "Different here and there, and so kept twice: yours as it is, the other as an"
        " entry of its own. Both count until you delete one.\n"
        f"    the session of {day}\n"
        "It is in the journal now.\n"
    )
    assert len(held().sessions) == 3
    assert alliance("list").out.count(day) == 2


def test_what_went_on_elsewhere_goes_on_here(tmp_path: Path) -> None:
    one = replace(session(trust=4), id="a")
    later = replace(one, later=Later(settled=5))
    out = both_ways(journal([one]), journal([later]), tmp_path)
    assert "brought up to date here: 1 session." in out
    assert held().sessions == (later,)


def test_what_is_said_otherwise_of_a_therapist_is_told_by_number(
    tmp_path: Path,
) -> None:
    one = replace(session(trust=4), id="a")
    renamed = journal([one], therapist=replace(T, name="T. Two"))
    out = both_ways(journal([one]), renamed, tmp_path)
    assert "number 1 in alliance therapist isn't all the same" in out
    assert "T. Two" not in out


def test_what_differs_can_be_read_by_a_script(tmp_path: Path) -> None:
    one = replace(session(trust=4), id="a")
    have(journal([one]))
    file = tmp_path / "there.json"
    file.write_text(dump_journal(journal([replace(one, mode="json")])))
    told = json.loads(alliance("import", str(file), "--yes", "--json").out)
    assert told["differing"] == [{"kind": "session", "id": "a", "on": "2026-01-05"}]
    assert told["further"]["sessions"] == 0
    assert told["done"] is True


def test_a_long_list_of_differences_is_cut_short_with_its_count(tmp_path: Path) -> None:
    many = [replace(one, id=f"s{n}") for n, one in enumerate(weekly(trust=[4] * 15))]
    there = [replace(one, mode="quick") for one in many]
    out = both_ways(journal(many), journal(there), tmp_path)
    assert out.count("    the session of") == 12
    assert "    and 3 more\n" in out
