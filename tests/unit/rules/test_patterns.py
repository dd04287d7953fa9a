"""One sign, again and again: every threshold from both sides."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal, Session
from alliance_cli.rules.patterns import Pattern
from support.journals import Answers, T, journal, session, to_say, weekly
from support.rulings import LONG_AGO, UNKNOWN, facts, week

YES, NO = 4, 2
LOOKS: dict[str, tuple[Answers, Answers]] = {
    "judged": ({"accepted": 2}, {"accepted": 3}),
    "uneasy": ({"safe": 2}, {"safe": 3}),
    "misread": ({"understood": 2}, {"understood": 3}),
    "dread": ({"next": 2, "about": "both"}, {"next": 2, "about": "subject"}),
    "unheard": ({"ask": "not_heard"}, {"ask": "no"}),
    "left_worse": (
        {"later": {"settled": 2, "about": ["between", "me"]}},
        {"later": {"settled": 2, "about": ["me"]}},
    ),
    "looking_after": ({"room": 2}, {"room": 3}),
    "who_i_am": ({"identity": 2}, {"identity": 3}),
}


def pattern(id_: str, made: Journal) -> Pattern:
    return facts(made).pattern(id_)


def of_look(id_: str, marks: str) -> list[Session]:
    """`-` is no, `+` isn't, a space isn't answered; one a week."""
    no, not_no = LOOKS[id_]
    blank: Answers = {"stays": "x"}
    each = {"-": no, "+": not_no, " ": blank}
    return [session(week(n), **each[mark]) for n, mark in enumerate(marks)]


def judged(marks: str, *more: Session, **therapist: object) -> Pattern:
    who = replace(LONG_AGO, **therapist)  # type: ignore[arg-type]
    return pattern("judged", journal([*of_look("judged", marks), *more], therapist=who))


@pytest.mark.parametrize("id_", LOOKS)
@pytest.mark.parametrize(
    ("marks", "holds"),
    [
        ("-++-++", False),
        ("-++-+-", True),
        ("---+++", False),
        ("---++", True),
        ("--+-++", True),
        ("-- -+ +", True),
        ("--", False),
        ("--+", False),
        ("---", True),
        ("-++-+--++++", False),
        ("-+ +-+-", True),
        ("-+++-+-", False),
    ],
)
def test_three_of_the_last_six_that_answered_one_of_them_among_the_last_three(
    id_: str, marks: str, holds: bool
) -> None:
    made = journal(of_look(id_, marks), therapist=LONG_AGO)
    assert pattern(id_, made).holds is holds


def test_it_says_in_which_sessions_and_of_how_many() -> None:
    found = judged("-+-+ +--")
    assert [one.place for one in found.hits] == [2, 6, 7]
    assert (found.k, found.n, found.began) == (3, 6, week(2))
    assert judged("+++").began is None


@pytest.mark.parametrize(
    ("marks", "again"),
    [
        ("----+-", True),
        ("---++-", False),
        ("-----", True),
        ("----", False),
        ("-----+", True),
        ("-----+++", False),
    ],
)
def test_five_of_the_last_six_is_again_and_again(marks: str, again: bool) -> None:
    assert judged(marks).again_and_again is again


@pytest.mark.parametrize(
    ("before", "marks", "holds"),
    [
        (0, "--+-+", False),
        (0, "--+-+-", False),
        (0, "--+-+--", True),
        (0, "+-+-+-", False),
        (0, "-+--", False),
        (0, "+++---", True),
        (1, "--+-", False),
        (1, "-+--+-", True),
        (2, "--+-", True),
        (0, "--", False),
        (0, "---", True),
        (0, "-- -", True),
        (0, "--+", False),
        (None, "--+-", True),
    ],
)
def test_the_first_two_sessions_count_only_where_it_is_so_in_every_one(
    before: int | None, marks: str, holds: bool
) -> None:
    assert judged(marks, sessions_before=before).holds is holds


def test_where_it_is_so_in_every_session_all_are_its_evidence() -> None:
    found = judged("---", sessions_before=0)
    assert ([one.number for one in found.hits], found.n) == ([1, 2, 3], 3)
    for marks in ("-", "--"):
        few = judged(marks, sessions_before=0)
        assert (few.hits, few.n) == ((), 0)
    found = judged("-" * 8, sessions_before=0)
    assert ([one.number for one in found.hits], found.n) == ([3, 4, 5, 6, 7, 8], 6)


MENDING: Answers = {"snag": "small", "aired": "me", "met": 5, "after": 5}


@pytest.mark.parametrize(
    ("after", "holds", "closed"),
    [({"accepted": 3}, False, True), ({"accepted": 2}, True, False)],
)
def test_a_repair_closes_what_came_before_it_until_it_is_so_again(
    after: Answers, holds: bool, closed: bool
) -> None:
    mended = session(week(5), **MENDING)
    found = judged("---", mended, session(week(6), **after))
    assert (found.holds, found.closed) == (holds, closed)
    assert not found.again_and_again
    assert [one.place for one in found.hits][:3] == [0, 1, 2]


@pytest.mark.parametrize(
    ("answers", "closed"),
    [
        ({**MENDING, "accepted": 2}, True),
        ({"met": 5, "after": 4}, True),
        ({"met": 5, "after": 3}, False),
        ({"met": 3, "after": 5}, False),
        ({"stays": "x"}, False),
    ],
)
def test_only_what_was_taken_well_and_eased_closes_it(
    answers: Answers, closed: bool
) -> None:
    found = judged("---", session(week(5), **answers))
    assert (found.closed, found.holds) == (closed, not closed)


def test_of_several_repairs_the_last_one_closes_it() -> None:
    mended = [session(week(n, 1), **MENDING) for n in (0, 4)]
    assert judged("+---", *mended).closed
    assert not judged("+---", mended[0]).closed
    said = [session(week(n, 1), met=5, after=5) for n in (0, 4)]
    assert judged("+---", *said).closed


def test_what_never_held_is_not_closed() -> None:
    assert not judged("-++", session(week(5), **MENDING)).closed
    again = judged("-----", session(week(5), **MENDING))
    assert (again.holds, again.again_and_again) == (False, False)


@pytest.mark.parametrize("id_", ["dread", "left_worse"])
@pytest.mark.parametrize(("marks", "holds"), [("--?-", True), ("-- ??-", True)])
def test_heaviness_that_does_not_say_why_is_neither_yes_nor_no(
    id_: str, marks: str, holds: bool
) -> None:
    unsaid: Answers = {"next": 1} if id_ == "dread" else {"later": {"settled": 1}}
    no, _ = LOOKS[id_]
    each = {"-": no, "?": unsaid, " ": {"stays": "x"}}
    made = [session(week(n), **each[mark]) for n, mark in enumerate(marks)]
    found = pattern(id_, journal(made, therapist=T))
    assert (found.holds, found.n, len(found.hits)) == (holds, 3, 3)


@pytest.mark.parametrize(
    ("later", "worse"),
    [
        ({"settled": 1, "about": ["therapist"]}, True),
        ({"settled": 2, "about": ["between"]}, True),
        ({"settled": 3, "about": ["therapist"]}, False),
        ({"settled": 0}, False),
        ({"settled": 5}, False),
        ({"settled": 1, "about": ["unsure", "subject"]}, False),
    ],
)
def test_left_worse_is_heavy_still_and_about_them(later: Answers, worse: bool) -> None:
    made = [session(week(n), later=later) for n in range(3)]
    found = pattern("left_worse", journal(made))
    assert (found.holds, found.n) == (worse, 3 if worse else 1)


@pytest.mark.parametrize(
    ("answers", "k", "n"),
    [
        ({"ask": "not_heard"}, 1, 1),
        ({"ask": "no"}, 0, 1),
        ({"ask": "cannot"}, 0, 1),
        ({"met": 1}, 1, 1),
        ({"met": 2, "ask": "taken_up"}, 1, 1),
        ({"met": 3}, 0, 1),
        ({"met": 0}, 0, 0),
        ({"snag": "big"}, 0, 0),
    ],
)
def test_unheard_is_a_wish_not_heard_or_something_brushed_off(
    answers: Answers, k: int, n: int
) -> None:
    found = pattern("unheard", journal([session(**answers)], therapist=UNKNOWN))
    assert (found.k, found.n) == (k, n)


@pytest.mark.parametrize(
    ("known", "k", "n"),
    [
        ({"outcome": "not_heard"}, 1, 1),
        ({"outcome": "cannot"}, 0, 1),
        ({"met": 2}, 1, 1),
        ({"met": 3}, 0, 1),
        ({"met": 0}, 0, 0),
        ({}, 0, 0),
    ],
)
@pytest.mark.parametrize("day", ["said_on", "noted_on"])
def test_a_raise_that_was_not_heard_is_unheard_on_its_day(
    day: str, known: Answers, k: int, n: int
) -> None:
    one = to_say(**{day: week(0, 3), **known})
    made = journal(weekly(trust=[4, 4]), raises=[one], therapist=UNKNOWN)
    found = pattern("unheard", made)
    assert (found.k, found.n, [hit.place for hit in found.hits]) == (k, n, [0] * k)


def test_one_bad_answer_is_not_undone_by_another_in_the_same_session() -> None:
    raises = [
        to_say(said_on=week(0), met=1),
        to_say(said_on=week(0, 1), outcome="taken_up"),
    ]
    made = journal([session(ask="taken_up")], raises=raises, therapist=UNKNOWN)
    assert pattern("unheard", made).k == 1
