"""When the days after were unsafe, someone outside comes before all else."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal, Later
from support.journals import Answers, T, event, journal, session, weekly
from support.rulings import LONG_AGO, reading, week


def six(**answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=LONG_AGO)


NO = [4, 4, 4, 2, 2, 2]
FALLING = [5] * 4 + [4] * 4 + [3] * 4
MENDED: Answers = {"snag": ["no"] * 5 + ["big"], "met": [None] * 5 + [5], "after": 5}
OUTSIDE: dict[str, tuple[Journal, tuple[str, ...]]] = {
    "not_clicked": (
        journal(weekly(trust=[1] * 4, help=2), therapist=T),
        ("second_view", "switch", "consult", "leave"),
    ),
    "open": (six(accepted=NO), ("second_view", "raise", "export")),
    "falling": (
        journal(weekly(trust=FALLING, safe=5), therapist=LONG_AGO),
        ("second_view", "raise", "export"),
    ),
    "repaired": (six(**MENDED), ("second_view", "stay_curious")),
    "flat": (six(help=2), ("second_view", "raise", "review")),
    "pattern": (
        six(accepted=NO, understood=NO),
        ("second_view", "leave", "raise"),
    ),
    "early": (journal([session(trust=3)]), ("second_view", "consult")),
    "mixed": (six(safe=[3] * 6, trust=3), ("second_view", "raise")),
}
AS_IT_IS: dict[str, Journal] = {
    "stop": journal([session(trust=4)], events=[event(week(0), "sexual")]),
    "line": journal([session(trust=4)], events=[event(week(0), "contact")]),
    "pattern": six(accepted=NO, understood=NO, feel=[None] * 5 + [["afraid"]]),
    "once": six(limits=[4] * 5 + [1]),
    "ended": replace(six(), therapists=(replace(T, ended_by="them"),)),
}
GOOD: dict[str, Journal] = {
    "outgrown": six(goals="there"),
    "stirred": six(stirred=5),
    "steady": six(),
}


def unsafe_since(made: Journal, days: str = "unsafe") -> Journal:
    *before, last = made.sessions
    later = replace(last, later=Later(settled=2, days=days))
    return replace(made, sessions=(*before, later))


@pytest.mark.parametrize(("state", "case"), OUTSIDE.items(), ids=OUTSIDE)
def test_a_view_from_outside_comes_first_and_nothing_is_waited_for(
    state: str, case: tuple[Journal, tuple[str, ...]]
) -> None:
    made, wanted = case
    read = reading(unsafe_since(made))
    assert (read.state, read.next) == (state, wanted)
    assert reading(unsafe_since(made, "hard")).next == reading(made).next


@pytest.mark.parametrize(("state", "made"), AS_IT_IS.items(), ids=AS_IT_IS)
def test_where_someone_or_a_way_out_comes_first_already_nothing_changes(
    state: str, made: Journal
) -> None:
    read = reading(unsafe_since(made))
    assert (read.state, read.next) == (state, reading(made).next)


@pytest.mark.parametrize(("state", "made"), GOOD.items(), ids=GOOD)
def test_nor_does_it_read_as_well_as_it_would(state: str, made: Journal) -> None:
    assert reading(made).state == state
    read = reading(unsafe_since(made))
    assert (read.state, read.next) == ("mixed", ("second_view", "raise"))
