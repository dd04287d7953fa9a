"""Two versions of one entry: which is further along, and where a second one lives.

An entry is further along when it only adds to the other (the evening's answers, how it
was taken), or when it keeps the other as its first version. In both nothing of the
other is lost. Anything else is a second version: an entry of its own, under an id made
from its words, so that it is the same one whenever it comes in.
"""

import json
import uuid
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from alliance_cli.store.plain import to_plain
from alliance_cli.store.rows import TABLES, Entry

One = TypeVar("One", bound=Entry)
SECOND = uuid.UUID("6f0a3d52-7f0b-5e55-9a54-27c6d1a3b0f4")  # made once, for this alone


def id_of(entry: Entry) -> str | None:
    found: str | None = getattr(entry, "id", None)
    return found


def is_further(new: Entry, old: Entry) -> bool:
    """Whether `new` holds all of `old`, in its answers or as its first version."""
    first = getattr(new, "first", None)
    return _adds_to(new, old) or (first is not None and _adds_to(first, old))


def as_second(entry: One) -> One:
    """The entry under the id that it has as a second version."""
    named = {TABLES[type(entry)]: to_plain(entry)}
    text = json.dumps(named, sort_keys=True, ensure_ascii=False)
    loose: Any = entry
    other: One = replace(loose, id=str(uuid.uuid5(SECOND, text)))
    return other


def _adds_to(new: object, old: object) -> bool:
    """Whether everything that was said in `old` is said in `new`, in the same words."""
    if old is None or old in ((), new):
        return True
    if type(new) is not type(old) or not is_dataclass(old):
        return False
    return all(
        _adds_to(getattr(new, one.name), getattr(old, one.name)) for one in fields(old)
    )
