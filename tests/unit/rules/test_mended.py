"""What was mended: it counts, and so does whether it stays mended."""

import pytest

from alliance_cli.journal import Journal
from support.journals import Answers, event, journal, session, weekly
from support.rulings import LONG_AGO, finding, state, week

MET: Answers = {"met": 5, "after": 5}
GOOD: Answers = {"safe": 4, "trust": 4}
HURT: Answers = {"snag": "big", "aired": "not_yet"}


def hurt_at(*weeks: int, of: int, mended: bool) -> Journal:
    how: Answers = {"aired": "me", **MET} if mended else {"aired": "not_yet"}
    hurt: Answers = {"snag": "small", **how}
    return journal(
        [session(week(n), **GOOD, **(hurt if n in weeks else {})) for n in range(of)],
        therapist=LONG_AGO,
    )


@pytest.mark.parametrize("mended", [True, False])
@pytest.mark.parametrize(
    ("weeks", "of", "often"),
    [
        ((0, 3, 6), 8, True),
        ((0, 3, 6), 9, False),
        ((1, 3, 6), 9, True),
        ((0, 3), 4, False),
        ((0, 1, 2), 3, True),
    ],
)
def test_three_hurts_in_eight_sessions_are_open_mended_or_not(
    weeks: tuple[int, ...], of: int, often: bool, mended: bool
) -> None:
    made = hurt_at(*weeks, of=of, mended=mended)
    found = finding(made, "mended_often")
    assert found.fired is often
    if often:
        assert state(made) == "open"
        assert ("mended 3 times" in found.sentence) is mended
        assert "in the last 8 sessions" in found.sentence
        assert ("none of them was mended" in found.sentence) is not mended
        assert found.sessions == tuple(31 + n for n in weeks)


@pytest.mark.parametrize(("since", "so"), [(5, True), (6, False)])
def test_what_was_mended_in_the_last_six_sessions_reads_repaired(
    since: int, so: bool
) -> None:
    made = [
        session(week(0), **HURT, **MET),
        *weekly(week(1), trust=[4] * since, safe=4),
    ]
    found = finding(journal(made, therapist=LONG_AGO), "repaired")
    assert found.fired is so
    assert (state(journal(made, therapist=LONG_AGO)) == "repaired") is so
    if so:
        assert "easier or as good as before" in found.sentence


def test_an_old_hurt_mended_lately_counts_from_its_mending() -> None:
    made = [session(week(0), snag="big", trust=2), *weekly(week(1), trust=[3] * 5)]
    made += [session(week(6), met=5, trust=4), session(week(7), trust=4)]
    found = finding(journal(made, therapist=LONG_AGO), "repaired")
    assert found.sessions == (31, 37)
    assert "taken well, and trust came back" in found.sentence


def test_of_several_that_were_mended_the_latest_is_told() -> None:
    mended = [session(week(n), **HURT, **MET) for n in range(2)]
    found = finding(journal(mended, therapist=LONG_AGO), "repaired")
    assert "on Monday 12 January" in found.sentence
    assert found.sessions == (32,)


def test_what_was_mended_in_the_first_session_rests_on_that_alone() -> None:
    made = [session(week(1), snag="big", **MET), session(week(2), **GOOD)]
    assert finding(journal(made), "repaired").sessions == (1,)
    quarrel = event(week(0), "dispute")
    talked = [session(week(1), **MET), session(week(2), **GOOD)]
    assert finding(journal(talked, events=[quarrel]), "repaired").sessions == (1,)


def test_what_was_mended_is_told_in_what_was_written_of_the_hurt() -> None:
    hurt: Answers = {**HURT, **MET, "stays": "the light", "snag_what": "the clock"}
    made = [session(week(n), **hurt) for n in range(3)]
    known = journal(made, therapist=LONG_AGO)
    for rule in ("repaired", "mended_often"):
        quotes = finding(known, rule).quotes
        assert {quote.text for quote in quotes} == {"the clock"}
