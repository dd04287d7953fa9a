"""A reading, and a course, as JSON, whole.

docs/reference/report-schema.json and trends-schema.json describe them.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from alliance_cli.render.clean import for_json

if TYPE_CHECKING:  # either loads all that its like is made with
    from alliance_cli.pages.course import Course
    from alliance_cli.rules.parts import Reading

VERSION = 1
FIRST = ("state", "title", "summary", "next")


def reading_json(reading: "Reading") -> str:
    """Everything the reading holds; dates as YYYY-MM-DD, `next` as ids."""
    parts = asdict(reading)
    ordered = {"version": VERSION, **{key: parts[key] for key in FIRST}, **parts}
    return as_json(ordered)


def course_json(course: "Course") -> str:
    """Everything the course holds; dates as YYYY-MM-DD."""
    return as_json({"version": VERSION, **asdict(course)})


def as_json(parts: Mapping[str, object]) -> str:
    written = json.dumps(parts, ensure_ascii=False, indent=2, default=_day)
    return for_json(written) + "\n"


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")
