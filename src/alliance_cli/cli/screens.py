"""Showing what is private: on a screen of its own, gone when it is closed.

On a terminal the person's words stay neither on the screen nor in its scrollback;
`--keep` leaves them there. Into a pipe or a file, and with `--plain`, everything is
written as it is.
"""

import os
import sys
from typing import TYPE_CHECKING

from alliance_cli.cli import common

if TYPE_CHECKING:
    from alliance_cli.pages import Page

MORE = "  Enter goes on · . closes "
LAST = "  Enter closes this. --keep leaves it on the screen. "
LEFT_FOR_PROMPT = 2


def show_page(page: "Page", *, plain: bool, as_json: bool, keep: bool) -> None:
    if as_json:
        common.show_page(page, as_json=True)
        return
    from alliance_cli.render import pages

    look = common.look(plain=plain)
    show_private(pages.page(page, look), keep=keep, plain=look.plain)


def show_private(text: str, *, keep: bool, plain: bool) -> None:
    from alliance_cli.term import screen, terminal

    stays = keep or common.look(plain=plain).plain
    if stays or not terminal.is_terminal() or terminal.is_simple():
        common.show(text)
        return
    if _too_tall(text) and not screen.keeps_everything() and _paged(text):
        return
    with screen.private_screen(sys.stdout, on=True):
        _turn_pages(text.splitlines())


def show_made_up(text: str, *, keep: bool, plain: bool) -> None:
    """What is nobody's: it may stay, and opens at its top where it is too tall."""
    from alliance_cli.term import terminal

    paged = not (keep or plain or terminal.is_simple()) and terminal.is_terminal()
    if not (paged and _too_tall(text) and _paged(text)):
        common.show(text)


def _too_tall(text: str) -> bool:
    return text.count("\n") > common.rows() - LEFT_FOR_PROMPT


def _paged(text: str) -> bool:
    from alliance_cli.term import pager

    return pager.show(text, os.environ)


def _turn_pages(lines: list[str]) -> None:
    """A screenful at a time; Ctrl-C leaves at once."""
    from alliance_cli.term import screen, terminal

    terminal.prepare_reading()
    if screen.keeps_everything():
        lines = [*lines, "", f"  {screen.KEPT}"]
    while lines:
        rows = common.rows() - LEFT_FOR_PROMPT
        page, lines = lines[:rows], lines[rows:]
        common.show(screen.TOP + "\n".join(page) + "\n\n")
        try:
            typed = terminal.read_line(MORE if lines else LAST)
        except EOFError:
            return
        if typed.strip() == ".":
            return
