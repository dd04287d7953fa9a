"""The table, the dataclasses, the questions and the strategies say the same."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest

from alliance_cli.exchange.shapes import Shape
from alliance_cli.exchange.table import BEFORE_PART, JOURNAL, LATER_PART, LOG_PART
from alliance_cli.exchange.values import Value
from alliance_cli.questions import BEFORE, LATER, LOG


def _shapes(shape: Shape) -> Iterator[Shape]:
    yield shape
    for key in shape.keys:
        if isinstance(key.holds, Shape) and key.name != "first":
            yield from _shapes(key.holds)


SHAPES = list(_shapes(JOURNAL))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_every_field_of_a_dataclass_has_its_key(shape: Shape) -> None:
    made: Any = shape.makes
    assert {key.field for key in shape.keys} == {one.name for one in fields(made)}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_lists_and_required_keys_are_those_of_the_dataclass(shape: Shape) -> None:
    made: Any = shape.makes
    for one in fields(made):
        key = next(key for key in shape.keys if key.field == one.name)
        assert key.many == ("tuple" in str(one.type))
        assert key.required == (one.default is one.default_factory)


def test_every_question_has_its_key_and_every_key_its_question() -> None:
    asked = ((BEFORE_PART, BEFORE), (LOG_PART, LOG), (LATER_PART, LATER))
    for shape, questions in asked:
        keys = {key.name for key in shape.keys} - {"on"}
        assert keys == {question.id for question in questions}
        assert len(questions) == len(keys)


def test_a_first_version_has_no_first_version() -> None:
    for shape in SHAPES:
        first = shape.by_name.get("first")
        assert first is None or "first" not in getattr(first.holds, "by_name", {})


def test_zero_is_an_answer_only_where_the_question_has_it() -> None:
    for key in (*BEFORE_PART.keys, *LOG_PART.keys, *LATER_PART.keys):
        if isinstance(key.holds, Value) and key.holds.says == "1 to 5":
            offered = 0 in {answer.value for answer in key.holds.answers}
            assert (key.holds.read(0) == 0) is offered
