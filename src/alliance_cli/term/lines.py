"""Answers on one line that aren't chosen from a list: a few words, a day, a number.

To add a kind: a function that gives a `Line`. A reader raises `UnclearError` with one
kind sentence for what it can't read.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from alliance_cli.errors import UsageError
from alliance_cli.term.answers import UnclearError
from alliance_cli.term.dates import parse_day
from alliance_cli.term.dates import said as said_back

A_NUMBER = "A number from {lowest} to {highest} is enough. Enter skips."


@dataclass(frozen=True, slots=True)
class Line:
    """How what was typed is read, and how what was read is said back."""

    read: Callable[[str], str]
    said: Callable[[str], str] = str


def _tidied(typed: str) -> str:
    return " ".join(typed.split())


WORDS = Line(_tidied)


def past_day(today: date) -> Line:
    """A day that has come."""
    return a_day(today, lambda typed: parse_day(typed, today))


def a_day(today: date, find: Callable[[str], date]) -> Line:
    """A day as `find` reads it, said back with its weekday."""

    def read(typed: str) -> str:
        try:
            return find(typed).isoformat()
        except UsageError as unclear:
            raise UnclearError(str(unclear)) from None

    return Line(read, lambda value: said_back(date.fromisoformat(value), today))


def number(lowest: int, highest: int, *, whole: bool = True) -> Line:
    """The first number in what was typed: "15 min" is 15."""

    def read(typed: str) -> str:
        found = _number(typed)
        fits = lowest <= found <= highest and not (whole and found % 1)  # nor is NaN
        if not fits:
            raise UnclearError(A_NUMBER.format(lowest=lowest, highest=highest))
        return str(int(found)) if found % 1 == 0 else str(found)

    return Line(read)


def _number(typed: str) -> float:
    word = typed.replace(",", ".").partition(" ")[0]
    try:
        return float(word)
    except ValueError:
        return math.nan
