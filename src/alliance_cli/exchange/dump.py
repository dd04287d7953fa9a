"""Frozen values to the journal file: always the same text for the same journal.

Keys come in the order of the dataclass fields; None, empty lists and blank text are
left out, so that an import of an export exports the same bytes again. The text is
written here, laid out as `json.dumps` with an indent of 2 does, and several times as
fast: with an indent it spells out every value in Python.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, fields
from datetime import date
from functools import cache
from typing import Any

from alliance_cli.exchange.load import FORMAT, VERSION
from alliance_cli.exchange.values import tidy
from alliance_cli.journal import Journal

ONE_VALUE = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
STEP = "  "


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
    match value:
        case str():
            return ONE_VALUE(tidy(value))
        case bool() | float() | None:
            return ONE_VALUE(value)
        case int():
            return str(value)
        case date():
            return f'"{value}"'
        case tuple():
            inner = indent + STEP
            items = (inner + _text(one, inner) for one in value)
            return _enclosed("[", items, "]", indent)
        case _:
            return _enclosed("{", _pairs(value, indent + STEP), "}", indent)


def _pairs(value: object, indent: str) -> Iterator[str]:
    kind: type = type(value)
    for name, key, required in _keys(kind):
        found = getattr(value, name)
        if found is not None and (required or _said(found)):
            yield f"{indent}{key}: {_text(found, indent)}"


@cache
def _keys(kind: type) -> tuple[tuple[str, str, bool], ...]:
    """The fields of a dataclass: the name, the key in the file, if it is required."""
    return tuple(
        (one.name, ONE_VALUE(one.name.rstrip("_")), one.default is MISSING)
        for one in fields(kind)
    )


def _said(value: object) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value != ()


def _enclosed(first: str, lines: Iterable[str], last: str, indent: str = "") -> str:
    """The lines between two brackets, or the brackets alone."""
    inside = ",\n".join(lines)
    return f"{first}\n{inside}\n{indent}{last}" if inside else first + last
