"""A small checker for the part of JSON Schema that our own schemas use."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

TYPES: dict[str, tuple[type, ...]] = {
    "array": (list,),
    "boolean": (bool,),
    "integer": (int,),
    "null": (type(None),),
    "number": (int, float),
    "object": (dict,),
    "string": (str,),
}
KNOWN = {
    "$defs",
    "$ref",
    "$schema",
    "additionalProperties",
    "const",
    "description",
    "enum",
    "items",
    "maximum",
    "minimum",
    "pattern",
    "properties",
    "required",
    "title",
    "type",
}
Schema = Mapping[str, Any]


def problems(value: Any, schema: Schema, root: Schema, at: str = "$") -> list[str]:  # noqa: ANN401
    """Every place where the value isn't as the schema says; none when it is."""
    return list(_problems(value, schema, root, at))


def unknown_words(schema: object, *, names: bool = False) -> set[str]:
    """Words of JSON Schema that this checker would pass over in silence."""
    if isinstance(schema, list):
        return set().union(*(unknown_words(one) for one in schema))
    if not isinstance(schema, dict):
        return set()
    found = set() if names else set(schema) - KNOWN
    for key, below in schema.items():
        if names or key not in {"enum", "const", "required"}:
            found |= unknown_words(below, names=key in {"properties", "$defs"})
    return found


def _problems(value: Any, schema: Schema, root: Schema, at: str) -> Iterator[str]:  # noqa: ANN401
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        yield from _problems(value, root["$defs"][name], root, at)
        return
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is none of {schema['enum']}"
    if "type" in schema and not _is_one_of(value, schema["type"]):
        yield f"{at}: {value!r} is no {schema['type']}"
        return
    yield from _inside(value, schema, root, at)


def _is_one_of(value: object, types: str | list[str]) -> bool:
    names = [types] if isinstance(types, str) else types
    if isinstance(value, bool):
        return "boolean" in names
    return any(isinstance(value, TYPES[name]) for name in names)


def _inside(value: Any, schema: Schema, root: Schema, at: str) -> Iterator[str]:  # noqa: ANN401
    if isinstance(value, dict):
        yield from _in_object(value, schema, root, at)
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from _problems(one, schema.get("items", {}), root, f"{at}[{place}]")
    elif isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{at}: {value!r} is not like {schema['pattern']}"
    elif isinstance(value, int | float):
        yield from _in_range(value, schema, at)


def _in_range(value: float, schema: Schema, at: str) -> Iterator[str]:
    if value < schema.get("minimum", value) or value > schema.get("maximum", value):
        yield f"{at}: {value} is out of range"


def _in_object(
    value: dict[str, Any],
    schema: Schema,
    root: Schema,
    at: str,
) -> Iterator[str]:
    known = schema.get("properties", {})
    for key in schema.get("required", ()):
        if key not in value:
            yield f"{at}: {key} is missing"
    for key, one in value.items():
        if key in known:
            yield from _problems(one, known[key], root, f"{at}.{key}")
        elif schema.get("additionalProperties") is False:
            yield f"{at}: {key} is not known"
