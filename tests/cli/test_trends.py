"""`trends`: on the screen, in sentences, as JSON, and as files."""

import json
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from alliance_cli.demo import LONG, STORIES
from alliance_cli.journal import Therapist
from support.journals import journal, weekly
from support.long_courses import full
from support.program import alliance, ended, have, home, on_a_terminal

STOP = STORIES["stop"].journal
OTHER = Therapist(id="u", name="Dana")
CALM = journal(weekly(trust=[4, 4, 4], safe=4))


def test_the_whole_history_is_shown() -> None:
    have(LONG.journal)
    ran = alliance("trends")
    assert ran.status == 0
    assert "Ruth · 60 sessions logged" in ran.out
    for words in ("Month by month.", "Your trust in Ruth", "Over time", "How often"):
        assert words in ran.out


def test_in_sentences_it_has_no_picture() -> None:
    have(LONG.journal)
    out = alliance("trends", "--plain").out
    assert "February 2025: mostly there 1, half and half 2, thin 1." in out
    assert "●" not in out


def test_the_picture_can_hold_the_latest_sessions_only() -> None:
    have(LONG.journal)
    out = alliance("trends", "--last", "5").out
    assert "The last 5 of 60 sessions, session by session." in out
    assert " 56  57  58  59  60" in out
    assert "eased 11 of 14" in out


def test_it_can_be_seen_as_of_a_day() -> None:
    have(LONG.journal)
    found = json.loads(alliance("trends", "--json", "--as-of", "2024-10-01").out)
    assert found["logged"] == 5
    assert found["until"] == "2024-10-01"


def test_json_is_whole_and_has_a_version() -> None:
    have(CALM)
    found = json.loads(alliance("trends", "--json").out)
    assert found["version"] == 1
    assert len(found["picture"]["columns"]) == 3


def test_everyone_else_is_named_with_how_to_ask() -> None:
    have(replace(CALM, therapists=(*CALM.therapists, OTHER)))
    assert "alliance trends -t 2   Dana" in alliance("trends").out
    assert "Nothing has been logged with Dana" in alliance("trends", "-t", "2").out


def test_while_a_stop_stands_it_is_said_first_and_nothing_reassures() -> None:
    have(STOP)
    lines = [line for line in alliance("trends").out.splitlines() if line.strip()]
    assert lines[1].strip().startswith("First, this. On Tuesday 14 April")
    text = " ".join(lines)
    assert "`alliance report` says what could help" in text
    assert "no good session cancels out" in text
    for words in ("Over time", "How often", "Before, after", "settles"):
        assert words not in text


def test_where_being_with_a_person_comes_first_the_rest_is_asked_for() -> None:
    unsafe = (replace(STOP.events[0], safe_now="no"),)
    have(replace(STOP, events=unsafe))
    out = alliance("trends", "--as-of", "2026-04-15").out
    assert "alliance trends --all" in out
    assert "shaken" not in out
    everything = alliance("trends", "--all", "--as-of", "2026-04-15").out
    assert "shaken" in everything


@pytest.mark.parametrize("form", ["html", "svg"])
def test_a_file_is_for_one_persons_eyes_and_told_about(
    form: str, tmp_path: Path
) -> None:
    have(LONG.journal)
    file = tmp_path / f"page.{form}"
    ran = alliance("trends", f"--{form}", str(file))
    assert (ran.status, ran.out) == (0, "")
    assert "outside the journal now" in ran.err
    assert "Your trust in Ruth" in file.read_text(encoding="utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_both_files_can_be_made_at_once(tmp_path: Path) -> None:
    have(CALM)
    page, picture = tmp_path / "a.html", tmp_path / "a.svg"
    assert alliance("trends", "--html", str(page), "--svg", str(picture)).status == 0
    assert page.exists()
    assert picture.exists()


@pytest.mark.parametrize(("form", "start"), [("html", "<!doctype"), ("svg", "<svg")])
def test_a_page_can_be_printed_into_a_pipe(form: str, start: str) -> None:
    have(CALM)
    ran = alliance("trends", f"--{form}", "-")
    assert ran.out.startswith(start)
    assert ran.err == ""


def test_a_file_that_is_there_is_kept_unless_it_is_to_be_replaced(
    tmp_path: Path,
) -> None:
    have(CALM)
    file = tmp_path / "page.html"
    file.write_text("mine", encoding="utf-8")
    ran = alliance("trends", "--html", str(file))
    assert ran.status == 2
    assert "--force" in ran.err
    assert file.read_text(encoding="utf-8") == "mine"
    assert alliance("trends", "--html", str(file), "--force").status == 0
    assert file.read_text(encoding="utf-8") != "mine"


def test_two_pages_do_not_go_into_one_file(tmp_path: Path) -> None:
    have(CALM)
    file = str(tmp_path / "page")
    ran = alliance("trends", "--html", file, "--svg", file)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "alliance: --html and --svg need a file each.\n"


def test_a_file_never_goes_where_the_journal_lives() -> None:
    have(CALM)
    ran = alliance("trends", "--svg", str(home() / "page.svg"))
    assert ran.status == 2
    assert not (home() / "page.svg").exists()


@pytest.mark.parametrize(
    ("words", "status"),
    [(("--last", "0"), 2), (("--as-of", "someday"), 2), (("-t", "9"), 3)],
)
def test_what_makes_no_sense_is_one_sentence(
    words: tuple[str, ...], status: int
) -> None:
    have(CALM)
    ran = alliance("trends", *words)
    assert ran.status == status
    assert ran.err.count("\n") == 1


def test_without_a_journal_it_says_where_to_begin() -> None:
    ran = alliance("trends")
    assert ran.status == 3
    assert "alliance log" in ran.err


def test_on_a_terminal_it_is_gone_when_it_is_closed() -> None:
    have(CALM)
    program = on_a_terminal("trends", rows=60)
    program.expect_exact("\x1b[?1049h")
    program.expect_exact("Session by session.")
    program.sendline("")
    program.expect_exact("\x1b[?1049l")
    assert ended(program) == 0


def test_a_thousand_sessions_are_shown_too() -> None:
    have(full(1_000))
    ran = alliance("trends", "--as-of", str(date(2099, 1, 1)))
    assert ran.status == 0
    assert "Year by year." in ran.out


def test_a_story_shows_its_course() -> None:
    ran = alliance("demo", "year", "--trends")
    assert "Made up." in ran.out
    assert "Month by month." in ran.out
    assert alliance("demo", "year", "--trends", "--why").status == 2
    found = json.loads(alliance("demo", "year", "--trends", "--json").out)
    assert found["picture"]["by"] == "month"
