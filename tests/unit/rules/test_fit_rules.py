"""What is left when nothing else is so: early, flat, steady, mixed."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Therapist
from support.journals import Answers, T, journal, session, weekly
from support.rulings import LONG_AGO, UNKNOWN, finding, fires, reading, state

LITTLE = "Steady, in the little that is logged."
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
        ([2, 2, 4, 2, 4, 2, 4], 3, False),
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


def test_where_nothing_was_good_and_nothing_low_mixed_says_so() -> None:
    made = journal(weekly(trust=[3] * 5, safe=3))
    assert "no answers were good and none low" in finding(made, "mixed").sentence


def test_steady_rests_on_the_good_ones_of_the_last_six() -> None:
    made = journal(weekly(trust=[4, 4, 4, 3, 4, 4, 5], safe=4), therapist=LONG_AGO)
    found = finding(made, "steady")
    assert (found.k, found.n, found.sessions) == (5, 6, (32, 33, 35, 36, 37))
