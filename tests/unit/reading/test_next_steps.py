"""What one could do next: the first is what most practitioners would say."""

from datetime import date, timedelta

import pytest

from alliance_cli.journal import Journal
from alliance_cli.safety import COMES_ALONE
from support.journals import Answers, event, journal, session, weekly
from support.rulings import LONG_AGO, reading, week

GOOD: Answers = {"safe": 4, "trust": 4}
SAY, OUTSIDE = ("raise",), ("second_view", "raise")


def steps(made: Journal) -> tuple[str, ...]:
    return reading(made).next


def six(**answers: object) -> Journal:
    given: Answers = {"stays": "x", "safe": [4] * 6, "trust": 4, **answers}
    return journal(weekly(**given), therapist=LONG_AGO)


@pytest.mark.parametrize(
    ("safe_now", "steps_"),
    [
        ("no", ("support",)),
        ("unsure", ("support",)),
        ("yes", ("support", "leave_now", "record", "consult")),
        (None, ("support", "leave_now", "record", "consult")),
    ],
)
def test_where_one_may_not_be_safe_only_support_is_offered(
    safe_now: str | None, steps_: tuple[str, ...]
) -> None:
    harm = event(week(1), "sexual", safe_now=safe_now)
    made = journal([session(trust=4)], events=[harm])
    assert reading(made, week(1)).next == steps_


def test_support_alone_lasts_until_the_next_session_is_logged() -> None:
    harm = event(week(1), "sexual", safe_now="no")
    for days, alone in ((0, True), (1, False)):
        made = journal([session(week(1, days), trust=4)], events=[harm])
        assert (reading(made, week(2)).next == ("support",)) is alone
    assert reading(journal(events=[harm]), week(2)).next == ("support",)
    later = event(week(2), "contact", safe_now="yes")
    assert reading(journal(events=[harm, later]), week(2)).next != ("support",)
    back = event(week(2), "contact", safe_now="no", retracted=True)
    made = journal(events=[event(week(1), "sexual"), back])
    assert reading(made, week(2)).next != ("support",)


NOTED: dict[str, tuple[Answers, date]] = {
    "when it happened": ({}, week(1)),
    "weeks later": ({"noted_at": f"{week(9)}T20:00:00Z"}, week(9)),
    "and said anew": (
        {"safe_now": "unsure", "edited_at": f"{week(12)}T20:00:00Z"},
        week(12),
    ),
    "and only made more exact": ({"edited_at": f"{week(12)}T20:00:00Z"}, week(1)),
}


@pytest.mark.parametrize(("noted", "said_on"), NOTED.values(), ids=NOTED)
def test_where_nothing_is_logged_any_more_support_alone_lapses(
    noted: Answers, said_on: date
) -> None:
    known = {"safe_now": "no", "first": event(week(1), safe_now="no"), **noted}
    made = journal(events=[event(week(1), "sexual", **known)])
    last_day = said_on + COMES_ALONE
    alone = reading(made, last_day)
    assert alone.next == ("support",)
    assert "comes first" in alone.summary
    after = reading(made, last_day + timedelta(days=1))
    assert after.next == ("support", "leave_now", "record", "consult")
    assert after.first[0].startswith("People and lines come first here")
    assert "it isn't your fault: not if you froze" in after.summary


def test_being_safe_now_is_asked_of_the_latest_word_not_the_latest_happening() -> None:
    long_ago = event(week(1), "sexual", safe_now="no", noted_at=f"{week(9)}T20:00:00Z")
    since = event(week(4), "contact", safe_now="yes", noted_at=f"{week(4)}T20:00:00Z")
    made = journal([session(week(5), trust=4)], events=[long_ago, since])
    assert reading(made, week(9)).next == ("support",)


def test_once_offers_a_view_from_outside_and_support_first() -> None:
    assert steps(six(limits=[4] * 5 + [1])) == (
        "second_view",
        "support",
        "leave",
        "raise",
    )


NO = [4, 4, 4, 2, 2, 2]
PATTERN: dict[str, tuple[Journal, tuple[str, ...]]] = {
    "say it": (six(accepted=NO, understood=NO), ("raise", "second_view", "leave")),
    "limits": (six(limits=[4] * 4 + [2, 2]), ("second_view", "leave", "raise")),
    "after a 1": (six(limits=[4] * 4 + [2, 1]), ("second_view", "leave")),
    "after not safe": (
        six(accepted=NO, understood=NO, safe=[4, 4, 4, 4, 4, 1]),
        ("second_view", "leave"),
    ),
    "after a 1 long ago": (
        six(accepted=NO, understood=NO, limits=[4, 1, 4, 4, 4, 4]),
        ("raise", "second_view", "leave"),
    ),
    "after a 1 four answers ago": (
        six(accepted=NO, understood=NO, limits=[4, 4, 1, 4, 4, 4]),
        ("raise", "second_view", "leave"),
    ),
    "after a 1 three answers ago": (
        six(accepted=NO, understood=NO, limits=[4, 4, 4, 1, 4, 4]),
        ("second_view", "leave"),
    ),
    "unsafe, and not helped": (
        six(safe=[4, 4, 4, 4, 2, 2], trust=[4, 4, 4, 4, 3, 2], help=3),
        ("second_view", "leave", "raise"),
    ),
    "unsafe, and helped": (
        six(safe=[4, 4, 4, 4, 2, 2], trust=[4, 4, 4, 4, 3, 2], help=4),
        ("raise", "second_view", "leave"),
    ),
    "standing badly": (
        six(accepted=NO, understood=NO, met=[None] * 5 + [2]),
        ("second_view", "leave", "raise"),
    ),
    "looking after": (
        six(room=NO, understood=NO),
        ("second_view", "leave", "raise"),
    ),
    "who I am": (six(identity=NO, understood=NO), ("second_view", "leave", "raise")),
    "afraid there": (
        six(accepted=NO, understood=NO, feel=[None] * 4 + [["afraid"], None]),
        ("second_view", "leave", "raise"),
    ),
    "powerless there": (
        six(accepted=NO, understood=NO, feel=[None] * 5 + [["powerless"]]),
        ("second_view", "leave", "raise"),
    ),
    "afraid elsewhere": (
        six(accepted=NO, understood=NO, feel=[None, None, ["afraid"]] + [None] * 3),
        ("raise", "second_view", "leave"),
    ),
    "not possible there": (
        six(
            accepted=NO,
            understood=NO,
            snag=[None] * 5 + ["small"],
            aired=[None] * 5 + ["could_not"],
        ),
        ("second_view", "leave", "raise"),
    ),
    "thin in all three": (
        six(accepted=NO, understood=NO, trust=[4, 4, 4, 2, 2, 2]),
        ("second_view", "raise", "leave"),
    ),
}


@pytest.mark.parametrize(("made", "wanted"), PATTERN.values(), ids=PATTERN)
def test_in_a_pattern_nothing_asks_one_to_face_someone_one_fears(
    made: Journal, wanted: tuple[str, ...]
) -> None:
    assert reading(made).state == "pattern"
    assert steps(made) == wanted


@pytest.mark.parametrize(
    ("aired", "first"), [("not_yet", "raise"), ("could_not", "second_view")]
)
def test_hurts_that_could_not_be_said_are_feared_too(aired: str, first: str) -> None:
    made = [
        session(week(n), safe=4, trust=trust, snag="small", aired=aired)
        for n, trust in enumerate([3, 2, 2])
    ]
    known = journal(made, therapist=LONG_AGO)
    assert reading(known).state == "pattern"
    assert steps(known)[0] == first
    before = session(week(-1), safe=4, trust=3, feel=["afraid"])
    longer = journal([before, *made], therapist=LONG_AGO)
    assert steps(longer)[0] == first
