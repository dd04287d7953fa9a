"""What an object of the journal file is made of.

A `Key` holds one value or, with `many`, a list; a `Shape` is the keys of one object in
the order they are written. The shapes themselves stand in `table`.
"""

import keyword
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from alliance_cli.exchange.values import MOMENT, TEXT, Value, choice, scale
from alliance_cli.questions import Kind, Question


@dataclass(frozen=True)
class Key:
    """One key of an object. `lone`: a single value is read as a list of one."""

    name: str
    holds: "Value | Shape"
    says: str = ""
    required: bool = False
    many: bool = False
    lone: bool = False

    @cached_property
    def field(self) -> str:
        """The name in the dataclass: `from` is a word of Python."""
        return f"{self.name}_" if keyword.iskeyword(self.name) else self.name


def _nothing_more(_: Mapping[str, object]) -> None:
    return None


@dataclass(frozen=True)
class Shape:
    """One object; `also` may refuse it as a whole, with a reason."""

    name: str
    makes: Callable[..., object]
    keys: tuple[Key, ...]
    also: Callable[[Mapping[str, object]], str | None] = _nothing_more

    @cached_property
    def by_name(self) -> Mapping[str, Key]:
        return {key.name: key for key in self.keys}


def entry(
    name: str,
    makes: Callable[..., object],
    keys: tuple[Key, ...],
    also: Callable[[Mapping[str, object]], str | None] = _nothing_more,
) -> Shape:
    """Something written down that can be changed: it keeps its first version."""
    edited = Key("edited_at", MOMENT, "when it was last changed")
    first = Shape(name, makes, (*keys, edited), also)
    history = (Key("first", first, "its first version"), edited)
    return Shape(name, makes, (*keys, *history), also)


def asked(question: Question, *, lone: bool = False) -> Key:
    many = question.kind is Kind.MANY
    return Key(question.id, _value(question), question.asked, many=many, lone=lone)


def _value(question: Question) -> Value:
    match question.kind:
        case Kind.TEXT:
            return TEXT
        case Kind.SCALE:
            return scale(question.answers)
        case Kind.CHOICE | Kind.MANY:
            return choice(question.answers)
