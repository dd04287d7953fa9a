"""The one walk over plain JSON values that makes frozen values of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from alliance_cli.exchange.shapes import Key, Shape
from alliance_cli.exchange.values import THERAPIST, Refused
from alliance_cli.exchange.wording import Problems, is_plain, or_nearest


@dataclass(frozen=True, slots=True)
class Walk:
    """Reads values, and notes every problem with its place.

    `known` are the therapists that may be named; None lets any through. What has a
    problem comes back as None; `problems.refuse()` keeps it from being used.
    """

    known: frozenset[str] | None
    problems: Problems

    def shape(self, shape: Shape, value: object, place: str) -> object | None:
        if not isinstance(value, Mapping):
            self.problems.add(place or shape.name, "is not an object")
            return None
        before = self.problems.count
        found = {
            key.field: self._key(key, value[key.name], _within(place, key.name))
            for key in self._keys(shape, value, place)
        }
        for key in shape.keys:
            if key.required and key.name not in value:
                self.problems.add(_within(place, key.name), "is required")
        if because := shape.also(value):
            self.problems.add(place or shape.name, because)
        if self.problems.count > before:
            return None
        return shape.makes(**{k: v for k, v in found.items() if v is not None})

    def _keys(
        self,
        shape: Shape,
        value: Mapping[object, object],
        place: str,
    ) -> list[Key]:
        """The keys of this shape that were given, in the order given."""
        given = []
        for name in value:
            if isinstance(name, str) and name in shape.by_name:
                given.append(shape.by_name[name])
            elif isinstance(name, str) and is_plain(name):
                near = or_nearest(name, list(shape.by_name))
                self.problems.add(_within(place, name), f"is an unknown key{near}")
            else:
                self.problems.add(place or shape.name, "holds an unknown key")
        return given

    def _key(self, key: Key, value: object, place: str) -> object:
        before = self.problems.count
        found = None if value is None else self._given(key, value, place)
        if key.required and found is None and self.problems.count == before:
            self.problems.add(place, "is required")
        return found

    def _given(self, key: Key, value: object, place: str) -> object:
        if not key.many:
            return self._one(key, value, place)
        if isinstance(value, list | tuple):
            return self._several(key, value, place)
        if key.lone:
            return (self._one(key, value, place),)
        self.problems.add(place, "is not a list")
        return None

    def _several(self, key: Key, value: Sequence[object], place: str) -> object:
        found = [self._one(key, one, f"{place}[{n}]") for n, one in enumerate(value)]
        if isinstance(key.holds, Shape):
            self._no_id_twice(value, place)
            return tuple(found)
        return tuple(dict.fromkeys(found))

    def _no_id_twice(self, value: Sequence[object], place: str) -> None:
        seen: dict[str, int] = {}
        for n, one in enumerate(value):
            id_ = one.get("id") if isinstance(one, Mapping) else None
            if isinstance(id_, str) and seen.setdefault(id_, n) != n:
                because = f"is already the id of {place}[{seen[id_]}]"
                self.problems.add(f"{place}[{n}].id", because)

    def _one(self, key: Key, value: object, place: str) -> object:
        if isinstance(key.holds, Shape):
            return self.shape(key.holds, value, place)
        found = key.holds.read(value)
        if isinstance(found, Refused):
            self.problems.add(place, found.because)
            return None
        if key.holds is THERAPIST and not self._knows(found):
            self.problems.add(place, "is not the id of a listed therapist")
        return found

    def _knows(self, therapist: object) -> bool:
        return self.known is None or therapist in self.known


def _within(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name
