"""With someone new a dip is usual: said early on, and where it makes nothing small."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from alliance_cli.journal import Event, Journal, Session, Therapist
from support.journals import Answers, T, event, journal, session, weekly
from support.rulings import UNKNOWN, reading, week

BEFORE = Therapist(id="ruth", name="Ruth")
AFTER = Therapist(id="sam", name="Sam")
GOOD: Answers = {"safe": 4, "trust": 4}


def is_said(
    made: Sequence[Session],
    *therapists: Therapist,
    events: Sequence[Event] = (),
) -> bool:
    whole = replace(journal(made, events=events), therapists=therapists)
    lines = reading(whole).also_noted
    return any("With someone new a dip" in line for line in lines)


def test_it_is_said_of_whoever_is_not_the_first_in_the_journal() -> None:
    one = [session(**GOOD)]
    assert is_said(one, BEFORE, T)
    assert not is_said(one, T)
    assert not is_said(one, T, AFTER)


def test_it_names_them_and_that_nothing_from_before_counts() -> None:
    made = Journal(therapists=(BEFORE, T), sessions=(session(**GOOD),))
    (line,) = (one for one in reading(made).also_noted if "dip" in one)
    assert line.startswith("T. isn't the first in this journal; nothing from before")


@pytest.mark.parametrize(("number", "said"), [(1, True), (6, True), (7, False)])
def test_it_is_said_in_the_first_six_sessions(number: int, said: bool) -> None:
    assert is_said(weekly(trust=[4] * number, safe=4), BEFORE, T) is said


def test_where_what_came_before_is_not_known_nothing_is_new() -> None:
    assert not is_said([session(**GOOD)], BEFORE, UNKNOWN)


@pytest.mark.parametrize(
    ("made", "state", "said"),
    [
        ([session(trust=3)], "early", True),
        (weekly(trust=[3] * 6, safe=3), "mixed", True),
        (weekly(stirred=[5] * 3, **GOOD), "stirred", True),
        (weekly(trust=[4] * 3, safe=4), "steady", True),
        ([session(trust=1, understood=2)], "not_clicked", True),
        ([session(**GOOD, snag="big")], "open", False),
        ([session(trust=4, safe=1)], "once", False),
        (weekly(accepted=[1] * 3, understood=1, **GOOD), "pattern", False),
    ],
)
def test_it_is_not_said_where_it_could_make_small_what_was_marked(
    made: Sequence[Session], state: str, said: bool
) -> None:
    whole = replace(journal(made), therapists=(BEFORE, T))
    assert reading(whole).state == state
    assert is_said(made, BEFORE, T) is said


@pytest.mark.parametrize("kind", ["contact", "sexual"])
def test_it_is_not_said_beside_what_was_over_the_line(kind: str) -> None:
    assert not is_said([session(**GOOD)], BEFORE, T, events=[event(week(0), kind)])
