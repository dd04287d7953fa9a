"""What a sheet to take along is made of; `render` makes it Markdown or HTML.

A line is made of pieces: our own words are plain `str`, a person's are `Words`, days
stay days until they are set. To add a kind of block: a dataclass here, its name in
`Block`, and how it is drawn in `render/markdown.py` and `render/html.py`.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Words:
    """A person's own words, never set anew; `quoted` puts marks around them."""

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Blank:
    """A place to fill in by hand."""


Piece = str | Words | date | Period | Blank
Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    line: Line
    level: int = 2


@dataclass(frozen=True, slots=True)
class Text:
    line: Line


@dataclass(frozen=True, slots=True)
class Points:
    lines: tuple[Line, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A name, and what stands behind it: one line or several."""

    name: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Table:
    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Room:
    """Lines to write on."""

    lines: int


Block = Heading | Text | Points | Fields | Table | Room


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page, or several; the title stands on it and in no metadata."""

    title: str
    blocks: tuple[Block, ...]


@lru_cache(1024)
def with_name(ours: str, name: str) -> Line:
    """Our words with {T} as the name a person gave."""
    first, *others = ours.split("{T}")
    pieces: list[Piece] = [first]
    for part in others:
        pieces += [Words(name), part]
    return tuple(piece for piece in pieces if piece != "")


def field(name: str, *lines: Line) -> Field:
    """A field; without a line it is one to fill in."""
    return Field((name,), lines or ((Blank(),),))
