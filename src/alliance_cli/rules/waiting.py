"""What waits to be said, to be asked, or to be met."""

from alliance_cli.journal import Raise
from alliance_cli.rules.facts import Facts
from alliance_cli.rules.finding import Quote
from alliance_cli.rules.ground import (
    latest_is_low,
)
from alliance_cli.rules.history import LATEST, WINDOW
from alliance_cli.rules.rule import (
    Found,
    may_be_shown,
    shorten,
    times,
)
from alliance_cli.rules.taken import (
    Taken,
    how_taken,
    is_about_them,
    last_asked,
    was_said,
)

MATTERS_A_LOT = 3


NOT_ASKED_TIMES = 2
WISHES_LOOKED_AT = 2 * WINDOW  # sessions; most of them answer nothing about a wish


def raise_waits(facts: Facts) -> Found:
    waiting = [one for one in facts.history.raises if _waits(facts, one)]
    if not waiting:
        return Found(fired=False, sentence="Nothing that matters a lot waits.")
    latest = waiting[-1]
    said = "was said, and not met" if was_said(latest) else "hasn't been said"
    on = latest.noted_on or latest.said_on
    sentence = f"Something that matters a lot to you {said}."
    if on is None or not may_be_shown(latest.text):
        return Found(fired=True, sentence=sentence)
    quote = Quote(None, on, shorten(latest.text))
    return Found(fired=True, sentence=sentence, quotes=(quote,))


def _waits(facts: Facts, one: Raise) -> bool:
    if one.matters != MATTERS_A_LOT or one.dropped:
        return False
    taken = how_taken(one.met, one.after, one.outcome)
    if taken is not None:
        return taken is not Taken.WELL and not _well_in_the_end(facts)
    return not was_said(one) and is_about_them(facts.history, one)


def _well_in_the_end(facts: Facts) -> bool:
    """Of one day the worst answer counts: a latest one that is well came after it."""
    latest = facts.answers[-1]
    return latest.taken is Taken.WELL and latest.eased is True


def wish_unasked(facts: Facts) -> Found:
    answered = [one for one in facts.history.entries[-WISHES_LOOKED_AT:] if one.log.ask]
    held = tuple(one for one in answered[-LATEST:] if one.log.ask == "not_asked")
    if len(held) < NOT_ASKED_TIMES:
        return Found(fired=False, sentence="Wishes were asked, or there were none.")
    said = f"You wanted to ask for something and didn't, {times(len(held))} lately."
    return Found(fired=True, sentence=said, entries=held)


def asked_in_vain(facts: Facts) -> bool:
    """The last thing asked for wasn't taken up, and it doesn't help now."""
    asked = last_asked(facts.history)
    refused = asked is not None and asked[1] is False
    return refused and latest_is_low(facts.history, "helps")


def in_vain(facts: Facts) -> Found:
    if not asked_in_vain(facts):
        return Found(fired=False, sentence="Not both of these.")
    return Found(
        fired=True,
        sentence="What you last asked for wasn't taken up, and what you came for isn't"
        " helped.",
        entries=tuple(facts.history.last("helps", 1)),
    )
