"""What lies ahead: the next session, and a wish for how to work together."""

from alliance_cli.questions.before import HEAVINESS, WHY_HEAVY
from alliance_cli.questions.kinds import (
    Condition,
    Kind,
    Question,
    has,
    low,
    options,
    scale,
)

AHEAD = (
    Question(
        "next",
        Kind.SCALE,
        "The thought of the next session brings…",
        "Dread and looking forward are both ordinary. The next question asks of what.",
        scale(
            "dread",
            "reluctance",
            "neither",
            "willingness",
            "looking forward",
            zero="none is planned, or can't tell",
        ),
    ),
    Question(
        "about",
        Kind.CHOICE,
        "That heaviness is mostly about…",
        WHY_HEAVY,
        HEAVINESS,
        when=Condition("if next is 1 or 2", lambda now: low(now.given, "next")),
    ),
    Question(
        "ask",
        Kind.CHOICE,
        "Did you want something to be different in how you work together?",
        "Wishes can be said early, and the answer to one says a lot. A no with a"
        " reason is an honest answer too.",
        options(
            no="no",
            taken_up="I asked, and it was taken up",
            cannot="I asked; it can't be, and I was told why",
            not_heard="I asked, and it wasn't heard",
            not_asked="I wanted to ask, and didn't",
        ),
        parts=("full",),
    ),
    Question(
        "ask_what",
        Kind.TEXT,
        "What was it, in your words?",
        "So that you can come back to it. Private unless you choose otherwise.",
        parts=("full",),
        when=Condition(
            "if ask is anything but no",
            lambda now: has(
                now.given,
                "ask",
                "taken_up",
                "cannot",
                "not_heard",
                "not_asked",
            ),
        ),
    ),
    Question(
        "more",
        Kind.TEXT,
        "Anything else?",
        "Whatever no question asked about. Private unless you choose otherwise.",
        parts=("full",),
    ),
)
