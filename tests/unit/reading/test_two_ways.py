"""Two ways: equals where what would decide is open, with the question that would."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal, Raise, Therapist
from support.journals import Answers, T, event, journal, session, to_say, weekly
from support.rulings import LONG_AGO, UNKNOWN, reading, week

NO = [4, 4, 4, 2, 2, 2]
GOOD: Answers = {"safe": 4, "trust": 4}


def six(who: Therapist = LONG_AGO, **answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=who)


EQUAL: dict[str, tuple[Journal, str | None]] = {
    "line": (journal(events=[event(week(0), "contact")]), "how T. answers for it"),
    "ended": (six(replace(T, ended_by="them")), "look back first"),
    "not clicked": (
        journal(weekly(trust=[1] * 4, help=2)),
        "whether T. takes up something",
    ),
    "flat": (six(help=2), "a rest, or a way round"),
    "open": (six(accepted=NO), None),
    "stop": (journal(events=[event(week(0), "sexual")]), None),
    "once": (six(limits=[4] * 5 + [1]), None),
    "steady": (six(), None),
    "stirred": (six(stirred=5), None),
    "one step left": (six(replace(LONG_AGO, ended_by="me"), accepted=NO), None),
    "what came before isn't known": (
        six(UNKNOWN, safe=[3] * 5, trust=[3] * 5),
        "What came before this journal",
    ),
    "not known, but a good stretch": (
        six(UNKNOWN, safe=[3] * 5, trust=[4, 4, 4, 3, 3]),
        None,
    ),
    "not known, but six logged": (six(UNKNOWN, safe=[3] * 6, trust=[3] * 6), None),
    "known": (six(LONG_AGO, safe=[3] * 5, trust=[3] * 5), None),
}


@pytest.mark.parametrize(("made", "asked"), EQUAL.values(), ids=EQUAL)
def test_two_ways_stand_as_equals_where_what_would_decide_is_open(
    made: Journal, asked: str | None
) -> None:
    said = reading(made).two_ways
    assert asked in said if asked and said else said is asked


@pytest.mark.parametrize(
    ("answers", "raises", "unknown"),
    [
        ({}, [to_say(said_on=week(2))], True),
        ({}, [to_say(said_on=week(2), met=0)], True),
        ({}, [to_say(said_on=week(2), met=4)], False),
        ({}, [to_say(said_on=week(2), outcome="cannot")], False),
        ({}, [to_say(noted_on=week(2))], False),
        ({"met": [None] * 3 + [4, None, None]}, [to_say(said_on=week(2))], False),
        ({"met": [None, 4] + [None] * 4}, [to_say(said_on=week(2))], True),
        ({"met": [None, None, 4] + [None] * 3}, [to_say(said_on=week(2))], False),
        ({"met": [4, None, None, 4, None, None]}, [to_say(said_on=week(2))], False),
        ({"aired": [None] * 5 + ["me"]}, [], True),
        ({"aired": [None] * 5 + ["them"]}, [], True),
        ({"aired": [None] * 5 + ["not_yet"]}, [], False),
        ({"aired": [None] * 5 + ["me"], "met": 4}, [], False),
    ],
)
def test_how_it_was_taken_is_asked_where_the_latest_answer_is_not_known(
    answers: Answers, raises: list[Raise], unknown: bool
) -> None:
    made = replace(six(safe=[3] * 6, trust=[3] * 6, **answers), raises=tuple(raises))
    said = reading(made).two_ways or ""
    assert said.startswith("How T. took what you said") is unknown


FALLING = [5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 3, 3]
SAID: dict[str, tuple[Journal, bool]] = {
    "pattern": (six(accepted=NO, understood=NO), True),
    "open": (six(accepted=NO), True),
    "falling": (journal(weekly(trust=FALLING, safe=5), therapist=LONG_AGO), True),
    "mixed": (six(safe=[3] * 6, trust=3), True),
    "once": (six(limits=[4] * 5 + [1]), False),
    "stirred": (six(stirred=5), False),
    "outgrown": (six(goals="there"), False),
    "early": (journal([session(week(7), trust=4)]), False),
}


@pytest.mark.parametrize(("state", "case"), SAID.items(), ids=SAID)
def test_how_it_was_taken_is_asked_only_where_it_would_decide(
    state: str, case: tuple[Journal, bool]
) -> None:
    made, asked = case
    known = replace(made, raises=(to_say(said_on=week(15)),))
    assert reading(known).state == state
    said = reading(known).two_ways or ""
    assert said.startswith("How T. took what you said") is asked


def test_with_one_step_left_there_are_no_two_ways() -> None:
    made = six(replace(LONG_AGO, ended_by="me"), safe=[3] * 6, trust=3)
    known = replace(made, raises=(to_say(said_on=week(5)),))
    assert reading(known).next == ("consult",)
    assert reading(known).two_ways is None
