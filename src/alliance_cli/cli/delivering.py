"""Where what leaves the journal goes: a file with a name that tells nothing, or stdout.

On a terminal what is printed is on a screen that is gone afterwards.
"""

import sys
from datetime import date
from pathlib import Path

from alliance_cli.cli import common, opening

STDOUT = Path("-")
NAME = "page-{day}.{form}"
OUTSIDE = (
    "{file} is written. It is outside the journal now: whoever can open it can read it,"
    " and printers, browsers, mail and lists of recent files keep traces."
)


def target_of(out: Path | None, form: str, today: date) -> Path | None:
    """The file; None where it is printed: asked for, or because stdout leads away."""
    if out is not None:
        return None if out == STDOUT else out
    return Path(NAME.format(day=today, form=form)) if sys.stdout.isatty() else None


def look_first(target: Path | None, home: Path | None, *, force: bool) -> None:
    """Refuse a place that won't do, before a person has picked anything for it."""
    from alliance_cli.cli import files

    if target is not None:
        files.look_first(target, journal=opening.journal_path(home), force=force)


def deliver(
    text: str,
    target: Path | None,
    home: Path | None,
    *,
    force: bool,
    keep: bool,
) -> None:
    from alliance_cli.cli import files, screens

    if target is None:
        screens.show_private(text, keep=keep, plain=not sys.stdout.isatty())
        return
    files.write_private(target, text, journal=opening.journal_path(home), force=force)
    common.note(OUTSIDE.format(file=target))
