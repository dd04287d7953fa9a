"""Everything the rules look at, worked out once for one reading."""

from dataclasses import dataclass

from alliance_cli.rules.conduct import Conduct, weigh
from alliance_cli.rules.history import LATEST, WINDOW, History
from alliance_cli.rules.patterns import (
    ORDINARY_LOOKS,
    Pattern,
    Reached,
    last_reached,
    last_repair,
    limits_passed,
    not_there,
    ordinary,
    unheard,
    unsafe,
)
from alliance_cli.rules.ruptures import REST_BIG, RestPoint, Rupture, ruptures_in
from alliance_cli.rules.taken import Answer, Taken, answers_in, latest_standing
from alliance_cli.trends.falling import LONGEST_LOOK, falling
from alliance_cli.trends.trend import Trend

SEVERE_PASSED = 6  # answered sessions without it


@dataclass(frozen=True, slots=True)
class Facts:
    """`patterns` are the ordinary ones, `severe` limits passed over and unsafe.

    `standing` is the answer that stands badly, None when nothing does or it has come
    to rest. `left_behind` are severe patterns that are over and were never talked
    about.
    """

    history: History
    answers: tuple[Answer, ...]
    ruptures: tuple[Rupture, ...]
    patterns: tuple[Pattern, ...]
    severe: tuple[Pattern, ...]
    left_behind: tuple[Reached, ...]
    conduct: Conduct
    standing: Answer | None
    trust: Trend

    @property
    def name(self) -> str:
        return self.history.therapist.name

    @property
    def holding(self) -> tuple[Pattern, ...]:
        """The ordinary patterns that hold."""
        return tuple(one for one in self.patterns if one.holds)

    @property
    def severe_now(self) -> tuple[Pattern, ...]:
        return tuple(one for one in self.severe if one.holds)

    @property
    def open_ruptures(self) -> tuple[Rupture, ...]:
        return tuple(one for one in self.ruptures if one.counts_as_open)

    @property
    def open_lately(self) -> tuple[Rupture, ...]:
        first = len(self.history.entries) - WINDOW
        return tuple(one for one in self.open_ruptures if one.place >= first)

    def pattern(self, id_: str) -> Pattern:
        return next(one for one in (*self.patterns, *self.severe) if one.id == id_)


def work_out(history: History) -> Facts:
    answers = answers_in(history)
    reached = _severe_reached(history)
    conduct = weigh(history, answers, reached)
    ruptures = ruptures_in(history, answers, (one.on for one in conduct.mended))
    repair = last_repair(ruptures, answers)
    return Facts(
        history=history,
        answers=answers,
        ruptures=ruptures,
        patterns=_ordinary_patterns(history, answers, repair),
        severe=(
            limits_passed(history.last("limits", LATEST)),
            unsafe(history.last("safe", LATEST)),
        ),
        left_behind=tuple(one for one in reached if _left_behind(one, answers)),
        conduct=conduct,
        standing=_standing(history, answers),
        trust=trust_trend(history),
    )


def _severe_reached(history: History) -> tuple[Reached, ...]:
    found = (
        last_reached(history, "limits", limits_passed),
        last_reached(history, "safe", unsafe),
    )
    return tuple(one for one in found if one is not None)


def _ordinary_patterns(
    history: History,
    answers: tuple[Answer, ...],
    repair: int,
) -> tuple[Pattern, ...]:
    looked = [
        ordinary(history, id_, look, repair) for id_, look in ORDINARY_LOOKS.items()
    ]
    latest = answers[-1] if answers else None
    return (*looked, unheard(history, repair), not_there(history, latest, repair))


def _left_behind(one: Reached, answers: tuple[Answer, ...]) -> bool:
    """Over, but neither talked about and taken well nor six answered sessions past."""
    if not 0 < one.since < SEVERE_PASSED:
        return False
    since = [answer for answer in answers if answer.place >= one.last_hit]
    return not (since and since[-1].taken is Taken.WELL)


def _standing(history: History, answers: tuple[Answer, ...]) -> Answer | None:
    answer = latest_standing(answers)
    if answer is None:
        return None
    rested = RestPoint.of(history.entries).reached(answer.place, REST_BIG)
    return None if rested else answer


def trust_trend(history: History) -> Trend:
    answered = history.last("trust", LONGEST_LOOK)
    return falling(
        [one.log.trust for one in answered],
        [one.number for one in answered],
        "trust_falling",
        "your trust",
    )
