"""A value of the journal as a row of columns, and back, losing nothing.

The columns of a kind of entry are the fields of its dataclass; the three parts of a
session carry their name in front (`log_trust`) and a `has_log` that tells an empty
part from none. Lists and first versions are JSON text, empty lists are NULL.
`tests/store` holds these names and the migrated tables together.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import Field, fields
from datetime import date
from functools import cache, lru_cache, partial
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from alliance_cli.journal import (
    Before,
    Consult,
    Decision,
    Event,
    Later,
    Log,
    Raise,
    Score,
    Session,
    Therapist,
)
from alliance_cli.store.plain import DAYS, LISTS, NESTED, of_plain, to_plain

Entry = Therapist | Session | Event | Raise | Decision | Consult | Score
Column = str | int | float | None
Value = TypeVar("Value")

TABLES: dict[type, str] = {
    Therapist: "therapist",
    Session: "session",
    Event: "event",
    Raise: "raise",
    Decision: "decision",
    Consult: "consult",
    Score: "score",
}
PARTS: dict[str, type] = {"before": Before, "log": Log, "later": Later}
FLAG = bool | None
REMEMBERED = 4096  # the same days and lists of words come again and again


def columns(kind: type) -> tuple[str, ...]:
    """The columns of a kind of entry, in the order of its fields."""
    return tuple(_columns(kind))


def _columns(kind: type) -> Iterator[str]:
    for one in _fields(kind):
        if one.name not in _parts(kind):
            yield one.name
            continue
        yield f"has_{one.name}"
        for answer in fields(PARTS[one.name]):
            yield f"{one.name}_{answer.name}"


def to_row(entry: Entry) -> dict[str, Column]:
    return dict(zip(columns(type(entry)), to_columns(entry), strict=True))


def to_columns(entry: Entry) -> list[Column]:
    """What stands in `columns`, in their order."""
    kind: type = type(entry)
    return _taker(kind)(entry)


@cache
def _taker(kind: type) -> Callable[[Any], list[Column]]:
    """The other way round from `builder`: from a value to its columns."""
    names = [one.name for one in _fields(kind)]
    take = attrgetter(*names)
    found = [(at, _writer(one)) for at, one in enumerate(_fields(kind))]
    writers = [(at, write) for at, write in found if write is not None]
    parts = [
        (names.index(name), _taker(part), [0, *[None] * len(_fields(part))])
        for name, part in _parts(kind).items()
    ]

    def columns_of(value: object) -> list[Column]:
        row = list(take(value))
        for at, write in writers:
            if row[at] is not None:
                row[at] = write(row[at])
        for at, take_part, none in reversed(parts):
            row[at : at + 1] = none if row[at] is None else [1, *take_part(row[at])]
        return row

    return columns_of


def _writer(one: Field[Any]) -> Callable[[Any], Column] | None:
    """How a field's value becomes its column, or None when it is it already."""
    if one.type in DAYS:
        return str
    if one.type in LISTS or (one.type in NESTED and one.name not in PARTS):
        return _to_json
    return int if one.type == FLAG else None


def _to_json(value: object) -> str | None:
    return json.dumps(to_plain(value), ensure_ascii=False) if value else None


@lru_cache(maxsize=REMEMBERED)
def _day(text: str | None) -> date | None:
    """A column with a day in it, or without."""
    return None if text is None else date.fromisoformat(text)


def _json(kind: object, text: str | None) -> object:
    if text is None:
        return () if kind in LISTS else None
    return of_plain(kind, json.loads(text))


def _flag(number: int | None) -> bool | None:
    return None if number is None else bool(number)


def _reader(one: Field[Any]) -> Callable[[Any], object] | None:
    """How a column becomes the field's value, or None when it is it already."""
    if one.type in DAYS:
        return _day
    if one.type in LISTS:
        return lru_cache(REMEMBERED)(partial(_json, one.type))
    if one.type in NESTED and one.name not in PARTS:
        return partial(_json, one.type)
    return _flag if one.type == FLAG else None


def builder(kind: type[Value]) -> Callable[[Sequence[Column]], Value]:
    """A function from the columns of one row, in their order, to the value.

    It fills the fields one by one, as the `__init__` of a frozen dataclass does; that,
    called by keyword, takes three times as long.
    """
    names = columns(kind)
    fill = {one.name: getattr(kind, one.name).__set__ for one in _fields(kind)}
    read = {one.name: _reader(one) for one in _fields(kind)}
    inside = _parts(kind)
    as_it_is = [name for name, how in read.items() if not how and name not in inside]
    pick = itemgetter(*(names.index(name) for name in as_it_is))
    puts = [fill[name] for name in as_it_is]
    others = [(fill[name], names.index(name), how) for name, how in read.items() if how]
    parts = [(fill[name], *part) for name, part in _part_builders(kind, names)]

    def build(row: Sequence[Column]) -> Value:
        one = object.__new__(kind)
        for put, value in zip(puts, pick(row), strict=True):
            put(one, value)
        for put, at, read_one in others:
            put(one, read_one(row[at]))
        for put, at, answers, build_part in parts:
            put(one, build_part(row[answers]) if row[at] else None)
        return one

    return build


def _part_builders(
    kind: type,
    names: Sequence[str],
) -> Iterator[tuple[str, tuple[int, slice, Callable[..., Any]]]]:
    """For each part where it says that it is there, its answers, and their builder."""
    for name, part in _parts(kind).items():
        at = names.index(f"has_{name}")
        answers = slice(at + 1, at + 1 + len(_fields(part)))
        yield name, (at, answers, builder(part))


def _fields(kind: type) -> tuple[Field[Any], ...]:
    return fields(kind)


def _parts(kind: type) -> dict[str, type]:
    return PARTS if kind is Session else {}
