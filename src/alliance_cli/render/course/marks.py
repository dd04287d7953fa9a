"""The marks of a time line in text: a shape for everything, a number where several.

To add a mark for a new kind of moment: its line in `LANES`.
"""

from collections.abc import Iterator, Sequence

from alliance_cli.pages.course.moments import KINDS
from alliance_cli.pages.course.parts import Cell, Course, Moment
from alliance_cli.signs import Sign

DOT = "●"
LANES = {"event": "!", "hurt": "o", "away": "~"}
BIG, USUAL = "O", "•"


def dots(counts: Sequence[int]) -> list[str]:
    """A dot for one session, a number for several."""
    return [_counted(count, DOT) for count in counts]


def sign(cell: Cell) -> str:
    """Of several sessions the number of those with a no, if there was any."""
    if cell.no:
        return _counted(cell.no, Sign.NO) if cell.known > 1 else str(Sign.NO)
    if cell.between:
        return str(Sign.BETWEEN)
    return str(Sign.YES) if cell.yes else ""


def lanes(course: Course) -> Iterator[tuple[str, str, list[list[Moment]]]]:
    """Kind, label, and the moments of each column, for each kind that there was."""
    width = len(course.picture.columns)
    for kind, label in KINDS.items():
        cells: list[list[Moment]] = [[] for _ in range(width)]
        for one in course.moments:
            if one.kind == kind and one.first is not None and one.last is not None:
                for at in range(one.first, one.last + 1):
                    cells[at].append(one)
        if any(cells):
            yield kind, label, cells


def lane_mark(kind: str, found: Sequence[Moment]) -> str:
    """The mark of the kind; of several their number, but a stretch stays a stretch."""
    if any(one.until for one in found):
        return LANES["away"]
    if kind == "hurt" and len(found) == 1 and found[0].big:
        return BIG
    return _counted(len(found), LANES.get(kind, USUAL))


def _counted(count: int, one: str) -> str:
    if count > 1:
        return str(count)
    return one if count else ""
