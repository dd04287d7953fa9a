"""The red-flag patterns one by one, and what makes them the state `pattern`."""

from collections.abc import Callable, Sequence

from alliance_cli.rules.facts import Facts
from alliance_cli.rules.ground import mostly, trust_not_held
from alliance_cli.rules.patterns import Pattern
from alliance_cli.rules.rule import Found, Rule, low_answers, of_the_last
from alliance_cli.signs import Entry, Sign
from alliance_cli.trends.often import FEWEST, often_words

TWO_PATTERNS = 2
OPEN_RUPTURES = 3
SIGN_OF = {
    "judged": "accepted",
    "uneasy": "safe",
    "unsafe": "safe",
    "misread": "understood",
    "looking_after": "room",
    "who_i_am": "identity",
    "limits_passed": "limits",
}
NAMES = {
    "dread": "Dread or reluctance about seeing {T}",
    "unheard": "Asked or said, and not heard",
    "left_worse": "Left heavy or heavier a day or two on, about {T} or the two of you",
    "not_there": "Sessions that {T} cancelled or missed",
}
ORDINARY_SAYS = (
    " in 3 of the last 6 sessions where you answered, one of them among the last 3; the"
    " first two sessions don't count, unless it is in every one of three or more; a"
    " repair closes what came before it."
)


def pattern_sentence(facts: Facts, pattern: Pattern) -> str:
    """What was answered, how often, and what that could come to; in their own words."""
    if not pattern.k:
        return "In none of the sessions where you answered."
    what = what_it_is(pattern.id, pattern.hits, facts.name)
    return f"{what}: {_counted(pattern)}"


def what_it_is(id_: str, hits: Sequence[Entry], name: str) -> str:
    """The pattern as it was answered: You felt "somewhat judged"."""
    if id_ in NAMES:
        return NAMES[id_].replace("{T}", name)
    return low_answers(hits, SIGN_OF[id_], name)


def _counted(pattern: Pattern) -> str:
    what = "planned sessions" if pattern.id == "not_there" else "times you answered"
    counted = f"{of_the_last(pattern.k, pattern.n)} {what}."
    if pattern.n < FEWEST:
        return counted
    often = often_words(pattern.k, pattern.n)
    tail = f" If things go on like this, it could be so {often}."
    return counted + tail


def _pattern(id_: str) -> Callable[[Facts], Found]:
    def look(facts: Facts) -> Found:
        pattern = facts.pattern(id_)
        sentence = pattern_sentence(facts, pattern)
        if pattern.closed:
            sentence += " It was talked about and mended since, so it isn't counted."
        return Found(pattern.holds, sentence, pattern.hits, pattern.n, pattern.k)

    return look


def _of(facts: Facts, patterns: Sequence[Pattern]) -> Found:
    entries = tuple(
        sorted(
            {one.place: one for each in patterns for one in each.hits}.values(),
            key=lambda one: one.place,
        ),
    )
    said = " ".join(pattern_sentence(facts, each) for each in patterns)
    return Found(bool(patterns), said or "None holds.", entries)


def _severe(facts: Facts) -> Found:
    return _of(facts, facts.severe_now)


def _two(facts: Facts) -> Found:
    return _of(facts, facts.holding if len(facts.holding) >= TWO_PATTERNS else ())


def _stands_badly(facts: Facts) -> Found:
    """One ordinary pattern other than unheard, with a bad answer since it began."""
    standing = facts.standing
    if standing is None:
        return Found(fired=False, sentence="Nothing said stands badly.")
    began = [
        each
        for each in facts.holding
        if each.id != "unheard" and each.began and each.began <= standing.on
    ]
    return _of(facts, began)


def _trust_not_held(facts: Facts) -> Found:
    falling = facts.trust.verdict == "clear"
    if not (trust_not_held(facts.history) or falling):
        return Found(fired=False, sentence="Trust has held.")
    if not facts.holding and len(facts.open_lately) < OPEN_RUPTURES:
        return Found(fired=False, sentence="Trust is thin, with no pattern beside it.")
    why = "has been drifting down" if falling else "is thin or gone now"
    entries = tuple(facts.history.last("trust", 3))
    return Found(fired=True, sentence=f"And your trust {why}.", entries=entries)


def _carrying_them(facts: Facts) -> Found:
    carrying = facts.pattern("looking_after")
    if not (carrying.holds and mostly(facts.history, "helps", Sign.NO)):
        return Found(fired=False, sentence="Not both of these.")
    return Found(
        fired=True,
        sentence="The sessions were about them, and what you came for isn't helped.",
        entries=carrying.hits,
    )


def _again_and_again(facts: Facts) -> Found:
    return _of(facts, [one for one in facts.patterns if one.again_and_again])


def _ordinary(id_: str, what: str, *sources: str) -> Rule:
    says = f"{what},{ORDINARY_SAYS}"
    return Rule(id_, None, says, _pattern(id_), (*sources, "jeffreys"))


PATTERN_RULES = (
    Rule(
        "limits_passed",
        None,
        "Limits passed over in 2 of the last 3 sessions where you answered; from the"
        " first session on.",
        _pattern("limits_passed"),
        ("seeds", "practice"),
    ),
    Rule(
        "unsafe",
        None,
        "Uneasy or not safe in 2 of the last 3 sessions where you answered, in one"
        " of them not safe, or with trust low or not known; from the first session on.",
        _pattern("unsafe"),
        ("seeds", "practice"),
    ),
    _ordinary("judged", "Looked down on or somewhat judged", "seeds"),
    _ordinary("uneasy", "Uneasy or not safe", "seeds"),
    _ordinary("misread", "What you meant got through a little or not at all", "seeds"),
    _ordinary("dread", "Dread or reluctance about seeing them", "seeds"),
    _ordinary(
        "unheard",
        "A wish not heard, or something said that was brushed off or turned on you",
        "seeds",
        "curran2019",
    ),
    _ordinary(
        "left_worse",
        "As heavy or heavier a day or two on, about them or the two of you",
        "seeds",
        "larsen2016",
    ),
    _ordinary(
        "looking_after", "The session a lot or all about them", "practice", "conduct"
    ),
    _ordinary("who_i_am", "Who you are met carelessly or badly", "owen2014"),
    Rule(
        "not_there",
        None,
        "They cancelled or missed 3 of the last 6 planned sessions, or 2 of the last 3"
        " unless something said since was taken well; breaks don't count.",
        _pattern("not_there"),
        ("practice",),
    ),
    Rule("severe", "pattern", "A severe pattern holds.", _severe, ("seeds",)),
    Rule("two_patterns", "pattern", "Two ordinary patterns hold.", _two, ("seeds",)),
    Rule(
        "pattern_stands_badly",
        "pattern",
        "One ordinary pattern (other than not being heard), and since it began"
        " something said stands badly.",
        _stands_badly,
        ("practice",),
    ),
    Rule(
        "trust_not_held",
        "pattern",
        "One ordinary pattern, or three hurts in the last six sessions that are"
        " neither mended nor at rest, and trust at 2 or under in the median of the"
        " last three, or clearly falling.",
        _trust_not_held,
        ("seeds", "practice"),
    ),
    Rule(
        "carrying_them",
        "pattern",
        "Looking after the therapist is a pattern, and it doesn't help in half or more"
        " of the last six.",
        _carrying_them,
        ("practice", "conduct"),
    ),
    Rule(
        "again_and_again",
        "pattern",
        "One ordinary sign is no in 5 of the last 6 sessions where you answered.",
        _again_and_again,
        ("seeds",),
    ),
)
