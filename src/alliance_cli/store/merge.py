"""What an import would do to what is here: nothing twice, and nothing lost.

An entry that is here already stays. One that is further along there takes its place.
Where the two read differently both are kept: the one here as it is, the other as an
entry of its own (`versions.py`). Therapists are matched first (`matching.py`).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from alliance_cli.errors import InputRefusedError
from alliance_cli.journal import Journal
from alliance_cli.store import matching
from alliance_cli.store.rows import TABLES, Entry
from alliance_cli.store.versions import as_second, id_of, is_further

One = TypeVar("One", bound=Entry)
VERSION_AT, FROM_WORDS = slice(14, 15), "5"  # of a UUID that was made from words


@dataclass(frozen=True, slots=True)
class Further:
    """An entry as it stands here, and how it goes on there."""

    here: Entry
    there: Entry


@dataclass(frozen=True, slots=True)
class News:
    """What is to be added and brought up to date.

    `differing` are entries here of which a second version is among the new ones, and
    therapists of whom something else is known there, which stays as it is here.
    """

    new: Journal = field(default_factory=Journal)
    further: tuple[Further, ...] = ()
    differing: tuple[Entry, ...] = ()

    def __bool__(self) -> bool:
        return self.new != Journal() or bool(self.further)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How many of each kind (`sessions`, `events`, …) came in, were there, or went on.

    `differing` are the entries that read differently in the two.
    """

    added: dict[str, int]
    present: dict[str, int]
    further: dict[str, int]
    differing: tuple[Entry, ...] = ()


def news(present: Journal, incoming: Journal) -> News:
    """What of `incoming` isn't here yet.

    An id that is here is the same entry; without an id only a wholly equal one is, and
    as often as it is here. Raises InputRefusedError where one id is given twice.
    """
    _refuse_doubles(incoming)
    matches = matching.match(present, incoming)
    was = (one.id for one in incoming.therapists)
    ids = {id_: one.incoming.id for id_, one in zip(was, matches, strict=True)}
    about = matching.under_ids(incoming, ids)
    new: dict[str, Any] = {
        "therapists": tuple(one.incoming for one in matches if one.here is None)
    }
    further, differing = _of_therapists(matches)
    for kind in fields(Journal)[1:]:
        found = _of_kind(getattr(present, kind.name), getattr(about, kind.name))
        new[kind.name] = tuple(_without_seconds(found[0], getattr(present, kind.name)))
        further += found[1]
        differing += found[2]
    return News(Journal(**new), tuple(further), tuple(differing))


def counted(incoming: Journal, found: News) -> Imported:
    names = [one.name for one in fields(Journal)]
    added = {name: len(getattr(found.new, name)) for name in names}
    further = Counter(_name_of(one.here) for one in found.further)
    present = {
        name: len(getattr(incoming, name)) - added[name] - further[name]
        for name in names
    }
    return Imported(
        added=added,
        present=present,
        further={name: further[name] for name in names},
        differing=found.differing,
    )


def _of_therapists(
    matches: Sequence[matching.Match],
) -> tuple[list[Further], list[Entry]]:
    both = [(one.here, one.incoming) for one in matches if one.here is not None]
    full = [(here, matching.completed(here, there)) for here, there in both]
    return (
        [Further(here, more) for here, more in full if more != here],
        [here for here, there in both if matching.differing(here, there)],
    )


def _of_kind(
    here: Sequence[One],
    incoming: Sequence[One],
) -> tuple[list[One], list[Further], list[Entry]]:
    """What is new of one kind, what goes on there, and what reads differently there."""
    by_id = {id_: one for one in here if (id_ := id_of(one)) is not None}
    spare = Counter(one for one in here if id_of(one) is None)
    coming = {id_of(one) for one in incoming}
    new: list[One] = []
    further: list[Further] = []
    differing: list[Entry] = []
    for one in incoming:
        same = by_id.get(id_of(one) or "")
        if same is None:
            new += _unless_spare(one, spare)
        elif is_further(same, one):
            continue
        elif is_further(one, same):
            further.append(Further(same, one))
        elif id_of(other := as_second(one)) not in coming | by_id.keys():
            new.append(other)
            differing.append(same)
    return new, further, differing


def _unless_spare(one: One, spare: Counter[One]) -> list[One]:
    """Itself, unless it has no id and a wholly equal one is here to stand for it."""
    if id_of(one) is None and spare[one] > 0:
        spare[one] -= 1
        return []
    return [one]


def _without_seconds(new: Sequence[One], here: Sequence[One]) -> Sequence[One]:
    """Without what is a second version there, and the only one here."""
    if not any((id_of(one) or "")[VERSION_AT] == FROM_WORDS for one in new):
        return new
    seconds = {id_of(as_second(one)) for one in here if id_of(one) is not None}
    return [one for one in new if id_of(one) not in seconds]


def _name_of(entry: Entry) -> str:
    """The list of the journal file that it stands in."""
    return f"{TABLES[type(entry)]}s"


def _refuse_doubles(incoming: Journal) -> None:
    problems: list[str] = []
    for kind in fields(Journal):
        problems += _repeated(kind.name, getattr(incoming, kind.name))
    if problems:
        raise InputRefusedError(problems)


def _repeated(kind: str, entries: Sequence[Entry]) -> list[str]:
    seen: dict[str, int] = {}
    problems = []
    for at, one in enumerate(entries):
        id_ = id_of(one)
        if id_ is None:
            continue
        if id_ in seen:
            place = f"{kind}[{seen[id_]}]"
            problems.append(f"{kind}[{at}].id: {place} has this id too")
        seen.setdefault(id_, at)
    return problems
