"""Draws the pictures of the docs from made-up journals.

Run `PYTHONPATH=tests python tests/docs/pictures.py` after a change to how they look; a
test compares.
"""

from collections.abc import Mapping
from pathlib import Path

from alliance_cli.demo import LONG, STORIES, Story
from alliance_cli.pages.course import course
from alliance_cli.render.course.svg import svg

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"


def pictures() -> Mapping[str, str]:
    """Each file's name, and what it holds."""
    return {"year.svg": _drawn(LONG), "pattern.svg": _drawn(STORIES["pattern"])}


def _drawn(story: Story) -> str:
    return svg(course(story.journal, story.therapist, story.today))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, drawn in pictures().items():
        (FOLDER / name).write_text(drawn, encoding="utf-8")
