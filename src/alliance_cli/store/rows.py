"""A value of the journal as a row of columns, and back, losing nothing.

The columns of a kind of entry are the fields of its dataclass; the three parts of a
session carry their name in front (`log_trust`) and a `has_log` that tells an empty
part from none. Lists and first versions are JSON text, empty lists are NULL.
`tests/store` holds these names, `tables.py` and the migrated tables together.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import Field, fields, is_dataclass
from datetime import date
from functools import cache, lru_cache, partial
from operator import itemgetter
from typing import Any, TypeVar

from alliance_cli.journal import (
    Away,
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
    Told,
    Version,
)

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
DAYS = (date, date | None)
FLAG = bool | None
REMEMBERED = 4096  # the same days and lists of words come again and again
LISTS: dict[object, type] = {
    tuple[str, ...]: str,
    tuple[Away, ...]: Away,
    tuple[Told, ...]: Told,
    tuple[Version, ...]: Version,
}
NESTED: dict[object, type] = {
    Before | None: Before,
    Log | None: Log,
    Later | None: Later,
    "Session | None": Session,  # a class can't yet name itself in its own fields
    "Event | None": Event,
    "Raise | None": Raise,
    "Decision | None": Decision,
    "Consult | None": Consult,
}


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
    return dict(_to_row(entry))


def _to_row(entry: Entry) -> Iterator[tuple[str, Column]]:
    kind: type = type(entry)
    parts = _parts(kind)
    for name in _names(kind):
        value = getattr(entry, name)
        if name not in parts:
            yield name, _to_column(value)
            continue
        yield f"has_{name}", int(value is not None)
        for answer in _names(parts[name]):
            found = None if value is None else getattr(value, answer)
            yield f"{name}_{answer}", _to_column(found)


def _to_column(value: object) -> Any:  # noqa: ANN401  (what SQLite takes)
    if isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple) or is_dataclass(value):
        return json.dumps(to_plain(value), ensure_ascii=False) if value else None
    return to_plain(value)


def to_plain(value: object) -> object:
    """A value as JSON knows it; what is None or empty is left out."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(one) for one in value]
    if not is_dataclass(value):
        return value
    given = {one.name: getattr(value, one.name) for one in fields(value)}
    return {
        name.rstrip("_"): to_plain(one)
        for name, one in given.items()
        if one not in (None, ())
    }


def from_plain(kind: type[Value], plain: Mapping[str, object]) -> Value:
    given = {
        one.name: _of_plain(one.type, plain[key])
        for one in _fields(kind)
        if (key := one.name.rstrip("_")) in plain
    }
    return kind(**given)


def _of_plain(kind: object, plain: Any) -> object:  # noqa: ANN401  (any JSON)
    if kind in DAYS:
        return date.fromisoformat(plain)
    if kind in NESTED:
        return from_plain(NESTED[kind], plain)
    if kind not in LISTS:
        return plain
    inner = LISTS[kind]
    if inner is str:
        return tuple(plain)
    return tuple(from_plain(inner, one) for one in plain)


@lru_cache(maxsize=REMEMBERED)
def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _json(kind: object, text: str | None) -> object:
    if text is None:
        return () if kind in LISTS else None
    return _of_plain(kind, json.loads(text))


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
    """A function from the columns of one row, in their order, to the value."""
    names = columns(kind)
    own = [one.name for one in _fields(kind) if one.name not in _parts(kind)]
    pick = itemgetter(*(names.index(name) for name in own))
    found = [(one.name, _reader(one)) for one in _fields(kind)]
    readers = [(name, read) for name, read in found if read is not None]
    parts: list[tuple[str, int, int, Callable[[Sequence[Column]], Any]]] = [
        (name, names.index(f"has_{name}"), len(_fields(part)), builder(part))
        for name, part in _parts(kind).items()
    ]

    def build(row: Sequence[Column]) -> Value:
        given: dict[str, Any] = dict(zip(own, pick(row), strict=True))
        for name, read in readers:
            given[name] = read(given[name])
        for name, at, length, build_part in parts:
            answers = row[at + 1 : at + 1 + length]
            given[name] = build_part(answers) if row[at] else None
        return kind(**given)

    return build


def _fields(kind: type) -> tuple[Field[Any], ...]:
    return fields(kind)


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


def _parts(kind: type) -> dict[str, type]:
    return PARTS if kind is Session else {}
