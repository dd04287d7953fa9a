"""Values of the journal as plain JSON values, and back: what one column can hold.

Lists, first versions and the words of an entry go this way; what is None or empty is
left out.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
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
    Session,
    Told,
    Version,
)

Value = TypeVar("Value")

DAYS = (date, date | None)
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
    loose: Any = kind
    given = {
        one.name: of_plain(one.type, plain[key])
        for one in fields(loose)
        if (key := one.name.rstrip("_")) in plain
    }
    return kind(**given)


def of_plain(kind: object, plain: Any) -> object:  # noqa: ANN401  (any JSON)
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
