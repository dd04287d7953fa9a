"""The questions around something over the line."""

from datetime import date

import pytest

from alliance_cli.pages import Page
from alliance_cli.pages import branch as texts
from alliance_cli.questions import KIND_IDS, TIER_1, Asking
from alliance_cli.questions.branch import BRANCH, SCREENS, chosen_kinds
from alliance_cli.term.layout import in_columns
from alliance_cli.term.walk import Progress, Way, walk
from support.talking import script

LONGEST_SCREEN = 8


def asked(*lines: str) -> Progress:
    talk, _ = script(*lines)
    way = Way(
        questions=BRANCH,
        asking=Asking(),
        keep=lambda _: None,
        wording=lambda text: text,
        labels=False,
    )
    return walk(talk, way, Progress()).progress


def test_every_kind_stands_on_one_screen() -> None:
    shown = [kind for screen in SCREENS.values() for kind in screen]
    assert sorted(shown) == sorted(KIND_IDS)


@pytest.mark.parametrize("screen", ["done", "around"])
def test_the_first_two_screens_are_short(screen: str) -> None:
    question = next(one for one in BRANCH if one.id == screen)
    items = [f"{n} {one.words}" for n, one in enumerate(question.answers, start=1)]
    assert len(in_columns(items, 80, 4, one_row_only=False)) <= LONGEST_SCREEN


def test_all_of_tier_1_is_on_the_first_two() -> None:
    assert {*SCREENS["done"], *SCREENS["around"]} >= TIER_1


def test_with_nothing_chosen_the_rest_is_shown_and_danger_asked_about() -> None:
    shown = asked(*[""] * 6).shown
    assert shown == ("done", "around", "rarer", "what", "endangered", "safe_now")


def test_a_kind_of_tier_1_is_shown_back_and_danger_isnt_asked_about() -> None:
    assert asked("1", *[""] * 4).shown == ("done", "around", "fits", "what", "safe_now")


def test_more_shows_the_rest() -> None:
    assert "rarer" in asked("1", "7", "2", *[""] * 4).shown


def test_something_else_is_asked_once() -> None:
    progress = asked("", "", "0", "", "", "1")
    assert chosen_kinds(progress.given) == ("other",)
    assert progress.given["safe_now"] == "yes"


def words(page: Page) -> str:
    return " ".join(line.text for line in page.lines)


def end(*, grave: bool, safe: str | None, choice: str | None, sure: bool = True) -> str:
    day = f"the date of {date(2026, 5, 5):%d}"
    return words(texts.end(day, grave=grave, sure=sure, safe=safe, choice=choice))


def test_what_wasnt_sure_isnt_called_bad() -> None:
    said = end(grave=True, safe="yes", choice="free", sure=False)
    assert "You don't have to go back to be sure." in said
    assert "how bad" not in said
    assert "how bad" in end(grave=True, safe="yes", choice="free")


def test_stopping_needs_a_thought_where_somebody_requires_the_sessions() -> None:
    for choice in ("bound", "costly", "unsaid", None):
        assert "to stop" not in end(grave=True, safe="yes", choice=choice)
    assert "to stop" in end(grave=True, safe="yes", choice="free")


@pytest.mark.parametrize("safe", ["no", "unsure", None])
def test_who_isnt_safe_now_gets_people_and_lines_only(safe: str | None) -> None:
    said = end(grave=True, safe=safe, choice="free")
    assert "alliance support" in said
    assert "leave --now" not in said


def test_fault_and_bodies_and_youth_are_spoken_of_where_they_matter() -> None:
    page = texts.before_the_end(["force"], never_part=True, safe="yes")
    assert "Medical care" in words(page)
    assert "under 18" in words(page)
    spared = texts.before_the_end(["secrecy"], never_part=True, safe="yes")
    assert "Medical care" not in words(spared)
    assert not texts.before_the_end(["friendship"], never_part=False, safe="yes").lines
