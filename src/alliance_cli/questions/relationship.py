"""The questions about being with the therapist: words when quick, scales when full."""

from alliance_cli.questions.kinds import (
    Asking,
    Condition,
    Kind,
    Question,
    has,
    low,
    options,
    scale,
)

CANT_TELL = "can't tell"
EVERY_FOURTH = 4
EXPLAINED_BY_SESSION = 4

WORDS = options(
    accepted="accepted as I am",
    looked_down="looked down on",
    understood="understood",
    misread="misread",
    limits_kept="my limits were kept",
    limits_passed="my limits were passed over",
    said_it="could say what mattered",
    held_back="held something back",
    for_me="the session was for me",
    looked_after="had to look after {T}",
    as_i_am="could be who I am",
    hid_me="kept part of who I am out of it",
)


def _held_back(now: Asking) -> bool:
    return low(now.given, "openness") or has(now.given, "words", "held_back")


def _pushed(now: Asking) -> bool:
    hardest = now.given.get("limits") == 1
    return hardest or has(now.given, "words", "limits_passed")


RELATIONSHIP = (
    Question(
        "words",
        Kind.MANY,
        "Any of these fit today? Several are fine.",
        "The pairs are there so that both sides can be said. Picking none is fine; it"
        " counts as not asked.",
        WORDS,
        parts=("quick",),
    ),
    Question(
        "accepted",
        Kind.SCALE,
        "With {T} today you felt…",
        "A reserved manner isn't the same as looking down on you. Only you can tell"
        " which it was.",
        scale(
            "looked down on",
            "somewhat judged",
            "neither",
            "mostly accepted",
            "accepted as I am",
            zero=CANT_TELL,
        ),
        parts=("full",),
    ),
    Question(
        "understood",
        Kind.SCALE,
        "What you meant got through to {T}…",
        "Being misread once is ordinary; session after session is something else.",
        scale(
            "not at all",
            "a little",
            "about half",
            "mostly",
            "fully",
            zero=CANT_TELL,
        ),
        parts=("full",),
    ),
    Question(
        "openness",
        Kind.SCALE,
        "Of what mattered, you could say…",
        "Most people hold things back in therapy. It never counts against anyone by"
        " itself.",
        scale("almost none", "a little", "some", "most", "all of it", zero=CANT_TELL),
        parts=("full",),
    ),
    Question(
        "kept_by",
        Kind.CHOICE,
        "What kept it in was mostly…",
        "It can be the person, and it can be a thin wall. The difference matters.",
        options(
            subject="the subject",
            therapist="{T}",
            overheard="someone could hear",
            words="no words for it",
            time="time",
            unsure=CANT_TELL,
        ),
        when=Condition("if openness is 1 or 2, or something was held back", _held_back),
    ),
    Question(
        "limits",
        Kind.SCALE,
        "When you said no, or wanted something to stop, it was…",
        "A wish that can't be granted isn't a limit passed over; wishes come later."
        " In some therapies you agree beforehand to go on through fear. A stop that"
        " you said still counts.",
        scale(
            "pushed past",
            "passed over",
            "half kept",
            "mostly kept",
            "kept",
            zero="didn't come up, or I couldn't say it",
        ),
        parts=("full",),
    ),
    Question(
        "said_no",
        Kind.CHOICE,
        "Had you said no or stop, or was it touch?",
        "If so, you can note it by itself, with its date. Nothing is filed by"
        " answering.",
        options(yes="yes", no="no", unsaid="rather not say"),
        when=Condition("if limits is 1, or limits were passed over", _pushed),
    ),
    Question(
        "room",
        Kind.SCALE,
        "The session was…",
        "Therapists may say something of themselves. Whose session it was is another"
        " matter.",
        scale(
            "all about {T}",
            "a lot about {T}",
            "shared",
            "mostly for me",
            "for me",
        ),
        parts=("full",),
        when=Condition("unless it is a group", lambda now: now.setting != "group"),
    ),
    Question(
        "identity",
        Kind.SCALE,
        "Who you are (race or background, faith, gender, whom you love, body,"
        " disability, how your mind works…) was met…",
        "Small slights are common and seldom talked about; talking about them helps,"
        " and it isn't your job to teach.",
        scale(
            "badly",
            "carelessly",
            "neither well nor badly",
            "with some care",
            "with care",
            zero="didn't come up",
        ),
        parts=("full",),
    ),
    Question(
        "help",
        Kind.SCALE,
        "For what you came for, the way {T} works seems…",
        "Warmth and help are two things. Nobody knows every week; a guess is fine.",
        scale(
            "no use",
            "little use",
            "some use, some not",
            "mostly a help",
            "a real help",
            zero=CANT_TELL,
        ),
        parts=("full",),
    ),
    Question(
        "goals",
        Kind.CHOICE,
        "What you are here for, or were sent for, is…",
        "Asked now and then. Further away is an answer, and so is something else.",
        options(
            far="far off",
            worse="further away than at the start",
            moving="moving",
            mostly="mostly there",
            there="there",
            changed="it has become something else",
            unclear="we haven't said",
        ),
        parts=("full",),
        when=Condition(
            "every fourth full log",
            lambda now: now.full_logs % EVERY_FOURTH == EVERY_FOURTH - 1,
        ),
    ),
    Question(
        "life",
        Kind.SCALE,
        "Outside these sessions, life lately is…",
        "Asked now and then. Where life goes outside the room tells more than any one"
        " session.",
        scale(
            "getting smaller",
            "a little smaller",
            "much the same",
            "a little wider",
            "getting wider",
        ),
        parts=("full",),
        when=Condition(
            "every fourth full log",
            lambda now: now.full_logs % EVERY_FOURTH == EVERY_FOURTH - 1,
        ),
    ),
    Question(
        "explained",
        Kind.CHOICE,
        "Has {T} told you how they work and what to expect?",
        "Asked once. People who were told enough beforehand report fewer lasting bad"
        " effects.",
        options(yes="yes", partly="partly", no="no"),
        parts=("full",),
        when=Condition(
            "once, by session 4",
            lambda now: (
                not now.explained_before
                and now.number is not None
                and now.number <= EXPLAINED_BY_SESSION
            ),
        ),
    ),
)
