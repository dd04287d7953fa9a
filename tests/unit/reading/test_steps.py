"""Each step in its words and with its command, as it is in that reading."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal
from support.journals import Answers, T, event, journal, session, weekly
from support.rulings import LONG_AGO, reading, week

NO = [4, 4, 4, 2, 2, 2]


def six(**answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=LONG_AGO)


def told(made: Journal, **therapist: object) -> dict[str, tuple[str, str | None]]:
    who = replace(made.therapists[0], **therapist)  # type: ignore[arg-type]
    steps = reading(replace(made, therapists=(who,))).steps
    return {one.id: (one.sentence, one.command) for one in steps}


LOW: Answers = {"understood": [2, 4, 2, 4, 4, 2], "trust": 3, "help": 4}
FALLING = journal(weekly(trust=[5] * 4 + [4] * 4 + [3] * 4, safe=5), therapist=LONG_AGO)
ENDING: Answers = {"ended_by": "them", "ending_on": week(50)}
SAID: dict[str, tuple[Journal, Answers, str, str, str]] = {
    "early": (
        journal([session(trust=3)]),
        {},
        "wait",
        "Ask early for what you need",
        "alliance raise --ask",
    ),
    "line": (
        journal(events=[event(week(0), "contact")]),
        {},
        "raise",
        "Ask T. about it, only if that feels safe",
        "alliance raise",
    ),
    "once": (
        six(limits=[4] * 5 + [1]),
        {},
        "raise",
        "Say it to T., only if that feels safe",
        "alliance raise",
    ),
    "a pattern, something said": (
        six(accepted=NO, understood=NO, met=[None] * 5 + [5]),
        {},
        "raise",
        "Say it once more, in writing",
        "alliance raise",
    ),
    "a pattern, something said and not taken well": (
        six(accepted=NO, understood=NO, met=[None] * 5 + [2]),
        {},
        "raise",
        "Say it once more, in writing",
        "alliance raise",
    ),
    "a pattern, a view from outside": (
        six(accepted=NO, understood=NO),
        {},
        "second_view",
        "A view from outside",
        "alliance consult outside",
    ),
    "mended often": (
        six(met=[5] * 6, after=5, snag=["no"] * 3 + ["big"] * 3),
        {},
        "raise",
        "Say it to T.",
        "alliance raise",
    ),
    "a pattern, nothing said": (
        six(accepted=NO, understood=NO),
        {},
        "raise",
        "Say it to T.: what you felt, and when",
        "alliance raise",
    ),
    "falling": (
        FALLING,
        {},
        "raise",
        "Tell T. that your trust has been going down",
        "alliance raise",
    ),
    "flat": (six(help=2), {}, "raise", "Say that it drags", "alliance raise"),
    "flat, together": (
        six(help=2),
        {},
        "review",
        "Look at it together",
        "alliance leave --together",
    ),
    "not clicked": (
        journal(weekly(**LOW), therapist=T),
        {},
        "raise",
        "Ask T. for something specific",
        "alliance raise --ask",
    ),
    "ending": (six(), ENDING, "raise", "Say what this ending is", "alliance raise"),
    "someone new": (six(), ENDING, "consult", "Someone new", "alliance consult"),
    "the gap": (six(), ENDING, "support", "People and lines, for", "alliance support"),
    "stop": (
        journal(events=[event(week(0), "sexual")]),
        {},
        "consult",
        "Looking for someone else, when you want to",
        "alliance consult",
    ),
    "open": (six(accepted=NO), {}, "wait", "Give it a session", "alliance decide"),
    "open, not taken well": (
        six(met=[None] * 5 + [2]),
        {},
        "raise",
        "Say it once more, about the answer itself",
        "alliance raise",
    ),
    "open, nothing said": (
        six(accepted=NO),
        {},
        "raise",
        "Say it to T., or ask for what you need",
        "alliance raise",
    ),
    "outgrown": (
        six(goals="there"),
        {},
        "review",
        "Plan an ending or a change together",
        "alliance leave --together",
    ),
    "outgrown, and over": (
        six(goals="there"),
        {"ended_by": "me"},
        "review",
        "Look back at what it was for",
        "alliance trends",
    ),
    "a name, once over": (
        six(goals="there"),
        {"ended_by": "me"},
        "referral",
        "A name for what you need next",
        "alliance consult",
    ),
}


@pytest.mark.parametrize("case", SAID.values(), ids=SAID)
def test_a_step_is_said_as_it_is_in_that_reading(
    case: tuple[Journal, Answers, str, str, str],
) -> None:
    made, therapist, id_, begins, command = case
    sentence, known = told(made, **therapist)[id_]
    assert sentence.startswith(begins)
    assert known == command


HURT: Answers = {"snag": "big", "met": 5, "after": 5, "safe": 4, "trust": 4}


@pytest.mark.parametrize(
    ("mode", "command"),
    [("full", "alliance edit 33"), ("quick", "alliance log --full")],
)
def test_what_made_it_possible_is_noted_where_there_is_room_for_it(
    mode: str, command: str
) -> None:
    made = [
        *weekly(trust=[4] * 2, safe=4),
        session(week(2), also={"mode": mode}, **HURT),
    ]
    known = journal(made, therapist=LONG_AGO)
    assert told(known)["stay_curious"][1] == command
    over = told(known, ended_by="me")["stay_curious"]
    assert over[0].endswith("it can be so elsewhere")


def test_the_latest_that_was_mended_is_the_one_to_note_it_in() -> None:
    two = [session(week(n), **HURT) for n in range(2)]
    made = journal([*two, session(week(2), safe=4, trust=4)], therapist=LONG_AGO)
    assert told(made)["stay_curious"][1] == "alliance edit 32"
