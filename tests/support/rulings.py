"""What one journal comes to: its state, one rule's finding, the facts behind them.

Everything is read on `TODAY`, half a year after the first session of `weekly`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from alliance_cli.journal import Event, Journal, Session
from alliance_cli.reading import read
from alliance_cli.reading.ladder import Judged, judge
from alliance_cli.rules.facts import Facts, work_out
from alliance_cli.rules.finding import Finding
from alliance_cli.rules.history import History, gather
from alliance_cli.rules.parts import Reading
from support.journals import START, T, journal

TODAY = date(2026, 6, 30)
LONG_AGO = replace(T, sessions_before=30)  # nothing here is early
UNKNOWN = replace(T, sessions_before=None)  # nor known to be


def week(n: int, days: int = 0) -> date:
    """The day of the nth weekly session from 0, or so many days after it."""
    return START + timedelta(weeks=n, days=days)


def noted(*events: Event, sessions: Iterable[Session] = ()) -> Journal:
    """What was over the line with someone seen for long, beside their sessions."""
    return journal(sessions, events=events, therapist=LONG_AGO)


def history(made: Journal, today: date = TODAY) -> History:
    return gather(made, made.therapists[0], today)


def facts(made: Journal, today: date = TODAY) -> Facts:
    return work_out(history(made, today))


def judged(made: Journal, today: date = TODAY) -> Judged:
    return judge(history(made, today))


def reading(made: Journal, today: date = TODAY) -> Reading:
    return read(made, "t", today)


def state(made: Journal, today: date = TODAY) -> str:
    return reading(made, today).state


def finding(made: Journal, rule: str, today: date = TODAY) -> Finding:
    found = judged(made, today).findings
    return next(one for one in found if one.rule == rule)


def fires(made: Journal, rule: str, today: date = TODAY) -> bool:
    return finding(made, rule, today).fired is True
