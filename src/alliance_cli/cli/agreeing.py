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


def agreed(talk: "Talk", *sentences: str, word: str = YES, **names: str) -> bool:
    """What will be done, a paragraph each; True only where the word was typed.

    `names` are a person's own words, put in as {name}.
    """
    talk.write("")
    for sentence in sentences:
        tell(talk, sentence, **names)
    return talk.read("  > ").strip() == word


def tell(talk: "Talk", sentence: str, **names: str) -> None:
    """A sentence of ours as it is set, with the names put in as they are."""
    from alliance_cli.term.talk import repeat

    safe = {key: talk.clean(name) for key, name in names.items()}
    repeat(talk, talk.set(sentence).format(**safe))
