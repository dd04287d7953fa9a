"""Something to say or to ask for: whose it is, how much it matters, how it was taken.

`new` is asked when it goes on the list, `came_up` once it was said.
"""

from dataclasses import replace

from alliance_cli.questions.kinds import (
    ALWAYS,
    Condition,
    Kind,
    Question,
    options,
    scale,
)
from alliance_cli.questions.log import LOG

SAY_OR_ASK = options(say="something to say", ask="something to ask for")
MATTERS = scale("a little", "quite", "a lot")
RAISED_ABOUT = options(
    them="something the therapist did or does",
    mine="a feeling or subject of yours",
    ending="stopping, pausing or changing",
)
OUTCOME = options(
    taken_up="it was taken up",
    cannot="it can't be, and you were told why",
    not_heard="it wasn't heard",
)

HAS_WORDS = Condition("if there are words", lambda now: "text" in now.given)
OWN_WORDS = Condition(
    "if they are new ones, not a number of what is offered",
    lambda now: "text" in now.given and not str(now.given["text"]).isdecimal(),
)

TEXT = Question(
    "text",
    Kind.TEXT,
    "Something to say to {T}, or to ask for? Enter leaves the list as it is.",
    "Nothing is sent, and nobody sees the list but who opens this journal. Notes are"
    " enough; it needn't be how you would say it.",
)
KIND = Question(
    "kind",
    Kind.CHOICE,
    "It is… Enter: something to say.",
    "A wish has an answer of its own: taken up, not possible and why, or not heard.",
    SAY_OR_ASK,
    when=OWN_WORDS,
)
ABOUT = Question(
    "about",
    Kind.CHOICE,
    "Whose is it, mostly?",
    "What {T} does is theirs to answer for, and the report keeps it open until it was"
    " said and met. A feeling or subject of yours is shown in your words, and counts"
    " against nobody.",
    RAISED_ABOUT,
    when=HAS_WORDS,
)
MATTERS_HOW_MUCH = Question(
    "matters",
    Kind.SCALE,
    "How much does it matter to you?",
    "What matters a lot and isn't met, or can't be said, stays in sight.",
    MATTERS,
    when=HAS_WORDS,
)
SAID_ON = Question(
    "said_on",
    Kind.TEXT,
    "When did it come up? Enter: today.",
    "The day helps the report to see what came after it.",
)
CAME_OF_IT = Question(
    "outcome",
    Kind.CHOICE,
    "What came of it?",
    "A no with a reason is a full answer too, and doesn't count as not heard.",
    OUTCOME,
)
NO_LONGER = Question(
    "no_longer",
    Kind.CHOICE,
    "What becomes of it? Enter leaves it where it is.",
    "Off the list, it stays in the journal, and the report no longer waits for it.",
    options(off="take it off the list", gone="delete it for good, with its words"),
)


def _of_log(id_: str) -> Question:
    return replace(next(one for one in LOG if one.id == id_), when=ALWAYS)


NEW = (TEXT, KIND, ABOUT, MATTERS_HOW_MUCH)
CAME_UP = (SAID_ON, CAME_OF_IT, _of_log("met"), _of_log("after"))


def new(*, kind_known: bool) -> tuple[Question, ...]:
    """What is asked of something new; without words nothing more is."""
    return tuple(one for one in NEW if not (kind_known and one is KIND))


def came_up(kind: str) -> tuple[Question, ...]:
    """What is asked once it was said; only a wish has an outcome."""
    return tuple(one for one in CAME_UP if kind == "ask" or one is not CAME_OF_IT)
