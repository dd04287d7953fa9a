"""The picture of all signs, and the trends shown beside it."""

import pytest

from alliance_cli.journal import Journal
from alliance_cli.signs import SCALES
from support.journals import Answers, journal, session, weekly
from support.rulings import LONG_AGO, reading, week


def six(**answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=LONG_AGO)


def test_some_rows_are_there_before_anything_was_answered() -> None:
    rows = reading(journal()).signs.rows
    assert [row.sign for row in rows] == [
        "safe",
        "trust",
        "accepted",
        "limits",
        "understood",
        "said",
        "next",
    ]


def test_the_grid_shows_every_sign_that_was_ever_answered() -> None:
    made = six(stirred=[5, 0, None, 1, 2, 3], identity=[4, 2, None, 3, None, None])
    grid = reading(made).signs
    assert grid.numbers == (31, 32, 33, 34, 35, 36)
    assert grid.dates == tuple(week(n) for n in range(6))
    assert grid.stirred == (5, None, None, 1, 2, 3)
    rows = {row.sign: row.marks for row in grid.rows}
    assert rows["identity"] == ("+", "–", "", "·", "", "")
    always = ["safe", "trust", "accepted", "limits", "understood", "said"]
    assert list(rows) == [*always, "identity", "as_i_am", "next"]
    assert rows["said"] == ("",) * 6


def test_the_rows_stand_in_one_order_with_their_words() -> None:
    every: Answers = dict.fromkeys(SCALES.values(), 4)
    grid = reading(journal([session(**every, next=4)])).signs
    assert [(row.sign, row.label) for row in grid.rows] == [
        ("safe", "safe"),
        ("trust", "trust"),
        ("accepted", "accepted"),
        ("limits", "limits kept"),
        ("understood", "understood"),
        ("said", "could say it"),
        ("room", "session for me"),
        ("identity", "who I am"),
        ("as_i_am", "could be myself"),
        ("next", "wanted to go"),
        ("helps", "seems to help"),
    ]
    assert all(row.marks == ("+",) for row in grid.rows)


def test_the_trends_are_of_three_scales_and_of_trust() -> None:
    made = journal(weekly(safe=[5] * 12, help=[0] * 12, trust=3), therapist=LONG_AGO)
    verdicts = {one.id: one.verdict for one in reading(made).trends}
    assert list(verdicts) == [
        "trust_falling",
        "trust_rising",
        "safe_falling",
        "safe_rising",
        "help_falling",
        "help_rising",
        "unusual",
        "settles",
        "shift",
    ]
    assert verdicts["help_falling"] == "too_early"
    assert verdicts["safe_falling"] == "no_clear_change"


@pytest.mark.parametrize(
    ("stays", "safe", "bare"), [("x", None, True), ("x", 3, False)]
)
def test_where_hardly_anything_was_answered_a_mixed_reading_says_so(
    stays: str, safe: int | None, bare: bool
) -> None:
    answers: Answers = {"stirred": [2] * 6, "stays": stays, "safe": safe}
    made = reading(journal(weekly(**answers), therapist=LONG_AGO))
    assert made.state == "mixed"
    assert ("hardly anything was answered" in made.summary) is bare


def verdicts(*trust: int) -> dict[str, str]:
    made = journal(weekly(trust=list(trust), safe=4), therapist=LONG_AGO)
    return {one.id: one.verdict for one in reading(made).trends}


def test_rising_is_looked_for_as_falling_is() -> None:
    up = verdicts(*[1] * 4, *[2] * 4, *[3] * 4)
    assert (up["trust_rising"], up["trust_falling"]) == ("clear", "no_clear_change")
    down = verdicts(*[5] * 4, *[4] * 4, *[3] * 4)
    assert (down["trust_rising"], down["trust_falling"]) == (
        "no_clear_change",
        "clear",
    )


@pytest.mark.parametrize(
    ("last", "verdict"), [(1, "stands_out"), (0, "no_clear_change")]
)
def test_trust_that_could_not_be_told_is_no_unusual_session(
    last: int, verdict: str
) -> None:
    assert verdicts(*[4] * 8, 4, last)["unusual"] == verdict


def test_trust_that_could_not_be_told_is_no_shift() -> None:
    assert verdicts(*[2] * 6, *[4] * 6)["shift"] == "shifted"
    assert verdicts(*[4] * 6, *[0] * 6)["shift"] == "too_early"
