"""Ruptures: a moment that felt wrong or hurt, asked for directly.

A direct question predicts the next session; a fall in ratings alone doesn't (Rubel
2018; Zlotnick 2020). Open for three later sessions, then still open (Stiles 2004 as a
guide); it rests, shown and not counted, when trust has held long enough after it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from alliance_cli.rules.history import History
from alliance_cli.rules.taken import Answer, Taken, answers_in
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


def ruptures_in(history: History, mended: Iterable[date] = ()) -> tuple[Rupture, ...]:
    """Every rupture in order, each repaired, resting, or open.

    `mended` are days of tier-2 events that were talked about and taken well: ruptures
    that are repaired, not events that stand.
    """
    found = sorted(
        [*_snags(history), *_disputes(history), *_mended(history, mended)],
        key=lambda one: (one.place, one.on),
    )
    answers = {one.place: one for one in answers_in(history)}
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
        if not one.retracted and one.kinds and set(one.kinds) == {"dispute"}
    ]


def _mended(history: History, days: Iterable[date]) -> list[Rupture]:
    return [Rupture(history.place_of(day), day, big=True) for day in days]


def _repair(
    history: History,
    found: Sequence[Rupture],
    answers: Mapping[int, Answer],
) -> Iterator[Rupture]:
    """Walk the sessions once: an answer speaks for all that is unrepaired by then."""
    by_place = _grouped(found)
    pending: list[_Waiting] = []
    trust_so_far = [0] * (HIGHEST + 1)
    for place in range(-1, len(history.entries)):
        need = _need(trust_so_far)
        pending += [_Waiting(one, need) for one in by_place.get(place, ())]
        _hear(pending, answers.get(place))
        trust = _trust(history, place)
        yield from (_mend(one, place) for one in pending if one.mended_by(trust))
        pending = [one for one in pending if not one.mended_by(trust)]
        trust_so_far[trust or HIGHEST] += place >= 0
    rest = RestPoint.of(history.entries)
    yield from (replace(one.rupture, rests=rest.after(one.rupture)) for one in pending)


@dataclass(slots=True)
class _Waiting:
    """A rupture not yet repaired, and the trust that would count as back."""

    rupture: Rupture
    need: int
    eased: bool = False
    taken_well: bool = False

    def mended_by(self, trust: int | None) -> bool:
        back = trust is not None and trust >= self.need
        return self.eased or (self.taken_well and back)


def _grouped(found: Sequence[Rupture]) -> dict[int, list[Rupture]]:
    by_place: dict[int, list[Rupture]] = {}
    for one in found:
        by_place.setdefault(one.place, []).append(one)
    return by_place


def _hear(pending: Sequence[_Waiting], answer: Answer | None) -> None:
    if answer is None:
        return
    well = answer.taken is Taken.WELL
    for one in pending:
        one.taken_well = well
        one.eased = well and answer.eased is True and one.rupture.on <= answer.on


def _mend(one: _Waiting, place: int) -> Rupture:
    return replace(one.rupture, repaired_at=max(place, 0), by_word=one.eased)


def _trust(history: History, place: int) -> int | None:
    return (history.entries[place].log.trust or None) if place >= 0 else None


def _need(trust_so_far: Sequence[int]) -> int:
    """What "back" asks for: within a point of their own median so far, 3 at least.

    A session that didn't answer counts as 5, so that skipping a question can never
    lower it; with no session before it, the median is taken to be 4.
    """
    total = sum(trust_so_far)
    if total == 0:
        return TRUST_UNKNOWN_BEFORE - 1
    seen = 0
    for value, count in enumerate(trust_so_far):
        seen += count
        if seen * 2 >= total:
            return max(LOWEST_BACK, value - 1)
    return HIGHEST - 1


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
        if self.end - RUN_TO_REST < place:
            return False
        return self.answered[self.end + 1] - self.answered[place + 1] >= enough

    def after(self, rupture: Rupture) -> bool:
        return self.reached(rupture.place, REST_BIG if rupture.big else REST_SMALL)
