"""The `Talk` people use: lines read with readline where it exists, words to stdout.

With readline a pasted paragraph is one answer (bracketed paste), long lines work and
nothing is remembered between answers. Piped input and a terminal without it read plain
lines.
"""

import os
import shutil
import sys
from collections.abc import Callable
from io import TextIOWrapper
from typing import TextIO

from alliance_cli.term import screen
from alliance_cli.term.layout import columns
from alliance_cli.term.talk import Talk, as_typed

NARROWEST = 40
UP_AND_CLEAR = "\x1b[1A\r\x1b[2K"
PLAIN_GLYPHS = str.maketrans(
    {"›": ">", "…": "...", "·": "-", "“": '"', "”": '"', "’": "'", "–": "-"},
)


def is_terminal() -> bool:
    """Whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def is_simple() -> bool:
    """Whether the terminal can't place words on a screen, as far as it says so."""
    if os.name == "nt" and "WT_SESSION" in os.environ:
        return False
    return os.environ.get("TERM", "") in {"", "dumb"}


def open_talk(
    *,
    plain: bool = False,
    private: bool = False,
    clean: Callable[[str], str] = as_typed,
    set_: Callable[[str], str] = as_typed,
) -> Talk:
    """A talk over stdin and stdout; `private` when what is shown is cleared after."""
    typed = is_terminal()
    plain = plain or (typed and is_simple())
    prepare_reading()
    size = shutil.get_terminal_size()
    return Talk(
        read=read_line,
        write=_writer(sys.stdout),
        width=max(size.columns, NARROWEST),
        rows=size.lines if private else None,
        plain=plain,
        clean=clean,
        set=set_,
        edit=_editor(private=private) if typed and not plain else None,
        chosen=_in_place(sys.stdout, size.columns) if typed and not plain else None,
        clear=_clear if private else None,
    )


def prepare_reading() -> None:
    """Pasting is one answer, nothing is remembered, odd bytes don't end the talk."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        import readline  # noqa: PLC0415  (not there on Windows)
    except ImportError:
        return
    readline.parse_and_bind("set enable-bracketed-paste on")
    readline.set_auto_history(False)


def read_line(prompt: str) -> str:
    """One line, without what can't be stored as text."""
    sys.stdout.flush()
    try:
        line = input(_shown(prompt, sys.stdout))
    except EOFError:
        sys.stdout.write("\n")
        raise
    if not sys.stdin.isatty():
        sys.stdout.write("\n")
    return line.replace("\0", "").encode(errors="replace").decode()


def _writer(stream: TextIO) -> Callable[[str], None]:
    def write(line: str) -> None:
        stream.write(_shown(line, stream) + "\n")
        stream.flush()

    return write


def _shown(text: str, stream: TextIO) -> str:
    """The text in letters the stream has; straight marks where it lacks ours."""
    try:
        text.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return text.translate(PLAIN_GLYPHS)
    return text


def _clear() -> None:
    sys.stdout.write(screen.TOP)
    sys.stdout.flush()


def _in_place(stream: TextIO, width: int) -> Callable[[str], None]:
    """Shows the chosen words where the number was typed."""
    write = _writer(stream)

    def chosen(line: str) -> None:
        if columns(line) < width:
            stream.write(UP_AND_CLEAR)
        write(line)

    return chosen


def _editor(*, private: bool) -> Callable[[str], str | None]:
    def edit(text: str) -> str | None:
        from alliance_cli.term import editor  # noqa: PLC0415  (loads prompt_toolkit)

        edited = editor.edit(text)
        if private:
            screen.show(sys.stdout)
        return edited

    return edit
