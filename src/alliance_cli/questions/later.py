"""A day or two on: has it settled? Ten seconds."""

from alliance_cli.questions.kinds import (
    Asking,
    Condition,
    Kind,
    Question,
    has,
    number,
    options,
    scale,
)
from alliance_cli.questions.scales import AFTER, PULL, TRUST

UNSETTLED = Condition(
    "if settled is 1 to 3",
    lambda now: number(now.given, "settled") in {1, 2, 3},
)


def _talked_about(now: Asking) -> bool:
    return has(now.log, "aired", "me", "them")


def _not_stopped(now: Asking) -> bool:
    return not now.stopped


LATER = (
    Question(
        "settled",
        Kind.SCALE,
        "Since {day}, what that session left in you has…",
        "What a session stirs up often eases in a day or two. When it doesn't, that"
        " is worth knowing.",
        scale(
            "got heavier",
            "stayed as heavy",
            "come and gone",
            "eased",
            "settled",
            zero="nothing to settle",
        ),
    ),
    Question(
        "days",
        Kind.CHOICE,
        "Getting through the days has been…",
        "It decides whether people and lines come first, here and in the report. This"
        " program tells nobody.",
        options(
            ordinary="ordinary",
            hard="hard",
            unsafe="hard to stay safe in",
            unsaid="rather not say",
        ),
        when=UNSETTLED,
    ),
    Question(
        "about",
        Kind.MANY,
        "What is left of it is mostly about… Several are fine.",
        "It may have moved since. A guess is fine.",
        PULL,
        when=UNSETTLED,
    ),
    Question(
        "after",
        Kind.SCALE,
        "Between you and {T} now it is…",
        "At the door it is often too early to say.",
        AFTER,
        when=Condition("if a moment was talked about", _talked_about),
    ),
    Question(
        "trust",
        Kind.SCALE,
        "Your trust in {T} today is…",
        "With a little distance it can look different.",
        TRUST,
        when=Condition("unless the report says stop", _not_stopped),
    ),
    Question(
        "tell",
        Kind.TEXT,
        "Anything you'd want {T} to know?",
        "You choose whether it goes on your list to say, or stays with you.",
        when=Condition("unless the report says stop", _not_stopped),
    ),
)
