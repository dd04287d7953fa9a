"""Picking lines for a page: nothing is ticked, and nothing goes on it unseen."""

import pytest
from inline_snapshot import snapshot

from alliance_cli.cli.picking import NOTES_AT_ONCE, pick, read_places
from alliance_cli.pages.choice import Choice
from alliance_cli.pages.sheet import Words
from alliance_cli.render.look import Look
from support.talking import script

LOOK = Look(width=60)
OFFERED = (
    Choice("bring up", (Words("I was angry"),)),
    Choice("ask for", (Words("ten minutes at the end " * 12),)),
)
NOTES = tuple(
    Choice("my notes", (Words(f"note {number}"),), from_notes=True)
    for number in range(1, 13)
)
SECRET = Choice("my notes", (Words("CANARY"),), from_notes=True, kept_back=True)


def picked(*lines: str, choices: tuple[Choice, ...] = OFFERED) -> list[int] | None:
    """The numbers of what was picked; None when it was left."""
    talk, _ = script(*lines, width=60)
    found = pick(talk, LOOK, choices)
    return None if found is None else [choices.index(one) + 1 for one in found]


def shown(
    *lines: str,
    choices: tuple[Choice, ...] = OFFERED,
    look: Look = LOOK,
) -> str:
    talk, said = script(*lines, width=look.width, plain=look.plain)
    pick(talk, look, choices)
    return said.shown


def test_nothing_is_ticked_when_it_opens() -> None:
    assert picked("") == []
    first = shown("")
    assert "☑" not in first
    assert first.count("☐") == len(OFFERED)
    assert "Nothing is on the page yet" in first


def test_it_looks_like_this() -> None:
    assert shown("1", "") == snapshot("""\

  1 ☐ bring up  I was angry
  2 ☐ ask for   ten minutes at the end ten minutes at the
                end ten minutes at the end ten minutes at
                the end ten minutes at the end ten minute…

  Nothing is on the page yet. Only what you pick goes on it.
  Numbers put a line on the page, or take it off (1 3, or
  2-4) · * all of them · ? the list again, ?2 all of line 2
  · Enter writes the page · . leaves
        > 1

  1 ☑ bring up  I was angry

  On the page: 1.
        > \
""")


def test_for_a_screen_reader_it_says_so_in_words() -> None:
    plain = Look(width=60, plain=True)
    assert shown("1", "", choices=OFFERED[:1], look=plain) == snapshot("""\

1 bring up: I was angry

Nothing is on the page yet. Only what you pick goes on it.
Numbers put a line on the page, or take it off (1 3, or 2-4)
· * all of them · ? the list again, ?2 all of line 2 · Enter
writes the page · . leaves
> 1

1 on the page, bring up: I was angry

On the page: 1.
> \
""")


def test_a_number_puts_a_line_on_and_takes_it_off_again() -> None:
    assert picked("1", "") == [1]
    assert picked("1", "1", "") == []
    assert picked("1 2", "1", "") == [2]
    assert picked("1-2", "") == [1, 2]
    assert picked("*", "") == [1, 2]


def test_a_full_stop_leaves() -> None:
    assert picked("1", ".") is None


@pytest.mark.parametrize("typed", ["3", "0", "1-9", "two", "-1", "1 x"])
def test_what_isnt_a_line_is_said_and_changes_nothing(typed: str) -> None:
    assert picked("1", typed, "") == [1]
    assert "The lines go from 1 to 2" in shown(typed, "")


def test_notes_come_a_few_at_a_time_when_asked_for() -> None:
    choices = (*OFFERED, *NOTES)
    assert "note 1" not in shown("", choices=choices)
    once = shown("+", "", choices=choices)
    assert "note 10" in once
    assert "note 11" not in once
    assert "note 12" in shown("+", "+", "", choices=choices)
    assert "no more lines" in shown("+", "+", "+", "", choices=choices)
    assert len(OFFERED) + NOTES_AT_ONCE == 12


def test_what_wasnt_shown_cant_be_picked() -> None:
    choices = (*OFFERED, *NOTES)
    assert picked("3", "", choices=choices) == []
    assert picked("*", "", choices=choices) == [1, 2]
    assert picked("+", "3", "", choices=choices) == [3]


def test_the_list_can_be_seen_again() -> None:
    assert shown("1", "?", "").count("☑ bring up") == 2


def test_a_long_line_can_be_read_whole() -> None:
    out = shown("?2", "")
    assert out.count("ten minutes") > out.count("…") == 1
    assert "".join(out.split()).endswith("tenminutesattheend>")
    assert picked("?2", "") == []


def test_words_that_are_kept_back_arent_shown_and_can_be_picked() -> None:
    choices = (*OFFERED, SECRET)
    assert "CANARY" not in shown("+", "3", "?", "", choices=choices)
    assert picked("+", "3", "", choices=choices) == [3]
    assert "CANARY" in shown("+", "?3", "", choices=choices)


def test_with_notes_only_it_says_how_to_see_them() -> None:
    out = shown("1", "", choices=NOTES)
    assert "note 1" not in out
    assert "+ shows lines from your notes" in out


def test_a_terminal_without_our_signs_gets_brackets() -> None:
    ascii_only = Look(width=60, glyphs=False)
    out = shown("1", "", look=ascii_only)
    assert "[x] bring up" in out
    assert "[ ] ask for" in out


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("1,3", {0, 2}),
        ("1, 3; 2", {0, 1, 2}),
        ("2-4", {1, 2, 3}),
        ("1 1", {0}),
        ("4-2", None),
        ("5", None),
        ("1,,2", {0, 1}),
        ("", None),
        ("1-2-3", None),
        ("99999999", None),
    ],
)
def test_numbers_and_stretches(typed: str, places: set[int] | None) -> None:
    assert read_places(typed, 4) == places
