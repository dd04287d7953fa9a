"""The ground between the two: whether it holds, what there is to build on."""

from collections.abc import Sequence

from alliance_cli.rules.history import (
    LATEST,
    WINDOW,
    History,
    half_or_more,
    how_many,
)
from alliance_cli.signs import Entry, Sign
from alliance_cli.trends.answers import median

GOOD_STRETCH = 3  # answers in a row with trust mostly there or solid
ENOUGH_TO_JUDGE = 4  # sessions
TRUST_GONE_TIMES = 2
THIN = 2
SMALLER = (1, 2)  # life outside the sessions
WIDER = (4, 5)


def share_of(history: History, sign: str, mark: Sign) -> tuple[int, int]:
    """How many of the last six that answered carry this mark, and how many answered."""
    window = history.last(sign, WINDOW)
    return how_many(window, sign, mark), len(window)


def mostly(history: History, sign: str, mark: Sign) -> bool:
    """In half or more of the last six that answered; never true of none."""
    return half_or_more(*share_of(history, sign, mark))


def ground_holds(history: History) -> bool:
    """Safe and trust mostly yes; one of the two may be unknown, not both."""
    known = [sign for sign in ("safe", "trust") if history.last(sign, 1)]
    return bool(known) and all(mostly(history, sign, Sign.YES) for sign in known)


def ground_surely_holds(history: History) -> bool:
    """The same with every skipped answer taken as a no, for the readings that say so.

    So leaving out a middling answer can't make a notebook look further along.
    """
    known = [sign for sign in ("safe", "trust") if history.last(sign, 1)]
    window = history.entries[-WINDOW:]
    return bool(known) and all(
        half_or_more(how_many(window, sign, Sign.YES), len(window)) for sign in known
    )


def helps(history: History) -> bool:
    return mostly(history, "helps", Sign.YES)


def had_good_stretch(history: History, before: int | None = None) -> bool:
    """Whether trust was ever yes three answered times in a row (before a place)."""
    run = 0
    for one in history.that_answered("trust"):
        if before is not None and one.place >= before:
            break
        run = run + 1 if one.is_yes("trust") else 0
        if run >= GOOD_STRETCH:
            return True
    return False


def half_logged_here(history: History) -> bool:
    """Half or more of the sessions with this therapist stand in this journal."""
    return history.early_known and half_or_more(len(history.entries), history.number)


def little_to_build_on(history: History) -> bool:
    """After four or more sessions: never a good stretch, no help, trust or help low.

    What came before the journal is unknown, not bad: half or more must be here.
    """
    if history.number < ENOUGH_TO_JUDGE or not half_logged_here(history):
        return False
    if had_good_stretch(history) or helps(history):
        return False
    return any(mostly(history, sign, Sign.NO) for sign in ("trust", "helps"))


def going_backwards(history: History) -> bool:
    """No help in the last three answers, and worse than before when last asked.

    Worse is what they came for being further away than at the start, or a life
    outside that gets smaller. Warmth doesn't make up for it: what works on the problem
    may be something else, or somebody trained for it.
    """
    lately = history.last("helps", LATEST)
    if len(lately) < LATEST or not all(one.is_no("helps") for one in lately):
        return False
    goals = [one.log.goals for one in history.entries if one.log.goals][-1:]
    life = [one.log.life for one in history.entries if one.log.life][-1:]
    return goals == ["worse"] or any(value in SMALLER for value in life)


def days_were_unsafe(history: History) -> bool:
    """Whether staying safe was hard in the days after the latest session.

    How sessions go on afterwards tells more than how they felt: then nothing is called
    the work, quiet, or done.
    """
    latest = history.latest
    return latest is not None and latest.later.days == "unsafe"


def lives_well(history: History) -> bool:
    """Life outside gets wider, lately: what tells an ending felt from one fled into.

    "Much the same" says neither, so that skipping it changes nothing.
    """
    life = [one.log.life for one in history.entries[-WINDOW:]]
    wider = any(value in WIDER for value in life)
    return wider and not any(value in SMALLER for value in life)


def trust_not_held(history: History) -> bool:
    """The median of the last three trust answers is thin or gone."""
    values = _trust_values(history.last("trust", LATEST))
    return bool(values) and median(values) <= THIN


def trust_is_thin(history: History) -> bool:
    """Gone in two of the last three, or thin or gone in all three."""
    latest = history.last("trust", LATEST)
    gone = sum(one.log.trust == 1 for one in latest)
    return gone >= TRUST_GONE_TIMES or always_thin(history)


def is_met_well(history: History) -> bool:
    """It helps, and one feels accepted and understood there, or not known otherwise.

    Trust can be slow because of what came before, with someone who does all that.
    """
    met = ("accepted", "understood")
    low = any(how_many(history.last(sign, WINDOW), sign, Sign.NO) for sign in met)
    return helps(history) and mostly(history, "accepted", Sign.YES) and not low


def always_thin(history: History) -> bool:
    latest = history.last("trust", LATEST)
    return len(latest) == LATEST and all(one.is_no("trust") for one in latest)


def latest_is_low(history: History, sign: str) -> bool:
    return any(one.is_no(sign) for one in history.last(sign, 1))


def says_little(history: History) -> bool:
    """Could-say-it is no in half or more of the last six that answered."""
    return mostly(history, "said", Sign.NO)


def _trust_values(entries: Sequence[Entry]) -> list[int]:
    return [one.log.trust for one in entries if one.log.trust]
