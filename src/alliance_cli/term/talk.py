"""The two ends of a conversation: where lines come from, and where words go.

Tests give a `Talk` of their own; `terminal.open_talk` makes the one people use.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alliance_cli.term.layout import WIDEST, wrap

LAST_LINES = 2  # a blank one, and the one that asks for Enter
Keep = Callable[[str], None]


def as_typed(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Edited:
    """What an editor gives back; not `done` where its question is asked again with it.

    `why` is what is said then.
    """

    text: str
    done: bool = True
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """How to ask and how to say, and what the other side can show.

    `read` shows its prompt and gives one line; it raises EOFError at the end of the
    input and KeyboardInterrupt on Ctrl-C. `rows` is the height where what scrolls away
    is gone for good (a screen that is cleared afterwards), else None. `measure` gives
    columns and rows as they are now: a window can change its size. `set` sets our
    own sentences (quotation marks), `clean` makes a person's words safe to show.
    `chosen` replaces the line just typed by the words chosen, and `clear` empties the
    screen, where that can be done. `edit` opens an editor with a text, and hands what
    stands in it to its second argument from time to time; it gives None where it was
    left as it was.
    """

    read: Callable[[str], str]
    write: Callable[[str], None]
    width: int = 80
    rows: int | None = None
    measure: Callable[[], tuple[int, int]] | None = None
    plain: bool = False
    set: Callable[[str], str] = as_typed
    clean: Callable[[str], str] = as_typed
    edit: Callable[[str, Keep], Edited | None] | None = None
    chosen: Callable[[str], None] | None = None
    clear: Callable[[], None] | None = None

    @property
    def columns(self) -> int:
        """The columns that text may take; long lines tire the eye."""
        return min(self.measure()[0] if self.measure else self.width, WIDEST)

    @property
    def height(self) -> int | None:
        """The rows there are now, where it matters how many there are."""
        if self.rows is None or self.measure is None:
            return self.rows
        return self.measure()[1]


def say(talk: Talk, text: str, indent: int = 2) -> None:
    """A sentence or more of ours, broken at the width."""
    repeat(talk, talk.set(text), indent)


def repeat(talk: Talk, text: str, indent: int = 2) -> None:
    """A text as it stands, a person's own words in it, broken at the width."""
    margin = "" if talk.plain else " " * indent
    for line in wrap(text, talk.columns, margin, margin):
        talk.write(line)


def blank(talk: Talk) -> None:
    talk.write("")


def pause(talk: Talk, sentence: str) -> None:
    """Waits for Enter where text would otherwise be lost; elsewhere does nothing."""
    if talk.rows is None:
        return
    talk.read(f"  {sentence} ")
    fresh(talk)


def fresh(talk: Talk) -> None:
    """An empty screen, where there is one of its own."""
    if talk.clear is not None:
        talk.clear()


def show_blocks(talk: Talk, blocks: list[str], below: int = LAST_LINES) -> None:
    """Text already drawn, with a pause before what wouldn't fit on the screen.

    A block stays whole where a screen can hold it; a longer one breaks between its
    paragraphs. `below` are the rows to leave for what follows.
    """
    used, rows = 0, talk.height
    for lines in _pieces(blocks, rows):
        if rows is not None and used and used + len(lines) + below > rows:
            pause(talk, "Enter goes on.")
            used = 0
        for line in lines:
            talk.write(line)
        blank(talk)
        used += len(lines) + 1


def _pieces(blocks: list[str], rows: int | None) -> Iterator[list[str]]:
    for block in blocks:
        lines = block.strip("\n").split("\n")
        if rows is None or len(lines) + LAST_LINES <= rows:
            yield lines
        else:
            yield from (one.split("\n") for one in "\n".join(lines).split("\n\n"))
