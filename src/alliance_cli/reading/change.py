"""What would make it read differently: computed, never written by hand.

From a written catalogue of next sessions, one to three in a row, the smallest that
leads to another state. None where no future session should be waited for: what was
noted there is enough (care for people held by intermittent kindness).
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from alliance_cli.journal import Log, Raise, Session
from alliance_cli.reading.ladder import Judged, state_of
from alliance_cli.rules.facts import work_out
from alliance_cli.rules.history import go_on
from alliance_cli.rules.taken import was_said

MOST = 3
NUMBERS = ("the next session", "the next two sessions", "the next three sessions")
ENOUGH_NOTED = (
    "You don't need more sessions to be sure of what you noted. It reads differently if"
    " you correct it, or if it gets talked about and you say it was met."
)
NEVER_WAIT = frozenset({"line", "once"})
STANDS_BETWEEN = frozenset({"pattern", "not_clicked", "open", "falling"})
GOOD_READINGS = frozenset({"outgrown", "repaired", "stirred", "steady", "mixed"})


@dataclass(frozen=True, slots=True)
class Coming:
    """A next session as it could be logged, and how that is said.

    With `speaks`, what waited to be said has been said by then, and was met.
    """

    said: str
    log: Log
    speaks: bool = False


GOOD = Log(
    stirred=2,
    safe=5,
    trust=5,
    accepted=5,
    understood=5,
    openness=4,
    limits=5,
    help=5,
    snag="no",
    next=4,
    ask="no",
    line="no",
)
CATALOGUE = (
    Coming(
        "it gets talked about, taken well, and is easier between you",
        replace(GOOD, snag="small", aired="me", met=5, after=5),
        speaks=True,
    ),
    Coming("you felt safe, trusting, met and helped", GOOD),
    Coming(
        "you were very stirred by the subject, and still safe and trusting",
        replace(GOOD, stirred=5, pull=("subject",)),
    ),
    Coming(
        "trust and safety were low",
        Log(stirred=4, safe=2, trust=2, snag="no", next=3, line="no"),
    ),
    Coming(
        "something big hurt and wasn't talked about",
        Log(stirred=4, safe=4, trust=3, snag="big", aired="not_yet", line="no"),
    ),
)


def would_change(judged: Judged) -> str | None:
    """One sentence; None for `stop`, and where nothing in the catalogue changes it.

    Nor is anything said of an empty journal: whatever comes would change it.
    """
    history = judged.facts.history
    empty = judged.state == "early" and not history.entries
    if judged.state == "stop" or history.ended or empty:
        return None
    if judged.state in NEVER_WAIT or judged.facts.severe_now:
        return ENOUGH_NOTED
    found = nearest_change(judged)
    if found is None:
        return None
    coming, n, _ = found
    return f"It would read differently if in {NUMBERS[n - 1]} {coming.said}."


def nearest_change(judged: Judged) -> tuple[Coming, int, str] | None:
    """The fewest sessions of one kind that lead to another state, and that state."""
    for n in range(1, MOST + 1):
        for coming in could_come(judged):
            state = state_after(judged, coming, n)
            if state != judged.state:
                return coming, n, state
    return None


def could_come(judged: Judged) -> tuple[Coming, ...]:
    """What is tried, in order: from a good reading the hard ones first.

    Nothing "gets talked about" where nothing stands between the two.
    """
    open_now = judged.state in STANDS_BETWEEN
    tried = tuple(one for one in CATALOGUE if open_now or not one.speaks)
    return tried[::-1] if judged.state in GOOD_READINGS else tried


def state_after(judged: Judged, coming: Coming, n: int) -> str:
    """The state once n such sessions have been logged, a week apart from today."""
    history = judged.facts.history
    days = [history.today + timedelta(weeks=week) for week in range(1, n + 1)]
    added = [
        Session(therapist=history.therapist.id, on=on, mode="full", log=coming.log)
        for on in days
    ]
    ahead = go_on(history, added)
    if coming.speaks:
        said = tuple(_met(one, days[0]) for one in ahead.raises)
        ahead = replace(ahead, raises=said)
    return state_of(work_out(ahead))


def _met(one: Raise, on: date) -> Raise:
    """What was said already keeps the answer it was given."""
    if was_said(one) or one.dropped:
        return one
    return replace(one, said_on=on, met=5, after=5)
