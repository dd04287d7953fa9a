"""Saying it: to them, or with a view from outside first, where that has been tried."""

import pytest

from alliance_cli.journal import Journal
from support.journals import Answers, T, journal, to_say, weekly
from support.rulings import LONG_AGO, reading, week

GOOD: Answers = {"safe": 4, "trust": 4}
SAY, OUTSIDE = ("raise",), ("second_view", "raise")
NO = [4, 4, 4, 2, 2, 2]


def steps(made: Journal) -> tuple[str, ...]:
    return reading(made).next


def six(**answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=LONG_AGO)


OPEN: dict[str, tuple[Journal, tuple[str, ...]]] = {
    "one pattern": (six(accepted=NO), SAY),
    "unheard": (six(ask=[None] * 3 + ["not_heard"] * 3), OUTSIDE),
    "a bad answer, no good stretch": (
        six(trust=[3] * 6, met=[None] * 5 + [2]),
        OUTSIDE,
    ),
    "a bad answer after a good stretch": (six(met=[None] * 5 + [2]), SAY),
    "a bad answer in the third good session": (
        six(trust=[3, 3, 3, 4, 4, 4], met=[None] * 5 + [2]),
        OUTSIDE,
    ),
    "a bad answer after three good sessions": (
        six(trust=[3, 3, 4, 4, 4, 4], met=[None] * 5 + [2]),
        SAY,
    ),
    "the same, trust thin now": (
        six(trust=[4] * 5 + [2], met=[None] * 5 + [2]),
        OUTSIDE,
    ),
    "the same, trust half and half": (
        six(trust=[4] * 5 + [3], met=[None] * 5 + [2]),
        SAY,
    ),
    "two by half": (six(met=[None] * 4 + [3, 3]), OUTSIDE),
    "by half, then badly": (six(met=[None] * 4 + [3, 2]), OUTSIDE),
    "well, then badly": (six(met=[None] * 4 + [4, 2]), SAY),
    "badly long ago, then well, then badly": (six(met=[None] * 3 + [2, 4, 2]), SAY),
    "asked in vain": (six(ask=["cannot"] + [None] * 5, help=[4] * 5 + [2]), OUTSIDE),
    "thin in all three": (six(trust=[4, 4, 4, 2, 2, 2]), OUTSIDE),
    "thin in all three, with help and met well": (
        six(trust=[4, 4, 4, 2, 2, 2], help=4, accepted=4, understood=3),
        SAY,
    ),
    "thin in all three, with help, accepted in half": (
        six(trust=[4, 4, 4, 2, 2, 2], help=4, accepted=[3, 3, 3, 4, 4, 4]),
        SAY,
    ),
    "thin in all three, with help, accepted in fewer": (
        six(trust=[4, 4, 4, 2, 2, 2], help=4, accepted=[3, 3, 3, 3, 4, 4]),
        OUTSIDE,
    ),
    "thin in all three, with help, once not got through": (
        six(trust=[4, 4, 4, 2, 2, 2], help=4, accepted=4, understood=[2] + [4] * 5),
        OUTSIDE,
    ),
    "thin in all three, with help, once judged": (
        six(trust=[4, 4, 4, 2, 2, 2], help=4, accepted=[2] + [4] * 5),
        OUTSIDE,
    ),
    "thin in all three, accepted and not helped": (
        six(trust=[4, 4, 4, 2, 2, 2], help=3, accepted=4),
        OUTSIDE,
    ),
    "gone twice": (six(trust=[4, 4, 4, 1, 4, 1]), SAY),
    "severe and left behind": (six(limits=[2, 2, 4, 4, 4, 4]), OUTSIDE),
}


@pytest.mark.parametrize(("made", "first"), OPEN.values(), ids=OPEN)
def test_where_it_was_tried_a_view_from_outside_comes_first(
    made: Journal, first: tuple[str, ...]
) -> None:
    assert reading(made).state == "open"
    assert steps(made)[: len(first)] == first


def test_with_little_to_build_on_a_view_from_outside_comes_first() -> None:
    low = weekly(trust=[2, 3, 2, 3, 3, 3, 3], help=2, room=4, snag=[*["no"] * 6, "big"])
    made = journal(low, therapist=T)
    assert reading(made).state == "not_clicked"
    answered = weekly(trust=[1, 1, 3, 4], safe=3, snag=["no", "no", "no", "big"])
    assert steps(journal(answered))[0] == "second_view"


@pytest.mark.parametrize(
    ("said_on", "marks", "first"),
    [
        (week(3), [4, 4, 4, 2, 2, 2], "second_view"),
        (week(4), [4, 4, 4, 2, 2, 2], "raise"),
        (week(3, 7), [4, 4, 4, 2, 3, 2, 2], "second_view"),
        (week(3, 8), [4, 4, 4, 2, 3, 2, 2], "raise"),
        (week(3, -1), [4, 4, 4, 2, 2, 2], "raise"),
    ],
)
def test_twice_more_after_it_was_said_within_a_week(
    said_on: object, marks: list[int], first: str
) -> None:
    said = to_say(said_on=said_on)
    made = journal(weekly(accepted=marks, **GOOD), raises=[said], therapist=LONG_AGO)
    assert steps(made)[0] == first


def test_what_was_only_noted_hasnt_been_said() -> None:
    noted = to_say(noted_on=week(3))
    marks = [4, 4, 4, 2, 2, 2]
    made = journal(weekly(accepted=marks, **GOOD), raises=[noted], therapist=LONG_AGO)
    assert steps(made)[0] == "raise"


def test_a_hurt_they_aired_themselves_was_said_too() -> None:
    for aired, first in (("me", "second_view"), ("them", "raise")):
        made = six(accepted=NO, aired=[None] * 3 + [aired, None, None])
        assert steps(made)[0] == first
