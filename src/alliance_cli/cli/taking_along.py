"""The page for someone: whom it is for, what is picked, and what is asked before.

To add a page: its module in `pages`, a value of `Audience`, and its line in `HEADS`,
`LEFT_OUT`, `choices_for` and `_sheet`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from alliance_cli.cli import common, handing, picking
from alliance_cli.errors import InterruptedByPerson, UsageError
from alliance_cli.journal import Journal, Therapist

if TYPE_CHECKING:
    from alliance_cli.pages.choice import Choice
    from alliance_cli.pages.sheet import Sheet
    from alliance_cli.render.look import Look
    from alliance_cli.term.talk import Talk


class Audience(StrEnum):
    THERAPIST = "therapist"
    NEW = "new"
    ME = "me"
    RECORD = "record"


HEADS = {
    Audience.THERAPIST: "A page for {T}",
    Audience.NEW: "A page for someone new",
    Audience.RECORD: "A dated account",
}
LEFT_OUT = {
    Audience.THERAPIST: "Left out: the scales, the report, and every word you don't"
    " pick.",
    Audience.NEW: "Left out: names of therapists, dates, the report, and every word you"
    " don't pick. What you leave empty can be filled in by hand.",
    Audience.RECORD: "Left out: scales, feelings, the report, what you took back, and"
    " every word you don't pick.",
}
NOBODY_PICKS = (
    "Lines are picked on a terminal, and -o FILE says where the page goes. Without one,"
    " --pick 1,3 picks by number, and --lines shows the lines with their numbers."
)
NOT_WRITTEN = "Nothing was written."
NOTHING_PICKED = "Nothing was picked. Nothing was written."


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whom the page is for, and how it is asked for."""

    audience: Audience
    them: Therapist
    whose: tuple[Therapist, ...]
    today: date
    since: date | None = None
    pick: str | None = None
    yes: bool = False
    plain: bool = False
    keep: bool = False


def sheet(wanted: Wanted, journal: Journal) -> "Sheet | None":
    """The page; None where nothing was picked or it was left, which has been said."""
    if wanted.audience is Audience.ME:
        from alliance_cli.pages import me

        return me.sheet(journal, wanted.whose, wanted.today, wanted.since)
    choices = choices_for(wanted, journal)
    if not choices:
        common.note(picking.NO_LINES)
        return None
    picked = _picked(wanted, journal, choices)
    if picked is None:
        common.note(NOT_WRITTEN)
        return None
    if not picked:
        common.note(NOTHING_PICKED)
        return None
    return _sheet(wanted, journal, picked)


def choices_for(wanted: Wanted, journal: Journal) -> "tuple[Choice, ...]":
    """Every line that could go on this page."""
    from alliance_cli.pages import new, record, therapist

    match wanted.audience:
        case Audience.THERAPIST:
            return therapist.choices(journal, wanted.them, wanted.since)
        case Audience.NEW:
            return new.choices(journal, wanted.whose, wanted.since)
        case Audience.RECORD:
            return record.choices(journal, wanted.them, wanted.since)
        case Audience.ME:
            return ()


def show_lines(wanted: Wanted, journal: Journal, *, as_json: bool) -> None:
    """The lines with their numbers, for `--pick`; nothing is written."""
    from alliance_cli.cli import screens
    from alliance_cli.render.choices import listed, plainly

    if not _may_go_without_picking(wanted, journal):
        common.note(NOT_WRITTEN)
        return
    choices = choices_for(wanted, journal)
    if as_json:
        common.show_json(plainly(choices))
        return
    look = common.look(plain=wanted.plain)
    text = listed(choices, look) if choices else f"{picking.NO_LINES}\n"
    screens.show_private(text, keep=wanted.keep, plain=look.plain)


def _picked(
    wanted: Wanted, journal: Journal, choices: "Sequence[Choice]"
) -> "tuple[Choice, ...] | None":
    if wanted.pick is None:
        return _by_hand(wanted, journal, choices)
    if not _may_go_without_picking(wanted, journal):
        return None
    picked = picking.by_numbers(choices, wanted.pick)
    handing.note_before(wanted.them, _words_before(wanted))
    return picked


def _by_hand(
    wanted: Wanted, journal: Journal, choices: "Sequence[Choice]"
) -> "tuple[Choice, ...] | None":
    from alliance_cli.cli.talking import conversation
    from alliance_cli.term.terminal import is_terminal

    if not is_terminal():
        raise UsageError(NOBODY_PICKS)
    with conversation(plain=wanted.plain, keep=wanted.keep) as (talk, look):
        try:
            if not _may_go(talk, wanted, journal):
                return None
            _head(talk, look, wanted)
            return picking.pick(talk, look, choices)
        except EOFError:
            raise InterruptedByPerson from None


def _may_go_without_picking(wanted: Wanted, journal: Journal) -> bool:
    """The second question alone, on a terminal; in a script it needs `--yes`."""
    from alliance_cli.cli.talking import conversation
    from alliance_cli.term.terminal import is_terminal

    if wanted.yes or wanted.audience is not Audience.THERAPIST or not is_terminal():
        return _may_go(None, wanted, journal)
    if handing.is_clear(journal, wanted.them, wanted.today):
        return True
    with conversation(plain=wanted.plain, keep=wanted.keep) as (talk, _):
        try:
            return _may_go(talk, wanted, journal)
        except EOFError:
            raise InterruptedByPerson from None


def _may_go(talk: "Talk | None", wanted: Wanted, journal: Journal) -> bool:
    if wanted.yes or wanted.audience is not Audience.THERAPIST:
        return True
    return handing.may_go(talk, journal, wanted.them, wanted.today)


def _head(talk: "Talk", look: "Look", wanted: Wanted) -> None:
    text = f"{LEFT_OUT[wanted.audience]}\n{_words_before(wanted)}"
    head = HEADS[wanted.audience]
    handing.say_before(talk, look, wanted.them, head, text)


def _words_before(wanted: Wanted) -> str:
    return handing.words_before(for_record=wanted.audience is Audience.RECORD)


def _sheet(wanted: Wanted, journal: Journal, picked: "Sequence[Choice]") -> "Sheet":
    from alliance_cli.pages import new, record, therapist

    them, today, since = wanted.them, wanted.today, wanted.since
    if wanted.audience is Audience.NEW:
        return new.sheet(picked, today)
    if wanted.audience is Audience.RECORD:
        return record.sheet(journal, them, picked, today, since)
    return therapist.sheet(journal, them, picked, today, since)
