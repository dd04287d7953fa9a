"""The page for the therapist: what is offered, and what never stands on it."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from inline_snapshot import snapshot

from alliance_cli.journal import Event, Journal, Log, Raise, Session, Therapist
from alliance_cli.pages import therapist
from alliance_cli.pages.choice import Choice
from alliance_cli.render.choices import words
from alliance_cli.render.markdown import markdown
from support.journals import START, WEEK, T, event, journal, session, to_say, weekly
from support.realistic import realistic_journals

TODAY = date(2026, 3, 1)
TEXTS = ("stays", "snag_what", "ask_what", "more")
READ = (*TEXTS, "stirred", "snag", "aired", "met", "after", "ask")


def offered(found: Journal, since: date | None = None) -> list[tuple[str, str]]:
    """What the pick screen shows at once."""
    choices = therapist.choices(found, T, since)
    return [(one.part, words(one)) for one in choices if not one.from_notes]


def notes(found: Journal) -> list[str]:
    return [words(one) for one in therapist.choices(found, T) if one.from_notes]


def page(found: Journal, picked: tuple[Choice, ...]) -> str:
    return markdown(therapist.sheet(found, T, picked, TODAY))


def test_what_waits_to_be_said_is_offered_in_its_own_words() -> None:
    raises = [to_say("I was angry"), to_say("ten minutes at the end", kind="ask")]
    assert offered(journal(raises=raises)) == [
        ("bring up", "I was angry"),
        ("ask for", "ten minutes at the end"),
    ]


def test_what_was_said_and_taken_well_has_helped() -> None:
    well = to_say("the clock", said_on=START, met=5, after=4)
    badly = to_say("the phone", said_on=START, met=2)
    assert offered(journal(raises=[well, badly])) == [
        ("bring up", "the phone"),
        ("helped", "the clock"),
    ]


def test_what_is_no_longer_wanted_isnt_offered() -> None:
    assert offered(journal(raises=[to_say("old", dropped=True)])) == []


def test_a_moment_nobody_talked_about_is_offered_with_its_day() -> None:
    open_ = session(snag="small", snag_what="felt misread", aired="not_yet")
    mended = session(START + WEEK, snag="big", snag_what="late", aired="me", met=5)
    mended = replace(mended, log=replace(mended.log, after=5))  # type: ignore[type-var]
    assert offered(journal([open_, mended])) == [
        ("bring up", "5 January 2026: felt misread"),
        ("helped", "12 January 2026: late"),
    ]


def test_whether_it_settles_is_one_sentence_without_a_number() -> None:
    later = [{"settled": 5}] * 5
    found = journal(weekly(stirred=[5, 4, 5, 4, 5], later=later))
    assert offered(found) == [
        (
            "afterwards",
            "Sessions often stir me up; a day or two later it has usually eased.",
        ),
    ]


def test_notes_are_only_there_when_asked_for_and_the_newest_first() -> None:
    found = journal(weekly(stays=["first", "second"], more=["", "more"]))
    assert offered(found) == []
    assert notes(found) == [
        "12 January 2026: second",
        "12 January 2026: more",
        "5 January 2026: first",
    ]


def test_words_of_a_day_that_wasnt_safe_arent_quoted_unasked() -> None:
    unsafe = event(START, "disclosed", safe_now="no", session_on=START)
    found = journal(
        [
            session(stays="plain"),
            session(START + WEEK, stays="i want to die"),
            session(START + 2 * WEEK, stays="hard", later={"days": "unsafe"}),
            session(START + 3 * WEEK, stays="fine"),
        ],
        events=[unsafe],
    )
    assert notes(found) == [
        "26 January 2026: fine",
        "19 January 2026: (your own words)",
        "12 January 2026: (your own words)",
        "5 January 2026: (your own words)",
    ]


def test_picked_they_stand_on_the_page_all_the_same() -> None:
    found = journal([session(stays="i want to die")])
    (only,) = therapist.choices(found, T)
    assert "5 January 2026: i want to die" in page(found, (only,))


def test_since_leaves_out_what_came_before() -> None:
    raises = [
        to_say("old", noted_on=START),
        to_say("new", noted_on=START + 2 * WEEK),
        to_say("undated"),
    ]
    found = journal(weekly(stays=["old note", "new note"]), raises=raises)
    kept = therapist.choices(found, T, START + WEEK)
    assert [one.text for one in kept] == ["new", "undated", "new note"]


def test_only_what_was_picked_stands_on_it_under_its_heading() -> None:
    raises = [to_say("I was angry"), to_say("a later hour", kind="ask"), to_say("no")]
    found = journal(weekly(stays=["a note"]), raises=raises)
    choices = therapist.choices(found, T)
    picked = tuple(one for one in choices if one.text != "no")
    assert page(found, picked) == snapshot("""\
# For our next session

Prepared 1 March 2026, from my notes of 5 January 2026.

## What I’d like to bring up

1. I was angry

## What I’d like to ask for

- a later hour

## From my notes

- 5 January 2026: a note

## Room for notes

………………………………………………………………………………………………

………………………………………………………………………………………………

………………………………………………………………………………………………
""")


@given(realistic_journals())
def test_scales_feelings_and_familiarity_change_nothing_on_it(found: Journal) -> None:
    them = found.therapists[0]
    found = replace(found, events=())
    bare = replace(found, sessions=tuple(map(_without_scales, found.sessions)))
    assert lines(bare, them) == lines(found, them)


def lines(found: Journal, them: Therapist) -> list[tuple[str, str]]:
    return [(one.part, words(one)) for one in therapist.choices(found, them)]


def _without_scales(one: Session) -> Session:
    if one.log is None:
        return one
    kept = {name: getattr(one.log, name) for name in READ}
    return replace(one, log=Log(**kept))


@given(realistic_journals())
def test_no_number_is_counted_on_it(found: Journal) -> None:
    them = found.therapists[0]
    choices = therapist.choices(found, them)
    ours = [piece for one in choices for piece in one.line if isinstance(piece, str)]
    assert not any(char.isdigit() for text in ours for char in text)


@given(realistic_journals())
def test_what_was_noted_over_the_line_is_never_offered(found: Journal) -> None:
    them = found.therapists[0]
    marked = Event(therapist=them.id, on=START, kinds=("force",), what="CANARY")
    more = replace(found, events=(*found.events, marked))
    assert therapist.choices(more, them) == therapist.choices(found, them)


def test_others_have_pages_of_their_own() -> None:
    other = Raise(therapist="u", kind="say", text="to someone else")
    assert offered(journal(raises=[other])) == []
