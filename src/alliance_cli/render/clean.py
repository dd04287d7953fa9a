"""A person's text made safe for a terminal and JSON; `literal` for pages and tables.

Stored text stays as typed; it is cleaned where it is shown. What would steer a
terminal, turn the direction of reading or hide text becomes visible, and is never
silently dropped. Every screen and page takes a person's words through `safe`.
"""

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
    if text.isascii() and text.isprintable():  # some that hide text are printable
        return text
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
