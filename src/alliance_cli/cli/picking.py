"""Picking the lines that go on a page: nothing is ticked, and nothing goes unseen.

Numbers put a line on the page or take it off; lines from the notes are shown only when
they are asked for, a few at a time, the newest first. A script picks by number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from alliance_cli.errors import UsageError

if TYPE_CHECKING:
    from alliance_cli.pages.choice import Choice
    from alliance_cli.render.look import Look
    from alliance_cli.term.talk import Talk

NOTES_AT_ONCE = 10
LEFT_FOR_KEYS = 5
WHOLE = "?"
SEPARATORS = re.compile(r"[\s,;]+")
NUMBER = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")
NOTHING_ON_IT = "Nothing is on the page yet. Only what you pick goes on it."
KEYS = (
    "Numbers put a line on the page, or take it off (1 3, or 2-4)",
    "* all of them",
    "? the list again, ?2 all of line 2",
    "Enter writes the page",
    ". leaves",
)
FROM_NOTES = "+ lines from your notes"
NO_MORE = "There are no more lines in your notes."
GO_FROM = "The lines go from 1 to {most}. Numbers are enough, like 1 3 or 2-4."
NO_LINES = "There is nothing to pick from yet."
NONE_SHOWN = "No line is shown yet. + shows lines from your notes."
NO_SUCH = (
    "--pick takes numbers like 1,3, and the lines go from 1 to {most}. The same command"
    " with --lines shows them."
)
ON_IT = "On the page: {numbers}."
NONE_ON_IT = "Nothing is on the page."


@dataclass
class Picking:
    """What is shown so far, and what is ticked; places count from 0."""

    talk: "Talk"
    look: "Look"
    choices: "Sequence[Choice]"
    shown: int
    ticked: set[int] = field(default_factory=set)

    @property
    def picked(self) -> "tuple[Choice, ...]":
        return tuple(self.choices[place] for place in sorted(self.ticked))


def pick(
    talk: "Talk", look: "Look", choices: "Sequence[Choice]"
) -> "tuple[Choice, ...] | None":
    """The lines picked, which may be none; None when it was left."""
    from alliance_cli.term.talk import say

    picking = Picking(talk, look, choices, sum(not one.from_notes for one in choices))
    _show(picking, range(picking.shown))
    if not picking.shown:
        talk.write("")
    say(talk, NOTHING_ON_IT)
    _show_keys(picking)
    while True:
        match talk.read("> " if talk.plain else "        > ").strip():
            case "":
                return picking.picked
            case ".":
                return None
            case "?":
                _show(picking, range(picking.shown))
            case "*":
                _tick(picking, set(range(picking.shown)) - picking.ticked)
            case "+":
                _more(picking)
            case typed:
                _by_hand(picking, typed)


def by_numbers(choices: "Sequence[Choice]", typed: str) -> "tuple[Choice, ...]":
    """What `--pick` asks for."""
    places = read_places(typed, len(choices))
    if places is None:
        raise UsageError(NO_SUCH.format(most=len(choices)))
    return tuple(choices[place] for place in sorted(places))


def read_places(typed: str, count: int) -> set[int] | None:
    """The places that numbers and stretches mean; None where any isn't one of them."""
    places: set[int] = set()
    for part in SEPARATORS.split(typed.strip(" ,;.")):
        found = NUMBER.fullmatch(part)
        if found is None:
            return None
        first = int(found[1])
        last = int(found[2] or first)
        if not 1 <= first <= last <= count:
            return None
        places.update(range(first - 1, last))
    return places


def _by_hand(picking: Picking, typed: str) -> None:
    from alliance_cli.term.talk import say

    places = read_places(typed.removeprefix(WHOLE), picking.shown)
    if places is not None and typed.startswith(WHOLE):
        _whole(picking, places)
    elif places is not None:
        _tick(picking, places)
    elif picking.shown:
        say(picking.talk, GO_FROM.format(most=picking.shown), 8)
    else:
        say(picking.talk, NONE_SHOWN, 8)


def _tick(picking: Picking, places: set[int]) -> None:
    """Those lines change sides, and are shown as they stand now."""
    from alliance_cli.render.typography import numbers
    from alliance_cli.term.talk import say

    picking.ticked ^= places
    _show(picking, sorted(places))
    on_it = numbers([place + 1 for place in picking.ticked], mark="")
    said = ON_IT.format(numbers=on_it) if on_it else NONE_ON_IT
    say(picking.talk, said)


def _whole(picking: Picking, places: set[int]) -> None:
    """The lines uncut, with their line breaks; asked for, so nothing is kept back."""
    from alliance_cli.render.pieces import text
    from alliance_cli.term.talk import repeat

    for place in sorted(places):
        picking.talk.write("")
        repeat(picking.talk, text(picking.choices[place].line), 4)
    picking.talk.write("")


def _more(picking: Picking) -> None:
    from alliance_cli.term.talk import say

    first = picking.shown
    if first == len(picking.choices):
        say(picking.talk, NO_MORE, 8)
        return
    picking.shown = min(first + NOTES_AT_ONCE, len(picking.choices))
    _show(picking, range(first, picking.shown))


def _show(picking: Picking, places: Sequence[int]) -> None:
    from alliance_cli.render.choices import row
    from alliance_cli.term.talk import show_blocks

    if not places:
        return
    rows = [
        row(
            picking.choices,
            place,
            picking.look,
            picking.talk.columns,
            ticked=place in picking.ticked,
        )
        for place in places
    ]
    picking.talk.write("")
    show_blocks(picking.talk, _screenfuls(rows, picking.talk.height))


def _screenfuls(rows: list[str], height: int | None) -> list[str]:
    """The rows in blocks that fit on a screen from which nothing can be scrolled."""
    if height is None:
        return ["\n".join(rows)]
    blocks: list[list[str]] = [[]]
    used = 0
    for row in rows:
        needs = row.count("\n") + 1
        if blocks[-1] and used + needs > height - LEFT_FOR_KEYS:
            blocks.append([])
            used = 0
        blocks[-1].append(row)
        used += needs
    return ["\n".join(block) for block in blocks]


def _show_keys(picking: Picking) -> None:
    from alliance_cli.term.talk import say

    keys = list(KEYS)
    if picking.shown < len(picking.choices):
        keys.insert(2, FROM_NOTES)
    say(picking.talk, " · ".join(keys))
