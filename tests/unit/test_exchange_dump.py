"""Journals that a script made, and no file: written as JSON, or refused."""

import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from enum import IntEnum, StrEnum
from typing import Any

import pytest

from alliance_cli.exchange.dump import as_json, dump_journal
from alliance_cli.exchange.load import load_journal
from alliance_cli.journal import Journal, Log, Score, Told
from support.journals import START, T, event, journal, session, to_say

LOOSE: Any = session()


class Text(str):
    __slots__ = ()


class Real(float):
    pass


class Day(date):
    pass


class Point(IntEnum):
    FOUR = 4

    def __str__(self) -> str:
        return "four"


class Word(StrEnum):
    FULL = "full"


def log_of(**answers: Any) -> Any:  # noqa: ANN401  (what a script may put there)
    text = dump_journal(journal([session(**answers)]))
    return json.loads(text)["sessions"][0]["log"]


def test_an_answer_of_the_wrong_kind_is_still_json() -> None:
    assert log_of(trust=True, safe=False) == {"trust": True, "safe": False}
    assert log_of(trust="four", stays=4) == {"trust": "four", "stays": 4}


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_never_written(number: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        log_of(trust=number)
    with pytest.raises(ValueError, match="not JSON compliant"):
        as_json(Score(therapist="t", on=START, instrument="a", total=number, of=40))


def test_a_subclass_is_written_as_what_it_is() -> None:
    made = journal([replace(LOOSE, on=Day(2026, 1, 5), mode=Word.FULL, log=Log())])
    assert dump_journal(made) == dump_journal(journal([replace(LOOSE, log=Log())]))
    log = log_of(trust=Point.FOUR, stays=Text("a\r\nb"), pull=[Text("me")])
    assert log == {"trust": 4, "stays": "a\nb", "pull": ["me"]}
    score = as_json(
        Score(therapist="t", on=START, instrument="a", total=Real(2.5), of=Point.FOUR)
    )
    assert (score["total"], score["of"]) == (2.5, 4)


def test_of_a_moment_in_the_place_of_a_day_its_day_is_written() -> None:
    moment = datetime(2026, 1, 5, 10, 30, tzinfo=UTC)
    assert as_json(replace(LOOSE, on=moment)) == as_json(LOOSE)


@pytest.mark.parametrize("value", [{"me"}, ["me"], b"me", object()])
def test_what_has_no_form_in_a_journal_is_never_written(value: object) -> None:
    loose: Any = value
    with pytest.raises(TypeError):
        as_json(loose)
    with pytest.raises(TypeError):
        as_json(Log(feel=loose))


@pytest.mark.parametrize("blank", ["", " ", "\n\t ", "\r\n"])
def test_blank_text_is_left_out_where_none_is_required(blank: str) -> None:
    assert log_of(stays=blank, more="more") == {"more": "more"}
    assert as_json(Told(who=blank)) == {"who": blank.replace("\r\n", "\n")}
    named = Journal(therapists=(replace(T, name=blank),))
    assert "name" in json.loads(dump_journal(named))["therapists"][0]


def test_every_line_ending_is_written_as_one_line_feed() -> None:
    typed, kept = "a\r\nb\rc\n\r\nd", "a\nb\nc\n\nd"
    assert log_of(stays=typed, pull=[typed]) == {"stays": kept, "pull": [kept]}
    made = journal(
        [session(stays=typed)],
        events=[event(what=typed, told=[Told(who=typed)])],
        raises=[to_say(typed)],
    )
    assert "\\r" not in dump_journal(made)
    assert load_journal(dump_journal(made)).raises[0].text == kept


def test_the_text_is_laid_out_as_the_standard_library_does() -> None:
    made = journal(
        [session(stays='"ä" \\ \x1b \u2028 \U0001f600', pull=["me"]), LOOSE],
        events=[event(START, "contact", told=[Told(who="A.")])],
    )
    text = dump_journal(made)
    again = json.dumps(json.loads(text), ensure_ascii=False, indent=2)
    assert text == f"{again}\n"


def test_every_whole_number_field_refuses_what_is_no_number() -> None:
    whole = [one.name for one in fields(Log) if one.type == int | None]
    assert whole
    for name in whole:
        with pytest.raises(ValueError, match="not JSON compliant"):
            log_of(**{name: float("nan")})
