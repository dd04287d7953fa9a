"""Events over the line: what one is, what several come to, and when one is mended."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

import pytest

from alliance_cli.journal import Event, Journal, Session
from alliance_cli.questions import KINDS, TIER_1
from alliance_cli.rules.conduct import Conduct, matters
from support.journals import START, Answers, T, event, journal, session, to_say, weekly
from support.rulings import LONG_AGO, facts, finding, fires, history, state, week

TIER_2 = sorted(kind.id for kind in KINDS if kind.tier == 2)
ONE_EACH = {"friendship", "contact", "disclosed"}
GOOD: Answers = {"safe": 4, "trust": 4}
MET: Answers = {"met": 5, "after": 5}


def noted(*events: Event, sessions: Iterable[Session] = ()) -> Journal:
    return journal(sessions, events=events, therapist=LONG_AGO)


def conduct(made: Journal) -> Conduct:
    return facts(made).conduct


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


def test_both_orders_of_one_day_weigh_the_same() -> None:
    sure, unsure = event(START, "contact"), event(START, "contact", sure="unsure")
    for both in ((sure, unsure), (unsure, sure)):
        assert fires(noted(*both, event(week(1), "disclosed")), "adds_up")


@pytest.mark.parametrize(
    ("answers", "day", "so"),
    [
        ({"safe": 1}, 0, True),
        ({"safe": 1}, -1, False),
        ({"safe": 1}, 5, True),
        ({"safe": 2, "trust": 2}, 0, True),
        ({"safe": 2, "trust": 2}, -1, False),
        ({"safe": 2, "trust": 3}, 0, False),
        ({"safe": 3, "trust": 1}, 0, False),
    ],
)
def test_danger_on_the_day_or_since_makes_it_stop(
    answers: Answers, day: int, so: bool
) -> None:
    made = noted(
        event(week(1), "impaired"), sessions=[session(week(1, day), **answers)]
    )
    assert fires(made, "then_danger") is so


@pytest.mark.parametrize(
    ("sure", "kind", "answers", "so"),
    [
        ("unsure", "impaired", {"safe": 2, "trust": 2}, False),
        ("unsure", "impaired", {"safe": 1}, True),
        ("unsure", "sexual", {"safe": 2, "trust": 2}, True),
        (None, "impaired", {"safe": 2, "trust": 2}, True),
    ],
)
def test_where_all_is_unsure_only_not_safe_at_all_counts(
    sure: str | None, kind: str, answers: Answers, so: bool
) -> None:
    made = noted(event(START, kind, sure=sure), sessions=[session(**answers)])
    assert fires(made, "then_danger") is so


def test_one_that_is_sure_makes_low_answers_count_for_all() -> None:
    unsure = event(week(1), "impaired", sure="unsure")
    made = noted(
        event(week(0), "beyond"), unsure, sessions=[session(week(2), safe=2, trust=2)]
    )
    assert [one.on for one in conduct(made).then_danger] == [week(0), week(1)]


@pytest.mark.parametrize(("start", "so"), [(2, True), (1, True), (0, False)])
def test_a_severe_pattern_since_then_makes_it_stop(start: int, so: bool) -> None:
    passed = weekly(week(start), limits=[2, 2], safe=4, trust=4)
    assert (
        fires(noted(event(week(1), "impaired"), sessions=passed), "then_danger") is so
    )


def test_a_severe_pattern_that_was_completed_after_it_makes_it_stop() -> None:
    passed = weekly(week(0), limits=[2, 4, 2], safe=4, trust=4)
    assert fires(noted(event(week(1), "impaired"), sessions=passed), "then_danger")


@pytest.mark.parametrize(
    ("known", "so"),
    [
        ({"safe_now": "no"}, True),
        ({"safe_now": "unsure"}, False),
        ({"safe_now": "yes"}, False),
    ],
)
def test_a_no_to_being_safe_makes_it_stop(known: Answers, so: bool) -> None:
    for sure in (None, "unsure"):
        made = noted(event(START, "impaired", sure=sure, **known))
        assert fires(made, "then_danger") is so
        later = event(week(1), "dispute", **known)
        assert (
            fires(noted(event(START, "impaired", sure=sure), later), "then_danger")
            is so
        )
    back = event(START, "contact", retracted=True, **known)
    assert not fires(noted(event(START, "impaired"), back), "then_danger")


@pytest.mark.parametrize(
    ("kind", "sure", "met", "so"),
    [
        ("contact", None, 1, True),
        ("disclosed", None, 2, True),
        ("sexual", "unsure", 1, True),
        ("contact", None, 3, False),
        ("contact", "unsure", 1, False),
        ("impaired", None, 1, False),
    ],
)
def test_what_counts_one_and_was_answered_badly_is_stop(
    kind: str, sure: str | None, met: int, so: bool
) -> None:
    made = noted(event(START, kind, sure=sure), sessions=[session(met=met, **GOOD)])
    assert fires(made, "answered_badly") is so
    assert (state(made) == "stop") is so


def test_only_the_latest_answer_on_or_after_its_day_counts() -> None:
    contact = event(week(2), "contact")
    early = noted(contact, sessions=[session(week(1), met=1, **GOOD)])
    assert not fires(early, "answered_badly")
    met_again = [session(week(2), met=1, **GOOD), session(week(3), met=4, **GOOD)]
    assert not fires(noted(contact, sessions=met_again), "answered_badly")
    assert fires(noted(contact, sessions=met_again[:1]), "answered_badly")


@pytest.mark.parametrize("kind", sorted({*TIER_1, *TIER_2}))
def test_what_was_taken_well_and_eased_is_mended_but_not_where_one_is_drawn_close(
    kind: str,
) -> None:
    made = noted(event(START, kind, sure="unsure"), sessions=[session(**GOOD, **MET)])
    never = TIER_1 | {"friendship", "contact", "leans_on_me"}
    assert (state(made) == "repaired") is (kind not in never)
    assert bool(conduct(made).mended) is (kind not in never)


@pytest.mark.parametrize(
    ("on", "answers", "mended"),
    [
        (0, {**MET}, True),
        (0, {**MET, "trust": 3}, True),
        (0, {**MET, "trust": 2}, False),
        (0, {"met": 5, "after": 3}, False),
        (0, {"met": 5}, False),
        (0, {"met": 3, "after": 5}, False),
        (1, {**MET}, True),
        (-1, {**MET}, False),
    ],
)
def test_mended_is_taken_well_easier_and_trust_not_low_now(
    on: int, answers: Answers, mended: bool
) -> None:
    one = event(week(2), "impaired")
    made = noted(one, sessions=[session(week(2 + on), **answers)])
    assert bool(conduct(made).mended) is mended
    assert fires(made, "own_look") is not mended


def test_one_kind_that_cannot_be_mended_keeps_the_entry() -> None:
    both = event(START, "impaired", "leans_on_me")
    assert not conduct(noted(both, sessions=[session(**GOOD, **MET)])).mended


def test_a_raise_that_was_met_mends_it_too() -> None:
    said = to_say(said_on=week(0, 2), met=4, after=4)
    made = replace(
        noted(event(START, "impaired"), sessions=[session()]), raises=(said,)
    )
    assert conduct(made).mended


@pytest.mark.parametrize(
    ("known", "kinds"), [("yes", ("impaired",)), ("yes", ("dispute",))]
)
def test_one_that_endangered_is_stop_even_where_it_was_mended(
    known: str, kinds: tuple[str, ...]
) -> None:
    made = noted(
        event(START, *kinds, endangered=known), sessions=[session(**GOOD, **MET)]
    )
    assert state(made) == "stop"
    assert fires(made, "endangered")
    assert fires(made, "own_look")


@pytest.mark.parametrize("answer", ["unsure", "no", None])
def test_one_that_did_not_endanger_is_no_stop(answer: str | None) -> None:
    assert state(noted(event(START, "impaired", endangered=answer))) == "line"


def test_a_mere_dispute_is_no_matter_and_counts_nowhere_here() -> None:
    assert matters(history(noted(event(START, "dispute")))) == ()
    assert conduct(noted()) == Conduct()
    assert not finding(journal(therapist=T), "own_look").fired
