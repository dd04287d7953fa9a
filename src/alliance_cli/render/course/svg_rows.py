"""The rows of a picture: answers as dots, signs as marks, moments as shapes."""

from collections.abc import Iterator, Sequence
from functools import partial

from alliance_cli.pages.course.parts import Cell, Level, Moment, Scale, SignRow
from alliance_cli.render.course import shapes
from alliance_cli.render.course.frame import LABELS_END, LEFT, Frame, Row
from alliance_cli.render.typography import curly

LEVEL, ROW = 18.0, 19.0
ROOM_FOR_TWO = 27.0  # width of a column in which a shape and a number fit


def scale_rows(frame: Frame, scale: Scale) -> Iterator[Row]:
    most = max(count for level in scale.levels for count in level.counts)
    for level in scale.levels:
        yield Row(LEVEL, partial(_level, frame, level, most, scale.id))


def sign_row(frame: Frame, row: SignRow) -> Row:
    return Row(ROW, partial(_signs, frame, row))


def lane_row(
    frame: Frame,
    label: str,
    cells: Sequence[Sequence[Moment]],
) -> Row:
    return Row(ROW, partial(_lane, frame, label, cells))


def _level(
    frame: Frame,
    level: Level,
    most: int,
    role: str,
    y: float,
) -> Iterator[str]:
    yield _label(level.words, y)
    yield shapes.line(LEFT, y, frame.right, y, "level")
    for place, count in enumerate(level.counts):
        if count:
            yield shapes.dot(frame.x(place), y, count, most, role)


def _signs(frame: Frame, row: SignRow, y: float) -> Iterator[str]:
    yield _label(row.label, y)
    for place, cell in enumerate(row.cells):
        if cell.known:
            yield _sign(frame.x(place), y, cell)


def _sign(x: float, y: float, cell: Cell) -> str:
    """Of several sessions the number of those with a no, if there was any."""
    if cell.no:
        return shapes.no(x, y, cell.no if cell.known > 1 else None)
    return shapes.between(x, y) if cell.between else shapes.plus(x, y)


def _lane(
    frame: Frame,
    label: str,
    cells: Sequence[Sequence[Moment]],
    y: float,
) -> Iterator[str]:
    yield _label(label, y)
    for place, found in enumerate(cells):
        if any(one.until for one in found):
            yield shapes.stretch(frame.x(place), y, frame.cell)
        elif found:
            yield from _moments(frame, frame.x(place), y, found)


def _moments(
    frame: Frame,
    x: float,
    y: float,
    found: Sequence[Moment],
) -> Iterator[str]:
    """Their shape; of several the number beside it, or alone where it's tight."""
    if len(found) > 1 and frame.cell < ROOM_FOR_TWO:
        yield shapes.words(x, y + 4, str(len(found)), "count", "middle")
        return
    big = any(one.big for one in found)
    shape = shapes.large_ring if big else shapes.OF_KIND[found[0].kind]
    yield shape(x - (6 if len(found) > 1 else 0), y)
    if len(found) > 1:
        yield shapes.words(x + 3, y + 4, str(len(found)), "count")


def _label(text: str, y: float) -> str:
    return shapes.words(LABELS_END, y + 4, curly(text), "label", "end")
