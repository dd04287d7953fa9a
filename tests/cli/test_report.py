"""`report`: about whom, as of when, and in which form."""

import json
from dataclasses import replace
from datetime import date

import pytest

from alliance_cli.demo import STORIES
from alliance_cli.journal import Journal, Therapist
from support.journals import journal, session, weekly
from support.program import Ran, alliance, have

RUTH = Therapist(id="a", name="Ruth", sessions_before=0)
DANA = Therapist(id="b", name="Dana", sessions_before=0)


def seen(who: Therapist, on: date) -> Journal:
    one = replace(session(on, trust=4, safe=4), therapist=who.id)
    return Journal(therapists=(who,), sessions=(one,))


def together(*journals: Journal) -> Journal:
    return Journal(
        therapists=tuple(who for one in journals for who in one.therapists),
        sessions=tuple(each for one in journals for each in one.sessions),
    )


def about(ran: Ran) -> str:
    assert ran.status == 0, ran.err
    return ran.out.splitlines()[1].split(" · ")[0].strip()


def test_it_is_about_whoever_was_seen_last() -> None:
    have(together(seen(RUTH, date(2026, 3, 1)), seen(DANA, date(2026, 2, 1))))
    assert about(alliance("report")) == "Ruth"


def test_someone_who_is_over_comes_after_someone_who_goes_on() -> None:
    over = replace(RUTH, ended_on=date(2026, 3, 2))
    have(together(seen(over, date(2026, 3, 1)), seen(DANA, date(2026, 2, 1))))
    assert about(alliance("report")) == "Dana"


def test_with_all_of_them_over_it_is_about_the_last() -> None:
    over = replace(RUTH, ended_by="me"), replace(DANA, ended_on=date(2026, 2, 2))
    have(together(seen(over[0], date(2026, 3, 1)), seen(over[1], date(2026, 2, 1))))
    assert about(alliance("report")) == "Ruth"


def test_an_end_that_lies_ahead_is_not_over() -> None:
    planned = replace(RUTH, ended_by="me", ending_on=date(2999, 1, 1))
    have(together(seen(planned, date(2026, 3, 1)), seen(DANA, date(2026, 2, 1))))
    assert about(alliance("report")) == "Ruth"


def test_everyone_else_is_named_with_how_to_ask() -> None:
    have(together(seen(RUTH, date(2026, 3, 1)), seen(DANA, date(2026, 2, 1))))
    ran = alliance("report")
    assert "alliance report -t 2   Dana" in ran.out
    assert about(alliance("report", "-t", "2")) == "Dana"


@pytest.mark.parametrize("name", ["report", "trends"])
def test_who_is_over_is_said_to_be_and_plain_lists_it_plainly(name: str) -> None:
    over = seen(replace(RUTH, ended_on=date(2026, 3, 1)), date(2026, 2, 1))
    have(together(over, seen(DANA, date(2026, 4, 1))))
    shown = alliance(name).out
    assert shown.endswith(
        f" Also in this journal\n   alliance {name} -t 1   Ruth, over\n\n"
    )
    plain = alliance(name, "--plain").out
    assert plain.endswith(
        f"\nAlso in this journal\n- Ruth, over: alliance {name} -t 1\n"
    )


@pytest.mark.parametrize("option", [(), ("--plain",)])
def test_commands_on_a_screen_about_someone_else_are_about_them_too(
    option: tuple[str, ...],
) -> None:
    have(together(seen(RUTH, date(2026, 3, 1)), seen(DANA, date(2026, 4, 1))))
    assert "alliance report --why -t 1" in alliance("report", "-t", "1", *option).out
    assert "alliance report -t 1" in alliance("trends", "-t", "1", *option).out
    assert "-t 2" not in alliance("report", *option).out


def test_the_one_in_use_comes_first() -> None:
    have(together(seen(RUTH, date(2026, 3, 1)), seen(DANA, date(2026, 2, 1))))
    alliance("therapist", "use", "2")
    assert about(alliance("report")) == "Dana"


def test_a_journal_with_nobody_in_it_says_where_to_begin() -> None:
    have(Journal())
    ran = alliance("report")
    assert ran.status == 3
    assert "alliance log" in ran.err


def test_it_can_be_read_as_of_a_day() -> None:
    have(journal(weekly(trust=[4, 4, 4, 1, 1], safe=4)))
    then = json.loads(alliance("report", "--json", "--as-of", "2026-01-19").out)
    now = json.loads(alliance("report", "--json").out)
    assert then["today"] == "2026-01-19"
    assert then["logged"] == 3
    assert now["logged"] == 5
    assert then["state"] != now["state"]


@pytest.mark.parametrize("form", [(), ("--plain",), ("--json",), ("--why",)])
def test_every_form_is_text_without_codes(form: tuple[str, ...]) -> None:
    story = STORIES["stirred"]
    have(story.journal)
    as_of = f"--as-of={story.today.isoformat()}"
    ran = alliance("report", as_of, *form)
    assert ran.status == 0
    assert ran.err == ""
    assert "\x1b" not in ran.out


def test_own_words_can_be_left_out() -> None:
    have(STORIES["stirred"].journal)
    with_words = alliance("report", "--as-of", "2026-05-01").out
    without = alliance("report", "--as-of", "2026-05-01", "--no-quotes").out
    assert "cried the whole way home" in with_words
    assert "cried the whole way home" not in without


def test_fewer_sessions_in_the_picture_change_nothing_but_the_way_to_all() -> None:
    have(STORIES["stirred"].journal)
    whole = alliance("report", "--as-of", "2026-05-01").out
    fewer = alliance("report", "--as-of", "2026-05-01", "--last", "3").out
    assert "session   7  8  9" in fewer
    rest = fewer.partition("What this")[2].partition("Rules read this")[0]
    assert rest == whole.partition("What this")[2].partition("Rules read this")[0]
    assert "alliance trends" in fewer


def test_what_one_thing_leaves_out_is_shown_when_asked() -> None:
    story = STORIES["stop"]
    have(story.journal)
    as_of = f"--as-of={story.today.isoformat()}"
    assert len(alliance("report", as_of, "--all").out) > len(
        alliance("report", as_of).out,
    )


def test_plain_comes_from_the_environment_too(monkeypatch: pytest.MonkeyPatch) -> None:
    have(STORIES["stirred"].journal)
    asked = alliance("report", "--plain", "--as-of", "2026-05-01").out
    monkeypatch.setenv("ALLIANCE_PLAIN", "1")
    assert alliance("report", "--as-of", "2026-05-01").out == asked
