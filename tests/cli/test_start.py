"""Bare `alliance`: what a newcomer reads, and nothing that someone passing by may."""

import re
from dataclasses import replace
from datetime import timedelta

from alliance_cli.cli import common
from alliance_cli.journal import Journal
from support.books import KEY
from support.journals import Answers, T, event, journal, session, to_say
from support.program import alliance, have, home


def logged(days_ago: int, later: Answers | None = None) -> Journal:
    on = common.today() - timedelta(days=days_ago)
    return journal([session(on, trust=4, stays="secret", later=later)])


def test_the_first_minute_says_what_it_is_and_what_can_be_seen() -> None:
    out = alliance().out
    assert "a private notebook" in out
    for command in ("alliance log", "alliance demo", "alliance support"):
        assert command in out
    assert "What can be seen" in out
    assert "alliance support" in out.splitlines()[-1], "a low screen shows the end"
    assert list(home().iterdir()) == [], "looking makes nothing"


def test_nothing_waits_after_a_log_of_today() -> None:
    have(logged(0))
    assert "Nothing is waiting." in alliance().out


def test_a_day_on_there_is_something_to_come_back_to() -> None:
    have(logged(1))
    assert "alliance later" in alliance().out


def test_after_a_week_nothing_waits_any_more() -> None:
    have(logged(8))
    assert "alliance later" not in alliance().out


def test_once_looked_back_on_it_waits_no_longer() -> None:
    have(logged(2, later={"settled": 4}))
    assert "alliance later" not in alliance().out


def test_an_unfinished_log_waits() -> None:
    have(logged(0))
    alliance("log", stdin="a line\n\n3\n")
    assert "alliance log  something is unfinished" in alliance().out


def test_no_name_no_date_no_number_and_no_word_is_on_it() -> None:
    have(logged(1))
    out = alliance().out
    assert "secret" not in out
    assert "T." not in out
    assert not any(char.isdigit() for char in out)


def test_a_locked_journal_shows_commands_and_nothing_else() -> None:
    have(logged(1), KEY)
    ran = alliance()
    assert ran.status == 0
    assert "waiting" not in ran.out
    assert "something" not in ran.out
    assert "support" in ran.out


def test_what_waits_to_be_said_is_neither_counted_nor_shown() -> None:
    raises = [to_say("secret"), to_say("more", "ask"), to_say("old", dropped=True)]
    have(journal(raises=raises))
    out = alliance().out
    assert "alliance raise  your list" in out
    assert "secret" not in out
    assert re.search(r"\d", out) is None, "no name, date or count on this screen"


def test_no_list_is_named_while_stop_stands_or_once_it_is_over() -> None:
    never_part = event(common.today(), "sexual")
    have(journal(events=[never_part], raises=[to_say()]))
    assert "alliance raise " not in alliance().out
    over = replace(T, ended_on=common.today() - timedelta(days=3))
    (home() / "journal.db").unlink()
    have(journal(raises=[to_say()], therapist=over))
    assert "alliance raise " not in alliance().out
