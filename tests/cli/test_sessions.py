"""`list` and `show`: days, numbers and a person's own words."""

import json
from dataclasses import replace
from datetime import date, timedelta

from alliance_cli.cli import common
from alliance_cli.journal import Event, Journal, Therapist
from support.journals import event, journal, session, to_say, weekly
from support.program import alliance, have

DAY = date(2026, 3, 3)
DANA = Therapist(id="b", name="Dana", sessions_before=0)


def two_therapists() -> Journal:
    mine = journal(weekly(trust=[4, 4], stays=["first with T", "second with T"]))
    theirs = replace(session(DAY, trust=4, stays="with Dana"), therapist="b")
    return replace(
        mine,
        therapists=(*mine.therapists, DANA),
        sessions=(*mine.sessions, theirs),
    )


def test_sessions_come_newest_first_with_the_first_of_the_words() -> None:
    have(journal(weekly(trust=[4, 4], stays=["one", "two"])))
    first, second = alliance("list").out.splitlines()
    assert "two" in first
    assert "one" in second


def test_with_several_therapists_each_line_says_who() -> None:
    have(two_therapists())
    assert "Dana" in alliance("list").out
    assert "Dana" not in alliance("list", "-t", "1").out
    assert alliance("list", "-t", "2").out.count("\n") == 1


def test_only_the_latest_are_listed_when_asked() -> None:
    have(two_therapists())
    lines = alliance("list", "-n", "2").out.splitlines()
    assert len(lines) == 2
    assert "with Dana" in lines[0]


def test_words_can_be_left_out() -> None:
    have(journal(weekly(trust=[4], stays=["secret"])))
    assert "secret" in alliance("list").out
    assert "secret" not in alliance("list", "--no-quotes").out


def test_words_of_a_day_on_which_someone_was_not_safe_are_kept_back() -> None:
    unsafe = event(DAY, "other", safe_now="no")
    have(journal([session(DAY, trust=4, stays="secret")], events=[unsafe]))
    assert "secret" not in alliance("list").out
    assert "secret" in alliance("show", "1").out, "asked for, it is shown"


def test_an_empty_journal_says_how_to_begin() -> None:
    have(journal())
    assert alliance("list").out == "Nothing is logged yet. alliance log begins.\n"


def test_the_list_can_be_read_by_a_script() -> None:
    have(journal(weekly(trust=[4, 3])))
    rows = json.loads(alliance("list", "--json").out)
    assert [row["number"] for row in rows] == [1, 2]
    assert rows[1]["session"]["log"]["trust"] == 3


def test_a_session_is_shown_with_what_belongs_to_its_day() -> None:
    noted = event(DAY, "disclosed", what="told my sister")
    elsewhere = event(date(2026, 3, 4), "other", what="another day")
    have(
        journal(
            [session(DAY, trust=4)],
            events=[noted, elsewhere],
            raises=[to_say("please ask first", noted_on=DAY)],
        ),
    )
    out = alliance("show", "1").out
    assert "told my sister" in out
    assert "please ask first" in out
    assert "another day" not in out


def test_whether_someone_was_safe_is_shown_nowhere() -> None:
    unsafe = Event(therapist="t", on=DAY, kinds=("other",), safe_now="no", what="x")
    have(journal([session(DAY, trust=4)], events=[unsafe]))
    for words in (("show", "1"), ("show", "1", "--json"), ("list", "--json")):
        assert "safe_now" not in alliance(*words).out


def test_a_number_counts_what_came_before_the_journal() -> None:
    before = Therapist(id="t", name="T.", sessions_before=7)
    have(journal([session(DAY, trust=4, stays="eighth")], therapist=before))
    assert alliance("show", "1").status == 3
    assert "eighth" in alliance("show", "8").out


def test_another_therapists_session_is_asked_for_by_their_number() -> None:
    have(two_therapists())
    assert "first with T" in alliance("show", "1", "-t", "1").out
    assert "with Dana" in alliance("show", "1", "-t", "2").out


def test_what_could_steer_a_terminal_never_reaches_one() -> None:
    have(journal(weekly(trust=[4], stays=["\x1b]0;title\x07\x1b[2J\u202e"])))
    for words in (
        ("list",),
        ("show", "1"),
        ("list", "--json"),
        ("show", "1", "--json"),
    ):
        out = alliance(*words).out
        assert not set(out) & {"\x1b", "\x07", "\u202e"}


def test_after_it_was_hard_to_stay_safe_one_plain_line_is_there() -> None:
    lately = common.today() - timedelta(days=3)
    unsafe = event(lately, "other", safe_now="no")
    have(journal([session(lately, trust=4)], events=[unsafe]))
    for words in (("list",), ("show", "1")):
        assert alliance(*words).out.endswith("alliance support is there.\n")
    assert "support is there" not in alliance().out


def test_the_next_log_ends_that() -> None:
    lately = common.today() - timedelta(days=3)
    unsafe = event(lately, "other", safe_now="no")
    next_one = session(common.today() - timedelta(days=1), trust=4)
    have(journal([session(lately, trust=4), next_one], events=[unsafe]))
    assert "support is there" not in alliance("list").out
