"""When staying safe was hard, as last noted: asked by screens that read no report.

Until the next log, and where none comes, for `COMES_ALONE` at most: nobody is sent past
what happened for ever because they have stopped logging. The reading asks the same
here.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from alliance_cli.journal import Event, Journal, Later, Session
from alliance_cli.signs import as_of, counts, in_order, in_order_of_noting

COMES_ALONE = timedelta(days=30)  # how long people and lines are all that is shown


def unsure_since(events: Sequence[Event], latest: date | None) -> date | None:
    """The day on which they last said that they weren't safe, or weren't sure.

    None once a session was logged after it: `latest` is its day. However long ago it
    is; `is_recent` says whether that still counts by itself.
    """
    told = [one for one in events if one.safe_now and not one.retracted]
    last = max(told, key=_moment, default=None)
    if last is None or last.safe_now == "yes":
        return None
    on = _said_on(last)
    return on if latest is None or latest <= on else None


def is_recent(on: date | None, today: date) -> bool:
    """Whether what was said on that day still comes alone."""
    return on is not None and today - on <= COMES_ALONE


def _moment(event: Event) -> tuple[date, str]:
    return _said_on(event), event.edited_at or event.noted_at or ""


def _said_on(event: Event) -> date:
    """The day of the answer: an event of long ago can be noted today."""
    changed = event.first is not None and event.first.safe_now != event.safe_now
    moment = event.edited_at if changed and event.edited_at else event.noted_at
    written = date.fromisoformat(moment[:10]) if moment else event.on
    return max(written, event.on)


def was_hard(journal: Journal, therapist: str, today: date) -> bool:
    """Whether it was, by the latest session with them or by an event since."""
    latest = _latest(journal, therapist, today)
    later = latest.later if latest else None
    if latest and later and later.days == "unsafe" and _is_lately(latest, later, today):
        return True
    events = [
        one for one in in_order_of_noting(journal.events, therapist) if one.on <= today
    ]
    return is_recent(unsure_since(events, latest.on if latest else None), today)


def _is_lately(session: Session, later: Later, today: date) -> bool:
    return is_recent(later.on or session.on, today)


def _latest(journal: Journal, therapist: str, today: date) -> Session | None:
    """The latest session that counted, as it was known on that day."""
    for one in reversed(in_order(journal, therapist)):
        if one.on <= today and counts(known := as_of(one, today)):
            return known
    return None
