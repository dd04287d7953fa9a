"""Frozen values to the journal file: always the same text for the same journal.

Keys come in the order of the dataclass fields; None, empty lists and blank text are
left out, so that an import of an export exports the same bytes again. The text is
written here, laid out as `json.dumps` with an indent of 2 does, and several times as
fast: with an indent it spells out every value in Python.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date
from functools import cache, partial
from operator import attrgetter
from typing import Any

from alliance_cli.exchange.form import FORMAT, VERSION, tidy
from alliance_cli.journal import Journal

ONE_VALUE = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
STEP = "  "
WHOLE = (int, int | None)
Take = Callable[[Any], Any]
Write = Callable[[Any], str]
SIMPLE: Mapping[type, Write] = {
    str: lambda text: ONE_VALUE(tidy(text)),
    bool: ONE_VALUE,
    int: int.__repr__,
    float: ONE_VALUE,
    date: lambda day: f'"{date.isoformat(day)}"',
}


def dump_journal(journal: Journal) -> str:
    """Canonical JSON text, ending with a newline; every top-level list is there."""
    lines = [
        f'"format": {ONE_VALUE(FORMAT)}',
        f'"version": {VERSION}',
        *(
            f'"{one.name}": {_text(getattr(journal, one.name), STEP)}'
            for one in fields(journal)
        ),
    ]
    return f"{_enclosed('{', (STEP + line for line in lines), '}')}\n"


def as_json(value: object) -> Any:  # noqa: ANN401  (any JSON)
    """Any value of the domain as the plain JSON values of the journal file."""
    return json.loads(_text(value, ""))


def _text(value: object, indent: str) -> str:
    """The value as it stands in the file, where it begins so far from the left."""
    if write := SIMPLE.get(type(value)):
        return write(value)
    inner = indent + STEP
    if isinstance(value, tuple):
        items = [inner + _text(one, inner) for one in value]
        return _enclosed("[", items, "]", indent)
    for kind, write_any in SIMPLE.items():
        if isinstance(value, kind):
            return write_any(value)
    return _enclosed("{", _pairs(value, inner), "}", indent)


def _pairs(value: object, indent: str) -> list[str]:
    kind: type = type(value)
    take, keys = _keys(kind, indent)
    return [
        key + text
        for (key, write), found in zip(keys, take(value), strict=True)
        if found is not None and (text := write(found))
    ]


@cache
def _keys(kind: type, indent: str) -> tuple[Take, list[tuple[str, Write]]]:
    """What takes the fields from a dataclass; of each the key, and what writes it."""
    names = [one.name for one in fields(kind)]
    starts = [f"{indent}{ONE_VALUE(name.rstrip('_'))}: " for name in names]
    writes = [_writer(one, indent) for one in fields(kind)]
    return attrgetter(*names), list(zip(starts, writes, strict=True))


def _writer(one: Field[Any], indent: str) -> Write:
    """What writes a field: nothing where it may be left out and says nothing."""
    if one.type in WHOLE:
        return _whole
    if one.default is MISSING:
        return partial(_text, indent=indent)
    return _words if one.type == str | None else partial(_if_any, indent=indent)


def _whole(number: int) -> str:
    return str(number) if type(number) is int else _text(number, "")


def _words(text: object) -> str:
    if not isinstance(text, str):
        return _text(text, "")
    return ONE_VALUE(tidy(text)) if text.strip() else ""


def _if_any(value: object, indent: str) -> str:
    return _text(value, indent) if value != () else ""


def _enclosed(first: str, lines: Iterable[str], last: str, indent: str = "") -> str:
    """The lines between two brackets, or the brackets alone."""
    inside = ",\n".join(lines)
    return f"{first}\n{inside}\n{indent}{last}" if inside else first + last
