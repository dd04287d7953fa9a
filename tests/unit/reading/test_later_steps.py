"""The steps of the other states, once it is over, and when bound."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal, Raise, Therapist
from support.journals import Answers, T, event, journal, session, to_say, weekly
from support.rulings import LONG_AGO, TODAY, reading, week

GOOD: Answers = {"safe": 4, "trust": 4}


def steps(made: Journal) -> tuple[str, ...]:
    return reading(made).next


def six(who: Therapist = LONG_AGO, **answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=who)


@pytest.mark.parametrize(
    ("low", "waits"),
    [
        ({}, True),
        ({"safe": 2}, False),
        ({"trust": 2}, False),
        ({"trust": 3, "safe": 3}, True),
        ({"next": 1, "about": "therapist"}, False),
        ({"next": 1, "about": "subject"}, True),
    ],
)
@pytest.mark.parametrize("snag", ["big", "no"])
def test_waiting_is_not_offered_while_trust_or_safety_is_low_or_after_dread(
    low: Answers, waits: bool, snag: str
) -> None:
    before = weekly(trust=[4, 3, 3, 3], safe=3)
    answers: Answers = {"snag": snag, **GOOD, **low}
    made = journal([*before, session(week(4), **answers)], therapist=LONG_AGO)
    assert reading(made).state in {"open", "mixed"}
    assert ("wait" in steps(made)) is waits
    assert ("export" in steps(made)) is (reading(made).state == "open")


@pytest.mark.parametrize(
    ("known", "first"),
    [
        ({}, "switch"),
        ({"matters": 3, "about": "them"}, "raise"),
        ({"matters": 2, "about": "them"}, "switch"),
        ({"matters": 3, "about": "mine"}, "switch"),
        ({"matters": 3, "about": "them", "met": 0, "said_on": week(3)}, "switch"),
        ({"matters": 3, "about": "them", "met": 3, "said_on": week(3)}, "switch"),
    ],
)
def test_what_is_particular_and_was_never_said_comes_before_looking_elsewhere(
    known: Answers, first: str
) -> None:
    low = weekly(trust=3, safe=4, help=[3, 2, 2, 2])
    waiting = [to_say(noted_on=week(2), **known)] if known else []
    made = journal(low, raises=waiting)
    assert reading(made).state == "not_clicked"
    assert steps(made)[0] == first


def test_what_was_severe_and_left_behind_asks_for_an_outside_view_first() -> None:
    low: Answers = {"understood": [2, 4, 2, 4, 4, 2], "trust": 3, "help": 4}
    made = six(T, limits=[4, 2, 2, 4, 4, 4], **low)
    assert reading(made).state == "not_clicked"
    assert steps(made) == ("second_view", "consult", "leave")
    assert steps(six(T, limits=4, **low))[0] == "raise"


def test_what_made_it_possible_is_noted_with_the_session_that_mended_it() -> None:
    made = six(met=[None] * 5 + [5], after=5, snag=["no"] * 5 + ["big"])
    assert [one.command for one in reading(made).steps] == ["alliance edit 36"]
    said = to_say(said_on=week(1), met=5, after=5)
    before_any = journal(events=[event(week(0), "dispute")], raises=[said])
    assert reading(before_any).state == "repaired"
    assert [one.command for one in reading(before_any).steps] == ["alliance log --full"]


@pytest.mark.parametrize(("number", "first"), [(3, "consult"), (4, "switch")])
def test_in_the_first_three_sessions_one_looks_around_first(
    number: int, first: str
) -> None:
    low = session(trust=1, help=2, understood=2)
    who = replace(T, sessions_before=number - 1)
    made = journal([low], therapist=who)
    if number > 3:
        made = journal(weekly(trust=[1] * 4, help=2), therapist=T)
    assert reading(made).state == "not_clicked"
    assert steps(made)[0] == first


NOT_CLICKED: dict[str, tuple[Answers, str]] = {
    "nothing was tried": ({}, "raise"),
    "little to build on": ({"help": 2}, "switch"),
    "taken by half": ({"met": [3] + [None] * 5}, "switch"),
    "taken well": ({"met": [5] + [None] * 5}, "raise"),
    "badly, long ago": ({"met": [2, 5] + [None] * 4}, "raise"),
    "a wish not heard": ({"ask": ["taken_up", "not_heard", None]}, "switch"),
    "a wish that couldn't be": ({"ask": ["cannot", None, None]}, "raise"),
    "a wish heard after all": ({"ask": ["not_heard", "taken_up", None]}, "raise"),
    "a wish not asked": ({"ask": ["not_heard", "no", "not_asked"]}, "switch"),
    "asked in vain": (
        {"ask": ["cannot"] + [None] * 5, "help": [4, 4, 4, 4, 4, 2]},
        "switch",
    ),
}


@pytest.mark.parametrize(("answers", "first"), NOT_CLICKED.values(), ids=NOT_CLICKED)
def test_one_asks_for_something_specific_unless_that_was_tried(
    answers: Answers, first: str
) -> None:
    low: Answers = {"understood": [2, 4, 2, 4, 4, 2], "trust": 3, "help": 4}
    made = journal(weekly(**{**low, **answers}), therapist=T)
    assert reading(made).state == "not_clicked"
    assert steps(made) == (first, "consult", "leave")


WAITS = to_say(matters=3, about="them", noted_on=week(3))


@pytest.mark.parametrize(
    ("answers", "raises", "first"),
    [
        ({}, (), "switch"),
        ({}, (WAITS,), "raise"),
        ({"met": [5] + [None] * 5}, (WAITS,), "switch"),
        ({}, (WAITS, to_say(said_on=week(2))), "switch"),
    ],
)
def test_what_is_particular_and_unsaid_is_said_before_looking_elsewhere(
    answers: Answers, raises: tuple[Raise, ...], first: str
) -> None:
    low: Answers = {"understood": [2, 4, 2, 4, 4, 2], "trust": 3, "help": 2}
    made = journal(weekly(**low, **answers), raises=raises, therapist=T)
    assert reading(made).state == "not_clicked"
    assert steps(made) == (first, "consult", "leave")


@pytest.mark.parametrize(
    ("known", "wanted"),
    [
        ({"ended_by": "me", "ending_on": week(50)}, ("consult",)),
        ({"ended_by": "both", "ending_on": week(50)}, ("wait", "consult")),
        ({"ended_by": "me", "ended_on": week(50)}, ("wait", "consult")),
    ],
)
def test_who_has_ended_it_early_on_looks_ahead_even_with_sessions_left(
    known: Answers, wanted: tuple[str, ...]
) -> None:
    made = journal([session(trust=4)], therapist=replace(T, **known))
    assert (reading(made).state, steps(made)) == ("early", wanted)


def test_something_can_be_open_before_any_session_is_logged() -> None:
    made = journal(raises=[WAITS])
    assert (reading(made).state, steps(made)) == ("open", ("raise", "export", "wait"))


FALLING = [5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 3, 3]
OTHERS: dict[str, tuple[Journal, str, tuple[str, ...]]] = {
    "outgrown": (six(goals="there"), "outgrown", ("review", "referral", "wait")),
    "falling": (
        journal(weekly(trust=FALLING, safe=5), therapist=LONG_AGO),
        "falling",
        ("raise", "export"),
    ),
    "repaired": (
        six(met=[None] * 5 + [5], after=5, snag=["no"] * 5 + ["big"]),
        "repaired",
        ("stay_curious",),
    ),
    "stirred": (six(stirred=5), "stirred", ("lean_in", "export")),
    "flat": (six(help=2), "flat", ("raise", "review", "second_view")),
    "early": (journal([session(trust=4)]), "early", ("wait", "consult")),
    "steady": (six(), "steady", ()),
    "ended": (
        six(replace(T, ended_by="them")),
        "ended",
        ("consult", "support", "record"),
    ),
    "ending": (
        six(replace(T, ended_by="them", ending_on=week(50))),
        "ended",
        ("raise", "consult", "support"),
    ),
}


@pytest.mark.parametrize(("made", "state", "wanted"), OTHERS.values(), ids=OTHERS)
def test_each_other_state_has_its_steps(
    made: Journal, state: str, wanted: tuple[str, ...]
) -> None:
    assert (reading(made).state, steps(made)) == (state, wanted)


OVER: dict[str, tuple[Journal, tuple[str, ...]]] = {
    "open": (six(trust=[4, 4, 4, 1, 4, 1]), ("consult",)),
    "outgrown": (six(goals="there"), ("review", "referral")),
    "flat": (six(help=2), ("review", "second_view")),
    "stirred": (six(stirred=5), ("consult",)),
    "steady": (six(), ()),
    "early": (journal([session(trust=4)]), ("consult",)),
    "stop": (
        journal(events=[event(week(0), "sexual")]),
        ("support", "record", "consult"),
    ),
    "line": (journal(events=[event(week(0), "contact")]), ("second_view", "record")),
    "once": (six(limits=[4] * 5 + [1]), ("second_view", "support")),
}


@pytest.mark.parametrize(("made", "wanted"), OVER.values(), ids=OVER)
@pytest.mark.parametrize("ended", [{"ended_on": TODAY}, {"ended_by": "me"}])
def test_once_it_is_over_nothing_is_left_to_say_to_them(
    made: Journal, wanted: tuple[str, ...], ended: Answers
) -> None:
    who = replace(made.therapists[0], **ended)
    assert steps(replace(made, therapists=(who,))) == wanted


def test_while_an_end_is_ahead_it_can_still_be_said() -> None:
    who = replace(LONG_AGO, ended_by="me", ending_on=week(50))
    assert "raise" in steps(six(who, trust=[4, 4, 4, 1, 4, 1]))


BOUND = replace(LONG_AGO, choice="bound")
NO = [4, 4, 4, 2, 2, 2]


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        (
            six(BOUND, accepted=NO, understood=NO),
            ("raise", "second_view", "another_person"),
        ),
        (
            journal(events=[event(week(0), "sexual")], therapist=BOUND),
            ("support", "another_person", "record", "consult"),
        ),
        (
            journal(
                weekly(trust=[1] * 4, help=2), therapist=replace(T, choice="bound")
            ),
            ("another_person", "consult"),
        ),
        (
            six(replace(BOUND, ended_by="me"), accepted=NO, understood=NO),
            ("second_view",),
        ),
    ],
)
def test_who_is_bound_can_ask_for_someone_else(
    made: Journal, wanted: tuple[str, ...]
) -> None:
    assert steps(made) == wanted


def test_who_is_bound_is_never_told_to_stop_at_any_time() -> None:
    bound = replace(T, choice="bound")
    for made in (
        journal([session(trust=4)], therapist=bound),
        journal([session(trust=4, limits=1)], therapist=bound),
        journal(events=[event(week(0), "sexual")], therapist=bound),
    ):
        said = reading(made)
        words = " ".join((said.summary, *(one.sentence for one in said.steps)))
        assert "stop after" not in words
        assert "may also stop" not in words
        assert "in order to stop" not in words
        assert "stop without" not in words
