"""Once: a single hardest answer, until it was talked about and met."""

from collections.abc import Callable

from alliance_cli.rules.facts import Facts
from alliance_cli.rules.history import LATEST
from alliance_cli.rules.rule import (
    Found,
    Rule,
    day,
    own_answers,
)
from alliance_cli.rules.taken import (
    Taken,
)
from alliance_cli.signs import Entry


def _one_hardest(sign: str) -> Callable[[Facts], Found]:
    """Whether the strongest word was chosen in one of the last three that answered."""

    def look(facts: Facts) -> Found:
        latest = facts.history.last(sign, LATEST)
        marked = tuple(
            one
            for one in latest
            if getattr(one.log, sign) == 1 and not _met_since(facts, one, sign)
        )
        if not marked:
            return Found(
                fired=False, sentence="Not in the last three times you answered."
            )
        when = day(marked[-1].on, facts.history.today)
        words = own_answers(marked, sign)
        return Found(
            fired=True,
            sentence=f"On {when} you marked {words}.",
            entries=marked,
        )

    return look


def _met_since(facts: Facts, one: Entry, sign: str) -> bool:
    """Talked about there or since, taken well, eased, and not low again after it."""
    since = [answer for answer in facts.answers if answer.place >= one.place]
    if not since or since[-1].taken is not Taken.WELL or not since[-1].eased:
        return False
    later = facts.history.entries[one.place + 1 :]
    again = any(each.is_no(sign) or each.is_no("trust") for each in later)
    return not again and any(each.is_yes(sign) for each in later)


GOOD_AGAIN = "and the same was good again, with neither it nor trust low since"
ONCE_RULES = (
    Rule(
        "not_safe_once",
        "once",
        'One "not safe" in the last 3 sessions where you answered, unless it was talked'
        f" about since, taken well and eased, {GOOD_AGAIN}.",
        _one_hardest("safe"),
        ("practice", "seeds"),
    ),
    Rule(
        "pushed_past_once",
        "once",
        'One "pushed past" in the last 3 sessions where you answered, unless it was'
        f" talked about since, taken well and eased, {GOOD_AGAIN}.",
        _one_hardest("limits"),
        ("practice", "seeds"),
    ),
)
