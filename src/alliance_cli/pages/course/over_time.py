"""Trends in sentences: what moved, what didn't, and what it is too early to say."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from alliance_cli.reading.trends_of import SCALES
from alliance_cli.trends.falling import FEWEST
from alliance_cli.trends.trend import Trend
from alliance_cli.trends.unusual import ASKS

MOVED = ("clear", "leaning")


def over_time(
    trends: Sequence[Trend], told: AbstractSet[int] = frozenset()
) -> tuple[str, ...]:
    """What stands out first, then what holds still, then what can't be said yet.

    `told` are the sessions of which it was noted that something happened.
    """
    by_id = {one.id: one for one in trends}
    still = [
        what for id_, what in SCALES if _verdicts(by_id, id_) == {"no_clear_change"}
    ]
    early = [what for id_, what in SCALES if "too_early" in _verdicts(by_id, id_)]
    return (
        *_moved(by_id, told),
        *((_still(still),) if still else ()),
        *((_early(early),) if early else ()),
        by_id["settles"].sentence,
    )


def _verdicts(by_id: dict[str, Trend], scale: str) -> set[str]:
    return {by_id[f"{scale}_{way}"].verdict for way in ("falling", "rising")}


def _moved(by_id: dict[str, Trend], told: AbstractSet[int]) -> Iterator[str]:
    for scale, _ in SCALES:
        for way in ("falling", "rising"):
            trend = by_id[f"{scale}_{way}"]
            if trend.verdict in MOVED:
                yield trend.sentence
    if by_id["shift"].verdict == "shifted":
        yield by_id["shift"].sentence
    if by_id["unusual"].verdict == "stands_out":
        yield _unusual(by_id["unusual"], told)


def _unusual(trend: Trend, told: AbstractSet[int]) -> str:
    """Nobody is asked whether something happened where they said so."""
    if told >= set(trend.sessions):
        return trend.sentence.partition(ASKS)[0]
    return trend.sentence


def _still(what: Sequence[str]) -> str:
    return f"Lately there is no clear change up or down in {_listed(what, 'or')}."


def _early(what: Sequence[str]) -> str:
    return (
        f"Too early to say where {_listed(what, 'and')}"
        f" {'is' if len(what) == 1 else 'are'} going: it takes {FEWEST} answers."
    )


def _listed(what: Sequence[str], last_but: str) -> str:
    *others, last = what
    return f"{', '.join(others)} {last_but} {last}" if others else last
