"""People and lines a person would call: their own list, kept inside the journal."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Somebody to reach; `how` is a number, or words such as "text first"."""

    name: str
    how: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    people: tuple[Contact, ...] = ()
    lines: tuple[Contact, ...] = ()
