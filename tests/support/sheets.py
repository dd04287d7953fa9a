"""Sheets of every kind of block, with whatever a person may have typed in them."""

from collections.abc import Iterator

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from alliance_cli.pages.sheet import (
    Blank,
    Block,
    Field,
    Fields,
    Heading,
    Line,
    Period,
    Points,
    Room,
    Sheet,
    Table,
    Text,
    Words,
)
from alliance_cli.render.pieces import TO_FILL_IN, piece
from support.anything import days, texts

TRAPS = (
    "# heading",
    "ends with ##",
    "- point\n- point",
    "1. first\n2) second",
    "> quoted",
    "*a* _b_ **c** `d` ~~e~~",
    "[a](https://b.c) ![d](e) <f@g.h> https://i.j www.k.l m@n.o",
    "see b.org, a.com/b and notes.md",
    "[a]: https://b.c\n[^1]: note",
    "<script>alert(1)</script><!-- no --> &lt; &#64;",
    "| a | b |\n| - | - |\n| c | d |",
    "setext\n===\nand\n---",
    "    four spaces\n\ttab",
    "```\nfence\n```\n~~~\nfence\n~~~",
    "a  \nb\\\nc",
    "one\n\n\ntwo",
    "***\n___\n+ plus",
    ":smile: 10:30 $x$ {.class} ==mark== term\n: definition",
    "\\# \\ \\\\",
)


def words() -> SearchStrategy[Words]:
    return st.builds(Words, texts() | st.sampled_from(TRAPS), st.booleans())


def lines() -> SearchStrategy[Line]:
    ours = st.sampled_from(("When I said: ", " [not sure]", 'It\'s "so". '))
    period = st.builds(lambda a, b: Period(min(a, b), max(a, b)), days(), days())
    piece_ = words() | words() | ours | days() | period | st.just(Blank())
    return st.lists(piece_, min_size=1, max_size=3).map(tuple)


def blocks() -> SearchStrategy[Block]:
    several = st.lists(lines(), min_size=1, max_size=3).map(tuple)
    fields = st.lists(st.builds(Field, lines(), several), min_size=1, max_size=3)
    rows = st.lists(st.tuples(lines(), lines()), max_size=2).map(tuple)
    return st.one_of(
        st.builds(Heading, lines(), st.sampled_from((2, 3))),
        st.builds(Text, lines()),
        st.builds(Points, several, st.booleans()),
        st.builds(Fields, fields.map(tuple)),
        st.builds(Table, st.just(("No.", "Happened")), rows),
        st.builds(Room, st.integers(1, 3)),
    )


def sheets() -> SearchStrategy[Sheet]:
    some = st.lists(blocks(), max_size=5).map(tuple)
    return st.builds(Sheet, st.just("For our next session"), some)


def said(sheet: Sheet) -> str:
    """Every word that stands on the sheet, in order, whatever the blanks between."""
    return "".join(
        "".join(text.split()) for text in (sheet.title, *_said(sheet.blocks))
    )


def _said(blocks_: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks_:
        match block:
            case Heading(line=line) | Text(line=line):
                yield _line(line)
            case Points(lines=many):
                yield from map(_line, many)
            case Fields(fields=fields):
                for field in fields:
                    yield from (_line(field.name), *map(_line, field.lines))
            case Table(head=head, rows=rows):
                yield from head
                yield from (_line(cell) for row in rows for cell in row)
            case Room(lines=count):
                yield TO_FILL_IN * 3 * count


def _line(line: Line) -> str:
    return "".join(map(piece, line))
