"""`list`: your sessions, newest first, and finding in all that was written down.

Words to look for are asked for, or read from a pipe: an argument would stay in the
shell's memory. A filter that can't be understood is refused before anything is opened.
"""

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, completing, opening, quietly, screens, whom
from alliance_cli.cli.sessions import plainly

if TYPE_CHECKING:
    from alliance_cli.finding import Found, Hit, Wanted
    from alliance_cli.journal import Event, Journal
    from alliance_cli.store import Book

NOTHING_YET = "Nothing is logged yet. alliance log begins.\n"
NOTHING_FITS = "Nothing in the journal fits that.\n"
WITHOUT_DAY = "{n} more would fit, but have no day, and so aren't listed."
WHICH = "Which words?"
HOW_WORDS = (
    "Every one of them has to be there; what stands in quotation marks as it is."
)

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
Search = Annotated[
    bool,
    typer.Option(
        "--search",
        help="Ask for words, or read them from a pipe, and list what holds them all.",
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="WHEN",
        help="From that day on: monday, 3 march, 2026-03-03.",
        show_default=False,
    ),
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="WHEN",
        help="Up to that day, itself included.",
        show_default=False,
    ),
]
SignIs = Annotated[
    list[str] | None,
    typer.Option(
        "--sign",
        metavar="SIGN=STATE",
        help="Where a sign was yes, between, no or unknown: trust=no. May be repeated.",
        show_default=False,
        autocompletion=completing.signs,
    ),
]
PatternIs = Annotated[
    str | None,
    typer.Option(
        "--pattern",
        metavar="NAME",
        help="Sessions that count toward a pattern of the report: dread, unheard.",
        show_default=False,
        autocompletion=completing.patterns,
    ),
]
EventIs = Annotated[
    str | None,
    typer.Option(
        "--event",
        metavar="KIND",
        help="Where something over the line was noted: any, or one kind of it.",
        show_default=False,
        autocompletion=completing.events,
    ),
]


def list_(
    *,
    home: common.Home = None,
    who: common.Who = None,
    latest: Latest = None,
    search: Search = False,
    since: Since = None,
    until: Until = None,
    signs: SignIs = None,
    pattern: PatternIs = None,
    event: EventIs = None,
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
    wanted = _wanted(
        today,
        since=since,
        until=until,
        signs=signs or [],
        pattern=pattern,
        event=event,
    )
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        journal = _journal(book, latest, today, whole=search or wanted != Wanted())
    wanted = _with_words(_about(wanted, journal, who), search=search, plain=plain)
    found = _find(journal, wanted, today)
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


def _wanted(
    today: date,
    *,
    since: str | None,
    until: str | None,
    signs: list[str],
    pattern: str | None,
    event: str | None,
) -> "Wanted":
    from alliance_cli.finding import wanted

    first, last = _day(since, today), _day(until, today)
    wanted.span(first, last)
    return wanted.Wanted(
        since=first,
        until=last,
        signs=tuple(wanted.sign(each) for each in signs),
        pattern=None if pattern is None else wanted.pattern(pattern),
        event=None if event is None else wanted.event(event),
    )


def _day(when: str | None, today: date) -> date | None:
    from alliance_cli.term.dates import parse_day

    return None if when is None else parse_day(when, today, future=True)


def _about(wanted: "Wanted", journal: "Journal", who: int | None) -> "Wanted":
    from dataclasses import replace

    if who is None:
        return wanted
    return replace(wanted, therapists=frozenset({whom.chosen(journal, who).id}))


def _with_words(wanted: "Wanted", *, search: bool, plain: bool) -> "Wanted":
    from dataclasses import replace

    from alliance_cli.finding import words_in

    return replace(wanted, words=words_in(_asked(plain=plain))) if search else wanted


def _asked(*, plain: bool) -> str:
    """The words as they were typed; from a pipe the first line, and nothing is said."""
    from alliance_cli.cli.asking import asking, line
    from alliance_cli.term import terminal

    if terminal.is_terminal():
        with asking(plain=plain, keep=False) as talk:
            return line(talk, f"{WHICH} {HOW_WORDS}")
    terminal.prepare_reading()
    if sys.stdin.isatty():
        common.note(WHICH)
    return sys.stdin.readline()


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

    from alliance_cli.exchange import as_json
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
