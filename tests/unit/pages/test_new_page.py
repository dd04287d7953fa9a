"""The page for someone new: it names nobody, and tells of no event and no date."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from inline_snapshot import snapshot

from alliance_cli.journal import Event, Journal
from alliance_cli.pages import new
from alliance_cli.pages.sheet import Words
from alliance_cli.render.choices import words
from alliance_cli.render.markdown import markdown
from support.journals import START, T, journal, to_say, weekly
from support.realistic import realistic_journals

TODAY = date(2026, 3, 1)
RUTH = replace(T, name="Dr. Ruth Will")


def offered(found: Journal) -> list[tuple[str, str]]:
    return [(one.part, words(one)) for one in new.choices(found, found.therapists)]


def test_what_was_asked_and_how_it_was_taken_suggests_what_works() -> None:
    raises = [
        to_say("a plan", kind="ask", outcome="taken_up"),
        to_say("a later hour", kind="ask", outcome="not_heard"),
        to_say("the clock", met=5, after=4),
        to_say("nobody answered", said_on=START),
        to_say("not said yet"),
    ]
    found = [one for one in offered(journal(raises=raises)) if one[0] != "ask you"]
    assert found == [
        ("helped", "a plan"),
        ("helped", "the clock"),
        ("hasn't worked", "a later hour"),
    ]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Ruth asked first", "my therapist asked first"),
        ("I told Dr. Ruth Will twice", "I told my therapist twice"),
        ("Ruth's plan", "my therapist's plan"),
        ("truth be told, I will", "truth be told, I will"),
        ("the dr said", "the dr said"),
    ],
)
def test_the_therapists_name_is_taken_out(typed: str, shown: str) -> None:
    raised = to_say(typed, outcome="taken_up")
    assert ("helped", shown) in offered(journal(raises=[raised], therapist=RUTH))


@given(realistic_journals())
def test_no_day_stands_on_it_but_the_one_it_was_made_on(found: Journal) -> None:
    choices = new.choices(found, found.therapists)
    pieces = [piece for one in choices for piece in one.line]
    assert not [one for one in pieces if isinstance(one, date)]
    text = markdown(new.sheet((), TODAY))
    assert text.count("2026") == 1


@given(realistic_journals())
def test_nothing_that_was_noted_over_the_line_is_suggested(found: Journal) -> None:
    marked = Event(therapist="t", on=START, kinds=("force",), what="CANARY")
    more = replace(found, events=(*found.events, marked))
    every = new.choices(more, more.therapists)
    typed = [
        piece.text for one in every for piece in one.line if isinstance(piece, Words)
    ]
    assert "CANARY" not in typed


def test_what_isnt_picked_leaves_room_to_write() -> None:
    found = journal(weekly(stays=["a note"]))
    choices = new.choices(found, found.therapists)
    picked = [one for one in choices if one.from_notes]
    picked += [one for one in choices if one.part == "ask you"][:1]
    assert markdown(new.sheet(picked, TODAY)) == snapshot("""\
# Starting with someone new

Written by me, 1 March 2026.

## What brings me

………………………………………………………………………………………………

………………………………………………………………………………………………

## What has helped before

………………………………………………………………………………………………

………………………………………………………………………………………………

## What hasn’t worked for me

………………………………………………………………………………………………

………………………………………………………………………………………………

## From my notes

- a note

## What I’d like to ask you

- How do you respond when a client tells you something isn’t working?

## Practical

- **Days and times:** ………………………………
- **Fee:** ………………………………
- **Online or in the room:** ………………………………
- **Reaching me:** ………………………………
""")
