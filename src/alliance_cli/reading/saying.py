"""Saying it: to them, or with a view from outside first."""

from alliance_cli.rules.facts import Facts
from alliance_cli.rules.ground import (
    always_thin,
    going_backwards,
    had_good_stretch,
    is_met_well,
    latest_is_low,
    little_to_build_on,
)
from alliance_cli.rules.history import WEEK
from alliance_cli.rules.patterns import Pattern
from alliance_cli.rules.taken import Answer, Taken
from alliance_cli.rules.waiting import asked_in_vain

Steps = tuple[str, ...]

TWICE_MORE = 2


def say_it(facts: Facts) -> Steps:
    """Say it to them; with a view from outside first where that has been tried."""
    history, standing = facts.history, facts.standing
    outside_first = (
        (standing is not None and not _worth_once_more(facts, standing))
        or facts.pattern("unheard").holds
        or any(_again_after_said(facts, one) for one in patterns(facts))
        or little_to_build_on(history)
        or (always_thin(history) and not is_met_well(history))
        or asked_in_vain(facts)
        or going_backwards(history)
        or bool(facts.left_behind)
    )
    return ("second_view", "raise") if outside_first else ("raise",)


def patterns(facts: Facts) -> tuple[Pattern, ...]:
    return (*facts.severe_now, *facts.holding)


def _worth_once_more(facts: Facts, standing: Answer) -> bool:
    """One bad answer after a good stretch, with trust half and half or better."""
    the_one_before = facts.answers[-2:-1]
    if any(one.taken is not Taken.WELL for one in the_one_before):
        return False
    good_before = had_good_stretch(facts.history, before=standing.place)
    return good_before and not latest_is_low(facts.history, "trust")


def _again_after_said(facts: Facts, pattern: Pattern) -> bool:
    """Whether it was no twice more after something was said within a week of it."""
    said = [one.said_on for one in facts.history.raises if one.said_on is not None]
    said += [one.on for one in facts.history.entries if one.log.aired == "me"]
    hits = pattern.hits
    for on in said:
        near = any(abs(one.on - on) <= WEEK and one.on <= on for one in hits)
        if near and sum(one.on > on for one in hits) >= TWICE_MORE:
            return True
    return False
