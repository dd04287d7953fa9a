"""How a made-up story is put together: one answer set a week."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from alliance_cli.journal import (
    Event,
    Journal,
    Later,
    Log,
    Raise,
    Session,
    Therapist,
)

EVENING = timezone(timedelta(hours=2))


@dataclass(frozen=True, slots=True)
class Story:
    """A made-up journal, and the day on which it is read."""

    name: str
    line: str
    journal: Journal
    therapist: str
    today: date


def told(  # noqa: PLR0913  (a story has as many parts as it has)
    name: str,
    line: str,
    who: Therapist,
    weeks: list[Log | tuple[Log, Later]],
    *,
    start: date,
    events: tuple[Event, ...] = (),
    raises: tuple[Raise, ...] = (),
) -> Story:
    """A story told week by week from `start`, read the day after the last session."""
    sessions = tuple(
        _session(who.id, start + timedelta(weeks=n), week)
        for n, week in enumerate(weeks)
    )
    today = start + timedelta(weeks=len(weeks) - 1, days=1)
    journal = Journal(
        therapists=(who,),
        sessions=sessions,
        events=events,
        raises=raises,
    )
    return Story(name, line, journal, who.id, today)


def _session(therapist: str, on: date, week: Log | tuple[Log, Later]) -> Session:
    log, later = week if isinstance(week, tuple) else (week, None)
    return Session(
        therapist=therapist,
        on=on,
        logged_at=at_evening(on),
        mode="full",
        log=log,
        later=later,
    )


def at_evening(on: date) -> str:
    """The moment at which a session of that day was logged."""
    return datetime(on.year, on.month, on.day, 19, 30, tzinfo=EVENING).isoformat()
