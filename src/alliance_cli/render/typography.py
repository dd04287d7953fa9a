"""Our own sentences as they are set: curly quotes, or ASCII where that is all there is.

A person's own words are never set anew; only where a terminal can't show the signs
around them is everything brought down to ASCII signs. Messages on standard error stay
as they are typed in the source: a path or a command in them is there to be copied.
"""

import re
from collections.abc import Sequence

UNBROKEN = "\xa0"  # a space at which no line is broken
COMMAND = re.compile(r"`([^`\n]+)`")
OPENING = re.compile(r'(^|[\s(\[–])"')
SIGNS = "▁▂▄▆█●+·–’“”•…"
ASCII = str.maketrans(
    {
        "▁": "1",
        "▂": "2",
        "▄": "3",
        "▆": "4",
        "█": "5",
        "●": "*",
        "·": ".",
        "–": "-",
        "—": "-",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "•": "*",
        "…": "...",
    },
)


def curly(text: str) -> str:
    """Straight quotes of our sentences, set."""
    return OPENING.sub(r"\1“", text).replace('"', "”").replace("'", "’")


def unbroken(text: str) -> str:
    """The text with its commands as single words; `spaced` undoes it after wrapping."""
    return COMMAND.sub(lambda found: found.group().replace(" ", UNBROKEN), text)


def spaced(text: str) -> str:
    return text.replace(UNBROKEN, " ")


def ascii_signs(text: str) -> str:
    """The text with every sign of ours in ASCII; letters stay as they are."""
    return text.translate(ASCII)


def can_show(encoding: str | None) -> bool:
    """Whether a stream of that encoding can take the signs."""
    try:
        SIGNS.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def numbers(sessions: Sequence[int], *, mark: str = "#") -> str:
    """Session numbers, with three or more in a row as a stretch: #4, #6 to #9."""
    runs: list[list[int]] = []
    for number in sorted(set(sessions)):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_stretch(run, mark) for run in runs)


def _stretch(run: list[int], mark: str) -> str:
    if len(run) > 2:  # noqa: PLR2004  (two in a row read better one by one)
        return f"{mark}{run[0]} to {mark}{run[-1]}"
    return ", ".join(f"{mark}{number}" for number in run)


def sentence(text: str) -> str:
    """The words as a sentence: a capital first, a full stop at the end."""
    words = text.strip()
    if not words:
        return ""
    ended = words if words.endswith((".", "?", "!", "…", "”", '"')) else f"{words}."
    return ended[0].upper() + ended[1:]
