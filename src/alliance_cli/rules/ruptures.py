"""Ruptures: a moment that felt wrong or hurt, asked for directly.

A direct question predicts the next session; a fall in ratings alone doesn't (Rubel
2018; Zlotnick 2020). Open for three later sessions, then still open (Stiles 2004 as a
guide); it rests, shown and not counted, when trust has held long enough after it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import accumulate
from typing import TypeVar

from alliance_cli.rules.history import History
from alliance_cli.rules.taken import Answer, Taken
from alliance_cli.signs import Entry, Sign

OPEN_FOR = 3  # later sessions
REST_SMALL, REST_BIG = 3, 6  # later sessions that answered trust
RUN_TO_REST = 3  # sessions in a row with trust mostly there or solid
TRUST_UNKNOWN_BEFORE = 4
HIGHEST = 5
LOWEST_BACK = 3


@dataclass(frozen=True, slots=True)
class Rupture:
    """`repaired_at` is the place of the session that mended it; None while it isn't."""

    place: int
    on: date
    big: bool
    repaired_at: int | None = None
    by_word: bool = False
    rests: bool = False

    @property
    def repaired(self) -> bool:
        return self.repaired_at is not None

    @property
    def counts_as_open(self) -> bool:
        return not self.repaired and not self.rests


def ruptures_in(
    history: History,
    answers: Sequence[Answer],
    mended: Iterable[date] = (),
) -> tuple[Rupture, ...]:
    """Every rupture in order, each repaired, resting, or open.

    `mended` are days of tier-2 events that were talked about and taken well: ruptures
    that are repaired, not events that stand.
    """
    found = [*_snags(history), *_disputes(history), *_mended(history, mended)]
    settled = _repair(history, found, answers)
    return tuple(sorted(settled, key=lambda one: (one.place, one.on)))


def _snags(history: History) -> list[Rupture]:
    held = [
        Rupture(one.place, one.on, one.log.snag == "big")
        for one in history.entries
        if one.log.snag in {"small", "big"}
    ]
    missed = [
        Rupture(history.place_of(one.on), one.on, one.log.snag == "big")
        for one in history.planned
        if one.held not in {None, "yes"}
        and one.log is not None
        and one.log.snag in {"small", "big"}
    ]
    return held + missed


def _disputes(history: History) -> list[Rupture]:
    return [
        Rupture(history.place_of(one.on), one.on, big=True)
        for one in history.events
        if not one.retracted and set(one.kinds) == {"dispute"}
    ]


def _mended(history: History, days: Iterable[date]) -> list[Rupture]:
    return [Rupture(history.place_of(day), day, big=True) for day in days]


def _repair(
    history: History,
    found: Sequence[Rupture],
    answers: Sequence[Answer],
) -> Iterator[Rupture]:
    """Walk the sessions once: an answer speaks for all that is unrepaired by then."""
    ruptures_at, answers_at = _by_place(found), _by_place(answers)
    unrepaired = _Unrepaired()
    trust_so_far = [0] * (HIGHEST + 1)
    for place in range(-1, len(history.entries)):
        if place in ruptures_at:
            need = _need(trust_so_far)
            unrepaired.new += [(need, one) for one in ruptures_at[place]]
        for answer in answers_at.get(place, ()):
            eased = unrepaired.hear(answer)
            yield from (_mend(one, place, by_word=True) for one in eased)
        if place >= 0:
            entry = history.entries[place]
            back = unrepaired.meet(entry)
            yield from (_mend(one, place, by_word=False) for one in back)
            trust_so_far[entry.log.trust or HIGHEST] += 1
    rest = RestPoint.of(history.entries)
    for one in unrepaired.all():
        yield replace(one, rests=True) if rest.after(one) else one


@dataclass(slots=True)
class _Unrepaired:
    """What isn't mended yet, by twice the trust that would count as back.

    `new` is what no answer spoke of so far; `taken_well` the day of the latest answer,
    where that was taken well. It never looks at each again: long journals stay quick.
    """

    heard: dict[int, list[Rupture]] = field(default_factory=dict)
    new: list[tuple[int, Rupture]] = field(default_factory=list)
    taken_well: date | None = None

    def hear(self, answer: Answer) -> list[Rupture]:
        """The latest answer outranks those before it; returns what it eased.

        It says nothing about what came later.
        """
        for need, one in self.new:
            if one.on <= answer.on:
                self.heard.setdefault(need, []).append(one)
        self.new = [each for each in self.new if each[1].on > answer.on]
        well = answer.taken is Taken.WELL
        self.taken_well = answer.on if well else None
        return self._let_go(HIGHEST) if well and answer.eased else []

    def meet(self, entry: Entry) -> list[Rupture]:
        """What the trust answered there mends, once it was taken well."""
        if self.taken_well is None or entry.on < self.taken_well:
            return []
        return self._let_go(entry.log.trust or 0)

    def all(self) -> list[Rupture]:
        heard = [one for each in self.heard.values() for one in each]
        return heard + [one for _, one in self.new]

    def _let_go(self, trust: int) -> list[Rupture]:
        enough = [need for need in self.heard if need <= 2 * trust]
        return [one for need in enough for one in self.heard.pop(need)]


Dated = TypeVar("Dated", Rupture, Answer)


def _by_place(found: Iterable[Dated]) -> dict[int, list[Dated]]:
    by_place: dict[int, list[Dated]] = {}
    for one in found:
        by_place.setdefault(one.place, []).append(one)
    return by_place


def _mend(one: Rupture, place: int, *, by_word: bool) -> Rupture:
    return replace(one, repaired_at=max(place, 0), by_word=by_word)


def _need(trust_so_far: Sequence[int]) -> int:
    """Twice what "back" asks for: within a point of their median so far, 3 at least.

    A session that didn't answer counts as 5, so that skipping a question can never
    lower it; with no session before it, the median is taken to be 4.
    """
    total = sum(trust_so_far)
    if total == 0:
        return 2 * (TRUST_UNKNOWN_BEFORE - 1)
    up_to = list(accumulate(trust_so_far))  # how many answered that much or less
    middle = (total - 1) // 2, total // 2
    twice_usual = sum(bisect_right(up_to, rank) for rank in middle)
    return max(2 * LOWEST_BACK, twice_usual - 2)


@dataclass(frozen=True, slots=True)
class RestPoint:
    """Where trust last held three sessions in a row with nothing low since.

    `end` is that place, -1 when there is none; `answered` counts, for each place, the
    sessions up to it that answered trust.
    """

    end: int
    answered: tuple[int, ...]

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> "RestPoint":
        end, run, answered = -1, 0, [0]
        for one in entries:
            trust = one.signs.get("trust")
            answered.append(answered[-1] + (trust is not None))
            run = run + 1 if trust is Sign.YES else 0
            if trust is Sign.NO:
                end = -1
            elif run >= RUN_TO_REST:
                end = one.place
        return cls(end, tuple(answered))

    def reached(self, place: int, enough: int) -> bool:
        """Whether enough sessions after this place answered trust, the last three +."""
        return self.answered[self.end + 1] - self.answered[place + 1] >= enough

    def after(self, rupture: Rupture) -> bool:
        return self.reached(rupture.place, REST_BIG if rupture.big else REST_SMALL)
