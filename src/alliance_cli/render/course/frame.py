"""Where things stand in a picture: the columns, and rows one below the other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

WIDTH, LEFT, RIGHT, TOP = 760.0, 132.0, 14.0, 20.0
LABELS_END = LEFT - 12
WIDEST_CELL = 48.0
LETTER = 6.8  # width of one, about


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture with so many columns."""

    count: int

    @property
    def cell(self) -> float:
        return min(WIDEST_CELL, (WIDTH - LEFT - RIGHT) / self.count)

    @property
    def right(self) -> float:
        return LEFT + self.count * self.cell

    def x(self, place: int) -> float:
        """The middle of a column."""
        return LEFT + (place + 0.5) * self.cell


@dataclass(frozen=True, slots=True)
class Row:
    """`draw` takes the middle of the row."""

    height: float
    draw: Callable[[float], Iterable[str]]
