"""A sheet as one HTML file: nothing in it comes from elsewhere or can go there.

Its policy allows no script, image, font or request, only the style written into it. It
is light or dark as the reader's screen is, and prints black on white.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from alliance_cli.pages.sheet import (
    Blank,
    Block,
    Field,
    Fields,
    Heading,
    Line,
    Piece,
    Points,
    Room,
    Sheet,
    Table,
    Text,
)
from alliance_cli.render.literal import html_text
from alliance_cli.render.pieces import piece
from alliance_cli.render.style import STYLE
from alliance_cli.render.typography import curly

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
HEAD = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Page</title>
"""
END = "</main>\n</body>\n</html>\n"
REMEMBERED = 2048  # lines: the same questions and answers come again and again
BLANK = '<span class="blank"></span>'


def html(sheet: Sheet) -> str:
    """The whole file; its title tells nothing."""
    rows = [f"<h1>{html_text(curly(sheet.title))}</h1>"]
    rows += [row for block in sheet.blocks for row in _block(block)]
    return whole(rows)


def whole(rows: Iterable[str], style: str = "") -> str:
    """A file around finished rows, with `style` behind what every page has."""
    head = f"{HEAD}<style>\n{STYLE}{style}</style>\n</head>\n<body>\n<main>\n"
    return head + "\n".join(rows) + "\n" + END


def _block(block: Block) -> Iterable[str]:
    match block:
        case Heading():
            return [f"<h{block.level}>{_line(block.line)}</h{block.level}>"]
        case Text():
            return [f'<p dir="auto">{_line(block.line)}</p>']
        case Points():
            return _points(block)
        case Fields():
            return _fields(block)
        case Table():
            return _table(block)
        case Room():
            return ['<div class="room">', *["<div></div>"] * block.lines, "</div>"]


@lru_cache(REMEMBERED)
def _line(line: Line) -> str:
    """The pieces one behind the other; the breaks that a person typed are kept."""
    whole = "".join(_piece(one) for one in line)
    return whole.strip().replace("\n", "<br>\n")


def _piece(one: Piece) -> str:
    return BLANK if isinstance(one, Blank) else html_text(piece(one))


def _points(points: Points) -> Iterator[str]:
    kind = "ol" if points.numbered else "ul"
    yield f"<{kind}>"
    for line in points.lines:
        yield f'<li dir="auto">{_line(line)}</li>'
    yield f"</{kind}>"


def _fields(fields: Fields) -> Iterator[str]:
    yield "<dl>"
    for field in fields.fields:
        yield from _field(field)
    yield "</dl>"


def _field(field: Field) -> Iterator[str]:
    yield f"<div><dt>{_line(field.name)}</dt><dd>"
    for line in field.lines:
        yield f'<div dir="auto">{_line(line)}</div>'
    yield "</dd></div>"


def _table(table: Table) -> Iterator[str]:
    yield "<table>"
    yield f"<thead>{_row('th', (html_text(curly(one)) for one in table.head))}</thead>"
    yield "<tbody>"
    for cells in table.rows:
        yield _row("td", map(_line, cells))
    yield "</tbody>"
    yield "</table>"


def _row(cell: str, texts: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{cell}>{text}</{cell}>' for text in texts)}</tr>"
