"""The commands on a screen that is about someone else than the one in use.

A reading names its own steps with their number already; this is for the fixed words.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from alliance_cli.render.blocks import Block, Point, Section, Words

COMMAND = re.compile(r"`(alliance (?:edit|report|trends)\b[^`]*)`")


def with_number(sections: Iterable[Section], number: int | None) -> tuple[Section, ...]:
    """The same sections; what stands in ticks there is about that therapist too."""
    if number is None:
        return tuple(sections)
    return tuple(
        replace(each, blocks=tuple(_block(one, number) for one in each.blocks))
        for each in sections
    )


def _block(block: Block, number: int) -> Block:
    if isinstance(block, Words | Point):
        return replace(block, text=COMMAND.sub(rf"`\1 -t {number}`", block.text))
    return block
