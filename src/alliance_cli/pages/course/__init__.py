"""The whole history with one therapist, as data: what `trends` shows.

`course` is pure; `render/course` draws it.
"""

from datetime import date

from alliance_cli.errors import NotFoundError
from alliance_cli.journal import Journal
from alliance_cli.pages.course.answers import scales, sign_rows
from alliance_cli.pages.course.columns import columns
from alliance_cli.pages.course.first import alone, first, one_thing_first
from alliance_cli.pages.course.forms import forms
from alliance_cli.pages.course.moments import empty_stretches, moments, placed
from alliance_cli.pages.course.over_time import over_time
from alliance_cli.pages.course.parts import Course, Moment, Picture
from alliance_cli.pages.course.repeats import NOTHING, repeats
from alliance_cli.pages.course.sides import sides, sides_said
from alliance_cli.reading.ladder import judge
from alliance_cli.reading.trends_of import trends_of
from alliance_cli.rules.history import History, gather

__all__ = ["Course", "course"]
HAPPENED = frozenset({"event", "hurt"})


def course(
    journal: Journal,
    therapist: str,
    today: date,
    last: int | None = None,
) -> Course:
    """Everything logged with one therapist on or before `today`, over time.

    `therapist` is an id of this journal; raises NotFoundError when there is none such.
    `last` limits the picture to the latest sessions, and nothing else.
    """
    who = journal.therapist(therapist)
    if who is None:
        raise NotFoundError(
            "There is no such therapist in this journal. alliance therapist lists"
            " those there are.",
        )
    history = gather(journal, who, today)
    judged = judge(history)
    stop = judged.state == "stop"
    found = moments(journal, judged.facts, stop=stop)
    picture = _picture(history, found, last)
    often = NOTHING if stop else repeats(history)
    beside = () if stop else sides(history.entries, who.name)
    said = () if stop or not history.entries else _over_time(history, found)
    return Course(
        therapist=who.id,
        name=who.name,
        today=today,
        logged=len(history.entries),
        since=history.entries[0].on if history.entries else None,
        until=history.entries[-1].on if history.entries else None,
        stop=stop,
        alone=alone(judged),
        first=first(judged),
        picture=picture,
        moments=placed(found, picture.columns),
        over_time=said,
        repeats=often.found,
        never=() if one_thing_first(judged) else often.never,
        unknown=often.unknown,
        sides=beside,
        sides_said=sides_said(beside),
        forms=forms(journal, history),
    )


def _over_time(history: History, found: tuple[Moment, ...]) -> tuple[str, ...]:
    told = {one.number for one in found if one.kind in HAPPENED and one.number}
    return over_time(trends_of(history), told)


def _picture(
    history: History,
    found: tuple[Moment, ...],
    last: int | None,
) -> Picture:
    shown = history.entries if last is None else history.entries[-last:]
    days = [one.until or one.on for one in found] + [one.on for one in shown]
    until = min(max(days, default=history.today), history.today)
    by, line = columns(shown, empty_stretches(found, history.today), until)
    return Picture(
        by=by,
        columns=line,
        scales=scales(shown, line, history.therapist.name),
        signs=sign_rows(shown, line),
        shown=len(shown),
        logged=len(history.entries),
    )
