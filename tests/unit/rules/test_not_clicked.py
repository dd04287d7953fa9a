"""Whether it fits: the first three sessions, and where it never took."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Session, Therapist
from support.journals import Answers, T, journal, session, weekly
from support.rulings import UNKNOWN, finding, fires, state, week

LOW: Answers = {"trust": 2, "understood": 1}
Marks = list[int | None]


FIRST: dict[str, tuple[Therapist, list[Session], bool]] = {
    "two low, one the lowest": (T, [session(**LOW)], True),
    "two low, neither the lowest": (T, [session(trust=2, understood=2)], False),
    "one low": (T, [session(trust=1)], False),
    "two low of four": (T, [session(**LOW, help=3, room=3)], False),
    "two low of three": (T, [session(**LOW, help=3)], True),
    "two low of two": (T, [session(safe=2, help=1)], True),
    "something good": (T, [session(**LOW, help=4)], False),
    "something good before": (T, [session(room=4), session(week(1), **LOW)], False),
    "in between before": (T, [session(room=3), session(week(1), **LOW)], True),
    "low before, not now": (T, [session(**LOW), session(week(1), trust=3)], False),
    "dread": (
        T,
        [session(trust=2, understood=2, next=1, about="therapist")],
        True,
    ),
    "dread of the subject": (
        T,
        [session(trust=2, understood=2, next=1, about="subject")],
        False,
    ),
    "you ended it": (
        replace(T, ended_by="me"),
        [session(trust=2, understood=2)],
        True,
    ),
    "you end it later": (
        replace(T, ended_by="me", ended_on=week(50)),
        [session(trust=2, understood=2)],
        False,
    ),
    "both ended it": (
        replace(T, ended_by="both"),
        [session(trust=2, understood=2)],
        False,
    ),
    "session three": (replace(T, sessions_before=2), [session(**LOW)], True),
    "session four": (replace(T, sessions_before=3), [session(**LOW)], False),
    "of unknown number": (UNKNOWN, [session(**LOW)], False),
}


@pytest.mark.parametrize(("who", "made", "so"), FIRST.values(), ids=FIRST)
def test_in_the_first_three_sessions_nothing_good_and_the_latest_mostly_low(
    who: Therapist, made: list[Session], so: bool
) -> None:
    known = journal(made, therapist=who)
    assert fires(known, "first_three") is so
    if so:
        assert state(known) == "not_clicked"
        number = (who.sessions_before or 0) + len(made)
        assert finding(known, "first_three").sessions == (number,)


def test_what_was_low_is_said_with_the_name_they_go_by() -> None:
    made = journal([session(room=1, help=1)])
    assert '"all about T."' in finding(made, "first_three").sentence


def test_what_came_before_the_journal_may_have_felt_good() -> None:
    low = session(trust=1, help=2)
    whole = journal([low])
    for made, said in (
        (whole, "Nothing has felt good so far;"),
        (journal([low], therapist=replace(T, sessions_before=1)), "Nothing logged has"),
    ):
        assert finding(made, "first_three").sentence.startswith(said)


def test_nothing_logged_has_not_clicked_nowhere() -> None:
    assert not fires(journal(), "first_three")
    assert not fires(journal(), "never_took")


LATER: dict[str, tuple[Therapist, Answers, bool]] = {
    "help low in half": (T, {"help": [2, 2, 4, 4], "trust": 3}, True),
    "help low in fewer": (T, {"help": [2, 4, 4, 4, 2], "trust": 3}, False),
    "help low once of one": (T, {"help": [2, None, None, None], "trust": 3}, False),
    "understood low": (T, {"understood": [2, 2, 4, 4], "trust": 3}, True),
    "accepted low": (T, {"accepted": [4, 4, 2, 2], "trust": 3}, True),
    "dread": (
        T,
        {"next": [1, 4, 4, 1], "about": "therapist", "trust": 3},
        True,
    ),
    "dread once": (T, {"next": [4, 4, 4, 1], "about": "both", "trust": 3}, False),
    "dread in half, but fewer of the last six": (
        T,
        {"next": [1] * 4 + [4] * 4, "about": "therapist", "trust": [3] * 8},
        False,
    ),
    "dread once of one": (
        T,
        {"next": [None, None, None, 1], "about": "both", "trust": 3},
        False,
    ),
    "dread of the subject": (
        T,
        {"next": [1, 1, 1, 1], "about": "subject", "trust": 3},
        False,
    ),
    "limits low": (T, {"limits": [2, 3, 4, 4, 2], "trust": 3}, False),
    "trust good now": (T, {"help": [2] * 4, "trust": [3, 3, 3, 4]}, False),
    "trust blank": (T, {"help": [2] * 4}, True),
    "a good stretch": (T, {"help": [2] * 5, "trust": [4, 4, 4, 3, 3]}, False),
    "session three": (T, {"help": [2] * 3, "trust": 3}, False),
    "half logged here": (
        replace(T, sessions_before=4),
        {"help": [2] * 4, "trust": 3},
        True,
    ),
    "less than half": (
        replace(T, sessions_before=5),
        {"help": [2] * 4, "trust": 3},
        False,
    ),
    "of unknown number": (UNKNOWN, {"help": [2] * 6, "trust": 3}, False),
    "a hurt open, little to build on": (
        T,
        {"help": [2] * 4, "trust": 3, "snag": ["no", "no", "no", "big"]},
        True,
    ),
    "a hurt open, and it helps": (
        T,
        {
            "understood": [2, 4, 4, 2],
            "help": 4,
            "trust": 3,
            "snag": ["no", "no", "no", "big"],
        },
        False,
    ),
    "a hurt at rest": (
        T,
        {
            "understood": [2, 2, 4, 2],
            "help": 4,
            "snag": ["no", "no", "no", "no"],
            "trust": [None, 4, 4, 3],
        },
        True,
    ),
}


@pytest.mark.parametrize(("who", "answers", "so"), LATER.values(), ids=LATER)
def test_later_it_never_took_where_trust_was_never_good_and_much_is_low(
    who: Therapist, answers: Answers, so: bool
) -> None:
    made = journal(weekly(stays="x", **answers), therapist=who)
    assert fires(made, "never_took") is so


@pytest.mark.parametrize(
    ("answers", "said", "k", "n", "sessions"),
    [
        ({"help": [2, 4, 2, 4]}, '"little use": 2 of the last 4', 2, 4, (1, 3)),
        ({"help": [2, 4] * 3 + [2]}, ": 3 of the last 6", 3, 6, (3, 5, 7)),
        ({"understood": [3, 2, 2, None, 4]}, '"a little": 2 of', 2, 4, (2, 3)),
        (
            {"next": [1, 1, 1, 4], "about": ["both", None, "both", None]},
            "Dread or reluctance about seeing T.: 2 of the last 3",
            2,
            3,
            (1, 3),
        ),
        (
            {"next": [1] + [4, 1] * 3, "about": "both"},
            "seeing T.: 3 of the last 6",
            3,
            6,
            (3, 5, 7),
        ),
        ({"help": [2, 2, 2, 4, 4, 4, 4, 2]}, "Not low", None, None, ()),
    ],
)
def test_it_says_what_was_low_and_how_often(
    answers: Answers,
    said: str,
    k: int | None,
    n: int | None,
    sessions: tuple[int, ...],
) -> None:
    found = finding(journal(weekly(stays="x", trust=3, **answers)), "never_took")
    assert said in found.sentence
    assert (found.k, found.n, found.sessions) == (k, n, sessions)
