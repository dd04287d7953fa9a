"""Answers stand in columns where they fit, and nothing is wider than the screen."""

from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.questions import find
from alliance_cli.term.layout import columns, in_columns, wrap

WORDS = [one.words for one in find("log", "words").answers]


def test_pairs_stand_side_by_side_at_80_columns() -> None:
    rows = in_columns(WORDS, 80, 10, one_row_only=False)
    assert len(rows) == len(WORDS) / 2
    assert rows[1].split() == ["understood", "misread"]


def test_at_40_columns_each_answer_has_its_own_line() -> None:
    assert len(in_columns(WORDS, 40, 10, one_row_only=False)) >= len(WORDS)


def test_a_scale_is_one_row_or_one_point_a_line() -> None:
    points = ["1 dread", "2 reluctance", "3 neither", "4 willingness"]
    assert len(in_columns(points, 80, 10, one_row_only=True)) == 1
    assert len(in_columns(points, 40, 10, one_row_only=True)) == len(points)


@given(
    words=st.lists(st.text("ab字é", min_size=1, max_size=12), max_size=30),
    width=st.integers(40, 120),
    indent=st.integers(0, 10),
)
def test_no_line_is_wider_than_the_screen_and_no_word_is_lost(
    words: list[str],
    width: int,
    indent: int,
) -> None:
    margin = " " * indent
    lines = wrap(" ".join(words), width, margin, margin)
    assert all(columns(line) <= width for line in lines)
    assert " ".join(lines).split() == words


def test_a_persons_line_breaks_are_kept() -> None:
    assert wrap("one\n\ntwo", 40) == ["one", "", "two"]
