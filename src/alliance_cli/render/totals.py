"""Totals of forms: one block a form, one line a total; a bar of how much of the most.

The bar is the number drawn, and nothing else: no cut-off, no colour, no direction.
"""

from collections.abc import Sequence
from datetime import date

from alliance_cli.journal import Score
from alliance_cli.render.clean import one_line
from alliance_cli.render.dates import said
from alliance_cli.render.look import Look
from alliance_cli.render.measure import pad, pad_left, width
from alliance_cli.render.typography import ascii_signs

BAR, FULL, EMPTY = 20, "█", "·"
MARGIN, UNDER = "  ", "    "
NARROWEST = 60  # columns from which there is room for a bar
Numbered = tuple[int, Score]


def total_of(one: Score) -> str:
    """12 of 27."""
    return f"{_number(one.total)} of {_number(one.of)}"


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def by_form(rows: Sequence[Numbered], today: date, look: Look) -> str:
    """Oldest first in each form; the forms in the order in which they were noted."""
    forms = dict.fromkeys(one.instrument for _, one in rows)
    blocks = [
        _form([row for row in rows if row[1].instrument == form], today, look)
        for form in forms
    ]
    text = "\n\n".join("\n".join(block) for block in blocks) + "\n"
    return text if look.glyphs else ascii_signs(text)


def _form(rows: list[Numbered], today: date, look: Look) -> list[str]:
    in_order = sorted(rows, key=lambda row: row[1].on)
    name = one_line(rows[0][1].instrument, look.width - len(MARGIN))
    margin = "" if look.plain else MARGIN
    return [f"{margin}{name}", *_lines(in_order, today, look)]


def _lines(rows: list[Numbered], today: date, look: Look) -> list[str]:
    days = [said(one.on, today) for _, one in rows]
    totals = [total_of(one) for _, one in rows]
    if look.plain:
        return [
            f"Number {number}, {day}: {total}"
            for (number, _), day, total in zip(rows, days, totals, strict=True)
        ]
    longest = max(map(width, totals))
    widest = max(map(width, days))
    last = len(str(max(number for number, _ in rows)))
    return [
        _line(
            f"{UNDER}{pad_left(str(number), last)}  {pad(day, widest)}"
            f"  {pad_left(total, longest)}",
            one,
            look,
        )
        for (number, one), day, total in zip(rows, days, totals, strict=True)
    ]


def _line(start: str, one: Score, look: Look) -> str:
    """With a bar where there is room, and where the total is a part of the most."""
    if look.width < NARROWEST or not 0 <= one.total <= one.of:
        return start
    filled = round(BAR * one.total / one.of)
    return f"{start}  {FULL * filled}{EMPTY * (BAR - filled)}"
