"""One "not safe" or "pushed past" comes first, until it was met."""

import pytest

from alliance_cli.journal import Session
from support.journals import Answers, journal, session, weekly
from support.rulings import finding, fires, state, week

MET: Answers = {"met": 5, "after": 5}


@pytest.mark.parametrize(
    ("sign", "rule"), [("safe", "not_safe_once"), ("limits", "pushed_past_once")]
)
@pytest.mark.parametrize(
    ("answers", "once"),
    [
        ([1], True),
        ([2], False),
        ([0], False),
        ([1, 4, 4], True),
        ([1, 4, 4, 4], False),
        ([1, None, 4, 0, 4], True),
        ([5, 5, 5, 1], True),
    ],
)
def test_one_1_in_the_last_three_that_answered_comes_first(
    sign: str, rule: str, answers: list[int | None], once: bool
) -> None:
    given: Answers = {sign: answers}
    made = journal(weekly(stays="x", **given))
    assert fires(made, rule) is once
    assert (state(made) == "once") is once


def test_it_says_when_the_latest_was_and_where_all_were() -> None:
    found = finding(journal(weekly(limits=[1, 1, 4])), "pushed_past_once")
    assert found.sessions == (1, 2)
    assert 'On Monday 12 January you marked "pushed past".' in found.sentence


CLOSING: dict[str, tuple[list[Session], bool]] = {
    "met there, and good again": (
        [session(week(0), safe=1, trust=4, **MET), session(week(1), safe=4)],
        True,
    ),
    "met later, and good again": (
        [session(week(0), safe=1), session(week(1), safe=4, **MET)],
        True,
    ),
    "met before it": (
        [session(week(0), **MET), *weekly(week(1), safe=[1, 4])],
        False,
    ),
    "met, not yet good again": (
        [session(week(0), safe=1, **MET), session(week(1), safe=3)],
        False,
    ),
    "met and good in that very session": ([session(safe=1, trust=4, **MET)], False),
    "met, and not eased": (
        [session(week(0), safe=1, met=5, after=3), session(week(1), safe=4)],
        False,
    ),
    "explained, and eased": (
        [session(week(0), safe=1, met=3, after=5), session(week(1), safe=4)],
        False,
    ),
    "good again, and low again": (
        [session(week(0), safe=1, **MET), *weekly(week(1), safe=[4, 2])],
        False,
    ),
    "low again, and good again": (
        [session(week(0), safe=1, **MET), *weekly(week(1), safe=[2, 4])],
        False,
    ),
    "good again, and trust low": (
        [
            session(week(0), safe=1, **MET),
            session(week(1), safe=4),
            session(week(2), trust=2),
        ],
        False,
    ),
    "good again, and a limit low": (
        [
            session(week(0), safe=1, **MET),
            session(week(1), safe=4, trust=3),
            session(week(2), limits=2),
        ],
        True,
    ),
    "met, and then brushed off, though it is easier": (
        [
            session(week(0), safe=1, **MET),
            session(week(1), safe=4),
            session(week(2), met=2, after=4),
        ],
        False,
    ),
    "met, and met again with no word on how it is since": (
        [
            session(week(0), safe=1, **MET),
            session(week(1), safe=4),
            session(week(2), met=5),
        ],
        False,
    ),
    "brushed off, and met in the end": (
        [session(week(0), safe=1, met=2), session(week(1), safe=4, **MET)],
        True,
    ),
    "met, and then brushed off": (
        [
            session(week(0), safe=1, **MET),
            session(week(1), safe=4),
            session(week(2), met=2),
        ],
        False,
    ),
}


@pytest.mark.parametrize(("made", "closed"), CLOSING.values(), ids=CLOSING)
def test_it_closes_when_it_was_met_and_nothing_is_low_since(
    made: list[Session], closed: bool
) -> None:
    assert fires(journal(made), "not_safe_once") is not closed
