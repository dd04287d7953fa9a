"""Stop and line: what the therapist did that was over the line."""

from collections.abc import Callable

from alliance_cli.questions import kind_words
from alliance_cli.rules.conduct import Matter
from alliance_cli.rules.facts import Facts
from alliance_cli.rules.finding import Quote
from alliance_cli.rules.rule import (
    Found,
    Rule,
    day,
    first_and_latest,
    quotable,
    shorten,
)

MOST_TOLD = 3
NOTHING_MARKED = "Nothing you logged is of this kind."


def _own_look(facts: Facts) -> Found:
    """What stands, told in the words of the list it was chosen from."""
    marked = facts.conduct.own_look
    if not marked:
        return Found(fired=False, sentence=NOTHING_MARKED)
    said = " ".join(told(facts, one) for one in marked[-MOST_TOLD:])
    quotes = [quote for one in marked for quote in _quote(facts, one)]
    return Found(fired=True, sentence=said, quotes=first_and_latest(quotes))


def told(facts: Facts, one: Matter) -> str:
    """When it was, and what, in the words of the list it was chosen from."""
    when = day(one.on, facts.history.today)
    number = _number(facts, one)
    at = f", session {number}" if number else ""
    if one.event is None or not one.event.kinds:
        sure = "something" if one.sure else "something you weren't sure about"
        return f"On {when}{at}, you marked {sure}, and left the kind open."
    kinds = "; ".join(kind_words(kind) for kind in one.kinds)
    unsure = "" if one.sure else " You marked it not sure."
    return f"On {when}{at}, you logged: {kinds}.{unsure}"


def _number(facts: Facts, one: Matter) -> int | None:
    on = (one.event.session_on if one.event else None) or one.on
    same_day = [each for each in facts.history.entries if each.on == on]
    return same_day[-1].number if same_day else None


def _quote(facts: Facts, one: Matter) -> list[Quote]:
    if one.event is None or not one.event.what or not quotable(one.event):
        return []
    return [Quote(_number(facts, one), one.on, shorten(one.event.what))]


def _marked(field: str, said: str) -> Callable[[Facts], Found]:
    def look(facts: Facts) -> Found:
        fired = bool(getattr(facts.conduct, field))
        return Found(fired, said if fired else NOTHING_MARKED)

    return look


def _then_danger(facts: Facts) -> Found:
    """Told by the sessions; what was said of being safe right then isn't given back."""
    since = facts.conduct.then_danger
    if not since:
        return Found(fired=False, sentence=NOTHING_MARKED)
    first = min(one.on for one in since)
    uneasy = any(one.is_no("safe") and one.on >= first for one in facts.history.entries)
    said = (
        "Since then you marked being uneasy or not safe."
        if uneasy
        else "What you noted since then makes it weigh more."
    )
    return Found(fired=True, sentence=said)


CONDUCT_RULES = (
    Rule(
        "never_part",
        "stop",
        "One event of a kind that is never part of therapy, that you were sure of.",
        _marked(
            "never_part",
            "It is of a kind that is never part of therapy; one is enough.",
        ),
        ("conduct", "practice"),
    ),
    Rule(
        "endangered",
        "stop",
        "One event that put you, or someone with you, in danger, or could.",
        _marked(
            "endangered", "You noted that it put you, or someone with you, in danger."
        ),
        ("conduct", "practice"),
    ),
    Rule(
        "adds_up",
        "stop",
        "Events that add up to two: being drawn close, contact, telling others, or"
        " something never part of therapy you weren't sure of count one; others a"
        " half; one day and kind once. What was mended counts in this while another"
        " stands.",
        _marked(
            "adds_up",
            "More than one thing stands here, and together they weigh"
            " as much as one that is never part of therapy.",
        ),
        ("conduct", "practice"),
    ),
    Rule(
        "then_danger",
        "stop",
        "An event, and since then not safe, or safe and trust low in one session, or"
        " a severe pattern reached on a later day, or a no to being safe.",
        _then_danger,
        ("conduct", "practice"),
    ),
    Rule(
        "answered_badly",
        "stop",
        "An event that counts one, and when it was talked about it was turned on you"
        " or brushed off.",
        _marked("answered_badly", "It was talked about, and not taken well."),
        ("conduct", "practice"),
    ),
    Rule(
        "own_look",
        "line",
        "Any other event, or a yes or not sure to whether something didn't belong in"
        " therapy, that wasn't talked about, taken well and eased.",
        _own_look,
        ("conduct", "practice"),
    ),
)
