"""Every state and every step can be reached, and the first that matches wins."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal
from alliance_cli.reading.steps import COMMANDS, SENTENCES
from alliance_cli.reading.titles import PAST_TITLES, TITLES
from alliance_cli.reading.words import PAST
from alliance_cli.rules import RULES, STATES
from alliance_cli.rules.sources import SOURCES
from support.journals import Answers, T, event, journal, session, weekly
from support.rulings import LONG_AGO, judged, reading, state, week


def six(**answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=LONG_AGO)


NO = [4, 4, 4, 2, 2, 2]
ENDED = replace(LONG_AGO, ended_by="them")
SEXUAL, CONTACT = event(week(0), "sexual"), event(week(0), "contact")
REACHED: dict[str, Journal] = {
    "stop": journal(events=[SEXUAL]),
    "line": journal(events=[CONTACT]),
    "pattern": six(accepted=NO, understood=NO),
    "once": six(limits=[4] * 5 + [1]),
    "ended": replace(six(), therapists=(ENDED,)),
    "not_clicked": journal([session(trust=1, understood=2)]),
    "outgrown": six(goals="there"),
    "open": six(accepted=NO),
    "falling": journal(
        weekly(trust=[5] * 4 + [4] * 4 + [3] * 4, safe=5), therapist=LONG_AGO
    ),
    "repaired": six(snag=["no"] * 5 + ["big"], met=[None] * 5 + [5], after=5),
    "stirred": six(stirred=5),
    "flat": six(help=2),
    "early": journal([session(trust=3)]),
    "steady": six(),
    "mixed": six(safe=[3] * 6, trust=3),
}


@pytest.mark.parametrize("name", STATES)
def test_every_state_can_be_reached_and_has_its_words(name: str) -> None:
    said = reading(REACHED[name])
    assert (said.state, said.title) == (name, TITLES[name])
    assert said.summary
    assert "{" not in said.summary
    assert said.rests_on or name in {"early", "mixed"}


def test_every_step_can_be_reached() -> None:
    bound = replace(T, choice="bound")
    more = (
        journal(weekly(trust=[1] * 4, help=2)),
        journal([session(trust=1, understood=2)], therapist=bound),
        journal(events=[replace(SEXUAL, safe_now="no")]),
    )
    offered = {
        step for made in (*REACHED.values(), *more) for step in reading(made).next
    }
    assert offered == set(SENTENCES) == set(COMMANDS)


@pytest.mark.parametrize("name", STATES)
def test_once_it_is_over_it_is_said_in_the_past(name: str) -> None:
    made = REACHED[name]
    who = replace(made.therapists[0], ended_by=made.therapists[0].ended_by or "me")
    said = reading(replace(made, therapists=(who,)))
    if name == "falling":
        assert said.title == "Trust had been drifting down."
    if name in {"stop", "line", "pattern", "once", "ended"}:
        assert said.title == TITLES[name]
    if name in PAST and said.state == name:
        assert said.summary == PAST[name].replace("{T}", "T.")
        assert said.title == PAST_TITLES.get(name, TITLES[name])


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ({"limits": [4] * 5 + [1]}, {"goals": "there"}),
        ({"limits": [4] * 5 + [1]}, {"accepted": NO}),
        ({"accepted": NO, "understood": NO}, {"limits": [4] * 5 + [1]}),
        ({"accepted": NO}, {"stirred": 5}),
        ({"stirred": 5}, {"help": 2}),
        ({"goals": "there"}, {"snag": ["no"] * 5 + ["small"]}),
        ({"help": 2}, {}),
    ],
)
def test_the_first_that_matches_wins(higher: Answers, lower: Answers) -> None:
    assert state(six(**higher, **lower)) == state(six(**higher))
    assert STATES.index(state(six(**higher))) < STATES.index(state(six(**lower)))


def test_events_come_before_all_and_an_end_before_what_is_open() -> None:
    pattern = REACHED["pattern"]
    assert state(replace(pattern, events=(SEXUAL,))) == "stop"
    assert state(replace(pattern, events=(CONTACT,))) == "line"
    assert state(replace(pattern, therapists=(ENDED,))) == "pattern"
    assert state(replace(REACHED["once"], therapists=(ENDED,))) == "once"
    assert state(replace(REACHED["open"], therapists=(ENDED,))) == "ended"


def test_the_rules_stand_in_the_order_of_the_ladder() -> None:
    led_to = [rule.state for rule in RULES if rule.state]
    assert list(dict.fromkeys(led_to)) == list(STATES)
    assert led_to == sorted(led_to, key=STATES.index)
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert {key for rule in RULES for key in rule.sources} <= set(SOURCES)


def rests_on(made: Journal) -> list[str]:
    return [one.rule for one in judged(made).rests_on]


@pytest.mark.parametrize(
    ("made", "rules"),
    [
        (REACHED["stop"], ["never_part", "own_look"]),
        (REACHED["line"], ["own_look"]),
        (REACHED["pattern"], ["judged", "misread"]),
        (
            six(accepted=NO, understood=NO, met=[None] * 5 + [2]),
            [
                "judged",
                "misread",
                "stands_badly",
            ],
        ),
        (REACHED["once"], ["pushed_past_once"]),
        (REACHED["ended"], ["ended"]),
        (REACHED["not_clicked"], ["first_three"]),
        (REACHED["outgrown"], ["outgrown"]),
        (REACHED["open"], ["one_pattern"]),
        (REACHED["falling"], ["trust_falling"]),
        (REACHED["repaired"], ["repaired"]),
        (REACHED["flat"], ["flat"]),
        (REACHED["early"], ["early"]),
        (REACHED["mixed"], ["mixed"]),
        (REACHED["steady"], ["steady"]),
        (REACHED["stirred"], ["stirred", "settles"]),
        (six(stirred=5, next=1, about="subject"), ["stirred", "settles", "subject"]),
    ],
)
def test_a_reading_rests_on_the_rules_that_led_there_each_said_once(
    made: Journal, rules: list[str]
) -> None:
    assert rests_on(made) == rules
