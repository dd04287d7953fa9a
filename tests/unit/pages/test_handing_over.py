"""When a page for the therapist is asked about once more."""

from dataclasses import replace
from datetime import date

import pytest

from alliance_cli.demo import STORIES
from alliance_cli.journal import Journal
from alliance_cli.pages.handing_over import (
    ABOUT_THEM,
    JOINT,
    NOT_SAFE,
    SAID_BEFORE,
    THIN,
    reasons,
)
from alliance_cli.reading.first_lines import FEAR_IN_THE_ROOM
from alliance_cli.reading.ladder import judge
from alliance_cli.rules.history import gather
from support.journals import T, event, journal, session, weekly

TODAY = date(2026, 3, 20)


def why(found: Journal, today: date = TODAY) -> tuple[str, ...]:
    return reasons(judge(gather(found, found.therapists[0], today)))


def said(*sentences: str) -> tuple[str, ...]:
    return tuple(one.replace("{T}", "T.") for one in sentences)


def test_mostly_nothing_is_asked() -> None:
    assert why(journal(weekly(trust=[4, 4, 4], safe=4))) == ()
    assert why(journal()) == ()


@pytest.mark.parametrize("kind", ["sexual", "disclosed", "impaired", "other"])
def test_it_would_go_to_the_person_an_event_is_about(kind: str) -> None:
    assert why(journal(events=[event(TODAY, kind)])) == said(ABOUT_THEM)


def test_a_yes_to_the_line_question_is_enough() -> None:
    assert why(journal([session(TODAY, line="yes")])) == said(ABOUT_THEM)


def test_what_was_taken_back_asks_nothing() -> None:
    assert why(journal(events=[event(TODAY, "force", retracted=True)])) == ()


def test_good_sessions_since_dont_take_the_question_away() -> None:
    found = journal(weekly(trust=[5] * 9, safe=5), events=[event(TODAY, "force")])
    assert why(found) == said(ABOUT_THEM)


def test_one_not_safe_or_pushed_past_is_asked_about() -> None:
    assert why(journal([session(safe=1)])) == said(NOT_SAFE)
    assert why(journal([session(limits=1)])) == said(NOT_SAFE)


def test_a_severe_pattern_is_asked_about_and_stays_so_when_it_is_left_behind() -> None:
    assert why(journal(weekly(limits=[2, 2], trust=4))) == said(NOT_SAFE)
    left = weekly(limits=[5, 5, 2, 2, 5, 5], trust=4, safe=4)
    assert why(journal(left)) == said(NOT_SAFE)


def test_thin_trust_is_asked_about() -> None:
    assert why(journal(weekly(trust=[2, 2, 2]))) == said(THIN)


def test_a_pattern_that_was_said_and_not_met_is_asked_about() -> None:
    weeks = weekly(
        trust=3,
        safe=4,
        accepted=[2, 2, 2, 2, 2, 2],
        snag=["no", "no", "no", "big", "no", "no"],
        aired=[None, None, None, "me", None, None],
        met=[None, None, None, 1, None, None],
        after=[None, None, None, 2, None, None],
    )
    assert why(journal(weeks)) == said(SAID_BEFORE)


@pytest.mark.parametrize("setting", ["couple", "family", "group"])
def test_joint_sessions_need_a_yes(setting: str) -> None:
    found = journal(weekly(trust=[4]), therapist=replace(T, setting=setting))
    assert why(found) == said(JOINT)


def test_fear_of_someone_in_the_room_is_said_first_of_all() -> None:
    one = session(TODAY, pull=["others"], feel=["afraid"], trust=4, safe=4)
    found = journal([one], therapist=replace(T, setting="couple"))
    assert why(found) == said(JOINT, FEAR_IN_THE_ROOM)


def test_alone_is_asked_nothing_more() -> None:
    assert why(journal(therapist=replace(T, setting="alone"))) == ()


@pytest.mark.parametrize("name", ["stop", "line", "once"])
def test_the_stories_that_need_it_are_asked_about(name: str) -> None:
    story = STORIES[name]
    assert why(story.journal, story.today)


@pytest.mark.parametrize("name", ["stirred", "steady", "repaired", "flat"])
def test_the_stories_that_dont_arent(name: str) -> None:
    story = STORIES[name]
    assert why(story.journal, story.today) == ()
