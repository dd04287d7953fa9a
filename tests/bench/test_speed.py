"""The speed bench: its journals are journals, and it times what a person waits for."""

import math
import sys
from datetime import date
from pathlib import Path

import pytest
from long_journals import SEARCHED, for_jrnl, keep, long_journal
from speed import COMMANDS, TALK
from speed_tables import AIMS, BEGIN, END, JRNL, SIZES, TYPER, put_into, tables
from timing import Start, Took, at_one_pace, many, one

from alliance_cli.exchange.dump import dump_journal
from alliance_cli.exchange.load import load_journal

TODAY = date(2026, 6, 30)
NAMES = (TYPER, "import", "show 9", "list -n 10", f"{JRNL}list ten")


def test_what_is_timed_is_a_journal() -> None:
    made = long_journal(60, TODAY)
    assert len(made.sessions) == 60
    assert load_journal(dump_journal(made)) == made
    assert made == long_journal(60, TODAY)
    assert SEARCHED in dump_journal(made)


def test_jrnl_holds_the_same_answers(tmp_path: Path) -> None:
    made = long_journal(3, TODAY)
    held = for_jrnl(made, tmp_path / "jrnl.txt").read_text(encoding="utf-8")
    assert held.count("trust: ") == 3
    assert held.count("We spoke about") == 3


def test_what_fails_ends_the_bench() -> None:
    with pytest.raises(SystemExit, match="ended with 3"):
        one(Start((sys.executable, "-c", "raise SystemExit(3)")))


def test_what_is_given_is_read_and_memory_is_counted() -> None:
    reads = "assert input() == 'word'"
    took = many({"reads": Start((sys.executable, "-c", reads), b"word\n")}, rounds=1)
    assert took["reads"].peak > 1


def test_a_whole_log_is_timed_from_the_first_question_to_the_end(
    tmp_path: Path,
) -> None:
    home = keep(long_journal(3, TODAY), tmp_path / "home")
    words = (sys.executable, "-m", "alliance_cli", *COMMANDS["log"])
    waits = one(Start(words, home=home, talk=TALK))
    assert {f"log, {name}" for name in waits} == {
        name for name in AIMS if name.startswith("log")
    }
    assert all(took.wall > 0 for took in waits.values())


def test_a_missed_aim_is_bold_and_jrnl_stands_beside() -> None:
    took = dict.fromkeys(NAMES, Took(1.0, 0.1, 20)) | {
        "show 9": Took(1.0, 0.3, 200),
        f"{JRNL}list ten": Took(1.0, 0.2, 20),
    }
    said = tables({(n, kind): took for n in SIZES for kind in (False, True)}, "Now.")
    assert "| show 9 | ≤ 2 | 3.00 | **3.00** | 3.00 | **200** | **200** |" in said
    assert "| list -n 10 | ≤ 2 | 1.00 | 1.00 | 1.00 | 20 | 20 |" in said
    assert "| list ten, plain | 2.0 times as quick |" in said
    assert "**2.0 times as quick** |\n" in said
    assert "**10,000**" not in said


def test_an_unknown_core_time_gives_way_to_the_clock() -> None:
    took = dict.fromkeys(NAMES, Took(2.0, math.nan, 20)) | {TYPER: Took(1.0, 1.0, 9)}
    said = tables({(n, kind): took for n in SIZES for kind in (False, True)}, "Now.")
    assert "| show 9 | ≤ 2 | 2.00 | 2.00 | 2.00 | 20 | 20 |" in said


def test_the_tables_take_the_place_of_the_old_ones(tmp_path: Path) -> None:
    file = tmp_path / "speed.md"
    file.write_text(f"Before.\n{BEGIN}old\n{END}After.\n", encoding="utf-8")
    put_into(file, "new\n")
    assert file.read_text(encoding="utf-8") == f"Before.\n{BEGIN}\nnew\n\n{END}After.\n"
    file.write_text("Nothing.", encoding="utf-8")
    with pytest.raises(SystemExit, match="no place"):
        put_into(file, "new\n")


def test_what_ran_at_another_pace_is_told_at_the_usual_one() -> None:
    paces = (1.0, 2.0, 1.0, 4.0, 1.0)
    took = [(Took(9 * pace, 3 * pace, 20), pace) for pace in paces]
    floors = [(Took(2 * pace, pace, 8), pace) for pace in paces]
    found = at_one_pace({"show": took, TYPER: floors})
    assert found == {"show": Took(9, 3, 20), TYPER: Took(2, 1, 8)}
