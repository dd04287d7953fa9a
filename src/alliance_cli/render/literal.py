"""A person's text as no more than text in Markdown, HTML and CSV: nothing in it works.

Apart from `clean`, which every screen loads: these load more, and only pages need them.
"""

import html
import re

from alliance_cli.render.clean import safe

MD_ANYWHERE = re.compile(r"([\\`*_\[\]<>&|~${}^@])")
MD_LINE_START = re.compile(r"^([-+#=:])")
MD_NUMBERED = re.compile(r"^(\d+)([.)])")
# A colon can begin a link or an emoji's name, and a dot within a word a bare address;
# the colon in a time of day is left alone.
MD_LINK = re.compile(r":(?!(?<=\d:)\d\d(?![\w:]))(?=//|\w)|(?<=\w)\.(?=[^\W\d])")


def md_text(text: str) -> str:
    """Literal text in Markdown: no emphasis, links, pictures, lists, code or HTML.

    Only what would be read as Markdown is escaped, since pages are read raw as well.
    """
    return "\n".join(_md_line(line) for line in safe(text).split("\n"))


def _md_line(line: str) -> str:
    escaped = MD_ANYWHERE.sub(r"\\\1", line.strip())
    escaped = MD_LINK.sub(lambda found: f"\\{found.group()}", escaped)
    escaped = MD_LINE_START.sub(r"\\\1", escaped)
    return MD_NUMBERED.sub(r"\1\\\2", escaped)


def html_text(text: str) -> str:
    """Literal text in HTML, in an element or a quoted attribute."""
    return html.escape(safe(text))


CSV_FORMULA = ("=", "+", "-", "@", "|", "%", "\uff1d", "\uff0b", "\uff0d", "\uff20")
CSV_BLANK = " \t\r\n\0\ufeff\xa0"
CSV_STEERING = ("\t", "\r", "\n", "\0")


def csv_cell(text: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would calculate."""
    return f"'{text}" if _calculates(text.lstrip("'")) else text


def csv_uncell(cell: str) -> str:
    """The text that `csv_cell` made the cell from, always."""
    if cell.startswith("'") and _calculates(cell.lstrip("'")):
        return cell[1:]
    return cell


def _calculates(text: str) -> bool:
    shown = text.lstrip(CSV_BLANK)
    return text.startswith(CSV_STEERING) or shown.startswith(CSV_FORMULA)
