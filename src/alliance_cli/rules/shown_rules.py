"""What is shown and never decides: it can make one curious, and weighs nothing."""

from alliance_cli.rules.facts import Facts
from alliance_cli.rules.history import WINDOW
from alliance_cli.rules.rule import Found, Rule, day

CANT_TELL_TIMES = 3
NOT_OFTEN = "Not often."
NONE_TAKEN_BACK = "Nothing was taken back."
CAN_BE_ZERO = (
    "stirred",
    "safe",
    "trust",
    "accepted",
    "understood",
    "openness",
    "help",
)


def _familiar(facts: Facts) -> Found:
    known = tuple(
        one for one in facts.history.entries if one.log.familiar in {"somewhat", "very"}
    )
    if not known:
        return Found(None, "Not logged.")
    said = (
        "You know a feeling from these sessions from before. That doesn't say where it"
        " comes from now."
    )
    return Found(None, said, known[-WINDOW:])


def _cant_tell(facts: Facts) -> Found:
    window = facts.history.entries[-WINDOW:]
    often = [
        name
        for name in CAN_BE_ZERO
        if sum(getattr(one.log, name) == 0 for one in window) >= CANT_TELL_TIMES
    ]
    if not often:
        return Found(None, NOT_OFTEN)
    said = (
        "You often couldn't tell. That's an answer; the body, or what you did next, may"
        " be easier to note."
    )
    return Found(None, said)


def _taken_back(facts: Facts) -> Found:
    back = [one for one in facts.history.events if one.retracted]
    if not back:
        return Found(None, NONE_TAKEN_BACK)
    when = day(back[-1].on, facts.history.today)
    return Found(
        None, f"You noted something on {when} and took it back; it isn't counted."
    )


SHOWN_RULES = (
    Rule("familiar", None, "Shown, never subtracted.", _familiar, ("seeds",)),
    Rule("cant_tell", None, "Shown: three in six on one scale.", _cant_tell),
    Rule("taken_back", None, "Shown, never counted.", _taken_back),
)
