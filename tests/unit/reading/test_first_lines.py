"""What is said before everything else, and what is noted beside it."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from alliance_cli.journal import Away, Event, Journal, Session
from support.journals import Answers, T, event, journal, session, weekly
from support.rulings import LONG_AGO, TODAY, finding, reading, week


def first(made: Journal) -> tuple[str, ...]:
    return reading(made).first


def noted(made: Journal) -> str:
    return " ".join(reading(made).also_noted)


def test_hard_to_stay_safe_comes_first_until_the_next_log() -> None:
    hard = session(week(0), trust=4, later={"settled": 2, "days": "unsafe"})
    (line,) = first(journal([hard]))
    assert "After Monday 5 January you noted that staying safe was hard" in line
    assert "T. if you trust them with it" in line
    assert first(journal([hard, session(week(1), trust=4)])) == ()
    ordinary = session(week(0), trust=4, later={"settled": 2, "days": "hard"})
    assert first(journal([ordinary])) == ()


ABOUT_THEM: dict[str, tuple[Answers, tuple[Event, ...]]] = {
    "stop": ({}, (event(week(0), "sexual"),)),
    "line": ({"line": "yes"}, ()),
    "pattern": ({"accepted": 2, "understood": 2}, ()),
    "once": ({"limits": 1, "also": {"held": "yes"}}, ()),
}


@pytest.mark.parametrize(("state", "case"), ABOUT_THEM.items(), ids=ABOUT_THEM)
def test_where_it_is_about_them_they_are_not_named_as_help(
    state: str, case: tuple[Answers, tuple[Event, ...]]
) -> None:
    answers, events = case
    given: Answers = {"trust": 4, "later": {"days": "unsafe"}, **answers}
    often = 1 if state == "once" else 3
    made = journal([session(week(n), **given) for n in range(often)], events=events)
    assert reading(made).state == state
    (line,) = first(made)
    assert "T." not in line
    assert "soon: a doctor or a line" in line


@pytest.mark.parametrize(
    ("safe_now", "said"),
    [("no", True), ("unsure", True), ("yes", False), (None, False)],
)
def test_not_being_safe_after_an_event_comes_first(
    safe_now: str | None, said: bool
) -> None:
    harm = event(week(1), "contact", safe_now=safe_now)
    later = event(week(2), "contact")
    made = journal([session(week(0), trust=4)], events=[harm, later])
    lines = first(made)
    assert bool(lines) is said
    if said:
        assert lines[0].startswith("People and lines come first here")
        assert "12 January" not in lines[0], "the answer is given back on no screen"


JOINT = replace(LONG_AGO, setting="couple")
FEAR: dict[str, tuple[str, Answers, bool]] = {
    "others, and afraid": ("couple", {"pull": ["others"], "feel": ["afraid"]}, True),
    "someone there, and afraid": (
        "couple",
        {"pull": ["someone_there"], "feel": ["afraid"]},
        True,
    ),
    "in a family": ("family", {"pull": ["others"], "feel": ["afraid"]}, True),
    "in a group": ("group", {"pull": ["others"], "feel": ["afraid"]}, False),
    "alone": ("alone", {"pull": ["others"], "feel": ["afraid"]}, False),
    "others, and not safe": ("couple", {"pull": ["others"], "safe": 2}, True),
    "others, and reluctant": ("couple", {"next": 2, "about": "others"}, True),
    "others, and calm": ("couple", {"pull": ["others"], "safe": 4}, False),
    "overheard, and afraid": (
        "couple",
        {"kept_by": "overheard", "feel": ["afraid"]},
        True,
    ),
    "afraid, of nobody else": ("couple", {"feel": ["afraid"]}, False),
}


@pytest.mark.parametrize(("setting", "answers", "said"), FEAR.values(), ids=FEAR)
def test_fear_of_someone_in_the_room_is_said_first(
    setting: str, answers: Answers, said: bool
) -> None:
    who = replace(T, setting=setting)
    made = journal([session(trust=4, **answers)], therapist=who)
    assert any("frightens you" in line for line in first(made)) is said


@pytest.mark.parametrize(("since", "said"), [(5, True), (6, False)])
def test_fear_in_the_room_is_said_for_six_sessions(since: int, said: bool) -> None:
    feared = session(week(0), pull=["others"], feel=["afraid"])
    made = journal([feared, *weekly(week(1), trust=[4] * since)], therapist=JOINT)
    assert bool(first(made)) is said


@pytest.mark.parametrize(("days", "said"), [(1, True), (0, False)])
def test_a_planned_ending_is_said_first(days: int, said: bool) -> None:
    who = replace(T, ending_on=week(9, days))
    lines = reading(journal([session(trust=4)], therapist=who), week(9)).first
    assert bool(lines) is said
    if said:
        assert lines[0].startswith("An ending is planned for Tuesday 10 March")


@pytest.mark.parametrize(
    ("from_", "to", "said"),
    [
        (15, 30, None),
        (14, 30, "A break is planned for"),
        (1, 30, "A break is planned for"),
        (0, 30, "A break began on"),
        (-30, -1, "A break began on"),
        (-30, -14, "A break began on"),
        (-30, -15, None),
    ],
)
def test_a_break_is_said_from_two_weeks_before_to_two_weeks_after(
    from_: int, to: int, said: str | None
) -> None:
    away = Away(from_=week(9, from_), to=week(9, to))
    made = journal([session(trust=4)], therapist=replace(T, away=(away,)))
    lines = reading(made, week(9)).first
    assert lines[0].startswith(said) if said else lines == ()


def test_of_several_breaks_the_one_that_is_near_is_said() -> None:
    far = Away(from_=week(40), to=week(41))
    near = Away(from_=week(9, 3), to=week(10))
    who = replace(T, away=(far, near))
    (line,) = reading(journal([session(trust=4)], therapist=who), week(9)).first
    assert "12 March" in line


KNOWN: Answers = {"feel": ["angry"], "familiar": "very", "safe": 4, "trust": 4}


@pytest.mark.parametrize(
    ("answers", "events", "said"),
    [
        ({}, (), True),
        ({"familiar": "somewhat"}, (), True),
        ({"familiar": "new"}, (), False),
        ({"limits": 1}, (), False),
        ({"limits": 2}, (), False),
        ({}, (event(week(0), "contact"),), False),
        ({}, (event(week(0), "sexual"),), False),
    ],
)
def test_familiarity_is_noted_but_never_where_it_could_be_held_against_one(
    answers: Answers, events: tuple[Event, ...], said: bool
) -> None:
    given: Answers = {**KNOWN, **answers}
    made = journal([session(week(n), **given) for n in range(3)], events=events)
    assert ("from before" in noted(made)) is said
    shown = reading(made).findings
    (familiar,) = (one for one in shown if one.rule == "familiar")
    assert ("from before" in familiar.sentence) is said
    assert bool(familiar.sessions) is said
    assert [one.rule for one in shown] == [
        one.rule for one in reading(journal()).findings
    ]


def test_nor_beside_one_answer_that_comes_first_and_all_else_is_shown() -> None:
    made = journal(weekly(limits=[4, 4, 1], **KNOWN), therapist=LONG_AGO)
    assert reading(made).state == "once"
    assert "from before" not in noted(made)
    unsaid = [one.rule for one in reading(made).findings if "Not shown" in one.sentence]
    assert unsaid == ["familiar"]


def test_familiarity_is_noted_for_six_sessions() -> None:
    for since, said in ((5, True), (6, False)):
        later = weekly(week(1), trust=[4] * since, safe=4)
        made = journal([session(week(0), **KNOWN), *later], therapist=LONG_AGO)
        assert ("from before" in noted(made)) is said
        assert finding(made, "familiar").sessions == (31,)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (journal(weekly(trust=[0] * 3), therapist=LONG_AGO), "You often couldn't tell"),
        (
            journal(weekly(next=[1, 1, 1], about="ending"), therapist=LONG_AGO),
            "Not wanting to go was about stopping, or a gap ahead, 3 times.",
        ),
        (
            journal(weekly(next=[1], about="others"), therapist=LONG_AGO),
            "someone else who is there, once.",
        ),
        (
            journal(events=[event(week(0), "contact", retracted=True)]),
            "took it back; it isn't counted.",
        ),
        (
            journal([session(met=5, after=5)], events=[event(week(0), "impaired")]),
            "you marked something that was talked about and taken well since.",
        ),
        (
            journal(
                [session(met=5, after=5)],
                events=[event(week(0), "impaired", sure="unsure")],
            ),
            "you marked something not sure that was talked about",
        ),
        (journal([session(trust=4)]), "tell T. that you keep notes"),
    ],
)
def test_what_weighs_nothing_is_noted(made: Journal, said: str) -> None:
    assert said in noted(made)


def test_with_nothing_to_note_nothing_is() -> None:
    made = journal(weekly(trust=[4] * 4, safe=4), therapist=LONG_AGO)
    assert reading(made, TODAY).also_noted == ()


def long_known(sessions: Iterable[Session]) -> Journal:
    return journal(sessions, therapist=LONG_AGO)


FIRST_REPORTS = {
    "with someone new": (journal(weekly(trust=[4, 4], safe=4)), True),
    "with someone known for long": (long_known(weekly(trust=[4, 4], safe=4)), True),
    "the third report": (long_known(weekly(trust=[4] * 3, safe=4)), True),
    "nothing is logged yet": (journal(), False),
    "by now it is known": (long_known(weekly(trust=[4] * 4, safe=4)), False),
    "early still": (journal(weekly(trust=[3] * 4, safe=3)), True),
    "something else weighs more": (long_known([session(safe=1)]), False),
    "it is over": (
        journal([session(trust=4)], therapist=replace(T, ended_on=week(1))),
        False,
    ),
}


@pytest.mark.parametrize(
    ("made", "said"), FIRST_REPORTS.values(), ids=list(FIRST_REPORTS)
)
def test_the_first_reports_say_that_logging_can_make_one_watch(
    made: Journal, said: bool
) -> None:
    assert ("watch the other person" in noted(made)) is said


GRAVER: dict[str, Journal] = {
    "stop": journal(events=[event(week(0), "sexual")]),
    "line": journal(events=[event(week(0), "contact")]),
    "pattern": journal(weekly(accepted=[2] * 3, understood=2)),
    "once": journal([session(limits=1)]),
    "ended": journal(therapist=replace(T, ended_by="them", ending_on=week(50))),
    "open": journal(weekly(trust=[4] * 3, snag="big")),
}


@pytest.mark.parametrize(("state", "made"), GRAVER.items(), ids=GRAVER)
def test_but_not_where_something_weighs_more(state: str, made: Journal) -> None:
    assert reading(made).state == state
    assert "watch the other person" not in noted(made)
