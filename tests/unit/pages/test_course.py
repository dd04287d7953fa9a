"""A course: every answer where it was given, and nothing that wasn't logged."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.demo import LONG, STORIES
from alliance_cli.errors import NotFoundError
from alliance_cli.journal import Away, Decision, Journal, Score
from alliance_cli.pages.course import Course, course
from alliance_cli.pages.course.parts import Cell, Moment
from support.courses import courses
from support.journals import START, WEEK, T, event, journal, session, to_say, weekly
from support.long_courses import blank, full

FAR = date(2099, 1, 1)


def read(made: Journal, today: date = FAR, last: int | None = None) -> Course:
    return course(made, "t", today, last)


def found(made: Journal, kind: str, today: date = FAR) -> list[Moment]:
    return [one for one in read(made, today).moments if one.kind == kind]


def told(made: Journal, kind: str) -> list[tuple[date, str]]:
    return [(one.on, one.words) for one in found(made, kind)]


# The time line


@pytest.mark.parametrize(
    ("weeks", "by"),
    [(1, "session"), (24, "session"), (25, "month"), (120, "month")],
)
def test_there_is_a_column_a_session_until_there_are_many(weeks: int, by: str) -> None:
    assert read(journal(weekly(trust=[4] * weeks))).picture.by == by


def test_a_longer_history_is_told_by_quarter_and_then_by_year() -> None:
    for n, by in ((300, "quarter"), (500, "year")):
        picture = read(journal(weekly(trust=[4] * n))).picture
        assert picture.by == by
        assert len(picture.columns) <= 30


def test_months_without_a_session_are_columns_too() -> None:
    late = [session(START + 40 * WEEK, trust=4)]
    picture = read(journal([*weekly(trust=[4] * 25), *late])).picture
    assert picture.by == "month"
    assert [len(one.sessions) for one in picture.columns] == [
        *(4, 4, 5, 4, 4, 4),  # January to June
        *(0, 0, 0),
        1,
    ]


def test_a_long_gap_is_a_column_of_its_own_and_a_short_one_is_not() -> None:
    after = [START, START + 8 * WEEK, START + 17 * WEEK]
    made = journal([session(day, trust=4) for day in after])
    picture = read(made).picture
    assert [one.sessions for one in picture.columns] == [(1,), (2,), (), (3,)]
    assert told(made, "away") == [
        (START + 8 * WEEK + timedelta(days=1), "9 weeks with nothing logged"),
    ]


def test_a_session_that_was_not_held_stands_between_those_that_were() -> None:
    made = journal(
        [
            session(START, trust=4),
            session(START + WEEK, also={"held": "they_cancelled"}),
            session(START + 2 * WEEK, trust=4),
        ],
    )
    (gone,) = found(made, "away")
    assert gone.words == "T. cancelled"
    assert read(made).picture.columns[gone.first or 0].sessions == ()


def test_the_last_sessions_alone_change_the_picture_and_nothing_else() -> None:
    made = journal(weekly(trust=[4] * 30, snag=["big"] + ["no"] * 29))
    all_, last = read(made), read(made, last=10)
    assert (last.picture.by, last.picture.shown, last.picture.logged) == (
        "session",
        10,
        30,
    )
    assert [one.first for one in last.moments] == [None]
    assert last.over_time == all_.over_time
    assert last.repeats == all_.repeats


# Answers


def test_every_answer_is_counted_where_it_was_given() -> None:
    made = journal(weekly(stirred=[5, None, 0, 1], trust=[4, 4, 4, 0]))
    stirred, trust = read(made).picture.scales
    assert [(one.value, one.counts) for one in stirred.levels if any(one.counts)] == [
        (5, (1, 0, 0, 0)),
        (1, (0, 0, 0, 1)),
        (0, (0, 0, 1, 0)),
    ]
    assert [one.words for one in trust.levels][-1] == "can't tell"


def test_a_scale_that_was_never_answered_is_left_out() -> None:
    assert [one.id for one in read(journal(weekly(trust=[4]))).picture.scales] == [
        "trust",
    ]


def test_a_low_answer_is_never_lost_among_good_ones() -> None:
    """No mean: of the sessions of a month each is counted by itself."""
    made = journal(weekly(safe=[5, 5, 1, 5] * 7))
    (row,) = [one for one in read(made).picture.signs if one.sign == "safe"]
    assert row.cells[0] == Cell(yes=3, between=0, no=1)
    assert sum(cell.no for cell in row.cells) == 7


@given(courses())
def test_every_session_stands_in_one_column(made: Journal) -> None:
    picture = read(made).picture
    numbers = [number for one in picture.columns for number in one.sessions]
    assert numbers == sorted(set(numbers))
    assert len(numbers) == picture.logged == picture.shown
    for scale in picture.scales:
        for level in scale.levels:
            assert len(level.counts) == len(picture.columns)


@given(courses(), st.integers(1, 20))
def test_no_journal_makes_it_raise_and_every_moment_has_its_place(
    made: Journal, last: int
) -> None:
    one = read(made, last=last)
    for moment in one.moments:
        if moment.first is not None and moment.last is not None:
            assert 0 <= moment.first <= moment.last < len(one.picture.columns)


# Along the way


def test_a_wish_is_told_to_the_person_in_the_words_they_chose() -> None:
    (wish,) = read(journal([session(ask="not_heard", trust=4)])).moments
    assert wish.words == 'You wished for something: "I asked, and it wasn\'t heard"'


def test_what_was_mended_before_any_session_stands_on_the_day_it_was_said() -> None:
    said = to_say(said_on=START + WEEK, met=5, after=5)
    made = journal(events=[event(START, "dispute")], raises=[said])
    assert told(made, "mended") == [
        (START + WEEK, "Talked about, and easier since"),
    ]


def test_a_hurt_and_its_repair_are_told_and_how_it_was_taken() -> None:
    made = journal(
        weekly(
            trust=[5, 3, 5],
            snag=["no", "big", "no"],
            aired=[None, "me", None],
            met=[None, 5, None],
            after=[None, 4, None],
        ),
    )
    on = START + WEEK
    assert told(made, "hurt") == [(on, "Something hurt a lot, or felt very wrong")]
    assert told(made, "mended") == [(on, "Talked about, and easier since")]
    assert told(made, "said") == [
        (on, 'You talked about it: "listened, and something changed"'),
    ]
    assert found(made, "hurt")[0].big


def test_what_was_raised_is_told_without_its_words() -> None:
    raises = [
        to_say("the secret", said_on=START, met=4),
        to_say("another", "ask", noted_on=START, said_on=START, outcome="taken_up"),
        to_say("never said", noted_on=START),
    ]
    made = journal(weekly(trust=[4, 4]), raises=raises)
    assert sorted(words for _, words in told(made, "said")) == [
        "You asked for something: it was taken up",
        'You said something: "listened"',
    ]


def test_events_are_told_in_the_words_chosen_and_retracted_ones_are_not() -> None:
    events = [
        event(START, "friendship", sure="unsure"),
        event(START + WEEK, "impaired", retracted=True),
    ]
    made = journal(weekly(trust=[4, 4]), events=events)
    assert [words for _, words in told(made, "event")] == [
        (
            "You marked: wanted to be friends: gifts, meals, family, meeting outside"
            " therapy (you weren't sure)"
        ),
    ]


def test_breaks_decisions_and_the_end_stand_on_the_same_line() -> None:
    away = (Away(from_=START + WEEK, to=START + 2 * WEEK),)
    who = replace(T, away=away, ended_on=START + 3 * WEEK, ended_by="both")
    made = replace(
        journal(weekly(trust=[4, 4, 4]), therapist=who),
        decisions=(Decision(therapist="t", on=START, choice="leave"),),
    )
    assert [(one.kind, one.words) for one in read(made).moments] == [
        ("decided", "You wrote: leave"),
        ("away", "A planned break"),
        ("ended", "You ended it together"),
    ]


def test_what_happened_later_is_not_told() -> None:
    made = replace(
        journal(weekly(trust=[4] * 6, snag=["no"] * 5 + ["big"])),
        decisions=(Decision(therapist="t", on=START + 5 * WEEK, choice="stay"),),
        scores=(Score(therapist="t", on=FAR, instrument="F", total=1, of=2),),
    )
    then = read(made, START + 2 * WEEK)
    assert (then.logged, then.moments, then.forms) == (3, (), ())


def test_another_therapists_entries_stay_out() -> None:
    made = replace(
        journal(weekly(trust=[4])),
        decisions=(Decision(therapist="u", on=START, choice="stay"),),
        scores=(Score(therapist="u", on=START, instrument="F", total=1, of=2),),
    )
    assert (read(made).moments, read(made).forms) == ((), ())


# In words


def test_how_often_says_the_count_and_what_it_could_come_to() -> None:
    one = read(journal(weekly(accepted=[4, 2, 4, 2, 4, 4])))
    (judged,) = one.repeats
    assert (judged.k, judged.n, judged.sessions) == (2, 6, (2, 4))
    assert judged.between is not None
    assert judged.sentence == (
        'You felt "somewhat judged": 2 of the 6 times you answered. If things go on'
        " like this, it could be so in somewhere between a tenth and three fifths of"
        " sessions."
    )
    (always,) = read(journal(weekly(accepted=[2, 2]))).repeats
    assert always.sentence == 'You felt "somewhat judged": all 2 times you answered.'
    (first,) = read(journal(weekly(accepted=[2]))).repeats
    assert first.sentence == 'You felt "somewhat judged": the one time you answered.'
    assert one.never == ()
    assert "looking after T." in one.unknown


def test_what_is_over_is_not_said_to_go_on() -> None:
    who = replace(T, ended_on=START + 6 * WEEK, ended_by="me")
    made = journal(weekly(accepted=[2] * 6), therapist=who)
    assert "go on" not in read(made).repeats[0].sentence


def test_nobody_is_asked_what_happened_where_they_said_so() -> None:
    trust = [5] * 8 + [1] + [5] * 3
    asked = read(journal(weekly(trust=trust))).over_time
    assert any("Did something happen in #9?" in each for each in asked)
    hurt = [None] * 8 + ["big"] + [None] * 3
    (told,) = [
        each
        for each in read(journal(weekly(trust=trust, snag=hurt))).over_time
        if "far below" in each
    ]
    assert told == "In #9 your trust was far below what is usual for you."


def test_directions_that_are_not_clear_are_said_once() -> None:
    one = read(journal(weekly(trust=[4] * 8, safe=[4] * 8, help=[4, 4, 4])))
    assert one.over_time[0] == (
        "Lately there is no clear change up or down in your trust or feeling safe."
    )
    assert one.over_time[1].startswith(
        "Too early to say where how much it seems to help is going",
    )


def test_before_after_and_later_stand_side_by_side() -> None:
    made = journal(
        [
            session(
                START,
                before={"looking": 2, "about": "therapist"},
                stirred=4,
                trust=3,
                later={"settled": 4, "trust": 4},
            ),
            session(START + WEEK, trust=4),
        ],
    )
    one = read(made)
    (side,) = one.sides
    assert (side.before, side.about) == ("reluctance", "seeing T.")
    assert (side.after, side.later) == ("very stirred", "eased")
    assert one.sides_said == (
        "You said your trust again a day or two later once: higher."
    )


# What comes first


def test_a_stop_is_said_first_with_no_statistics_and_no_list_to_say() -> None:
    story = STORIES["stop"]
    raises = (to_say("x", said_on=story.today, met=4),)
    made = replace(
        story.journal,
        raises=tuple(replace(one, therapist="t1") for one in raises),
    )
    one = course(made, "t1", story.today)
    assert one.stop
    assert one.first[0].startswith("First, this. On Tuesday 14 April, session 2, you")
    assert "`alliance report`" in one.first[0]
    assert (one.over_time, one.repeats, one.never, one.sides) == ((), (), (), ())
    assert {moment.kind for moment in one.moments} == {"event"}
    assert one.picture.columns


@pytest.mark.parametrize("name", ["line", "once"])
def test_one_thing_that_comes_first_is_not_weighed_against_the_rest(name: str) -> None:
    story = STORIES[name]
    one = course(story.journal, story.therapist, story.today)
    assert "`alliance report`" in one.first[0]
    assert one.never == ()


def test_other_states_are_not_named_here() -> None:
    story = STORIES["pattern"]
    assert course(story.journal, story.therapist, story.today).first == ()


def test_being_with_a_person_comes_before_everything() -> None:
    made = journal(
        weekly(trust=[4]),
        events=[event(START, "sexual", safe_now="no")],
    )
    one = read(made, START)
    assert one.alone
    assert any("Being with a person comes first." in line for line in one.first)


# All sizes


@pytest.mark.parametrize("n", [0, 1, 2, 3, 12, 60, 500])
def test_every_length_has_a_course(n: int) -> None:
    for made in (full(n), blank(n)):
        one = read(made)
        assert one.logged == n
        assert bool(one.picture.columns) is bool(n)


def test_the_long_story_has_something_of_everything() -> None:
    one = course(LONG.journal, LONG.therapist, LONG.today)
    assert {moment.kind for moment in one.moments} == {
        "hurt",
        "said",
        "mended",
        "away",
        "decided",
    }
    assert one.forms[0].instrument == "PHQ-9"


def test_someone_unknown_is_refused() -> None:
    with pytest.raises(NotFoundError):
        course(journal(), "nobody", FAR)
