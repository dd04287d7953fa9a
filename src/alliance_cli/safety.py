"""When staying safe was hard, as last noted: asked by screens that read no report.

Until the next log, and no longer. The reading asks the same here.
"""

from collections.abc import Sequence
from datetime import date

from alliance_cli.journal import Event, Journal, Session
from alliance_cli.signs import as_of, counts, in_order, in_order_of_noting


def unsure_since(events: Sequence[Event], latest: date | None) -> date | None:
    """The day on which they last said that they weren't safe, or weren't sure.

    `events` in order; None once a session was logged after it: `latest` is its day.
    """
    told = [one for one in events if one.safe_now and not one.retracted]
    if not told or told[-1].safe_now == "yes":
        return None
    on = told[-1].on
    return on if latest is None or latest <= on else None


def was_hard(journal: Journal, therapist: str, today: date) -> bool:
    """Whether it was, by the latest session with them or by an event since."""
    latest = _latest(journal, therapist, today)
    if latest and latest.later and latest.later.days == "unsafe":
        return True
    events = [
        one for one in in_order_of_noting(journal.events, therapist) if one.on <= today
    ]
    return unsure_since(events, latest.on if latest else None) is not None


def _latest(journal: Journal, therapist: str, today: date) -> Session | None:
    """The latest session that counted, as it was known on that day."""
    for one in reversed(in_order(journal, therapist)):
        if one.on <= today and counts(known := as_of(one, today)):
            return known
    return None
