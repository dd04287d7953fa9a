"""A yes or not sure to the line question, and being dropped."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from alliance_cli.journal import Event, Journal
from alliance_cli.rules.conduct import matters
from support.journals import START, Answers, T, event, journal, session, weekly
from support.rulings import LONG_AGO, finding, history, state, week


def asked(line: str, *events: Event, **answers: object) -> Journal:
    given: Answers = {"trust": 4, "safe": 4, **answers}
    return journal([session(week(2), line=line, **given)], events=events)


@pytest.mark.parametrize(
    ("line", "sure"), [("yes", True), ("unsure", False), ("no", None), (None, None)]
)
def test_a_line_answer_without_an_event_counts_as_something_else(
    line: str, sure: bool | None
) -> None:
    found = matters(history(asked(line)))
    told = [(one.kind, one.kinds, one.tier, one.sure, one.on) for one in found]
    assert told == ([] if sure is None else [("other", ("other",), 2, sure, week(2))])


@pytest.mark.parametrize(
    ("days", "alone"), [(-8, True), (-7, False), (0, False), (7, False), (8, True)]
)
@pytest.mark.parametrize("known", [{}, {"retracted": True}])
def test_an_event_within_a_week_is_what_was_meant(
    days: int, alone: bool, known: Answers
) -> None:
    made = asked("yes", event(week(2, days), "contact", **known))
    assert any(one.event is None for one in matters(history(made))) is alone


def test_events_and_line_answers_stand_in_the_order_of_their_days() -> None:
    events = [event(week(n), "beyond") for n in (5, 0)]
    found = matters(history(asked("yes", *events)))
    assert [one.on for one in found] == [week(0), week(2), week(5)]


def test_the_nearest_of_several_events_is_looked_at() -> None:
    far = [event(week(n), "beyond") for n in (0, 5)]
    assert any(one.event is None for one in matters(history(asked("yes", *far))))
    near = [*far, event(week(2, 3), "beyond")]
    assert all(one.event for one in matters(history(asked("yes", *near))))


@pytest.mark.parametrize("lines", [["unsure"] * 4, ["yes"] * 4])
def test_four_line_answers_add_up(lines: list[str]) -> None:
    made = journal(weekly(line=lines, trust=4, safe=4), therapist=LONG_AGO)
    assert state(made) == "stop"
    assert state(replace(made, sessions=made.sessions[:3])) == "line"


def test_it_says_what_was_marked_when_and_in_which_session() -> None:
    found = finding(asked("unsure"), "own_look").sentence
    assert "Monday 19 January, session 1" in found
    assert "weren't sure" in found
    assert "weren't sure" not in finding(asked("yes"), "own_look").sentence
    elsewhere = event(week(0), "contact", session_on=week(2), sure="unsure")
    told = finding(asked("no", elsewhere), "own_look").sentence
    assert "Monday 5 January, session 1" in told
    assert "not sure" in told
    far = finding(asked("no", event(week(0), "contact")), "own_look").sentence
    assert "session" not in far.replace("sessions", "")


def test_what_was_left_open_is_told_as_left_open() -> None:
    in_words = finding(journal(events=[event(week(2), what="a thing")]), "own_look")
    assert in_words.sentence == (
        "On Monday 19 January, you marked something, and left the kind open."
    )
    asked_only = finding(asked("unsure"), "own_look").sentence
    assert "you marked something you weren't sure about, and left" in asked_only
    sure = event(week(2), "contact")
    assert "not sure" not in finding(journal(events=[sure]), "own_look").sentence


def test_of_two_sessions_on_one_day_the_later_is_named() -> None:
    made = [session(week(2), trust=4) for _ in range(2)]
    noted = journal(made, events=[event(week(2), "contact")])
    assert "January, session 2, you" in finding(noted, "own_look").sentence


def test_each_reason_to_stop_says_what_it_is_or_that_there_is_nothing() -> None:
    made = journal(events=[event(START, "sexual")])
    assert "one is enough" in finding(made, "never_part").sentence
    for rule in ("endangered", "adds_up", "then_danger", "answered_badly"):
        said = finding(made, rule).sentence
        assert said == "Nothing you logged is of this kind."


def test_only_the_last_three_are_told_and_the_first_and_latest_quoted() -> None:
    noted = [event(week(n), "beyond", what=f"words {n}") for n in range(3)]
    noted.append(event(week(3), "recorded", what="words 3"))
    found = finding(journal(events=noted), "own_look")
    assert found.sentence.count("you logged") == 3
    assert [one.text for one in found.quotes] == ["words 0", "words 3"]
    assert "5 January" not in found.sentence


@pytest.mark.parametrize(
    ("known", "quoted"),
    [
        ({"what": "a hand"}, ["a hand"]),
        ({"what": None}, []),
        ({"what": "a hand", "safe_now": "yes"}, ["a hand"]),
        ({"what": "a hand", "safe_now": "unsure"}, []),
        ({"what": "a hand", "safe_now": "no"}, []),
        ({"what": "I want to die"}, []),
    ],
)
def test_nothing_is_quoted_where_it_could_hurt(
    known: Answers, quoted: Sequence[str]
) -> None:
    made = journal(events=[event(START, "recorded", **known)])
    assert [one.text for one in finding(made, "own_look").quotes] == quoted


@pytest.mark.parametrize(
    ("kinds", "by", "reads"),
    [
        (("dropped_me",), "them", "ended"),
        (("dropped_me", "dispute"), "them", "ended"),
        (("dropped_me", "contact"), "them", "line"),
        (("dropped_me",), "me", "line"),
        (("dropped_me",), None, "line"),
    ],
)
def test_being_dropped_with_the_end_they_set_is_an_end(
    kinds: tuple[str, ...], by: str | None, reads: str
) -> None:
    who = replace(T, ended_by=by)
    made = journal(weekly(trust=[4] * 4), events=[event(START, *kinds)], therapist=who)
    assert state(made) == reads


def test_being_dropped_beside_something_else_needs_its_own_look() -> None:
    who = replace(T, ended_by="them")
    both = [event(week(0), "dropped_me"), event(week(1), "recorded")]
    assert state(journal(events=both, therapist=who)) == "line"
    assert state(journal(events=both[:1], therapist=who)) == "ended"
