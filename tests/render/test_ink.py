"""Screens are drawn by hand: the same pieces of a line, in as much colour as wanted."""

import ast
from pathlib import Path

import alliance_cli
from alliance_cli.render.ink import drawn

SOURCE = Path(alliance_cli.__file__).parent
LINE = [("so far ", "dim"), ("good", "bold cyan"), ("", "bold"), ("  ", "dim")]


def imported(module: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return {name.split(".")[0] for name in found}


def test_nothing_is_drawn_with_rich() -> None:
    assert not [one for one in SOURCE.rglob("*.py") if "rich" in imported(one)]


def test_a_line_has_its_codes_and_no_blanks_at_its_end() -> None:
    assert drawn(LINE, "full") == "\x1b[2mso far \x1b[0m\x1b[1;36mgood\x1b[0m"


def test_no_color_leaves_out_the_colours_alone() -> None:
    assert drawn(LINE, "mono") == "\x1b[2mso far \x1b[0m\x1b[1mgood\x1b[0m"


def test_a_file_gets_the_text_alone() -> None:
    assert drawn(LINE, "none") == "so far good"
    assert drawn([("  ", "dim")], "full") == drawn([], "none") == ""


def test_what_looks_like_markup_stands_as_it_is() -> None:
    assert drawn([("[red]:smile:[/]", "")], "full") == "[red]:smile:[/]"
