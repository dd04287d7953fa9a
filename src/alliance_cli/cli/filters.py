"""What `list` can be asked for: words, days, signs, a pattern, an event.

Words to look for are asked for, or read from a pipe: an argument would stay in the
shell's memory. A filter that can't be understood is refused before anything is opened.
"""

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, completing

if TYPE_CHECKING:
    from alliance_cli.finding import Wanted

WHICH = "Which words?"
HOW_WORDS = (
    "Every one of them has to be there; what stands in quotation marks as it is."
)

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


def wanted_by(
    today: date,
    *,
    since: str | None,
    until: str | None,
    signs: list[str],
    pattern: str | None,
    event: str | None,
) -> "Wanted":
    """The filters as they were typed, understood."""
    from alliance_cli.finding import Wanted

    if not signs and {since, until, pattern, event} == {None}:
        return Wanted()
    from alliance_cli.finding import typed

    first, last = _day(since, today), _day(until, today)
    typed.span(first, last)
    return Wanted(
        since=first,
        until=last,
        signs=tuple(typed.sign(each) for each in signs),
        pattern=None if pattern is None else typed.pattern(pattern),
        event=None if event is None else typed.event(event),
    )


def _day(when: str | None, today: date) -> date | None:
    if when is None:
        return None
    from alliance_cli.term.dates import parse_day

    return parse_day(when, today, future=True)


def with_words(wanted: "Wanted", *, search: bool, plain: bool) -> "Wanted":
    """With the words to look for, where that is wanted."""
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
