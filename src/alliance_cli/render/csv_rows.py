"""Sessions as a spreadsheet: one row each, safe from formulas.

Columns are the keys of the journal file, with the part before the point. Scales are
numbers, choices the words of the journal file, several of them divided by a semicolon.
How the days after were got through stands in no column; JSON is the loss-free form.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from io import StringIO

from alliance_cli.journal import Session
from alliance_cli.questions import PARTS
from alliance_cli.render.clean import safe
from alliance_cli.render.literal import csv_cell

ABOUT = ("therapist", "number", "on", "held", "mode", "logged_at", "edited_at")
NOT_SHOWN = frozenset({"days"})
LATER_ON = "later.on"
ANSWERS = tuple(
    f"{part}.{question.id}"
    for part, questions in PARTS.items()
    for question in questions
    if question.id not in NOT_SHOWN
)
COLUMNS = (*ABOUT, *ANSWERS, LATER_ON)
BETWEEN = "; "


def csv_text(rows: Iterable[tuple[str, Session, int | None]]) -> str:
    """The header and a row for each of (therapist's name, session, its number)."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    for name, session, number in rows:
        writer.writerow(_cells(name, session, number))
    return written.getvalue()


def _cells(name: str, session: Session, number: int | None) -> Iterator[str]:
    yield _cell(name)
    yield _cell(number)
    for column in ABOUT[2:]:
        yield _cell(getattr(session, column))
    for column in (*ANSWERS, LATER_ON):
        part, _, answer = column.partition(".")
        yield _cell(getattr(getattr(session, part), answer, None))


def _cell(value: object) -> str:
    match value:
        case None | ():
            return ""
        case tuple():
            return BETWEEN.join(str(one) for one in value)
        case date():
            return value.isoformat()
        case str():
            return csv_cell(safe(value))
        case _:
            return str(value)
