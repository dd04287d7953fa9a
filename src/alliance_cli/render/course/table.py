"""Before, after and later as rows of text: a line a session."""

from collections.abc import Iterator, Sequence

from alliance_cli.pages.course.parts import Side
from alliance_cli.render.course.wording import SIDES_HEAD
from alliance_cli.render.dates import short
from alliance_cli.render.measure import pad, pad_left, width
from alliance_cli.render.picture import PictureLine

GAP, MARGIN = "   ", "  "
UNKNOWN = ""


def side_by_side(sides: Sequence[Side], columns: int) -> tuple[PictureLine, ...]:
    """Rows under a head; where they don't fit, the parts of a session one by one."""
    starts = [(f"#{one.number}", short(one.on)) for one in sides]
    number, day = (max(map(width, each)) for each in zip(*starts, strict=True))
    labels = [
        f"{MARGIN}{pad_left(first, number)}  {pad_left(second, day)}"
        for first, second in starts
    ]
    rows = [SIDES_HEAD, *(_parts(one) for one in sides)]
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    blank = " " * width(labels[0])
    if width(blank) + sum(widths) + len(GAP) * len(widths) >= columns:
        return tuple(_below_each_other(labels, sides))
    return tuple(
        PictureLine("row" if place else "legend", label, _cells(row, widths))
        for place, (label, row) in enumerate(zip([blank, *labels], rows, strict=True))
    )


def _parts(one: Side) -> tuple[str, str, str]:
    return one.before or UNKNOWN, one.after or UNKNOWN, one.later or UNKNOWN


def _cells(row: Sequence[str], widths: Sequence[int]) -> tuple[str, ...]:
    padded = zip(row, widths, strict=True)
    return tuple(f"{GAP}{pad(text, columns)}" for text, columns in padded)


def _below_each_other(
    labels: Sequence[str],
    sides: Sequence[Side],
) -> Iterator[PictureLine]:
    for label, one in zip(labels, sides, strict=True):
        yield PictureLine("row", label)
        for when, words in zip(SIDES_HEAD, _parts(one), strict=True):
            if words:
                yield PictureLine("row", f"{MARGIN * 3}{when}: {words}")
