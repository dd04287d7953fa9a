"""After the session, in the order asked.

The open question comes first; `line` comes before anything that asks about hurt or
about where a feeling comes from, so that nobody harmed today is first asked whether
they know the feeling.
"""

from alliance_cli.questions.ahead import AHEAD
from alliance_cli.questions.between import BETWEEN_YOU
from alliance_cli.questions.kinds import (
    Asking,
    Condition,
    Kind,
    Question,
    low,
    number,
    options,
    scale,
)
from alliance_cli.questions.relationship import RELATIONSHIP
from alliance_cli.questions.scales import CANT_TELL, PULL, TRUST

EXAMPLES = (
    "For example secrets, gifts or favours, touch, flirting, money, threats, telling"
    " others what you said, telling you to keep away from people or doctors."
)


def _strong_or_low(now: Asking) -> bool:
    strong = number(now.given, "stirred") in {0, 4, 5}
    hardest = number(now.given, "limits") == 1
    return strong or hardest or low(now.given, "safe") or low(now.given, "trust")


OPENING = (
    Question(
        "stays",
        Kind.TEXT,
        "What stays with you from today?",
        "Asked first, before any scale can put words in your mouth. A line is"
        " plenty. Private unless you choose otherwise.",
    ),
    Question(
        "stirred",
        Kind.SCALE,
        "Right now, inside, you are…",
        "How strong, not how good. Strong feeling is not counted against anyone in"
        " the report.",
        scale(
            "settled",
            "a bit moved",
            "stirred",
            "very stirred",
            "shaken",
            zero="numb, far away, or can't tell",
        ),
    ),
    Question(
        "safe",
        Kind.SCALE,
        "With {T} in the room (or on the screen) today, you felt…",
        "The subject can be frightening while the person is not, and the other way"
        " round. This asks about the person.",
        scale(
            "not safe",
            "uneasy",
            "in between",
            "mostly safe",
            "safe",
            zero=CANT_TELL,
        ),
    ),
    Question(
        "trust",
        Kind.SCALE,
        "Right now your trust in {T} is…",
        "People can be furious with a therapist and still trust them. That difference"
        " matters later, in the report.",
        TRUST,
    ),
    Question(
        "pull",
        Kind.MANY,
        "Whatever is strongest right now is about… Several are fine.",
        "A guess is fine, and you can change it in a day or two with alliance later.",
        PULL,
        when=Condition(
            "if stirred is 4, 5 or 0, safe or trust is 1 or 2, or limits is 1",
            _strong_or_low,
        ),
    ),
)

OVER_THE_LINE = (
    Question(
        "line",
        Kind.CHOICE,
        "Did {T} do or say anything that didn't seem to belong in therapy?",
        EXAMPLES + ' You don\'t have to know whether it "counts". Not sure is a full'
        " answer.",
        options(no="no", unsure="not sure", yes="yes"),
    ),
)

LOG = (*OPENING, *RELATIONSHIP, *OVER_THE_LINE, *BETWEEN_YOU, *AHEAD)
