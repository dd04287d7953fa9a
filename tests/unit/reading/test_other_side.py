"""What points the other way: as honest in doubt as in reassurance."""

import pytest

from alliance_cli.journal import Journal
from support.journals import Answers, event, journal, session, weekly
from support.rulings import LONG_AGO, reading, week

NO = [4, 4, 4, 2, 2, 2]


def six(**answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=LONG_AGO)


def told(made: Journal) -> list[tuple[str, tuple[int, ...]]]:
    """What was found on the other side: each sentence with its sessions."""
    found = reading(made).other_side
    assert all(one.rule == "other_side" for one in found)
    return [(one.sentence, one.sessions) for one in found if one.fired]


def test_a_stop_has_no_other_side() -> None:
    assert told(journal(weekly(trust=[5] * 3), events=[event(week(0), "sexual")])) == []


def test_a_hard_reading_shows_what_was_good_and_where() -> None:
    made = six(accepted=NO, help=[4, 4, 4, 3, 3, 3], understood=[4, 3, 3, 3, 3, 3])
    assert reading(made).state == "open"
    assert told(made) == [
        (
            "Safe or mostly safe: all of the last 6 times you answered.",
            tuple(range(31, 37)),
        ),
        (
            "Trust mostly there or solid: all of the last 6 times you answered.",
            tuple(range(31, 37)),
        ),
        (
            "Accepted or mostly accepted: 3 of the last 6 times you answered.",
            (31, 32, 33),
        ),
    ]


def test_a_pattern_after_a_better_start_says_so() -> None:
    said = "Before these sessions most of what you answered was good."
    low = [4] * 3 + [2] * 6
    made = six(accepted=low, understood=low, safe=[4] * 9)
    assert reading(made).state == "pattern"
    assert (said, (31, 32, 33)) in told(made)
    all_low = six(accepted=[2] * 9, understood=[2] * 9, safe=3, trust=2)
    assert said not in dict(told(all_low))


BETTER_START = "Before these sessions most of what you answered was good."
TWO: Answers = {"accepted": NO, "understood": NO}
BEFORE: dict[str, tuple[list[Answers], Answers, bool]] = {
    "the one answer was good": ([{"trust": 4}], TWO, True),
    "half of them were good": ([{"trust": 4, "safe": 3}], TWO, False),
    "two of three were good": ([{"trust": 4}, {"trust": 3, "safe": 4}], TWO, True),
    "low before too": ([{"trust": 2}], TWO, False),
    "nothing before": ([], TWO, False),
    "limits were passed over": ([{"trust": 4}], {"limits": NO}, False),
    "no pattern yet": ([{"trust": 4}], {"accepted": NO}, False),
}


@pytest.mark.parametrize(("before", "since", "so"), BEFORE.values(), ids=BEFORE)
def test_a_better_start_is_one_where_most_answers_were_good(
    before: list[Answers], since: Answers, so: bool
) -> None:
    first = [session(week(n), **answers) for n, answers in enumerate(before)]
    later = weekly(week(len(first)), **since, trust=3, safe=3)
    made = journal([*first, *later], therapist=LONG_AGO)
    assert reading(made).state == (
        "open" if since.keys() == {"accepted"} else "pattern"
    )
    assert (BETTER_START in dict(told(made))) is so


@pytest.mark.parametrize(
    ("later", "said"), [(1, ['"none, or gone"']), (2, ['"thin"']), (3, []), (0, [])]
)
def test_low_trust_days_later_is_shown_beside_a_good_reading(
    later: int, said: list[str]
) -> None:
    made = six(later=[None] * 5 + [{"trust": later}])
    assert reading(made).state == "steady"
    shown = [f"Days later your trust was {words}." for words in said]
    assert [one for one, _ in told(made) if "Days later" in one] == shown


@pytest.mark.parametrize(
    ("help_", "good"),
    [
        ([4, 3, 3, 3, 3, 3], False),
        ([4, 4, 3, 3, 3, 3], False),
        ([4, 3, None, None, None, None], True),
    ],
)
def test_good_is_half_or_more_of_those_that_answered(
    help_: list[int | None], good: bool
) -> None:
    made = six(accepted=[2] * 6, safe=[3] * 6, trust=3, help=help_)
    assert any("a help" in sentence for sentence, _ in told(made)) is good


GOOD: dict[str, tuple[str, str]] = {
    "understood": ("understood", "Understood, mostly or fully"),
    "limits": ("limits", "Limits kept or mostly kept"),
    "room": ("room", "The session mostly for you"),
    "helps": ("help", "Mostly or really a help"),
}


@pytest.mark.parametrize(("scale", "said"), GOOD.values(), ids=GOOD)
def test_each_sign_that_was_good_is_named(scale: str, said: str) -> None:
    given: Answers = {"accepted": [2] * 6, "safe": [3] * 6, "trust": 3, scale: 4}
    ((sentence, sessions),) = told(six(**given))
    assert sentence.startswith(said)
    assert sessions == tuple(range(31, 37))


def test_only_the_last_six_sessions_are_looked_at() -> None:
    made = six(safe=[4] * 3 + [3] * 6, trust=3, accepted=[4] * 6 + [2] * 3)
    found = dict(told(made))
    assert not any("Safe" in sentence for sentence in found)
    accepted = "Accepted or mostly accepted: 3 of the last 6 times you answered."
    assert found[accepted] == (34, 35, 36)


def test_a_first_answer_is_the_one_time() -> None:
    made = journal([session(safe=4, limits=1)], therapist=LONG_AGO)
    assert told(made) == [("Safe or mostly safe: the one time you answered.", (31,))]


def test_what_was_taken_well_stands_first() -> None:
    made = six(accepted=NO, met=[4, 3, 5, None, None, None])
    first, _ = told(made)[0]
    assert first == "What was said on Monday 19 January was taken well."
    assert len(told(made)) == 3


def test_a_good_reading_shows_what_was_low_the_latest_first() -> None:
    made = six(
        understood=[1, 4, 4, 4, 4, 4],
        help=[4, 4, 2, 4, 4, 4],
        stays=[str(n) for n in range(6)],
    )
    assert reading(made).state == "steady"
    assert told(made) == [
        ('For what you came for it seemed "little use".', (33,)),
        ('What you meant got through "not at all".', (31,)),
    ]
    quotes = [quote.text for one in reading(made).other_side for quote in one.quotes]
    assert quotes == ["2", "0"]


def test_what_was_taken_well_is_said_even_where_the_latest_was_not() -> None:
    made = six(accepted=NO, met=[4, None, None, None, None, 3])
    first, _ = told(made)[0]
    assert first == "What was said on Monday 5 January was taken well."


@pytest.mark.parametrize(
    ("state", "answers"),
    [("stirred", {"stirred": 5}), ("outgrown", {"goals": "there"})],
)
def test_what_was_low_is_shown_beside_every_good_reading(
    state: str, answers: Answers
) -> None:
    made = six(understood=[4, 4, 4, 4, 1, 4], **answers)
    assert reading(made).state == state
    assert told(made) == [('What you meant got through "not at all".', (35,))]


def test_the_order_is_by_when_it_was_last_low() -> None:
    made = six(understood=[1, 4, 4, 4, 4, 1], help=[4, 4, 2, 4, 4, 4])
    assert [sessions for _, sessions in told(made)] == [(31, 36), (33,)]


def test_only_what_was_low_in_the_last_six_is_shown() -> None:
    made = journal(weekly(understood=[1, 1] + [4] * 5, safe=4, trust=4))
    assert told(made) == [('What you meant got through "not at all".', (2,))]


def test_what_hurt_and_came_to_rest_unmended_is_a_doubt() -> None:
    hurt = session(week(0), snag="small", understood=1, safe=4, trust=4)
    made = journal([hurt, *weekly(week(1), trust=[4] * 5, safe=4)], therapist=LONG_AGO)
    assert reading(made).state == "steady"
    assert told(made) == [('What you meant got through "not at all".', (31,))]


def test_what_was_mended_is_no_doubt() -> None:
    made = [*weekly(safe=[4] * 5, trust=4)]
    hurt: Answers = {"snag": "big", "met": 5, "after": 5, "understood": 1}
    mended = journal([*made, session(week(5), safe=4, trust=4, **hurt)])
    assert reading(mended).state == "repaired"
    (nothing,) = reading(mended).other_side
    assert nothing.sentence.startswith("It is one repair")


@pytest.mark.parametrize(
    ("safe", "open_"),
    [([4, 4, 4, None, None, None], True), ([4, 4, 4, 4, None, None], False)],
)
def test_what_was_left_open_in_half_or_more_is_said(
    safe: list[int | None], open_: bool
) -> None:
    made = six(safe=safe)
    assert reading(made).state == "steady"
    assert any("left open" in sentence for sentence, _ in told(made)) is open_


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (journal([session(trust=3)]), "First sessions are often unlike"),
        (journal([session(trust=5, safe=5)]), "First sessions are often unlike"),
        (six(safe=[3] * 6, trust=3), "What wasn't answered may point either way"),
        (six(), "Nothing you logged points the other way"),
        (six(safe=[3] * 6, trust=3, accepted=[2] * 6), "Nothing you logged points"),
    ],
)
def test_with_nothing_on_the_other_side_that_is_said(made: Journal, said: str) -> None:
    (nothing,) = reading(made).other_side
    assert nothing.sentence.startswith(said)
    assert (nothing.fired, nothing.sessions) == (False, ())
