"""The course as a picture of its own: nothing in it comes from elsewhere.

Dots stand on the lines of their answers and nothing joins them: between two sessions
there is no answer. Shapes carry the meaning, colours only repeat it. To add a row:
what draws it in `svg_rows`, and its place in `_rows`.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from alliance_cli.pages.course.parts import Course
from alliance_cli.render.clean import one_line
from alliance_cli.render.course import labels, marks, shapes
from alliance_cli.render.course.frame import (
    LABELS_END,
    LEFT,
    LETTER,
    TOP,
    WIDTH,
    Frame,
    Row,
)
from alliance_cli.render.course.legend import legend
from alliance_cli.render.course.said import in_sentences
from alliance_cli.render.course.svg_rows import lane_row, scale_rows, sign_row
from alliance_cli.render.course.svg_style import STYLE
from alliance_cli.render.typography import curly

TITLE, AXIS = 30.0, 17.0
TITLE_COLUMNS = 60


def svg(course: Course, *, alone: bool = True) -> str:
    """The picture; `alone` for a file of its own, which says itself in sentences."""
    frame = Frame(max(len(course.picture.columns), 1))
    drawn: list[str] = []
    y = TOP
    for row in _rows(course, frame):
        drawn += row.draw(y + row.height / 2)
        y += row.height
    rows = (*_head(course, y + TOP / 2, alone=alone), *drawn, "</svg>")
    return "\n".join(rows) + "\n"


def _head(course: Course, height: float, *, alone: bool) -> Iterator[str]:
    yield shapes.opening(
        "svg",
        xmlns="http://www.w3.org/2000/svg" if alone else None,
        viewBox=f"0 0 {WIDTH:g} {height:g}",
        class_="course",
        role="img",
        aria_label=labels.heading(course.picture),
    )
    if alone:
        said = " ".join([*course.first, *in_sentences(course.picture)])
        yield shapes.tag("desc", curly(said).replace("`", ""))
    yield f"<style>\n{STYLE}</style>"
    if alone:
        yield shapes.tag("rect", width=WIDTH, height=height, class_="paper")
    yield from _periods(course, height)


def _periods(course: Course, height: float) -> Iterator[str]:
    """A faint line where a month, or a year, begins."""
    frame = Frame(max(len(course.picture.columns), 1))
    for place, name in enumerate(labels.above(course.picture)):
        if name and place:
            x = LEFT + place * frame.cell
            yield shapes.line(x, TOP - 6, x, height - TOP * 2, "period")


def _rows(course: Course, frame: Frame) -> Iterator[Row]:
    yield from _axis(course, frame)
    for scale in course.picture.scales:
        yield _title(scale.title)
        yield from scale_rows(frame, scale)
    if course.picture.signs:
        yield _title(labels.BETWEEN)
    for row in course.picture.signs:
        yield sign_row(frame, row)
    along = list(marks.lanes(course))
    if along:
        yield _title(labels.ALONG)
    for _, label, cells in along:
        yield lane_row(frame, label, cells)
    yield from legend(course, [kind for kind, _, _ in along])


def _axis(course: Course, frame: Frame) -> Iterator[Row]:
    picture = course.picture
    yield Row(AXIS, partial(_texts, frame, "", labels.above(picture), "start"))
    below = labels.below(picture)
    if any(below):
        name = "session" if picture.by == "session" else ""
        yield Row(AXIS, partial(_texts, frame, name, below, "middle"))
    if picture.by != "session":
        counts = [str(len(one.sessions) or "") for one in picture.columns]
        yield Row(AXIS, partial(_texts, frame, "sessions", counts, "middle"))


def _texts(
    frame: Frame,
    label: str,
    texts: Sequence[str],
    anchor: str,
    y: float,
) -> Iterator[str]:
    """Texts over their columns; one that would run into another is left out."""
    yield shapes.words(LABELS_END, y + 4, label, "soft", "end")
    back = frame.cell / 2 - 3 if anchor == "start" else 0
    free = 0.0
    for place, text in enumerate(texts):
        x, wide = frame.x(place) - back, len(text) * LETTER
        left = x if anchor == "start" else x - wide / 2
        if text and left >= free and left + wide <= WIDTH:
            yield shapes.words(x, y + 4, text, "soft", anchor)
            free = left + wide + 2


def _title(text: str) -> Row:
    shown = curly(one_line(text, TITLE_COLUMNS))
    return Row(TITLE, lambda y: [shapes.words(LEFT, y + 7, shown, "title")])
