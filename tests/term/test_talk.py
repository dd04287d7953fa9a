"""Saying things: broken at the width, and never more than a screen at once."""

from dataclasses import replace
from itertools import pairwise

from alliance_cli.term.talk import pause, say, show_blocks
from support.talking import script

SCREEN = 12
PARAGRAPHS = "\n\n".join(f"paragraph {n}\nof two lines" for n in range(8))


def test_where_nothing_scrolls_away_for_good_there_is_no_pause() -> None:
    talk, typed = script()
    show_blocks(talk, [PARAGRAPHS])
    pause(talk, "Enter goes on.")
    assert "Enter" not in typed.shown


def test_a_screen_that_is_cleared_is_filled_and_then_waits() -> None:
    talk, typed = script(*[""] * 8)
    shown: list[int] = []
    talk = replace(
        talk,
        rows=SCREEN,
        clear=lambda: shown.append(len(typed.said)),
    )
    show_blocks(talk, [PARAGRAPHS, "the last words\n"])
    ends = [0, *shown, len(typed.said)]
    heights = [b - a for a, b in pairwise(ends)]
    assert all(height <= SCREEN for height in heights)
    assert "the last words" in typed.shown
    assert all(f"paragraph {n}" in typed.shown for n in range(8))


def test_our_sentences_are_set_and_broken_at_the_width() -> None:
    talk, typed = script(width=40)
    talk = replace(talk, set=str.upper)
    say(talk, "a sentence that is somewhat longer than forty columns")
    assert typed.said == [
        "  A SENTENCE THAT IS SOMEWHAT LONGER",
        "  THAN FORTY COLUMNS",
    ]
