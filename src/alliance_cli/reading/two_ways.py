"""Two ways: the first two steps as equals, and what would tell them apart."""

from datetime import date

from alliance_cli.reading.ladder import Judged
from alliance_cli.rules.facts import Facts
from alliance_cli.rules.ground import (
    had_good_stretch,
)
from alliance_cli.rules.history import LATEST
from alliance_cli.rules.taken import was_said, when_said

Steps = tuple[str, ...]

EQUALS = {
    "line": "What would tell them apart: how {T} answers for it, and whether finding"
    " out feels safe.",
    "ended": "What would tell them apart: whether you want to look back first, or look"
    " ahead.",
    "not_clicked": "What would tell them apart: whether {T} takes up something specific"
    " that you ask for.",
    "flat": "What would tell them apart: whether it is a rest, or a way round"
    " something. You would know better than these notes.",
}


HOW_TAKEN = (
    "How {T} took what you said isn't logged; that would tell which of the first two"
    " comes first."
)


WHAT_CAME_BEFORE = (
    "What came before this journal isn't known; that would tell which of the first two"
    " comes first."
)


ENOUGH_FOR_TWO = 2


def two_ways(judged: Judged, steps: Steps) -> str | None:
    """The question that would tell the first two apart, where they are equals."""
    if len(steps) < ENOUGH_FOR_TWO or steps[0] == "support":
        return None
    asked = EQUALS.get(judged.state) or _what_is_blank(judged)
    return None if asked is None else asked.replace("{T}", judged.facts.name)


def _what_is_blank(judged: Judged) -> str | None:
    if judged.state not in {"pattern", "open", "mixed", "falling"}:
        return None
    history = judged.facts.history
    if _answer_unknown(judged.facts):
        return HOW_TAKEN
    short = len(history.entries) < LATEST * 2 and not had_good_stretch(history)
    return WHAT_CAME_BEFORE if short and not history.early_known else None


def _answer_unknown(facts: Facts) -> bool:
    """Whether something was said after the latest known answer, and no answer to it.

    What was answered stands among the answers, but for a no that came with a reason.
    """
    history = facts.history
    said = [
        when_said(history, one)[1]
        for one in history.raises
        if was_said(one) and one.outcome is None
    ]
    said += [one.on for one in history.entries if one.log.aired in {"me", "them"}]
    latest = facts.answers[-1].on if facts.answers else date.min
    return any(on > latest for on in said)
