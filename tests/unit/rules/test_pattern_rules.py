"""What makes of one pattern, or of several, the state of that name."""

import pytest

from alliance_cli.journal import Journal
from support.journals import Answers, event, journal, session, to_say, weekly
from support.rulings import LONG_AGO, finding, fires, judged, state, week

GOOD: Answers = {"safe": 4, "trust": 4}
LEADING = (
    "severe",
    "two_patterns",
    "pattern_stands_badly",
    "trust_not_held",
    "carrying_them",
    "again_and_again",
)


def six(**answers: object) -> Journal:
    given: Answers = {"stays": "x", **GOOD, **answers}
    return journal(weekly(**given), therapist=LONG_AGO)


def leading(made: Journal) -> list[str]:
    return [one for one in LEADING if one in judged(made).fired]


NO, YES = [4, 4, 4, 2, 2, 2], [4, 4, 4, 4, 2, 2]


LED: dict[str, tuple[Answers, list[str]]] = {
    "one pattern alone": ({"accepted": NO}, []),
    "two": ({"accepted": NO, "understood": NO}, ["two_patterns"]),
    "one and nearly two": ({"accepted": NO, "understood": YES}, []),
    "again and again": ({"accepted": [4, 2, 2, 2, 2, 2]}, ["again_and_again"]),
    "nearly again and again": ({"accepted": [4, 4, 2, 2, 2, 2]}, []),
    "one, and trust thin": (
        {"accepted": NO, "trust": [4, 4, 4, 4, 2, 2]},
        ["trust_not_held"],
    ),
    "one, and trust thin once": ({"accepted": NO, "trust": [4, 4, 4, 4, 3, 2]}, []),
    "thin trust alone": ({"trust": [4, 4, 4, 4, 2, 2]}, []),
    "looking after, and not helped": (
        {"room": NO, "help": [4, 4, 4, 2, 2, 2]},
        ["carrying_them"],
    ),
    "looking after, and helped": ({"room": NO, "help": [4, 4, 4, 4, 2, 2]}, []),
    "judged, and not helped": ({"accepted": NO, "help": [2] * 6}, []),
    "limits": ({"limits": YES}, ["severe"]),
}


@pytest.mark.parametrize(("answers", "led_by"), LED.values(), ids=LED)
def test_what_leads_to_a_pattern(answers: Answers, led_by: list[str]) -> None:
    made = six(**answers)
    assert leading(made) == led_by
    assert (state(made) == "pattern") is bool(led_by)


def test_each_rests_on_its_own_sessions() -> None:
    two = six(accepted=NO, understood=[2, 2, 4, 4, 2, 4])
    assert finding(two, "two_patterns").sessions == (31, 32, 34, 35, 36)
    carried = six(room=NO, help=[2] * 6)
    assert finding(carried, "carrying_them").sessions == (34, 35, 36)
    thin = six(accepted=NO, trust=[2, 4, 4, 3, 2, 2])
    assert finding(thin, "trust_not_held").sessions == (34, 35, 36)
    assert "thin or gone now" in finding(thin, "trust_not_held").sentence


@pytest.mark.parametrize(
    ("met", "stands"),
    [
        ([None, None, None, 2, None, None], True),
        ([None, None, 2, None, None, None], False),
        ([None, None, None, None, 3, 3], True),
        ([None, None, None, None, None, 3], False),
        ([None, None, None, 2, None, 4], False),
    ],
)
def test_one_pattern_is_enough_with_a_bad_answer_since_it_began(
    met: list[int | None], stands: bool
) -> None:
    assert fires(six(accepted=NO, met=met), "pattern_stands_badly") is stands


def test_being_unheard_is_not_made_worse_by_the_same_bad_answers() -> None:
    made = six(safe=[4] * 6, met=[None, None, None, 2, 2, 2])
    assert fires(made, "unheard")
    assert fires(made, "stands_badly")
    assert leading(made) == []


@pytest.mark.parametrize(("days", "stands"), [(-1, False), (0, True), (3, True)])
def test_for_missed_sessions_it_begins_on_the_day_of_the_first(
    days: int, stands: bool
) -> None:
    missed = [session(week(n), also={"held": "they_missed"}) for n in (3, 4, 5)]
    said = to_say(said_on=week(3, days), met=1)
    made = journal(
        [*weekly(trust=[4] * 3, safe=4), *missed], raises=[said], therapist=LONG_AGO
    )
    assert fires(made, "not_there")
    assert fires(made, "pattern_stands_badly") is stands


HURT: Answers = {"snag": "small", "aired": "not_yet"}


@pytest.mark.parametrize(
    ("hurt", "trust", "so"),
    [
        ([3, 4, 5], [4, 4, 4, 3, 2, 2], True),
        ([0, 4, 5], [4, 4, 4, 3, 2, 2], True),
        ([4, 5], [4, 4, 4, 3, 2, 2], False),
        ([3, 4, 5], [4, 4, 4, 3, 3, 2], False),
        ([0, 5, 6], [4, 4, 4, 4, 3, 2, 2], False),
        ([1, 5, 6], [4, 4, 4, 4, 3, 2, 2], True),
    ],
)
def test_three_open_hurts_in_six_with_thin_trust_are_a_pattern(
    hurt: list[int], trust: list[int], so: bool
) -> None:
    made = [
        session(week(n), safe=4, trust=one, **(HURT if n in hurt else {}))
        for n, one in enumerate(trust)
    ]
    known = journal(made, therapist=LONG_AGO)
    assert fires(known, "trust_not_held") is so
    if so:
        rests_on = [one.rule for one in judged(known).rests_on]
        assert rests_on == ["trust_not_held", "hurt_open"]


def test_hurts_at_rest_do_not_count_toward_it() -> None:
    falling = [5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4]
    hurt_at = {6: HURT, 7: HURT, 8: HURT}
    made = [
        session(week(n), safe=4, trust=one, **hurt_at.get(n, {}))
        for n, one in enumerate(falling)
    ]
    known = journal(made, therapist=LONG_AGO)
    assert fires(known, "trust_falling")
    assert not fires(known, "trust_not_held")


def test_a_pattern_with_trust_clearly_falling_is_one_to_take_seriously() -> None:
    falling = [5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 3, 3]
    made = journal(
        weekly(trust=falling, safe=4, accepted=[4] * 9 + [2] * 3), therapist=LONG_AGO
    )
    found = finding(made, "trust_not_held")
    assert found.fired
    assert "drifting down" in found.sentence


def test_a_pattern_says_how_often_and_what_that_could_come_to() -> None:
    found = finding(six(accepted=[2, 1, 2, 4, 4, 2]), "judged")
    assert (found.k, found.n, found.sessions) == (4, 6, (31, 32, 33, 36))
    assert found.between is not None
    start = 'You felt "somewhat judged" or "looked down on": 4 of the last 6'
    assert found.sentence.startswith(start)
    assert "could be so" in found.sentence


def test_with_fewer_than_four_it_only_counts() -> None:
    found = finding(six(accepted=[None] * 3 + [2] * 3), "judged")
    assert found.sentence.endswith("all of the last 3 times you answered.")
    assert found.between is None
    missed = [session(week(n), also={"held": "they_missed"}) for n in range(3)]
    found = finding(journal(missed), "not_there")
    assert found.sentence.endswith("all of the last 3 planned sessions.")


def test_with_four_it_says_what_that_could_come_to() -> None:
    found = finding(six(accepted=[None] * 2 + [2] * 3 + [4]), "judged")
    assert (found.k, found.n) == (3, 4)
    assert found.between is not None
    assert "If things go on like this" in found.sentence


def test_missed_sessions_are_counted_though_nothing_was_logged_in_them() -> None:
    missed = [session(week(n), also={"held": "they_missed"}) for n in (1, 3, 4)]
    found = finding(journal([session(week(2), **GOOD), *missed]), "not_there")
    assert (found.k, found.n, found.sessions) == (3, 4, ())


def test_where_nothing_was_low_nothing_is_told_of_it() -> None:
    good = six(accepted=[4] * 6)
    assert "You felt" not in finding(good, "judged").sentence
    assert finding(good, "severe").sentence == "None holds."
    limits = six(limits=[4] * 4 + [2, 2])
    told = finding(limits, "limits_passed").sentence
    assert finding(limits, "severe").sentence == told


def test_a_pattern_that_was_mended_says_so() -> None:
    mended = session(week(6), met=5, after=5)
    made = six(accepted=NO)
    closed = journal([*made.sessions, mended], therapist=LONG_AGO)
    assert "mended since" in finding(closed, "judged").sentence
    assert "mended since" not in finding(made, "judged").sentence


@pytest.mark.parametrize(
    ("rule", "answers", "said"),
    [
        ("misread", {"understood": NO}, '"a little"'),
        ("judged", {"words": [["looked_down"]] * 6}, "You marked"),
        ("dread", {"next": [1] * 6, "about": "both"}, "reluctance about seeing T."),
        ("uneasy", {"safe": NO}, 'With T. you felt "uneasy"'),
        ("looking_after", {"room": NO}, '"a lot about T."'),
        ("who_i_am", {"identity": NO}, '"carelessly"'),
        ("limits_passed", {"limits": NO}, '"passed over"'),
        ("unsafe", {"safe": [4, 4, 4, 4, 1, 2]}, '"not safe" or "uneasy"'),
        (
            "left_worse",
            {"later": {"settled": 1, "about": ("between",)}, "stays": ["x"] * 6},
            "Left heavy or heavier a day or two on, about T. or the two of you",
        ),
    ],
)
def test_a_pattern_is_told_in_the_answers_own_words(
    rule: str, answers: Answers, said: str
) -> None:
    assert said in finding(six(**answers), rule).sentence


def test_a_rule_that_did_not_fire_quotes_nothing() -> None:
    made = six(accepted=[4] * 4 + [2, 2], stays=[str(n) for n in range(6)])
    assert finding(made, "judged").quotes == ()
    held = six(accepted=[4] * 3 + [2] * 3, stays=[str(n) for n in range(6)])
    assert [one.text for one in finding(held, "judged").quotes] == ["3", "5"]


def test_an_event_near_a_pattern_is_not_one() -> None:
    made = journal(weekly(trust=[4] * 6, safe=4), events=[event(week(1), "dispute")])
    assert leading(made) == []
