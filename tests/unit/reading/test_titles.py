"""Titles: of what is so, of what was so, and of trust that is thin and nothing else."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal
from alliance_cli.reading.titles import TITLES
from support.journals import Answers, T, journal, session, to_say, weekly
from support.rulings import LONG_AGO, reading, week


def six(**answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=LONG_AGO)


NO = [4, 4, 4, 2, 2, 2]
OVER: dict[str, tuple[Journal, str]] = {
    "not_clicked": (
        journal(weekly(trust=[1] * 4, help=2), therapist=T),
        "It didn't click.",
    ),
    "outgrown": (six(goals="there"), "What you came for may have been there."),
    "open": (six(accepted=NO), "Something between you was still open."),
    "falling": (
        journal(weekly(trust=[5] * 4 + [4] * 4 + [3] * 4, safe=5), therapist=LONG_AGO),
        "Trust had been drifting down.",
    ),
    "stirred": (six(stirred=5), "Stirred up, while the ground held."),
    "steady": (six(), "It was steady."),
    "mixed": (six(safe=[3] * 6, trust=3), "The picture was mixed."),
}


@pytest.mark.parametrize(("state", "case"), OVER.items(), ids=OVER)
def test_what_is_over_is_titled_in_the_past(
    state: str, case: tuple[Journal, str]
) -> None:
    made, past = case
    assert (reading(made).state, reading(made).title) == (state, TITLES[state])
    who = replace(made.therapists[0], ended_by="me")
    over = reading(replace(made, therapists=(who,)))
    assert (over.state, over.title) == (state, past)


def test_a_steady_note_or_two_are_past_once_it_is_over() -> None:
    made = journal(weekly(trust=[4] * 2, safe=4), therapist=LONG_AGO)
    assert reading(made).title == "Steady, in the little that is logged."
    who = replace(LONG_AGO, ended_by="me")
    assert reading(replace(made, therapists=(who,))).title == "It was steady."


def test_an_end_that_is_ahead_is_coming_and_nothing_else_is() -> None:
    ahead = replace(LONG_AGO, ended_by="them", ending_on=week(50))
    ending = reading(replace(six(), therapists=(ahead,)))
    assert ending.title == "It is ending, and it wasn't your choice."
    pattern = replace(six(accepted=NO, understood=NO), therapists=(ahead,))
    assert reading(pattern).title == TITLES["pattern"]


THIN: Answers = {"trust": [4, 4, 4, 1, 4, 1]}
SAID = "Your trust has been thin for a while."


def test_trust_that_is_thin_and_nothing_else_is_said_in_the_title() -> None:
    made = six(**THIN)
    assert (reading(made).state, reading(made).title) == ("open", SAID)
    who = replace(LONG_AGO, ended_by="me")
    over = reading(replace(made, therapists=(who,)))
    assert over.title == "Your trust had been thin for a while."
    wished = six(**THIN, ask=[None] * 4 + ["not_asked"] * 2)
    assert reading(wished).title == SAID


WAITS = to_say(matters=3, about="them", noted_on=week(5))
BESIDE: dict[str, Journal] = {
    "hurt_open": six(**THIN, snag=["no"] * 5 + ["small"]),
    "stands_badly": six(**THIN, met=[None] * 5 + [2]),
    "raise_waits": replace(six(**THIN), raises=(WAITS,)),
    "left_behind": six(**THIN, limits=[2, 2, 4, 4, 4, 4]),
}


@pytest.mark.parametrize("made", BESIDE.values(), ids=BESIDE)
def test_beside_something_graver_it_is_not(made: Journal) -> None:
    assert (reading(made).state, reading(made).title) == ("open", TITLES["open"])


def test_nor_in_another_state_or_with_trust_that_is_there() -> None:
    pattern = six(**THIN, accepted=NO)
    assert (reading(pattern).state, reading(pattern).title) == (
        "pattern",
        TITLES["pattern"],
    )
    low = journal([*six().sessions, session(week(6), safe=2, trust=4)])
    assert (reading(low).state, reading(low).title) == ("open", TITLES["open"])
