"""`wipe`: removing all of it, said first in honest words."""

from pathlib import Path
from typing import Annotated

import typer

from alliance_cli.cli import agreeing, common, opening
from alliance_cli.cli.asking import asking
from alliance_cli.errors import NotFoundError, StorageError

WORD = "wipe"
LISTED = "This removes, for good:"
REMEMBERED = "the key that this computer remembers"
OUT_OF_REACH = (
    "It can't reach copies and pages you made elsewhere, cloud folders, Time Machine or"
    " snapshots, or old cells of an SSD. {still} The shell's history and the installed"
    " program stay; and someone may notice that it is gone."
)
STILL_LOCKED = "What lies there still needs the passphrase."
STILL_OPEN = "What lies there can be read without a passphrase."
BEFORE = (
    "If any of it may be wanted later, for a complaint for example, alliance backup"
    " FILE keeps a copy elsewhere first."
)
TYPE_IT = "Type wipe to go on; Enter leaves everything as it is."
WIPED = "It is gone."
LEFT = "Still there, since it may not be alliance's alone: {paths}"
NOTHING_HERE = "There is nothing of alliance in {folder}."


def wipe(
    *,
    home: common.Home = None,
    plain: common.Plain = False,
    yes: Annotated[
        bool,
        typer.Option("--yes", help="Don't ask; for scripts."),
    ] = False,
) -> None:
    """Remove the journal, its copies, drafts and settings.

    Everything that would go is listed first, a remembered key too, and nothing goes
    before the word is typed. It says plainly what it can't reach.

    alliance wipe
    """
    from alliance_cli.store import wipe as removing
    from alliance_cli.term import shelter

    path = opening.journal_path(home)
    removing.open_up(path.parent)
    ours = removing.belongings(path.parent)
    if not ours:
        raise NotFoundError(NOTHING_HERE.format(folder=common.tilde(path.parent)))
    agreeing.need_somebody(yes=yes)
    if not yes and not _meant(path, ours, plain=plain):
        common.say(agreeing.UNCHANGED, plain=plain)
        return
    still_remembered = _forget(path)
    left = removing.wipe(path.parent)
    shelter.sweep()
    common.say(WIPED, plain=plain)
    if still_remembered:
        common.note(still_remembered)
    if left:
        shown = ", ".join(common.tilde(one) for one in left)
        common.note(LEFT.format(paths=shown))


def _meant(path: Path, ours: tuple[Path, ...], *, plain: bool) -> bool:
    from alliance_cli.store import remembering
    from alliance_cli.term.talk import say

    still = STILL_LOCKED if _state(path) == "protected" else STILL_OPEN
    with asking(plain=plain, keep=False) as talk:
        say(talk, LISTED)
        for one in ours:
            talk.write(f"    {talk.clean(common.tilde(one))}")
        if remembering.is_remembered(path):
            talk.write(f"    {REMEMBERED}")
        told = (OUT_OF_REACH.format(still=still), "", BEFORE, "", TYPE_IT)
        return agreeing.agreed(talk, *told, word=WORD)


def _forget(path: Path) -> str:
    """What there is to say where the vault wouldn't; the files go all the same."""
    from alliance_cli.store import header, remembering

    if _state(path) != "protected":
        return ""
    try:
        remembering.forget_if_remembered(path, header.salt(path))
    except StorageError as error:
        return str(error)
    return ""


def _state(path: Path) -> str:
    """Unreadable is as good as absent here: it goes all the same."""
    from alliance_cli.store import state

    try:
        return state(path)
    except StorageError:
        return "absent"
