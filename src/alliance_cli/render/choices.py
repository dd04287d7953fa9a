"""Lines that could go on a page, as they are picked from: a number, a box, the words.

Words that are kept back stand as "(your own words)": shown here they would be quoted
unasked.
"""

from collections.abc import Sequence

from alliance_cli.pages.choice import Choice
from alliance_cli.pages.sheet import Words
from alliance_cli.render.clean import one_line
from alliance_cli.render.look import Look
from alliance_cli.render.measure import pad, pad_left, width, wrap
from alliance_cli.render.pieces import on_one_line, text
from alliance_cli.render.typography import curly

MOST_LINES = 3
FEWEST_COLUMNS = 20
YOUR_WORDS = "(your own words)"


def listed(choices: Sequence[Choice], look: Look) -> str:
    """Every line with its number and nothing ticked."""
    blocks = (row(choices, place, look, look.width) for place in range(len(choices)))
    return "\n".join(blocks) + "\n"


def plainly(choices: Sequence[Choice]) -> list[object]:
    """The same for a script; `text` is null where the words are kept back."""
    return [
        {
            "number": number,
            "part": one.part,
            "from_notes": one.from_notes,
            "text": None if one.kept_back else text(one.line),
        }
        for number, one in enumerate(choices, start=1)
    ]


def row(
    choices: Sequence[Choice],
    place: int,
    look: Look,
    columns: int,
    *,
    ticked: bool = False,
) -> str:
    """A line as it would stand on the page, cut where it is very long."""
    one = choices[place]
    if look.plain:
        on_it = "on the page, " if ticked else ""
        return "\n".join(
            wrap(f"{place + 1} {on_it}{curly(one.part)}: {words(one)}", columns)
        )
    number = pad_left(str(place + 1), len(str(len(choices))))
    part = pad(curly(one.part), max(width(each.part) for each in choices))
    lead = f"  {number} {_box(look, ticked=ticked)} {part}  "
    room = max(columns - width(lead) - 1, FEWEST_COLUMNS)
    shown = one_line(words(one), MOST_LINES * room - MOST_LINES)
    return "\n".join(wrap(shown, columns - 1, indent=" " * width(lead), first=lead))


def words(choice: Choice) -> str:
    """The line on one line, without its words where those are kept back."""
    if not choice.kept_back:
        return on_one_line(choice.line)
    return on_one_line(
        tuple(YOUR_WORDS if isinstance(one, Words) else one for one in choice.line)
    )


def _box(look: Look, *, ticked: bool) -> str:
    if look.glyphs:
        return "☑" if ticked else "☐"
    return "[x]" if ticked else "[ ]"
