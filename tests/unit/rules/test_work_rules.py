"""Stirred and falling: feelings the work brings up, and trust that drifts."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal
from support.journals import START, Answers, T, journal, session, weekly
from support.rulings import LONG_AGO, UNKNOWN, finding, fires, state, week

HELD: Answers = {"safe": 4, "trust": 4}
MOVED: Answers = {"stirred": 4, **HELD}
CALM: Answers = {"stirred": 2, **HELD}


def course(marks: str, *, before: int | None = 30, **moved: object) -> Journal:
    """`s` is a session that moved, `c` a calm one, one a week."""
    each = {"s": {**MOVED, **moved}, "c": CALM}
    made = [session(week(n), **each[mark]) for n, mark in enumerate(marks)]
    return journal(made, therapist=replace(T, sessions_before=before))


@pytest.mark.parametrize(
    ("marks", "before", "stirred"),
    [
        ("scccs", 30, True),
        ("ccccs", 30, False),
        ("sccccs", 30, True),
        ("scccccs", 30, False),
        ("s", 0, True),
        ("ccs", 1, True),
        ("ccs", 2, False),
        ("ccs", None, False),
        ("cccc", 0, False),
    ],
)
def test_moved_in_two_of_the_last_six_or_once_in_the_first_four(
    marks: str, before: int | None, stirred: bool
) -> None:
    made = course(marks, before=before)
    assert fires(made, "stirred") is stirred
    assert (state(made) == "stirred") is stirred


@pytest.mark.parametrize(
    ("answers", "moved"),
    [
        ({"stirred": 4}, True),
        ({"stirred": 5}, True),
        ({"stirred": 3}, False),
        ({"stirred": 0}, False),
        ({"feel": ["angry"]}, True),
        ({"feel": ["warm", "numb", "bored", "none", "unsure"]}, False),
        ({"feel": ["warm", "longing"]}, True),
        ({"stirred": 5, "pull": ["someone_there"]}, False),
        ({"stirred": 5, "pull": ["someone_there", "me"]}, True),
        ({"stirred": 5, "pull": ["others"]}, True),
        ({"stirred": 5, "pull": ["someone_there"], "feel": ["angry"]}, True),
    ],
)
def test_what_moved_is_a_storm_or_a_strong_feeling_toward_them(
    answers: Answers, moved: bool
) -> None:
    made = journal([session(week(n), **HELD, **answers) for n in range(2)])
    assert fires(replace(made, therapists=(LONG_AGO,)), "stirred") is moved


def test_a_feeling_once_at_first_is_not_enough_and_trust_has_to_be_there() -> None:
    assert not fires(course("s", before=0, stirred=2, feel=["angry"]), "stirred")
    assert not fires(course("s", before=0, trust=3), "stirred")
    doubting = journal([session(START, **MOVED), session(week(1), trust=3)])
    assert not fires(doubting, "stirred")


@pytest.mark.parametrize(
    ("safe", "trust", "held"),
    [
        ([4, 4], [4, 4], True),
        ([3, 4], [4, 4], False),
        ([3, 5], [4, 4], True),
        ([2, 5, 5], [4, 4, 4], False),
        ([4, 4], [3, 4], False),
        ([4, 4], [3, 5], True),
        ([4, 4, 4], [2, 5, 5], False),
        ([4, 4, 4], [3, 4, 4], True),
        ([None, None], [4, 4], True),
        ([4, 4], [None, None], False),
        ([4, 4], [None, 4], True),
    ],
)
def test_through_them_trust_and_safe_have_a_median_of_four_and_none_under_three(
    safe: list[int | None], trust: list[int | None], held: bool
) -> None:
    made = journal(weekly(stirred=[5] * len(safe), safe=safe, trust=trust))
    assert fires(replace(made, therapists=(UNKNOWN,)), "stirred") is held


@pytest.mark.parametrize(
    ("usual", "lowest", "held"), [(4, 3, True), (5, 3, False), (5, 4, True)]
)
def test_trust_never_falls_more_than_a_point_under_ones_own_median(
    usual: int, lowest: int, held: bool
) -> None:
    calm = weekly(stirred=[2] * 5, trust=usual, safe=4)
    storm = weekly(week(5), stirred=[5] * 3, trust=[5, lowest, 5], safe=4)
    made = journal([*calm, *storm], therapist=LONG_AGO)
    assert fires(made, "stirred") is held


@pytest.mark.parametrize(
    ("pulls", "stirred"),
    [
        ([["therapist"], ["subject"]], False),
        ([["therapist"], ["subject"], ["me"]], True),
        ([["therapist"], None], False),
        ([["between"], ["me"]], True),
        ([["therapist", "me"], ["subject"], None], False),
    ],
)
def test_it_is_not_the_work_where_half_was_about_something_they_did(
    pulls: list[list[str] | None], stirred: bool
) -> None:
    made = journal(weekly(pull=pulls, **MOVED), therapist=LONG_AGO)
    found = finding(made, "stirred")
    assert found.fired is stirred
    assert ("something they did" in found.sentence) is not stirred


@pytest.mark.parametrize(
    ("about", "stirred", "reads"),
    [
        (["unsure", "unsure", None, None], True, "stirred"),
        (["unsure", "unsure", "unsure", None], False, "mixed"),
        (["unsure"] * 3 + [None] * 3, False, "mixed"),
        (["unsure"] * 3 + [None] * 4, True, "stirred"),
        (["therapist", None, None, None], True, "stirred"),
        (["therapist", None, None], False, "steady"),
        ([None, None, "therapist"], False, "mixed"),
    ],
)
def test_dread_that_cannot_be_named_or_is_of_them_is_not_the_work(
    about: list[str | None], stirred: bool, reads: str
) -> None:
    heavy = [2 if one else 4 for one in about]
    made = journal(weekly(about=about, next=heavy, **MOVED), therapist=LONG_AGO)
    assert (fires(made, "stirred"), state(made)) == (stirred, reads)


@pytest.mark.parametrize(
    ("settled", "reads"), [(3, "mixed"), (4, "stirred"), (0, "stirred")]
)
def test_what_usually_does_not_settle_is_not_the_work(settled: int, reads: str) -> None:
    later: Answers = {"settled": settled, "about": ["subject"]}
    made = journal(
        [session(week(n), later=later, **MOVED) for n in range(4)], therapist=LONG_AGO
    )
    assert state(made) == reads
    assert state(replace(made, sessions=made.sessions[:3])) == "stirred"
    assert finding(made, "settles").fired is None


@pytest.mark.parametrize(
    ("life", "smaller"),
    [
        ([2, 2], True),
        ([1, 3, 2], True),
        ([1, 1, 3, 3], False),
        ([2, 3], False),
        ([2, None, 3, None, 2], True),
    ],
)
@pytest.mark.parametrize("answers", [MOVED, CALM])
def test_where_life_gets_smaller_it_is_neither_the_work_nor_steady(
    life: list[int | None], smaller: bool, answers: Answers
) -> None:
    made = journal(weekly(life=life, **answers), therapist=LONG_AGO)
    assert (state(made) == "mixed") is smaller


@pytest.mark.parametrize(
    ("afraid_at", "openness", "reads"),
    [
        (0, [2, 2, 4, 4, 4, 4], "stirred"),
        (0, [2, 2, 2, 4, 4, 4], "mixed"),
        (None, [2, 2, 2, 4, 4, 4], "stirred"),
        (0, [4, 4, 4, 4, 2, 2, 2], "stirred"),
        (1, [4, 4, 4, 4, 2, 2, 2], "mixed"),
    ],
)
def test_fear_with_much_held_back_is_not_the_work(
    afraid_at: int | None, openness: list[int], reads: str
) -> None:
    feel = [["afraid"] if n == afraid_at else None for n in range(len(openness))]
    made = journal(weekly(openness=openness, feel=feel, **MOVED), therapist=LONG_AGO)
    assert state(made) == reads


STEADY: dict[str, tuple[Journal, str]] = {
    "moved once, by what they did": (course("cccccs", pull=["therapist"]), "steady"),
    "moved twice, by what they did": (course("ccccss", pull=["therapist"]), "mixed"),
    "reluctant, couldn't tell of what, and never moved": (
        journal(weekly(next=[2] * 3, about="unsure", **CALM)),
        "steady",
    ),
    "at first, moved once by what they did, trust not answered": (
        journal(weekly(stirred=[2, 2, 5], pull=[None, None, ["therapist"]], safe=4)),
        "steady",
    ),
    "the same, trust there": (
        journal(
            weekly(stirred=[2, 2, 5], pull=[None, None, ["therapist"]], safe=4, trust=4)
        ),
        "mixed",
    ),
}


@pytest.mark.parametrize(("made", "reads"), STEADY.values(), ids=STEADY)
def test_steady_is_taken_back_only_where_it_was_stirred_often_enough(
    made: Journal, reads: str
) -> None:
    assert state(made) == reads


def test_where_it_is_not_the_work_it_still_says_in_which_sessions() -> None:
    rarely = finding(course("ccscc"), "stirred")
    assert (rarely.fired, rarely.sessions) == (False, (33,))
    theirs = finding(course("cscsc", pull=["therapist"]), "stirred")
    assert (theirs.fired, theirs.sessions) == (False, (32, 34))


def test_it_says_in_how_many_of_the_last_six() -> None:
    found = finding(course("ccscscc"), "stirred")
    assert (found.k, found.n, found.sessions) == (2, 6, (33, 35))
    assert "in 2 of the last 6 sessions" in found.sentence


@pytest.mark.parametrize(
    ("about", "k", "n"),
    [
        (["subject", "subject", "therapist"], 2, 3),
        (["therapist", "unsure"], None, None),
        (["subject"] + ["ending"] * 5, 1, 6),
        (["subject"] + ["ending"] * 6, None, None),
    ],
)
def test_dread_of_the_subject_is_shown_and_never_decides(
    about: list[str], k: int | None, n: int | None
) -> None:
    found = finding(journal(weekly(next=2, about=about)), "subject")
    assert (found.fired, found.k, found.n) == (None, k, n)
    assert ("about the subject, twice of 3" in found.sentence) is (k == 2)


def test_the_subject_is_counted_among_the_sessions_one_did_not_want_to_go_to() -> None:
    made = weekly(next=[2, 4, 1, 5], about=["subject", None, "therapist", None])
    found = finding(journal(made), "subject")
    assert (found.k, found.n, found.sessions) == (1, 2, (1,))


@pytest.mark.parametrize(
    ("about", "said", "sessions"),
    [
        ("ending", "stopping, or a gap ahead, twice.", (1, 2)),
        ("others", "someone else who is there, twice.", (1, 2)),
        ("therapist", "No reluctance", ()),
    ],
)
def test_dread_of_an_ending_or_of_someone_else_is_named(
    about: str, said: str, sessions: tuple[int, ...]
) -> None:
    found = finding(journal(weekly(next=[2, 2], about=about)), "not_of_them")
    assert (found.fired, found.sessions) == (None, sessions)
    assert said in found.sentence
    calm = weekly(week(2), next=[4] * 6)
    later = journal([*weekly(next=[2, 2], about=about), *calm])
    assert finding(later, "not_of_them").sessions == ()
    sooner = replace(later, sessions=later.sessions[:-1])
    assert finding(sooner, "not_of_them").sessions == sessions[-1:]


def test_a_clear_fall_in_trust_is_a_state_of_its_own() -> None:
    falling = [5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 3, 3]
    made = journal(weekly(trust=falling, safe=5), therapist=LONG_AGO)
    assert state(made) == "falling"
    assert finding(made, "trust_falling").sessions == (41, 42)
    assert state(replace(made, sessions=made.sessions[:8])) != "falling"
    blank = weekly(trust=[*falling[:6], 0, None, *falling[6:]], safe=5)
    assert state(journal(blank, therapist=LONG_AGO)) == "falling"


def test_the_look_before_the_latest_is_over_twelve_answers_too() -> None:
    thirteen = [5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 2]
    made = journal(weekly(trust=thirteen, safe=5), therapist=LONG_AGO)
    assert fires(made, "trust_falling")
    without_the_first = replace(made, sessions=made.sessions[1:])
    assert not fires(without_the_first, "trust_falling")
