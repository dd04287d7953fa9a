"""What a screen is made of; `terminal` and `plain` each draw every kind.

To add a kind: a dataclass here, its name in `Block`, and how it is drawn in both.
"""

from dataclasses import dataclass
from typing import Literal

from alliance_cli.render.picture import PictureLine
from alliance_cli.rules.finding import Quote
from alliance_cli.rules.parts import Step

Role = Literal["header", "title", "words", "small"]


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of ours."""

    text: str
    role: Role = "words"


@dataclass(frozen=True, slots=True)
class Said:
    """A person's own words, with the session and day they are from."""

    text: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Point:
    """One line of evidence: our sentence, its sessions, their words."""

    text: str
    sessions: tuple[int, ...] = ()
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Ways:
    """What one could do next; `question` makes equals of the first two."""

    steps: tuple[Step, ...]
    question: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """Something drawn, and the same said in sentences."""

    lines: tuple[PictureLine, ...]
    said: tuple[str, ...]


Block = Words | Said | Point | Ways | Picture


@dataclass(frozen=True, slots=True)
class Section:
    blocks: tuple[Block, ...]
    heading: str | None = None
