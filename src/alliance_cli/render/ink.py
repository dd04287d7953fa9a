"""Lines in pieces, each with how it looks, and the codes a terminal draws that by.

The text in them is finished and safe; nothing in it is read as markup. To add a look:
its word in `CODES`, and in `COLOURS` if it is one that NO_COLOR turns off.
"""

from collections.abc import Sequence

from alliance_cli.render.look import Colour

Piece = tuple[str, str]  # a text, and its style: words of `CODES`, blanks between them
CODES = {"bold": "1", "dim": "2", "green": "32", "cyan": "36"}
COLOURS = ("green", "cyan")
RESET = "\x1b[0m"


def drawn(line: Sequence[Piece], colour: Colour) -> str:
    """The line as text without blanks at its end, with codes where they are wanted."""
    if colour == "none":
        return plain(line).rstrip()
    return "".join(_inked(text, style, colour) for text, style in _trimmed(line))


def plain(line: Sequence[Piece]) -> str:
    return "".join(text for text, _ in line)


def _trimmed(line: Sequence[Piece]) -> Sequence[Piece]:
    for end in range(len(line), 0, -1):
        text, style = line[end - 1]
        if text.strip():
            return [*line[: end - 1], (text.rstrip(), style)]
    return []


def _inked(text: str, style: str, colour: Colour) -> str:
    words = [one for one in style.split() if colour == "full" or one not in COLOURS]
    codes = ";".join(CODES[one] for one in words)
    return f"\x1b[{codes}m{text}{RESET}" if codes and text else text
