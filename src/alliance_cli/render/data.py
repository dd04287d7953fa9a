"""A reading as JSON, whole: docs/reference/report-schema.json describes it."""

import json
import re
from dataclasses import asdict
from datetime import date

from alliance_cli.render.clean import UNSAFE
from alliance_cli.rules.parts import Reading

VERSION = 1
FIRST = ("state", "title", "summary", "next")


def reading_json(reading: Reading) -> str:
    """Everything the reading holds; dates as YYYY-MM-DD, `next` as ids."""
    parts = asdict(reading)
    ordered = {"version": VERSION, **{key: parts[key] for key in FIRST}, **parts}
    written = json.dumps(ordered, ensure_ascii=False, indent=2, default=_day)
    return escape(written) + "\n"


def escape(written: str) -> str:
    """JSON with everything that could steer a terminal as an escape of JSON's own."""
    return UNSAFE.sub(_escaped, written)


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found.group())[1:-1]


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")
