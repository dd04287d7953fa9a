"""What an edit has changed so far, each as it was and as it is: written all at once.

Where the window is closed in the middle of it, it is written as far as it came, as with
`.`; Ctrl-C is a choice, and writes nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from alliance_cli.cli import talking
from alliance_cli.cli.talking import Sitting
from alliance_cli.errors import StorageError

if TYPE_CHECKING:
    from alliance_cli.journal import Event, Session

    Entry = Session | Event

CHANGED = "Changed. How it was first written down is kept beside it."
UNCHANGED = "Nothing was changed."
TOOK_BACK = (
    "Taken back: it is counted nowhere, and one private line says so. Its words stay in"
    " the journal; alliance delete -e removes them."
)
NOT_SAVED = "It isn't saved; everything is as it was."


class Changes:
    """Filled while the questions are asked; `save` writes it down."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        self._now: dict[Entry, Entry] = {}

    def note(self, old: "Entry", new: "Entry") -> None:
        """`old` would be `new`, as far as its questions have been asked."""
        self._now[old] = new

    def pairs(self) -> "list[tuple[Entry, Entry]]":
        return [(old, new) for old, new in self._now.items() if new != old]

    def typed(self) -> list[str]:
        """The words that are new."""
        from alliance_cli.store.forget import words_of

        return [
            text
            for old, new in self.pairs()
            for text in words_of(new)
            if text not in words_of(old)
        ]

    def write(self) -> None:
        from alliance_cli.store import write
        from alliance_cli.term import closing

        edited_at = self.sitting.now.isoformat(timespec="seconds")
        with closing.noted():
            if pairs := self.pairs():
                write.change_together(self.sitting.book, pairs, edited_at)
            self._now.clear()


@contextmanager
def kept_if_closed(sitting: Sitting) -> Iterator[Changes]:
    """Changes that are written where the window is closed before their time."""
    from alliance_cli.term import closing

    changes = Changes(sitting)
    with closing.kept(changes.write):
        yield changes


def save(changes: Changes) -> str:
    """Written down, and said; empty where it was said on a screen of its own."""
    from alliance_cli.pages import written

    if not (pairs := changes.pairs()):
        return UNCHANGED
    sitting, heavy = changes.sitting, _is_heavy(changes.typed())
    if not talking.save_at_last(sitting, changes.write, changes.typed()):
        raise StorageError(NOT_SAVED)
    back = any(getattr(new, "retracted", None) for _, new in pairs)
    said = f"{CHANGED} {TOOK_BACK}" if back else CHANGED
    if not heavy:
        return said
    talking.close(sitting, [talking.draw(sitting, written("", said))], card=True)
    return ""


def _is_heavy(typed: list[str]) -> bool:
    """Whether people and lines are shown: words that are new speak of dying."""
    from alliance_cli.dying import speaks_of_dying

    return any(map(speaks_of_dying, typed))
