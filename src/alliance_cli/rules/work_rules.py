"""Stirred and falling: feelings that the work brings up, and trust that drifts."""

from alliance_cli.rules.facts import Facts
from alliance_cli.rules.ground import SMALLER, days_were_unsafe, says_little
from alliance_cli.rules.history import LATEST, WINDOW, History
from alliance_cli.rules.rule import Found, Rule, times
from alliance_cli.signs import Entry
from alliance_cli.trends.answers import median
from alliance_cli.trends.settles import settles
from alliance_cli.trends.trend import Trend

VERY_STIRRED = 4
IN_SIX = 2
FIRST_SESSIONS = 4
HELD = 4
LOWEST_HELD = 3
UNSURE_TIMES = 3
ABOUT = {
    "ending": "stopping, or a gap ahead",
    "others": "someone else who is there",
}
NOTHING_ELSE = "No reluctance about an ending or someone else was logged."
NOT_A_FEELING = frozenset({"warm", "numb", "bored", "none", "unsure"})


def is_stirred(entry: Entry) -> bool:
    return (entry.log.stirred or 0) >= VERY_STIRRED


def has_feeling(entry: Entry) -> bool:
    """A strong feeling toward the therapist; warmth, numbness, boredom aren't meant."""
    return any(word not in NOT_A_FEELING for word in entry.log.feel)


def moved(history: History) -> tuple[Entry, ...]:
    """Of the last six: stirred, or with a strong feeling toward the therapist.

    Stirred by someone else in the room, and by nothing else, is neither.
    """
    window = history.entries[-WINDOW:]
    return tuple(
        one
        for one in window
        if has_feeling(one) or (is_stirred(one) and not _by_someone_there(one))
    )


def _by_someone_there(entry: Entry) -> bool:
    return set(entry.log.pull) == {"someone_there"}


def enough_moved(history: History) -> bool:
    found = moved(history)
    if len(found) >= IN_SIX:
        return True
    at_first = history.early_known and history.number <= FIRST_SESSIONS
    trusting = any(one.is_yes("trust") for one in history.last("trust", 1))
    return at_first and trusting and any(is_stirred(one) for one in found)


def ground_held_through(history: History) -> bool:
    """In the moved sessions trust and safe stayed: median 4 or more, none under 3.

    Trust is answered at least once, and never more than a point under its own median.
    """
    found = moved(history)
    trust = [one.log.trust for one in found if one.log.trust]
    safe = [one.log.safe for one in found if one.log.safe]
    usual = [one.log.trust for one in history.entries if one.log.trust]
    if not trust or min(trust) < median(usual) - 1:
        return False
    return all(
        median(each) >= HELD and min(each) >= LOWEST_HELD
        for each in (trust, safe)
        if each
    )


def mostly_their_doing(history: History) -> bool:
    """In half or more of the moved sessions that say of what: something they did."""
    told = [one for one in moved(history) if one.log.pull]
    theirs = sum("therapist" in one.log.pull for one in told)
    return bool(told) and 2 * theirs >= len(told)


def dread_unsure(history: History) -> bool:
    lately = history.entries[-WINDOW:]
    return sum(one.heavy_about == "unsure" for one in lately) >= UNSURE_TIMES


def life_gets_smaller(history: History) -> bool:
    """Outside life smaller in two of the last three that answered."""
    told = [one.log.life for one in history.entries if one.log.life][-LATEST:]
    return sum(value in SMALLER for value in told) >= IN_SIX


def afraid_and_silent(history: History) -> bool:
    afraid = any("afraid" in one.log.feel for one in history.entries[-WINDOW:])
    return afraid and says_little(history)


def settling(history: History) -> Trend:
    entries = history.entries
    return settles(
        [(one.log.stirred, one.later.settled) for one in entries],
        [one.number for one in entries],
    )


def _against(history: History) -> str | None:
    """What keeps stirred from being read as the work; the first that is so."""
    lately = history.entries[-LATEST:]
    checks = (
        (not ground_held_through(history), "trust and safety didn't hold through it"),
        (mostly_their_doing(history), "it was mostly about something they did"),
        (dread_unsure(history), "dread came often, and you couldn't tell of what"),
        (settling(history).verdict == "usually_not", "it usually doesn't settle"),
        (life_gets_smaller(history), "life outside is getting smaller"),
        (afraid_and_silent(history), "you were afraid, and could say little"),
        (any(one.dread for one in lately), "you dreaded seeing them lately"),
        (days_were_unsafe(history), "staying safe was hard afterwards"),
    )
    return next((words for so, words in checks if so), None)


def stirred_otherwise(history: History) -> bool:
    """Stirred often enough, and not by what reads as the work, slips apart."""
    return enough_moved(history) and (
        mostly_their_doing(history)
        or dread_unsure(history)
        or settling(history).verdict == "usually_not"
    )


def _stirred(facts: Facts) -> Found:
    found = moved(facts.history)
    if not enough_moved(facts.history):
        return Found(fired=False, sentence="Not stirred often enough.", entries=found)
    against = _against(facts.history)
    if against is not None:
        return Found(fired=False, sentence=f"Stirred, but {against}.", entries=found)
    n = len(facts.history.entries[-WINDOW:])
    said = f"Very stirred, or a strong feeling toward {facts.name}, in {len(found)} of"
    held = f" the last {n} sessions; through them trust and safety held."
    return Found(fired=True, sentence=said + held, entries=found, n=n)


def _subject(facts: Facts) -> Found:
    window = facts.history.entries[-WINDOW:]
    heavy = [one for one in window if one.is_no("next")]
    about = tuple(one for one in heavy if one.heavy_about == "subject")
    if not about:
        return Found(None, "No reluctance about the subject was logged.")
    said = f"The reluctance to go was about the subject, {times(len(about))} of"
    return Found(None, f"{said} {len(heavy)}.", about, len(heavy))


def _not_of_them(facts: Facts) -> Found:
    window = facts.history.entries[-WINDOW:]
    named = tuple(one for one in window if one.heavy_about in ABOUT)
    if not named:
        return Found(None, NOTHING_ELSE)
    what = dict.fromkeys(ABOUT[one.heavy_about or ""] for one in named)
    said = f"Not wanting to go was about {' and '.join(what)}, {times(len(named))}."
    return Found(None, said, named)


def _settles(facts: Facts) -> Found:
    return Found(None, settling(facts.history).sentence)


def _falling(facts: Facts) -> Found:
    clear = facts.trust.verdict == "clear"
    return Found(clear, facts.trust.sentence, tuple(facts.history.last("trust", 2)))


FALLING_RULES = (
    Rule(
        "trust_falling",
        "falling",
        "Trust falls clearly over the last 12 answers (8 at least): an exact test at"
        " .01 and a point or more, at the last two looks in a row.",
        _falling,
        ("mann1945",),
    ),
)
STIRRED_RULES = (
    Rule(
        "stirred",
        "stirred",
        "Very stirred, or a strong feeling toward the therapist, in 2 of the last 6"
        " sessions (once in the first 4, with trust), while trust and safety held: each"
        " 4 or more in the median and never under 3, trust never more than a point"
        " under your own median; not where it was mostly their doing, couldn't be"
        " named, doesn't settle, or goes with dread of them, fear and silence, or a"
        " life that gets smaller; nor where staying safe was hard after the latest.",
        _stirred,
        ("seeds", "larsen2016"),
    ),
    Rule("settles", None, "Whether it settles: shown.", _settles, ("larsen2016",)),
    Rule("subject", None, "Dread of the subject: shown.", _subject, ("seeds",)),
    Rule(
        "not_of_them",
        None,
        "Dread of an ending, or of someone else in the room: named, and read as"
        " neither.",
        _not_of_them,
    ),
)
