"""Words that no reading, report, page, prompt or error may say, and a few more.

What people wrote themselves is theirs, and what a page offers them to say or to send
stands in their voice; all other sentences are ours. Commands may be named as they are.
"""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from alliance_cli.demo import LONG, STORIES, Story
from alliance_cli.journal import Journal
from alliance_cli.reading import read
from alliance_cli.render import plain
from alliance_cli.rules.parts import Reading
from support.courses import courses

SOURCE = Path(__file__).parents[2] / "src" / "alliance_cli"
SOURCES = sorted(SOURCE.glob("**/*.py"))
ABOUT_PEOPLE = ("pages", "reading", "rules")
WIDTH = 80
SOME_DAY = date(2026, 7, 1)
NEVER = re.compile(
    r"\b(should(n't)?|must(n't)?|ought to|toxic|red flags?|transference|resistan\w+"
    r"|ruptures?|(ab)?normal|scor(e|es|ed|ing)|diagnos(e|ed|es)|abusive|abuser"
    r"|manipulat\w+|narciss\w+|incompetent|unprofessional|patholog\w+|projecting)\b",
    re.IGNORECASE,
)
ORDER = re.compile(
    r"(?:^|[.!?:;]\s+)(?:leave|stay|wait|confront|forgive)\b(?!:)", re.IGNORECASE
)
COMMAND = re.compile(r"`?\balliance [a-z]+( --?[a-z-]+)*`?")
IN_THEIR_VOICE = re.compile(r"^>.*(\n(?![#$>-]).+)*", re.MULTILINE)
SQL = "CREATE TABLE"


def found(text: str, words: re.Pattern[str]) -> list[str]:
    """The words of ours that are in it, each with a little around it."""
    ours = COMMAND.sub("", IN_THEIR_VOICE.sub("", text.replace("’", "'")))
    return [
        ours[max(0, each.start() - 20) : each.end() + 20]
        for each in words.finditer(ours)
    ]


def sentences(source: Path) -> Iterator[str]:
    """The strings that a module may say: not its docstrings, and no bare names."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in docstrings:
            continue
        if isinstance(node.value, str) and " " in node.value and SQL not in node.value:
            yield node.value


def screens(reading: Reading) -> Iterator[str]:
    yield plain.report(reading, WIDTH, quotes=False)
    yield plain.why(reading, WIDTH)


@pytest.mark.parametrize("story", [*STORIES.values(), LONG], ids=lambda one: one.name)
def test_no_screen_of_a_story_says_them(story: Story) -> None:
    reading = read(story.journal, story.therapist, story.today)
    for screen in screens(reading):
        assert found(screen, NEVER) == []
        assert found(screen, ORDER) == []


@given(courses())
def test_no_screen_of_any_journal_says_them(journal: Journal) -> None:
    reading = read(journal, "t", SOME_DAY)
    for screen in screens(reading):
        assert found(screen, NEVER) == []
        assert found(screen, ORDER) == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_no_sentence_of_the_program_says_them(source: Path) -> None:
    about_people = source.relative_to(SOURCE).parts[0] in ABOUT_PEOPLE
    for sentence in sentences(source):
        assert found(sentence, NEVER) == []
        assert not about_people or found(sentence, ORDER) == []


@pytest.mark.parametrize(
    "said",
    ["You should go.", "a red flag", "A Rupture", "It is normal.", "a score of 7"],
)
def test_one_that_slipped_in_would_be_found(said: str) -> None:
    assert found(said, NEVER) != []


@pytest.mark.parametrize("said", ["Stay with it.", "It was hard. Leave now."])
def test_an_order_would_be_found(said: str) -> None:
    assert found(said, ORDER) != []


@pytest.mark.parametrize(
    "said",
    ["alliance score add", "To leave needs no reason", "> If you must confirm, only"],
)
def test_commands_and_what_a_person_could_say_are_let_be(said: str) -> None:
    assert found(said, NEVER) == found(said, ORDER) == []
