"""The report on a terminal: lines broken by columns, in pieces that have a look.

Drawn by `ink` alone, as rich costs more to load than a whole report takes; whatever a
person typed is never read as markup, a link or an emoji.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from alliance_cli.render import ink, wording
from alliance_cli.render.blocks import (
    Block,
    Picture,
    Point,
    Said,
    Section,
    Ways,
    Words,
)
from alliance_cli.render.clean import safe
from alliance_cli.render.dates import short
from alliance_cli.render.ink import Piece
from alliance_cli.render.look import Colour
from alliance_cli.render.measure import width, wrap
from alliance_cli.render.numbered import with_number
from alliance_cli.render.outline import outline
from alliance_cli.render.picture import LAST, PictureLine
from alliance_cli.render.typography import (
    COMMAND,
    UNBROKEN,
    ascii_signs,
    curly,
    numbers,
    spaced,
    unbroken,
)
from alliance_cli.rules.parts import Reading, Step

MARGIN = " "
BULLET, UNDER, QUOTE = "  • ", "    ", "      "
WIDEST_TEXT = 84
UNDIVIDED = 24  # columns of session numbers that stand on one line
COMMANDS_BESIDE = 72  # from here on a command may stand on the line of its sentence
SESSIONS = re.compile(r"\(#\d+[^()]*\)$")
# Never red for a person's answers; no colour that isn't also a shape or a place, and
# none that is hard to see on a light or on a dark screen: no yellow, no dark blue.
STYLES = {
    "title": "bold",
    "heading": "bold",
    "header": "dim",
    "small": "dim",
    "sessions": "dim",
    "command": "bold",
    "bars": "cyan",
    "stirred": "cyan",
    "trust": "bold",
    "numbers": "dim",
    "dates": "dim",
    "legend": "dim",
}
MARKS = {"+": "green", "–": "bold"}
Line = list[Piece]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the lines are drawn on; `ticks` keeps the marks around a command."""

    columns: int
    ticks: bool

    @property
    def measure(self) -> int:
        return min(self.columns - 1, WIDEST_TEXT)


def report(  # noqa: PLR0913  (each is a choice of the person who looks)
    reading: Reading,
    columns: int = 80,
    *,
    colour: Colour = "full",
    glyphs: bool = True,
    quotes: bool = True,
    last: int = LAST,
    everything: bool = False,
    number: int | None = None,
) -> str:
    """The whole screen as text, with the codes for its colours where they are wanted.

    `glyphs` False draws with ASCII signs alone; `last` changes only the picture;
    `number` is the therapist's, where it isn't the one in use.
    """
    sections = outline(
        reading, columns, last=last, quotes=quotes, everything=everything
    )
    return screen(with_number(sections, number), columns, colour=colour, glyphs=glyphs)


def screen(
    sections: Iterable[Section],
    columns: int = 80,
    *,
    colour: Colour = "full",
    glyphs: bool = True,
) -> str:
    """The sections as text, an empty line before each and one at the end."""
    sheet = _Sheet(columns, ticks=colour == "none")
    lines: Iterable[Line] = chain.from_iterable(
        ([], *_section(sheet, section)) for section in sections
    )
    written = "".join(f"{ink.drawn(line, colour)}\n" for line in chain(lines, [[]]))
    return written if glyphs else ascii_signs(written)


def _section(sheet: _Sheet, section: Section) -> Iterator[Line]:
    if section.heading:
        yield from _paragraph(sheet, section.heading, "heading")
    for block in section.blocks:
        yield from _block(sheet, block)


def _block(sheet: _Sheet, block: Block) -> Iterator[Line]:
    match block:
        case Words(text, role):
            return _paragraph(sheet, text, role)
        case Said():
            return _said(sheet, block, UNDER)
        case Point():
            return _point(sheet, block)
        case Ways():
            return _ways(sheet, block)
        case Picture(lines=lines):
            return (_picture_line(line) for line in lines)


def _paragraph(
    sheet: _Sheet,
    text: str,
    role: str = "words",
    *,
    indent: str = MARGIN,
    first: str | None = None,
) -> Iterator[Line]:
    """Our own words, set; a command in them stays on one line."""
    start = indent if first is None else first
    for line in wrap(
        unbroken(safe(curly(text))), sheet.measure, indent=indent, first=start
    ):
        yield _styled(sheet, spaced(line), role)


def _styled(sheet: _Sheet, line: str, role: str) -> Line:
    """Commands stand out; the sessions at the end of a line stand back."""
    style = STYLES.get(role, "")
    found = SESSIONS.search(line)
    words, behind = (line[: found.start()], found[0]) if found else (line, "")
    pieces = [
        (f"`{part}`" if sheet.ticks else part, STYLES["command"])
        if place % 2 == 1
        else (part, style)
        for place, part in enumerate(COMMAND.split(words))
    ]
    return [*pieces, (behind, f"{style} {STYLES['sessions']}")]


def _said(sheet: _Sheet, said: Said, indent: str) -> Iterator[Line]:
    """A person's own words, never set anew."""
    number = f"#{said.quote.number}, " if said.quote.number is not None else ""
    text = f"{number}{short(said.quote.on)}: “{safe(said.text)}”"
    for line in wrap(text, sheet.measure, indent=indent, first=indent):
        yield [(line, "")]


def _point(sheet: _Sheet, point: Point) -> Iterator[Line]:
    text = f"{point.text}{_sessions(point.sessions)}"
    yield from _paragraph(sheet, text, indent=UNDER, first=BULLET)
    for said in point.said:
        yield from _said(sheet, said, QUOTE)


def _sessions(shown: Sequence[int]) -> str:
    """Behind a sentence; a few stay on one line."""
    if not shown:
        return ""
    words = f"({numbers(shown)})"
    return f" {words.replace(' ', UNBROKEN) if len(words) <= UNDIVIDED else words}"


def _ways(sheet: _Sheet, ways: Ways) -> Iterator[Line]:
    labels = _labels(ways)
    beside = sheet.measure >= COMMANDS_BESIDE and all(
        width(label) + width(step.sentence) + 2 + width(step.command or "")
        <= sheet.measure
        for label, step in zip(labels, ways.steps, strict=True)
    )
    for place, (label, step) in enumerate(zip(labels, ways.steps, strict=True)):
        if place == 1 and ways.question:
            under = " " * len(label)
            yield from _paragraph(sheet, ways.question, indent=under)
        yield from _step(sheet, step, label, beside=beside)


def _labels(ways: Ways) -> list[str]:
    if not ways.question:
        return [BULLET] * len(ways.steps)
    either, other, also = (f"  {label:<8}" for label in wording.TWO_WAYS)
    return [either, other, *[also] * len(ways.steps)][: len(ways.steps)]


def _step(sheet: _Sheet, step: Step, label: str, *, beside: bool) -> Iterator[Line]:
    under = " " * len(label)
    lines = list(_paragraph(sheet, step.sentence, indent=under, first=label))
    if step.command and beside:
        room = sheet.measure - width(ink.plain(lines[-1]))
        lines[-1].append((step.command.rjust(room), STYLES["command"]))
        yield from lines
        return
    yield from lines
    if step.command:
        deeper = f"{under}  "
        for line in wrap(step.command, sheet.measure, indent=deeper, first=deeper):
            yield [(line, STYLES["command"])]


def _picture_line(line: PictureLine) -> Line:
    style = STYLES.get(line.role, "")
    cells = [(cell, MARKS.get(cell.strip(), style)) for cell in line.cells]
    return [(line.label, ""), *cells, (line.says, STYLES["legend"])]
