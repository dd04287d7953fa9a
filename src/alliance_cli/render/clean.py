"""A person's text made safe for a terminal, JSON, Markdown, HTML, CSV.

Stored text stays as typed; it is cleaned where it is shown. What would steer a
terminal, turn the direction of reading or hide text becomes visible, and is never
silently dropped. Every screen and page takes a person's words through `safe`.
"""

import html
import json
import re

from alliance_cli.render.measure import cut

TAB = "    "
CONTROL_PICTURES = 0x2400  # U+001B escape is drawn as U+241B
LAST_C0, DELETE, DELETE_PICTURE = 0x1F, 0x7F, "␡"
# C0 but for newline, DEL, C1; the rest turns direction, hides, breaks lines, or is
# half of a character. Joiners stay: emoji and several scripts are written with them.
UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"
    "\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e0fff]",
)


def safe(text: str) -> str:
    """Text that can't steer a terminal; newline is the only control left in it."""
    return UNSAFE.sub(_visible, text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str, width: int) -> str:
    """The text on one line of at most that many columns."""
    return cut(" ".join(safe(text).split()), width)


def _visible(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code == ord("\t"):
        return TAB
    if code <= LAST_C0:
        return chr(CONTROL_PICTURES + code)
    return DELETE_PICTURE if code == DELETE else f"<U+{code:04X}>"


def for_json(written: str) -> str:
    """JSON with everything that could steer a terminal as an escape of JSON's own."""
    return UNSAFE.sub(_escaped, written)


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found.group())[1:-1]


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
