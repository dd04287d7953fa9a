"""Which therapist a command is about: the one in use, or the number that was given.

Therapists are named by their place in `alliance therapist list`; names never stand on
the command line, since shells remember it.
"""

from collections.abc import Sequence
from datetime import date

from alliance_cli.errors import NotFoundError
from alliance_cli.journal import Journal, Session, Therapist

NOBODY = "There is no therapist in the journal yet. alliance log asks for one."
NAME_COLUMNS = 30
NO_SUCH = "There is no therapist {number}. alliance therapist list shows them."


def current(journal: Journal) -> Therapist | None:
    """The one not ended who was seen last; the one seen last where all have ended."""
    going_on = [one for one in journal.therapists if not ended(one)]
    return _seen_last(journal, going_on) or _seen_last(journal, journal.therapists)


def chosen(journal: Journal, number: int | None) -> Therapist:
    """The therapist of that number, or the current one."""
    if not journal.therapists:
        raise NotFoundError(NOBODY)
    if number is None:
        return current(journal) or journal.therapists[-1]
    if not 1 <= number <= len(journal.therapists):
        raise NotFoundError(NO_SUCH.format(number=number))
    return journal.therapists[number - 1]


def others(journal: Journal, them: Therapist) -> tuple[tuple[int, Therapist], ...]:
    """Everyone else, with the number to ask for them by."""
    numbered = enumerate(journal.therapists, start=1)
    return tuple((number, one) for number, one in numbered if one.id != them.id)


def ended(them: Therapist) -> bool:
    return them.ended_on is not None or (
        them.ended_by is not None and them.ending_on is None
    )


def _seen_last(journal: Journal, among: Sequence[Therapist]) -> Therapist | None:
    """Of several last seen on one day, or never, the one listed last."""
    seen = {
        session.therapist: session.on for session in sorted(journal.sessions, key=_day)
    }
    placed = enumerate(among)
    return max(
        placed,
        key=lambda one: (seen.get(one[1].id, date.min), one[0]),
        default=(0, None),
    )[1]


def _day(session: Session) -> date:
    return session.on


def also(journal: Journal, them: Therapist, command: str) -> str:
    """A line for everyone else the journal is about, and how to ask for them."""
    from alliance_cli.render.clean import one_line

    named = (
        f"  {command} -t {number}   {one_line(one.name, NAME_COLUMNS)}\n"
        for number, one in others(journal, them)
    )
    lines = "".join(named)
    return f"\n  Also in this journal:\n{lines}" if lines else ""
