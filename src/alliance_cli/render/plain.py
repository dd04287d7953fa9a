"""The report in sentences, for screen readers, `--plain` and the plainest terminals.

The same sections as on the terminal, with no picture, no signs and no colours: every
mark is said as a word, and every session by its number.
"""

import re
from collections.abc import Iterable, Iterator

from alliance_cli.render import wording
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
from alliance_cli.render.dates import MONTHS
from alliance_cli.render.measure import wrap
from alliance_cli.render.numbered import with_number
from alliance_cli.render.outline import outline
from alliance_cli.render.picture import LAST
from alliance_cli.render.said import where
from alliance_cli.render.typography import (
    ascii_signs,
    curly,
    sentence,
    spaced,
    unbroken,
)
from alliance_cli.render.why import why
from alliance_cli.rules.parts import Reading, Step

__all__ = ["report", "why"]

WIDEST_TEXT = 84
BULLET, UNDER, QUOTE = "- ", "  ", "    "
FIRST_NUMBER, SESSION_NUMBER = re.compile(r"^#(\d+)"), re.compile(r"#(\d+)")


def report(  # noqa: PLR0913  (each is a choice of the person who looks)
    reading: Reading,
    columns: int = 80,
    *,
    glyphs: bool = True,
    quotes: bool = True,
    last: int = LAST,
    everything: bool = False,
    number: int | None = None,
) -> str:
    """The whole report as sentences; `last` limits what is said session by session."""
    sections = outline(
        reading,
        last=last,
        quotes=quotes,
        everything=everything,
        whole_names=True,
    )
    return page(with_number(sections, number), columns, glyphs=glyphs)


def page(sections: Iterable[Section], columns: int, *, glyphs: bool = True) -> str:
    """The sections as text, an empty line between them, ending with a newline."""
    width = min(columns, WIDEST_TEXT)
    text = "\n\n".join("\n".join(_section(one, width)) for one in sections) + "\n"
    return text if glyphs else ascii_signs(text)


def _section(section: Section, width: int) -> Iterator[str]:
    if section.heading:
        yield from _ours(section.heading, width)
    for block in section.blocks:
        yield from _block(block, width)


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Words(text):
            return _ours(text, width)
        case Said():
            return _said(block, width, UNDER)
        case Point():
            return _point(block, width)
        case Ways():
            return _ways(block, width)
        case Picture(said=said):
            return (row for one in said for row in _ours(one, width))


def _ours(text: str, width: int, first: str = "", indent: str = "") -> Iterator[str]:
    """Our own words: signs said as words, a command kept on one line."""
    words = FIRST_NUMBER.sub(r"Session \1", curly(text)).replace(" · ", ", ")
    words = SESSION_NUMBER.sub(r"session \1", words)
    for line in wrap(unbroken(safe(words)), width, first=first, indent=indent):
        yield spaced(line).replace("`", "")


def _said(said: Said, width: int, indent: str) -> Iterator[str]:
    day = f"{said.quote.on.day} {MONTHS[said.quote.on.month - 1]}"
    number = said.quote.number
    where = f"Session {number}, {day}" if number is not None else day
    text = f"{where}: “{safe(said.text)}”"
    yield from wrap(text, width, indent=indent, first=indent)


def _point(point: Point, width: int) -> Iterator[str]:
    yield from _ours(f"{point.text}{where(point.sessions)}", width, BULLET, UNDER)
    for said in point.said:
        yield from _said(said, width, QUOTE)


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
