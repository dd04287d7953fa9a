"""What was logged up to a day, laid out for the rules."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from alliance_cli.journal import Journal, Session, Therapist
from alliance_cli.rules.history import go_on, half_or_more
from support.journals import START, T, event, journal, session, to_say, weekly
from support.rulings import LONG_AGO, UNKNOWN, history, week

DAY = timedelta(days=1)
TODAY, YESTERDAY, TOMORROW = week(8), week(8) - DAY, week(8) + DAY
FOUR = weekly(trust=[4, 4, 4, 4])


def test_what_happens_after_today_is_left_out() -> None:
    made = journal(
        [session(TODAY, trust=4), session(TOMORROW, trust=4)],
        events=[event(TODAY, "contact"), event(TOMORROW, "sexual")],
        raises=[
            to_say("today", noted_on=TODAY),
            to_say("tomorrow", noted_on=TOMORROW),
            to_say("only said", said_on=TOMORROW),
            to_say("no day"),
        ],
    )
    seen = history(made, TODAY)
    assert [one.on for one in seen.entries] == [TODAY]
    assert [one.kinds for one in seen.events] == [("contact",)]
    assert [one.text for one in seen.raises] == ["no day", "today"]


def test_nothing_of_another_therapist_is_in_it() -> None:
    other = replace(T, id="u")
    made = Journal(
        therapists=(T, other),
        sessions=(replace(session(trust=4), therapist="u"),),
        events=(replace(event(START, "contact"), therapist="u"),),
        raises=(replace(to_say(), therapist="u"),),
    )
    seen = history(made)
    assert (seen.entries, seen.planned, seen.events, seen.raises) == ((), (), (), ())


@pytest.mark.parametrize(("said_on", "met"), [(TODAY, 1), (TOMORROW, None)])
def test_what_is_said_tomorrow_is_unsaid_today(said_on: date, met: int | None) -> None:
    wish = to_say(
        kind="ask", noted_on=START, said_on=said_on, met=1, after=1, outcome="cannot"
    )
    (seen,) = history(journal(raises=[wish]), TODAY).raises
    known = (said_on, 1, 1, "cannot") if met else (None, None, None, None)
    assert (seen.said_on, seen.met, seen.after, seen.outcome) == known


@pytest.mark.parametrize(("on", "n"), [(None, 1), (TODAY, 1), (TOMORROW, 0)])
def test_a_look_back_counts_from_its_day(on: date | None, n: int) -> None:
    made = journal([session(week(7), later={"settled": 2, "on": on})])
    assert len(history(made, TODAY).entries) == n


def test_entries_are_numbered_and_placed_in_the_order_of_their_days() -> None:
    made = journal(FOUR[::-1], therapist=replace(T, sessions_before=5))
    seen = history(made)
    assert [(one.place, one.number) for one in seen.entries] == [
        (0, 6),
        (1, 7),
        (2, 8),
        (3, 9),
    ]
    assert [one.on for one in seen.entries] == [week(n) for n in range(4)]
    assert seen.number == 9
    assert seen.latest is seen.entries[-1]


def test_the_way_to_a_session_speaks_of_the_one_before_it() -> None:
    third = session(week(2), before={"looking": 1}, next=4)
    seen = history(journal([session(week(0), next=4), session(week(1), next=4), third]))
    assert [one.is_no("next") for one in seen.entries] == [False, True, False]


def test_with_nothing_logged_there_is_no_latest() -> None:
    seen = history(journal(therapist=replace(T, sessions_before=5)))
    assert (seen.number, seen.latest, seen.entries) == (0, None, ())


def test_planned_is_all_but_breaks_and_what_nothing_was_answered_in() -> None:
    held = ("yes", "break", "they_missed", "they_cancelled", "i_missed", "i_cancelled")
    made = [session(week(n), also={"held": one}, trust=4) for n, one in enumerate(held)]
    made += [session(week(7)), session(week(8), before={"looking": 1})]
    made += [session(week(8), also={"held": "yes"})]
    planned = history(journal(made), week(9)).planned
    assert [one.held for one in planned] == [held[0], *held[2:]]


def test_events_and_raises_are_in_the_order_of_their_days() -> None:
    made = journal(
        events=[
            event(week(2), "contact"),
            event(week(1), "contact", noted_at="2026-01-12T20:00:00Z", id="a"),
            event(week(1), "contact", noted_at="2026-01-12T10:00:00Z", id="b"),
            event(week(1), "contact", noted_at="2026-01-12T10:00:00Z", id="aa"),
        ],
        raises=[
            to_say("second", noted_on=week(1), id="z"),
            to_say("said first", said_on=week(0)),
            to_say("first", noted_on=week(1), id="a"),
            to_say("without id", noted_on=week(1)),
            to_say("any day"),
        ],
    )
    seen = history(made)
    assert [one.id for one in seen.events] == ["aa", "b", "a", None]
    texts = [one.text for one in seen.raises]
    assert texts == ["any day", "said first", "without id", "first", "second"]


@pytest.mark.parametrize(
    ("who", "ended", "by_them", "ahead", "over"),
    [
        (T, False, False, False, False),
        (replace(T, ended_on=TODAY), True, False, False, True),
        (replace(T, ended_on=TOMORROW), False, False, False, False),
        (replace(T, ended_on=TOMORROW, ended_by="them"), False, False, False, False),
        (replace(T, ended_by="me"), True, False, False, True),
        (replace(T, ended_by="them"), True, True, False, True),
        (replace(T, ended_by="them", ending_on=TOMORROW), True, True, True, False),
        (replace(T, ended_by="them", ending_on=TODAY), True, True, False, True),
        (
            replace(T, ended_by="them", ending_on=TOMORROW, ended_on=TOMORROW),
            False,
            True,
            True,
            False,
        ),
        (replace(T, ending_on=TOMORROW), False, False, True, False),
    ],
)
def test_whether_it_has_ended_and_by_whom(
    who: Therapist, ended: bool, by_them: bool, ahead: bool, over: bool
) -> None:
    seen = history(journal(therapist=who), TODAY)
    told = (seen.ended, seen.ended_by_them, seen.still_meeting, seen.over)
    assert told == (ended, by_them, ahead, over)


def test_a_window_is_of_those_that_answered() -> None:
    made = weekly(trust=[4, None, 3, None, 2, 0], safe=5)
    seen = history(journal(made))
    assert [one.place for one in seen.last("trust", 2)] == [2, 4]
    assert [one.place for one in seen.last("trust", 9)] == [0, 2, 4]
    assert [one.place for one in seen.that_answered("trust")] == [0, 2, 4]
    assert seen.last("helps", 3) == []


@pytest.mark.parametrize(
    ("on", "place"),
    [
        (START - DAY, -1),
        (START, 0),
        (week(1) - DAY, 0),
        (week(1), 1),
        (week(3), 3),
        (TODAY, 3),
    ],
)
def test_a_day_belongs_to_the_session_on_it_or_the_last_before(
    on: date, place: int
) -> None:
    assert history(journal(FOUR)).place_of(on) == place


@pytest.mark.parametrize(
    ("days", "places"),
    [(-8, []), (-7, [0]), (0, [0, 1]), (7, [0, 1, 2]), (8, [1, 2]), (28, [3])],
)
def test_near_is_a_week_to_either_side(days: int, places: list[int]) -> None:
    seen = history(journal(FOUR)).near(START + timedelta(days=days))
    assert [one.place for one in seen] == places


@pytest.mark.parametrize(
    ("part", "whole", "so"),
    [(0, 0, False), (0, 1, False), (1, 3, False), (1, 2, True), (2, 3, True)],
)
def test_half_is_enough_and_half_of_nothing_is_not(
    part: int, whole: int, so: bool
) -> None:
    assert half_or_more(part, whole) is so


@pytest.mark.parametrize(
    "who",
    [
        T,
        LONG_AGO,
        UNKNOWN,
        replace(UNKNOWN, started_on=week(9) - timedelta(days=14)),
        replace(UNKNOWN, started_on=week(9) - timedelta(days=15)),
    ],
)
@pytest.mark.parametrize(
    "logged", [(), FOUR, (session(week(3), before={"looking": 1}),)]
)
def test_going_on_is_the_same_as_having_logged_it(
    who: Therapist, logged: tuple[Session, ...]
) -> None:
    coming = (session(week(9), trust=2, next=1), session(week(10), trust=5))
    ahead = go_on(history(journal(logged, therapist=who), TODAY), coming)
    assert ahead == history(journal((*logged, *coming), therapist=who), week(10))
