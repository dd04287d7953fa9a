"""What would make it read differently is computed, and comes true when it is logged."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from alliance_cli.journal import Journal, Raise, Session
from alliance_cli.reading.change import (
    CATALOGUE,
    ENOUGH_NOTED,
    Coming,
    could_come,
    nearest_change,
    state_after,
)
from alliance_cli.rules.taken import was_said
from support.courses import courses
from support.journals import Answers, T, event, journal, session, to_say, weekly
from support.rulings import LONG_AGO, judged, reading, state, week

TODAY = date(2026, 7, 1)
GOOD: Answers = {"safe": 4, "trust": 4}


def logged(made: Journal, coming: Coming, n: int, today: date) -> tuple[Journal, date]:
    """The journal as it would be with these sessions logged, and the last day."""
    days = [today + timedelta(weeks=one) for one in range(1, n + 1)]
    added = [
        Session(therapist="t", on=day, mode="full", log=coming.log) for day in days
    ]
    raises = made.raises
    if coming.speaks:
        raises = tuple(_said(one, days[0]) for one in made.raises)
    whole = replace(made, sessions=(*made.sessions, *added), raises=raises)
    return whole, days[-1]


def _said(one: Raise, on: date) -> Raise:
    waits = not was_said(one) and not one.dropped
    return replace(one, said_on=on, met=5, after=5) if waits else one


@given(courses())
def test_what_is_promised_comes_true_when_it_is_logged(made: Journal) -> None:
    seen = judged(made, TODAY)
    found = nearest_change(seen)
    if found is None:
        return
    coming, n, promised = found
    assert state(*logged(made, coming, n, TODAY)) == promised
    assert promised != seen.state


@given(courses())
def test_nothing_nearer_would_change_it(made: Journal) -> None:
    seen = judged(made, TODAY)
    found = nearest_change(seen)
    fewer = range(1, found[1] if found else 4)
    for n in fewer:
        assert {state_after(seen, coming, n) for coming in could_come(seen)} == {
            seen.state
        }


def test_it_is_said_with_how_many_sessions_it_takes() -> None:
    made = journal(weekly(trust=[4] * 6, safe=4), therapist=LONG_AGO)
    assert reading(made).would_change == (
        "It would read differently if in the next session something big hurt and"
        " wasn't talked about."
    )
    mended: Answers = {"snag": "small", "aired": "me", "met": 5, "after": 5}
    often = [
        session(week(n), **GOOD, **(mended if n % 3 == 0 else {})) for n in range(7)
    ]
    assert reading(journal(often, therapist=LONG_AGO)).would_change == (
        "It would read differently if in the next two sessions you felt safe, trusting,"
        " met and helped."
    )


def test_nothing_gets_talked_about_where_nothing_stands_between_them() -> None:
    for made in (weekly(trust=[3] * 2, safe=3), weekly(trust=[4] * 6, safe=4)):
        assert not any(one.speaks for one in could_come(judged(journal(made))))


BETWEEN: dict[str, Journal] = {
    "pattern": journal(weekly(accepted=[2] * 6, **GOOD), therapist=LONG_AGO),
    "not_clicked": journal([session(trust=1, understood=2)]),
    "open": journal(weekly(trust=[3] * 3, snag="big")),
    "falling": journal(
        weekly(trust=[5] * 4 + [4] * 4 + [3] * 4, safe=5), therapist=LONG_AGO
    ),
}


@pytest.mark.parametrize(("name", "made"), BETWEEN.items(), ids=BETWEEN)
def test_where_something_stands_between_them_talking_is_looked_at_first(
    name: str, made: Journal
) -> None:
    seen = judged(made)
    assert seen.state == name
    assert could_come(seen) == CATALOGUE


SIX_GOOD: Answers = {"safe": [4] * 6, "trust": 4}
FINE: dict[str, Answers] = {
    "outgrown": {"goals": "there"},
    "repaired": {"snag": ["no"] * 5 + ["big"], "met": [None] * 5 + [5], "after": 5},
    "stirred": {"stirred": 5},
    "steady": {},
    "mixed": {"safe": [3] * 6, "trust": 3},
}


@pytest.mark.parametrize(("name", "answers"), FINE.items(), ids=FINE)
def test_from_a_good_reading_the_hard_sessions_are_looked_at_first(
    name: str, answers: Answers
) -> None:
    given: Answers = {**SIX_GOOD, **answers}
    seen = judged(journal(weekly(**given), therapist=LONG_AGO))
    assert seen.state == name
    assert could_come(seen) == CATALOGUE[:0:-1]


def test_from_a_flat_or_an_early_one_the_good_sessions_are() -> None:
    flat = judged(journal(weekly(help=[2] * 6, **GOOD), therapist=LONG_AGO))
    early = judged(journal([session(trust=3)]))
    assert (flat.state, early.state) == ("flat", "early")
    assert could_come(flat) == could_come(early) == CATALOGUE[1:]


def test_an_empty_journal_is_counted_on_from_what_came_before() -> None:
    for before in (0, 1, 7, None):
        made = journal(therapist=replace(T, sessions_before=before))
        coming = CATALOGUE[1]
        for n in (1, 2, 3):
            promised = state_after(judged(made), coming, n)
            assert promised == state(*logged(made, coming, n, date(2026, 6, 30)))


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (journal(events=[event(week(0), "sexual")]), None),
        (journal(weekly(limits=[2, 2]), events=[event(week(0), "sexual")]), None),
        (journal(events=[event(week(0), "contact")]), ENOUGH_NOTED),
        (journal([session(limits=1)]), ENOUGH_NOTED),
        (journal(), None),
        (journal(weekly(limits=[2, 2], **GOOD)), ENOUGH_NOTED),
        (
            journal(weekly(trust=[4] * 4, safe=4), therapist=replace(T, ended_by="me")),
            None,
        ),
    ],
)
def test_where_what_was_noted_is_enough_nothing_is_to_be_waited_for(
    made: Journal, said: str | None
) -> None:
    assert reading(made).would_change == said


def test_an_ordinary_pattern_says_what_would_change_it() -> None:
    made = journal(weekly(accepted=[2] * 6, **GOOD), therapist=LONG_AGO)
    assert state(made) == "pattern"
    assert "talked about, taken well" in (reading(made).would_change or "")


@pytest.mark.parametrize("known", [{}, {"said_on": week(2), "met": 1}])
def test_what_waits_has_been_said_by_then(known: Answers) -> None:
    waits = to_say(noted_on=week(1), matters=3, about="them", **known)
    made = journal(weekly(trust=[4] * 6, safe=4), raises=[waits], therapist=LONG_AGO)
    seen = judged(made)
    assert seen.state == "open"
    assert state_after(seen, CATALOGUE[0], 1) == "repaired"
    assert state_after(seen, CATALOGUE[1], 1) == "open"


def test_what_hurt_yesterday_is_mended_by_the_session_after_it() -> None:
    yesterday = session(TODAY - timedelta(days=1), snag="big", **GOOD)
    made = [*weekly(trust=[4] * 6, safe=4), yesterday]
    seen = judged(journal(made, therapist=LONG_AGO), TODAY)
    assert seen.state == "open"
    assert state_after(seen, CATALOGUE[0], 1) == "repaired"


def test_what_was_answered_badly_keeps_its_answer() -> None:
    bad = to_say(said_on=week(5), kind="ask", outcome="not_heard")
    made = journal(
        weekly(trust=[4] * 6, safe=4, ask=[None] * 4 + ["not_heard"] * 2),
        raises=[bad],
        therapist=LONG_AGO,
    )
    ahead = logged(made, CATALOGUE[0], 1, date(2026, 6, 30))
    assert ahead[0].raises == (bad,)
    assert state_after(judged(made), CATALOGUE[0], 1) == state(*ahead)


def test_what_was_dropped_stays_unsaid() -> None:
    dropped = to_say(noted_on=week(1), matters=3, about="them", dropped=True)
    made = journal(weekly(trust=[4] * 6, safe=4), raises=[dropped], therapist=LONG_AGO)
    ahead = logged(made, CATALOGUE[0], 1, date(2026, 6, 30))
    assert ahead[0].raises == (dropped,)
    assert state(*ahead) == state_after(judged(made), CATALOGUE[0], 1)
