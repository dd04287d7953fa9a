"""The picture of a report: one bar row for stirred up, a mark for every other sign.

Shape carries everything and colour only repeats it. Bars for more than one row, lines
between weekly answers and averages were tried and dropped: they draw what isn't there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from alliance_cli.render.dates import month
from alliance_cli.render.measure import pad_left, width, wrap
from alliance_cli.render.typography import UNBROKEN, spaced
from alliance_cli.rules.parts import Grid

BARS = " ▁▂▄▆█"
LAST = 12
WIDE = 100  # from here on there is room for dates
CELL, WIDE_CELL = 3, 4
INDENT, GAP = 2, "   "
SESSION, STIRRED = "session", "stirred up"
STIRRED_SAYS = "▁ settled  █ shaken"
MARKS_SAY = ("+ yes", "· in between", "– no", "  blank: not known")


@dataclass(frozen=True, slots=True)
class PictureLine:
    """One line as it stands: a label, a cell for each session, and what it means.

    `role` is dates, numbers, bars, marks or legend.
    """

    role: str
    label: str = ""
    cells: tuple[str, ...] = ()
    says: str = ""

    @property
    def text(self) -> str:
        return f"{self.label}{''.join(self.cells)}{self.says}".rstrip()


def picture(grid: Grid, columns: int, *, last: int = LAST) -> tuple[PictureLine, ...]:
    """The last sessions, as many as fit; no lines where there are none."""
    if not grid.numbers:
        return ()
    label, cell = _label_width(grid), _cell_width(grid, columns)
    fits = (columns - label - 2) // cell
    shown = latest(grid, max(min(last, fits), 1))
    lines = [
        PictureLine(role, f"{pad_left(name, label)} ", tuple(_fit(cells, cell)))
        for role, name, cells in _rows(shown, columns)
    ]
    return tuple(_explained(lines, columns, _of_how_many(shown, grid)))


def latest(grid: Grid, count: int) -> Grid:
    """The grid of the last sessions only, without rows nothing is known of."""
    rows = [replace(row, marks=row.marks[-count:]) for row in grid.rows]
    return Grid(
        numbers=grid.numbers[-count:],
        dates=grid.dates[-count:],
        stirred=grid.stirred[-count:],
        rows=tuple(row for row in rows if any(row.marks)),
    )


def _label_width(grid: Grid) -> int:
    labels = (SESSION, STIRRED, *(row.label for row in grid.rows))
    return max(width(label) for label in labels) + INDENT


def _cell_width(grid: Grid, columns: int) -> int:
    usual = WIDE_CELL if columns >= WIDE else CELL
    return max(usual, *(len(str(number)) + 1 for number in grid.numbers))


def _rows(grid: Grid, columns: int) -> Iterator[tuple[str, str, Sequence[str]]]:
    if columns >= WIDE:
        yield "dates", "", _months(grid.dates)
        yield "dates", "", [str(day.day) for day in grid.dates]
    yield "numbers", SESSION, [str(number) for number in grid.numbers]
    if any(grid.stirred):
        yield "bars", STIRRED, [BARS[stirred or 0] for stirred in grid.stirred]
    for row in grid.rows:
        yield "marks", row.label, row.marks


def _months(days: Sequence[date]) -> list[str]:
    """The month over its first session, blank over the others."""
    before = (None, *days[:-1])
    return [
        "" if last and (last.year, last.month) == (day.year, day.month) else month(day)
        for last, day in zip(before, days, strict=True)
    ]


def _fit(cells: Sequence[str], cell: int) -> Iterator[str]:
    return (pad_left(text, cell) for text in cells)


def _of_how_many(shown: Grid, grid: Grid) -> str:
    if len(shown.numbers) == len(grid.numbers):
        return ""
    return f"last {len(shown.numbers)} of {len(grid.numbers)}"


def _explained(
    lines: Sequence[PictureLine],
    columns: int,
    of_how_many: str,
) -> Iterator[PictureLine]:
    """The lines with the legend beside them, or below where there is no room."""
    words = {"numbers": [of_how_many], "bars": [STIRRED_SAYS], "marks": [*MARKS_SAY]}
    needed = max(width(text) for group in words.values() for text in group)
    room = columns - 1 - len(GAP) - max(width(line.text) for line in lines)
    marks = sum(line.role == "marks" for line in lines)
    if room < needed or marks < len(MARKS_SAY):
        yield from lines
        yield from _legend([*words["numbers"], *words["bars"], *MARKS_SAY], columns)
        return
    for line in lines:
        left = words.get(line.role)
        says = left.pop(0) if left else ""
        yield replace(line, says=f"{GAP}{says}".rstrip())


def _legend(words: Sequence[str], columns: int) -> Iterator[PictureLine]:
    """Below the picture, broken only between its entries."""
    kept = (text.strip().replace(" ", UNBROKEN) for text in words if text)
    indent = " " * INDENT
    for text in wrap(
        f"{UNBROKEN * 2} ".join(kept), columns - 1, indent=indent, first=indent
    ):
        yield PictureLine("legend", says=spaced(text).rstrip())
