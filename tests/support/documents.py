"""Walking the plain JSON of a journal file with the table in hand."""

from collections.abc import Iterator
from typing import Any

from alliance_cli.exchange.dump import as_json
from alliance_cli.exchange.shapes import Key, Shape
from alliance_cli.exchange.table import JOURNAL
from alliance_cli.journal import Journal

Spot = tuple[Any, str | int, str, Key]  # the container, the key in it, the place, what


def document_of(journal: Journal) -> dict[str, Any]:
    head = {"format": "alliance-journal", "version": 1}
    plain = as_json(journal)
    assert isinstance(plain, dict)
    empty: dict[str, object] = {key.name: [] for key in JOURNAL.keys}
    return {**head, **empty, **plain}


def spots(shape: Shape, value: Any, place: str) -> Iterator[Spot]:  # noqa: ANN401  (plain JSON)
    """Every value in the document that the table knows, containers included."""
    for key in shape.keys:
        if key.name not in value:
            continue
        here = f"{place}.{key.name}" if place else key.name
        yield value, key.name, here, key
        if isinstance(key.holds, Shape):
            for inside, one in _each(key, value[key.name], here):
                yield from spots(key.holds, one, inside)


def objects(document: Any) -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401  (plain JSON)
    """Every object in the document, the whole first, with its place."""
    yield "", document
    for container, name, here, key in spots(JOURNAL, document, ""):
        if isinstance(key.holds, Shape):
            yield from _each(key, container[name], here)


def _each(key: Key, held: Any, place: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401  (plain JSON)
    if not key.many:
        yield place, held
        return
    for n, one in enumerate(held):
        yield f"{place}[{n}]", one
