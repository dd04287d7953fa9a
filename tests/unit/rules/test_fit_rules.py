"""Whether it fits, whether it is done, and what is left when nothing else is so."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Session, Therapist
from support.journals import Answers, T, journal, session, weekly
from support.rulings import LONG_AGO, UNKNOWN, finding, fires, reading, state, week

LOW: Answers = {"trust": 2, "understood": 1}
Marks = list[int | None]


LITTLE = "Steady, in the little that is logged."

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
    ("answers", "k", "n", "sessions"),
    [
        ({"help": [2, 4, 2, 4]}, 2, 4, (1, 3)),
        ({"understood": [3, 2, 2, None, 4]}, 2, 4, (2, 3)),
        ({"next": [1, 1, 1, 4], "about": ["both", None, "both", None]}, 2, 3, (1, 3)),
        ({"help": [2, 2, 2, 4, 4, 4, 4, 2]}, None, None, ()),
    ],
)
def test_it_says_what_was_low_and_how_often(
    answers: Answers, k: int | None, n: int | None, sessions: tuple[int, ...]
) -> None:
    found = finding(journal(weekly(stays="x", trust=3, **answers)), "never_took")
    assert (found.k, found.n, found.sessions) == (k, n, sessions)


QUIET: Answers = {"stirred": 2, "safe": 4, "trust": 4}


@pytest.mark.parametrize(
    ("number", "reads"), [(2, "early"), (3, "early"), (4, "early"), (5, "mixed")]
)
def test_three_or_four_sessions_are_early_while_the_ground_is_not_there(
    number: int, reads: str
) -> None:
    unsettled = weekly(trust=[3] * number, safe=3)
    assert state(journal(unsettled)) == reads
    found = finding(journal(unsettled), "early")
    assert found.sessions == (tuple(range(1, number + 1)) if reads == "early" else ())


@pytest.mark.parametrize(
    ("number", "reads"), [(1, "early"), (2, "early"), (3, "steady")]
)
def test_with_the_ground_there_only_the_first_two_are_early(
    number: int, reads: str
) -> None:
    made = weekly(trust=[4] * number, safe=4)
    assert state(journal(made)) == reads
    late = journal(made[:1], therapist=replace(T, sessions_before=number - 1))
    assert state(late) == reads


def test_of_unknown_number_nothing_is_early_but_nothing_logged() -> None:
    assert state(journal([session(trust=3)], therapist=UNKNOWN)) == "mixed"
    assert state(journal(therapist=UNKNOWN)) == "early"
    assert state(journal(therapist=LONG_AGO)) == "early"


@pytest.mark.parametrize("who", [UNKNOWN, LONG_AGO])
@pytest.mark.parametrize(("n", "title"), [(1, LITTLE), (2, LITTLE), (3, "Steady.")])
def test_a_good_note_or_two_are_called_no_more_than_that(
    n: int, title: str, who: Therapist
) -> None:
    made = reading(journal(weekly(trust=[4] * n, safe=4), therapist=who))
    assert (made.state, made.title) == ("steady", title)
    assert ("So few sessions can't tell much" in made.summary) is (n < 3)


@pytest.mark.parametrize(
    ("n", "said"),
    [(0, "Nothing has been logged yet."), (1, "One session"), (2, "2 sessions")],
)
def test_early_says_how_many_there_were(n: int, said: str) -> None:
    made = weekly(trust=[3] * n) if n else ()
    assert said in finding(journal(made), "early").sentence


@pytest.mark.parametrize(
    ("help_", "stirred", "flat"),
    [
        ([2, 2, 2, 2, 4, 4], 3, True),
        ([2, 2, 2, 4, 4, 4], 1, False),
        ([3, 3, 3, 3, 4, 4], 2, True),
        ([3, 3, 3, 4, 4, 4], 2, False),
        ([2, 2, 3, 3, 4, 4], 2, True),
        ([3, 3, 3, 3, 4, 4], 3, False),
        ([3, 3, 3, 3, 4, 4], [2, 2, 2, 1, 3, 3], True),
        ([3, 3, 3, 3, 4, 4], [2, 2, 2, 3, 3, 3], False),
        ([3, 3, 3, 3, 4, 4], [2, 2, 2, 0, 3, 3], False),
        ([2, 2, 2, 2, 4, 4, 4, 4], 1, False),
    ],
)
def test_flat_is_hardly_helping_or_quiet_and_helping_some(
    help_: list[int], stirred: int | list[int], flat: bool
) -> None:
    made = journal(
        weekly(help=help_, stirred=stirred, safe=4, trust=4), therapist=LONG_AGO
    )
    assert fires(made, "flat") is flat
    assert state(made) == ("flat" if flat else "steady")
    shaky = journal(
        weekly(help=help_, stirred=stirred, safe=3, trust=4), therapist=LONG_AGO
    )
    assert not fires(shaky, "flat")


@pytest.mark.parametrize(
    ("help_", "k", "said"),
    [
        ([2, 2, 2, 2, 3, 4], 4, '"little use"'),
        ([3, 3, 3, 3, 4, 4], 4, '"some use, some not"'),
        ([2, 3, 3, 3, 3, 4], 5, '"little use" or "some use, some not"'),
    ],
)
def test_flat_rests_on_the_sessions_that_hardly_helped(
    help_: list[int], k: int, said: str
) -> None:
    made = journal(weekly(help=help_, **QUIET), therapist=LONG_AGO)
    found = finding(made, "flat")
    assert (found.k, found.n) == (k, 6)
    assert said in found.sentence


@pytest.mark.parametrize(
    ("answers", "reads"),
    [
        ({"openness": [2, 2, 4, 4]}, "mixed"),
        ({"openness": [2, 4, 4, 4]}, "steady"),
        ({"next": [4, 4, 1, 4], "about": "therapist"}, "steady"),
        ({"next": [4, 4, 4, 1], "about": "therapist"}, "mixed"),
        ({"next": [4, 1, 1, 1], "about": "subject"}, "steady"),
        ({"stirred": [5, 5, 2, 2], "pull": ("therapist",)}, "mixed"),
        ({"stirred": [5, 5, 2, 2], "trust": [3, 4, 4, 4]}, "steady"),
        ({"safe": [4, 4, 3, 3]}, "steady"),
        ({"safe": [4, 3, 3, 3]}, "mixed"),
    ],
)
def test_steady_is_quiet_ground_on_which_much_can_be_said(
    answers: Answers, reads: str
) -> None:
    made = journal(weekly(**{"stays": "x", **QUIET, **answers}), therapist=LONG_AGO)
    assert state(made) == reads


@pytest.mark.parametrize(
    ("answers", "said", "n"),
    [
        ({"trust": [4, 4, 3]}, "Trust mostly there or solid: 2 of 3.", 3),
        ({"safe": [4, 3, 4, 4]}, "Safe or mostly safe: 3 of 4.", 4),
    ],
)
def test_steady_says_on_what_it_rests(answers: Answers, said: str, n: int) -> None:
    found = finding(journal(weekly(**answers), therapist=LONG_AGO), "steady")
    assert (found.sentence, found.n, found.k) == (said, n, n - 1)
    assert len(found.sessions) == n - 1


def test_mixed_counts_the_good_and_the_low_of_the_last_six() -> None:
    made = journal(
        weekly(trust=[1] + [3] * 4 + [2, 4], safe=[4] * 7), therapist=LONG_AGO
    )
    found = finding(made, "mixed")
    assert "In the last 6 sessions 7 answers were good and 1 low." in found.sentence
    assert (found.fired, found.sessions) == (True, (37,))


@pytest.mark.parametrize(
    ("by", "reads"), [("them", "ended"), ("me", "steady"), ("both", "steady")]
)
def test_only_an_end_they_set_is_ended(by: str, reads: str) -> None:
    who = replace(LONG_AGO, ended_by=by)
    assert state(journal(weekly(trust=[4, 4, 4]), therapist=who)) == reads
