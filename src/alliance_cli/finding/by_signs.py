"""Sessions by the state of their signs, and by what counts toward a pattern.

A pattern is found here wherever a session had it, in the whole history; whether that is
often enough to be one now, the report says.
"""

from collections.abc import Callable, Iterator
from datetime import date

from alliance_cli.finding.wanted import Wanted
from alliance_cli.journal import Journal, Session, Therapist
from alliance_cli.rules.history import History, gather
from alliance_cli.rules.patterns import NOT_THERE, ORDINARY_LOOKS, went_unheard
from alliance_cli.signs import Entry, number_sessions

SEVERE = {"limits_passed": "limits", "unsafe": "safe"}
MISSED, UNHEARD = "not_there", "unheard"
Place = tuple[str, int]
Fits = Callable[[Session, Entry | None], bool]


def fitting(journal: Journal, wanted: Wanted, today: date) -> frozenset[Place]:
    """Whose sessions fit: the therapist's id, and the place in their order."""
    return frozenset(
        (them.id, place)
        for them in journal.therapists
        for place in _of(journal, them, wanted, today)
    )


def _of(
    journal: Journal,
    them: Therapist,
    wanted: Wanted,
    today: date,
) -> Iterator[int]:
    history = gather(journal, them, today)
    by_number = {one.number: one for one in history.entries}
    has_pattern = _pattern(wanted.pattern, history)
    for place, (session, number) in enumerate(number_sessions(journal, them.id)):
        entry = None if number is None else by_number.get(number)
        if _has_signs(entry, wanted) and has_pattern(session, entry):
            yield place


def _has_signs(entry: Entry | None, wanted: Wanted) -> bool:
    """A session that doesn't count has no signs, not even unknown ones."""
    if entry is None:
        return not wanted.signs
    return all(entry.signs.get(name) is state for name, state in wanted.signs)


def _pattern(name: str | None, history: History) -> Fits:
    """What says of a session that it has what the pattern counts."""
    if name is None:
        return lambda _, __: True
    if name == MISSED:
        return lambda one, _: one.held in NOT_THERE and one.on <= history.today
    if name in SEVERE:
        return lambda _, entry: entry is not None and entry.is_no(SEVERE[name])
    look = went_unheard(history) if name == UNHEARD else ORDINARY_LOOKS[name]
    return lambda _, entry: entry is not None and bool(look(entry))
