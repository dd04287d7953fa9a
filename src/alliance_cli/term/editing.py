"""What opens at @: the editor inside the program, or another that was asked for.

Whatever goes wrong with another one, the words are there: it couldn't be opened, then
the one inside opens (in plain, where there is none, the question is asked again); it
ended with an error, then what it saved is what was said so far.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from alliance_cli.term import closing, editors, outside, shelter
from alliance_cli.term.talk import Edited, Keep, Talk, say

NOT_FOUND = "The editor in the settings isn't here."
NOT_OPENED = "The editor in the settings couldn't be opened."
OURS = "This is alliance's own."
LINES = "Lines work here, to an empty one."
WENT_WRONG = "The editor ended with an error. What it had saved is kept."
ON_DISK = (
    "No place in memory was found for the editor's file. While it is open, the file"
    " would be on a disk, and could be found there afterwards, too. 1 opens it all the"
    " same; Enter doesn't."
)
YES = "1"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The command from the settings, if there is one; an editor runs in `covered`."""

    command: str | None
    covered: Callable[[], AbstractContextManager[None]]


def edit(talk: Talk, wanted: Wanted, text: str, keep: Keep) -> Edited | None:
    """The text as edited; None where it was left as it was."""

    def ours(why: str) -> Edited | None:
        """The one inside; `why` says what became of the other."""
        if talk.plain:
            return Edited(text, done=False, why=f"{why} {LINES}".strip())
        from alliance_cli.term import editor  # noqa: PLC0415  (loads prompt_toolkit)

        with wanted.covered():
            return editor.edit(text, keep, f" {talk.set(why)} {OURS}" if why else "")

    if wanted.command is None:
        return ours("")
    words = editors.command(wanted.command)
    if words is None:
        return ours(NOT_FOUND)
    place = shelter.in_memory()
    if place is None and not _may_be_on_disk(talk):
        return ours("")
    try:
        with wanted.covered():
            edited = outside.edit(words, place or shelter.on_disk(), text, keep)
    except OSError:
        closing.closed_if_gone()
        return ours(NOT_OPENED)
    if edited is None or edited.done:
        return edited
    return Edited(edited.text, done=False, why=WENT_WRONG)


def _may_be_on_disk(talk: Talk) -> bool:
    say(talk, ON_DISK)
    return talk.read("> " if talk.plain else "  > ").strip() == YES
