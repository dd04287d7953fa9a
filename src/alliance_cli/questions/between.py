"""What was between the two: a moment that hurt, a strong feeling, and its history."""

from alliance_cli.questions.kinds import Asking, Condition, Kind, Question, has, options
from alliance_cli.questions.scales import AFTER, CANT_TELL, MET

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


def _hurt(now: Asking) -> bool:
    return has(now.given, "snag", "small", "big")


def _talked_about(now: Asking) -> bool:
    return _hurt(now) and has(now.given, "aired", "me", "them")


def _may_be_old(now: Asking) -> bool:
    clean = now.given.get("line") == "no" and not now.event_before
    return clean and has(now.given, "feel", *FEELINGS_ASKED_BACK)


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
