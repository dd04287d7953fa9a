"""Events over the line: when one is mended, and when it never is."""

from dataclasses import replace

import pytest

from alliance_cli.questions import KINDS, TIER_1
from support.journals import START, Answers, event, session, to_say
from support.rulings import facts, fires, noted, state, week

TIER_2 = sorted(kind.id for kind in KINDS if kind.tier == 2)
GOOD: Answers = {"safe": 4, "trust": 4}
MET: Answers = {"met": 5, "after": 5}


@pytest.mark.parametrize("kind", sorted({*TIER_1, *TIER_2}))
def test_what_was_taken_well_and_eased_is_mended_but_not_where_one_is_drawn_close(
    kind: str,
) -> None:
    made = noted(event(START, kind, sure="unsure"), sessions=[session(**GOOD, **MET)])
    never = TIER_1 | {"friendship", "contact", "leans_on_me"}
    assert (state(made) == "repaired") is (kind not in never)
    assert bool(facts(made).conduct.mended) is (kind not in never)


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
    assert bool(facts(made).conduct.mended) is mended
    assert fires(made, "own_look") is not mended


def test_trust_that_was_low_before_and_is_back_keeps_nothing_from_mending() -> None:
    one = event(week(0), "impaired")
    low, back = session(week(1), trust=2), session(week(2), trust=3, **MET)
    assert facts(noted(one, sessions=[low, back])).conduct.mended
    after = session(week(3), trust=2)
    assert not facts(noted(one, sessions=[low, back, after])).conduct.mended


def test_one_kind_that_cannot_be_mended_keeps_the_entry() -> None:
    both = event(START, "impaired", "leans_on_me")
    assert not facts(noted(both, sessions=[session(**GOOD, **MET)])).conduct.mended


def test_a_raise_that_was_met_mends_it_too() -> None:
    said = to_say(said_on=week(0, 2), met=4, after=4)
    made = replace(
        noted(event(START, "impaired"), sessions=[session()]), raises=(said,)
    )
    assert facts(made).conduct.mended
