"""How it was taken when something was said."""

from dataclasses import replace
from datetime import date

import pytest

from alliance_cli.journal import Journal, Raise
from alliance_cli.rules.taken import (
    Answer,
    Taken,
    answers_in,
    how_taken,
    is_about_them,
    last_asked,
    latest_standing,
    was_said,
    when_said,
)
from alliance_cli.signs import SCALES
from support.journals import START, Answers, journal, session, to_say, weekly
from support.rulings import TODAY, facts, history, week

BADLY, HALF, WELL = Taken.BADLY, Taken.HALF, Taken.WELL


@pytest.mark.parametrize(
    ("met", "after", "outcome", "taken"),
    [
        (None, None, None, None),
        (None, 5, None, None),
        (0, 5, None, None),
        (1, 5, None, BADLY),
        (2, None, None, BADLY),
        (3, 1, None, BADLY),
        (3, 2, None, HALF),
        (3, 5, None, HALF),
        (3, None, None, HALF),
        (4, 1, None, HALF),
        (4, 2, None, HALF),
        (4, 3, None, WELL),
        (4, None, None, WELL),
        (5, 2, None, HALF),
        (5, 3, None, WELL),
        (5, 5, None, WELL),
        (None, None, "taken_up", WELL),
        (3, 2, "taken_up", WELL),
        (1, None, "taken_up", BADLY),
        (None, None, "not_heard", BADLY),
        (5, 5, "not_heard", BADLY),
        (None, None, "cannot", None),
        (4, 5, "cannot", None),
        (3, 3, "cannot", None),
        (2, None, "cannot", BADLY),
    ],
)
def test_well_by_half_badly_or_not_known(
    met: int | None, after: int | None, outcome: str | None, taken: Taken | None
) -> None:
    assert how_taken(met, after, outcome) is taken


def answers(made: Journal) -> list[tuple[int, date, Taken, bool | None]]:
    found = answers_in(history(made))
    return [(one.place, one.on, one.taken, one.eased) for one in found]


@pytest.mark.parametrize(
    ("after", "eased"),
    [(None, None), (1, False), (2, False), (3, None), (4, True), (5, True)],
)
def test_whether_it_eased_is_what_was_said_after(
    after: int | None, eased: bool | None
) -> None:
    made = journal([session(snag="big", met=3, after=after)])
    (one,) = answers(made)
    assert one[3] is eased


def test_the_latest_word_on_a_session_outranks_the_one_at_the_door() -> None:
    made = [session(met=5, after=5, later={"after": 1}), session(week(1), met=4)]
    assert answers(journal(made)) == [
        (0, week(0), HALF, False),
        (1, week(1), WELL, None),
    ]


def test_a_session_said_to_be_held_is_heard_once_by_its_latest_word() -> None:
    made = session(also={"held": "yes"}, met=5, after=1, later={"after": 5})
    assert answers(journal([made])) == [(0, START, WELL, True)]


def test_an_answer_about_a_missed_session_stands_at_the_session_before() -> None:
    made = [
        session(week(0), trust=4),
        session(week(1), also={"held": "they_missed"}, snag="big", met=2, after=1),
        session(week(2), also={"held": "they_missed"}, snag="big"),
        session(week(3), also={"held": "break"}, snag="big", met=1),
    ]
    assert answers(journal(made)) == [(0, week(1), BADLY, False)]


def test_a_raise_stands_on_the_day_it_was_said_or_else_noted_or_else_now() -> None:
    made = journal(
        weekly(trust=[4, 4, 4]),
        raises=[
            to_say(noted_on=week(0), said_on=week(1, 2), met=5, after=4),
            to_say(noted_on=week(0), met=1),
            to_say(outcome="taken_up"),
            to_say(noted_on=week(1), said_on=week(1)),
        ],
    )
    assert answers(made) == [
        (0, week(0), BADLY, None),
        (1, week(1, 2), WELL, True),
        (2, TODAY, WELL, None),
    ]


def test_of_one_day_the_worst_counts_and_of_several_each() -> None:
    made = journal(
        [session(met=5, after=5)],
        raises=[
            to_say(noted_on=START, met=2, after=5),
            to_say(noted_on=week(0, 2), met=5, after=5),
        ],
    )
    assert answers(made) == [
        (0, week(0), BADLY, True),
        (0, week(0, 2), WELL, True),
    ]


@pytest.mark.parametrize(
    ("one", "other", "eased"), [(1, 5, False), (5, 3, True), (3, 1, False)]
)
def test_between_equals_the_one_counts_that_says_how_it_is_now(
    one: int, other: int, eased: bool
) -> None:
    raises = [to_say(noted_on=START, met=2, after=one)]
    made = journal([session(met=2, after=other)], raises=raises)
    assert answers(made) == [(0, START, BADLY, eased)]


@pytest.mark.parametrize(
    ("taken", "stands"),
    [
        ([], None),
        ([WELL], None),
        ([HALF], None),
        ([BADLY], 0),
        ([HALF, HALF], 1),
        ([BADLY, HALF], None),
        ([WELL, HALF], None),
        ([HALF, HALF, WELL], None),
        ([WELL, HALF, HALF], 2),
        ([WELL, BADLY], 1),
    ],
)
def test_it_stands_badly_when_the_latest_was_bad_or_the_latest_two_by_half(
    taken: list[Taken], stands: int | None
) -> None:
    given = [Answer(n, week(n), one, None) for n, one in enumerate(taken)]
    standing = latest_standing(given)
    assert (standing.place if standing else None) == stands


@pytest.mark.parametrize(
    ("trust", "stands"),
    [
        ([4, 4, 4, 4, 4], True),
        ([4, 4, 4, 4, 4, 4], False),
        ([1, 1, 1, 4, 4, 4], False),
        ([4, 4, 4, 4, 4, 2], True),
        ([4, 4, 4, None, 4, 4, 4], False),
        ([4, 4, None, 4, 4, 4], True),
    ],
)
def test_what_stands_badly_rests_after_six_with_trust_held_three_in_a_row(
    trust: list[int | None], stands: bool
) -> None:
    made = [session(snag="small", met=1), *weekly(week(1), trust=trust, safe=5)]
    assert (facts(journal(made)).standing is not None) is stands


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, False),
        ({"noted_on": START, "matters": 3}, False),
        ({"said_on": START}, True),
        ({"outcome": "cannot"}, True),
        ({"met": 0}, True),
    ],
)
def test_a_raise_was_said_where_any_answer_to_it_is_known(
    known: Answers, said: bool
) -> None:
    assert was_said(to_say(**known)) is said


def test_what_has_no_day_is_taken_as_now() -> None:
    seen = history(journal(weekly(trust=[4, 4])))
    assert when_said(seen, to_say()) == (1, TODAY)


ABOUT_THEM: dict[str, tuple[Raise, Answers, bool]] = {
    "it says so": (to_say(about="them"), {}, True),
    "it is one's own": (to_say(kind="ask", about="mine"), {"trust": 1}, False),
    "it is about ending": (to_say(about="ending"), {"trust": 1}, False),
    "a wish": (to_say(kind="ask"), {}, True),
    "no day": (to_say(), {"trust": 1}, False),
    "near low trust": (to_say(noted_on=week(1)), {"trust": 2}, True),
    "near trust in between": (to_say(noted_on=week(1)), {"trust": 3}, False),
    "near low help": (to_say(noted_on=week(1)), {"help": 1}, True),
    "near a small hurt": (to_say(noted_on=week(1)), {"snag": "small"}, True),
    "near a big hurt": (to_say(noted_on=week(1)), {"snag": "big"}, True),
    "near no hurt": (to_say(noted_on=week(1)), {"snag": "unsure"}, False),
    "near what they did": (to_say(noted_on=week(1)), {"pull": ["therapist"]}, True),
    "near the subject": (to_say(noted_on=week(1)), {"pull": ["subject"]}, False),
    "near dread": (to_say(noted_on=week(1)), {"next": 1, "about": "both"}, True),
    "near dread of the subject": (
        to_say(noted_on=week(1)),
        {"next": 1, "about": "subject"},
        False,
    ),
    "only said": (to_say(said_on=week(1)), {"trust": 1}, True),
    "eight days on": (to_say(noted_on=week(1, 1)), {"trust": 1}, False),
}


@pytest.mark.parametrize(("one", "log", "so"), ABOUT_THEM.values(), ids=ABOUT_THEM)
def test_a_raise_is_about_them_when_it_says_so_or_is_near_a_strain(
    one: Raise, log: Answers, so: bool
) -> None:
    made = journal([session(stays="x", **log)])
    assert is_about_them(history(made), one) is so


@pytest.mark.parametrize("scale", SCALES.values())
def test_near_any_low_sign_but_what_one_could_not_say_it_is_about_them(
    scale: str,
) -> None:
    low: Answers = {scale: 2}
    one = to_say(noted_on=START)
    about_them = is_about_them(history(journal([session(**low)])), one)
    assert about_them is (scale != "openness")


NOTED, ASKED = to_say(kind="ask", noted_on=START), to_say(kind="ask", said_on=week(3))


@pytest.mark.parametrize(
    ("asks", "raises", "last"),
    [
        (["no", "not_asked", None], [], None),
        (["taken_up"], [], (week(0), True)),
        (["taken_up", "not_heard"], [], (week(1), False)),
        (["cannot", "no"], [], (week(0), False)),
        (["no"], [NOTED], None),
        (["cannot"], [ASKED], (week(3), None)),
        ([None], [replace(ASKED, met=4)], (week(3), True)),
        ([None], [replace(ASKED, met=3)], (week(3), False)),
        ([None], [replace(ASKED, outcome="cannot")], (week(3), False)),
        ([None], [replace(ASKED, outcome="taken_up")], (week(3), True)),
        ([None], [replace(NOTED, outcome="cannot")], (week(0), False)),
        ([None], [to_say(said_on=START, met=1)], None),
        (["not_heard"], [replace(ASKED, said_on=START, met=5)], (week(0), False)),
        (["taken_up"], [replace(ASKED, said_on=START, met=3)], (week(0), False)),
    ],
)
def test_the_last_thing_asked_for_and_whether_it_was_taken_up(
    asks: list[str | None],
    raises: list[Raise],
    last: tuple[date, bool | None] | None,
) -> None:
    made = journal(weekly(ask=asks, trust=3), raises=raises)
    assert last_asked(history(made)) == last
