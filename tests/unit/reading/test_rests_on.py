"""What a reading is shown to rest on: each pattern by its name, each said once."""

import pytest

from alliance_cli.journal import Journal
from support.journals import Answers, T, journal, session, weekly
from support.rulings import LONG_AGO, judged, week

NO = [4, 4, 4, 2, 2, 2]


def six(**answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=LONG_AGO)


def rests_on(made: Journal) -> tuple[str, list[str]]:
    seen = judged(made)
    return seen.state, [one.rule for one in seen.rests_on]


BESIDE_JUDGED: dict[str, Answers] = {
    "uneasy": {"safe": NO},
    "misread": {"understood": NO},
    "dread": {"next": [4, 4, 4, 1, 1, 1], "about": "therapist"},
    "unheard": {"ask": [None] * 3 + ["not_heard"] * 3},
    "left_worse": {"later": [None] * 3 + [{"settled": 1, "about": ("between",)}] * 3},
    "looking_after": {"room": NO},
    "who_i_am": {"identity": NO},
}


@pytest.mark.parametrize(("rule", "answers"), BESIDE_JUDGED.items(), ids=BESIDE_JUDGED)
def test_each_pattern_that_holds_is_shown(rule: str, answers: Answers) -> None:
    assert rests_on(six(accepted=NO, **answers)) == ("pattern", ["judged", rule])


def test_so_are_the_severe_ones_and_the_sessions_they_missed() -> None:
    assert rests_on(six(limits=NO)) == ("pattern", ["limits_passed"])
    both = six(limits=NO, safe=[4, 4, 4, 4, 1, 2])
    assert rests_on(both) == ("pattern", ["limits_passed", "unsafe"])
    missed = [session(week(6 + n), also={"held": "they_missed"}) for n in range(3)]
    made = journal([*six(accepted=NO).sessions, *missed], therapist=LONG_AGO)
    assert rests_on(made) == ("pattern", ["judged", "not_there"])


def test_several_again_and_again_are_each_said_once() -> None:
    often = [4, 2, 2, 2, 2, 2]
    made = six(accepted=often, understood=often)
    assert rests_on(made) == ("pattern", ["judged", "misread"])


def test_trust_that_drifts_down_is_told_by_how_far_and_not_twice() -> None:
    falling = [5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 3, 3]
    judging = [4] * 9 + [2] * 3
    made = journal(weekly(trust=falling, safe=4, accepted=judging), therapist=LONG_AGO)
    assert rests_on(made) == ("pattern", ["judged", "trust_falling"])


def test_where_it_has_not_clicked_what_was_tried_is_shown_too() -> None:
    low: Answers = {"understood": [2, 4, 2, 4, 4, 2], "trust": 3, "help": 4}
    assert rests_on(journal(weekly(**low), therapist=T)) == (
        "not_clicked",
        ["never_took"],
    )
    tried = weekly(**low, met=[2] + [None] * 5, ask=[None] * 4 + ["not_asked"] * 2)
    assert rests_on(journal(tried, therapist=T)) == (
        "not_clicked",
        ["never_took", "stands_badly", "wish_unasked"],
    )


def test_the_same_sentence_about_the_same_sessions_stands_once() -> None:
    low = journal(weekly(safe=[2] * 3, trust=2), therapist=LONG_AGO)
    assert {"unsafe", "uneasy"} <= judged(low).fired
    said = [one.sentence for one in judged(low).rests_on]
    assert len(said) == len(set(said))
    assert rests_on(low)[1][0] == "unsafe"
