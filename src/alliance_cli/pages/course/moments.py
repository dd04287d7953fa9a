"""What happened along the way: events, hurts and repairs, what was said, breaks, plans.

To add a kind: a function here that yields its moments, its line in `KINDS`, and its
mark in `render/course/marks.py`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from alliance_cli.journal import Journal, Session
from alliance_cli.pages.course.columns import LONG_GAP, Stretch, place, places
from alliance_cli.pages.course.parts import Column, Moment
from alliance_cli.pages.course.said import said_moments
from alliance_cli.questions import kind_words
from alliance_cli.questions.deciding import words_of
from alliance_cli.rules.conduct import Matter, matters
from alliance_cli.rules.facts import Facts
from alliance_cli.rules.history import History
from alliance_cli.signs import in_order

KINDS = {
    "event": "over a line",
    "hurt": "wrong or hurt",
    "said": "said, asked for",
    "mended": "mended",
    "away": "break, not held",
    "decided": "decided",
    "ended": "ended",
}
HURT = "Something hurt or felt wrong"
HURT_A_LOT = "Something hurt a lot, or felt very wrong"
TOOK_PLACE = {None, "yes"}
NOT_HELD = {
    "break": "A break, planned or announced",
    "they_cancelled": "{T} cancelled",
    "they_missed": "{T} didn't come, or was very late",
    "i_cancelled": "You cancelled",
    "i_missed": "You didn't go",
}
DAY = timedelta(days=1)
ENDED_BY = {
    "me": "You ended it",
    "them": "{T} ended it",
    "both": "You ended it together",
}


def moments(journal: Journal, facts: Facts, *, stop: bool) -> tuple[Moment, ...]:
    """Every moment, oldest first; of one day in the order of `KINDS`.

    While `stop` stands, nothing from the list to say is among them.
    """
    history = facts.history
    found = [
        *_events(history),
        *_hurts(facts),
        *(() if stop else said_moments(history)),
        *_away(journal, history),
        *_decided(journal, history),
        *_ended(history),
    ]
    order = list(KINDS)
    return tuple(sorted(found, key=lambda one: (one.on, order.index(one.kind))))


def placed(found: Iterable[Moment], line: Sequence[Column]) -> tuple[Moment, ...]:
    """The moments with the columns they touch."""
    if not line:
        return tuple(found)
    of_session = places(line)
    return tuple(_placed(one, line, of_session) for one in found)


def _placed(
    one: Moment, line: Sequence[Column], of_session: Mapping[int, int]
) -> Moment:
    """The number of a session settles which of two on one day is meant."""
    known = one.number
    first = place(line, one.on) if known is None else of_session.get(known)
    last = first if one.until is None else place(line, one.until)
    if last is None:
        return one
    return replace(one, first=first or 0, last=last)


def empty_stretches(found: Iterable[Moment], today: date) -> tuple[Stretch, ...]:
    """Days on which no session took place, as far as they are known."""
    away = (one for one in found if one.kind == "away")
    return tuple((one.on, min(one.until or one.on, today)) for one in away)


def _events(history: History) -> Iterator[Moment]:
    for one in matters(history):
        unsure = "" if one.sure else " (you weren't sure)"
        words = f"You marked: {_what(one)}{unsure}"
        yield Moment("event", one.on, words, number=_number(history, one))


def _what(one: Matter) -> str:
    if one.event is None or not one.event.kinds:
        return "something, its kind left open"
    return "; ".join(kind_words(kind) for kind in one.kinds)


def _number(history: History, one: Matter) -> int | None:
    on = (one.event.session_on if one.event else None) or one.on
    return _session_of(history, on)


def _session_of(history: History, on: date) -> int | None:
    at = history.place_of(on)
    same_day = at >= 0 and history.entries[at].on == on
    return history.entries[at].number if same_day else None


def _hurts(facts: Facts) -> Iterator[Moment]:
    history = facts.history
    mended: dict[int, bool] = {}
    for one in facts.ruptures:
        number = _session_of(history, one.on)
        said = HURT_A_LOT if one.big else HURT
        yield Moment("hurt", one.on, said, number=number, big=one.big)
        if one.repaired_at is not None:
            mended[one.repaired_at] = mended.get(one.repaired_at, False) or one.by_word
    for at, by_word in mended.items():
        said = "Talked about, and easier since" if by_word else "Trust was back"
        if history.entries:
            entry = history.entries[at]
            yield Moment("mended", entry.on, said, number=entry.number)
        else:
            yield Moment("mended", facts.answers[-1].on, said)


def _away(journal: Journal, history: History) -> Iterator[Moment]:
    not_held = _not_held(journal, history)
    for one in history.therapist.away:
        if one.from_ <= history.today:
            yield Moment("away", one.from_, "A planned break", until=one.to)
    for session in not_held:
        words = NOT_HELD[session.held or ""].replace("{T}", history.therapist.name)
        yield Moment("away", session.on, words)
    told = [one.on for one in not_held]
    yield from _gaps(history, [*told, *(one.from_ for one in history.therapist.away)])


def _not_held(journal: Journal, history: History) -> list[Session]:
    theirs = in_order(journal, history.therapist.id)
    return [
        one for one in theirs if one.held not in TOOK_PLACE and one.on <= history.today
    ]


def _gaps(history: History, told: Sequence[date]) -> Iterator[Moment]:
    """Long stretches of which nothing is known; they are said, not explained."""
    days = sorted(told)
    for one, following in pairwise(history.entries):
        if following.on - one.on <= LONG_GAP:
            continue
        if bisect_left(days, one.on) == bisect_right(days, following.on):
            weeks = (following.on - one.on).days // 7
            words = f"{weeks} weeks with nothing logged"
            yield Moment("away", one.on + DAY, words, until=following.on - DAY)


def _decided(journal: Journal, history: History) -> Iterator[Moment]:
    for one in journal.decisions:
        if one.therapist == history.therapist.id and one.on <= history.today:
            yield Moment("decided", one.on, f"You wrote: {words_of(one.choice)}")


def _ended(history: History) -> Iterator[Moment]:
    who = history.therapist
    if who.ended_on is not None and who.ended_on <= history.today:
        words = ENDED_BY.get(who.ended_by or "", "It ended").replace("{T}", who.name)
        yield Moment("ended", who.ended_on, words)
