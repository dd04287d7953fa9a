"""Made-up stories in which the ground holds, or it is too soon to tell."""

from dataclasses import replace
from datetime import date

from alliance_cli.demo.story import Story, told
from alliance_cli.journal import Later, Log, Raise, Therapist

RUTH = Therapist(id="t1", name="Ruth", sessions_before=0)
GOOD = Log(
    stirred=2,
    safe=5,
    trust=5,
    accepted=5,
    understood=4,
    openness=4,
    limits=5,
    help=4,
    line="no",
    snag="no",
    next=4,
)
STORMY = replace(
    GOOD,
    stirred=5,
    trust=4,
    pull=("subject",),
    next=2,
    about="subject",
)


def stirred() -> Story:
    angry = replace(STORMY, feel=("angry",), familiar="very", pull=("me",))
    return told(
        "stirred",
        "Shaken session after session, and the ground holds.",
        RUTH,
        [
            replace(GOOD, trust=3, safe=3, openness=2, understood=3),
            replace(GOOD, stirred=3),
            (replace(STORMY, stirred=4), Later(settled=4)),
            (
                replace(
                    angry,
                    understood=2,
                    stays="cried the whole way home. still rather tell Ruth than"
                    " anyone",
                ),
                Later(settled=4),
            ),
            (
                replace(
                    angry,
                    stays="furious that she stayed so calm. like my mother",
                ),
                Later(settled=3, about=("me",)),
            ),
            (replace(STORMY, stirred=4), Later(settled=5)),
            (replace(STORMY, stays="heavy"), Later(settled=4)),
            (replace(STORMY, stirred=4, next=3, about=None), Later(settled=4)),
            replace(GOOD, stirred=3, stays="said the thing. nobody laughed"),
        ],
        start=date(2026, 3, 3),
    )


def repaired() -> Story:
    return told(
        "repaired",
        "Something hurt, was said, and was heard.",
        replace(RUTH, sessions_before=4),
        [
            GOOD,
            GOOD,
            replace(GOOD, stays="the hospital, at last"),
            replace(
                GOOD,
                stirred=4,
                safe=3,
                trust=3,
                accepted=2,
                understood=2,
                openness=2,
                pull=("therapist",),
                snag="big",
                snag_what="checked the clock while I was talking about the hospital",
                aired="not_yet",
                next=2,
                about="therapist",
            ),
            replace(
                GOOD,
                stirred=4,
                safe=3,
                trust=3,
                pull=("between",),
                stays="told Ruth about the clock. Ruth said sorry, and moved it",
                snag="small",
                aired="me",
                met=5,
                after=4,
            ),
            replace(GOOD, stirred=3, trust=4, stays="odd and good to have said it"),
            replace(GOOD, trust=4),
            GOOD,
        ],
        start=date(2026, 2, 5),
    )


def open_() -> Story:
    return told(
        "open",
        "Something hurt, and nothing has been said about it.",
        replace(RUTH, sessions_before=20),
        [
            GOOD,
            GOOD,
            GOOD,
            replace(
                GOOD,
                stirred=4,
                trust=4,
                understood=2,
                pull=("therapist",),
                snag="big",
                snag_what="mixed me up with someone else, twice",
                aired="not_yet",
            ),
            replace(GOOD, trust=3, openness=3, stays="kept it light"),
        ],
        start=date(2026, 3, 3),
        raises=(
            Raise(
                therapist="t1",
                kind="say",
                text="that you mixed me up with someone else",
                noted_on=date(2026, 3, 26),
                matters=3,
                about="them",
            ),
        ),
    )


def outgrown() -> Story:
    quiet = replace(GOOD, stirred=1, help=3, goals="there", next=3)
    return told(
        "outgrown",
        "What it was for may be there.",
        RUTH,
        [
            replace(GOOD, stirred=4, goals="far"),
            replace(GOOD, stirred=4),
            replace(GOOD, stirred=3),
            replace(GOOD, stirred=3, goals="mostly"),
            replace(GOOD, stays="went to the funeral and was all right"),
            GOOD,
            replace(quiet, stays="we talked about the garden, mostly"),
            replace(quiet, goals="mostly"),
            replace(quiet, stays="I do the questions by myself now"),
            quiet,
        ],
        start=date(2026, 1, 6),
    )


def flat() -> Story:
    dull = replace(GOOD, stirred=1, help=2, next=3, goals="moving")
    return told(
        "flat",
        "Kind hours, and not much moving.",
        replace(RUTH, sessions_before=30),
        [
            GOOD,
            GOOD,
            replace(dull, help=3, stays="I had little to say"),
            dull,
            replace(dull, stays="same ground as last week"),
            dull,
        ],
        start=date(2026, 3, 3),
    )


def early() -> Story:
    first = replace(
        GOOD,
        stirred=3,
        safe=3,
        trust=3,
        accepted=3,
        understood=3,
        openness=2,
        help=None,
        limits=None,
        next=3,
    )
    return told(
        "early",
        "Two sessions in.",
        RUTH,
        [
            replace(first, stays="I talked too fast"),
            replace(first, trust=4, accepted=4, openness=3),
        ],
        start=date(2026, 4, 21),
    )


def steady() -> Story:
    return told(
        "steady",
        "Safe, trusting, nothing open that was logged.",
        replace(RUTH, sessions_before=10),
        [
            GOOD,
            replace(GOOD, stays="the list for the week"),
            GOOD,
            replace(GOOD, trust=4, stays="laughed, even"),
            GOOD,
        ],
        start=date(2026, 3, 3),
    )


def mixed() -> Story:
    middling = replace(GOOD, safe=3, trust=3, understood=3, openness=3, help=3)
    return told(
        "mixed",
        "Some good, some not, and no one thing stands out.",
        replace(RUTH, sessions_before=8),
        [
            replace(middling, trust=4, stays="all right, I think"),
            middling,
            replace(middling, stirred=4, stays="no idea what I feel about it"),
            replace(middling, safe=4),
            replace(middling, openness=2),
        ],
        start=date(2026, 3, 3),
    )
