"""On the way there: how going feels. Ten seconds."""

from alliance_cli.questions.kinds import Condition, Kind, Question, low, options, scale

LOOKING = scale(
    "dread",
    "reluctance",
    "neither",
    "willingness",
    "looking forward",
    zero="can't tell",
)
HEAVINESS = options(
    subject="the subject waiting for me",
    therapist="seeing {T}",
    both="both of these",
    ending="stopping, or a gap ahead",
    others="someone else who is there",
    practical="money, time, getting there",
    unsure="can't tell",
)
WHY_HEAVY = (
    "Dreading the subject and dreading the person feel alike, and mean different"
    " things. Can't tell is a full answer."
)

BEFORE = (
    Question(
        "looking",
        Kind.SCALE,
        "Meeting {T} today brings…",
        "How going feels often says more than how leaving felt. There is no better"
        " or worse answer.",
        LOOKING,
    ),
    Question(
        "about",
        Kind.CHOICE,
        "That heaviness is mostly about…",
        WHY_HEAVY,
        HEAVINESS,
        when=Condition(
            "if looking is 1 or 2",
            lambda now: low(now.given, "looking"),
        ),
    ),
)
