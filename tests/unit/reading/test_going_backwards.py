"""Where it gets worse, or staying safe was hard, a view from outside comes first."""

import pytest

from alliance_cli.journal import Journal
from support.journals import Answers, journal, weekly
from support.rulings import LONG_AGO, reading


def six(**answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=LONG_AGO)


NO_HELP = [4, 4, 4, 2, 2, 2]
OPEN: Answers = {"snag": ["no"] * 5 + ["small"]}
LAST = [None] * 5
BACKWARDS: dict[str, tuple[Answers, bool]] = {
    "no help, and further away": ({"help": NO_HELP, "goals": [*LAST, "worse"]}, True),
    "no help, and a smaller life": ({"help": NO_HELP, "life": [*LAST, 2]}, True),
    "no help, asked before": ({"help": NO_HELP, "goals": ["worse", *LAST]}, True),
    "no help, and further away before": (
        {"help": NO_HELP, "goals": ["worse", *LAST[1:], "far"]},
        False,
    ),
    "no help, a smaller life asked before": (
        {"help": NO_HELP, "life": [2, *LAST]},
        True,
    ),
    "no help, far before and further away now": (
        {"help": NO_HELP, "goals": ["far", *LAST[1:], "worse"]},
        True,
    ),
    "no help, and life the same": ({"help": NO_HELP, "life": [2, *LAST[1:], 3]}, False),
    "no help": ({"help": NO_HELP}, False),
    "some help, and further away": (
        {"help": [4, 4, 2, 3, 2, 2], "goals": [*LAST, "worse"]},
        False,
    ),
    "no help twice, and further away": (
        {"help": [None] * 4 + [2, 2], "goals": [*LAST, "worse"]},
        False,
    ),
}


@pytest.mark.parametrize(("answers", "so"), BACKWARDS.values(), ids=BACKWARDS)
def test_where_it_goes_backwards_one_looks_from_outside_first(
    answers: Answers, *, so: bool
) -> None:
    made = reading(six(**OPEN, **answers))
    assert made.state == "open"
    assert made.next[0] == ("second_view" if so else "raise")


@pytest.mark.parametrize(
    ("goals", "first"), [("worse", "second_view"), ("far", "raise")]
)
def test_quiet_hours_that_lead_backwards_too(goals: str, first: str) -> None:
    made = reading(six(help=2, goals=[*LAST, goals]))
    assert made.state == "flat"
    assert made.next[0] == first


UNSAFE = [*LAST, {"days": "unsafe"}]
STATES: dict[str, tuple[Answers, str, tuple[str, ...]]] = {
    "stirred": ({"stirred": 5}, "mixed", ("second_view", "raise")),
    "steady": ({}, "mixed", ("second_view", "raise")),
    "open": (OPEN, "open", ("second_view", "raise", "export")),
    "flat": ({"help": 2}, "flat", ("second_view", "raise", "review")),
    "pattern": (
        {"accepted": NO_HELP, "understood": NO_HELP},
        "pattern",
        ("second_view", "leave", "raise"),
    ),
}


@pytest.mark.parametrize(("answers", "state", "next_"), STATES.values(), ids=STATES)
def test_after_days_that_were_hard_to_stay_safe_in_nothing_is_called_the_work(
    answers: Answers, state: str, next_: tuple[str, ...]
) -> None:
    made = reading(six(later=UNSAFE, **answers))
    assert (made.state, made.next) == (state, next_)


def test_hard_days_and_unsafe_ones_before_change_nothing() -> None:
    for later in ([*LAST, {"days": "hard"}], [*LAST[1:], {"days": "unsafe"}, None]):
        assert reading(six(later=later, stirred=5)).state == "stirred"
