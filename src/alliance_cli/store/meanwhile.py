"""One entry, changed in two windows: what was typed in either is in it afterwards.

What only one of them changed is as that one left it. Where both changed one text, it
holds both; of two other answers the one given last counts.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from alliance_cli.store.forget import OWN_WORDS
from alliance_cli.store.rows import Entry

One = TypeVar("One", bound=Entry)
ONE_NAME = frozenset(["name", "who", "instrument"])
OF_THE_STORE = frozenset(["id", "first", "edited_at"])


def both(was: One, mine: One, there: One) -> One:
    """The entry as it stands `there`, with all that changed from `was` to `mine`."""
    changed: One = _both(was, mine, there)
    return changed


def _both(was: Any, mine: Any, there: Any) -> Any:  # noqa: ANN401  (any dataclass)
    return replace(there, **dict(_changes(was, mine, there)))


def _changes(was: object, mine: object, there: object) -> Iterator[tuple[str, object]]:
    for name in (one.name for one in fields(_type(mine))):
        three = [getattr(one, name) for one in (was, mine, there)]
        if name not in OF_THE_STORE and three[1] != three[0]:
            yield name, _one_of(name, *three)


def _type(value: object) -> Any:  # noqa: ANN401  (of any dataclass)
    return type(value)


def _one_of(name: str, was: object, mine: object, there: object) -> object:
    """What a field holds that was changed here, whatever was done to it there."""
    if there in (was, mine):
        return mine
    if is_dataclass(mine) or is_dataclass(there):
        return _parts(was, mine, there)
    if name in OWN_WORDS - ONE_NAME:
        return _texts(was, mine, there)
    if isinstance(mine, tuple) and isinstance(there, tuple) and _is_record(mine):
        return (*there, *(one for one in mine if one not in there))
    return mine


def _parts(was: object, mine: object, there: object) -> object:
    """A part of a session; one that was only emptied in one window stays."""
    if mine is None or there is None:
        return there if mine is None else mine
    return _both(_type(mine)() if was is None else was, mine, there)


def _is_record(values: tuple[object, ...]) -> bool:
    """Versions, those who were told, times away: each is something of its own."""
    return any(is_dataclass(one) for one in values)


def _texts(was: object, mine: object, there: object) -> object:
    """Both, each once; words that were only taken away in one stay in the other."""
    if mine is None or there is None:
        return there if mine is None else mine
    here, other, before = str(mine), str(there), str(was or "")
    if here in other or other in here:
        return max(here, other, key=len)
    if before and here.startswith(before) and other.startswith(before):
        here = here[len(before) :].lstrip("\n")
    return f"{other}\n{here}"
