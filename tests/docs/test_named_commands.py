"""Every command and option named anywhere exists: screens, errors, pages, docs.

A sentence is told apart from prose about the program by its next word: what is neither
a command nor in `PROSE` fails.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.tree import commands, options

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"\balliance\s+([a-z]+)((?:\s+--?[a-z][a-z-]*)*)")
PROSE = {
    "didn",
    "has",
    "in",
    "is",
    "journal",
    "knows",
    "left",
    "to",
    "was",
    "and",
    "itself",
    "wrote",
}
KNOWN = dict(commands())
PAGES = sorted(
    path
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    if path.name != "CONTRIBUTING.md"
)
SOURCES = sorted(ROOT.glob("src/**/*.py"))


def texts(source: Path) -> Iterator[str]:
    """What a source says: its strings, with those of one f-string joined."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def wrong(text: str) -> Iterator[str]:
    for found in NAMED.finditer(text):
        word, given = found[1], found[2].split()
        if word in PROSE:
            continue
        if (word,) not in KNOWN or set(given) - options(KNOWN[(word,)]):
            yield found[0]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_command_a_screen_names_exists(source: Path) -> None:
    assert [each for text in texts(source) for each in wrong(text)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_every_command_a_page_names_exists(page: Path) -> None:
    assert list(wrong(page.read_text(encoding="utf-8"))) == []


def test_a_command_that_does_not_exist_would_be_found() -> None:
    assert list(wrong("Look with: alliance doctr, or alliance report --wy")) == [
        "alliance doctr",
        "alliance report --wy",
    ]
