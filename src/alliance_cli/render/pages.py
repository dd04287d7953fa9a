"""A page of words drawn for a terminal, in the width and the signs it has."""

import json
from collections.abc import Callable, Iterator
from itertools import groupby

from alliance_cli.pages.page import Line, Mark, Page
from alliance_cli.render.clean import for_json, safe
from alliance_cli.render.look import Look
from alliance_cli.render.measure import pad, width, wrap
from alliance_cli.render.typography import ascii_signs, curly

WIDEST = 80
INDENT = "  "
ROOM_BESIDE = 24  # columns beside a command, or what it is for stands below it


def page(content: Page, look: Look) -> str:
    """The page as text, ending with a newline."""
    indent = "" if look.plain else INDENT
    columns = min(look.width, WIDEST) - len(indent)
    parts = list(_parts(content, columns))
    text = "\n".join(f"{indent}{row}".rstrip() for part in parts for row in part)
    return (text if look.glyphs else ascii_signs(text)) + "\n"


def blocks(content: Page, look: Look) -> list[str]:
    """The page in pieces, for a screen that is filled bit by bit."""
    groups: list[list[Line]] = []
    for line in content.lines:
        if groups and groups[-1][-1].mark is Mark.HEADING:
            groups[-1].append(line)
        else:
            groups.append([line])
    titles = [content.title, *[""] * (len(groups) - 1)]
    pairs = zip(titles, groups, strict=True)
    return [page(Page(title, tuple(group)), look) for title, group in pairs]


def as_json(content: Page) -> str:
    lines = [{"mark": line.mark.value, "text": line.text} for line in content.lines]
    said = {"title": content.title, "lines": lines}
    return for_json(json.dumps(said, ensure_ascii=False, indent=2)) + "\n"


def _parts(content: Page, columns: int) -> Iterator[list[str]]:
    if content.title:
        yield [*_set(content.title, columns), ""]
    before: Mark | None = None
    for mark, lines in groupby(content.lines, key=lambda line: line.mark):
        if before not in {None, Mark.HEADING}:
            yield [""]
        yield from DRAWN[mark](list(lines), columns)
        before = mark


def _headings(lines: list[Line], columns: int) -> Iterator[list[str]]:
    yield from (_set(line.text, columns) for line in lines)


def _texts(lines: list[Line], columns: int) -> Iterator[list[str]]:
    for number, line in enumerate(lines):
        yield ["", *_set(line.text, columns)] if number else _set(line.text, columns)


def _said(lines: list[Line], columns: int) -> Iterator[list[str]]:
    yield from (_set(f'"{line.text}"', columns, "    ", "    ") for line in lines)


def _points(lines: list[Line], columns: int) -> Iterator[list[str]]:
    yield from (_set(line.text, columns, "    ", "  • ") for line in lines)


def _commands(lines: list[Line], columns: int) -> Iterator[list[str]]:
    pairs = [line.text.partition(" | ")[::2] for line in lines]
    widest = max(width(command) for command, _ in pairs)
    beside = columns - widest >= ROOM_BESIDE
    for command, purpose in pairs:
        lead = f"  {pad(command, widest)}  "
        if beside:
            yield _set(purpose, columns, " " * width(lead), lead)
        else:
            yield [f"  {command}", *_set(purpose, columns, "      ", "      ")]


DRAWN: dict[Mark, Callable[[list[Line], int], Iterator[list[str]]]] = {
    Mark.HEADING: _headings,
    Mark.TEXT: _texts,
    Mark.SAID: _said,
    Mark.POINT: _points,
    Mark.COMMAND: _commands,
}


def _set(text: str, columns: int, indent: str = "", first: str = "") -> list[str]:
    return wrap(curly(safe(text)), columns, indent=indent, first=first)
