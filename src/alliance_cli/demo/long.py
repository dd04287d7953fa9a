"""A made-up story of a year and a half, told in rows: one sign a week.

A digit is the answer, `-` a week without a session, a blank one that was skipped.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from alliance_cli.demo.story import Story, at_evening
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

HEAVY = (1, 2)
START = date(2024, 9, 3)
WEEKS = {
    "stirred": "3343443545454354--434544344345443323434233-3233223----2322312221221",
    "safe": "3344454555455455--555454344555545554555545-5555555----5555555555555",
    "trust": "3334344445454554--444443233454554554545555-5555555----5555555555555",
    "understood": "3234334434444344--444432243444454443444444-4454444----4444444444444",
    "openness": "2223232333434334--343442233343444434444434-4444444----4443444444444",
    "help": "3334344444444444--444433333444444444444434-4444343----4343334333333",
    "limits": "5  55  5555 5555--5555 55 5555555555555555-5555555----5555555555555",
    "accepted": "4444454555455455--555453345455555555555555-5555555----5555555555555",
    "next": "3322323323333223--343321223433434444434344-4444443----4344343434343",
}
SETTLED = "   4 45 3445 445--  44 2234 55  4    4 4  -       ----     4   4   "
TRUST_LATER = "   4 44 5454 555--  44 2345 55  5    5 5  -       ----     5   5   "
LOOKING = "3 23 4233222 323--3 3433433343 34  4 3 4  -       ----     4   4   "
GOALS = {41: "moving", 49: "mostly", 58: "mostly", 64: "there", 67: "there"}
HURT = {
    24: ("big", "checked the clock while I was talking about the hospital", "not_yet"),
    25: ("small", "told Ruth about the clock. Ruth said sorry, and moved it", "me"),
    37: ("small", "two names mixed up", "me"),
}
WORDS = {
    2: "talked too fast again",
    8: "cried on the stairs. not a bad crying",
    12: "the thing about my brother, at last",
    29: "odd and good to have said it",
    44: "laughed, even",
    60: "we talked about the garden, mostly",
}
RUTH = Therapist(
    id="t1",
    name="Ruth",
    sessions_before=0,
    away=(
        Away(from_=date(2024, 12, 21), to=date(2025, 1, 5)),
        Away(from_=date(2025, 9, 13), to=date(2025, 10, 12)),
    ),
)


def _day(week: int) -> date:
    return START + timedelta(weeks=week)


ASKED = Raise(
    therapist=RUTH.id,
    kind="ask",
    text="ten minutes at the end to come back up",
    noted_on=_day(13),
    said_on=_day(14),
    outcome="taken_up",
)
SAID = Raise(
    therapist=RUTH.id,
    kind="say",
    text="that I may be nearly done",
    noted_on=_day(60),
    said_on=_day(61),
    about="ending",
    met=4,
    after=5,
)
DECISIONS = (
    Decision(therapist=RUTH.id, on=_day(24), choice="say_it_first", sure=2),
    Decision(therapist=RUTH.id, on=_day(31), choice="stay", sure=4),
)
SCORES = tuple(
    Score(therapist=RUTH.id, on=_day(week), instrument="PHQ-9", total=total, of=27)
    for week, total in ((0, 17), (15, 14), (33, 12), (55, 6))
)


def year() -> Story:
    weeks = range(len(WEEKS["trust"]))
    journal = Journal(
        therapists=(RUTH,),
        sessions=tuple(one for week in weeks for one in _session(week)),
        raises=(ASKED, SAID),
        decisions=DECISIONS,
        scores=SCORES,
    )
    line = "A year and a half with a hurt that was mended: for --trends."
    today = _day(len(weeks) - 1) + timedelta(days=1)
    return Story("year", line, journal, RUTH.id, today)


def _session(week: int) -> Iterator[Session]:
    """The session of a week; none where there was none."""
    if WEEKS["trust"][week] == "-":
        return
    yield Session(
        therapist=RUTH.id,
        on=_day(week),
        logged_at=at_evening(_day(week)),
        mode="full",
        before=_before(week),
        log=_log(week),
        later=_later(week),
    )


def _log(week: int) -> Log:
    snag, what, aired = HURT.get(week, ("no", None, None))
    met = 5 if aired == "me" else None
    answers: dict[str, Any] = {name: _digit(row, week) for name, row in WEEKS.items()}
    return Log(
        **answers,
        stays=WORDS.get(week),
        about="subject" if answers["next"] in HEAVY else None,
        goals=GOALS.get(week),
        line="no",
        snag=snag,
        snag_what=what,
        aired=aired,
        met=met,
        after=4 if met else None,
    )


def _before(week: int) -> Before | None:
    looking = _digit(LOOKING, week)
    about = "subject" if looking in HEAVY else None
    return Before(looking=looking, about=about) if looking else None


def _later(week: int) -> Later | None:
    settled = _digit(SETTLED, week)
    if settled is None:
        return None
    on = _day(week) + timedelta(days=2)
    return Later(on=on, settled=settled, trust=_digit(TRUST_LATER, week))


def _digit(row: str, week: int) -> int | None:
    return int(row[week]) if row[week].isdigit() else None
