"""What the place a screen goes to can show: how wide, with which colours and signs.

Nothing here reads the environment by itself; the caller hands it in.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TextIO

from alliance_cli.render.typography import can_show

Colour = Literal["none", "mono", "full"]
NARROWEST, USUAL = 20, 80
ASKS_FOR_PLAIN = ("ALLIANCE_PLAIN", "ACCESSIBLE")
NO = ("", "0", "no", "false", "off")


@dataclass(frozen=True, slots=True)
class Look:
    """`colour` is none for files and pipes, mono for bold without colours.

    `plain` is whether sentences are wanted in place of pictures and signs.
    """

    width: int = USUAL
    colour: Colour = "none"
    glyphs: bool = True
    plain: bool = False


def look_at(out: TextIO, environ: Mapping[str, str]) -> Look:
    return Look(
        width=_width(out, environ),
        colour=_colour(out, environ),
        glyphs=can_show(out.encoding),
        plain=_wants_plain(environ),
    )


def _wants_plain(environ: Mapping[str, str]) -> bool:
    asked = any(environ.get(name, "").casefold() not in NO for name in ASKS_FOR_PLAIN)
    return asked or environ.get("TERM") == "dumb"


def _colour(out: TextIO, environ: Mapping[str, str]) -> Colour:
    if not out.isatty() or environ.get("TERM") == "dumb":
        return "none"
    return "mono" if environ.get("NO_COLOR") else "full"


def _width(out: TextIO, environ: Mapping[str, str]) -> int:
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return max(int(columns), NARROWEST)
    try:
        found = os.get_terminal_size(out.fileno()).columns
    except (OSError, ValueError):
        found = 0
    return max(found, NARROWEST) if found else USUAL
