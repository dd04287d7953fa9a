"""The `Talk` people use: lines read with readline where it exists, words to stdout.

With readline a pasted paragraph is one answer (bracketed paste), long lines work and
nothing is remembered between answers. Piped input and a terminal without it read plain
lines.
"""

import os
import re
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from io import TextIOWrapper
from typing import TextIO

from alliance_cli.term import closing, screen
from alliance_cli.term.layout import columns
from alliance_cli.term.talk import Edited, Keep, Talk, as_typed

NARROWEST = 40
LISTENS_EVERY = 0.2  # seconds
LONE_HALF = re.compile("[\ud800-\udfff]")  # a byte that is no letter in that setting
UP_AND_CLEAR = "\x1b[1A\r\x1b[2K"
PLAIN_GLYPHS = str.maketrans(
    {"›": ">", "…": "...", "·": "-", "“": '"', "”": '"', "’": "'", "–": "-"},
)


@dataclass(slots=True)
class Aside:
    """What is said while an editor has the screen; it is shown once that is over."""

    waits: bool = False
    lines: list[str] = field(default_factory=list)


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
    editor: str | None = None,
) -> Talk:
    """A talk over stdin and stdout; `private` when what is shown is cleared after.

    `editor` is the command of another program for longer texts, where one is wanted.
    """
    typed = is_terminal()
    plain = plain or (typed and is_simple())
    prepare_reading()
    width, rows = measure()
    aside = Aside()
    write = _writer(sys.stdout, aside)
    bare = Talk(
        read=_read_typed if typed else read_line,
        write=write,
        width=width,
        rows=rows if private else None,
        measure=measure,
        plain=plain,
        clean=clean,
        set=set_,
        chosen=_in_place(sys.stdout) if typed and not plain else None,
        clear=_clear if private else None,
    )
    if not typed or (plain and editor is None):
        return bare
    if editor is not None:
        from alliance_cli.term import shelter  # noqa: PLC0415  (only where it is set)

        shelter.sweep()
    return replace(bare, edit=_editor(bare, aside, editor))


def measure() -> tuple[int, int]:
    """Columns and rows of the terminal, as they are now."""
    size = shutil.get_terminal_size()
    return max(size.columns, NARROWEST), size.lines


def prepare_reading() -> None:
    """Pasting is one answer, nothing is remembered, odd bytes don't end the talk."""
    streams = {sys.stdin: "surrogateescape", sys.stdout: "replace"}
    for stream, errors in streams.items():
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=errors)
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
        with _interrupts_are_heard():
            line = input(_shown(prompt, sys.stdout))
    except EOFError:
        with suppress(OSError):
            sys.stdout.write("\n")
        raise
    if not sys.stdin.isatty():
        sys.stdout.write("\n")
    return _as_text(line.replace("\0", ""), sys.stdin.encoding or "utf-8")


def _read_typed(prompt: str) -> str:
    """As `read_line`, from a person: a terminal that is gone is a closed window."""
    try:
        return read_line(prompt)
    except (EOFError, OSError):
        closing.closed_if_gone()
        raise


@contextmanager
def _interrupts_are_heard() -> Iterator[None]:
    """Ctrl-C leaves at once, whenever it comes.

    One that comes between the prompt and the waiting for keys would be noticed with the
    next key only: so the waiting is broken off for an instant, now and then.
    """
    if not hasattr(signal, "setitimer") or not sys.stdin.isatty():  # no Windows
        yield
        return
    before = signal.signal(signal.SIGALRM, lambda *_: None)
    signal.siginterrupt(signal.SIGALRM, False)  # noqa: FBT003  (all else goes on)
    signal.setitimer(signal.ITIMER_REAL, LISTENS_EVERY, LISTENS_EVERY)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _as_text(line: str, encoding: str) -> str:
    """What can be stored; letters that a simpler setting couldn't read are read."""
    try:
        return line.encode(encoding, errors="surrogateescape").decode("utf-8")
    except UnicodeError:
        return LONE_HALF.sub("\N{REPLACEMENT CHARACTER}", line)


def _writer(stream: TextIO, aside: Aside) -> Callable[[str], None]:
    def write(line: str) -> None:
        if aside.waits:
            aside.lines.append(line)
            return
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


def _in_place(stream: TextIO) -> Callable[[str], None]:
    """Shows the chosen words where the number was typed."""
    write = _writer(stream, Aside())

    def chosen(line: str) -> None:
        if columns(line) < shutil.get_terminal_size().columns:
            stream.write(UP_AND_CLEAR)
        write(line)

    return chosen


def _editor(
    talk: Talk, aside: Aside, command: str | None
) -> Callable[[str, Keep], Edited | None]:
    """Opens an editor over the screen, and brings the screen back."""

    @contextmanager
    def covered() -> Iterator[None]:
        aside.waits = True
        try:
            yield
        finally:
            aside.waits = False
            with suppress(OSError):  # the window may be closed by now
                if talk.rows is not None:
                    screen.show(sys.stdout)
                for line in aside.lines:
                    talk.write(line)
            aside.lines.clear()

    def edit(text: str, keep: Keep) -> Edited | None:
        from alliance_cli.term import editing  # noqa: PLC0415  (only at @)

        wanted = editing.Wanted(command, covered)
        return editing.edit(talk, wanted, text, keep)

    return edit
