"""What CONTRIBUTING names is there, and its ten lines leave out no folder."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "alliance_cli"
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
LAYOUT = re.search(
    r"^```text\nsrc/alliance_cli/\n(.*?)^tests/", TEXT, re.MULTILINE | re.DOTALL
)
IN_TICKS = re.compile(r"`([^`\n]+)`")
A_PATH = re.compile(r"[\w./-]+(?:\.py|\.md|/)")
NOT_IN_THE_LAYOUT = {"__init__.py", "__pycache__", "py.typed"}


def test_every_file_it_names_is_there() -> None:
    words = (word for each in IN_TICKS.findall(TEXT) for word in each.split())
    named = {word for word in words if A_PATH.fullmatch(word)}
    assert len(named) > 20
    places = [ROOT, PACKAGE, PACKAGE / "questions", PACKAGE / "rules"]
    missing = [
        each for each in named if not any((place / each).exists() for place in places)
    ]
    assert missing == []


def test_where_things_are_names_every_folder_and_module() -> None:
    assert LAYOUT is not None
    named = {each.rstrip("/") for each in re.findall(r"[a-z_]+(?:/|\.py)", LAYOUT[1])}
    there = {each.name for each in PACKAGE.iterdir()} - NOT_IN_THE_LAYOUT
    assert named == there


def test_it_is_ten_lines() -> None:
    assert LAYOUT is not None
    assert len(LAYOUT[0].splitlines()) - 1 <= 10  # without the fence
