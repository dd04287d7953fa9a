"""Which therapist a command is about: the one in use, or the number that was given.

Therapists are asked for by their place in `alliance therapist`; names never stand on
the command line, since shells remember it.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, completing
from alliance_cli.errors import NotFoundError
from alliance_cli.journal import Journal, Session, Therapist

if TYPE_CHECKING:
    from alliance_cli.store import Book

NOBODY = "There is no therapist in the journal yet. alliance log asks for one."
NO_SUCH = "There is no therapist {number}. alliance therapist lists them."
NAME_COLUMNS = 30
CHANGED = "It is changed.\n"
AS_BEFORE = "Nothing was changed.\n"
NumberOrNone = Annotated[
    int | None,
    typer.Argument(
        metavar="[N]",
        min=1,
        help="Their number in alliance therapist; without it, the one you see now.",
        show_default=False,
        autocompletion=completing.therapists,
    ),
]


def about(book: "Book", journal: Journal, number: int | None) -> Therapist:
    """The therapist of that number, else the one in use, else the one seen last."""
    from alliance_cli.store.using import in_use

    return chosen(journal, number, in_use(book))


def chosen(
    journal: Journal,
    number: int | None,
    in_use: str | None = None,
) -> Therapist:
    found = current(journal, in_use)
    if found is None:
        raise NotFoundError(NOBODY)
    if number is None:
        return found
    if not 1 <= number <= len(journal.therapists):
        raise NotFoundError(NO_SUCH.format(number=number))
    return journal.therapists[number - 1]


def current(journal: Journal, in_use: str | None = None) -> Therapist | None:
    """The one in use; else, of those going on, the one seen last; else of all."""
    used = journal.therapist(in_use) if in_use else None
    going_on = [one for one in journal.therapists if not ended(one)]
    return used or _seen_last(journal, going_on or journal.therapists)


def others(journal: Journal, them: Therapist) -> tuple[tuple[int, Therapist], ...]:
    """Everyone else, with the number to ask for them by."""
    numbered = enumerate(journal.therapists, start=1)
    return tuple((number, one) for number, one in numbered if one.id != them.id)


def also(journal: Journal, them: Therapist, command: str, *, plain: bool) -> str:
    """A line for everyone else the journal is about, and how to ask for them."""
    from alliance_cli.render.clean import one_line

    lines = [
        (f"{command} -t {number}", f"{one_line(one.name, NAME_COLUMNS)}{_over(one)}")
        for number, one in others(journal, them)
    ]
    if not lines:
        return ""
    if plain:
        said = "".join(f"- {name}: {asks}\n" for asks, name in lines)
        return f"\nAlso in this journal\n{said}"
    told = "".join(f"   {asks}   {name}\n" for asks, name in lines)
    return f" Also in this journal\n{told}\n"


def _over(them: Therapist) -> str:
    return ", over" if ended(them) else ""


def change(book: "Book", old: Therapist, new: Therapist) -> str:
    """What was changed about a therapist; one who is over is no longer in use."""
    from alliance_cli.store import using
    from alliance_cli.store.write import change_therapist

    if old == new:
        return AS_BEFORE
    change_therapist(book, old, new)
    if ended(new) and using.in_use(book) == new.id:
        using.use(book, None)
    return CHANGED


def ended(them: Therapist) -> bool:
    """Over; one with an end that lies ahead, or is today's, is still going on."""
    if them.ended_on is not None:
        return them.ended_on <= common.today()
    if them.ending_on is not None:
        return them.ending_on < common.today()
    return them.ended_by is not None


def _seen_last(journal: Journal, among: Sequence[Therapist]) -> Therapist | None:
    """Of several last seen on one day, or never, the one listed last."""
    seen = {
        session.therapist: session.on for session in sorted(journal.sessions, key=_day)
    }
    placed = [(seen.get(one.id, date.min), place) for place, one in enumerate(among)]
    return among[max(placed)[1]] if placed else None


def _day(session: Session) -> date:
    return session.on
