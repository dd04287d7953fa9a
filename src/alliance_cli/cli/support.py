"""`support`: people and lines, there whatever state the journal is in.

A person's own people and lines lie inside the journal: they are shown where it is open,
or where it is asked for them. The passphrase is never asked for unless with `--mine`.
"""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, screens
from alliance_cli.errors import AllianceError

if TYPE_CHECKING:
    from pathlib import Path

    from alliance_cli.store.support import Contact, Support


def support(
    *,
    mine: Annotated[
        bool,
        typer.Option("--mine", help="Your own too; may ask for the passphrase."),
    ] = False,
    edit: Annotated[
        bool,
        typer.Option("--edit", help="Add or remove people and lines of your own."),
    ] = False,
    home: common.Home = None,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """People and lines to call; works right now.

    It needs no journal and no passphrase, and keeps no trace of having been read. Your
    own people and lines are kept inside the journal, and shown when it is open.

    alliance support         the page
    alliance support --mine  with your own, from a protected journal
    alliance support --edit  add or remove your own
    """
    if edit:
        from alliance_cli.cli import own_people
        from alliance_cli.cli.talking import Access

        access = Access(home, no_passphrase, passphrase_fd)
        own_people.edit(access, plain=plain, keep=keep)
        return
    own, trouble = None, None
    try:
        own = _own(
            home,
            mine=mine,
            no_passphrase=no_passphrase,
            passphrase_fd=passphrase_fd,
        )
    except AllianceError as error:
        trouble = error
    _show(own, plain=plain, as_json=as_json, keep=keep)
    if trouble is not None:
        raise trouble


def _own(
    home: "Path | None", *, mine: bool, no_passphrase: bool, passphrase_fd: int | None
) -> "Support | None":
    """Their own, where the journal is open; None where nothing can be known."""
    from alliance_cli.cli import opening, unasked

    if not mine or opening.is_absent(home):
        known = unasked.look(home, passphrase_fd)
        return known.support if known else None
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        return book.support()


def _show(own: "Support | None", *, plain: bool, as_json: bool, keep: bool) -> None:
    from alliance_cli.pages import support as texts
    from alliance_cli.render import contacts, pages

    people, lines = (own.people, own.lines) if own else ((), ())
    if not people and not lines:
        screens.show_page(texts.PAGE, plain=plain, as_json=as_json, keep=keep)
        return
    if as_json:
        page = json.loads(pages.as_json(texts.PAGE))
        common.show_json(
            {**page, "own": {"people": _plainly(people), "lines": _plainly(lines)}}
        )
        return
    look = common.look(plain=plain)
    theirs = contacts.drawn(_pairs(people), _pairs(lines), look)
    parts = pages.page(texts.FIRST, look), theirs, pages.page(texts.THEN, look)
    screens.show_private("\n".join(parts), keep=keep, plain=look.plain)


def _pairs(contacts: "tuple[Contact, ...]") -> list[tuple[str, str | None]]:
    return [(one.name, one.how) for one in contacts]


def _plainly(contacts: "tuple[Contact, ...]") -> list[dict[str, str | None]]:
    return [{"name": one.name, "how": one.how} for one in contacts]
