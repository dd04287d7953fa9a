"""Whole journals about one therapist, dense with what the rules look at."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from alliance_cli.journal import (
    Before,
    Event,
    Journal,
    Later,
    Log,
    Raise,
    Session,
    Therapist,
)
from alliance_cli.questions import BEFORE, KIND_IDS, LATER, LOG, Kind, Question
from support.journals import START, journal

MOST_SESSIONS = 14
KEPT_OFTEN = ("stirred", "safe", "trust", "help", "snag", "accepted", "limits")


def _answer(question: Question) -> st.SearchStrategy[Any]:
    match question.kind:
        case Kind.TEXT:
            return st.sampled_from([None, "some words", "I want to die"])
        case Kind.MANY:
            chosen = st.sets(st.sampled_from(question.values), max_size=2)
            return chosen.map(lambda one: tuple(sorted(map(str, one))))
        case _:
            often = 3 if question.id in KEPT_OFTEN else 1
            values = st.sampled_from(question.values)
            return st.one_of(st.none(), *[values] * often)


def _part(questions: tuple[Question, ...]) -> Mapping[str, st.SearchStrategy[Any]]:
    return {question.id: _answer(question) for question in questions}


def logs() -> st.SearchStrategy[Log]:
    return st.builds(Log, **_part(LOG))


def laters() -> st.SearchStrategy[Later | None]:
    return st.none() | st.builds(Later, **_part(LATER))


@st.composite
def sessions(draw: st.DrawFn, on: date) -> Session:
    held = draw(
        st.sampled_from([None] * 8 + ["they_missed", "they_cancelled", "break"])
    )
    mode = draw(st.sampled_from(["quick", "full", "full", None]))
    return Session(
        therapist="t",
        on=on,
        id=f"{on:%Y%m%d}",
        logged_at=f"{on.isoformat()}T19:00:00+01:00",
        mode=mode,
        held=held,
        before=draw(st.none() | st.builds(Before, **_part(BEFORE))),
        log=draw(logs()),
        later=draw(laters()),
    )


@st.composite
def steady_runs(draw: st.DrawFn) -> list[Session]:
    """A handful of answers that stay much the same: where most states live."""
    base = draw(logs())
    n = draw(st.integers(1, MOST_SESSIONS))
    odd = draw(st.integers(0, n))
    made = []
    for week in range(n):
        on = START + timedelta(weeks=week)
        log = draw(logs()) if week == odd else base
        made.append(Session(therapist="t", on=on, id=f"s{week}", mode="full", log=log))
    return made


@st.composite
def mixed_runs(draw: st.DrawFn) -> list[Session]:
    n = draw(st.integers(0, MOST_SESSIONS))
    return [draw(sessions(START + timedelta(weeks=week))) for week in range(n)]


def days() -> st.SearchStrategy[date]:
    return st.integers(0, MOST_SESSIONS * 7).map(lambda n: START + timedelta(days=n))


def events() -> st.SearchStrategy[Event]:
    yes_no = st.sampled_from([None, "yes", "unsure", "no"])
    return st.builds(
        Event,
        therapist=st.just("t"),
        on=days(),
        id=st.uuids().map(str),
        kinds=st.lists(st.sampled_from(KIND_IDS), max_size=2).map(tuple),
        sure=st.sampled_from([None, "yes", "unsure"]),
        safe_now=yes_no,
        endangered=yes_no,
        retracted=st.sampled_from([None, None, True]),
    )


def raises() -> st.SearchStrategy[Raise]:
    return st.builds(
        Raise,
        therapist=st.just("t"),
        kind=st.sampled_from(["say", "ask"]),
        text=st.just("words"),
        id=st.uuids().map(str),
        noted_on=st.none() | days(),
        said_on=st.none() | days(),
        matters=st.sampled_from([None, 1, 3]),
        about=st.sampled_from([None, "them", "mine", "ending"]),
        met=st.sampled_from([None, 0, 1, 2, 3, 4, 5]),
        after=st.sampled_from([None, 1, 2, 3, 4, 5]),
        outcome=st.sampled_from([None, None, "taken_up", "cannot", "not_heard"]),
        dropped=st.sampled_from([None, None, True]),
    )


def therapists() -> st.SearchStrategy[Therapist]:
    return st.builds(
        Therapist,
        id=st.just("t"),
        name=st.just("T."),
        sessions_before=st.sampled_from([None, 0, 0, 2, 40]),
        started_on=st.sampled_from([None, START]),
        ended_on=st.none() | days(),
        ended_by=st.sampled_from([None, None, "me", "them", "both"]),
        ending_on=st.none() | days(),
        setting=st.sampled_from([None, "couple", "group"]),
        choice=st.sampled_from([None, "free", "costly", "bound"]),
    )


@st.composite
def courses(draw: st.DrawFn, most_events: int = 2) -> Journal:
    """Everything one person might have logged with one therapist.

    Sometimes no session at all: only what was noted and said.
    """
    return journal(
        draw(mixed_runs() | steady_runs() | st.just([])),
        events=draw(st.lists(events(), max_size=most_events)),
        raises=draw(st.lists(raises(), max_size=2)),
        therapist=draw(therapists()),
    )
