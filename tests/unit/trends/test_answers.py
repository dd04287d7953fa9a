"""What every trend starts from."""

from fractions import Fraction

import pytest

from alliance_cli.trends.answers import about, answered, counted, median


def test_a_skipped_session_keeps_no_place() -> None:
    assert answered([4, None, 2], [7, 8, 9]) == ((4, 2), (7, 9))
    assert answered([], []) == ((), ())


def test_answers_without_their_sessions_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        answered([4, 4], [1])


def test_things_are_counted_in_words() -> None:
    said = [counted(n, "answer") for n in range(3)]
    assert said == ["no answers", "1 answer", "2 answers"]


@pytest.mark.parametrize(
    ("points", "words"),
    [
        (Fraction(1), "about a point"),
        (Fraction(5, 4), "about a point"),
        (Fraction(13, 10), "about a point and a half"),
        (Fraction(2), "about 2 points"),
        (Fraction(5, 2), "about 2 and a half points"),
        (Fraction(4), "about 4 points"),
    ],
)
def test_points_are_said_to_the_nearest_half(points: Fraction, words: str) -> None:
    assert about(points) == words


def test_the_median_of_an_even_number_lies_halfway() -> None:
    assert median([5]) == 5
    assert median([5, 1, 2]) == 2
    assert median([5, 1, 2, 3]) == Fraction(5, 2)
    assert median([1, 1, 1, 1, 3, 4, 5, 5]) == 2
