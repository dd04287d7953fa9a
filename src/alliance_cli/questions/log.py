"""After the session, in the order asked.

The open question comes first; `line` comes before anything that asks about hurt or
about where a feeling comes from, so that nobody harmed today is first asked whether
they know the feeling.
"""

from alliance_cli.questions.before import HEAVINESS, WHY_HEAVY
from alliance_cli.questions.kinds import (
    Asking,
    Condition,
    Kind,
    Question,
    has,
    low,
    number,
    options,
    scale,
)
from alliance_cli.questions.relationship import RELATIONSHIP

CANT_TELL = "can't tell"
FEELINGS_ASKED_BACK = (
    "angry",
    "hurt",
    "ashamed",
    "afraid",
    "burden",
    "powerless",
    "wanting_to_please",
    "numb",
    "attracted",
    "longing",
    "guilty",
    "confused",
    "bored",
)

PULL = options(
    subject="what we talked about",
    therapist="something {T} did or didn't do",
    between="something between us",
    me="something in me, old or new",
    others="someone or something else",
    unsure=CANT_TELL,
)
MET = scale(
    "turned it on me",
    "brushed it off",
    "explained themselves",
    "listened",
    "listened, and something changed",
    zero="can't tell yet",
)
AFTER = scale(
    "worse",
    "still raw",
    "can't say yet",
    "easier",
    "as good as before, or better",
)
TRUST = scale(
    "none, or gone",
    "thin",
    "half and half",
    "mostly there",
    "solid",
    zero=CANT_TELL,
)
EXAMPLES = (
    "For example secrets, gifts or favours, touch, flirting, money, threats, telling"
    " others what you said, telling you to keep away from people or doctors."
)


def _strong_or_low(now: Asking) -> bool:
    strong = number(now.given, "stirred") in {0, 4, 5}
    hardest = number(now.given, "limits") == 1
    return strong or hardest or low(now.given, "safe") or low(now.given, "trust")


def _hurt(now: Asking) -> bool:
    return has(now.given, "snag", "small", "big")


def _talked_about(now: Asking) -> bool:
    return _hurt(now) and has(now.given, "aired", "me", "them")


def _may_be_old(now: Asking) -> bool:
    clean = now.given.get("line") == "no" and not now.event_before
    return clean and has(now.given, "feel", *FEELINGS_ASKED_BACK)


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

BETWEEN_YOU = (
    Question(
        "snag",
        Kind.CHOICE,
        "Was there a moment between you and {T} that felt wrong or hurt?",
        "Such moments are common: studies find that clients notice one in a fifth to"
        " two fifths of sessions. What happens next tells more than the moment.",
        options(
            no="no",
            small="yes, a small one",
            big="yes, a big one",
            unsure="not sure",
        ),
    ),
    Question(
        "snag_what",
        Kind.TEXT,
        "In a sentence, what happened?",
        "So that you can find it again. Private unless you choose otherwise.",
        when=Condition("if snag is small or big", _hurt),
    ),
    Question(
        "aired",
        Kind.CHOICE,
        "Did it get talked about?",
        "It doesn't have to be. How it was taken, if it was, says a lot.",
        options(
            me="I brought it up",
            them="{T} brought it up",
            not_yet="no",
            could_not="no; it didn't feel possible",
            noticed_later="I only noticed afterwards",
        ),
        when=Condition("if snag is small or big", _hurt),
    ),
    Question(
        "met",
        Kind.SCALE,
        "How {T} took it:",
        "If you ended up comforting {T}, or were punished for it later, 1 fits.",
        MET,
        when=Condition("if it was talked about", _talked_about),
    ),
    Question(
        "after",
        Kind.SCALE,
        "And between you now it is…",
        "Can't say yet is a full answer; alliance later asks again.",
        AFTER,
        when=Condition("if it was talked about", _talked_about),
    ),
    Question(
        "feel",
        Kind.MANY,
        "Any strong feeling toward {T} today? Several are fine.",
        "All of these turn up in good therapy. None of them counts against you, or"
        " against {T}. If names don't come: tight, heavy, hot, shaky, far away; put"
        ' it in "Anything else?".',
        options(
            warm="warm",
            angry="angry",
            hurt="hurt",
            ashamed="ashamed",
            afraid="afraid",
            burden="like a burden",
            powerless="powerless",
            wanting_to_please="wanting to please",
            numb="numb",
            attracted="attracted",
            longing="longing",
            guilty="guilty",
            confused="confused",
            bored="bored",
            none="none",
            unsure=CANT_TELL,
        ),
        parts=("full",),
    ),
    Question(
        "familiar",
        Kind.CHOICE,
        "Have you known that feeling from before {T}?",
        "Knowing a feeling can make it come up where it isn't needed. It can also make"
        " you quick to see the real thing. The report uses it only as something to be"
        " curious about.",
        options(
            new="no, it's new",
            somewhat="a little",
            very="well",
            unsure=CANT_TELL,
        ),
        parts=("full",),
        when=Condition(
            "if feel has anything but warm, none or can't tell, line is no, and there"
            " is no event with {T}",
            _may_be_old,
        ),
    ),
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

LOG = (*OPENING, *RELATIONSHIP, *OVER_THE_LINE, *BETWEEN_YOU, *AHEAD)
