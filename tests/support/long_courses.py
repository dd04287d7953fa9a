"""Long journals about one therapist: with everything in them, or with hardly anything.

Nothing here is by chance: answers go round and round.
"""

from datetime import date, timedelta

from alliance_cli.journal import (
    Away,
    Before,
    Decision,
    Journal,
    Later,
    Log,
    Raise,
    Score,
    Session,
    Therapist,
)

START = date(2024, 1, 2)
LONG_NAME = "Wilhelmina Featherstonehaugh-Cholmondeley"
DAYS_APART = 7


def full(n: int, *, name: str = LONG_NAME, days: int = DAYS_APART) -> Journal:
    """So many sessions with every question answered, mostly low, and much beside."""
    each = range(n)

    def day(place: int) -> date:
        return START + timedelta(days=days * place)

    who = Therapist(
        id="t",
        name=name,
        sessions_before=0,
        setting="couple",
        ending_on=day(n + 5),
        ended_by="them",
        away=(Away(from_=day(1) + timedelta(days=2), to=day(2)),),
    )
    return Journal(
        therapists=(who,),
        sessions=tuple(_full_session(day(place), place) for place in each),
        raises=tuple(
            Raise(therapist="t", kind="say", text="x", noted_on=day(place), met=2)
            for place in each[::2]
        ),
        decisions=tuple(
            Decision(therapist="t", on=day(place), choice="say_it_first")
            for place in each[::3]
        ),
        scores=tuple(
            Score(
                therapist="t",
                on=day(place),
                instrument=f"Some long questionnaire's name, form {place % 5}",
                total=123.5,
                of=200,
            )
            for place in each
        ),
    )


def _full_session(on: date, place: int) -> Session:
    low = 1 + place % 2
    round_ = 1 + place % 5
    return Session(
        therapist="t",
        on=on,
        mode="full",
        before=Before(looking=low, about="therapist"),
        log=Log(
            stirred=place % 6,
            safe=low,
            trust=round_,
            accepted=low,
            understood=low,
            openness=low,
            limits=low,
            room=low,
            identity=low,
            words=("hid_me",),
            help=low,
            line="no",
            snag="big" if place % 2 else "small",
            aired="me",
            met=round_,
            after=round_,
            next=low,
            about="therapist",
            ask="not_heard",
        ),
        later=Later(settled=round_, about=("therapist",), trust=6 - round_),
    )


def blank(n: int) -> Journal:
    """So many sessions of which hardly anything was answered."""
    sessions = tuple(
        Session(
            therapist="t",
            on=START + timedelta(days=DAYS_APART * place),
            mode="quick",
            log=Log(stirred=3) if place % 4 == 0 else Log(stays="words"),
        )
        for place in range(n)
    )
    who = Therapist(id="t", name="Ruth", sessions_before=0)
    return Journal(therapists=(who,), sessions=sessions)
