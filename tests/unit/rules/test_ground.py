"""The ground between the two, and what there is to build on."""

from dataclasses import replace

import pytest

from alliance_cli.rules import ground
from alliance_cli.rules.history import History
from alliance_cli.signs import Sign
from support.journals import Answers, T, journal, weekly
from support.rulings import LONG_AGO, UNKNOWN, history

Marks = list[int | None]


def seen(sessions_before: int | None = 0, **answers: object) -> History:
    who = replace(T, sessions_before=sessions_before)
    given: Answers = answers
    return history(journal(weekly(stays="x", **given), therapist=who))


@pytest.mark.parametrize(
    ("trust", "yes", "n"),
    [([4, 4, 3, 2], 2, 4), ([4, 3, 3, 3, 3, 3, 3], 0, 6), ([4, None, 0], 1, 1)],
)
def test_a_share_is_of_the_last_six_that_answered(
    trust: Marks, yes: int, n: int
) -> None:
    assert ground.share_of(seen(trust=trust), "trust", Sign.YES) == (yes, n)


@pytest.mark.parametrize(
    ("safe", "trust", "holds"),
    [
        ([4, 3], [4, 3], True),
        ([4, 3, 3], [4, 4, 4], False),
        ([4, 4, 4], [4, 3, 3], False),
        ([None] * 2, [4, 3], True),
        ([4, 3], [None] * 2, True),
        ([4, 3, 3], [None] * 3, False),
        ([None] * 2, [None] * 2, False),
        ([2, 4, 4, 4, 3, 3, 3], [5] * 7, True),
        ([4, 4, 4, 3, 3, 3, 3], [5] * 7, False),
    ],
)
def test_the_ground_holds_where_safe_and_trust_are_yes_in_half_or_more(
    safe: Marks, trust: Marks, holds: bool
) -> None:
    assert ground.ground_holds(seen(safe=safe, trust=trust)) is holds


@pytest.mark.parametrize(
    ("safe", "trust", "holds"),
    [
        ([4, None], [4, None], True),
        ([4, None, None], [4, 4, 4], False),
        ([4, 3], [None] * 2, True),
        ([None] * 2, [None] * 2, False),
        ([3, 4, 4, 4, None, None, None], [5] * 7, True),
        ([4, 4, 4, 3, None, None, None], [5] * 7, False),
    ],
)
def test_it_surely_holds_where_leaving_out_counts_as_no(
    safe: Marks, trust: Marks, holds: bool
) -> None:
    assert ground.ground_surely_holds(seen(safe=safe, trust=trust)) is holds


@pytest.mark.parametrize(
    ("trust", "good"),
    [
        ([4, 4], False),
        ([4, 4, 4], True),
        ([4, 4, 3, 4], False),
        ([3, 4, 4], False),
        ([3, 4, 4, 4], True),
        ([4, None, 4, 0, 4], True),
        ([5, 4, 5, 1, 1, 1], True),
        ([3, 3, 3, 3], False),
    ],
)
def test_a_good_stretch_is_three_answered_times_in_a_row(
    trust: Marks, good: bool
) -> None:
    assert ground.had_good_stretch(seen(trust=trust)) is good


@pytest.mark.parametrize(("before", "good"), [(2, False), (3, True), (4, True)])
def test_a_good_stretch_before_a_session_is_over_by_then(
    before: int, good: bool
) -> None:
    assert ground.had_good_stretch(seen(trust=[4] * 4), before=before) is good


@pytest.mark.parametrize(
    ("before", "logged", "half"),
    [(0, 1, True), (3, 3, True), (4, 3, False), (None, 3, False)],
)
def test_half_logged_here_is_half_of_a_known_number(
    before: int | None, logged: int, half: bool
) -> None:
    assert ground.half_logged_here(seen(before, trust=[4] * logged)) is half


@pytest.mark.parametrize(
    ("before", "trust", "help_", "little"),
    [
        (0, [2, 2, 2], None, False),
        (0, [2, 2, 2, 2], None, True),
        (1, [2, 2, 2], None, True),
        (5, [2, 2, 2, 2], None, False),
        (4, [2, 2, 2, 2], None, True),
        (None, [2, 2, 2, 2], None, False),
        (0, [2, 2, 3, 3], None, True),
        (0, [2, 3, 3, 3], None, False),
        (0, [3, 3, 3, 3], None, False),
        (0, [3, 3, 3, 3], [2, 2, 3, 3], True),
        (0, [3, 3, 3, 3], [2, 3, 3, 3], False),
        (0, [2, 2, 2, 2], [4, 4, 3, 3], False),
        (0, [2, 2, 2, 2], [4, 3, 3, 3], True),
        (0, [4, 4, 4, 2, 2, 2], None, False),
    ],
)
def test_there_is_little_to_build_on_where_nothing_was_good_and_much_is_low(
    before: int | None, trust: Marks, help_: Marks | None, little: bool
) -> None:
    assert ground.little_to_build_on(seen(before, trust=trust, help=help_)) is little


@pytest.mark.parametrize(
    ("trust", "gone"),
    [
        ([], False),
        ([2], True),
        ([3], False),
        ([2, 3], False),
        ([1, 3], True),
        ([2, 2, 5], True),
        ([2, 3, 3], False),
        ([2, 2, 3, 3], False),
        ([2, 2, None, 4], True),
    ],
)
def test_trust_is_not_held_where_the_median_of_the_last_three_is_two_or_under(
    trust: Marks, gone: bool
) -> None:
    assert ground.trust_not_held(seen(trust=[*trust, None])) is gone


@pytest.mark.parametrize(
    ("trust", "thin", "always"),
    [
        ([1, 1], True, False),
        ([1, 2], False, False),
        ([1, 5, 1], True, False),
        ([1, 5, 5, 1], False, False),
        ([2, 2, 2], True, True),
        ([2, 2, 3], False, False),
        ([2, 2], False, False),
        ([1, None, 1], True, False),
        ([2, 1, 2], True, True),
        ([3, 2, 2, 2], True, True),
    ],
)
def test_trust_is_thin_where_it_was_gone_twice_or_low_in_all_of_the_last_three(
    trust: Marks, thin: bool, always: bool
) -> None:
    found = seen(trust=trust)
    assert (ground.trust_is_thin(found), ground.always_thin(found)) == (thin, always)


@pytest.mark.parametrize(
    ("openness", "little"), [([2, 3], True), ([2, 3, 3], False), ([None], False)]
)
def test_little_is_said_where_it_is_low_in_half_or_more(
    openness: Marks, little: bool
) -> None:
    assert ground.says_little(seen(openness=openness)) is little


@pytest.mark.parametrize(
    ("help_", "helping"), [([4, 3], True), ([4, 3, 3], False), ([None], False)]
)
def test_it_helps_where_it_does_in_half_or_more(help_: Marks, helping: bool) -> None:
    assert ground.helps(seen(help=help_)) is helping


def test_the_latest_answer_may_be_an_older_session() -> None:
    assert ground.latest_is_low(seen(safe=[4, 2, None]), "safe")
    assert not ground.latest_is_low(seen(safe=[2, 4, None]), "safe")
    assert not ground.latest_is_low(seen(trust=[2]), "safe")


def test_what_came_before_is_unknown_not_bad() -> None:
    for who in (LONG_AGO, UNKNOWN):
        made = journal(weekly(trust=[1] * 6), therapist=who)
        assert not ground.little_to_build_on(history(made))
