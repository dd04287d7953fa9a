"""Events over the line: what endangers, and what was answered badly, is stop."""

from dataclasses import replace

import pytest

from support.journals import START, Answers, event, session, weekly
from support.rulings import facts, finding, fires, noted, state, week

GOOD: Answers = {"safe": 4, "trust": 4}
MET: Answers = {"met": 5, "after": 5}


@pytest.mark.parametrize(
    ("answers", "day", "so"),
    [
        ({"safe": 1}, 0, True),
        ({"safe": 1}, -1, False),
        ({"safe": 1}, 5, True),
        ({"safe": 2, "trust": 2}, 0, True),
        ({"safe": 2, "trust": 2}, -1, False),
        ({"safe": 2, "trust": 3}, 0, False),
        ({"safe": 3, "trust": 1}, 0, False),
    ],
)
def test_danger_on_the_day_or_since_makes_it_stop(
    answers: Answers, day: int, so: bool
) -> None:
    made = noted(
        event(week(1), "impaired"), sessions=[session(week(1, day), **answers)]
    )
    assert fires(made, "then_danger") is so


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ({"safe": 1}, "Since then you marked being uneasy or not safe."),
        ({"safe": 3}, "What you noted since then makes it weigh more."),
    ],
)
def test_what_was_said_of_being_safe_right_then_is_not_given_back(
    since: Answers, said: str
) -> None:
    now = event(week(1), "impaired", safe_now="no")
    before = session(week(0), safe=1)
    made = noted(now, sessions=[before, session(week(2), **since)])
    assert finding(made, "then_danger").sentence == said
    assert finding(made, "then_danger").fired


def test_of_several_days_of_danger_the_latest_counts() -> None:
    unsafe = [session(week(n), safe=1) for n in (0, 2)]
    assert fires(noted(event(week(1), "impaired"), sessions=unsafe), "then_danger")


@pytest.mark.parametrize(
    ("sure", "kind", "answers", "so"),
    [
        ("unsure", "impaired", {"safe": 2, "trust": 2}, False),
        ("unsure", "impaired", {"safe": 1}, True),
        ("unsure", "sexual", {"safe": 2, "trust": 2}, True),
        (None, "impaired", {"safe": 2, "trust": 2}, True),
    ],
)
def test_where_all_is_unsure_only_not_safe_at_all_counts(
    sure: str | None, kind: str, answers: Answers, so: bool
) -> None:
    made = noted(event(START, kind, sure=sure), sessions=[session(**answers)])
    assert fires(made, "then_danger") is so


def test_one_that_is_sure_makes_low_answers_count_for_all() -> None:
    unsure = event(week(1), "impaired", sure="unsure")
    made = noted(
        event(week(0), "beyond"), unsure, sessions=[session(week(2), safe=2, trust=2)]
    )
    assert [one.on for one in facts(made).conduct.then_danger] == [week(0), week(1)]


@pytest.mark.parametrize(("start", "so"), [(2, True), (1, True), (0, False)])
def test_a_severe_pattern_since_then_makes_it_stop(start: int, so: bool) -> None:
    passed = weekly(week(start), limits=[2, 2], safe=4, trust=4)
    assert (
        fires(noted(event(week(1), "impaired"), sessions=passed), "then_danger") is so
    )


def test_a_severe_pattern_that_was_completed_after_it_makes_it_stop() -> None:
    passed = weekly(week(0), limits=[2, 4, 2], safe=4, trust=4)
    assert fires(noted(event(week(1), "impaired"), sessions=passed), "then_danger")
    for days, so in ((-1, True), (0, False)):
        noted_then = event(week(2, days), "impaired")
        assert fires(noted(noted_then, sessions=passed), "then_danger") is so


@pytest.mark.parametrize(
    ("known", "so"),
    [
        ({"safe_now": "no"}, True),
        ({"safe_now": "unsure"}, False),
        ({"safe_now": "yes"}, False),
    ],
)
def test_a_no_to_being_safe_makes_it_stop(known: Answers, so: bool) -> None:
    for sure in (None, "unsure"):
        made = noted(event(START, "impaired", sure=sure, **known))
        assert fires(made, "then_danger") is so
        later = event(week(1), "dispute", **known)
        assert (
            fires(noted(event(START, "impaired", sure=sure), later), "then_danger")
            is so
        )
    back = event(START, "contact", retracted=True, **known)
    assert not fires(noted(event(START, "impaired"), back), "then_danger")


@pytest.mark.parametrize(
    ("kind", "sure", "met", "so"),
    [
        ("contact", None, 1, True),
        ("disclosed", None, 2, True),
        ("sexual", "unsure", 1, True),
        ("contact", None, 3, False),
        ("contact", "unsure", 1, False),
        ("impaired", None, 1, False),
    ],
)
def test_what_counts_one_and_was_answered_badly_is_stop(
    kind: str, sure: str | None, met: int, so: bool
) -> None:
    made = noted(event(START, kind, sure=sure), sessions=[session(met=met, **GOOD)])
    assert fires(made, "answered_badly") is so
    assert (state(made) == "stop") is so


def test_only_the_latest_answer_on_or_after_its_day_counts() -> None:
    contact = event(week(2), "contact")
    early = noted(contact, sessions=[session(week(1), met=1, **GOOD)])
    assert not fires(early, "answered_badly")
    met_again = [session(week(2), met=1, **GOOD), session(week(3), met=4, **GOOD)]
    assert not fires(noted(contact, sessions=met_again), "answered_badly")
    assert fires(noted(contact, sessions=met_again[:1]), "answered_badly")


@pytest.mark.parametrize(
    ("known", "kinds"), [("yes", ("impaired",)), ("yes", ("dispute",))]
)
def test_one_that_endangered_is_stop_even_where_it_was_mended(
    known: str, kinds: tuple[str, ...]
) -> None:
    made = noted(
        event(START, *kinds, endangered=known), sessions=[session(**GOOD, **MET)]
    )
    assert state(made) == "stop"
    assert fires(made, "endangered")
    assert fires(made, "own_look")


def test_one_that_endangered_is_told_even_where_they_ended_it() -> None:
    harm = event(START, "impaired", endangered="yes")
    made = noted(harm, sessions=[session(**GOOD, **MET)])
    who = replace(made.therapists[0], ended_by="them")
    assert fires(replace(made, therapists=(who,)), "own_look")


@pytest.mark.parametrize("answer", ["unsure", "no", None])
def test_one_that_did_not_endanger_is_no_stop(answer: str | None) -> None:
    assert state(noted(event(START, "impaired", endangered=answer))) == "line"
