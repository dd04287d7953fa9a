"""What comes first where something was over the line: asking them, or a view."""

from dataclasses import replace
from datetime import timedelta

import pytest

from alliance_cli.journal import Journal
from support.journals import START, Answers, event, journal, session, weekly
from support.rulings import LONG_AGO, TODAY, reading, week

GOOD: Answers = {"safe": 4, "trust": 4}


def steps(made: Journal) -> tuple[str, ...]:
    return reading(made).next


IMPAIRED = event(week(0), "impaired")
MINOR = event(week(0), "recorded", endangered="no")
LINES: dict[str, tuple[Journal, bool]] = {
    "impaired": (journal([session(**GOOD)], events=[IMPAIRED]), True),
    "impaired, nothing logged": (journal(events=[IMPAIRED]), True),
    "trust low since": (journal([session(trust=2)], events=[IMPAIRED]), False),
    "safe low since": (journal([session(safe=2)], events=[IMPAIRED]), False),
    "trust low before": (
        journal([session(week(0, -1), trust=2)], events=[IMPAIRED]),
        True,
    ),
    "answered badly": (journal([session(met=2, **GOOD)], events=[IMPAIRED]), False),
    "answered badly, then by half": (
        journal(
            [session(week(0), met=2, **GOOD), session(week(1), met=3)],
            events=[IMPAIRED],
        ),
        False,
    ),
    "answered badly before": (
        journal([session(week(0, -1), met=2, **GOOD)], events=[IMPAIRED]),
        True,
    ),
    "not sure to be safe": (
        journal(events=[replace(IMPAIRED, safe_now="unsure")]),
        False,
    ),
    "safe": (journal(events=[replace(IMPAIRED, safe_now="yes")]), True),
    "two kinds": (journal(events=[event(START, "impaired", "beyond")]), False),
    "impaired, and another kind": (
        journal([session(**GOOD)], events=[event(START, "impaired", "recorded")]),
        False,
    ),
    "two events": (journal(events=[IMPAIRED, event(week(1), "impaired")]), False),
    "seemed unfit twice, not sure": (
        journal(
            [session(**GOOD)],
            events=[event(week(n), "impaired", sure="unsure") for n in range(2)],
        ),
        True,
    ),
    "seemed unfit twice, trust low between": (
        journal(
            [session(week(0, 3), trust=2), session(week(2), trust=4)],
            events=[event(week(n), "impaired", sure="unsure") for n in range(2)],
        ),
        False,
    ),
    "not sure of two things": (
        journal(
            events=[
                event(START, "impaired", sure="unsure"),
                event(week(1), "beyond", sure="unsure"),
            ],
        ),
        False,
    ),
    "drawn close twice, not sure": (
        journal(
            events=[event(week(n), "leans_on_me", sure="unsure") for n in range(2)],
        ),
        False,
    ),
    "not sure twice, unnamed": (
        journal([session(week(n), line="unsure", **GOOD) for n in range(2)]),
        True,
    ),
    "sure, then not sure, unnamed": (
        journal(
            [session(line="yes", **GOOD), session(week(2), line="unsure", **GOOD)],
        ),
        False,
    ),
    "not sure, then sure, unnamed": (
        journal(
            [session(line="unsure", **GOOD), session(week(2), line="yes", **GOOD)],
        ),
        False,
    ),
    "not sure of it": (journal(events=[event(START, "contact", sure="unsure")]), True),
    "not sure of tier 1": (
        journal(events=[event(START, "sexual", sure="unsure")]),
        False,
    ),
    "minor, trust known": (journal([session(trust=3)], events=[MINOR]), True),
    "minor, trust blank": (journal([session(safe=4)], events=[MINOR]), False),
    "minor, trust only before": (
        journal([session(week(0, -1), trust=4)], events=[MINOR]),
        False,
    ),
    "minor, danger not known": (
        journal([session(trust=4)], events=[event(START, "recorded")]),
        False,
    ),
    "minor, not met since, good before": (
        journal(
            weekly(trust=[4] * 3, help=4),
            events=[replace(MINOR, on=week(2, 2))],
            therapist=LONG_AGO,
        ),
        True,
    ),
    "minor, the third good one after it": (
        journal(
            [*weekly(trust=[4] * 2, help=4), session(week(2, 3), safe=4)],
            events=[replace(MINOR, on=week(2, 2))],
            therapist=LONG_AGO,
        ),
        False,
    ),
    "minor, not met since, good before, no help": (
        journal(
            weekly(trust=[4] * 3, help=3),
            events=[replace(MINOR, on=week(2, 2))],
            therapist=LONG_AGO,
        ),
        False,
    ),
    "danger not sure": (
        journal([session(trust=4)], events=[replace(MINOR, endangered="unsure")]),
        False,
    ),
    "drawn close": (
        journal([session(**GOOD)], events=[replace(MINOR, kinds=("friendship",))]),
        False,
    ),
    "contact": (
        journal([session(**GOOD)], events=[replace(MINOR, kinds=("contact",))]),
        False,
    ),
    "told others": (
        journal([session(**GOOD)], events=[replace(MINOR, kinds=("disclosed",))]),
        True,
    ),
    "a not sure, no event": (journal([session(line="unsure", **GOOD)]), True),
    "a yes, no event": (journal([session(line="yes", **GOOD)]), False),
}


@pytest.mark.parametrize(("made", "asks"), LINES.values(), ids=LINES)
def test_asking_them_comes_first_for_one_small_thing_with_nothing_against_it(
    made: Journal, asks: bool
) -> None:
    first = "raise" if asks else "second_view"
    others = ("second_view", "record") if asks else ("record", "raise")
    assert steps(made) == (first, *others, "leave")


@pytest.mark.parametrize("safe_now", ["unsure", "no"])
def test_where_one_may_not_be_safe_people_and_lines_come_before_any_look(
    safe_now: str,
) -> None:
    on = TODAY - timedelta(days=1)
    noted = event(on, "impaired", sure="unsure", safe_now=safe_now)
    made = journal(events=[noted])
    wanted = {
        "unsure": ("line", ("support", "second_view", "record", "leave")),
        "no": ("stop", ("support",)),
    }
    assert (reading(made).state, steps(made)) == wanted[safe_now]
    assert reading(made).two_ways is None, "people and lines are no one of two ways"
    long_ago = replace(noted, on=START)
    assert steps(journal(events=[long_ago]))[0] != "support" or safe_now == "no"
