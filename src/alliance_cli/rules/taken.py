"""How it was taken when something was said: the strongest divider there is.

A moment that was talked about, and a thing raised, are answered well, by half, badly,
or in a way that isn't known. Said, with no answer logged, is unknown, never badly.
Source: practitioners' advice on real cases; repair and outcome r = .29 (Eubanks 2018).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from alliance_cli.journal import Raise
from alliance_cli.rules.history import History
from alliance_cli.signs import Entry

LISTENED = (4, 5)
EXPLAINED = 3
WORSE = 1
STILL_RAW = 2
EASIER = (4, 5)
ASKED = frozenset({"taken_up", "cannot", "not_heard"})


class Taken(IntEnum):
    """Ordered from worst to best, so that the worst of one day counts."""

    BADLY = 1
    HALF = 2
    WELL = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """How the therapist took something; `place` is the session its day belongs to.

    `eased` is True where the person says it is easier or as good as before, False
    where worse or raw, None where that wasn't said.
    """

    place: int
    on: date
    taken: Taken
    eased: bool | None


def how_taken(
    met: int | None,
    after: int | None,
    outcome: str | None = None,
) -> Taken | None:
    """Well, by half, badly; None where it isn't known, or a no came with a reason."""
    if met in {1, 2} or outcome == "not_heard" or (met == EXPLAINED and after == WORSE):
        return Taken.BADLY
    if outcome == "taken_up":
        return Taken.WELL
    if outcome == "cannot" or not met:
        return None
    if met in LISTENED and after not in {WORSE, STILL_RAW}:
        return Taken.WELL
    return Taken.HALF


def _eased(after: int | None) -> bool | None:
    if after in EASIER:
        return True
    return False if after in {WORSE, STILL_RAW} else None


def after_of(entry: Entry) -> int | None:
    """How it is between them, in the client's latest word on that session."""
    return entry.later.after or entry.log.after


def answers_in(history: History) -> tuple[Answer, ...]:
    """In order of their days: of what was answered on one day the worst counts."""
    by_day: dict[tuple[int, date], Answer] = {}
    for one in (*_from_sessions(history), *_from_raises(history)):
        day = one.place, one.on
        known = by_day.get(day)
        by_day[day] = one if known is None else min(known, one, key=_how_bad)
    return tuple(by_day[day] for day in sorted(by_day))


def _how_bad(answer: Answer) -> tuple[int, int]:
    """Worst first; between equals the one whose easing is said."""
    eased = {False: 0, True: 1, None: 2}[answer.eased]
    return answer.taken, eased


def _from_sessions(history: History) -> Iterator[Answer]:
    for one in history.entries:
        after = after_of(one)
        taken = how_taken(one.log.met, after)
        if taken is not None:
            yield Answer(one.place, one.on, taken, _eased(after))
    for missed in history.planned:
        log = missed.log
        if log is None or missed.held in {None, "yes"}:
            continue
        taken = how_taken(log.met, log.after)
        if taken is not None:
            place = history.place_of(missed.on)
            yield Answer(place, missed.on, taken, _eased(log.after))


def _from_raises(history: History) -> Iterator[Answer]:
    for one in history.raises:
        taken = how_taken(one.met, one.after, one.outcome)
        if taken is not None:
            place, day = when_said(history, one)
            yield Answer(place, day, taken, _eased(one.after))


def was_said(one: Raise) -> bool:
    """Said or asked by now: dated, or with any answer to it, be it "can't tell yet"."""
    return any(known is not None for known in (one.said_on, one.outcome, one.met))


def when_said(history: History, one: Raise) -> tuple[int, date]:
    """The place and day at which a raise was said.

    Where neither that day nor the one it was noted on is known, it is taken as now.
    """
    day = one.said_on or one.noted_on
    if day is None:
        return len(history.entries) - 1, history.today
    return history.place_of(day), day


def is_about_them(history: History, one: Raise) -> bool:
    """Whether a raise is about what the therapist does, not a subject of one's own.

    Where that wasn't said: a wish is, and so is what was noted within a week of a low
    sign, a rupture, or "something they did". Love, anger or a wish to end without
    these is the client's to bring.
    """
    if one.about is not None:
        return one.about == "them"
    if one.kind == "ask":
        return True
    day = one.noted_on or one.said_on
    return day is not None and any(_strained(near) for near in history.near(day))


ABOUT_THE_GROUND = (
    "safe",
    "trust",
    "accepted",
    "understood",
    "limits",
    "room",
    "identity",
    "helps",
)


def _strained(entry: Entry) -> bool:
    low = entry.dread or any(entry.is_no(sign) for sign in ABOUT_THE_GROUND)
    ruptured = entry.log.snag in {"small", "big"}
    return low or ruptured or "therapist" in entry.log.pull


def latest_standing(answers: Sequence[Answer]) -> Answer | None:
    """The answer that stands badly: the latest, if bad; or the latest two by half."""
    if not answers:
        return None
    if answers[-1].taken is Taken.BADLY:
        return answers[-1]
    last_two = [one.taken for one in answers[-2:]]
    return answers[-1] if last_two == [Taken.HALF, Taken.HALF] else None


def last_asked(history: History) -> tuple[date, bool | None] | None:
    """When something was last asked for, and whether it was taken up, if known."""
    asked: list[tuple[date, bool | None]] = [
        (one.on, one.log.ask == "taken_up")
        for one in history.entries
        if one.log.ask in ASKED
    ]
    asked += [
        (when_said(history, one)[1], _taken_up(one))
        for one in history.raises
        if one.kind == "ask" and was_said(one)
    ]
    return max(asked, key=lambda one: (one[0], one[1] is False), default=None)


def _taken_up(one: Raise) -> bool | None:
    if one.outcome is not None:
        return one.outcome == "taken_up"
    taken = how_taken(one.met, one.after)
    return None if taken is None else taken is Taken.WELL
