"""What an import would add to what is there: nothing twice, nothing overwritten."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import TypeVar

from alliance_cli.errors import InputRefusedError
from alliance_cli.journal import Journal, Therapist
from alliance_cli.store.rows import Entry

One = TypeVar("One", bound=Entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How many of each kind (`sessions`, `events`, …) came in, or were there."""

    added: dict[str, int]
    present: dict[str, int]


def news(present: Journal, incoming: Journal) -> Journal:
    """The entries of `incoming` that aren't there yet.

    An id that is there is the same entry; without an id only a wholly equal one is, and
    as often as it is there. Raises InputRefusedError before anything is written.
    """
    _refuse(present, incoming)
    return Journal(
        therapists=_missing(present.therapists, incoming.therapists),
        sessions=_missing(present.sessions, incoming.sessions),
        events=_missing(present.events, incoming.events),
        raises=_missing(present.raises, incoming.raises),
        decisions=_missing(present.decisions, incoming.decisions),
        consults=_missing(present.consults, incoming.consults),
        scores=_missing(present.scores, incoming.scores),
    )


def counted(incoming: Journal, new: Journal) -> Imported:
    names = [one.name for one in fields(Journal)]
    all_ = {name: len(getattr(incoming, name)) for name in names}
    added = {name: len(getattr(new, name)) for name in names}
    present = {name: all_[name] - added[name] for name in names}
    return Imported(added=added, present=present)


def _missing(present: Sequence[One], incoming: Sequence[One]) -> tuple[One, ...]:
    ids = {id_ for one in present if (id_ := _id(one)) is not None}
    spare = Counter(one for one in present if _id(one) is None)
    found = []
    for one in incoming:
        id_ = _id(one)
        if id_ in ids:
            continue
        if id_ is None and spare[one] > 0:
            spare[one] -= 1
            continue
        found.append(one)
    return tuple(found)


def _id(entry: Entry) -> str | None:
    found: str | None = getattr(entry, "id", None)
    return found


def _refuse(present: Journal, incoming: Journal) -> None:
    problems = [
        f"therapists[{at}].id: this id belongs to another name in your journal;"
        " give one of the two another id"
        for at, one in enumerate(incoming.therapists)
        if _is_another(present.therapist(one.id), one)
    ]
    for kind in fields(Journal):
        problems += _repeated(kind.name, getattr(incoming, kind.name))
    if problems:
        raise InputRefusedError(problems)


def _is_another(there: Therapist | None, one: Therapist) -> bool:
    return there is not None and there.name != one.name


def _repeated(kind: str, entries: Sequence[Entry]) -> list[str]:
    seen: dict[str, int] = {}
    problems = []
    for at, one in enumerate(entries):
        id_ = _id(one)
        if id_ is None:
            continue
        if id_ in seen:
            place = f"{kind}[{seen[id_]}]"
            problems.append(f"{kind}[{at}].id: {place} has this id too")
        seen.setdefault(id_, at)
    return problems
