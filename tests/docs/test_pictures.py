"""The pictures of the docs are what the program draws, and every one is shown."""

from pathlib import Path

import pytest

from docs.pictures import FOLDER, pictures

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]


@pytest.mark.parametrize("name", pictures())
def test_a_picture_is_current(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == pictures()[name], (
        "run: PYTHONPATH=tests python tests/docs/pictures.py"
    )


def test_every_picture_is_drawn_and_shown_somewhere() -> None:
    shown = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert {file.name for file in FOLDER.iterdir()} == set(pictures())
    assert all(f"pictures/{name}" in shown for name in pictures())
