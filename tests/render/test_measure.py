"""Columns are counted as a terminal counts them, and lines broken by them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.render.measure import cut, pad, pad_left, width, wrap

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]))


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("é", 1),
        ("e\u0301", 1),
        ("你好", 4),
        ("👍", 2),
        ("❤\ufe0f", 2),
        ("각", 2),
        ("▁▂▄▆█", 5),
    ],
)
def test_wide_and_combining_characters_are_counted(text: str, columns: int) -> None:
    assert width(text) == columns


@given(WORDS, st.integers(2, 60))
def test_no_line_is_wider_than_asked(text: str, columns: int) -> None:
    assert all(width(line) <= columns for line in wrap(text, columns))


@given(WORDS, st.integers(2, 60))
def test_wrapping_loses_nothing_but_spaces(text: str, columns: int) -> None:
    assert "".join(wrap(text, columns)).replace(" ", "") == text.replace(" ", "")


def test_paragraphs_stay_apart_and_lines_are_indented() -> None:
    assert wrap("one two three\n\nfour", 9, indent="  ", first="- ") == [
        "- one two",
        "  three",
        "",
        "  four",
    ]


def test_a_word_longer_than_the_line_is_broken() -> None:
    assert wrap("a " + "x" * 9, 6, indent="  ") == ["a", "  xxxx", "  xxxx", "  x"]


@given(WORDS, st.integers(0, 30))
def test_a_cut_text_fits(text: str, columns: int) -> None:
    assert width(cut(text, columns)) <= columns


def test_padding_counts_columns() -> None:
    assert pad("你", 4) + "|" == "你  |"
    assert pad_left("你", 4) == "  你"
