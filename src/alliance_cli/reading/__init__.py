"""The reading: from what was logged with one therapist to a state, with its evidence.

A pure function of values: no clock, no store, no screen. Nothing here diagnoses anyone.
"""

from datetime import date

from alliance_cli.errors import NotFoundError
from alliance_cli.journal import Journal, Therapist
from alliance_cli.reading.change import would_change
from alliance_cli.reading.confidence import how_much
from alliance_cli.reading.first_lines import also_noted, first_lines, without_familiar
from alliance_cli.reading.grid import grid
from alliance_cli.reading.ladder import Judged, judge, state_of
from alliance_cli.reading.next_steps import next_steps
from alliance_cli.reading.other_side import other_side
from alliance_cli.reading.steps import step
from alliance_cli.reading.titles import title
from alliance_cli.reading.trends_of import trends_of
from alliance_cli.reading.two_ways import two_ways
from alliance_cli.reading.words import summary
from alliance_cli.rules.facts import work_out
from alliance_cli.rules.history import History, gather
from alliance_cli.rules.parts import Reading


def read(journal: Journal, therapist: str | Therapist, today: date) -> Reading:
    """Read everything logged with one therapist on or before `today`.

    `therapist` is an id of this journal, or the value itself. Raises NotFoundError
    when there is no such therapist. A journal without a single answer reads `early`.
    """
    return _drawn(judge(_history(journal, therapist, today)))


def state(journal: Journal, therapist: str | Therapist, today: date) -> str:
    """Only the state, for what must not be shown or offered in some of them."""
    return state_of(work_out(_history(journal, therapist, today)))


def _history(journal: Journal, therapist: str | Therapist, today: date) -> History:
    id_ = therapist if isinstance(therapist, str) else therapist.id
    who = journal.therapist(id_)
    if who is None:
        raise NotFoundError(
            "There is no such therapist in this journal. alliance therapist lists"
            " those there are.",
        )
    return gather(journal, who, today)


def _drawn(judged: Judged) -> Reading:
    facts = judged.facts
    history = facts.history
    ids = next_steps(judged)
    return Reading(
        therapist=history.therapist.id,
        name=history.therapist.name,
        today=history.today,
        state=judged.state,
        title=title(judged),
        summary=summary(judged),
        logged=len(history.entries),
        since=history.entries[0].on if history.entries else None,
        until=history.entries[-1].on if history.entries else None,
        first=first_lines(judged),
        rests_on=judged.rests_on,
        findings=without_familiar(judged),
        other_side=other_side(judged),
        also_noted=also_noted(judged),
        confidence=how_much(history),
        would_change=would_change(judged),
        next=ids,
        steps=tuple(step(id_, judged) for id_ in ids),
        two_ways=two_ways(judged, ids),
        signs=grid(history),
        trends=trends_of(history),
    )
