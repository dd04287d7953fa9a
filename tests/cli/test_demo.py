"""`demo`: every story, and never one's own journal."""

import json
import shutil

import pytest

from alliance_cli.demo import STORIES
from support.program import alliance, ended, home, on_a_terminal

MADE_UP = "Made up. Your own journal is untouched."


def test_every_story_is_listed() -> None:
    out = alliance("demo").out
    assert all(f"    {name} " in out for name in STORIES)
    assert MADE_UP in out


@pytest.mark.parametrize("name", STORIES)
def test_every_story_is_shown_as_made_up(name: str) -> None:
    ran = alliance("demo", name)
    assert ran.status == 0
    assert MADE_UP in ran.out.split("session")[0]
    assert list(home().iterdir()) == []


@pytest.mark.parametrize("name", STORIES)
def test_a_story_ends_in_the_state_it_is_named_for(name: str) -> None:
    assert json.loads(alliance("demo", name, "--json").out)["state"] == name


def test_what_the_hardest_story_contains_is_said_first() -> None:
    first = alliance("demo", "stop").out.lstrip().splitlines()[0]
    assert first == "This story is about touch that went on after a no."


def test_a_name_nearly_right_is_suggested() -> None:
    assert "Did you mean stirred?" in alliance("demo", "stired").err


def test_its_rules_can_be_looked_at() -> None:
    assert "Looks for:" in alliance("demo", "stirred", "--why").out


def test_what_else_there_is_is_never_what_was_just_shown() -> None:
    assert "stirred --trends" in alliance("demo", "stirred").out
    assert "stirred --all" not in alliance("demo", "stirred").out
    assert "stop --all" in alliance("demo", "stop").out
    course = alliance("demo", "year", "--trends").out
    assert "its report" in course
    assert "year --trends" not in course


@pytest.mark.skipif(shutil.which("less") is None, reason="needs less")
def test_on_a_low_screen_it_opens_at_its_top_and_ends_in_what_else_is_there() -> None:
    program = on_a_terminal("demo", "stirred", rows=24)
    program.expect_exact(MADE_UP)
    program.expect_exact("q closes this")
    program.send("q")
    program.expect_exact("alliance demo stirred --why")
    assert ended(program) == 0


@pytest.mark.parametrize("option", ["--keep", "--plain"])
def test_it_is_written_out_whole_when_asked_for(option: str) -> None:
    program = on_a_terminal("demo", "stirred", option, rows=24)
    assert ended(program) == 0
    assert "Rules read this" in program.before
