"""What `before` and `later` share: a few questions, each answer saved as it is given.

They are so short that they need no draft: the session itself is written, and completed
with every answer. The list to say, first calls and totals are kept the same way.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Generic, TypeVar

from alliance_cli.cli import keeping, over_the_line
from alliance_cli.cli.over_the_line import Left
from alliance_cli.cli.shown_back import show_back
from alliance_cli.cli.talking import Sitting, try_to
from alliance_cli.errors import NotFoundError
from alliance_cli.journal import Consult, Raise, Score, Session

if TYPE_CHECKING:
    from datetime import date

    from alliance_cli.term.answers import Value
    from alliance_cli.term.walk import Progress, Way

Given = Mapping[str, "Value"]


One = TypeVar("One", bound=Session | Raise | Consult | Score)


class Row(Generic[One]):
    """An entry as it stands in the journal; None until it is first written.

    `edited_at` is given where answers that stood already are being changed: the first
    version is then kept. `asked` is what the answers so far make of it here: another
    window may change the entry meanwhile.
    """

    def __init__(
        self,
        sitting: Sitting,
        stands: One | None,
        with_answers: Callable[[Given], One],
        edited_at: str | None = None,
    ) -> None:
        self.sitting = sitting
        self.stands = self.asked = self.before = stands
        self.with_answers = with_answers
        self.edited_at = edited_at

    def keep(self, progress: "Progress") -> None:
        """Write the answers down; where that fails, the next answer tries again."""
        new = self.with_answers(progress.given)
        if not progress.given and self.stands is None:
            return
        try:
            try_to(self.sitting, lambda: self._write(new))
        except NotFoundError:
            show_back(self.sitting, self._typed(new))
            raise

    def _typed(self, new: One) -> list[str]:
        from alliance_cli.store.forget import words_of

        known = words_of(self.before) if self.before is not None else []
        return [text for text in words_of(new) if text not in known]

    def _write(self, new: One) -> None:
        from alliance_cli.store import meanwhile, write

        book, stands, asked = self.sitting.book, self.stands, self.asked
        if stands is None or asked is None:
            self.stands = write.add(book, new)
        elif (now := meanwhile.both(asked, new, stands)) != stands:
            self.stands = write.change(book, stands, now, self.edited_at)
        self.asked = new


def ask_all(
    sitting: Sitting,
    way: "Way",
    progress: "Progress",
    turn: Callable[[str, "Progress"], None] | None = None,
) -> "Progress | None":
    """Every question that is due; None when it was left before the end.

    `turn` is called where an answer leads somewhere of its own.
    """
    from alliance_cli.term.ask import Key
    from alliance_cli.term.walk import walk

    while True:
        walked = walk(sitting.talk, way, progress)
        progress = walked.progress
        if walked.key is Key.STOP:
            return None
        if walked.key is Key.EVENT and something_happened(sitting):
            return None
        if walked.key is None and walked.at is None:
            return progress
        if walked.key is None and turn is not None and walked.at is not None:
            turn(walked.at, progress)


def something_happened(
    sitting: Sitting,
    on: "date | None" = None,
    *,
    unsure: bool = False,
) -> bool:
    """`!` outside a log: the safety branch, and then its end; False to go back.

    `on` is the day of the session it belongs to, where that isn't today.
    """
    from alliance_cli.term.draft import Draft

    started = sitting.now.isoformat(timespec="seconds")
    blank = Draft(
        mode="event",
        therapist=sitting.them.id,
        on=on or sitting.today,
        started=started,
        unsure=unsure,
    )
    apart = replace(sitting, drafts=False)
    draft, left = over_the_line.note(apart, blank)
    if left is Left.DONE:
        keeping.finish_event(apart, draft)
    return left is not Left.BACK
