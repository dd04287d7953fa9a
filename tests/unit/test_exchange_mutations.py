"""Any one thing wrong in any valid journal is refused, and nothing else comes back."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.errors import AllianceError
from alliance_cli.exchange.dump import dump_journal
from alliance_cli.exchange.load import load_journal
from alliance_cli.exchange.shapes import Key, Shape
from alliance_cli.exchange.table import JOURNAL
from alliance_cli.journal import Journal
from support.documents import document_of, objects, spots
from support.problems import refused
from support.strategies import journals, realistic_journals

EVERY_KEY = Path(__file__).parents[1] / "data" / "every-key.json"
UNFIT: tuple[object, ...] = (
    {"x": 1},
    "not a word of it",
    10**30,
    -1,
    2.5,
    True,
    [[]],
    "a\0b",
    "2026-02-30",
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda some: (
        st.lists(some, max_size=3)
        | st.dictionaries(st.text(max_size=8), some, max_size=3)
    ),
    max_leaves=6,
)


def test_each_key_refuses_each_wrong_value_with_its_place() -> None:
    document = json.loads(EVERY_KEY.read_bytes())
    for container, name, place, key in list(spots(JOURNAL, document, "")):
        right = container[name]
        for wrong in _unfit(key):
            container[name] = wrong
            assert any(problem.startswith(place) for problem in refused(document))
        container[name] = right


def test_each_object_refuses_an_unknown_key_with_its_place() -> None:
    document = json.loads(EVERY_KEY.read_bytes())
    for place, one in list(objects(document)):
        one["foo_bar"] = None
        named = f"{place}.foo_bar" if place else "foo_bar"
        assert refused(document) == (f"{named}: is an unknown key",)
        del one["foo_bar"]


@given(journal=journals(), data=st.data())
def test_any_one_thing_wrong_is_refused_with_its_place(
    journal: Journal,
    data: st.DataObject,
) -> None:
    document = document_of(journal)
    every = list(spots(JOURNAL, document, ""))
    container, name, place, key = data.draw(st.sampled_from(every), label="spot")
    container[name] = data.draw(st.sampled_from(_unfit(key)), label="unfit")
    assert any(problem.startswith(place) for problem in refused(document))


@given(journal=journals(), data=st.data())
def test_any_required_key_is_missed(journal: Journal, data: st.DataObject) -> None:
    document = document_of(journal)
    every = [spot for spot in spots(JOURNAL, document, "") if spot[3].required]
    if not every:
        return
    container, name, place, _ = data.draw(st.sampled_from(every), label="spot")
    del container[name]
    assert f"{place}: is required" in refused(document)


@given(journal=realistic_journals(most_weeks=3), data=st.data())
def test_whatever_stands_in_a_file_only_ever_a_sentence_comes_back(
    journal: Journal,
    data: st.DataObject,
) -> None:
    document = document_of(journal)
    every = list(spots(JOURNAL, document, ""))
    container, name, _, _ = data.draw(st.sampled_from(every), label="spot")
    container[name] = data.draw(JSON, label="instead")
    read_whole_or_refused(document)


@given(journal=realistic_journals(most_weeks=2), data=st.data())
def test_a_damaged_file_is_read_or_refused(
    journal: Journal,
    data: st.DataObject,
) -> None:
    written = bytearray(dump_journal(journal).encode())
    at = data.draw(st.integers(0, len(written) - 1), label="at")
    written[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=3))
    read_whole_or_refused(bytes(written))


def read_whole_or_refused(source: dict[str, Any] | bytes) -> None:
    """Whatever was read can be written, and is the same when it is read again."""
    with suppress(AllianceError):
        found = load_journal(source)
        assert load_journal(dump_journal(found)) == found


def _unfit(key: Key) -> list[object]:
    """Values that no key of this kind can hold."""
    if isinstance(key.holds, Shape):
        return ["text", 3, [3], True]
    says = key.holds.says
    if key.many:
        return [["nothing of ours"], {"x": 1}, 3, [3], [None]]
    return [one for one in UNFIT if not _may_fit(says, one)]


def _may_fit(says: str, value: object) -> bool:
    if says.startswith("text"):
        return isinstance(value, str) and "\0" not in value
    if says.startswith("number"):
        return value in (-1, 2.5)
    if says == "true or false":
        return value is True
    return value == "2026-02-30" and ("word" in says or "id" in says)
