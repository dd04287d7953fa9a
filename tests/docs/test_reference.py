"""The reference pages that are written by hand say what the program does."""

import re
import tomllib
from pathlib import Path

from alliance_cli import config, errors
from alliance_cli.store import place
from support.books import KEY
from support.journals import journal, weekly
from support.program import alliance, have, home

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
FIRST_CELL = re.compile(r"^\| (.*?) \|", re.MULTILINE)
NAMES_A_VARIABLE = re.compile(
    r'environ(?:\.get)?[\[(]"(\w+)"|"(\w+)"(?: not)? in os\.environ'
    r'|"(ACCESSIBLE|ALLIANCE_\w+)"',
)


def first_cells(page: str) -> str:
    """The first column of the page's tables, a row a line."""
    text = (REFERENCE / page).read_text(encoding="utf-8")
    return "\n".join(FIRST_CELL.findall(text))


def _kinds(error: type[errors.AllianceError]) -> set[int]:
    below = (_kinds(each) for each in error.__subclasses__())
    return {error.status}.union(*below)


def test_every_exit_status_is_listed_and_no_other() -> None:
    listed = {
        int(each)
        for each in re.findall(r"^\d+$", first_cells("exit-statuses.md"), re.MULTILINE)
    }
    assert listed == {0} | _kinds(errors.AllianceError)


def test_every_variable_that_is_read_is_listed_and_no_other() -> None:
    sources = (path.read_text(encoding="utf-8") for path in ROOT.glob("src/**/*.py"))
    found = NAMES_A_VARIABLE.findall("\n".join(sources))
    read = {name for names in found for name in names if name}
    read |= {one.variable for one in config.SETTINGS}
    assert set(re.findall(r"`(\w+)`", first_cells("environment.md"))) == read


def test_every_floor_is_told_of() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (floors,) = (each["layers"] for each in contracts if each["id"] == "floors")
    page = (ROOT / "docs" / "explanation" / "architecture.md").read_text("utf-8")
    for floor in " | ".join(floors).split(" | "):
        assert f"`{floor}`" in page


def test_every_file_that_is_made_is_listed() -> None:
    have(journal(weekly(trust=[4])), KEY)
    alliance("doctor")
    (home() / config.FILE).touch()
    listed = first_cells("files.md")
    for file in home().iterdir():
        assert f"`{file.name}" in listed
        assert place.NAMES.fullmatch(file.name), "doctor and wipe know it"
