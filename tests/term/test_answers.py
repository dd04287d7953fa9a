"""What was typed becomes an answer, or one kind sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.questions import LATER, LOG, Kind, Question, find
from alliance_cli.questions.branch import BRANCH
from alliance_cli.term.answers import (
    UnclearError,
    numbered,
    numbers_of,
    read_answer,
    words_of,
)

SAFE, WORDS, LINE = find("log", "safe"), find("log", "words"), find("log", "line")
PULL, FAMILIAR = find("log", "pull"), find("log", "familiar")
CHOSEN = [one for one in (*LOG, *LATER, *BRANCH) if one.kind is not Kind.TEXT]


@pytest.mark.parametrize(
    ("question", "typed", "answer"),
    [
        (SAFE, "4", 4),
        (SAFE, " 4. ", 4),
        (SAFE, "0", 0),
        (SAFE, "mostly safe", 4),
        (SAFE, "Mostly", 4),
        (SAFE, "safe", 5),
        (SAFE, "can’t tell", 0),
        (LINE, "3", "yes"),
        (LINE, "y", "yes"),
        (LINE, "not sure", "unsure"),
        (FAMILIAR, "No, it's new", "new"),
        (FAMILIAR, "0", "unsure"),
        (WORDS, "1 3 8", ("accepted", "understood", "held_back")),
        (WORDS, "1,3,8", ("accepted", "understood", "held_back")),
        (WORDS, "8, 3 1 3", ("held_back", "understood", "accepted")),
        (WORDS, "misread, held_back", ("misread", "held_back")),
        (PULL, "0", ("unsure",)),
    ],
)
def test_numbers_words_and_beginnings_are_read(
    question: Question,
    typed: str,
    answer: object,
) -> None:
    assert read_answer(question, typed) == answer


@pytest.mark.parametrize(
    ("question", "typed", "sentence"),
    [
        (SAFE, "7", "The numbers here go from 1 to 5, or 0. Enter skips."),
        (LINE, "4", "The numbers here go from 1 to 3. Enter skips."),
        (SAFE, "un-easy", "The nearest here is 2 uneasy. Its number is enough."),
        (SAFE, "1 2", "One answer is enough here; the nearest will do."),
        (
            SAFE,
            "he looked at my file the whole time",
            "A number is enough, or the words as they stand. Enter skips.",
        ),
        (
            WORDS,
            "1, zzzzzz",
            "A number is enough, or the words as they stand. Enter skips.",
        ),
    ],
)
def test_what_cant_be_read_is_answered_with_one_kind_sentence(
    question: Question,
    typed: str,
    sentence: str,
) -> None:
    with pytest.raises(UnclearError) as unclear:
        read_answer(question, typed)
    assert str(unclear.value) == sentence


def test_cant_tell_is_0_wherever_it_stands_last() -> None:
    assert numbered(PULL)[-1][0] == 0
    assert [number for number, _ in numbered(LINE)] == [1, 2, 3]


@given(question=st.sampled_from(CHOSEN), typed=st.text(max_size=30))
def test_whatever_is_typed_gives_an_answer_of_the_question_or_a_sentence(
    question: Question,
    typed: str,
) -> None:
    try:
        answer = read_answer(question, typed)
    except UnclearError:
        return
    chosen = answer if isinstance(answer, tuple) else (answer,)
    assert set(chosen) <= set(question.values)


@given(question=st.sampled_from(CHOSEN), data=st.data())
def test_the_numbers_and_the_words_of_an_answer_read_back_as_it(
    question: Question,
    data: st.DataObject,
) -> None:
    one = data.draw(st.sampled_from(question.values))
    value = (str(one),) if question.kind is Kind.MANY else one
    assert read_answer(question, numbers_of(question, value)) == value
    assert read_answer(question, words_of(question, value)) == value
