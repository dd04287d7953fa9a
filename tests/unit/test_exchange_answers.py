"""Answers given by name, as a number, a word, or the wording shown."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from alliance_cli.errors import AllianceError, InputRefusedError, UsageError
from alliance_cli.exchange.answers import check_answer, schema
from alliance_cli.questions import PARTS, Kind

CHOSEN = [
    (part, question, answer)
    for part, questions in PARTS.items()
    for question in questions
    for answer in question.answers
]


@pytest.mark.parametrize("name", ["the therapist", "{T}"])
def test_every_answer_can_be_given_as_stored_and_as_shown(name: str) -> None:
    for part, question, answer in CHOSEN:
        shown = answer.words.replace("{T}", name)
        stored = (answer.value,) if question.kind is Kind.MANY else answer.value
        for said in (answer.value, str(answer.value), shown, shown.upper()):
            assert check_answer(part, question.id, said) == stored


def test_several_stand_in_a_list_or_between_commas() -> None:
    assert check_answer("log", "feel", "angry, hurt,angry") == ("angry", "hurt")
    assert check_answer("log", "feel", ["angry", "like a burden"]) == (
        "angry",
        "burden",
    )
    assert check_answer("log", "pull", "something in me, old or new") == ("me",)


def test_text_is_tidied_and_blank_is_not_asked() -> None:
    assert check_answer("log", "stays", "a\r\nb") == "a\nb"
    assert check_answer("log", "stays", "  ") is None
    assert check_answer("log", "trust", None) is None
    with pytest.raises(InputRefusedError, match="stays: holds a character that can't"):
        check_answer("log", "stays", "\0")


@pytest.mark.parametrize(
    "value", [True, 7, -1, 10**400, 4.0, "4.0", "", [4], {}, b"4", "٤x"]
)
def test_what_is_no_answer_is_refused(value: object) -> None:
    with pytest.raises(InputRefusedError, match=r"trust: .* not an answer"):
        check_answer("log", "trust", value)


def _said(part: str, id_: str, value: object) -> str:
    with pytest.raises(AllianceError) as caught:
        check_answer(part, id_, value)
    return str(caught.value)


def test_the_nearest_answer_is_named_or_else_all_of_them() -> None:
    assert _said("log", "trust", "solidd") == snapshot(
        'trust: "solidd" is not an answer; the nearest is 5 (solid)'
    )
    assert _said("log", "snag", "biig") == snapshot(
        'snag: "biig" is not an answer; the nearest is big (yes, a big one)'
    )
    assert _said("before", "about", "seeing my therapist") == snapshot(
        "about: that is not an answer; the nearest is therapist (seeing the therapist)"
    )
    assert _said("log", "explained", 9) == snapshot(
        'explained: "9" is not an answer; its answers are yes; partly; no'
    )
    assert "Ruth" not in _said("log", "trust", "Ruth"), "near none of ours"
    assert _said("log", "explained", "none of your business") == snapshot(
        "explained: that is not an answer; its answers are yes; partly; no"
    )


def test_an_unknown_name_is_a_mistake_in_the_command() -> None:
    assert _said("log", "trsut", 4) == snapshot(
        'There is no question "trsut"; the nearest is trust.'
    )
    assert _said("log", "zz zz", 4).startswith("There is no question of that name;")
    assert _said("lgo", "trust", 4) == snapshot(
        'There is no part "lgo"; the nearest is log.'
    )
    with pytest.raises(UsageError):
        schema("lgo")


@given(value=st.text() | st.integers() | st.lists(st.text()))
def test_whatever_is_given_it_is_an_answer_or_a_sentence(value: object) -> None:
    for part, questions in PARTS.items():
        for question in questions:
            try:
                stored = check_answer(part, question.id, value)
            except InputRefusedError:
                continue
            assert check_answer(part, question.id, stored) == stored


def test_the_schema_of_a_part_has_names_values_and_meanings() -> None:
    log = schema("log")
    assert log["trust"] == snapshot(
        {
            "meaning": "Right now your trust in the therapist is…",
            "value": "1 to 5",
            "answers": {
                "1": "none, or gone",
                "2": "thin",
                "3": "half and half",
                "4": "mostly there",
                "5": "solid",
                "0": "can't tell",
            },
        }
    )
    assert log["pull"] == snapshot(
        {
            "meaning": "Whatever is strongest right now is about… Several are fine.",
            "value": "list of words",
            "answers": {
                "subject": "what we talked about",
                "therapist": "something the therapist did or didn't do",
                "between": "something between us",
                "me": "something in me, old or new",
                "someone_there": "someone else who is there",
                "others": "someone or something else",
                "unsure": "can't tell",
            },
        }
    )
    assert log["stays"] == snapshot(
        {"meaning": "What stays with you from today?", "value": "text"}
    )


def test_the_schema_of_a_session_is_plain_json_without_placeholders() -> None:
    text = json.dumps(schema())
    assert list(schema())[:3] == ["therapist", "on", "id"]
    assert "{T}" not in text
    assert "{day}" not in text
