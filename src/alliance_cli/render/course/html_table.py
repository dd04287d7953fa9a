"""The table behind the picture: a row for each column of it, everything in words."""

from collections.abc import Iterator

from alliance_cli.pages.course.parts import Cell, Course, Scale, SignRow
from alliance_cli.render.course import labels
from alliance_cli.render.literal import html_text
from alliance_cli.render.typography import curly

CAPTION = "Blank: not known"
MOMENTS = "along the way"
STEP = {"session": "session", "month": "month", "quarter": "quarter", "year": "year"}


def table(course: Course) -> Iterator[str]:
    picture = course.picture
    yield f"<table><caption>{CAPTION}</caption>"
    head = [STEP[picture.by], *_head(course), MOMENTS]
    cells = "".join(f'<th scope="col">{_text(one)}</th>' for one in head)
    yield f"<thead><tr>{cells}</tr></thead><tbody>"
    for place, column in enumerate(picture.columns):
        name = f'<th scope="row">{_text(labels.whole(picture.by, column))}</th>'
        told = "".join(f"<td>{_text(one)}</td>" for one in _row(course, place))
        yield f"<tr>{name}{told}</tr>"
    yield "</tbody></table>"


def _head(course: Course) -> Iterator[str]:
    if course.picture.by != "session":
        yield "sessions"
    yield from (scale.title for scale in course.picture.scales)
    yield from (row.label for row in course.picture.signs)


def _row(course: Course, place: int) -> Iterator[str]:
    picture = course.picture
    one_each = picture.by == "session"
    if not one_each:
        yield str(len(picture.columns[place].sessions))
    for scale in picture.scales:
        yield _answers(scale, place, one_each=one_each)
    for row in picture.signs:
        yield _sign(row, place)
    yield "; ".join(
        one.words
        for one in course.moments
        if one.first is not None and one.last is not None
        if one.first <= place <= one.last
    )


def _answers(scale: Scale, place: int, *, one_each: bool) -> str:
    given = [
        one.words if one_each else f"{one.words} {one.counts[place]}"
        for one in scale.levels
        if one.counts[place]
    ]
    return ", ".join(given)


def _sign(row: SignRow, place: int) -> str:
    cell: Cell = row.cells[place]
    if cell.known > 1:
        return f"no in {cell.no} of {cell.known}" if cell.no else _mark(cell)
    return _mark(cell)


def _mark(cell: Cell) -> str:
    if cell.no:
        return "no"
    if cell.between:
        return "in between"
    return "yes" if cell.yes else ""


def _text(text: str) -> str:
    return html_text(curly(text))
