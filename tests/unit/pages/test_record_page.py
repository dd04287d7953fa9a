"""The dated record: what happened and when that was written down, as first written."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from alliance_cli.journal import Event, Journal, Told, Version
from alliance_cli.pages import record
from alliance_cli.pages.choice import Choice
from alliance_cli.render.choices import words
from alliance_cli.render.html import html
from alliance_cli.render.markdown import markdown
from support.anything import events
from support.journals import START, WEEK, T, event, journal, session, weekly

TODAY = date(2026, 3, 1)
DANA = replace(T, name="Dana", by="video")
NOTED = "2026-01-05T20:15:00+01:00"
EDITED = "2026-01-09T08:00:00+01:00"
HUG = event(
    START,
    "went_on",
    noted_at=NOTED,
    session_on=START,
    where="room",
    what="hugged me at the door",
    sure="yes",
    source="typed",
)


def page(found: Journal, picked: tuple[Choice, ...] | None = None) -> str:
    chosen = record.choices(found, found.therapists[0]) if picked is None else picked
    return markdown(record.sheet(found, found.therapists[0], chosen, TODAY))


def with_events(*noted: Event) -> Journal:
    sessions = weekly(trust=[4, 4])
    return journal(sessions, events=noted, therapist=DANA)


def told(text: str, name: str) -> str:
    """What stands behind a field's name, up to the next field."""
    _, _, after = text.partition(f"**{name}:** ")
    return after.partition("\n- **")[0].partition("\n\n")[0]


SAID = "What was said or done (S = words spoken, M = message, attached)"


def test_a_record_of_two_things() -> None:
    rang = event(
        START + WEEK,
        "disclosed",
        noted_at="2026-01-14T21:00:00+01:00",
        session_on=START + WEEK,
        what="rang my sister\nwithout asking me",
        present="nobody",
        told=[Told(who="my sister", on=START + WEEK), Told(who="Kim")],
    )
    text = page(with_events(HUG, rang))
    how_to_read = next(row for row in text.split("\n") if "Happened” is" in row)
    short = text.replace(how_to_read, "(how to read it)").replace(SAID, "Said")
    assert short == snapshot("""\
# Dated account

Prepared 1 March 2026, covering 5 January to 12 January 2026.

(how to read it)

- **Called here:** Dana
- **Full name, as registered:** ………………………………
- **Registration number, and with whom:** ………………………………
- **Employer or service:** ………………………………
- **We met:** by video

| No. | Happened | Written down |
| --- | --- | --- |
| 1 | 5 January 2026 | 5 January 2026, 20:15, the same day |
| 2 | 12 January 2026 | 14 January 2026, 21:00, 2 days later |

## No. 1, 5 January 2026

- **Happened:** 5 January 2026, session 1, in the room
- **Written down:** 5 January 2026, 20:15, the same day
- **Said:** “hugged me at the door”  \n\
  \\[went on after I said no or stop; touched me when I didn’t want it\\]
- **Who else was there:** ………………………………
- **What I said or did then:** ………………………………
- **Their answer:** ………………………………
- **Effect on me:** ………………………………
- **Who was told:** ………………………………

## No. 2, 12 January 2026

- **Happened:** 12 January 2026, session 2
- **Written down:** 14 January 2026, 21:00, 2 days later
- **Said:** “rang my sister  \n\
  without asking me”  \n\
  \\[told my private things to someone without asking\\]
- **Who else was there:** nobody
- **What I said or did then:** ………………………………
- **Their answer:** ………………………………
- **Effect on me:** ………………………………
- **Who was told:** my sister, 12 January 2026  \n\
  Kim

## About this account

This account holds what I chose to set down.

- **Also kept:** ☐ messages  ☐ invoices  ☐ emails
- **Already reported to:** ………………………………
- **What I’m asking for:** ………………………………
""")


def test_what_was_taken_back_never_stands_on_it() -> None:
    found = with_events(replace(HUG, retracted=True))
    assert record.choices(found, DANA) == ()


def test_what_wasnt_sure_is_marked() -> None:
    text = page(with_events(replace(HUG, sure="unsure")))
    assert told(text, SAID).endswith("\\[not sure\\]")


def test_what_came_from_a_file_is_marked() -> None:
    text = page(with_events(replace(HUG, source="imported")))
    assert told(text, "Written down") == (
        "5 January 2026, 20:15, the same day, brought in from a file"
    )


def test_when_it_was_written_down_can_be_unknown() -> None:
    text = page(with_events(replace(HUG, noted_at=None)))
    assert told(text, "Written down") == "not known"


def test_a_change_follows_the_first_words_with_its_date() -> None:
    first = replace(HUG, kinds=("other",))
    changed = replace(
        HUG,
        what="hugged me again",
        versions=(Version(at=NOTED, what="hugged me at the door"),),
        first=first,
        edited_at=EDITED,
        on=START - WEEK,
    )
    text = page(with_events(changed))
    assert told(text, SAID).split("  \n  ") == [
        "“hugged me at the door”",
        "Changed 9 January 2026: “hugged me again”",
        "\\[went on after I said no or stop; touched me when I didn’t want it\\]",
    ]
    assert "(first given as 5 January 2026)" in told(text, "Happened")
    assert told(text, "Written down").startswith("5 January 2026, 20:15")


def test_what_was_chosen_first_stands_before_what_was_chosen_later() -> None:
    first = replace(HUG, kinds=("force",))
    text = page(with_events(replace(HUG, first=first, edited_at=EDITED)))
    first_chosen, then_chosen = told(text, SAID).split("  \n  ")[1:]
    assert first_chosen == "\\[hit, held or shoved me, or kept me from leaving\\]"
    assert then_chosen.startswith("Changed 9 January 2026: \\[went on after I said no")


def test_words_that_were_taken_out_dont_come_back() -> None:
    changed = replace(HUG, what=None, first=HUG, edited_at=EDITED)
    assert "hugged" not in page(with_events(changed))


def test_a_line_from_the_notes_keeps_its_first_words_too() -> None:
    first = session(stays="she shouted", also={"logged_at": NOTED})
    now = session(stays="she raised her voice", more="added")
    now = replace(now, logged_at=NOTED, first=first, edited_at=EDITED)
    found = journal([now], therapist=DANA)
    kept, added = record.choices(found, DANA)
    text = page(found, (kept,))
    assert told(text, SAID) == (
        "“she shouted”  \n  Changed 9 January 2026: “she raised her voice”"
    )
    text = page(found, (added,))
    assert told(text, SAID) == "“added”"
    assert told(text, "Written down").startswith("9 January 2026, 08:00, 4 days later")


def test_what_was_said_a_day_or_two_on_was_written_down_then() -> None:
    one = session(later={"on": date(2026, 1, 7), "tell": "that I left"})
    found = journal([replace(one, logged_at=NOTED)], therapist=DANA)
    assert told(page(found), "Written down") == "7 January 2026, 2 days later"


def test_entries_stand_in_the_order_in_which_they_happened() -> None:
    later = replace(HUG, on=START + WEEK, what="second")
    text = page(with_events(later, HUG))
    assert text.index("hugged") < text.index("second")


def test_what_was_marked_for_the_record_says_so_and_isnt_picked_by_itself() -> None:
    found = with_events(HUG, replace(HUG, for_record=True))
    assert [one.part for one in record.choices(found, DANA)] == [
        "noted",
        "for the record",
    ]
    assert "hugged" not in page(found, ())


def test_words_that_speak_of_dying_arent_shown_before_they_are_picked() -> None:
    found = with_events(replace(HUG, what="I want to die since"))
    (only,) = record.choices(found, DANA)
    assert "die" not in words(only)
    assert "I want to die since" in page(found)


@given(st.lists(events(), max_size=3))
def test_any_event_makes_a_page_without_what_isnt_for_it(noted: list[Event]) -> None:
    """Neither whether someone was safe then, nor danger, nor anyone's scales."""
    asked = [
        replace(one, safe_now=None, endangered=None, for_record=None) for one in noted
    ]
    for made in (page, _as_html):
        assert made(journal(events=noted)) == made(journal(events=asked))


def _as_html(found: Journal) -> str:
    return html(record.sheet(found, T, record.choices(found, T), TODAY))
