"""`decide`: what you choose, and what you chose before.

Nothing that is chosen is shown beside what the report says. How it is asked is in
`choosing`.
"""

from dataclasses import replace
from typing import Annotated

import typer

from alliance_cli.cli import choosing, common, first_run, talking, whom
from alliance_cli.cli.talking import Access
from alliance_cli.errors import (
    AllianceError,
    InterruptedByPerson,
    UsageError,
)
from alliance_cli.journal import Decision, Journal, Therapist

NO_CHOICE = "No choice is written down yet. alliance decide asks for one.\n"
Past = Annotated[
    bool,
    typer.Option("--list", help="What you chose before, and what happened since."),
]


def decide(
    *,
    home: common.Home = None,
    who: common.Who = None,
    past: Past = False,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Write down what you choose, for now.

    Undecided, say something first, pause, leave or stay: what, why, how sure, and when
    to look at it again. Nothing follows from it. On the day you name, one quiet line
    reminds of it, and this asks once what has happened since.

    alliance decide         about the therapist you see now
    alliance decide --list  what you chose before
    """
    access = Access(home, no_passphrase, passphrase_fd)
    if past or as_json:
        show(access, who, plain=plain, as_json=as_json, keep=keep)
        return
    now = common.now()
    with (
        talking.conversation(plain=plain, keep=keep, home=home) as (talk, look),
        first_run.open_there(access) as book,
    ):
        try:
            choosing.ask(talking.sit(talk, look, book, now, who))
        except EOFError:
            raise _left() from None


def _left() -> AllianceError:
    from alliance_cli.cli.asking import NOBODY_TO_ASK
    from alliance_cli.term.terminal import is_terminal

    return InterruptedByPerson() if is_terminal() else UsageError(NOBODY_TO_ASK)


def show(
    access: Access, who: int | None, *, plain: bool, as_json: bool, keep: bool
) -> None:
    """Earlier choices, never beside what the report said then."""
    from alliance_cli.cli import screens
    from alliance_cli.render.decisions import decisions

    with first_run.open_there(access) as book:
        journal = book.journal()
        them = whom.about(book, journal, who)
    found = theirs(journal, them)
    if as_json:
        common.show_json([_plainly(one) for one in found])
        return
    look = common.look(plain=plain)
    text = decisions(found, common.today(), look.width, glyphs=look.glyphs)
    screens.show_private(text or NO_CHOICE, keep=keep, plain=look.plain)


def theirs(journal: Journal, them: Therapist) -> list[Decision]:
    """Their choices, the latest first."""
    found = [one for one in journal.decisions if one.therapist == them.id]
    return sorted(found, key=lambda one: one.on)[::-1]


def _plainly(one: Decision) -> object:
    """As in the journal file, without what the report said then."""
    from alliance_cli.exchange.dump import as_json

    return as_json(replace(one, id=None, state_then=None, first=None))
