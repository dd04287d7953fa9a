"""What a page is made of, and how its text is written down.

Pages are written as plain text, so that they can be read where they stand: `# ` begins
a heading, `> ` words to borrow, `- ` a point, `$ ` a command and after a bar what it is
for, anything else a paragraph. A blank line ends one, and so does the next mark; lines
between are joined. A heading is one line. {T} stands for the therapist's name.
"""

from dataclasses import dataclass
from enum import StrEnum

NOBODY_NAMED = "your therapist"


class Mark(StrEnum):
    HEADING = "heading"
    SAID = "said"  # words to borrow, shown in quotation marks
    POINT = "point"
    COMMAND = "command"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Line:
    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    lines: tuple[Line, ...]


SIGNS = {"# ": Mark.HEADING, "> ": Mark.SAID, "- ": Mark.POINT, "$ ": Mark.COMMAND}


def written(title: str, text: str) -> Page:
    """The page that stands in `text`."""
    lines: list[Line] = []
    open_ = False
    for raw in text.splitlines():
        row = raw.strip()
        if row[:2] in SIGNS:
            lines.append(Line(SIGNS[row[:2]], row[2:]))
        elif row and open_:
            lines[-1] = Line(lines[-1].mark, f"{lines[-1].text} {row}")
        elif row:
            lines.append(Line(Mark.TEXT, row))
        open_ = bool(row) and lines[-1].mark is not Mark.HEADING
    return Page(title, tuple(lines))


def named(page: Page, name: str | None) -> Page:
    """The page with the therapist's name, or with "your therapist" where unknown."""
    who = name or NOBODY_NAMED
    lines = (Line(line.mark, line.text.replace("{T}", who)) for line in page.lines)
    return Page(page.title.replace("{T}", who), tuple(lines))
