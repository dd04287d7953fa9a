"""How many columns a text takes on a terminal, and breaking it into lines by that.

Where terminals disagree (emoji joined from several, for one) the wider answer is
taken: a line that is a little short does no harm, one too long breaks the layout.
"""

import unicodedata
from collections.abc import Iterator

JOINER = "\u200d"
EMOJI_STYLE = "\ufe0f"  # asks for the two-column picture of the character before it
JAMO_TAILS = range(0x1160, 0x1200)  # drawn into the syllable before them
MARKS = ("Mn", "Me")
ELLIPSIS = "…"


def width(text: str) -> int:
    """Columns of a single line."""
    if text.isascii():
        return len(text)
    return sum(columns for _, columns in clusters(text))


def clusters(text: str) -> Iterator[tuple[str, int]]:
    """Characters with the marks that are drawn onto them, and their columns."""
    whole, columns = "", 0
    for char in text:
        if whole and _drawn_onto(char):
            whole += char
            columns = max(columns, 2) if char == EMOJI_STYLE else columns
            continue
        if whole:
            yield whole, columns
        whole, columns = char, _columns(char)
    if whole:
        yield whole, columns


def cut(text: str, columns: int) -> str:
    """The text, ended by an ellipsis where it would take more than those columns."""
    if _fits(text, columns):
        return text
    if columns < 1:
        return ""
    return _head(text, columns - 1).rstrip() + ELLIPSIS


def _fits(text: str, columns: int) -> bool:
    """Whether it takes no more; a long text isn't measured to its end."""
    if text.isascii():
        return len(text) <= columns
    left = columns
    for _, wide in clusters(text):
        left -= wide
        if left < 0:
            return False
    return True


def pad(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


def pad_left(text: str, columns: int) -> str:
    return " " * (columns - width(text)) + text


def wrap(text: str, columns: int, *, indent: str = "", first: str = "") -> list[str]:
    """Lines of at most those columns, at least one; the text's own breaks are kept.

    `first` starts the first line and `indent` the ones after it.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lead = indent if lines else first
        lines += _fill(paragraph.split(" "), columns, lead, indent)
    return lines


def _fill(words: list[str], columns: int, lead: str, indent: str) -> list[str]:
    room = max(columns - max(width(lead), width(indent)), 2)
    lines, line = [], ""
    for piece in (part for word in words for part in _pieces(word, room)):
        longer = f"{line} {piece}" if line else piece
        if line and width(longer) > room:
            lines.append(line)
            line = piece
        else:
            line = longer
    first, *others = [*lines, line]
    return [(lead + first).rstrip(" "), *(indent + other for other in others)]


def _pieces(word: str, room: int) -> Iterator[str]:
    """The word, in parts where it is longer than a line."""
    rest = word
    while rest:
        head = _head(rest, room) or rest[0]
        yield head
        rest = rest[len(head) :]


def _head(text: str, columns: int) -> str:
    """As much of the text as fits, which may be nothing."""
    if text[: columns + 1].isascii():
        return text[:columns]
    taken, used = "", 0
    for whole, wide in clusters(text):
        used += wide
        if used > columns:
            break
        taken += whole
    return taken


def _columns(char: str) -> int:
    if _drawn_onto(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _drawn_onto(char: str) -> bool:
    if char.isascii():
        return False
    return (
        char == JOINER or unicodedata.category(char) in MARKS or ord(char) in JAMO_TAILS
    )
