"""Words that have no place any more: shown once, to be copied before they are gone."""

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alliance_cli.cli.talking import Sitting

NOT_THERE = (
    "It was deleted meanwhile, perhaps in another window, and isn't there to be"
    " changed. This is what you typed; it is kept nowhere else:"
)
GOES_ON = "Enter goes on."


def show_back(sitting: "Sitting", typed: list[str]) -> None:
    """Waits for Enter where the screen is cleared afterwards."""
    from alliance_cli.term.talk import pause

    if not typed:
        return
    sitting.talk.write("")
    sitting.say(NOT_THERE)
    sitting.talk.write("")
    for text in typed:
        sitting.talk.write(sitting.talk.clean(text))
    with suppress(EOFError, KeyboardInterrupt):
        pause(sitting.talk, GOES_ON)
