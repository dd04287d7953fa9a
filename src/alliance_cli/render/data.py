"""A reading, and a course, as JSON, whole.

docs/reference/report-schema.json and trends-schema.json describe them.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date

from alliance_cli.pages.course import Course
from alliance_cli.render.clean import UNSAFE
from alliance_cli.rules.parts import Reading

VERSION = 1
FIRST = ("state", "title", "summary", "next")


def reading_json(reading: Reading) -> str:
    """Everything the reading holds; dates as YYYY-MM-DD, `next` as ids."""
    parts = asdict(reading)
    ordered = {"version": VERSION, **{key: parts[key] for key in FIRST}, **parts}
    return as_json(ordered)


def course_json(course: Course) -> str:
    """Everything the course holds; dates as YYYY-MM-DD."""
    return as_json({"version": VERSION, **asdict(course)})


def as_json(parts: Mapping[str, object]) -> str:
    written = json.dumps(parts, ensure_ascii=False, indent=2, default=_day)
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
