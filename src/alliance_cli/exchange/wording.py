"""How problems are worded: where, what is wrong, and what fits, never private words."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

from alliance_cli.errors import InputRefusedError

PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,19}")
LONGEST_COMPARED = 60
MOST_LISTED = 1000
GAVE_UP = f"These are the first {MOST_LISTED}; there may be more."


def is_plain(word: object) -> bool:
    """Whether it looks like a short id, which may be shown; other text is private."""
    return isinstance(word, str) and PLAIN.fullmatch(word) is not None


def nearest(word: str, words: Sequence[str]) -> str | None:
    if len(word) > LONGEST_COMPARED:
        return None
    found = get_close_matches(word.casefold(), words, n=1)
    return found[0] if found else None


def or_nearest(word: str, words: Sequence[str]) -> str:
    """The end of a sentence that names the nearest right word, or nothing."""
    near = nearest(word, words)
    return f"; the nearest is {near}" if near else ""


def not_one_of(word: str, words: Sequence[str]) -> str:
    """A slip is shown back; a word that is near none of ours may be a person's own."""
    near = or_nearest(word, words)
    start = f'"{word}" is not one of' if near and is_plain(word) else "is not one of"
    return f"{start} {', '.join(words)}{near}"


class Problems:
    """Everything wrong with one file; gives up on it at the thousandth."""

    def __init__(self) -> None:
        self.listed: list[str] = []

    @property
    def count(self) -> int:
        return len(self.listed)

    def add(self, place: str, because: str) -> None:
        self.listed.append(f"{place}: {because}")
        if self.count == MOST_LISTED:
            raise InputRefusedError([*self.listed, GAVE_UP])

    def refuse(self) -> None:
        """Raise InputRefusedError if there is any problem."""
        if self.listed:
            raise InputRefusedError(self.listed)
