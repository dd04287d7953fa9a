"""`import` and `export`: all of it or nothing, and the same bytes again."""

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from select import select
from threading import Event

import pytest

from alliance_cli.api import dump_journal
from alliance_cli.demo import STORIES
from alliance_cli.journal import Journal
from support.books import KEY
from support.journals import journal, weekly
from support.program import (
    alliance,
    ended,
    exported,
    handed_over,
    have,
    home,
    in_a_process,
    on_a_terminal,
)

TWO = journal(weekly(trust=[4, 4]))
MADE_UP = "correct horse battery staple"


def write(folder: Path, whole: Journal = TWO) -> str:
    file = folder / "given.json"
    file.write_text(dump_journal(whole), encoding="utf-8")
    return str(file)


def brought_in(*words: str, whole: Journal = TWO) -> str:
    ran = alliance("import", "-", "--yes", *words, stdin=dump_journal(whole))
    assert ran.status == 0, ran.err
    return ran.out


@pytest.mark.parametrize("name", STORIES)
def test_what_comes_in_goes_out_the_same(name: str) -> None:
    whole = STORIES[name].journal
    brought_in("--no-passphrase", whole=whole)
    assert exported() == dump_journal(whole)


@pytest.mark.skipif(os.name != "posix", reason="named pipes are POSIX's")
@pytest.mark.parametrize("words", [("import", "--yes"), ("log", "--json")])
def test_a_pipe_that_nobody_fills_is_not_waited_for(
    words: tuple[str, ...],
    tmp_path: Path,
) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert alliance(*words, str(tmp_path / "pipe")).status == 6
    assert not home().joinpath("journal.db").exists()


@pytest.mark.skipif(os.name != "posix", reason="named pipes are POSIX's")
def test_a_pipe_that_is_filled_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    whole = dump_journal(TWO)
    filled = os.open(pipe, os.O_RDWR)
    over = Event()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(_fill, filled, whole, over)
        ran = alliance("import", str(pipe), "--yes", "--no-passphrase")
        over.set()
    assert (ran.status, exported()) == (0, whole)


def _fill(descriptor: int, text: str, over: Event) -> None:
    """Closed when it was read: a pipe that nobody has open loses what is in it."""
    os.write(descriptor, text.encode())
    while not over.is_set() and select([descriptor], [], [], 0)[0]:
        pass
    os.close(descriptor)


def test_what_it_holds_is_said_first() -> None:
    out = brought_in("--no-passphrase")
    assert out == "New here: 1 therapist, 2 sessions.\nIt is in the journal now.\n"


def test_what_is_there_already_stays_as_it_is() -> None:
    brought_in("--no-passphrase")
    out = brought_in(whole=TWO)
    assert out.endswith("Everything in it is here already. Nothing was changed.\n")
    assert exported() == dump_journal(TWO)


def test_more_of_it_adds_only_what_is_new() -> None:
    brought_in("--no-passphrase")
    out = brought_in(whole=journal(weekly(trust=[4, 4, 3])))
    assert "New here: 1 session.\nHere already: 1 therapist, 2 sessions." in out


def test_a_look_changes_nothing(tmp_path: Path) -> None:
    ran = alliance("import", write(tmp_path), "--dry-run")
    assert ran.status == 0
    assert "2 sessions" in ran.out
    assert not (home() / "journal.db").exists()


def test_nobody_to_ask_is_said_and_nothing_is_changed(tmp_path: Path) -> None:
    have(Journal())
    ran = alliance("import", write(tmp_path))
    assert ran.status == 2
    assert "--yes" in ran.err
    assert exported() == dump_journal(Journal())


def test_a_journal_is_only_made_where_it_is_said_how(tmp_path: Path) -> None:
    ran = alliance("import", write(tmp_path), "--yes")
    assert ran.status == 2
    assert "--no-passphrase" in ran.err
    assert not (home() / "journal.db").exists()


def test_a_passphrase_handed_over_protects_the_new_journal() -> None:
    with handed_over(MADE_UP) as option:
        brought_in(option)
    whole = ("export", "--format", "json", "-o", "-")
    assert alliance(*whole).status == 4
    with handed_over(MADE_UP) as option:
        assert alliance(*whole, option).out == dump_journal(TWO)


def test_counts_can_be_read_by_a_script() -> None:
    said = json.loads(brought_in("--no-passphrase", "--json"))
    assert said["done"] is True
    assert said["added"]["sessions"] == 2


def test_one_answer_brings_it_in_on_a_terminal(tmp_path: Path) -> None:
    have(Journal())
    program = on_a_terminal("import", write(tmp_path))
    program.expect("Bring it in")
    program.sendline("1")
    assert ended(program) == 0
    assert exported() == dump_journal(TWO)


@pytest.mark.parametrize("answer", ["", "2", "no"])
def test_any_other_answer_leaves_it(tmp_path: Path, answer: str) -> None:
    have(Journal())
    program = on_a_terminal("import", write(tmp_path))
    program.expect("Bring it in")
    program.sendline(answer)
    assert ended(program) == 0
    assert "Nothing was changed" in program.before
    assert exported() == dump_journal(Journal())


def test_an_export_is_for_one_person_only(tmp_path: Path) -> None:
    have(TWO)
    out = tmp_path / "out.json"
    ran = in_a_process("export", "--format", "json", "-o", str(out), umask=0)
    assert ran.status == 0
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert out.read_text(encoding="utf-8") == dump_journal(TWO)
    assert "outside the journal" in ran.err
    assert ran.out == ""


def test_an_export_replaces_nothing_unasked(tmp_path: Path) -> None:
    have(TWO)
    out = tmp_path / "out.json"
    out.write_text("mine")
    ran = alliance("export", "--format", "json", "-o", str(out))
    assert ran.status == 2
    assert "--force" in ran.err
    assert out.read_text() == "mine"


def test_an_export_replaces_when_it_is_meant(tmp_path: Path) -> None:
    have(TWO)
    out = tmp_path / "out.json"
    out.write_text("mine")
    assert alliance("export", "--format", "json", "-o", str(out), "--force").status == 0
    assert out.read_text(encoding="utf-8") == dump_journal(TWO)


def test_an_export_never_goes_over_the_journal() -> None:
    path = have(TWO)
    before = path.read_bytes()
    assert (
        alliance("export", "--format", "json", "-o", str(path), "--force").status == 2
    )
    assert path.read_bytes() == before


def test_a_locked_journal_gives_nothing_away() -> None:
    have(TWO, KEY)
    ran = alliance("export", "--format", "json", "-o", "-")
    assert (ran.status, ran.out) == (4, "")
