"""`export`: a page to take along, or everything as a file.

What a page says is in `pages`, how it comes about in `taking_along`. The journal itself
is never changed here.
"""

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, delivering, opening, taking_along, whom
from alliance_cli.cli.taking_along import Audience, Wanted
from alliance_cli.errors import UsageError

if TYPE_CHECKING:
    from alliance_cli.journal import Journal

EXCEL_KNOWS_IT_BY = "\ufeff"
ALWAYS_WHOLE = (
    "json is always the whole journal, loss-free; -t and --since go with the others."
)
EVERYTHING = "json and csv hold everything; a page for someone is md or html."
NOTHING_TO_PICK = "json and csv hold everything; there is nothing to pick."
JSON_OF_LINES = (
    "--json goes with --lines. The whole journal as JSON is: alliance export --format"
    " json"
)


class Format(StrEnum):
    MD = "md"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


PAGES = frozenset({Format.MD, Format.HTML})

For = Annotated[
    Audience | None,
    typer.Option(
        "--for",
        help="Whom it is for; your therapist, unless you say otherwise.",
        show_default=False,
    ),
]
Form = Annotated[
    Format,
    typer.Option(
        "--format",
        help="md and html are pages; csv is one row a session; json is the whole"
        " journal, loss-free.",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "-o",
        "--out",
        metavar="FILE",
        help="Where it goes, in place of page-DATE in this folder; - prints it.",
        show_default=False,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="WHEN",
        help="Only from that day on: 3 march, 2026-03-03.",
        show_default=False,
    ),
]
Pick = Annotated[
    str | None,
    typer.Option(
        "--pick",
        metavar="NUMBERS",
        help="Pick lines by number, without the list: 1,3 or 2-4.",
        show_default=False,
    ),
]
Lines = Annotated[
    bool,
    typer.Option("--lines", help="Only show the lines, with their numbers."),
]
Yes = Annotated[
    bool,
    typer.Option("--yes", help="Don't ask a second time, whoever it would go to."),
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Replace the file if it is there."),
]


def export(
    *,
    home: common.Home = None,
    who: common.Who = None,
    audience: For = None,
    form: Form = Format.MD,
    out: Out = None,
    since: Since = None,
    pick: Pick = None,
    lines: Lines = False,
    yes: Yes = False,
    force: Force = False,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """A page to take along, or everything as a file.

    A page holds only the lines you pick. The file gets a name that tells nothing, is
    for your eyes alone, and replaces no other.

    alliance export                          a page for your therapist
    alliance export --for new --format html  for someone new, to print
    alliance export --for record             a dated account in your own words
    alliance export --for me -o copy.md      everything, to read anywhere
    alliance export --format json -o -       everything, for another program
    """
    _refuse(form, audience, filters=since is not None or who is not None)
    if form not in PAGES and (lines or pick is not None):
        raise UsageError(NOTHING_TO_PICK)
    if as_json and not lines:
        raise UsageError(JSON_OF_LINES)
    today = common.today()
    from_day = _day(since, today)
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        journal = book.journal()
        them = whom.about(book, journal, who) if form is not Format.JSON else None
    target = delivering.target_of(out, form, today)
    if not lines:
        delivering.look_first(target, home, force=force)
    wanted = them and Wanted(
        audience=audience or Audience.THERAPIST,
        them=them,
        whose=journal.therapists if who is None else (them,),
        today=today,
        since=from_day,
        pick=pick,
        yes=yes,
        plain=plain,
        keep=keep,
    )
    if wanted and lines:
        taking_along.show_lines(wanted, journal, as_json=as_json)
        return
    text = _text(form, wanted, journal) if wanted else _whole(journal)
    if text is not None:
        mark = EXCEL_KNOWS_IT_BY if form is Format.CSV and target else ""
        delivering.deliver(mark + text, target, home, force=force, keep=keep or plain)


def _refuse(form: Format, audience: Audience | None, *, filters: bool) -> None:
    """What can't be together; a page for someone must never turn into everything."""
    if form is Format.JSON and filters:
        raise UsageError(ALWAYS_WHOLE)
    if form not in PAGES and audience not in {None, Audience.ME}:
        raise UsageError(EVERYTHING)


def _day(since: str | None, today: date) -> date | None:
    if since is None:
        return None
    from alliance_cli.term.dates import parse_day

    return parse_day(since, today)


def _whole(journal: "Journal") -> str:
    """Byte for byte what import takes; on a terminal with nothing that could steer it.

    Read back it is the same either way.
    """
    from alliance_cli.exchange.dump import dump_journal
    from alliance_cli.render.clean import for_json

    text = dump_journal(journal)
    return for_json(text) if sys.stdout.isatty() else text


def _text(form: Format, wanted: Wanted, journal: "Journal") -> str | None:
    """The page or the rows; None where nothing was picked."""
    if form is Format.CSV:
        return _rows(wanted, journal)
    sheet = taking_along.sheet(wanted, journal)
    if sheet is None:
        return None
    if form is Format.HTML:
        from alliance_cli.render.html import html

        return html(sheet)
    from alliance_cli.render.markdown import markdown

    return markdown(sheet)


def _rows(wanted: Wanted, journal: "Journal") -> str:
    from alliance_cli.render.csv_rows import csv_text
    from alliance_cli.signs import number_sessions

    rows = [
        (them.name, session, number)
        for them in wanted.whose
        for session, number in number_sessions(journal, them.id)
        if wanted.since is None or session.on >= wanted.since
    ]
    return csv_text(sorted(rows, key=lambda row: row[1].on))
