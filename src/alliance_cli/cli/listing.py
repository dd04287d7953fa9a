"""`list`: your sessions, newest first, and whatever else fits what is looked for."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import (
    common,
    filters,
    hits_shown,
    opening,
    quietly,
    screens,
    whom,
)

if TYPE_CHECKING:
    from alliance_cli.finding import Found, Wanted
    from alliance_cli.journal import Journal
    from alliance_cli.store import Book
    from alliance_cli.store.outlines import Numbered

WITHOUT_DAY = "{n} more would fit, but have no day, and so aren't listed."

Latest = Annotated[
    int | None,
    typer.Option(
        "-n",
        metavar="N",
        min=1,
        help="Only the latest N.",
        show_default=False,
    ),
]


def list_(
    *,
    home: common.Home = None,
    who: common.Who = None,
    latest: Latest = None,
    search: filters.Search = False,
    since: filters.Since = None,
    until: filters.Until = None,
    signs: filters.SignIs = None,
    pattern: filters.PatternIs = None,
    event: filters.EventIs = None,
    no_quotes: common.NoQuotes = False,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Your sessions, newest first.

    Days, numbers and the first of your own words; nothing says how a session was. What
    is asked for together has to fit together.

    alliance list                      with everyone
    alliance list -t 2 -n 5            the latest five with number 2
    alliance list --search             asks for words, and finds them anywhere
    alliance list --sign trust=no      the sessions in which trust was low
    alliance list --since 2026-03-01   from that day on
    alliance list --no-quotes          without your words, for a shared room
    """
    from alliance_cli.finding import Wanted

    today = common.today()
    wanted = filters.wanted_by(
        today,
        since=since,
        until=until,
        signs=signs or [],
        pattern=pattern,
        event=event,
    )
    looks_for = search or wanted != Wanted()
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        whole = looks_for or (as_json and latest is None)
        journal, lines = _read(book, latest, today, whole=whole)
    wanted = filters.with_words(
        _about(wanted, journal, who), search=search, plain=plain
    )
    found = _find(journal, wanted, today) if lines is None else _of(lines, wanted)
    hits = found.hits if latest is None else found.hits[-latest:]
    if as_json:
        common.show_json([hits_shown.plainly(hit) for hit in hits])
    else:
        text = hits_shown.drawn(
            journal, hits, wanted, today, plain=plain, quotes=not no_quotes
        )
        text += quietly.support_line(journal)
        screens.show_private(text, keep=keep, plain=plain)
    if found.undated:
        common.note(WITHOUT_DAY.format(n=found.undated))


def _read(
    book: "Book",
    latest: int | None,
    today: date,
    *,
    whole: bool,
) -> "tuple[Journal, tuple[Numbered, ...] | None]":
    """No more of it than is shown: without `-n`, of each session its line alone."""
    from alliance_cli.store.outlines import listed
    from alliance_cli.store.part import lately

    if whole:
        return book.journal(), None
    if latest is not None:
        return lately(book, latest, today), None
    return listed(book, today)


def _about(wanted: "Wanted", journal: "Journal", who: int | None) -> "Wanted":
    from dataclasses import replace

    if who is None:
        return wanted
    return replace(wanted, therapists=frozenset({whom.chosen(journal, who).id}))


def _of(lines: "tuple[Numbered, ...]", wanted: "Wanted") -> "Found":
    from alliance_cli.finding import Found, Hit

    whose = wanted.therapists
    return Found(
        tuple(
            Hit(one, number)
            for one, number in lines
            if whose is None or one.therapist in whose
        )
    )


def _find(journal: "Journal", wanted: "Wanted", today: date) -> "Found":
    from alliance_cli.finding import find

    if not wanted.of_sessions:
        return find(journal, wanted)
    from alliance_cli.finding.by_signs import fitting

    return find(journal, wanted, fitting(journal, wanted, today))
