"""Frozen values to the journal file: always the same text for the same journal.

Keys come in the order of the dataclass fields; None, empty lists and blank text are
left out, so that an import of an export exports the same bytes again.
"""

import json
from dataclasses import MISSING, fields
from datetime import date
from typing import Any

from alliance_cli.exchange.load import FORMAT, VERSION
from alliance_cli.exchange.values import tidy
from alliance_cli.journal import Journal


def dump_journal(journal: Journal) -> str:
    """Canonical JSON text, ending with a newline; every top-level list is there."""
    names = [one.name for one in fields(journal)]
    lists = {name: as_json(getattr(journal, name)) for name in names}
    document = {"format": FORMAT, "version": VERSION, **lists}
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)
    return f"{text}\n"


def as_json(value: object) -> object:
    """Any value of the domain as the plain JSON values of the journal file."""
    match value:
        case None | bool() | int() | float():
            return value
        case str():
            return tidy(value)
        case date():
            return value.isoformat()
        case tuple():
            return [as_json(one) for one in value]
        case _:
            return _object(value)


def _object(value: Any) -> dict[str, object]:  # noqa: ANN401  (any of the dataclasses)
    given = ((one, getattr(value, one.name)) for one in fields(value))
    return {
        one.name.rstrip("_"): as_json(found)
        for one, found in given
        if one.default is MISSING or _said(found)
    }


def _said(value: object) -> bool:
    blank = isinstance(value, str) and not value.strip()
    return not blank and value is not None and value != ()
