"""Who is who, when two journals meet: therapists are known by id and name together.

Each journal counts its therapists by itself, so one id may be two people and one person
may have two ids. One who is in both keeps the name they have here, and what is known of
them there and not here is added.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from alliance_cli.journal import Journal, Therapist
from alliance_cli.store.rows import Entry
from alliance_cli.store.versions import id_of

One = TypeVar("One", bound=Entry)
KINDS = ("sessions", "events", "raises", "decisions", "scores")


@dataclass(frozen=True, slots=True)
class Match:
    """One therapist who comes in; `here` is None where they are new.

    `incoming` has the id that is theirs here.
    """

    incoming: Therapist
    here: Therapist | None


def match(present: Journal, incoming: Journal) -> tuple[Match, ...]:
    """Everyone who comes in, in their order; nobody here is matched twice."""
    found: dict[str, Therapist] = {}
    for matches in (_same, _same_name, _renamed):
        for one in incoming.therapists:
            free = [each for each in present.therapists if each not in found.values()]
            same = next((a for a in free if matches(present, incoming, a, one)), None)
            if one.id not in found and same is not None:
                found[one.id] = same
    ids = _ids(present, incoming, found)
    return tuple(
        Match(replace(one, id=ids[one.id]), found.get(one.id))
        for one in incoming.therapists
    )


def under_ids(incoming: Journal, ids: Mapping[str, str]) -> Journal:
    """The entries, about the therapists under these ids; the rest as it is."""
    if all(id_ == now for id_, now in ids.items()):
        return incoming
    moved: dict[str, Any] = {
        kind: tuple(_moved(one, ids) for one in getattr(incoming, kind))
        for kind in KINDS
    }
    return replace(incoming, **moved)


def completed(here: Therapist, there: Therapist) -> Therapist:
    """Who they are here, with what is known only there."""
    told: dict[str, Any] = {
        one.name: value
        for one in fields(Therapist)
        if getattr(here, one.name) is None
        and (value := getattr(there, one.name)) is not None
    }
    away = (*here.away, *(one for one in there.away if one not in here.away))
    return replace(here, **told, away=away)


def differing(here: Therapist, there: Therapist) -> tuple[str, ...]:
    """What is known of them in both, and not the same."""
    return tuple(
        one.name
        for one in fields(Therapist)
        if one.name not in {"id", "away"}
        and None not in (a := getattr(here, one.name), b := getattr(there, one.name))
        and a != b
    )


def _same(_: Journal, __: Journal, here: Therapist, there: Therapist) -> bool:
    return (here.id, here.name) == (there.id, there.name)


def _same_name(_: Journal, __: Journal, here: Therapist, there: Therapist) -> bool:
    return here.name == there.name


def _renamed(
    present: Journal,
    incoming: Journal,
    here: Therapist,
    there: Therapist,
) -> bool:
    """One id under two names is one person where the journals share an entry."""
    return here.id == there.id and bool(
        _known(present, here.id) & _known(incoming, there.id),
    )


def _known(journal: Journal, therapist: str) -> set[object]:
    """What tells an entry from all others: its id, or all of it."""
    return {
        (kind, id_of(one) or one)
        for kind in KINDS
        for one in getattr(journal, kind)
        if one.therapist == therapist
    }


def _ids(
    present: Journal,
    incoming: Journal,
    found: Mapping[str, Therapist],
) -> dict[str, str]:
    """Under which id everyone who comes in is here."""
    taken = {one.id for one in present.therapists}
    ids: dict[str, str] = {}
    for one in incoming.therapists:
        same = found.get(one.id)
        ids[one.id] = same.id if same else _free(one.id, taken)
        taken.add(ids[one.id])
    return ids


def _free(id_: str, taken: set[str]) -> str:
    """The id itself where nobody has it, else the next that is free: t1, t2, t3."""
    others = (f"t{n}" for n in range(1, len(taken) + 2))
    return id_ if id_ not in taken else next(one for one in others if one not in taken)


def _moved(entry: One, ids: Mapping[str, str]) -> One:
    loose: Any = entry
    first = getattr(entry, "first", None)
    kept = {} if first is None else {"first": _moved(first, ids)}
    therapist = loose.therapist
    moved: One = replace(loose, therapist=ids.get(therapist, therapist), **kept)
    return moved
