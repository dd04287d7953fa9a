"""Made-up stories in which something isn't right, or may not be."""

from dataclasses import replace
from datetime import date

from alliance_cli.demo.story import Story, told
from alliance_cli.journal import Event, Log, Therapist

DANA = Therapist(id="t1", name="Dana", sessions_before=0)
FINE = Log(
    stirred=2,
    safe=4,
    trust=4,
    accepted=4,
    understood=4,
    openness=3,
    limits=4,
    help=4,
    line="no",
    snag="no",
    next=4,
)


def stop() -> Story:
    return told(
        "stop",
        "One event that is never part of therapy (unwanted touch).",
        DANA,
        [
            replace(FINE, stays="nice enough. a bit close when she shook my hand"),
            replace(FINE, stirred=4, safe=2, trust=2, stays="can't think", line="yes"),
        ],
        start=date(2026, 4, 7),
        events=(
            Event(
                therapist="t1",
                on=date(2026, 4, 14),
                kinds=("went_on",),
                session_on=date(2026, 4, 14),
                what="Put a hand on my knee near the end. I said I'd rather not. It"
                " stayed there.",
                sure="yes",
                source="typed",
            ),
        ),
    )


def line() -> Story:
    return told(
        "line",
        "Something told to someone else, once.",
        replace(DANA, sessions_before=12),
        [
            replace(FINE, stays="slept better since the plan"),
            FINE,
            replace(FINE, trust=3, stirred=4, stays="my sister knew", line="yes"),
        ],
        start=date(2026, 3, 3),
        events=(
            Event(
                therapist="t1",
                on=date(2026, 3, 17),
                kinds=("disclosed",),
                what="Rang my sister about me without asking me first.",
                sure="yes",
                source="typed",
            ),
        ),
    )


def pattern() -> Story:
    judged = Log(
        stirred=3,
        safe=3,
        trust=2,
        accepted=1,
        understood=2,
        openness=2,
        limits=3,
        help=2,
        line="no",
        snag="no",
        next=2,
        about="therapist",
    )
    return told(
        "pattern",
        "The same thing, session after session.",
        DANA,
        [
            replace(FINE, stays="clear plan. relief"),
            FINE,
            replace(FINE, understood=3, accepted=3, stays="good on the sleep plan"),
            replace(
                judged,
                trust=3,
                stays="sighed when I said I'd had a drink",
                snag="small",
                aired="not_yet",
            ),
            replace(judged, trust=3, accepted=3, stays="kept on about my drinking"),
            replace(judged, stays='"we\'ve been over this" twice'),
            replace(judged, accepted=2, stays="lateness again. I'd explained it"),
            replace(
                judged,
                stays="told Dana I feel told off. Dana said that's my pattern",
                snag="big",
                aired="me",
                met=1,
                after=2,
            ),
            replace(judged, stays="sat in the car twenty minutes before going in"),
        ],
        start=date(2026, 1, 14),
    )


def once() -> Story:
    return told(
        "once",
        "A single answer that counts by itself.",
        replace(DANA, sessions_before=5),
        [
            replace(FINE, stays="we talked about the move"),
            FINE,
            replace(
                FINE,
                stirred=4,
                trust=3,
                limits=1,
                stays="I said not today and we went there anyway",
            ),
        ],
        start=date(2026, 3, 3),
    )


def ended() -> Story:
    return told(
        "ended",
        "The therapist ended it.",
        replace(
            DANA,
            name="Ruth",
            sessions_before=40,
            ended_on=date(2026, 3, 18),
            ended_by="them",
            ended_why="outside",
        ),
        [
            FINE,
            replace(FINE, stays="the good one about the garden"),
            replace(FINE, stirred=5, trust=3, stays="Ruth is moving. two weeks"),
        ],
        start=date(2026, 3, 4),
    )


def not_clicked() -> Story:
    dull = Log(
        stirred=2,
        safe=4,
        trust=3,
        accepted=3,
        understood=3,
        openness=2,
        limits=4,
        help=2,
        line="no",
        snag="no",
        next=3,
    )
    return told(
        "not_clicked",
        "Nothing over a line, and it hasn't taken.",
        replace(DANA, name="Sam"),
        [
            replace(dull, help=3, stays="polite. a lot of forms"),
            replace(dull, stays="talked about my week"),
            replace(dull, understood=2),
            replace(dull, stays="left with nothing to hold on to"),
            dull,
        ],
        start=date(2026, 3, 2),
    )


def falling() -> Story:
    trust = [5, 5, 5, 4, 5, 4, 4, 4, 3, 4, 3, 3, 3]
    return told(
        "falling",
        "Trust goes down so slowly that no session shows it.",
        replace(DANA, name="Noor"),
        [replace(FINE, trust=value) for value in trust],
        start=date(2026, 1, 6),
    )
