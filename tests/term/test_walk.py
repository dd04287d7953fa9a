"""Through the questions of a part: order, back, follow-ups, and what falls away."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.questions import LOG, Asking, Question
from alliance_cli.questions.aside import AFTER_A_ONE
from alliance_cli.term.answers import Value
from alliance_cli.term.ask import Key
from alliance_cli.term.walk import Progress, Walked, Way, due, next_question, walk
from support.talking import Script, script

QUICK = [one for one in LOG if "quick" in one.parts]
FULL = [one for one in LOG if "full" in one.parts]


def way(
    questions: list[Question],
    asking: Asking | None = None,
) -> tuple[Way, list[Progress]]:
    kept: list[Progress] = []
    made = Way(
        questions=questions,
        asking=asking or Asking(number=9, full_logs=1),
        keep=kept.append,
        wording=lambda text: text.replace("{T}", "Ruth"),
    )
    return made, kept


def walked(*lines: str, questions: list[Question] = QUICK) -> tuple[Walked, Script]:
    talk, typed = script(*lines)
    made, _ = way(questions)
    return walk(talk, made, Progress()), typed


def test_a_calm_quick_log_has_eight_questions() -> None:
    done, typed = walked(*[""] * 8)
    assert len(done.progress.shown) == 8
    assert "8/8" in typed.shown


def test_what_an_answer_calls_for_is_asked_next_and_lettered() -> None:
    done, typed = walked("", "5", "4", "4", "1", *[""] * 4)
    assert done.progress.given["pull"] == ("subject",)
    assert "    4a   Whatever" in typed.shown


def test_back_shows_the_answer_and_enter_keeps_it() -> None:
    done, typed = walked("", "3", "<", "", *[""] * 6)
    assert done.progress.given == {"stirred": 3}
    assert "So far: stirred" in typed.shown


def test_back_goes_as_far_as_one_likes_and_forward_again() -> None:
    done, _ = walked("", "3", "4", "<", "<", "<", "now", "", "", "5", *[""] * 5)
    assert done.progress.given == {"stays": "now", "stirred": 3, "safe": 5}


def test_a_changed_answer_takes_its_follow_up_away() -> None:
    done, _ = walked("", "5", "4", "4", "1", "<", "<", "<", "<", "2", *[""] * 6)
    assert done.progress.given == {"stirred": 2, "safe": 4, "trust": 4}


def test_back_at_the_first_question_says_so_to_the_caller() -> None:
    done, _ = walked("<")
    assert (done.key, done.at) == (Key.BACK, "stays")


@pytest.mark.parametrize("key", [Key.STOP, Key.EVENT])
def test_stop_and_event_come_back_with_what_was_answered(key: Key) -> None:
    done, _ = walked("one", "", "3", key.value)
    assert done.key is key
    assert done.progress.given == {"stays": "one", "stirred": 3}
    assert done.at == "safe"


def test_everything_is_kept_after_every_answer_and_every_line() -> None:
    talk, _ = script("one", "two", "", "3", "")
    made, kept = way(QUICK)
    with pytest.raises(EOFError):
        walk(talk, made, Progress())
    assert [progress.given for progress in kept] == [
        {"stays": "one"},
        {"stays": "one\ntwo"},
        {"stays": "one\ntwo"},
        {"stays": "one\ntwo", "stirred": 3},
        {"stays": "one\ntwo", "stirred": 3},
    ]


def test_a_text_that_broke_off_is_asked_again_with_what_there_was() -> None:
    talk, typed = script("two", "", *[""] * 7)
    made, _ = way(QUICK)
    done = walk(talk, made, Progress({"stays": "one"}))
    assert done.progress.given == {"stays": "one\ntwo"}
    assert "So far: one" in typed.shown


def test_pushed_past_asks_what_is_strongest_at_once() -> None:
    made, _ = way(FULL)
    ids = [one.id for one in FULL]
    shown = tuple(ids[: ids.index("limits") + 1])
    progress = Progress({"limits": 1}, tuple(one for one in shown if one != "pull"))
    following = next_question(made, progress)
    assert following is not None
    assert following.id == "pull"


def test_back_from_a_question_further_up_returns_to_where_one_was() -> None:
    made, _ = way(FULL)
    ids = [one.id for one in FULL]
    shown = [one for one in ids[: ids.index("limits")] if one != "pull"]
    talk, typed = script("1", "<", "4", ".")
    done = walk(talk, made, Progress({}, tuple(shown)))
    assert done.progress.given == {"limits": 4}
    assert typed.shown.count("When you said no") == 2


def test_a_one_is_followed_by_a_line_that_leads_back() -> None:
    questions = [*QUICK[:3], AFTER_A_ONE, *QUICK[3:]]
    done, typed = walked("", "", "1", "<", "2", ".", questions=questions)
    assert done.progress.given == {"safe": 2}
    assert "3a   In a few words" in typed.shown


LINES = st.lists(
    st.sampled_from(["", "", "1", "2", "4", "0", "1 2", "no", "x", "<", "-", "?"]),
    max_size=60,
)


@given(lines=LINES, full=st.booleans())
def test_whatever_is_typed_only_due_questions_hold_answers(
    lines: list[str],
    *,
    full: bool,
) -> None:
    made, kept = way(FULL if full else QUICK)
    talk, _ = script(*lines)
    with suppress(EOFError):
        walk(talk, made, Progress())
    for progress in kept:
        ids = {one.id for one in due(made, progress)}
        assert set(progress.given) <= ids
        assert set(progress.shown) <= ids


@given(lines=LINES)
def test_enter_from_anywhere_comes_to_the_end(lines: list[str]) -> None:
    made, kept = way(FULL)
    talk, typed = script(*lines)
    with suppress(EOFError):
        walk(talk, made, Progress())
    left = kept[-1] if kept else Progress()
    typed.lines = [""] * len(FULL)
    done = walk(talk, made, replace(left, then=None))
    assert done.key is None
    assert next_question(made, done.progress) is None


@pytest.mark.parametrize(
    ("setting", "so_far", "shown"),
    [
        ("alone", {}, False),
        ("couple", {}, True),
        ("family", {}, True),
        ("group", {}, True),
        ("alone", {"pull": ("someone_there",)}, True),
    ],
)
def test_someone_else_who_is_there_can_be_chosen_where_someone_is(
    setting: str, so_far: dict[str, Value], shown: bool
) -> None:
    talk, typed = script("5")
    way = Way(
        questions=tuple(one for one in LOG if one.id == "pull"),
        asking=Asking(setting=setting),
        keep=lambda _: None,
        wording=lambda text: text,
    )
    strong = {"stirred": 5, **so_far}
    chosen = walk(talk, way, Progress(strong)).progress.given["pull"]
    assert ("5 someone else who is there" in typed.shown) is shown
    assert chosen == (("someone_there",) if shown else ("others",))
