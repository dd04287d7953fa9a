"""Events over the line: what one is, and what several come to."""

from fractions import Fraction

import pytest

from alliance_cli.journal import Event
from alliance_cli.questions import KINDS, TIER_1
from alliance_cli.rules.conduct import Conduct, matters
from support.journals import START, Answers, T, event, journal, session, weekly
from support.rulings import facts, finding, fires, history, noted, state, week

TIER_2 = sorted(kind.id for kind in KINDS if kind.tier == 2)
ONE_EACH = {"friendship", "contact", "disclosed"}


@pytest.mark.parametrize("kind", sorted(TIER_1))
@pytest.mark.parametrize(
    ("known", "reads"),
    [
        ({}, "stop"),
        ({"sure": "yes"}, "stop"),
        ({"sure": "unsure"}, "line"),
        ({"retracted": True}, "steady"),
        ({"retracted": False}, "stop"),
    ],
)
def test_one_event_that_is_never_part_of_therapy_is_enough(
    kind: str, known: Answers, reads: str
) -> None:
    made = noted(event(START, kind, **known), sessions=weekly(trust=[5] * 8, safe=5))
    assert state(made) == reads
    assert fires(made, "never_part") is (reads == "stop")


@pytest.mark.parametrize("kind", TIER_2)
def test_one_of_the_second_tier_needs_its_own_look(kind: str) -> None:
    made = noted(event(START, kind), sessions=weekly(trust=[5] * 8, safe=5))
    assert state(made) == "line"
    (one,) = matters(history(made))
    assert (one.tier, one.sure, one.kind, one.on) == (2, True, kind, START)


@pytest.mark.parametrize(
    ("kind", "sure", "weight"),
    [
        *((kind, None, Fraction(1)) for kind in sorted(ONE_EACH)),
        *((kind, "unsure", Fraction(1, 2)) for kind in sorted(ONE_EACH)),
        *((kind, None, Fraction(1, 2)) for kind in TIER_2 if kind not in ONE_EACH),
        ("other", "unsure", Fraction(1, 2)),
        ("sexual", "unsure", Fraction(1)),
    ],
)
def test_what_each_counts(kind: str, sure: str | None, weight: Fraction) -> None:
    (one,) = matters(history(noted(event(START, kind, sure=sure))))
    assert one.weight == weight


@pytest.mark.parametrize(
    ("kinds", "heaviest", "tier"),
    [
        (("impaired", "sexual"), "sexual", 1),
        (("recorded", "contact"), "contact", 2),
        (("recorded", "beyond"), "beyond", 2),
        (("contact", "sexual"), "sexual", 1),
        (("beyond", "contact"), "contact", 2),
        (("sexual", "went_on"), "sexual", 1),
        (("went_on", "sexual"), "sexual", 1),
        (("dispute", "recorded"), "recorded", 2),
        ((), "other", 2),
    ],
)
def test_an_entry_counts_by_its_heaviest_kind(
    kinds: tuple[str, ...], heaviest: str, tier: int
) -> None:
    (one,) = matters(history(noted(event(START, *kinds))))
    assert (one.kind, one.tier) == (heaviest, tier)
    assert "dispute" not in one.kinds


ADDING: dict[str, tuple[list[Event], bool]] = {
    "one and one": ([event(week(0), "contact"), event(week(1), "disclosed")], True),
    "one and a half": ([event(week(0), "contact"), event(week(1), "impaired")], False),
    "three halves": ([event(week(n), "impaired") for n in range(3)], False),
    "four halves": ([event(week(n), "impaired") for n in range(4)], True),
    "one and two halves": (
        [event(week(0), "contact"), *(event(week(n), "beyond") for n in (1, 2))],
        True,
    ),
    "one day and kind": ([event(START, "contact"), event(START, "contact")], False),
    "one day, two kinds": ([event(START, "contact"), event(START, "disclosed")], True),
    "two days, one kind": (
        [event(week(0), "contact"), event(week(1), "contact")],
        True,
    ),
    "unsure tier 1 twice": (
        [event(week(n), "sexual", sure="unsure") for n in range(2)],
        True,
    ),
    "a day of sure and unsure": (
        [
            event(START, "contact", id="a"),
            event(START, "contact", id="b", sure="unsure"),
            event(week(1), "disclosed"),
        ],
        True,
    ),
    "one taken back": (
        [event(week(0), "contact"), event(week(1), "contact", retracted=True)],
        False,
    ),
}


@pytest.mark.parametrize(("events", "so"), ADDING.values(), ids=ADDING)
def test_events_that_add_up_to_two_are_as_one(events: list[Event], so: bool) -> None:
    made = noted(*events)
    assert fires(made, "adds_up") is so
    assert state(made) == ("stop" if so else "line")


MET_AFTER = session(week(4), met=5, after=5, safe=4, trust=4)


def test_what_was_mended_weighs_only_beside_something_that_stands() -> None:
    four = [event(week(n), "impaired") for n in range(4)]
    mended = noted(*four, sessions=[MET_AFTER])
    assert not fires(mended, "adds_up")
    assert state(mended) == "open"
    later = noted(*four[:3], event(week(5), "impaired"), sessions=[MET_AFTER])
    assert fires(later, "adds_up")


def test_both_orders_of_one_day_weigh_the_same() -> None:
    sure, unsure = event(START, "contact"), event(START, "contact", sure="unsure")
    for both in ((sure, unsure), (unsure, sure)):
        assert fires(noted(*both, event(week(1), "disclosed")), "adds_up")


def test_a_mere_dispute_is_no_matter_and_counts_nowhere_here() -> None:
    assert matters(history(noted(event(START, "dispute")))) == ()
    assert facts(noted()).conduct == Conduct()
    assert not finding(journal(therapist=T), "own_look").fired
