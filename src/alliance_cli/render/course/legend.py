"""What the shapes of a picture say; rows with words of their own need no legend."""

from collections.abc import Iterator, Sequence
from functools import partial

from alliance_cli.pages.course.parts import Course
from alliance_cli.render.course import shapes
from alliance_cli.render.course.frame import LEFT, LETTER, WIDTH, Row

LINE, GAP, BEFORE_TEXT = 18.0, 16.0, 20.0

Entry = tuple[shapes.Shape | None, str]


def legend(course: Course, kinds: Sequence[str]) -> Iterator[Row]:
    """As many entries on a line as there is room for."""
    yield Row(LINE / 2, lambda _: [])
    lines: list[list[Entry]] = [[]]
    for entry in _entries(course, kinds):
        if sum(map(_wide, [*lines[-1], entry])) > WIDTH - LEFT:
            lines.append([])
        lines[-1].append(entry)
    for line in lines:
        yield Row(LINE, partial(_drawn, line))


def _entries(course: Course, kinds: Sequence[str]) -> Iterator[Entry]:
    one_each = course.picture.by == "session"
    if course.picture.scales and not one_each:
        yield partial(shapes.dot, count=2, most=5, role="number"), "so many sessions"
    if course.picture.signs:
        yield shapes.plus, "yes" if one_each else "all yes"
        yield shapes.between, "in between" if one_each else "some in between"
        several = partial(shapes.no, count=2)
        yield (shapes.no, "no") if one_each else (several, "a no in so many")
    yield None, "blank: not known"
    if "hurt" in kinds:
        yield shapes.large_ring, "hurt a lot"


def _wide(entry: Entry) -> float:
    shape, text = entry
    return (BEFORE_TEXT if shape else 0) + len(text) * LETTER + GAP


def _drawn(line: Sequence[Entry], y: float) -> Iterator[str]:
    x = LEFT
    for shape, text in line:
        if shape:
            yield shape(x + 8, y)
        yield shapes.words(x + (BEFORE_TEXT if shape else 0), y + 4, text, "soft")
        x += _wide((shape, text))
