"""Where words stand on the screen: wrapped text, and answers in columns.

A row of answers when it fits, a grid for long lists of short words, else one a line;
a scale is never broken into a grid, which would hide its order.
"""

import unicodedata
from collections.abc import Sequence

WIDEST = 84
GAP = "   "
LONG_LIST = 8
MOST_ACROSS = 6


def columns(text: str) -> int:
    """How many columns the text takes; marks none, wide characters two."""
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def pad(text: str, width: int) -> str:
    return text + " " * (width - columns(text))


def wrap(text: str, width: int, first: str = "", indent: str = "") -> list[str]:
    """Lines of at most `width` columns; the text's own line breaks are kept."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _wrap_one(
            paragraph.split(" "), width, first if not lines else indent, indent
        )
    return lines


def _wrap_one(words: list[str], width: int, first: str, indent: str) -> list[str]:
    lines, line, empty = [], first, True
    for word in words:
        longer = line + ("" if empty else " ") + word
        if not empty and columns(longer) > width:
            lines.append(line)
            line = indent + word
        else:
            line = longer
        empty = False
    return [*lines, line.rstrip() if empty else line]


def in_columns(
    items: Sequence[str],
    width: int,
    indent: int,
    *,
    one_row_only: bool,
) -> list[str]:
    """The items in one row, else in a grid (long lists only), else one a line."""
    if not items:
        return []
    margin = " " * indent
    room = width - indent
    row = GAP.join(items)
    if columns(row) <= room:
        return [margin + row]
    if not one_row_only and len(items) >= LONG_LIST:
        for across in range(MOST_ACROSS, 1, -2):
            widths = _widths(items, across)
            if sum(widths) + len(GAP) * (across - 1) <= room:
                return _grid(items, widths, margin)
    hanging = " " * (indent + 2)
    return [line for item in items for line in wrap(item, width, margin, hanging)]


def _widths(items: Sequence[str], across: int) -> list[int]:
    """The width of each column; columns are even in number, so pairs stay together."""
    return [
        max((columns(item) for item in items[place::across]), default=0)
        for place in range(across)
    ]


def _grid(items: Sequence[str], widths: Sequence[int], margin: str) -> list[str]:
    across = len(widths)
    rows = [items[at : at + across] for at in range(0, len(items), across)]
    return [margin + GAP.join(map(pad, row, widths)).rstrip() for row in rows]
