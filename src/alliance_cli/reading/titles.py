"""Titles: they describe a journal, not a person."""

from alliance_cli.reading.ladder import Judged

TITLES = {
    "stop": "First, this.",
    "line": "Something you marked needs its own look.",
    "pattern": "A pattern that deserves to be taken seriously.",
    "once": "One answer comes first.",
    "ended": "It has ended, and it wasn't your choice.",
    "not_clicked": "It hasn't clicked, so far.",
    "outgrown": "What you came for may be there.",
    "open": "Something between you is still open.",
    "falling": "Trust has been drifting down.",
    "repaired": "Something hurt, was talked about, and eased.",
    "stirred": "Stirred up, with the ground holding.",
    "flat": "Kind hours, and not much moving.",
    "early": "Too early to say.",
    "steady": "Steady.",
    "mixed": "The picture is mixed.",
}


PAST_TITLES = {
    "not_clicked": "It didn't click.",
    "open": "Something between you was still open.",
    "falling": "Trust had been drifting down.",
    "stirred": "Stirred up, while the ground held.",
    "outgrown": "What you came for may have been there.",
    "steady": "It was steady.",
    "mixed": "The picture was mixed.",
}


STILL_MEETING = "It is ending, and it wasn't your choice."


THIN = "Your trust has been thin for a while."


PAST_THIN = "Your trust had been thin for a while."


STEADY_SO_FAR = "Steady, in the little that is logged."


TOO_FEW = 3  # logged; where more came before than that, or how many isn't known


BESIDES_THIN = frozenset(  # beside a pattern it is of that state
    {"hurt_open", "stands_badly", "raise_waits", "left_behind"},
)


def title(judged: Judged) -> str:
    if judged.state == "ended" and judged.facts.history.still_meeting:
        return STILL_MEETING
    over = judged.facts.history.over
    if only_thin(judged):
        return PAST_THIN if over else THIN
    if little_logged(judged) and not over:
        return STEADY_SO_FAR
    titles = TITLES | PAST_TITLES if over else TITLES
    return titles[judged.state]


def only_thin(judged: Judged) -> bool:
    """Open for nothing else than trust that is thin."""
    thin = "trust_thin" in judged.fired and not judged.fired & BESIDES_THIN
    return judged.state == "open" and thin


def little_logged(judged: Judged) -> bool:
    """Steady, with hardly anything logged: more isn't claimed than that."""
    return judged.state == "steady" and len(judged.facts.history.entries) < TOO_FEW
