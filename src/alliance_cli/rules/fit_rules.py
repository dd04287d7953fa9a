"""Whether it fits, whether it is done, and what is left when nothing else is so."""

from collections.abc import Sequence

from alliance_cli.rules.facts import Facts
from alliance_cli.rules.ground import (
    days_were_unsafe,
    ground_holds,
    had_good_stretch,
    half_logged_here,
    little_to_build_on,
    says_little,
    share_of,
)
from alliance_cli.rules.history import (
    WINDOW,
    History,
    half_or_more,
    how_many,
)
from alliance_cli.rules.rule import (
    Found,
    Rule,
    chosen,
    low_answers,
    of_the_last,
    own_answers,
    sessions_with,
)
from alliance_cli.rules.work_rules import (
    life_gets_smaller,
    stirred_otherwise,
)
from alliance_cli.signs import SCALES, Entry, Sign

FIRST_THREE = 3
TWICE = 2
QUIET = (1, 2)
NOT_MOVING = 4
EARLY_UNDER, EARLY_UNTIL = 3, 4
SO_FAR = tuple(SCALES)


def _first_three(facts: Facts) -> Found:
    """In the first three sessions: nothing good so far, and the latest mostly low."""
    history = facts.history
    latest = history.latest
    if latest is None or not history.early_known or history.number > FIRST_THREE:
        return Found(fired=False, sentence="Not the first three sessions.")
    known = [sign for sign in SO_FAR if sign in latest.signs]
    low = [sign for sign in known if latest.is_no(sign)]
    any_good = any(one.is_yes(sign) for one in history.entries for sign in SO_FAR)
    mostly_low = len(low) >= TWICE and 2 * len(low) > len(known)
    if any_good or not mostly_low or not _marked_hard(history, latest):
        return Found(fired=False, sentence="Not that low, or not nothing good.")
    words = own_answers([latest], low[0]).replace("{T}", facts.name)
    nothing = "Nothing" if len(history.entries) == history.number else "Nothing logged"
    said = f"{nothing} has felt good so far; most answers were low, with {words}."
    return Found(fired=True, sentence=said, entries=(latest,))


def _marked_hard(history: History, latest: Entry) -> bool:
    hardest = any(getattr(latest.log, name) == 1 for name in SCALES.values())
    ended_it = history.ended and history.therapist.ended_by == "me"
    return hardest or latest.dread or ended_it


def _never_took(facts: Facts) -> Found:
    """Half or more logged here, no good stretch, trust not good now, and it is low."""
    history = facts.history
    if history.number <= FIRST_THREE or not half_logged_here(history):
        return Found(fired=False, sentence="Too early, or most came before this.")
    trusting = any(one.is_yes("trust") for one in history.last("trust", 1))
    if had_good_stretch(history) or trusting:
        return Found(fired=False, sentence="There was good ground, or there is now.")
    if facts.open_ruptures and not little_to_build_on(history):
        return Found(fired=False, sentence="Something open comes first.")
    low = _low_half(history)
    if not low:
        return Found(fired=False, sentence="Not low in half of the last six.")
    sign, entries, n = low
    if sign == "next":
        said = f"Dread or reluctance about seeing {facts.name}"
    else:
        said = low_answers(entries, sign, facts.name)
    told = f"{said}: {of_the_last(len(entries), n)} times you answered."
    return Found(fired=True, sentence=told, entries=entries, n=n)


def _low_half(history: History) -> tuple[str, tuple[Entry, ...], int] | None:
    for sign in ("helps", "understood", "accepted"):
        window = history.last(sign, WINDOW)
        low = sessions_with(window, sign, Sign.NO)
        if len(low) >= TWICE and half_or_more(len(low), len(window)):
            return sign, low, len(window)
    window = [one for one in history.entries if one.tells_dread][-WINDOW:]
    dread = tuple(one for one in window if one.dread)
    if len(dread) >= TWICE and half_or_more(len(dread), len(window)):
        return "next", dread, len(window)
    return None


def _flat(facts: Facts) -> Found:
    history = facts.history
    window = history.last("helps", WINDOW)
    low = sessions_with(window, "helps", Sign.NO)
    dull = tuple(one for one in window if not one.is_yes("helps"))
    quiet = sum(one.log.stirred in QUIET for one in window)
    not_moving = len(low) >= NOT_MOVING
    drags = len(dull) >= NOT_MOVING and quiet >= NOT_MOVING
    if not ground_holds(history) or not (not_moving or drags):
        return Found(
            fired=False, sentence="The ground isn't there, or it helps enough."
        )
    entries = low if not_moving else dull
    words = chosen(entries, "helps")
    told = f"For what you came for, {words}: {len(entries)} of the last {len(window)}."
    return Found(fired=True, sentence=told, entries=entries, n=len(window))


def _early(facts: Facts) -> Found:
    history = facts.history
    number = history.number
    if not history.early_known and number:
        return Found(fired=False, sentence="How many came before isn't known.")
    soon = number < EARLY_UNDER
    unsettled = number <= EARLY_UNTIL and not ground_holds(history)
    if not (soon or unsettled):
        return Found(fired=False, sentence="No longer early.")
    return Found(fired=True, sentence=_so_far(number), entries=history.entries)


def _so_far(number: int) -> str:
    if number == 0:
        return "Nothing has been logged yet."
    return "One session so far." if number == 1 else f"{number} sessions so far."


def _steady(facts: Facts) -> Found:
    history = facts.history
    if not ground_holds(history) or says_little(history):
        return Found(fired=False, sentence="The ground isn't there, or little is said.")
    dread = history.latest is not None and history.latest.dread
    unquiet = life_gets_smaller(history) or days_were_unsafe(history)
    if dread or unquiet or stirred_otherwise(history):
        return Found(fired=False, sentence="The ground holds, but it isn't quiet.")
    sign = "trust" if history.last("trust", 1) else "safe"
    yes, n = share_of(history, sign, Sign.YES)
    which = _yes_entries(history, sign)
    word = "Trust mostly there or solid" if sign == "trust" else "Safe or mostly safe"
    return Found(fired=True, sentence=f"{word}: {yes} of {n}.", entries=which, n=n)


def _yes_entries(history: History, sign: str) -> tuple[Entry, ...]:
    return sessions_with(history.last(sign, WINDOW), sign, Sign.YES)


def _mixed(facts: Facts) -> Found:
    window: Sequence[Entry] = facts.history.entries[-WINDOW:]
    low = sum(how_many([one], sign, Sign.NO) for one in window for sign in SCALES)
    good = sum(how_many([one], sign, Sign.YES) for one in window for sign in SCALES)
    counted = f"{good or 'no'} answers were good and {low or 'none'} low"
    said = f"In the last {len(window)} sessions {counted}."
    return Found(fired=True, sentence=said, entries=tuple(window[-1:]))


def _ended(facts: Facts) -> Found:
    if not facts.history.ended_by_them:
        return Found(fired=False, sentence="The therapist hasn't ended it.")
    return Found(fired=True, sentence=f"You noted that {facts.name} ended it.")


ENDED_RULES = (
    Rule("ended", "ended", "The therapist ended it, or set an end.", _ended),
)
NOT_CLICKED_RULES = (
    Rule(
        "first_three",
        "not_clicked",
        "In the first three sessions: nothing good so far; in the latest most answers"
        " low, two at least; and one of them the lowest, or dread of seeing them, or"
        " you ended it.",
        _first_three,
        ("seeds", "practice"),
    ),
    Rule(
        "never_took",
        "not_clicked",
        "Later, with half or more logged here: trust never good three times in a row"
        " and not good now, no hurt left open (unless there is little to build on), and"
        " help, being understood, being accepted or dread of them low in half or more"
        " of the last six, twice at least.",
        _never_took,
        ("crits2011", "practice"),
    ),
)
REST_RULES = (
    Rule(
        "flat",
        "flat",
        "The ground holds, and it doesn't help in 4 of the last 6, or helps no more"
        " than some in 4 of them, hardly stirred in 4.",
        _flat,
        ("practice",),
    ),
    Rule(
        "early",
        "early",
        "Fewer than three sessions, or three or four and the ground isn't there yet.",
        _early,
        ("crits2011", "seeds"),
    ),
    Rule(
        "steady",
        "steady",
        "Safe and trust yes in half or more of the last six, what matters held back in"
        " fewer than half; no dread of them in the latest session, no storm that"
        " doesn't fit the work, no life that gets smaller, no days after the latest"
        " session in which staying safe was hard.",
        _steady,
    ),
    Rule("mixed", "mixed", "Anything else.", _mixed),
)
