"""Made-up journals, one for every state; nobody's story. They never touch a journal.

To add one: write it in `good` or `hard`, and name it here. `LONG` has no state of its
own; it is there for what needs a long history.
"""

from alliance_cli.demo import good, hard, long
from alliance_cli.demo.story import Story

STORIES = {
    story.name: story
    for story in (
        good.stirred(),
        good.repaired(),
        hard.pattern(),
        good.open_(),
        hard.not_clicked(),
        hard.falling(),
        hard.once(),
        hard.line(),
        hard.stop(),
        hard.ended(),
        good.outgrown(),
        good.flat(),
        good.early(),
        good.steady(),
        good.mixed(),
    )
}

LONG = long.year()

__all__ = ["LONG", "STORIES", "Story"]
