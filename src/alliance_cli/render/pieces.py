"""The pieces of a line as text, the same for every kind of file.

Our own words are set; a person's stay as typed, made safe and no more.
"""

from datetime import date

from alliance_cli.pages.sheet import Blank, Line, Period, Piece, Words
from alliance_cli.render.clean import safe
from alliance_cli.render.dates import MONTHS, span
from alliance_cli.render.typography import curly

TO_FILL_IN = "…" * 12


def text(line: Line) -> str:
    """The line as one text; it may hold line breaks that a person typed."""
    return "".join(map(piece, line)).strip()


def piece(one: Piece) -> str:
    match one:
        case str():
            return curly(one)
        case Words():
            words = safe(one.text).strip()
            return f"“{words}”" if one.quoted else words
        case date():
            return f"{one.day} {MONTHS[one.month - 1]} {one.year}"
        case Period():
            return span(one.since, one.until, names=None)
        case Blank():
            return TO_FILL_IN


def on_one_line(line: Line) -> str:
    return " ".join(text(line).split())
