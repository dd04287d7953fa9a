"""Small journals for tests: `journal(weekly(trust=[4, 4, 3], safe=5))`.

Everything is with one therapist, `t`, called T., unless it is said otherwise. Answers
are given by name, as in the journal file; a list is fine where there are several.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

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

T = Therapist(id="t", name="T.", sessions_before=0)
START = date(2026, 1, 5)
WEEK = timedelta(weeks=1)
Answers = Mapping[str, Any]


def session(
    on: date = START,
    *,
    before: Answers | None = None,
    later: Answers | None = None,
    also: Answers | None = None,
    **log: object,
) -> Session:
    """One session; `also` holds what isn't an answer: therapist, held, mode, id."""
    blank = Session(therapist="t", on=on, mode="full")
    return replace(
        blank,
        before=None if before is None else Before(**_frozen(before)),
        log=Log(**_frozen(log)) if log else None,
        later=None if later is None else Later(**_frozen(later)),
        **(also or {}),
    )


def weekly(start: date = START, **answers: object) -> tuple[Session, ...]:
    """A session a week; a list gives one answer a week, anything else every week.

    None is not asked. `before`, `later` and `also` are as in `session`.
    """
    weeks = max(len(each) for each in answers.values() if isinstance(each, list))
    return tuple(
        session(start + n * WEEK, **_of_week(n, answers)) for n in range(weeks)
    )


def event(on: date = START, *kinds: str, **known: object) -> Event:
    return replace(Event(therapist="t", on=on, kinds=kinds), **_frozen(known))


def to_say(text: str = "It hurt.", kind: str = "say", **known: object) -> Raise:
    return replace(Raise(therapist="t", kind=kind, text=text), **_frozen(known))


def journal(
    sessions: Iterable[Session] = (),
    *,
    events: Iterable[Event] = (),
    raises: Iterable[Raise] = (),
    therapist: Therapist = T,
) -> Journal:
    """A journal about one therapist; with `dataclasses.replace` it holds more."""
    return Journal(
        therapists=(therapist,),
        sessions=tuple(sessions),
        events=tuple(events),
        raises=tuple(raises),
    )


def _frozen(answers: Answers) -> dict[str, Any]:
    return {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in answers.items()
    }


def _of_week(n: int, answers: Answers) -> dict[str, Any]:
    this_week = {
        key: _nth(value, n) if isinstance(value, list) else value
        for key, value in answers.items()
    }
    return {key: value for key, value in this_week.items() if value is not None}


def _nth(value: list[Any], n: int) -> object:
    return value[n] if n < len(value) else None
