"""`doctor` and `wipe`: how the journal is, and removing all of it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, opening
from alliance_cli.errors import (
    AllianceError,
    InterruptedByPerson,
    NotFoundError,
    UsageError,
)

if TYPE_CHECKING:
    from alliance_cli.store import Key
    from alliance_cli.store.doctor import Inside, Outside

WORD = "wipe"
LISTED = "This removes, for good:"
HONEST = (
    "It can't reach copies in cloud folders, Time Machine or snapshots, or old cells of"
    " an SSD; if the journal was protected, those still need the passphrase. The"
    " shell's history and the installed program stay; and someone may notice that it is"
    " gone. If any of it may be wanted later, for a complaint for example, keep a copy"
    " first: alliance backup FILE"
)
TYPE_IT = "Type wipe to go on; Enter leaves everything as it is."
WIPED = "It is gone."
LEFT = "Left, since others put something there: {paths}"
NOTHING_HERE = "There is nothing of alliance in {folder}."
WHOLE = "It is whole."
BRING_BACK = "A backup can be brought back: alliance restore FILE"
NOT_WHOLE = f"It isn't whole. {BRING_BACK}"
HEALED = "Healed: the file was written anew."


def doctor(
    *,
    home: common.Home = None,
    heal: Annotated[
        bool,
        typer.Option("--heal", help="Write the file anew where that mends it."),
    ] = False,
    as_json: common.AsJson = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Where the journal is, who can read it, and whether it is whole.

    Says what could be mended, and how. Without the passphrase it says what can be seen
    from outside.

    alliance doctor
    """
    from alliance_cli.store import doctor as looking

    path = opening.journal_path(home)
    outside = looking.look_outside(path)
    if outside.state == "absent":
        raise NotFoundError(opening.NO_JOURNAL)
    key, known = _key(path, outside, no_passphrase, passphrase_fd)
    inside = looking.look_inside(path, key) if known else None
    if as_json:
        common.show_json(_plainly(outside, inside))
    else:
        common.show("\n".join(f"  {line}" for line in _said(outside, inside)) + "\n")
    if heal and inside is not None and inside.problem is None:
        looking.heal(path, key)
        common.show(f"  {HEALED}\n")
    if inside is not None and inside.problem is not None:
        raise AllianceError(inside.problem)


def _key(
    path: Path,
    outside: "Outside",
    no_passphrase: bool,
    passphrase_fd: int | None,
) -> "tuple[Key | None, bool]":
    """The key, and whether the inside can be looked at with it."""
    if outside.state != "protected":
        return None, outside.state == "plain"
    if no_passphrase or (passphrase_fd is None and not sys.stdin.isatty()):
        return None, False
    return opening.key_of(path, passphrase_fd=passphrase_fd), True


def _said(outside: "Outside", inside: "Inside | None") -> list[str]:
    return [line for line in (*_outside(outside), *_inside(inside)) if line]


def _outside(seen: "Outside") -> list[str]:
    folder = common.tilde(seen.path.parent)
    kept = {
        "plain": "It isn't protected: anyone who can use this login can read it."
        " alliance protect changes that.",
        "protected": "It is protected by a passphrase.",
        "empty": f"The file is empty. {BRING_BACK}",
        "foreign": "The file isn't a journal of alliance, or its start is damaged."
        f" {BRING_BACK}",
    }
    return [
        f"The journal is at {common.tilde(seen.path)}, {seen.size // 1024} kB.",
        kept[seen.state],
        "The file is a link to somewhere else." if seen.is_link else "",
        f"Others on this computer could read it: chmod -R go= {folder}"
        if seen.loose
        else "Only this login can read the files.",
        f"{seen.synced_by} copies this folder elsewhere; copies stay there."
        if seen.synced_by
        else "",
        f"It lies on {seen.network}, which can lose what was just written."
        if seen.network
        else "",
        "There are copies with conflicts beside it; look which one is yours."
        if seen.conflicted
        else "",
        "Something unfinished lies beside it; the next alliance log clears it away."
        if seen.leftovers
        else "",
        f"Copies beside it: {seen.copies}.",
        "Some of them aren't protected: alliance backup --purge removes them."
        if seen.open_copies
        else "",
    ]


def _inside(seen: "Inside | None") -> list[str]:
    if seen is None:
        return ["Whether it is whole can't be seen without the passphrase."]
    if seen.problem is not None or seen.health is None:
        return []
    whole = WHOLE if seen.health.usable else NOT_WHOLE
    if seen.health.usable and not seen.health.whole:
        whole += " A free page is torn, which harms nothing: alliance doctor --heal"
    draft = (
        "An unfinished log waits; alliance log goes on with it." if seen.draft else ""
    )
    return [whole, f"Sessions in it: {seen.sessions}.", draft]


def _plainly(outside: "Outside", inside: "Inside | None") -> dict[str, object]:
    return {
        "path": str(outside.path),
        "state": outside.state,
        "size": outside.size,
        "loose": [str(one) for one in outside.loose],
        "synced_by": outside.synced_by,
        "network": outside.network,
        "copies": outside.copies,
        "open_copies": [str(one) for one in outside.open_copies],
        "whole": None if inside is None else inside.problem is None,
        "sessions": None if inside is None else inside.sessions,
        "draft": None if inside is None else inside.draft,
    }


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

    Everything that would go is listed first, and nothing goes before the word is
    typed. It says plainly what it can't reach.

    alliance wipe
    """
    from alliance_cli.store import wipe as removing

    folder = opening.journal_path(home).parent
    ours = removing.belongings(folder)
    if not ours:
        raise NotFoundError(NOTHING_HERE.format(folder=common.tilde(folder)))
    if not yes:
        _agree(ours, plain=plain)
    left = removing.wipe(folder)
    common.show(f"  {WIPED}\n")
    if left:
        shown = ", ".join(common.tilde(one) for one in left)
        common.note(LEFT.format(paths=shown))


def _agree(ours: tuple[Path, ...], *, plain: bool) -> None:
    from alliance_cli.cli.asking import asking
    from alliance_cli.term.talk import say
    from alliance_cli.term.terminal import is_terminal

    if not is_terminal():
        raise UsageError("Nobody is here to ask. --yes says that it is meant.")
    with asking(plain=plain, keep=True) as talk:
        say(talk, LISTED)
        for one in ours:
            talk.write(f"    {common.tilde(one)}")
        say(talk, f"{HONEST}\n{TYPE_IT}")
        if talk.read("  > ").strip() != WORD:
            raise InterruptedByPerson
