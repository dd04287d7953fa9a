"""Journals as people write them: weekly sessions whose answers follow the branches."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

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
from alliance_cli.questions import BEFORE, KIND_IDS, LATER, LOG, Asking, Kind, Question
from support.anything import texts

EARLIEST, LATEST = date(2024, 1, 1), date(2026, 1, 1)
NOT_HELD = ("break", "they_cancelled", "they_missed", "i_cancelled", "i_missed")


@dataclass(frozen=True)
class Logged:
    """One therapist, and what was written down about them."""

    therapist: Therapist
    sessions: tuple[Session, ...]
    events: tuple[Event, ...]
    raises: tuple[Raise, ...]


@st.composite
def realistic_journals(draw: st.DrawFn, most_weeks: int = 12) -> Journal:
    """One therapist or two, with up to `most_weeks` sessions each."""
    ids = draw(st.sampled_from([("t",), ("t", "u")]))
    logged = [draw(logged_weeks(id_, most_weeks)) for id_ in ids]
    return Journal(
        therapists=tuple(one.therapist for one in logged),
        sessions=tuple(each for one in logged for each in one.sessions),
        events=tuple(each for one in logged for each in one.events),
        raises=tuple(each for one in logged for each in one.raises),
    )


@st.composite
def logged_weeks(draw: st.DrawFn, therapist: str, most: int) -> Logged:
    start = draw(st.dates(EARLIEST, LATEST))
    who = Therapist(
        id=therapist,
        name=therapist.upper(),
        sessions_before=draw(st.none() | st.integers(0, 60)),
        started_on=draw(st.none() | st.just(start)),
        setting=draw(st.sampled_from([None, "alone", "couple", "group"])),
    )
    sessions: list[Session] = []
    for week in range(draw(st.integers(0, most))):
        on = start + timedelta(weeks=week)
        sessions.append(draw(_session(who, on, tuple(sessions))))
    return Logged(who, tuple(sessions), _events(draw, sessions), _raises(sessions))


@st.composite
def _session(
    draw: st.DrawFn,
    who: Therapist,
    on: date,
    earlier: Sequence[Session],
) -> Session:
    blank = Session(
        therapist=who.id,
        on=on,
        id=f"{who.id}-{len(earlier)}",
        logged_at=f"{on}T20:15:00+02:00",
    )
    if draw(st.integers(0, 9)) == 0:
        return replace(blank, held=draw(st.sampled_from(NOT_HELD)))
    mode = draw(st.sampled_from(["quick", "full"]))
    asking = _asking(who, earlier)
    log = draw(_answers([one for one in LOG if mode in one.parts], asking))
    before = draw(st.none() | _answers(BEFORE, asking))
    later = draw(st.none() | _answers(LATER, replace(asking, log=log)))
    return replace(
        blank,
        mode=mode,
        before=None if before is None else Before(**before),
        log=Log(**log),
        later=None if later is None else Later(on=on + timedelta(days=2), **later),
    )


def _asking(who: Therapist, earlier: Sequence[Session]) -> Asking:
    logs = [one.log for one in earlier if one.log]
    before = who.sessions_before
    return Asking(
        number=None if before is None else before + len(logs) + 1,
        full_logs=sum(one.mode == "full" for one in earlier),
        explained_before=any(log.explained for log in logs),
        event_before=any(log.line == "yes" for log in logs),
        setting=who.setting or "alone",
    )


@st.composite
def _answers(
    draw: st.DrawFn,
    questions: Sequence[Question],
    asking: Asking,
) -> dict[str, Any]:
    """What was asked and not skipped; about one question in ten is skipped."""
    given: dict[str, Any] = {}
    for question in questions:
        asked = question.when.holds(replace(asking, given=given))
        if asked and draw(st.integers(0, 9)):
            given[question.id] = draw(_answer(question))
    return given


def _answer(question: Question) -> SearchStrategy[Any]:
    if question.kind is Kind.TEXT:
        return texts()
    one = st.sampled_from(question.values)
    if question.kind is Kind.MANY:
        return st.lists(one, min_size=1, max_size=3, unique=True).map(tuple)
    return one


def _events(draw: st.DrawFn, sessions: Sequence[Session]) -> tuple[Event, ...]:
    """Where the line question said yes, an event with a kind, as the prompts do."""
    return tuple(
        Event(
            therapist=one.therapist,
            on=one.on,
            id=f"{one.id}-event",
            kinds=(draw(st.sampled_from(KIND_IDS)),),
            noted_at=one.logged_at,
            session_on=one.on,
            source="typed",
        )
        for one in sessions
        if one.log and one.log.line == "yes"
    )


def _raises(sessions: Sequence[Session]) -> tuple[Raise, ...]:
    return tuple(
        Raise(
            therapist=one.therapist,
            kind="say",
            text=one.later.tell,
            id=f"{one.id}-raise",
            noted_on=one.later.on,
        )
        for one in sessions
        if one.later and one.later.tell
    )
