"""Outgrown: what one came for may be there, and an ending may be in the air.

What tells it from a sudden urge to flee: what one came for is there, life goes on well
outside, an ending was spoken of and met, and the sessions are quiet.
"""

from alliance_cli.rules.facts import Facts
from alliance_cli.rules.ground import (
    days_were_unsafe,
    ground_surely_holds,
    lives_well,
    says_little,
)
from alliance_cli.rules.history import LATEST, WINDOW, History, half_or_more
from alliance_cli.rules.rule import Found, Rule
from alliance_cli.rules.taken import Taken, how_taken
from alliance_cli.rules.work_rules import is_stirred, life_gets_smaller
from alliance_cli.signs import Entry

ENOUGH_SESSIONS = 8
TWICE = 2
QUIET = (1, 2)
NEARLY = frozenset({"there", "mostly", "changed"})
THERE = frozenset({"there"})


def _outgrown(facts: Facts) -> Found:
    history = facts.history
    ready = history.number >= ENOUGH_SESSIONS and ground_surely_holds(history)
    if not ready or facts.holding or facts.severe_now:
        return Found(
            fired=False, sentence="Too few sessions, or the ground isn't there."
        )
    open_still = facts.left_behind or any(one.big for one in facts.open_ruptures)
    if open_still or _unquiet(history):
        return Found(fired=False, sentence="Something is open, or it isn't quiet.")
    there = _there(history)
    if not there:
        return Found(fired=False, sentence="What you came for wasn't marked as there.")
    said = "What you are here for: there, mostly there, or become something else, in"
    latest = "latest answer" if len(there) == 1 else "latest answers"
    return Found(fired=True, sentence=f"{said} your {latest}.", entries=there)


def ending_is_met(history: History) -> bool:
    """Whether an ending was planned between them, or was spoken of and taken well.

    One that they set alone is a reading of its own, and comes before this.
    """
    return history.therapist.ending_on is not None or any(
        one.about == "ending"
        and how_taken(one.met, one.after, one.outcome) is Taken.WELL
        for one in history.raises
    )


def _unquiet(history: History) -> bool:
    """Stirred lately, unless that is about an ending that is met, or life goes well."""
    window = history.entries[-WINDOW:]
    numb = sum("numb" in one.log.feel for one in window)
    if says_little(history) or numb >= TWICE or life_gets_smaller(history):
        return True
    if days_were_unsafe(history):
        return True
    if lives_well(history) or ending_is_met(history):
        return False
    return any(is_stirred(one) for one in history.entries[-LATEST:])


def _there(history: History) -> tuple[Entry, ...]:
    """There twice in three; nearly there, and all is well; or once lately.

    Once is enough with quiet sessions and a wider life, or where an ending is met.
    """
    told = [one for one in history.entries if one.log.goals][-LATEST:]
    there = [one for one in told if one.log.goals == "there"]
    if len(there) >= TWICE:
        return tuple(there)
    near = [one for one in told if one.log.goals in NEARLY]
    if len(near) >= TWICE and (_quiet(history) or lives_well(history)):
        return tuple(near)
    latest = [one for one in history.entries[-WINDOW:] if one.log.goals][-1:]
    alone = _quiet(history) and lives_well(history)
    enough = NEARLY if ending_is_met(history) else THERE if alone else frozenset()
    return tuple(one for one in latest if one.log.goals in enough)


def _quiet(history: History) -> bool:
    told = [one.log.stirred for one in history.entries if one.log.stirred is not None]
    window = told[-WINDOW:]
    return half_or_more(sum(value in QUIET for value in window), len(window))


OUTGROWN_RULES = (
    Rule(
        "outgrown",
        "outgrown",
        "Eight sessions or more, the ground holds, no pattern, nothing big open or"
        " severe left behind, no silence, numbness or shrinking life; not stirred in"
        " the last 3, unless life outside gets wider, or an ending is planned or was"
        " spoken of and taken well; and what you are here for is there in 2 of the last"
        " 3 answers, or nearly there or changed with quiet sessions or a wider life; or"
        " once lately: there, with both of these, or nearly there where an ending is"
        " planned or was spoken of and taken well.",
        _outgrown,
        ("practice", "seeds"),
    ),
)
