"""`doctor`: where the journal is, who can read it, and whether it is whole.

It looks, and says; `--heal` is all that changes anything. What is said of a finding is
in `findings`.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, findings, opening, shells
from alliance_cli.errors import (
    AllianceError,
    LockedError,
    NotFoundError,
    StorageError,
)

if TYPE_CHECKING:
    from alliance_cli.store import Key
    from alliance_cli.store.doctor import Inside, Outside

ONLY_COPIES = "There is no journal here, but copies of one: alliance restore {copy}"
WRONG_OR_DAMAGED = (
    "That isn't the passphrase, or the file is damaged: from here the two look the"
    " same. A copy in backups that opens with it tells them apart."
)
NOT_WHOLE = "It isn't whole. A backup can be brought back: alliance restore FILE"
UNUSABLE = (
    "It can't be used as it is. A backup can be brought back: alliance restore FILE"
)
HEALED = "Healed: the file was written anew."
TIGHTENED = "Only this login can read the files now."
NOT_TIGHTENED = (
    "Who can read them couldn't be changed; they may belong to someone else."
)


def doctor(
    *,
    home: common.Home = None,
    heal: Annotated[
        bool,
        typer.Option("--heal", help="Mend what can be mended from here."),
    ] = False,
    as_json: common.AsJson = False,
    plain: common.Plain = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Where the journal is, who can read it, and whether it is whole.

    Says what could be mended, and how. Without the passphrase it says what can be seen
    from outside. It ends with how to keep commands out of the shell's history.

    alliance doctor
    alliance doctor --no-passphrase  only from outside
    alliance doctor --heal           and mends what it can
    """
    from alliance_cli.store import doctor as looking
    from alliance_cli.store import remembering

    path = opening.journal_path(home)
    outside = looking.look_outside(path)
    _is_there(outside)
    key, known = _key(path, outside, no_passphrase, passphrase_fd)
    inside = looking.look_inside(path, key) if known else None
    remembered = remembering.is_remembered(path)
    if as_json:
        common.show_json(findings.plainly(outside, inside, remembered=remembered))
    else:
        lines = findings.said(outside, inside, remembered=remembered)
        _show(findings.where(outside), lines, plain=plain)
    mended = _heal(path, key, outside, inside) if heal else []
    if mended and not as_json:
        common.say(*mended, plain=plain)
    _fail_unless_usable(outside, inside)


def _is_there(outside: "Outside") -> None:
    from alliance_cli.store import backup

    if outside.state != "absent":
        return
    if not outside.copies:
        raise NotFoundError(opening.NO_JOURNAL)
    newest = common.tilde(backup.copies(outside.path)[-1])
    raise NotFoundError(ONLY_COPIES.format(copy=newest))


def _key(
    path: Path,
    outside: "Outside",
    no_passphrase: bool,
    passphrase_fd: int | None,
) -> "tuple[Key | None, bool]":
    """The key, and whether the inside can be looked at with it."""
    if outside.state != "protected":
        return None, outside.state == "plain"
    try:
        key = opening.key_of(
            path, no_passphrase=no_passphrase, passphrase_fd=passphrase_fd
        )
    except opening.NobodyToAskError:
        return None, False
    return key, True


def _show(where: str, lines: list[str], *, plain: bool) -> None:
    """A finding begins a line; the path is whole, to be copied."""
    from alliance_cli.render.clean import safe

    common.show(f"{'' if common.look(plain=plain).plain else '  '}{safe(where)}\n")
    for line in lines:
        common.say(line, plain=plain)
    sentence, *commands = shells.hint()
    common.show("\n")
    common.say(sentence, plain=plain)
    common.show("".join(f"\n    {one}\n" for one in commands))


def _heal(
    path: Path,
    key: "Key | None",
    outside: "Outside",
    inside: "Inside | None",
) -> list[str]:
    from alliance_cli.store import doctor as looking
    from alliance_cli.store import place

    done = []
    if outside.loose:
        place.tighten(path.parent)
        left = looking.look_outside(path).loose
        done.append(NOT_TIGHTENED if left else TIGHTENED)
    if inside is not None and inside.health is not None and inside.health.usable:
        looking.heal(path, key)
        done.append(HEALED)
    return done


def _fail_unless_usable(outside: "Outside", inside: "Inside | None") -> None:
    """The status says whether the journal can be relied on, as far as was looked."""
    from alliance_cli.store import place

    place.refuse_link(outside.path)
    if outside.state in {"empty", "foreign", "shut"}:
        raise StorageError(UNUSABLE)
    if inside is None:
        return
    if isinstance(inside.error, LockedError):
        raise LockedError(WRONG_OR_DAMAGED)
    if inside.error is not None:
        raise inside.error
    if inside.health is not None and not inside.health.usable:
        raise AllianceError(NOT_WHOLE)
