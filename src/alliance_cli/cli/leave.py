"""`leave`: words and a short list for pausing or ending.

It works without a journal. With one that isn't protected it uses the therapist's name,
and whether somebody requires the sessions; a journal that can't be read is no reason
not to show the words.
"""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, opening, screens, whom
from alliance_cli.errors import AllianceError

if TYPE_CHECKING:
    from alliance_cli.journal import Therapist


def leave(
    *,
    home: common.Home = None,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    at_once: Annotated[
        bool,
        typer.Option("--now", help="Only words to cancel, for today."),
    ] = False,
) -> None:
    """Words and a short list for pausing or ending.

    Nothing is sent. Copy what fits; a reason is optional.

    alliance leave        for pausing or ending at leisure
    alliance leave --now  words to cancel today
    """
    from alliance_cli.pages import leave as texts
    from alliance_cli.pages import named

    them = _who(home)
    page = texts.now if at_once else texts.page
    said = page(them.choice, them.by) if them else page(None, None)
    name = them.name if them else None
    screens.show_page(named(said, name), plain=plain, as_json=as_json, keep=keep)


def _who(home: Path | None) -> "Therapist | None":
    """Whom the journal is about now, where it can be read without asking."""
    opened = opening.open_book(home, no_passphrase=True)
    with contextlib.suppress(AllianceError), opened as book:
        return whom.about(book, book.journal(), None)
    return None
