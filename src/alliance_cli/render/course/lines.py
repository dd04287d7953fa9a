"""The course as lines of text: dots for answers, marks for signs, one time line.

Between weekly answers there is nothing, so nothing is drawn there. What doesn't fit the
screen stands below, in pieces of the same width.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alliance_cli.pages.course.parts import Course
from alliance_cli.render.clean import one_line
from alliance_cli.render.course import labels, marks
from alliance_cli.render.measure import pad_left, width, wrap
from alliance_cli.render.picture import PictureLine
from alliance_cli.render.typography import UNBROKEN, spaced

INDENT, RIGHT = 2, 2
WIDEST_CELL = 4
DOTS = {True: "● an answer", False: "● or a number: so many sessions"}
SIGNS = {
    True: ("+ yes", "· in between", "– no"),
    False: ("+ all yes", "· some in between", "– or a number: no, in so many"),
}
UNKNOWN = "blank: not known"
SAYS = {"event": "! over a line", "hurt": "o hurt, O hurt a lot", "away": "~ none held"}


@dataclass(frozen=True, slots=True)
class _Row:
    role: str
    label: str
    cells: Sequence[str]


def lines(course: Course, columns: int) -> tuple[PictureLine, ...]:
    """The whole picture; nothing where there are no sessions."""
    if not course.picture.columns:
        return ()
    rows = [*_numbers(course), *_blocks(course, columns - RIGHT)]
    label = max(width(row.label) for row in rows if row.cells) + INDENT
    count = len(course.picture.columns)
    cell, size = _fit(rows, columns - label - RIGHT, count)
    drawn = [
        line
        for start in range(0, count, size)
        for line in _panel(course, rows, slice(start, start + size), label, cell)
    ]
    return (*drawn, *_legend(course, columns))


def _fit(rows: Sequence[_Row], room: int, count: int) -> tuple[int, int]:
    """The width of a column, and how many stand side by side: pieces of one size."""
    least = max(width(text) for row in rows for text in row.cells) + 1
    side_by_side = max(room // least, 1)
    pieces = -(-count // side_by_side)
    size = -(-count // pieces)
    return max(least, min(WIDEST_CELL, room // size)), size


def _numbers(course: Course) -> Iterator[_Row]:
    below = labels.below(course.picture)
    if any(below):
        name = "session" if course.picture.by == "session" else ""
        yield _Row("numbers", name, below)
    if course.picture.by != "session":
        counts = [len(one.sessions) for one in course.picture.columns]
        yield _Row("numbers", "sessions", [str(count or "") for count in counts])


def _blocks(course: Course, room: int) -> Iterator[_Row]:
    """Titles are rows without cells."""
    for scale in course.picture.scales:
        yield _Row("title", one_line(scale.title, room), ())
        for level in scale.levels:
            yield _Row(scale.id, level.words, marks.dots(level.counts))
    if course.picture.signs:
        yield _Row("title", labels.BETWEEN, ())
    for row in course.picture.signs:
        yield _Row("marks", row.label, [marks.sign(cell) for cell in row.cells])
    along = list(marks.lanes(course))
    if along:
        yield _Row("title", labels.ALONG, ())
    for kind, label, cells in along:
        yield _Row("lane", label, [marks.lane_mark(kind, each) for each in cells])


def _panel(
    course: Course,
    rows: Sequence[_Row],
    part: slice,
    label: int,
    cell: int,
) -> Iterator[PictureLine]:
    if part.start:
        yield PictureLine("gap")
    above = _above(labels.above(course.picture)[part], cell)
    yield PictureLine("dates", " " * (label + 1), (above,))
    for row in rows:
        if row.role == "title":
            yield PictureLine("gap")
            yield PictureLine("title", f" {row.label}")
            continue
        cells = tuple(pad_left(text, cell) for text in row.cells[part])
        yield PictureLine(row.role, f"{pad_left(row.label, label)} ", cells)


def _above(names: Sequence[str], cell: int) -> str:
    """Each name over its column, or a little before it; left out where it's tight."""
    drawn, end = "", len(names) * cell
    for place, name in enumerate(names):
        start = max(min((place + 1) * cell - 1, end - len(name)), 0)
        if name and (not drawn or len(drawn) < start):
            drawn = drawn.ljust(start) + name
    return drawn


def _legend(course: Course, columns: int) -> Iterator[PictureLine]:
    """Below the picture, broken only between its entries."""
    words = _says(course)
    text = f"{UNBROKEN * 2} ".join(one.replace(" ", UNBROKEN) for one in words)
    indent = " " * INDENT
    yield PictureLine("gap")
    for row in wrap(text, columns - 1, indent=indent, first=indent):
        yield PictureLine("legend", says=spaced(row).rstrip())


def _says(course: Course) -> Iterator[str]:
    """Only what is there."""
    picture = course.picture
    one_each = picture.by == "session"
    if picture.scales:
        yield DOTS[one_each]
    if picture.signs:
        yield from SIGNS[one_each]
    yield UNKNOWN
    kinds = {kind for kind, _, _ in marks.lanes(course)}
    yield from (text for kind, text in SAYS.items() if kind in kinds)
