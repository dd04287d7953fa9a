"""`list`: your sessions, newest first, and whatever else fits what is looked for."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, filters, opening, quietly, screens, whom

if TYPE_CHECKING:
    from alliance_cli.finding import Found, Hit, Wanted
    from alliance_cli.journal import Event, Journal
    from alliance_cli.store import Book

NOTHING_YET = "Nothing is logged yet. alliance log begins.\n"
NOTHING_FITS = "Nothing in the journal fits that.\n"
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
    everything = not (looks_for or as_json or latest)
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        journal = _journal(book, 1 if everything else latest, today, whole=looks_for)
        outlined = _outlined(book, journal, who) if everything else None
    wanted = filters.with_words(
        _about(wanted, journal, who), search=search, plain=plain
    )
    found = outlined or _find(journal, wanted, today)
    hits = found.hits if latest is None else found.hits[-latest:]
    if as_json:
        common.show_json([_plainly(hit) for hit in hits])
    else:
        text = _drawn(journal, hits, wanted, today, plain=plain, quotes=not no_quotes)
        text += quietly.support_line(journal)
        screens.show_private(text, keep=keep, plain=plain)
    _say_undated(found)


def _journal(
    book: "Book",
    latest: int | None,
    today: date,
    *,
    whole: bool,
) -> "Journal":
    """All of it, or with `-n` alone no more than that takes."""
    if whole or latest is None:
        return book.journal()
    from alliance_cli.store import part

    return part.lately(book, latest, today)


def _outlined(book: "Book", journal: "Journal", who: int | None) -> "Found":
    """Every session, and of each no more than its line shows."""
    from alliance_cli.finding import Found
    from alliance_cli.store.outlines import outlines

    whose = journal.therapists if who is None else (whom.chosen(journal, who),)
    return Found(outlines(book, {one.id for one in whose}))


def _about(wanted: "Wanted", journal: "Journal", who: int | None) -> "Wanted":
    from dataclasses import replace

    if who is None:
        return wanted
    return replace(wanted, therapists=frozenset({whom.chosen(journal, who).id}))


def _find(journal: "Journal", wanted: "Wanted", today: date) -> "Found":
    from alliance_cli.finding import find

    if not wanted.of_sessions:
        return find(journal, wanted)
    from alliance_cli.finding.by_signs import fitting

    return find(journal, wanted, fitting(journal, wanted, today))


def _drawn(
    journal: "Journal",
    hits: "tuple[Hit, ...]",
    wanted: "Wanted",
    today: date,
    *,
    plain: bool,
    quotes: bool,
) -> str:
    from alliance_cli.finding import Wanted
    from alliance_cli.render.found import found

    if not hits:
        return NOTHING_YET if wanted == Wanted() else NOTHING_FITS
    look = common.look(plain=plain)
    several = len(journal.therapists) > 1
    return found(
        hits,
        today,
        look.width,
        words=wanted.words,
        names={one.id: one.name for one in journal.therapists} if several else None,
        quotes=quotes,
        unquoted={_day_of(event) for event in journal.events if _was_unsafe(event)},
        glyphs=look.glyphs,
    )


def _day_of(event: "Event") -> date:
    return event.session_on or event.on


def _was_unsafe(event: "Event") -> bool:
    return event.safe_now in {"no", "unsure"}


def _plainly(hit: "Hit") -> dict[str, object]:
    """As in the journal file; whether someone was safe is left out."""
    from dataclasses import replace

    from alliance_cli.cli.sessions import plainly
    from alliance_cli.exchange.dump import as_json
    from alliance_cli.journal import Event, Session

    entry = hit.entry
    if isinstance(entry, Session):
        return plainly(entry, hit.number)
    if isinstance(entry, Event):
        entry = replace(entry, safe_now=None, first=None)
    return {type(entry).__name__.lower(): as_json(entry)}


def _say_undated(found: "Found") -> None:
    if found.undated:
        common.note(WITHOUT_DAY.format(n=found.undated))
