"""What a report suggests can be done: every command runs, for every state."""

from dataclasses import replace

import pytest

from alliance_cli.cli.report import TAKES_A_NUMBER, about_number
from alliance_cli.demo import STORIES, Story
from alliance_cli.journal import Therapist
from alliance_cli.reading import read
from alliance_cli.reading.steps import (
    COMMAND_IN_STATE,
    COMMAND_ONCE_OVER,
    COMMANDS,
)
from support.journals import journal, session
from support.program import alliance, have
from support.tree import commands, options

EACH = pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
EVERY = {*COMMANDS.values(), *COMMAND_IN_STATE.values(), *COMMAND_ONCE_OVER.values()}
ASKS = {"raise", "decide", "edit"}  # without a person they stop at the first question


@EACH
def test_every_step_has_a_command_that_runs(story: Story) -> None:
    have(story.journal)
    steps = read(story.journal, story.therapist, story.today).steps
    for step in steps:
        assert step.command is not None
        program, *words = step.command.split()
        assert program == "alliance"
        to_pick_from = ["--lines"] if "export" in words else []
        ran = alliance(*words, *to_pick_from)
        usual = {0, 2} if ASKS & set(words) else {0}
        assert ran.status in usual, f"{step.command}: {ran.err}"


@EACH
def test_with_a_number_it_stays_about_the_same_therapist(story: Story) -> None:
    reading = about_number(read(story.journal, story.therapist, story.today), 1)
    for step in reading.steps:
        command = step.command or ""
        assert command.endswith(" -t 1") == (command.split()[1] in TAKES_A_NUMBER)


def test_the_number_is_given_to_those_that_take_one() -> None:
    known = dict(commands())
    for command in EVERY:
        name = command.split()[1]
        takes = "-t" in options(known[(name,)])
        assert takes == (name in TAKES_A_NUMBER), name


def test_a_reading_that_was_not_asked_for_by_number_names_none() -> None:
    story = STORIES["line"]
    reading = read(story.journal, story.therapist, story.today)
    assert about_number(reading, None) == reading


def test_with_someone_new_a_dip_at_first_is_usual() -> None:
    dana = Therapist(id="d", name="Dana", sessions_before=0)
    ruth = Therapist(id="t", name="Ruth")
    both = replace(journal([session(trust=3)]), therapists=(dana, ruth))
    have(replace(both, therapists=(dana, replace(ruth, sessions_before=0))))
    assert "With someone new a dip in the first sessions is usual." in " ".join(
        alliance("report", "-t", "2").out.split()
    )
    assert "a dip in the first" not in alliance("report", "-t", "1").out


def test_a_dip_is_not_said_to_be_usual_where_something_was_marked() -> None:
    dana = Therapist(id="d", name="Dana")
    ruth = Therapist(id="t", name="Ruth", sessions_before=0)
    have(replace(journal([session(trust=3, safe=1)]), therapists=(dana, ruth)))
    assert "a dip" not in alliance("report", "-t", "2").out
