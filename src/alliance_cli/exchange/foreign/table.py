"""A CSV with a column of days and one of notes, from a spreadsheet or another app.

Columns are known by their names; without names by the first being a day. What stands
in other columns doesn't come in, and how many those are is said.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from itertools import islice

from alliance_cli.errors import InputRefusedError
from alliance_cli.exchange.foreign import days
from alliance_cli.exchange.foreign.diary import (
    MOST_NOTES,
    Diary,
    Note,
    refuse_too_many,
    text_at,
    without_words,
)
from alliance_cli.exchange.values import MOMENT_PATTERN, Refused
from alliance_cli.exchange.wording import Problems

KIND = "a CSV"
DIVIDERS = (",", ";", "\t", "|")
DAY_NAMES = (  # the first of these that there is
    "full date",
    "date",
    "day",
    "on",
    "when",
    "datetime",
    "date/time",
    "session date",
    "created",
)
NOTE_NAMES = frozenset(
    {
        "note title",
        "title",
        "note",
        "notes",
        "text",
        "entry",
        "body",
        "content",
        "comment",
        "comments",
        "journal",
        "what",
    },
)
OURS = frozenset({"on", "number", "log.stays"})
HEAD, LONGEST_CELL = 100_000, 1_000_000
DAY_AND_NOTE = 2
OWN = (
    "This is a CSV that alliance wrote, which holds less than the journal. What comes"
    " in whole is: alliance export --format json"
)
NO_NOTES = (
    "It isn't clear which column holds the notes. Name that one notes, and the one with"
    " the days date."
)
BROKEN = "can't be read: a quotation mark is missing, or a cell is far too long"
MORE_CELLS = (
    "has more or fewer cells than the first row; put the note in quotation marks"
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds the day, and which the words; `named` with a row of names."""

    day: int
    words: tuple[int, ...]
    width: int
    named: bool


def from_text(text: str) -> Diary | None:
    """None where it isn't a table with a column of days."""
    for divider in DIVIDERS:
        columns = _columns(*_first_rows(text, divider))
        if columns is not None:
            return _diary(_rows(text, divider), columns)
    return None


def _first_rows(text: str, divider: str) -> tuple[list[str], list[str]]:
    head = StringIO(text.lstrip("\ufeff\r\n")[:HEAD], newline="")
    try:
        rows = [row for row in csv.reader(head, delimiter=divider) if row]
    except csv.Error:
        return [], []
    first, second = [*rows, [], []][:2]
    return first, second


def _columns(first: Sequence[str], second: Sequence[str]) -> Columns | None:
    """By the names in the first row, else by where a day stands."""
    if len(first) < DAY_AND_NOTE:
        return None
    names = [" ".join(cell.casefold().replace("_", " ").split()) for cell in first]
    if set(names) >= OURS:
        raise InputRefusedError([OWN])
    if len(first) == DAY_AND_NOTE and days.is_day(first[0]):
        return Columns(0, (1,), len(first), named=False)
    named = (names.index(name) for name in DAY_NAMES if name in names)
    shown = (n for n, cell in enumerate(second) if days.is_day(cell))
    day = next(named, next(shown, None))
    if day is None:
        return None
    return Columns(day, _of_words(names, day), len(first), named=True)


def _of_words(names: Sequence[str], day: int) -> tuple[int, ...]:
    known = tuple(n for n, name in enumerate(names) if name in NOTE_NAMES and n != day)
    if not known and len(names) == DAY_AND_NOTE:
        return (1 - day,)
    if not known:
        raise InputRefusedError([NO_NOTES])
    return known


def _rows(text: str, divider: str) -> list[tuple[int, list[str]]]:
    """Each row that has anything in it, with the line on which it ends."""
    source = StringIO(text.lstrip("\ufeff\r\n"), newline="")
    before = csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(source, delimiter=divider, strict=True)
    try:
        few = islice(reader, MOST_NOTES + 2)  # one more than may be, and the names
        rows = [(reader.line_num, row) for row in few]
    except csv.Error:
        raise InputRefusedError([f"line {reader.line_num}: {BROKEN}"]) from None
    finally:
        csv.field_size_limit(before)
    return [(line, row) for line, row in rows if any(cell.strip() for cell in row)]


def _diary(rows: Sequence[tuple[int, list[str]]], columns: Columns) -> Diary:
    rows = rows[1:] if columns.named else rows
    refuse_too_many(len(rows))
    problems = Problems()
    for line, row in rows:
        if len(row) != columns.width:
            problems.add(f"line {line}", MORE_CELLS)
    problems.refuse()
    read = days.read([row[columns.day] for _, row in rows])
    found = [
        _note(row, day, columns, f"line {line}", problems)
        for (line, row), day in zip(rows, read, strict=True)
    ]
    problems.refuse()
    notes = tuple(one for one in found if one is not None)
    blank = without_words(len(rows) - len(notes))
    return Diary(KIND, notes, (*blank, *_other_columns(columns)))


def _note(
    row: Sequence[str],
    day: date | Refused,
    columns: Columns,
    place: str,
    problems: Problems,
) -> Note | None:
    parts = [text_at(row[n], place, problems) for n in columns.words]
    words = "\n".join(part for part in parts if part)
    if isinstance(day, Refused):
        problems.add(place, day.because)
        return None
    if not words:
        return None
    written = row[columns.day].strip().replace(" ", "T", 1)
    return Note(day, words, written if MOMENT_PATTERN.fullmatch(written) else None)


def _other_columns(columns: Columns) -> tuple[str, ...]:
    others = columns.width - 1 - len(columns.words)
    if not others:
        return ()
    many = "1 other column doesn't" if others == 1 else f"{others} other columns don't"
    return (f"{many} come in.",)
