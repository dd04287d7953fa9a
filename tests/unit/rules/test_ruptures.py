"""Moments that hurt: open, mended, or come to rest."""

from collections.abc import Iterable
from datetime import date

import pytest

from alliance_cli.journal import Journal, Session
from alliance_cli.rules.ruptures import Rupture, ruptures_in
from alliance_cli.rules.taken import answers_in
from support.journals import START, Answers, event, journal, session, to_say, weekly
from support.rulings import history, week

WELL: Answers = {"aired": "me", "met": 4}


def found(made: Journal) -> tuple[Rupture, ...]:
    known = history(made)
    return ruptures_in(known, answers_in(known))


def only(made: Journal | Iterable[Session]) -> Rupture:
    (one,) = found(made if isinstance(made, Journal) else journal(made))
    return one


@pytest.mark.parametrize(
    ("answers", "big"),
    [
        ({"snag": "small"}, False),
        ({"snag": "big"}, True),
        ({"snag": "small", "also": {"held": "they_missed"}}, False),
        ({"snag": "big", "also": {"held": "i_cancelled"}}, True),
    ],
)
def test_a_moment_that_hurt_is_one_of_a_missed_session_too(
    answers: Answers, big: bool
) -> None:
    made = [session(week(0), trust=4), session(week(1), **answers)]
    one = only(made)
    held = "also" not in answers
    assert (one.place, one.on, one.big) == (1 if held else 0, week(1), big)


def test_a_session_said_to_be_held_is_told_once() -> None:
    assert only([session(snag="big", also={"held": "yes"})]).on == START


@pytest.mark.parametrize(
    "answers",
    [
        {"snag": "no"},
        {"snag": "unsure"},
        {"snag_what": "words", "met": 1},
        {"snag": "big", "also": {"held": "break"}},
        {"stays": "x", "also": {"held": "they_missed"}},
        {"also": {"held": "they_missed"}},
    ],
)
def test_what_was_not_marked_as_a_hurt_is_none(answers: Answers) -> None:
    assert found(journal([session(**answers)])) == ()


def test_a_dispute_is_a_big_one_wherever_it_falls() -> None:
    made = journal(
        [session(week(1), trust=4)],
        events=[event(week(0), "dispute"), event(week(2), "dispute", sure="unsure")],
    )
    told = [(one.place, one.on, one.big) for one in found(made)]
    assert told == [(-1, week(0), True), (0, week(2), True)]


@pytest.mark.parametrize(
    ("kinds", "known"),
    [(("dispute",), {"retracted": True}), (("dispute", "contact"), {}), ((), {})],
)
def test_a_dispute_taken_back_or_beside_something_graver_is_none(
    kinds: tuple[str, ...], known: Answers
) -> None:
    assert found(journal(events=[event(START, *kinds, **known)])) == ()


def test_a_matter_that_was_mended_is_a_big_one() -> None:
    made = journal(weekly(trust=[4, 4]))
    known = history(made)
    (one,) = ruptures_in(known, answers_in(known), [week(1, 2)])
    assert (one.place, one.on, one.big) == (1, week(1, 2), True)


@pytest.mark.parametrize(
    ("answers", "by_word"),
    [
        ({"met": 4, "after": 4}, True),
        ({"met": 5, "after": 5}, True),
        ({"met": 4, "later": {"after": 4}}, True),
        ({"met": 4, "after": 1, "later": {"after": 4}}, True),
        ({"met": 4, "after": 3, "trust": 2}, None),
        ({"met": 4, "trust": 2}, None),
        ({"met": 4, "after": 2, "trust": 5}, None),
        ({"met": 4, "after": 4, "later": {"after": 2}, "trust": 5}, None),
        ({"met": 3, "after": 5, "trust": 5}, None),
        ({"met": 2, "after": 5, "trust": 5}, None),
        ({"trust": 5}, None),
        ({"met": 4, "after": 3, "trust": 3}, False),
        ({"met": 4, "trust": 3}, False),
    ],
)
def test_it_is_mended_by_the_word_or_by_trust_that_is_back_once_taken_well(
    answers: Answers, by_word: bool | None
) -> None:
    one = only([session(snag="big", aired="me", **answers)])
    assert (one.by_word if one.repaired else None) is by_word
    assert one.counts_as_open is not one.repaired
    assert one.repaired or not one.by_word


@pytest.mark.parametrize(
    ("earlier", "trust", "back"),
    [
        ([], 2, False),
        ([], 3, True),
        ([5, 5, 5], 3, False),
        ([5, 5, 5], 4, True),
        ([4, 4, 4], 3, True),
        ([2, 2, 2], 2, False),
        ([2, 2, 2], 3, True),
        ([1, 1, 5, 5, 5], 3, False),
        ([4, 5], 3, False),
        ([4, 5], 4, True),
        ([3, 5], 3, True),
        ([4, 4, 5, 5], 3, False),
        ([4, None], 3, False),
        ([4, 4, None], 3, True),
        ([None, 0], 3, False),
        ([None, 0], 4, True),
    ],
)
def test_trust_is_back_within_a_point_of_ones_own_earlier_median(
    earlier: list[int | None], trust: int, back: bool
) -> None:
    before = weekly(trust=earlier, safe=5) if earlier else ()
    hurt = session(week(9), snag="small", trust=trust, **WELL)
    assert only([*before, hurt]).repaired is back


def test_the_median_is_of_the_time_before_it_hurt() -> None:
    made = [
        *weekly(trust=[5, 5, 5]),
        session(week(3), snag="big", trust=1, **WELL),
        *weekly(week(4), trust=[1, 1, 1, 1, 3, 4]),
    ]
    assert only(made).repaired_at == 9


def test_it_can_be_mended_later_by_another_session_or_a_raise() -> None:
    hurt = session(week(0), snag="small", trust=4)
    session_later = session(week(2), aired="me", met=5, after=4)
    assert only([hurt, session_later]).repaired_at == 1
    said = to_say(said_on=week(2), met=5, after=4)
    made = journal([hurt, *weekly(week(1), trust=[1, 1, 1])], raises=[said])
    assert (only(made).repaired_at, only(made).by_word) == (2, True)


def test_the_latest_word_outranks_the_number() -> None:
    made = [
        session(week(0), snag="small", trust=1, **WELL),
        session(week(1), trust=1, met=4, after=2),
        session(week(2), trust=5),
    ]
    assert not only(made).repaired
    assert only(made[::2]).repaired_at == 1


def test_an_answer_speaks_for_all_that_was_open_by_then() -> None:
    made = [
        session(week(0), snag="small", trust=2),
        session(week(1), snag="big", trust=2, aired="me", met=5, after=5),
        session(week(2), snag="small", trust=2),
    ]
    assert [one.repaired_at for one in found(journal(made))] == [1, 1, None]


def test_an_answer_says_nothing_about_what_came_later() -> None:
    for after in (3, 5):
        talked = session(week(0), snag="small", aired="me", met=5, after=after, trust=4)
        quarrel = event(week(0, 2), "dispute")
        made = journal([talked, session(week(1), trust=4)], events=[quarrel])
        assert [one.repaired for one in found(made)] == [True, False]


def test_trust_from_before_it_was_talked_about_is_not_back() -> None:
    said = to_say(said_on=week(0, 1), met=4)
    hurt = session(week(0), snag="small", trust=4)
    assert not only(journal([hurt], raises=[said])).repaired
    again = session(week(1), trust=4)
    assert only(journal([hurt, again], raises=[said])).repaired_at == 1
    unanswered = session(week(1), safe=4)
    assert not only(journal([hurt, unanswered], raises=[said])).repaired


def test_a_quarrel_before_the_first_session_can_be_mended_there() -> None:
    quarrel = event(week(0), "dispute")
    first = session(week(1), met=4, after=4)
    one = only(journal([first], events=[quarrel]))
    assert (one.place, one.repaired_at) == (-1, 0)
    said = to_say(said_on=week(0), met=4, after=4)
    one = only(journal([session(week(1), trust=1)], events=[quarrel], raises=[said]))
    assert (one.place, one.repaired_at) == (-1, 0)


@pytest.mark.parametrize(
    ("snag", "after", "rests"),
    [
        ("small", [4, 4], False),
        ("small", [4, 4, 4], True),
        ("small", [4, 4, 3], False),
        ("small", [3, 4, 4], False),
        ("small", [3, 4, 4, 5], True),
        ("small", [4, 4, 4, 3], True),
        ("small", [4, 4, 4, 2], False),
        ("small", [4, 4, 4, 2, 4, 4], False),
        ("small", [4, 4, 4, 2, 4, 4, 4], True),
        ("small", [4, None, 4, 4], False),
        ("small", [None, 4, 4, 4], True),
        ("small", [4, 4, 4, None], True),
        ("big", [4, 4, 4], False),
        ("big", [4, 4, 4, 4, 4], False),
        ("big", [4, 4, 4, 4, 4, 4], True),
        ("big", [1, 1, 3, 4, 4, 4], True),
        ("big", [1, 1, None, 4, 4, 4], False),
        ("big", [4, 4, 4, 4, 3, 4], False),
    ],
)
def test_it_rests_after_three_later_sessions_or_six_with_trust_held(
    snag: str, after: list[int | None], rests: bool
) -> None:
    made = [session(snag=snag, trust=4), *weekly(week(1), trust=after, safe=4)]
    one = only(made)
    assert (one.rests, one.counts_as_open, one.repaired) == (rests, not rests, False)


def test_the_session_it_hurt_in_is_not_a_later_one() -> None:
    made = [*weekly(trust=[4, 4]), session(week(2), snag="small", trust=4)]
    assert not only([*made, *weekly(week(3), trust=[4, 4])]).rests
    assert only([*made, *weekly(week(3), trust=[4, 4, 4])]).rests


def test_a_quarrel_before_the_first_session_can_rest_too() -> None:
    for n, rests in ((5, False), (6, True)):
        made = journal(
            weekly(week(1), trust=[4] * n), events=[event(week(0), "dispute")]
        )
        assert only(made).rests is rests


def test_a_hurt_before_the_first_session_rests_after_three() -> None:
    missed = session(week(0), snag="small", also={"held": "they_missed"})
    for n, rests in ((2, False), (3, True)):
        assert only([missed, *weekly(week(1), trust=[4] * n)]).rests is rests


def test_they_stand_in_the_order_of_their_days() -> None:
    made = journal(
        [
            session(week(0), snag="small", trust=1),
            session(week(1), snag="small", aired="me", met=5, after=5),
            session(week(2), snag="big", trust=1),
        ],
        events=[event(week(0, 1), "dispute"), event(date(2026, 1, 1), "dispute")],
    )
    assert [one.place for one in found(made)] == [-1, 0, 0, 1, 2]
    days = [one.on for one in found(made)]
    assert days == sorted(days)


def test_two_sessions_of_one_day_stand_in_their_order() -> None:
    morning, evening = "2026-01-12T09:00:00Z", "2026-01-12T18:00:00Z"
    made = [
        session(week(0), trust=5),
        session(week(1), also={"logged_at": morning}, snag="big", trust=1),
        session(week(1), also={"logged_at": evening}, snag="small", trust=3, **WELL),
    ]
    told = [(one.big, one.repaired) for one in found(journal(made))]
    assert told == [(True, False), (False, True)]


def test_what_hurt_between_two_sessions_stands_by_its_day() -> None:
    missed = session(week(1), snag="small", also={"held": "they_missed"})
    quarrel = event(week(0, 2), "dispute")
    made = journal([session(week(0), trust=3), missed], events=[quarrel])
    assert [one.on for one in found(made)] == [week(0, 2), week(1)]
