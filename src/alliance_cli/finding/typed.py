"""What was typed, read strictly: a filter that isn't understood is refused.

A sentence names what there is, and the nearest to what was typed; never what was typed.
"""

from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches

from alliance_cli.errors import UsageError
from alliance_cli.finding.wanted import ANY
from alliance_cli.questions import KIND_IDS
from alliance_cli.signs import SIGNS, Sign

STATES = {"yes": Sign.YES, "between": Sign.BETWEEN, "no": Sign.NO, "unknown": None}
EVENTS = (ANY, *KIND_IDS)
PATTERNS = (
    "judged",
    "uneasy",
    "misread",
    "dread",
    "left_worse",
    "looking_after",
    "who_i_am",
    "unheard",
    "not_there",
    "limits_passed",
    "unsafe",
)
HOW_A_SIGN = "--sign needs a sign and how it was, like trust=no."
UPSIDE_DOWN = "The day of --since is after that of --until; swap the two."


def sign(typed: str) -> tuple[str, Sign | None]:
    """A sign and its state, from `trust=no`."""
    name, equals, state = typed.partition("=")
    if not equals:
        raise UsageError(HOW_A_SIGN)
    return (
        _one_of(name, tuple(SIGNS), "sign"),
        STATES[_one_of(state, tuple(STATES), "state of a sign")],
    )


def pattern(typed: str) -> str:
    return _one_of(typed, PATTERNS, "pattern")


def event(typed: str) -> str:
    return _one_of(typed, EVENTS, "kind of event")


def span(since: date | None, until: date | None) -> None:
    """Refuses a stretch of days that ends before it begins."""
    if since is not None and until is not None and since > until:
        raise UsageError(UPSIDE_DOWN)


def _one_of(typed: str, known: Sequence[str], what: str) -> str:
    plain = "_".join(typed.casefold().replace("-", " ").replace("_", " ").split())
    if plain in known:
        return plain
    near = get_close_matches(plain, known, n=1)
    nearest = f"The nearest is {near[0]}. " if near else ""
    raise UsageError(
        f"There is no {what} of that name. {nearest}There are: {', '.join(known)}.",
    )
