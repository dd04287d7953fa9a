"""Joint sessions, with fear of someone else there: what is said there comes last."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal
from support.journals import Answers, journal, session, weekly
from support.rulings import LONG_AGO, reading, week

FEAR: Answers = {"pull": [["others"]], "feel": [["afraid"]]}
NO = [4, 4, 4, 2, 2, 2]


def six(setting: str, **answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=replace(LONG_AGO, setting=setting))


JOINT: dict[str, tuple[Answers, str, tuple[str, ...], tuple[str, ...]]] = {
    "open": (
        {"accepted": NO},
        "open",
        ("raise", "export", "wait"),
        ("second_view", "wait", "raise", "export"),
    ),
    "pattern": (
        {"accepted": NO, "understood": NO, "feel": [None] * 5 + [["afraid"]]},
        "pattern",
        ("second_view", "leave", "raise"),
        ("second_view", "leave", "raise"),
    ),
    "flat": (
        {"help": 2},
        "flat",
        ("raise", "review", "second_view"),
        ("second_view", "raise", "review"),
    ),
    "stirred": (
        {"stirred": 5},
        "stirred",
        ("lean_in", "export"),
        ("second_view", "lean_in", "export"),
    ),
    "outgrown": (
        {"goals": "there"},
        "outgrown",
        ("review", "referral", "wait"),
        ("second_view", "referral", "wait", "review"),
    ),
    "steady": ({}, "steady", (), ()),
}


@pytest.mark.parametrize(
    ("answers", "state", "alone", "joint"), JOINT.values(), ids=JOINT
)
def test_what_is_said_in_the_room_comes_last(
    answers: Answers, state: str, alone: tuple[str, ...], joint: tuple[str, ...]
) -> None:
    for setting, wanted in (("alone", alone), ("couple", joint), ("family", joint)):
        made = six(setting, **{**FEAR, **answers})
        assert (reading(made).state, reading(made).next) == (state, wanted)


def test_without_fear_a_joint_session_changes_nothing() -> None:
    made = six("couple", accepted=NO, pull=[["others"]])
    assert reading(made).next == ("raise", "export", "wait")


NEXT: dict[str, tuple[Answers, bool]] = {
    "reluctant about them": ({"next": 2, "about": "others"}, True),
    "reluctant about the therapist, they too": (
        {"next": 2, "about": "therapist", "pull": ["others"]},
        False,
    ),
    "not safe, about them": ({"safe": 2, "pull": ["others"]}, True),
}


@pytest.mark.parametrize(("latest", "feared"), NEXT.values(), ids=NEXT)
def test_reluctance_counts_where_it_is_about_them(
    latest: Answers, *, feared: bool
) -> None:
    made = six("couple", accepted=[4, 4, 2, 2, 2, 4])
    last = session(week(6), **{"accepted": 4, "safe": 4, "trust": 4, **latest})
    read = reading(replace(made, sessions=(*made.sessions, last)))
    assert (read.next[0] == "second_view") is feared
