"""Asking once before something that can't be taken back; Enter never does it."""

from typing import TYPE_CHECKING

from alliance_cli.errors import UsageError

if TYPE_CHECKING:
    from alliance_cli.term.talk import Talk

YES = "1"
SAY_YES = "Nobody is here to ask. --yes says that it is meant."
UNCHANGED = "Nothing was changed."


def need_somebody(*, yes: bool) -> None:
    """Refuses in a script that didn't say --yes, before anything else is asked."""
    from alliance_cli.term.terminal import is_terminal

    if not yes and not is_terminal():
        raise UsageError(SAY_YES)


def agreed(talk: "Talk", *sentences: str, word: str = YES) -> bool:
    """What will be done, a paragraph each; True only where the word was typed."""
    from alliance_cli.term.talk import say

    talk.write("")
    for sentence in sentences:
        say(talk, sentence)
    return talk.read("  > ").strip() == word
