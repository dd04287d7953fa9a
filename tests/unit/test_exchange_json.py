"""What `json` alone would let through is refused in one clear sentence."""

import json
from typing import Any

import pytest
from inline_snapshot import snapshot

from alliance_cli.exchange.jsontext import MAX_BYTES
from alliance_cli.exchange.load import load_journal
from alliance_cli.journal import Journal
from support.problems import file, refused

EMPTY = json.dumps({"format": "alliance-journal", "version": 1})
START = EMPTY.removesuffix("}")


def test_a_byte_order_mark_is_no_hindrance() -> None:
    assert load_journal(b"\xef\xbb\xbf" + EMPTY.encode()) == Journal()
    assert load_journal("\ufeff" + EMPTY) == Journal()


def test_what_is_not_json_is_refused_with_its_line() -> None:
    assert refused('{"format":\n  oops}') == snapshot(
        ("This is not JSON: line 2, column 3 can't be read.",)
    )
    assert refused("") == snapshot(
        ("This is not JSON: line 1, column 1 can't be read.",)
    )
    assert refused('"\x00"') == snapshot(
        ("This is not JSON: line 1, column 2 can't be read.",)
    )


def test_other_encodings_are_refused() -> None:
    assert refused(EMPTY.encode("utf-16")) == snapshot(
        ("The file is not UTF-8 text (byte 1). Save it as UTF-8 and try again.",)
    )
    assert refused('{"a": "é"}'.encode("latin-1")) == snapshot(
        ("The file is not UTF-8 text (byte 8). Save it as UTF-8 and try again.",)
    )


def test_a_key_given_twice_is_refused() -> None:
    assert refused(f'{START}, "sessions": [], "sessions": []}}') == snapshot(
        ('A key is given twice in one object ("sessions"); keep one of them.',)
    )
    assert refused('{"my own words": 1, "my own words": 2}') == snapshot(
        ("A key is given twice in one object; keep one of them.",)
    )


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_a_number_is_refused(number: str) -> None:
    scores = f'{START}, "scores": [{{"total": {number}}}]}}'
    assert refused(scores) == (f"{number} is not a number that a journal can hold.",)


def test_numbers_beyond_all_bounds_are_refused() -> None:
    assert refused(f'{START}, "sessions": {"9" * 5000}}}') == snapshot(
        ("This is not a journal: it holds a number with thousands of digits.",)
    )
    score: dict[str, Any] = {"therapist": "t", "on": "2026-01-05", "instrument": "x"}
    for total in (10**400, float("inf"), float("nan"), -(10**7)):
        scores = [{**score, "total": total, "of": 27}]
        assert refused(file(scores=scores)) == (
            "scores[0].total: is not between -1000000 and 1000000",
        )
    assert "9" * 99 not in refused({**file(), "version": int("9" * 4000)})[0]


def test_deep_nesting_is_refused() -> None:
    assert refused("[" * 100_000) == snapshot(
        ("This is not a journal: its JSON is nested far too deeply.",)
    )
    assert refused('{"a":' * 100_000) == refused("[" * 100_000)


def test_a_huge_file_is_refused_before_it_is_read() -> None:
    assert refused(b" " * (MAX_BYTES + 1)) == snapshot(
        ("The file is larger than 50 MB.",)
    )
