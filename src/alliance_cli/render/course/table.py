"""Before, after and later as rows of text: a line a session."""

from collections.abc import Iterator, Sequence

from alliance_cli.pages.course.parts import Side
from alliance_cli.render.course.wording import SIDES_HEAD, SIDES_SHORT
from alliance_cli.render.dates import short
from alliance_cli.render.measure import pad, pad_left, width
from alliance_cli.render.picture import PictureLine

WIDE, NARROW, MARGIN = "   ", "  ", "  "
UNKNOWN = ""


def side_by_side(sides: Sequence[Side], columns: int) -> tuple[PictureLine, ...]:
    """Rows under a head; where they don't fit, the parts of a session one by one."""
    starts = [(f"#{one.number}", short(one.on)) for one in sides]
    number, day = (max(map(width, each)) for each in zip(*starts, strict=True))
    labels = [
        f"{MARGIN}{pad_left(first, number)}  {pad_left(second, day)}"
        for first, second in starts
    ]
    for head, gap in ((SIDES_HEAD, WIDE), (SIDES_SHORT, NARROW)):
        drawn = tuple(_beside_each_other(head, gap, labels, sides))
        if all(width(line.text) < columns for line in drawn):
            return drawn
    return tuple(_below_each_other(labels, sides))


def _beside_each_other(
    head: Sequence[str],
    gap: str,
    labels: Sequence[str],
    sides: Sequence[Side],
) -> Iterator[PictureLine]:
    rows = [head, *(_parts(one) for one in sides)]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    blank = " " * width(labels[0])
    for place, (label, row) in enumerate(zip([blank, *labels], rows, strict=True)):
        padded = (gap + pad(*each) for each in zip(row, widths, strict=True))
        yield PictureLine("row" if place else "legend", label, tuple(padded))


def _parts(one: Side) -> tuple[str, str, str]:
    return one.before or UNKNOWN, one.after or UNKNOWN, one.later or UNKNOWN


def _below_each_other(
    labels: Sequence[str],
    sides: Sequence[Side],
) -> Iterator[PictureLine]:
    for label, one in zip(labels, sides, strict=True):
        yield PictureLine("row", label)
        for when, words in zip(SIDES_SHORT, _parts(one), strict=True):
            if words:
                yield PictureLine("row", f"{MARGIN * 3}{when}: {words}")
