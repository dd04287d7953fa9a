"""Open: what stands between the two and isn't settled."""

import pytest

from alliance_cli.journal import Raise
from support.journals import START, Answers, event, journal, session, to_say, weekly
from support.rulings import LONG_AGO, UNKNOWN, finding, fires, state, week

GOOD: Answers = {"safe": 4, "trust": 4}
HURT: Answers = {"snag": "big", "aired": "not_yet"}


@pytest.mark.parametrize(
    ("later", "said"), [(0, "is open"), (3, "is open"), (4, "is still open")]
)
def test_after_three_later_sessions_a_hurt_is_still_open(later: int, said: str) -> None:
    made = [session(**HURT), *weekly(week(1), trust=[3] * later or [None], safe=4)]
    found = finding(journal(made[: later + 1]), "hurt_open")
    assert found.fired
    assert said in found.sentence
    assert found.sessions == (1,)
    assert "A moment hurt or felt wrong and isn't mended" in found.sentence


def test_late_in_a_long_journal_a_hurt_is_open_before_it_is_still_open() -> None:
    made = journal([*weekly(trust=[4] * 5, safe=4), session(week(5), **HURT)])
    assert "Monday 9 February, is open" in finding(made, "hurt_open").sentence


def test_several_are_counted_and_the_latest_is_told() -> None:
    made = journal([session(week(n), **HURT) for n in range(2)])
    found = finding(made, "hurt_open")
    assert "2 moments hurt or felt wrong and aren't mended" in found.sentence
    assert "Monday 12 January" in found.sentence
    assert found.sessions == (1, 2)
    before = journal(weekly(week(2), trust=[3]), events=[event(week(0), "dispute")])
    assert finding(before, "hurt_open").sessions == ()


def test_one_ordinary_pattern_alone_is_open() -> None:
    made = journal(weekly(accepted=[4, 4, 2, 2, 2], **GOOD))
    assert state(made) == "open"
    found = finding(made, "one_pattern")
    assert (found.fired, found.sessions) == (True, (3, 4, 5))
    assert not fires(journal(weekly(accepted=[4, 4, 4, 2, 2], **GOOD)), "one_pattern")


def test_every_pattern_that_holds_is_told_with_its_sessions() -> None:
    two: Answers = {"accepted": [4, 2, 2, 2], "understood": [2, 4, 2, 2]}
    found = finding(journal(weekly(**two, **GOOD), therapist=LONG_AGO), "one_pattern")
    assert "You felt" in found.sentence
    assert "What you meant" in found.sentence
    assert found.sessions == (31, 32, 33, 34)


@pytest.mark.parametrize(
    ("met", "words"),
    [
        ([2], "wasn't taken well"),
        ([3, 3], "by half, twice running"),
        ([3], None),
        ([2, 5], None),
    ],
)
def test_what_was_said_and_taken_badly_is_open(
    met: list[int], words: str | None
) -> None:
    found = finding(
        journal(weekly(met=met, **GOOD), therapist=LONG_AGO), "stands_badly"
    )
    assert found.fired is (words is not None)
    assert (words or "Nothing") in found.sentence
    assert found.sessions == ((30 + len(met),) if words else ())


THEIRS: Answers = {"about": "them", "noted_on": START}
RAISES: dict[str, tuple[Raise, bool]] = {
    "unsaid": (to_say(matters=3, **THEIRS), True),
    "matters less": (to_say(matters=2, **THEIRS), False),
    "of unknown weight": (to_say(**THEIRS), False),
    "dropped": (to_say(matters=3, dropped=True, **THEIRS), False),
    "one's own": (to_say(matters=3, about="mine"), False),
    "said": (to_say(matters=3, said_on=START, **THEIRS), False),
    "taken by half": (to_say(matters=3, met=3, said_on=START, **THEIRS), True),
    "taken badly": (to_say(matters=3, met=1, said_on=START, about="mine"), True),
    "taken well": (to_say(matters=3, met=4, said_on=START, **THEIRS), False),
    "cannot be": (to_say(kind="ask", matters=3, outcome="cannot", **THEIRS), False),
    "no answer yet": (to_say(matters=3, met=0, **THEIRS), False),
}


@pytest.mark.parametrize(("one", "waits"), RAISES.values(), ids=RAISES)
def test_what_matters_a_lot_waits_unsaid_or_unmet(one: Raise, waits: bool) -> None:
    made = journal([session(**GOOD)], raises=[one])
    assert fires(made, "raise_waits") is waits


@pytest.mark.parametrize(
    ("day", "met", "after", "waits"),
    [
        (week(1), 5, 5, False),
        (week(0), 5, 5, True),
        (week(1), 5, 3, True),
        (week(1), 3, 5, True),
    ],
)
def test_what_was_unmet_waits_until_a_later_answer_is_well_and_eased(
    day: object, met: int, after: int, waits: bool
) -> None:
    unmet = to_say(matters=3, met=3, said_on=week(0), about="them")
    later = to_say(met=met, after=after, said_on=day)
    made = journal(weekly(trust=[4, 4]), raises=[unmet, later])
    assert fires(made, "raise_waits") is waits


@pytest.mark.parametrize("known", [{"noted_on": START}, {"said_on": START}])
def test_on_whatever_day_it_was_unmet_it_waits_until_then(known: Answers) -> None:
    unmet = to_say(matters=3, met=3, about="them", **known)
    well = to_say(met=5, after=5, said_on=week(1))
    for raises, waits in (([unmet], True), ([unmet, well], False)):
        made = journal(weekly(trust=[4, 4]), raises=raises)
        assert fires(made, "raise_waits") is waits


def test_what_has_no_day_was_unmet_just_now() -> None:
    unmet = to_say(matters=3, met=3, about="them")
    well = to_say(met=5, after=5, said_on=week(1))
    made = journal(weekly(trust=[4, 4]), raises=[unmet, well])
    assert fires(made, "raise_waits")


@pytest.mark.parametrize(
    ("known", "said", "quoted"),
    [
        ({"noted_on": START}, "hasn't been said", ["It hurt."]),
        ({"said_on": START, "met": 3}, "was said, and not met", ["It hurt."]),
        ({"met": 3}, "was said, and not met", []),
        ({"noted_on": START, "text": "I want to die"}, "hasn't been said", []),
    ],
)
def test_it_says_whether_it_was_said_and_quotes_it_with_its_day(
    known: Answers, said: str, quoted: list[str]
) -> None:
    one = to_say(**{"matters": 3, "about": "them", **known})
    found = finding(journal([session(trust=4)], raises=[one]), "raise_waits")
    assert found.fired
    assert said in found.sentence
    assert [(quote.text, quote.on) for quote in found.quotes] == [
        (text, START) for text in quoted
    ]


def test_of_several_that_wait_the_latest_noted_is_told() -> None:
    raises = [
        to_say(str(n), matters=3, about="them", noted_on=week(n)) for n in (2, 0, 1)
    ]
    found = finding(journal([session(trust=4)], raises=raises), "raise_waits")
    assert [quote.text for quote in found.quotes] == ["2"]


@pytest.mark.parametrize(
    ("asks", "held"),
    [
        (["not_asked"], False),
        (["not_asked"] * 2, True),
        (["not_asked", "no", "not_asked"], True),
        (["not_asked", "no", "no", "not_asked"], False),
        (["not_asked", None, None, "not_asked"], True),
        (["not_asked"] * 2 + [None] * 10, True),
        (["not_asked"] * 2 + [None] * 11, False),
    ],
)
def test_wishes_not_asked_in_two_of_the_last_three(
    asks: list[str | None], held: bool
) -> None:
    made = journal(weekly(ask=asks, **GOOD), therapist=LONG_AGO)
    assert fires(made, "wish_unasked") is held
    assert len(finding(made, "wish_unasked").sessions) == (2 if held else 0)


@pytest.mark.parametrize(
    ("asks", "help_", "vain"),
    [
        (["cannot"], [2], True),
        (["not_heard"], [2], True),
        (["taken_up"], [2], False),
        (["cannot"], [3], False),
        ([None], [2], False),
        (["cannot", None], [4, 2], True),
        (["cannot", None], [2, 4], False),
    ],
)
def test_asked_in_vain_is_not_taken_up_and_not_helped(
    asks: list[str | None], help_: list[int], vain: bool
) -> None:
    made = journal(weekly(ask=asks, help=help_, **GOOD), therapist=LONG_AGO)
    assert fires(made, "asked_in_vain") is vain
    assert finding(made, "asked_in_vain").sessions == (
        (30 + len(help_),) if vain else ()
    )


@pytest.mark.parametrize("sign", ["safe", "limits"])
@pytest.mark.parametrize(
    ("answers", "low"),
    [
        ([4, 2], False),
        ([4, 4, 2], True),
        ([4, 4, 3], False),
        ([4, 2, None], True),
        ([2, 4, 4], False),
    ],
)
def test_from_session_three_the_latest_low_answer_is_open(
    sign: str, answers: list[int | None], low: bool
) -> None:
    given: Answers = {sign: answers}
    assert fires(journal(weekly(trust=4, **given)), "latest_low") is low


def test_where_numbers_are_not_known_the_first_low_answer_is_open() -> None:
    made = journal([session(safe=2, limits=2, trust=4)], therapist=UNKNOWN)
    assert state(made) == "open"
    found = finding(made, "latest_low")
    assert '"uneasy" and "passed over"' in found.sentence
    assert found.sessions == (1,)


def test_each_latest_low_answer_is_told_with_its_own_day() -> None:
    made = journal(weekly(trust=4, safe=[1, 4, 2, None], limits=[4, 4, 4, 2]))
    found = finding(made, "latest_low")
    assert found.sentence == (
        'On Monday 19 January you marked "uneasy". On Monday 26 January you marked'
        ' "passed over".'
    )
    assert found.sessions == (3, 4)


def test_thin_trust_is_told_with_how_often() -> None:
    found = finding(journal(weekly(trust=[1, 4, 1], safe=4)), "trust_thin")
    assert (found.fired, found.k, found.n, found.sessions) == (True, 2, 3, (1, 3))
    assert "in 2 of the last 3 answers" in found.sentence
    assert not fires(journal(weekly(trust=[1, 4, 4], safe=4)), "trust_thin")
    earlier = finding(journal(weekly(trust=[1, 1, 4, 1], safe=4)), "trust_thin")
    assert (earlier.k, earlier.n, earlier.sessions) == (2, 3, (2, 4))
