"""How much there is to go on: never sureness about a person, only about the notes.

Four sessions make a level dependable (Crits-Christoph 2011), one hardly.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from alliance_cli.rules.history import History
from alliance_cli.rules.parts import Confidence
from alliance_cli.signs import Entry

LEVELS = ("not_yet", "little", "fair", "quite")
WORDS = {
    "not_yet": "not much yet",
    "little": "a little",
    "fair": "a fair amount",
    "quite": "quite a lot",
}
STEPS = (3, 6, 10)  # sessions logged at which each level begins
LATE = timedelta(days=7)
LONG_GAP = timedelta(weeks=8)
LONGEST_WINDOW = 12  # sessions: the one in which trust falls
CORE = ("stays", "stirred", "safe", "trust", "line", "snag", "next")


def how_much(history: History) -> Confidence:
    """One step down for each kind of thinness is too harsh: one step down in all."""
    entries = history.entries
    level = sum(len(entries) >= step for step in STEPS)
    thin = [said for so, said in THIN if entries and so(entries)]
    if thin and level:
        level -= 1
    name = LEVELS[level]
    because = (_span(entries), *thin, *_gaps(entries))
    return Confidence(name, WORDS[name], because)


def _span(entries: Sequence[Entry]) -> str:
    if not entries:
        return "Nothing logged yet."
    if len(entries) == 1:
        return "One session logged."
    first, last = entries[0].on, entries[-1].on
    return f"{len(entries)} sessions logged, from {_short(first)} to {_short(last)}."


def _short(on: date) -> str:
    return f"{on.day} {on:%b} {on.year}"


def _mostly_quick(entries: Sequence[Entry]) -> bool:
    return 2 * sum(one.session.mode == "quick" for one in entries) > len(entries)


def _written_late(entries: Sequence[Entry]) -> bool:
    return 3 * sum(map(_late, entries)) >= len(entries)


def _late(entry: Entry) -> bool:
    moment = entry.session.logged_at
    if moment is None:
        return False
    return date.fromisoformat(moment[:10]) - entry.on >= LATE


def _mostly_skipped(entries: Sequence[Entry]) -> bool:
    def few(entry: Entry) -> bool:
        given = sum(getattr(entry.log, name) is not None for name in CORE)
        return 2 * given < len(CORE)

    return 2 * sum(map(few, entries)) > len(entries)


THIN: tuple[tuple[Callable[[Sequence[Entry]], bool], str], ...] = (
    (_mostly_quick, "Over half are quick logs."),
    (_written_late, "A third or more were written down a week or more later."),
    (_mostly_skipped, "In most of them most questions were skipped."),
)


def _gaps(entries: Sequence[Entry]) -> list[str]:
    """Said for the longest window: one that runs across a long gap."""
    lately = entries[-LONGEST_WINDOW:]
    return [
        f"There is a gap of {(after.on - before.on).days // 7} weeks between session"
        f" {before.number} and {after.number}."
        for before, after in pairwise(lately)
        if after.on - before.on > LONG_GAP
    ]
