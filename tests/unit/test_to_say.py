"""What waits to be said, and what could go on the list."""

from dataclasses import replace

import pytest

from alliance_cli.journal import Journal, Raise
from alliance_cli.pages.to_say import items, said, unlisted, waiting
from support.journals import START, WEEK, event, journal, session, to_say


def offered(one: Journal) -> list[tuple[str, str]]:
    return [(each.kind, each.text) for each in unlisted(one, "t")]


@pytest.mark.parametrize(
    ("one", "waits"),
    [
        (to_say(), True),
        (to_say(said_on=START), False),
        (to_say(met=0), False),
        (to_say(kind="ask", outcome="cannot"), False),
        (to_say(dropped=True), False),
    ],
)
def test_what_was_said_or_dropped_waits_no_longer(one: Raise, waits: object) -> None:
    every = items(journal(raises=[one]), "t")
    assert bool(waiting(every)) is waits


def test_numbers_are_places_with_one_therapist() -> None:
    mine, other = to_say("mine"), replace(to_say("other"), therapist="o")
    dropped, last = to_say("dropped", dropped=True), to_say("last", said_on=START)
    every = items(journal(raises=[mine, other, dropped, last]), "t")
    assert [one.number for one in every] == [1, 2, 3]
    assert [one.number for one in waiting(every)] == [1]
    assert [one.number for one in said(every)] == [3]


def test_what_hurt_and_was_not_talked_about_is_offered() -> None:
    found = journal([session(snag="big", snag_what="the clock", aired="not_yet")])
    assert offered(found) == [("say", "the clock")]


@pytest.mark.parametrize("aired", ["me", "them"])
def test_what_was_talked_about_is_not(aired: str) -> None:
    found = journal([session(snag="big", snag_what="the clock", aired=aired)])
    assert offered(found) == []


@pytest.mark.parametrize(
    ("ask", "is_offered"),
    [("not_asked", True), ("not_heard", True), ("taken_up", False), ("cannot", False)],
)
def test_a_wish_is_offered_until_it_is_answered(ask: str, is_offered: object) -> None:
    found = journal([session(ask=ask, ask_what="a later hour")])
    assert offered(found) == ([("ask", "a later hour")] if is_offered else [])


def test_what_they_would_want_known_is_offered() -> None:
    found = journal([session(trust=4, later={"tell": "I left angry"})])
    assert offered(found) == [("say", "I left angry")]


def test_the_newest_comes_first_and_nothing_twice() -> None:
    texts = ("one", "two", "  ONE ")
    sessions = [
        session(START + n * WEEK, snag="small", snag_what=text)
        for n, text in enumerate(texts)
    ]
    assert offered(journal(sessions)) == [("say", "  ONE "), ("say", "two")]


def test_what_is_on_the_list_already_is_not_offered_again() -> None:
    noted = session(ask="not_asked", ask_what="A later hour")
    assert offered(journal([noted], raises=[to_say("a later  hour")])) == []


def test_nothing_of_a_day_that_was_not_safe_and_no_words_of_dying() -> None:
    unsafe = session(snag="big", snag_what="the clock", later={"days": "unsafe"})
    dying = session(START + WEEK, ask="not_asked", ask_what="I want to die")
    noted = session(START + 2 * WEEK, ask="not_asked", ask_what="a window")
    there = event(START + 2 * WEEK, "other", safe_now="no")
    assert offered(journal([unsafe, dying, noted], events=[there])) == []
