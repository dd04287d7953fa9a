"""Rich is kept in one place, and is only ever handed finished text."""

import ast
import subprocess
import sys
from pathlib import Path

import alliance_cli

SOURCE = Path(alliance_cli.__file__).parent
ONLY = SOURCE / "render" / "terminal.py"
DRAWN_WITHOUT = ("plain", "lists", "data", "picture", "look")


def imported(module: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return {name.split(".")[0] for name in found}


def test_one_module_imports_rich() -> None:
    users = [one for one in SOURCE.rglob("*.py") if "rich" in imported(one)]
    assert users == [ONLY]


def test_nothing_is_printed_but_finished_text() -> None:
    tree = ast.parse(ONLY.read_text(encoding="utf-8"))
    calls = [one for one in ast.walk(tree) if isinstance(one, ast.Call)]
    names = [
        (one.func.attr, one) for one in calls if isinstance(one.func, ast.Attribute)
    ]
    printed = [one for name, one in names if name == "print"]
    assert printed
    for call in printed:
        assert not any(
            isinstance(arg, ast.JoinedStr | ast.Constant) for arg in call.args
        )
    assert not {"from_markup", "render_markup", "input"} & {name for name, _ in names}


def test_everything_else_is_drawn_without_rich() -> None:
    modules = ", ".join(f"alliance_cli.render.{name}" for name in DRAWN_WITHOUT)
    asks = f"import sys, {modules}; print('rich' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", asks],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "False\n"
