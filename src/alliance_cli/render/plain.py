"""The report in sentences, for screen readers, `--plain` and the plainest terminals.

The same sections as on the terminal, with no picture, no signs and no colours: every
mark is said as a word, and every session by its number.
"""

import re
from collections.abc import Iterator, Sequence

from alliance_cli.render import wording
from alliance_cli.render.clean import safe
from alliance_cli.render.dates import MONTHS
from alliance_cli.render.measure import wrap
from alliance_cli.render.outline import (
    Block,
    Picture,
    Point,
    Said,
    Section,
    Ways,
    Words,
    outline,
)
from alliance_cli.render.picture import LAST, latest
from alliance_cli.render.typography import (
    ascii_signs,
    curly,
    numbers,
    sentence,
    spaced,
    unbroken,
)
from alliance_cli.render.why import why
from alliance_cli.rules.parts import Grid, Reading, Row, Step

__all__ = ["report", "why"]

WIDEST_TEXT = 84
BULLET, UNDER, QUOTE = "- ", "  ", "    "
SESSION_NUMBER = re.compile(r"#(\d+)")
YES, NO = "+", "–"


def report(  # noqa: PLR0913  (each is a choice of the person who looks)
    reading: Reading,
    columns: int = 80,
    *,
    glyphs: bool = True,
    quotes: bool = True,
    last: int = LAST,
    everything: bool = False,
) -> str:
    """The whole report as sentences; `last` limits what is said session by session."""
    width = min(columns, WIDEST_TEXT)
    grid = latest(reading.signs, last)
    sections = outline(
        reading,
        quotes=quotes,
        everything=everything,
        whole_names=True,
    )
    drawn = ("\n".join(_section(one, grid, width)) for one in sections)
    text = "\n\n".join(drawn) + "\n"
    return text if glyphs else ascii_signs(text)


def _section(section: Section, grid: Grid, width: int) -> Iterator[str]:
    if section.heading:
        yield from _ours(section.heading, width)
    for block in section.blocks:
        yield from _block(block, grid, width)


def _block(block: Block, grid: Grid, width: int) -> Iterator[str]:
    match block:
        case Words(text):
            return _ours(text, width)
        case Said():
            return _said(block, width, UNDER)
        case Point():
            return _point(block, width)
        case Ways():
            return _ways(block, width)
        case Picture():
            return _picture(grid, width)


def _ours(text: str, width: int, first: str = "", indent: str = "") -> Iterator[str]:
    """Our own words: signs said as words, a command kept on one line."""
    words = SESSION_NUMBER.sub(r"session \1", curly(text)).replace(" · ", ", ")
    for line in wrap(unbroken(safe(words)), width, first=first, indent=indent):
        yield spaced(line).replace("`", "")


def _said(said: Said, width: int, indent: str) -> Iterator[str]:
    day = f"{said.quote.on.day} {MONTHS[said.quote.on.month - 1]}"
    number = said.quote.number
    where = f"Session {number}, {day}" if number is not None else day
    text = f"{where}: “{safe(said.text)}”"
    yield from wrap(text, width, indent=indent, first=indent)


def _point(point: Point, width: int) -> Iterator[str]:
    yield from _ours(f"{point.text}{_where(point.sessions)}", width, BULLET, UNDER)
    for said in point.said:
        yield from _said(said, width, QUOTE)


def _where(sessions: Sequence[int]) -> str:
    if not sessions:
        return ""
    word = "Session" if len(set(sessions)) == 1 else "Sessions"
    return f" {word} {numbers(sessions, mark='')}."


def _ways(ways: Ways, width: int) -> Iterator[str]:
    for place, step in enumerate(ways.steps):
        if place == 1 and ways.question:
            yield from _ours(ways.question, width, UNDER, UNDER)
        yield from _step(step, _label(ways, place), width)


def _label(ways: Ways, place: int) -> str:
    if not ways.question:
        return ""
    word = wording.TWO_WAYS[min(place, len(wording.TWO_WAYS) - 1)]
    return f"{word.capitalize()}: "


def _step(step: Step, label: str, width: int) -> Iterator[str]:
    told = f"{label}{sentence(step.sentence)}"
    yield from _ours(told, width, BULLET, UNDER)
    if step.command:
        yield from _ours(f"Command: `{step.command}`", width, UNDER, UNDER)


def _picture(grid: Grid, width: int) -> Iterator[str]:
    if not grid.numbers:
        return
    yield from _ours(_sessions_shown(grid), width)
    if any(grid.stirred):
        yield from _ours(_stirred(grid), width)
    for row in grid.rows:
        yield from _ours(_sign(row, grid.numbers), width)


def _sessions_shown(grid: Grid) -> str:
    first, last = grid.numbers[0], grid.numbers[-1]
    if first == last:
        return f"Session {first}, sign by sign."
    return f"Sessions {first} to {last}, sign by sign."


def _stirred(grid: Grid) -> str:
    said = ", ".join(str(one) if one else "not known" for one in grid.stirred)
    return f"Stirred up, from 1 settled to 5 shaken, oldest session first: {said}."


def _sign(row: Row, sessions: Sequence[int]) -> str:
    """Limits kept: yes in 3 of 8; no in sessions 4, 5, 7, 9."""
    known = sum(bool(mark) for mark in row.marks)
    yes = sum(mark == YES for mark in row.marks)
    no = [at for at, mark in zip(sessions, row.marks, strict=True) if mark == NO]
    never = _where(no).strip().rstrip(".")
    told = f"; no in {never[0].lower()}{never[1:]}" if no else ""
    return f"{sentence(row.label)[:-1]}: yes in {yes} of {known}{told}."
