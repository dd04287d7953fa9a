"""A reading as JSON is as the schema in the reference says, and loses nothing."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from alliance_cli.demo import LONG, STORIES, Story
from alliance_cli.journal import Journal
from alliance_cli.pages.course import course
from alliance_cli.reading import read
from alliance_cli.render.data import course_json, reading_json
from alliance_cli.rules.parts import Reading
from support.courses import courses
from support.readings import READINGS, STIRRED
from support.schema import problems, unknown_words

REFERENCE = Path(__file__).parents[2] / "docs/reference"


def schema(name: str) -> dict[str, Any]:
    text = (REFERENCE / f"{name}-schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


SCHEMA, TRENDS = schema("report"), schema("trends")


def test_the_schemas_use_only_what_is_checked_here() -> None:
    assert unknown_words(SCHEMA) | unknown_words(TRENDS) == set()


@pytest.mark.parametrize("story", [*STORIES.values(), LONG], ids=lambda one: one.name)
def test_a_course_is_as_its_schema_says(story: Story) -> None:
    written = course_json(course(story.journal, story.therapist, story.today))
    assert problems(json.loads(written), TRENDS, TRENDS) == []


@given(courses())
def test_any_course_is_as_its_schema_says(made: Journal) -> None:
    written = json.loads(course_json(course(made, "t", date(2099, 1, 1))))
    assert problems(written, TRENDS, TRENDS) == []


@pytest.mark.parametrize("reading", READINGS.values(), ids=READINGS)
def test_a_reading_made_by_hand_is_as_the_schema_says(reading: Reading) -> None:
    assert problems(json.loads(reading_json(reading)), SCHEMA, SCHEMA) == []


@pytest.mark.parametrize("name", STORIES)
def test_a_real_reading_is_as_the_schema_says(name: str) -> None:
    story = STORIES[name]
    written = reading_json(read(story.journal, story.therapist, story.today))
    assert problems(json.loads(written), SCHEMA, SCHEMA) == []


def test_what_is_not_as_the_schema_says_is_found() -> None:
    wrong = json.loads(reading_json(STIRRED))
    wrong["state"] = "fine"
    wrong["score"] = 7
    wrong["signs"]["stirred"][0] = 9
    wrong["rests_on"][0]["quotes"][0]["on"] = "yesterday"
    del wrong["title"]
    found = "\n".join(problems(wrong, SCHEMA, SCHEMA))
    for place in ("$.state", "score is not known", "stirred[0]", "quotes[0].on"):
        assert place in found
    assert "title is missing" in found


def test_the_version_and_the_state_come_first() -> None:
    assert list(json.loads(reading_json(STIRRED)))[:5] == [
        "version",
        "state",
        "title",
        "summary",
        "next",
    ]


def test_what_would_steer_a_terminal_is_escaped_and_comes_back() -> None:
    written = reading_json(replace(STIRRED, name="\u202eR\x9b\x7fé"))
    assert r"\u202eR\u009b\u007fé" in written
    assert json.loads(written)["name"] == "\u202eR\x9b\x7fé"
