"""Sessions and therapists in lists, and one session in its own words."""

from dataclasses import replace
from datetime import date

from inline_snapshot import snapshot

from alliance_cli.finding import Hit
from alliance_cli.journal import (
    Before,
    Event,
    Journal,
    Later,
    Log,
    Raise,
    Session,
    Therapist,
    Told,
)
from alliance_cli.render.found import found
from alliance_cli.render.lists import therapists
from alliance_cli.render.measure import width
from alliance_cli.render.one_session import session

TODAY = date(2026, 5, 5)
RUTH = Therapist(id="ruth", name="Ruth")
DANA = Therapist(id="dana", name="Dana", ended_on=date(2025, 3, 11), ended_by="me")


def held(on: date, stays: str | None = None) -> Session:
    return Session(therapist="ruth", on=on, log=Log(stays=stays, stirred=3))


ROWS = [
    (held(date(2025, 12, 30), "first time. she waited for me to finish"), 1),
    (Session(therapist="dana", on=date(2026, 4, 14), held="they_cancelled"), None),
    (held(date(2026, 4, 21)), 9),
    (held(date(2026, 4, 28), "said the thing. nobody laughed"), 10),
    (held(date(2026, 5, 5), "I wanted to die all week, and said so"), 11),
    (Session(therapist="ruth", on=TODAY, before=Before(looking=2)), None),
]
HITS = [Hit(one, number) for one, number in ROWS]


def test_sessions_are_listed_newest_first() -> None:
    assert "\n" + found(HITS, TODAY, 60) == snapshot("""\

       today         (only the way there, so far)
  11   today         (your words are in the session itself)
  10   Tue 28 Apr    said the thing. nobody laughed
   9   Tue 21 Apr
       Tue 14 Apr    not held: they cancelled
   1   30 Dec 2025   first time. she waited for me to fini…
""")


def test_with_several_therapists_each_line_says_who() -> None:
    drawn = found(HITS[:3], TODAY, 60, names={"ruth": "Ruth", "dana": "Dana"})
    assert "\n" + drawn == snapshot("""\

  9   Tue 21 Apr    Ruth
      Tue 14 Apr    Dana   not held: they cancelled
  1   30 Dec 2025   Ruth   first time. she waited for me t…
""")


def test_words_can_be_hidden() -> None:
    drawn = found(HITS, TODAY, quotes=False)
    assert "nobody laughed" not in drawn
    assert "they cancelled" in drawn


def test_words_of_a_day_on_which_someone_was_not_safe_are_kept_back() -> None:
    drawn = found(HITS, TODAY, unquoted={date(2026, 4, 28)})
    assert "nobody laughed" not in drawn
    assert "first time" in drawn


def test_an_empty_journal_lists_nothing() -> None:
    assert found([], TODAY) == ""
    assert therapists(Journal(), TODAY) == ""


def test_lists_fit_a_narrow_screen_and_an_old_one() -> None:
    wide = held(TODAY, "你好" * 50 + "…")
    drawn = found([*HITS, Hit(wide, 12)], TODAY, 40)
    assert all(width(line) < 40 for line in drawn.splitlines())
    assert found(HITS, TODAY, 50, glyphs=False).isascii()


def test_therapists_are_listed_with_their_numbers() -> None:
    journal = Journal(
        therapists=(RUTH, DANA, Therapist(id="sam", name="Sam", ended_by="both")),
        sessions=tuple(one for one, _ in ROWS),
    )
    assert "\n" + therapists(journal, TODAY, using="ruth") == snapshot("""\

  1   Ruth   5 entries, the latest today, in use now
  2   Dana   1 entry, the latest Tue 14 Apr, ended by me on 11 Mar 2025
  3   Sam    0 entries, ended by both of us
""")


FULL = Session(
    therapist="ruth",
    on=date(2026, 4, 28),
    mode="full",
    logged_at="2026-04-30T21:10:00+02:00",
    edited_at="2026-05-01T08:00:00+02:00",
    before=Before(looking=2, about="subject"),
    log=Log(
        stays="said the thing.\nnobody laughed",
        stirred=5,
        safe=0,
        pull=("subject", "therapist"),
        openness=2,
        kept_by="therapist",
        identity=4,
        snag="small",
        aired="them",
        feel=("angry", "wanting_to_please"),
    ),
    later=Later(on=date(2026, 5, 4), settled=4, about=(), tell="I left angry"),
)
EVENT = Event(
    therapist="ruth",
    on=date(2026, 4, 28),
    kinds=("friendship", "other"),
    endangered="unsure",
    where="message",
    told=(Told(who="Kim", on=date(2026, 4, 29)),),
    what="asked me to her birthday",
    safe_now="no",
    sure="unsure",
)
RAISES = [
    Raise(
        therapist="ruth",
        kind="say",
        text="I was angry with you",
        noted_on=date(2026, 4, 28),
        said_on=date(2026, 5, 5),
        met=4,
        after=5,
    ),
    Raise(therapist="ruth", kind="ask", text="ten minutes", outcome="cannot"),
    Raise(therapist="ruth", kind="ask", text="a plant", dropped=True),
]


def test_a_session_shows_every_answer_in_its_own_words() -> None:
    drawn = session(FULL, 10, RUTH, TODAY, 80, events=[EVENT], raises=RAISES)
    assert "\n" + drawn == snapshot("""\

  Session 10 with Ruth, Tuesday 28 April 2026
  full log, written down 2 days later
  changed on 1 May 2026; the first version is kept

  On the way there
    Meeting Ruth today brings… reluctance
    That heaviness is mostly about… the subject waiting for me

  After the session
    What stays with you from today?
      said the thing.
      nobody laughed
    Right now, inside, you are… shaken
    With Ruth in the room (or on the screen) today, you felt… can’t tell
    Whatever is strongest right now is about…
      what we talked about, something Ruth did or didn’t do
    Of what mattered, you could say… a little
    What kept it in was mostly… Ruth
    Who you are (race or background, faith, gender, whom you love, body,
    disability, how your mind works…) was met…
      with some care
    Was there a moment between you and Ruth that felt wrong or hurt?
      yes, a small one
    Did it get talked about? Ruth brought it up
    Any strong feeling toward Ruth today? angry, wanting to please

  A day or two on, answered yesterday
    Since 28 Apr, what that session left in you has… eased
    Anything you’d want Ruth to know?
      I left angry

  Noted by itself, Tue 28 Apr, marked not sure
    wanted to be friends: gifts, meals, family, meeting outside therapy;
    something else
      asked me to her birthday
    Did it put you, or someone with you, in danger, or could it? not sure
    Where: in a message
    Told: Kim, Wed 29 Apr

  To say, since Tue 28 Apr
      I was angry with you
    Said: today
    How Ruth took it: listened
    And between you now it is… as good as before, or better

  To ask for
      ten minutes
    It can’t be, and I was told why.

  To ask for, no longer wanted
      a plant
""")


def test_whether_someone_was_safe_is_not_shown() -> None:
    safe = replace(EVENT, safe_now="yes")
    shown = [session(FULL, 10, RUTH, TODAY, events=[one]) for one in (EVENT, safe)]
    assert shown[0] == shown[1]


def test_what_was_taken_back_leaves_one_line() -> None:
    back = replace(EVENT, retracted=True, edited_at="2026-05-04T10:00:00Z")
    drawn = session(ROWS[2][0], 9, RUTH, TODAY, events=[back])
    assert "birthday" not in drawn
    assert drawn == snapshot("""\
  Session 9 with Ruth, Tuesday 21 April 2026

  After the session
    Right now, inside, you are… stirred

  You noted something and took it back on 4 May 2026; it isn’t counted.
""")


def test_a_session_that_was_not_held_has_no_number() -> None:
    assert session(ROWS[1][0], None, DANA, TODAY) == snapshot("""\
  Session with Dana, Tuesday 14 April 2026
  they cancelled
""")


def test_a_moment_that_cannot_be_read_does_no_harm() -> None:
    odd = replace(FULL, logged_at="last night", edited_at="later")
    assert "changed; the first version is kept" in session(odd, 1, RUTH, TODAY)


def test_a_session_fits_a_narrow_screen_and_an_old_one() -> None:
    drawn = session(FULL, 10, RUTH, TODAY, 40, events=[EVENT], raises=RAISES)
    assert all(width(line) < 40 for line in drawn.splitlines())
    assert session(FULL, 10, RUTH, TODAY, glyphs=False).isascii()
