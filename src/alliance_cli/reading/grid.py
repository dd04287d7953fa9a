"""The picture of all signs, session by session."""

from alliance_cli.rules.history import History
from alliance_cli.rules.parts import Grid, Row
from alliance_cli.signs import SIGNS

ALWAYS_SHOWN = ("safe", "trust", "accepted", "limits", "understood", "said", "next")


def grid(history: History) -> Grid:
    """Every sign that was ever answered, and those always shown; oldest first."""
    entries = history.entries
    shown = [
        sign
        for sign in SIGNS
        if sign in ALWAYS_SHOWN or any(sign in one.signs for one in entries)
    ]
    return Grid(
        numbers=tuple(one.number for one in entries),
        dates=tuple(one.on for one in entries),
        stirred=tuple(one.log.stirred or None for one in entries),
        rows=tuple(
            Row(sign, SIGNS[sign], tuple(one.signs.get(sign, "") for one in entries))
            for sign in shown
        ),
    )
