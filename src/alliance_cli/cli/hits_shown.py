"""What `list` found: a line an entry, or as JSON."""

from datetime import date
from typing import TYPE_CHECKING

from alliance_cli.cli import common

if TYPE_CHECKING:
    from alliance_cli.finding import Hit, Wanted
    from alliance_cli.journal import Journal

NOTHING_YET = "Nothing is logged yet. alliance log begins.\n"
NOTHING_FITS = "Nothing in the journal fits that.\n"


def drawn(
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
        unquoted={
            event.session_on or event.on
            for event in journal.events
            if event.safe_now in {"no", "unsure"}
        },
        glyphs=look.glyphs,
    )


def plainly(hit: "Hit") -> dict[str, object]:
    """As in the journal file; whether someone was safe is left out."""
    from dataclasses import replace

    from alliance_cli.cli import sessions
    from alliance_cli.exchange.dump import as_json
    from alliance_cli.journal import Event, Session

    entry = hit.entry
    if isinstance(entry, Session):
        return sessions.plainly(entry, hit.number)
    if isinstance(entry, Event):
        entry = replace(entry, safe_now=None, first=None)
    return {type(entry).__name__.lower(): as_json(entry)}
