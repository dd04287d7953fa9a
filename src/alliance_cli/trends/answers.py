"""What every trend starts from: the answers given, and how numbers are said."""

from collections.abc import Sequence
from fractions import Fraction


def answered(
    values: Sequence[int | None],
    numbers: Sequence[int],
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The answers given and the numbers of their sessions, without those skipped."""
    both = [
        (value, number)
        for value, number in zip(values, numbers, strict=True)
        if value is not None
    ]
    return tuple(value for value, _ in both), tuple(number for _, number in both)


def counted(n: int, thing: str) -> str:
    """`no answers`, `1 answer`, `2 answers`."""
    if n == 1:
        return f"1 {thing}"
    return f"{n or 'no'} {thing}s"


def about(points: Fraction) -> str:
    """Points of the 1-5 scale in words, to the nearest half; never negative."""
    whole, half = divmod(round(2 * points), 2)
    if whole == 1:
        return "about a point and a half" if half else "about a point"
    return f"about {whole} and a half points" if half else f"about {whole} points"


def median(values: Sequence[int]) -> Fraction:
    """The middle value, of an even number halfway between the middle two.

    Needs at least one value.
    """
    ordered = sorted(values)
    middle = len(ordered) // 2
    return Fraction(ordered[middle] + ordered[~middle], 2)
