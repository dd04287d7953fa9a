"""A sheet as Markdown that any renderer shows as it was meant.

Nothing a person typed is read as Markdown, HTML or a link. Line breaks they made are
kept, by two spaces at a line's end: every dialect knows that one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from alliance_cli.pages.sheet import (
    Block,
    Field,
    Fields,
    Heading,
    Line,
    Points,
    Room,
    Sheet,
    Table,
    Text,
)
from alliance_cli.render.literal import md_text
from alliance_cli.render.pieces import TO_FILL_IN, on_one_line, text
from alliance_cli.render.typography import curly

BREAK = "  "
POINT = "- "
MOST_ROOM = 3  # more can be typed in
ENDED = ("?", "…", ":")
REMEMBERED = 2048  # lines: the same questions and answers come again and again
CLOSING = re.compile(r"(\s#*)#$")


def markdown(sheet: Sheet) -> str:
    """The whole sheet, ending with a newline."""
    blocks = ([f"# {md_text(curly(sheet.title))}"], *map(_block, sheet.blocks))
    return "\n".join(chain.from_iterable((*rows, "") for rows in blocks))


def _block(block: Block) -> list[str]:
    match block:
        case Heading():
            return [f"{'#' * block.level} {_heading(block.line)}"]
        case Text():
            return list(_rows(block.line))
        case Points():
            return list(_points(block))
        case Fields():
            return list(_listed([_field(one) for one in block.fields]))
        case Table():
            return list(_table(block))
        case Room():
            lines = min(block.lines, MOST_ROOM)
            return list(_spread([[TO_FILL_IN * 3]] * lines))


@lru_cache(REMEMBERED)
def _heading(line: Line) -> str:
    """On one line; number signs at its end would be taken for its closing."""
    return CLOSING.sub(r"\1\#", md_text(on_one_line(line)))


@lru_cache(REMEMBERED)
def _rows(line: Line) -> tuple[str, ...]:
    """The text in paragraphs, and within them line for line."""
    rows = md_text(text(line)).split("\n")
    return tuple(
        row + BREAK if row and following else row
        for row, following in zip(rows, [*rows[1:], ""], strict=True)
    )


def _points(points: Points) -> Iterator[str]:
    items = []
    for place, line in enumerate(points.lines, start=1):
        mark = f"{place}. " if points.numbered else POINT
        items.append(list(_indented(mark, _rows(line))))
    return _listed(items)


def _field(field: Field) -> list[str]:
    """The name, and its lines behind it; several of them stand below each other."""
    name = _heading(field.name)
    mark = "" if name.endswith(ENDED) else ":"
    lines = [_rows(line) for line in field.lines]
    rows = [row for line in lines for row in (*line[:-1], line[-1] + BREAK)]
    rows[-1] = rows[-1].removesuffix(BREAK)
    rows[0] = f"**{name}{mark}** {rows[0]}"
    return list(_indented(POINT, rows))


def _indented(mark: str, rows: Iterable[str]) -> Iterator[str]:
    margin = " " * len(mark)
    for place, row in enumerate(rows):
        yield f"{margin if place else mark}{row}" if row else ""


def _listed(items: Sequence[list[str]]) -> Iterator[str]:
    """With an empty line between the items where one of them has paragraphs."""
    if any("" in rows for rows in items):
        return _spread(items)
    return chain.from_iterable(items)


def _spread(items: Iterable[list[str]]) -> Iterator[str]:
    """The items with an empty line between them."""
    for place, rows in enumerate(items):
        if place:
            yield ""
        yield from rows


def _table(table: Table) -> Iterator[str]:
    yield _row(md_text(curly(name)) for name in table.head)
    yield _row("---" for _ in table.head)
    for cells in table.rows:
        yield _row(md_text(on_one_line(cell)) for cell in cells)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
