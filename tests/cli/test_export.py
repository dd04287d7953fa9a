"""`export`: what leaves the journal, for whom, and what is asked before it does."""

import csv
import json
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from alliance_cli.api import dump_journal
from alliance_cli.cli.export import EXCEL_KNOWS_IT_BY
from alliance_cli.journal import Journal
from support.journals import START, WEEK, T, event, journal, session, to_say, weekly
from support.program import (
    Ran,
    alliance,
    ended,
    have,
    home,
    interrupted,
    on_a_terminal,
)

TODAY = date.today()  # noqa: DTZ011, TID251  (the program's own today)
RUTH = replace(T, name="Ruth")
CALM = journal(
    weekly(trust=[4, 4, 4], safe=4, stays=["", "", "a private note"]),
    raises=[to_say("I was angry"), to_say("a later hour", kind="ask")],
    therapist=RUTH,
)
STOPPED = replace(
    CALM, events=(event(START, "force", what="held me there", safe_now="no"),)
)
NAME = f"page-{TODAY}.md"


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    return iter([tmp_path])


def export(*words: str) -> Ran:
    return alliance("export", *words)


def test_a_page_holds_what_was_picked_by_number_and_no_more() -> None:
    have(CALM)
    ran = export("--pick", "1")
    assert ran.status == 0
    assert "1. I was angry" in ran.out
    assert "a later hour" not in ran.out
    assert "private" not in ran.out
    assert "kept in your file" in ran.err


def test_nobody_there_to_pick_is_refused_with_one_sentence() -> None:
    have(CALM)
    for audience in ("therapist", "new", "record"):
        ran = export("--for", audience)
        assert ran.status == 2
        assert ran.out == ""
        assert "--pick 1,3" in ran.err or "nothing to pick" in ran.err
        assert len(ran.err.splitlines()) == 1


def test_the_lines_can_be_seen_with_their_numbers() -> None:
    have(CALM)
    assert [row.split()[:2] for row in export("--lines").out.splitlines()] == [
        ["1", "☐"],
        ["2", "☐"],
        ["3", "☐"],
    ]
    lines = json.loads(export("--lines", "--json").out)
    assert [one["text"] for one in lines][:2] == ["I was angry", "a later hour"]
    assert [one["from_notes"] for one in lines] == [False, False, True]


@pytest.mark.parametrize("typed", ["9", "0", "one", "1-9", ""])
def test_a_number_that_isnt_there_is_refused(typed: str) -> None:
    have(CALM)
    ran = export("--pick", typed)
    assert ran.status == 2
    assert "the lines go from 1 to 3" in ran.err


def test_a_page_that_would_go_to_whom_an_entry_is_about_needs_a_yes() -> None:
    have(STOPPED)
    for words in (("--pick", "1"), ("--lines",)):
        ran = export(*words)
        assert ran.status == 2
        assert ran.out == ""
        assert "With --yes" in ran.err
    assert "I was angry" in export("--pick", "1", "--yes").out


def test_a_page_for_joint_sessions_needs_a_yes_too() -> None:
    have(replace(CALM, therapists=(replace(RUTH, setting="couple"),)))
    assert export("--pick", "1").status == 2
    assert export("--pick", "1", "--yes").status == 0


def test_the_other_pages_ask_nothing_more() -> None:
    have(STOPPED)
    for audience in ("new", "record"):
        assert export("--for", audience, "--pick", "1").status == 0
    assert export("--for", "me").status == 0


def test_a_record_holds_the_words_and_not_whether_they_were_safe() -> None:
    have(STOPPED)
    ran = export("--for", "record", "--pick", "1")
    assert "“held me there”" in ran.out
    assert "safe" not in ran.out
    assert "time limits" in ran.err


def test_words_of_an_unsafe_day_arent_shown_in_the_lines() -> None:
    have(STOPPED)
    out = export("--for", "record", "--lines").out
    assert "held me there" not in out
    assert "(your own words)" in out


@pytest.mark.parametrize("form", ["json", "csv"])
@pytest.mark.parametrize("audience", ["therapist", "new", "record"])
def test_everything_never_goes_to_someone(audience: str, form: str) -> None:
    have(CALM)
    ran = export("--for", audience, "--format", form)
    assert (ran.status, ran.out) == (2, "")


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "json", "--since", "3 march"),
        ("--format", "json", "-t", "1"),
        ("--format", "csv", "--pick", "1"),
        ("--format", "json", "--lines"),
        ("--json",),
        ("--since", "someday", "--pick", "1"),
        ("--format", "pdf"),
    ],
)
def test_what_cant_be_together_is_refused(words: tuple[str, ...]) -> None:
    have(CALM)
    ran = export(*words)
    assert (ran.status, ran.out) == (2, "")


def test_json_is_the_whole_journal_whoever_it_is_about() -> None:
    have(STOPPED)
    assert export("--format", "json").out == dump_journal(STOPPED)
    assert export("--format", "json", "--for", "me").out == dump_journal(STOPPED)


def test_csv_is_one_row_a_session_by_day() -> None:
    two = replace(T, id="u", name="=SUM(A1)")
    other = replace(session(START - WEEK, trust=1), therapist="u")
    have(replace(CALM, therapists=(RUTH, two), sessions=(*CALM.sessions, other)))
    rows = list(csv.DictReader(StringIO(export("--format", "csv").out)))
    assert [row["log.trust"] for row in rows] == ["1", "4", "4", "4"]
    assert rows[0]["therapist"] == "'=SUM(A1)"
    rows = list(csv.DictReader(StringIO(export("--format", "csv", "-t", "1").out)))
    assert [row["number"] for row in rows] == ["1", "2", "3"]
    since = ("--format", "csv", "--since", str(START + WEEK), "-t", "1")
    assert len(export(*since).out.splitlines()) == 1 + 2


def test_a_csv_file_says_that_it_is_utf_8(tmp_path: Path) -> None:
    have(CALM)
    assert export("--format", "csv", "-o", "rows.csv").status == 0
    text = (tmp_path / "rows.csv").read_text(encoding="utf-8")
    assert text.startswith(EXCEL_KNOWS_IT_BY + "therapist,")
    assert not export("--format", "csv").out.startswith(EXCEL_KNOWS_IT_BY)


def test_html_is_a_whole_file() -> None:
    have(CALM)
    out = export("--pick", "1", "--format", "html").out
    assert out.startswith("<!doctype html>")
    assert '<li dir="auto">I was angry</li>' in out


def test_since_leaves_out_what_came_before() -> None:
    have(CALM)
    out = export("--for", "me", "--since", str(START + 2 * WEEK)).out
    assert "a private note" in out
    assert "19 January 2026" in out
    assert "12 January 2026" not in out


def test_the_private_copy_is_about_everyone_or_whom_it_is_asked_for() -> None:
    two = replace(T, id="u", name="Dana")
    have(replace(CALM, therapists=(RUTH, two)))
    assert "With Dana" in export("--for", "me").out
    assert "With Dana" not in export("--for", "me", "-t", "1").out


def test_with_nothing_to_pick_from_it_says_so() -> None:
    have(journal(therapist=RUTH))
    ran = export("--pick", "1")
    assert (ran.status, ran.out) == (0, "")
    assert "nothing to pick from" in ran.err


def test_without_a_journal_it_says_how_one_begins() -> None:
    assert export("--pick", "1").status == 3


def test_the_file_is_for_one_person_and_replaces_nothing(tmp_path: Path) -> None:
    have(CALM)
    words = ("--pick", "1", "-o", "page.md")
    assert export(*words).status == 0
    page = tmp_path / "page.md"
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    ran = export("--pick", "2", "-o", "page.md")
    assert ran.status == 2
    assert "--force" in ran.err
    assert "I was angry" in page.read_text(encoding="utf-8")
    assert export("--pick", "2", "-o", "page.md", "--force").status == 0
    assert "I was angry" not in page.read_text(encoding="utf-8")


def on_screen(*words: str, journal_: Journal = CALM) -> "Picked":
    have(journal_)
    return Picked(*words)


class Picked:
    """`export` on a terminal, a line typed at every prompt."""

    def __init__(self, *words: str) -> None:
        self.program = on_a_terminal("export", *words)

    def types(self, *lines: str) -> "Picked":
        for line in lines:
            self.program.expect("> ")
            self.program.send(f"{line}\r")
        return self

    def ended(self) -> int:
        return ended(self.program)


@pytest.mark.e2e
def test_on_a_terminal_lines_are_picked_and_a_file_is_written(tmp_path: Path) -> None:
    picked = on_screen().types("1", "")
    assert picked.ended() == 0
    assert "outside the journal" in " ".join(picked.program.before.split())
    page = tmp_path / NAME
    assert "I was angry" in page.read_text(encoding="utf-8")
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [page]


@pytest.mark.e2e
@pytest.mark.parametrize("typed", [("",), ("1", "1", ""), ("1", ".")])
def test_enter_with_nothing_picked_writes_nothing_and_says_so(
    tmp_path: Path, typed: tuple[str, ...]
) -> None:
    picked = on_screen().types(*typed)
    assert picked.ended() == 0
    assert "Nothing was written" in " ".join(picked.program.before.split())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.e2e
@pytest.mark.parametrize(
    ("answer", "written"), [("1", True), ("2", False), ("", False)]
)
def test_the_second_question_is_asked_before_anything_is_shown(
    tmp_path: Path, answer: str, *, written: bool
) -> None:
    picked = on_screen(journal_=STOPPED)
    picked.program.expect("Go on?")
    assert "I was angry" not in picked.program.before
    picked.types(answer, *(("1", "") if written else ()))
    assert picked.ended() == 0
    assert (tmp_path / NAME).exists() is written


@pytest.mark.e2e
def test_a_name_that_is_taken_is_said_before_anything_is_picked(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("mine")
    picked = on_screen()
    assert picked.ended() == 2
    assert "--force" in " ".join(picked.program.before.split())
    assert (tmp_path / NAME).read_text() == "mine"


@pytest.mark.e2e
def test_ctrl_c_leaves_quietly_and_writes_nothing(tmp_path: Path) -> None:
    picked = on_screen().types("1")
    picked.program.expect("On the page: 1.")
    picked.program.expect("> ")
    assert interrupted(picked.program) == 130
    assert "alliance:" not in picked.program.before
    assert list(tmp_path.iterdir()) == []


def test_the_journal_is_never_changed() -> None:
    path = have(STOPPED)
    before = path.read_bytes()
    for words in (("--for", "me"), ("--for", "record", "--pick", "1"), ("--lines",)):
        export(*words, "--yes")
    assert path.read_bytes() == before
    assert home().exists()
