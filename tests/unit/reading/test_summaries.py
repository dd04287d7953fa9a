"""What a title means: what repeats is named, and what differs is told apart."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal
from support.journals import Answers, T, event, journal, session, weekly
from support.rulings import LONG_AGO, reading, week

NO = [4, 4, 4, 2, 2, 2]


def six(**answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=LONG_AGO)


def said(made: Journal, **therapist: object) -> str:
    who = replace(made.therapists[0], **therapist)  # type: ignore[arg-type]
    return reading(replace(made, therapists=(who,))).summary


def test_one_thing_that_was_marked_and_several() -> None:
    one = journal(events=[event(week(0), "contact")])
    assert said(one).startswith("What you marked stands apart")
    two = journal(events=[event(week(n), "impaired") for n in range(2)])
    assert said(two).startswith("The things you marked stand apart")


REPEATED: dict[str, tuple[Answers, str]] = {
    "misread": ({"understood": NO}, "what you meant hardly got through"),
    "dread": (
        {"next": [4, 4, 4, 1, 1, 1], "about": "therapist"},
        "what you dreaded was seeing T.",
    ),
    "left_worse": (
        {"later": [None] * 3 + [{"settled": 1, "about": ("between",)}] * 3},
        "what was left of it a day or two later was about T. or the two of you",
    ),
    "looking_after": ({"room": NO}, "the session went to looking after T."),
    "who_i_am": ({"identity": NO}, "who you are wasn't met well"),
    "unheard": (
        {"ask": [None] * 3 + ["not_heard"] * 3},
        "what you asked for or said wasn't heard",
    ),
    "uneasy": ({"safe": NO}, "you felt uneasy or not safe"),
}


@pytest.mark.parametrize(("answers", "clause"), REPEATED.values(), ids=REPEATED)
def test_each_pattern_is_named_in_one_sentence(answers: Answers, clause: str) -> None:
    summary = said(six(accepted=NO, **answers))
    judged = "In several of the last sessions you felt judged or looked down on"
    assert summary.startswith(f"{judged}, and {clause}. A hard session")


def test_so_are_limits_missed_sessions_and_more_than_two() -> None:
    assert said(six(limits=NO)).startswith(
        "In several of the last sessions a no of yours was passed over. A hard"
    )
    missed = [session(week(6 + n), also={"held": "they_missed"}) for n in range(3)]
    made = journal([*six(accepted=NO).sessions, *missed], therapist=LONG_AGO)
    assert "looked down on, and T. cancelled or didn't come." in said(made)
    three = six(accepted=NO, understood=NO, identity=NO)
    assert "looked down on, what you meant hardly got through, and who" in said(three)


def test_the_same_words_are_said_once() -> None:
    low = six(safe=[4, 4, 4, 2, 2, 1])
    assert said(low).startswith(
        "In several of the last sessions you felt uneasy or not safe. A hard"
    )


def test_hurts_with_thin_trust_repeat_nothing_that_was_asked() -> None:
    hurt: Answers = {"snag": ["no"] * 3 + ["small"] * 3, "aired": "not_yet"}
    made = six(trust=[4, 4, 4, 3, 2, 2], **hurt)
    assert reading(made).state == "pattern"
    assert said(made).startswith("A hard session now and then")


@pytest.mark.parametrize(("storms", "also"), [(3, True), (2, False)])
def test_a_storm_beside_a_pattern_is_said_too(storms: int, also: bool) -> None:
    stirred = [5] * storms + [2] * (6 - storms)
    made = six(accepted=NO, understood=NO, stirred=stirred)
    assert ("You were stirred up too" in said(made)) is also


def test_an_end_they_set_is_ahead_or_has_been() -> None:
    ahead = said(six(), ended_by="them", ending_on=week(50))
    assert ahead.startswith("You noted that T. set an end.")
    assert said(six(), ended_by="them").startswith("Being left by a therapist")


THIN: Answers = {"trust": [4, 4, 4, 1, 4, 1]}


def test_what_is_open_is_thin_trust_or_what_was_left_behind_or_a_moment() -> None:
    assert said(six(**THIN)).startswith("In your last answers trust in T. was thin")
    behind = six(limits=[2, 2, 4, 4, 4, 4])
    assert said(behind).startswith("What was passed over earlier hasn't been talked")
    hurt = six(snag=["no"] * 5 + ["big"])
    assert said(hurt).startswith("Moments that hurt are common")


def test_with_nothing_logged_nothing_is_said_of_beginnings() -> None:
    assert said(journal()) == "Nothing has been logged with T. yet."
    assert said(journal([session(trust=3)])).startswith("Not knowing is common at the")


def test_what_was_marked_once_is_not_called_nothing() -> None:
    low = weekly(trust=[1] * 4, help=2)
    nothing = "You marked nothing that didn't seem to belong in therapy."
    unmarked = journal(low, therapist=T)
    assert said(unmarked).startswith(f"{nothing} It hasn't become a place")
    assert "It didn't become a place" in said(unmarked, ended_by="me")
    back = replace(unmarked, events=(event(week(0), "contact", retracted=True),))
    assert reading(back).state == "not_clicked"
    assert nothing not in said(back)
    unsure = weekly(trust=[1] * 3 + [3], help=2, line=["unsure"] + [None] * 3)
    mended = [*unsure, session(week(4), trust=3, help=2, met=5, after=5)]
    assert reading(journal(mended, therapist=T)).state == "not_clicked"
    assert nothing not in said(journal(mended, therapist=T))


def test_where_hardly_anything_was_answered_mixed_says_so() -> None:
    blank = journal(weekly(stays=["x"] * 7), therapist=LONG_AGO)
    assert said(blank).startswith("In these sessions hardly anything was answered")
    some = journal(weekly(stays="x", trust=[None, 3] + [None] * 5), therapist=LONG_AGO)
    assert said(some).startswith("Some of what you logged is good")
    before = journal(weekly(stays="x", trust=[3] + [None] * 6), therapist=LONG_AGO)
    assert said(before).startswith("In these sessions hardly anything was answered")


OVER: dict[str, tuple[Journal, str]] = {
    "open": (six(accepted=NO), "What you logged last hadn't been talked about"),
    "falling": (
        journal(weekly(trust=[5] * 4 + [4] * 4 + [3] * 4, safe=5), therapist=LONG_AGO),
        "Session by session it may hardly have shown",
    ),
    "repaired": (
        six(snag=["no"] * 5 + ["big"], met=[None] * 5 + [5], after=5),
        "after that it was easier between you and T.",
    ),
    "stirred": (six(stirred=5), "whether the pace was right for you"),
    "flat": (six(help=2), "You were safe with T."),
    "early": (journal([session(trust=3)]), "It ended before these notes could tell"),
    "mixed": (six(safe=[3] * 6, trust=3), "Some of what you logged was good"),
}


@pytest.mark.parametrize(("state", "case"), OVER.items(), ids=OVER)
def test_once_it_is_over_it_is_told_as_over(
    state: str, case: tuple[Journal, str]
) -> None:
    made, past = case
    assert reading(made).state == state
    assert past not in said(made)
    assert past in said(made, ended_by="me")
