"""An answer becomes a sign; what isn't known is neither yes nor no."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from alliance_cli.journal import Before, Journal, Later, Log, Session
from alliance_cli.signs import (
    SCALES,
    Entry,
    Sign,
    counts,
    number_known,
    number_sessions,
    read_signs,
)
from support.journals import START, Answers, T, event, journal, session
from support.rulings import history, week

YES, BETWEEN, NO = Sign.YES, Sign.BETWEEN, Sign.NO
OF_A_SCALE = ((None, None), (0, None), (1, NO), (2, NO), (3, BETWEEN), (4, YES))
PAIRS = {
    "accepted": ("accepted", "looked_down"),
    "understood": ("understood", "misread"),
    "limits": ("limits_kept", "limits_passed"),
    "said": ("said_it", "held_back"),
    "room": ("for_me", "looked_after"),
    "as_i_am": ("as_i_am", "hid_me"),
}


def first(*made: Session) -> Entry:
    return history(journal(made)).entries[0]


@pytest.mark.parametrize("sign", SCALES)
@pytest.mark.parametrize(("value", "mark"), [*OF_A_SCALE, (5, YES)])
def test_the_lower_two_answers_are_no_and_the_upper_two_yes(
    sign: str, value: int | None, mark: Sign | None
) -> None:
    answers: Answers = {SCALES[sign]: value}
    log = session(**answers).log or Log()
    assert read_signs(log, None).get(sign) is mark


@pytest.mark.parametrize(("sign", "pair"), PAIRS.items())
def test_of_a_pair_of_words_one_alone_is_yes_or_no_and_both_in_between(
    sign: str, pair: tuple[str, str]
) -> None:
    good, bad = pair
    marks = [
        read_signs(Log(words=chosen), None).get(sign)
        for chosen in ((), (good,), (bad,), (good, bad))
    ]
    assert marks == [None, YES, NO, BETWEEN]


def test_a_scale_outranks_words_and_words_stand_in_where_one_could_not_tell() -> None:
    assert read_signs(Log(accepted=4, words=("looked_down",)), None)["accepted"] is YES
    assert read_signs(Log(accepted=0, words=("looked_down",)), None)["accepted"] is NO


@pytest.mark.parametrize(
    ("log", "mark"),
    [
        (Log(words=("as_i_am",), identity=1), YES),
        (Log(words=("hid_me",), identity=5), NO),
        (Log(words=("as_i_am", "hid_me")), BETWEEN),
        (Log(identity=2), NO),
        (Log(identity=0), None),
    ],
)
def test_as_i_am_is_of_the_words_or_else_of_identity(
    log: Log, mark: Sign | None
) -> None:
    assert read_signs(log, None).get("as_i_am") is mark


@pytest.mark.parametrize(
    ("next_", "looking", "mark"),
    [
        (4, None, YES),
        (4, 1, NO),
        (1, 5, YES),
        (2, 0, NO),
        (None, 3, BETWEEN),
        (0, None, None),
    ],
)
def test_how_the_way_there_felt_outranks_the_thought_of_it(
    next_: int | None, looking: int | None, mark: Sign | None
) -> None:
    way = Before(looking=looking)
    assert read_signs(Log(next=next_), way).get("next") is mark


def test_the_way_to_the_following_session_counts_before_that_is_logged() -> None:
    only_before = session(week(1), before={"looking": 1, "about": "therapist"})
    assert first(session(next=5), only_before).dread
    assert not first(session(next=5)).dread
    assert not first(session(before={"looking": 1, "about": "both"}, next=5)).dread


@pytest.mark.parametrize(
    ("about", "dread"),
    [
        ("therapist", True),
        ("both", True),
        ("subject", False),
        ("ending", False),
        ("others", False),
        ("practical", False),
        ("unsure", False),
    ],
)
def test_dread_is_of_the_therapist(about: str, dread: bool) -> None:
    one = first(session(next=2, about=about))
    assert (one.dread, one.heavy_about, one.tells_dread) == (dread, about, True)


def test_wanting_to_go_is_never_dread() -> None:
    one = first(session(next=3, about="therapist"))
    assert (one.dread, one.heavy_about, one.tells_dread) == (False, None, True)


def test_of_what_it_was_is_unknown_where_it_was_not_said() -> None:
    assert not first(session(next=1)).tells_dread
    assert not first(session(trust=3)).tells_dread


@pytest.mark.parametrize(
    ("way", "about"),
    [
        ({"looking": 1, "about": "subject"}, "subject"),
        ({"looking": 1}, "therapist"),
        ({"looking": 0, "about": "subject"}, "therapist"),
        ({"about": "subject"}, "therapist"),
    ],
)
def test_what_it_was_about_is_the_latest_that_was_said(
    way: Answers, about: str
) -> None:
    heavy = session(next=1, about="therapist")
    assert first(heavy, session(week(1), before=way)).heavy_about == about


@pytest.mark.parametrize(
    ("made", "does"),
    [
        (session(trust=3), True),
        (session(trust=0), True),
        (session(stays="words"), True),
        (session(trust=3, also={"held": "yes"}), True),
        (session(later={"settled": 0}), True),
        (session(words=["accepted"]), True),
        (session(words=[]), False),
        (replace(session(), log=Log(), later=Later(on=START)), False),
        (session(before={"looking": 4}), False),
        (session(), False),
        (session(trust=3, also={"held": "break"}), False),
        (session(snag="big", also={"held": "they_missed"}), False),
        (session(snag="big", also={"held": "i_cancelled"}), False),
    ],
)
def test_only_a_session_that_was_held_and_answered_counts(
    made: Session,
    does: bool,
) -> None:
    assert counts(made) is does


def test_numbers_go_on_from_the_sessions_before_and_skip_what_does_not_count() -> None:
    made = [
        session(week(0), trust=3),
        session(week(1), trust=3, also={"held": "they_missed"}),
        session(week(2), before={"looking": 3}),
        session(week(3), trust=3),
    ]
    who = replace(T, sessions_before=7)
    numbers = [
        number for _, number in number_sessions(journal(made, therapist=who), T.id)
    ]
    assert numbers == [8, None, None, 9]
    assert [one.number for one in history(journal(made, therapist=who)).entries] == [
        8,
        9,
    ]
    unknown = journal(made, therapist=replace(T, sessions_before=None))
    assert [number for _, number in number_sessions(unknown, T.id)] == [
        1,
        None,
        None,
        2,
    ]


def test_numbers_begin_at_one_with_someone_who_is_not_listed() -> None:
    unlisted = Journal(sessions=(session(trust=3),))
    assert [number for _, number in number_sessions(unlisted, "t")] == [1]
    assert number_sessions(journal([session(trust=3)]), "nobody") == []


def test_on_one_date_the_moment_and_then_the_id_decide() -> None:
    made = [
        session(also={"id": "b", "logged_at": "2026-01-05T20:00:00Z"}, trust=1),
        session(also={"id": "a", "logged_at": "2026-01-05T20:00:00Z"}, trust=2),
        session(also={"id": "c", "logged_at": "2026-01-05T09:00:00Z"}, trust=3),
        session(START - timedelta(days=1), also={"id": "d"}, trust=4),
    ]
    ordered = [one.id for one, _ in number_sessions(journal(made), "t")]
    assert ordered == ["d", "c", "a", "b"]


def test_on_one_date_what_has_no_moment_or_no_id_comes_first() -> None:
    evening = "2026-01-05T20:00:00Z"
    made = [
        session(also={"id": "b", "logged_at": evening}, trust=1),
        session(also={"logged_at": evening}, trust=2),
        session(also={"id": "a"}, trust=3),
        session(trust=4),
    ]
    ordered = number_sessions(journal(made), "t")
    assert [(one.id, one.logged_at) for one, _ in ordered] == [
        (None, None),
        ("a", None),
        (None, evening),
        ("b", evening),
    ]
    noted = [
        event(START, "beyond", id="b", noted_at=evening),
        event(START, "beyond", noted_at=evening),
        event(START, "beyond", id="a"),
        event(START, "beyond"),
    ]
    assert [
        (one.id, one.noted_at) for one in history(journal(events=noted)).events
    ] == [
        (None, None),
        ("a", None),
        (None, evening),
        ("b", evening),
    ]


@pytest.mark.parametrize(
    ("before", "started", "first_entry", "known"),
    [
        (0, None, START, True),
        (12, None, None, True),
        (None, None, START, False),
        (None, START, None, False),
        (None, START - timedelta(days=14), START, True),
        (None, START - timedelta(days=15), START, False),
        (None, START + timedelta(days=14), START, True),
        (None, START + timedelta(days=15), START, False),
    ],
)
def test_numbers_are_known_by_a_count_or_a_start_within_two_weeks(
    before: int | None,
    started: date | None,
    first_entry: date | None,
    known: bool,
) -> None:
    who = replace(T, sessions_before=before, started_on=started)
    assert number_known(who, first_entry) is known
