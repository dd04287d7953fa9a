"""What the README shows is what the program does.

Every ```console block is run, in one home a page: `$ ` starts a command, what follows
is what it prints, `[exit 3]` its status, and a line with … alone stands for any lines.
"""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from alliance_cli.pages import first, written
from support.program import alliance

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
ANY_LINES = "…"
LONGEST = 150


def shown(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of the blocks, with the lines it is said to print."""
    command, lines = "", list[str]()
    for line in "".join(BLOCK.findall(text)).splitlines():
        if line.startswith("$ "):
            if command:
                yield command, lines
            command, lines = line[2:], []
        else:
            lines.append(line)
    if command:
        yield command, lines


def printed(command: str) -> str:
    """What the command prints, as a person would see it."""
    program, *words = shlex.split(command)
    assert program == "alliance"
    ran = alliance(*words)
    status = f"[exit {ran.status}]\n" if ran.status else ""
    return ran.out + ran.err + status


def pattern(lines: list[str]) -> str:
    parts = (
        "(?:.*\n)*" if one == ANY_LINES else re.escape(one) + "\n" for one in lines
    )
    return "".join(parts)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_every_block_shows_what_the_program_prints(
    page: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for command, lines in shown(page.read_text(encoding="utf-8")):
        found = printed(command)
        assert re.fullmatch(pattern(lines), found), f"{command} prints:\n{found}"


def test_the_readme_shows_commands() -> None:
    assert len(list(shown((ROOT / "README.md").read_text(encoding="utf-8")))) > 1


def test_a_block_that_is_no_longer_true_would_be_found() -> None:
    assert not re.fullmatch(pattern(["alliance 9.9"]), printed("alliance --version"))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), link


def test_what_can_be_seen_stands_in_the_readme_as_on_the_screen() -> None:
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    for line in written("", first.SEEN).lines:
        assert line.text in readme


def test_the_readme_is_short() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) < LONGEST
