"""What points the other way: as honest in doubt as in reassurance.

Familiarity never stands here; it isn't evidence against what was felt.
"""

from alliance_cli.questions import find
from alliance_cli.reading.ladder import Judged
from alliance_cli.rules.finding import Finding
from alliance_cli.rules.history import WINDOW, History
from alliance_cli.rules.rule import (
    Found,
    day,
    in_quotes,
    low_answers,
    quotes_from,
    times_answered,
)
from alliance_cli.rules.taken import Taken
from alliance_cli.signs import SCALES, Entry, Sign

GOOD_READINGS = frozenset({"outgrown", "repaired", "stirred", "steady"})
MOST_SHOWN = 3
LOW_TRUST = (1, 2)
GOOD_WORDS = {
    "safe": "Safe or mostly safe",
    "trust": "Trust mostly there or solid",
    "accepted": "Accepted or mostly accepted",
    "understood": "Understood, mostly or fully",
    "limits": "Limits kept or mostly kept",
    "room": "The session mostly for you",
    "helps": "Mostly or really a help",
}


def other_side(judged: Judged) -> tuple[Finding, ...]:
    """For every state but `stop`, at least one sentence."""
    if judged.state == "stop":
        return ()
    history = judged.facts.history
    found = _against(judged)
    said = [_as_finding(history, one) for one in found[:MOST_SHOWN]]
    return tuple(said) or (_nothing(judged),)


def _against(judged: Judged) -> list[Found]:
    if judged.state == "early":
        return []
    return _doubts(judged) if judged.state in GOOD_READINGS else _goods(judged)


def _as_finding(history: History, found: Found) -> Finding:
    return Finding(
        rule="other_side",
        fired=found.fired,
        sentence=found.sentence,
        sessions=tuple(one.number for one in found.entries),
        quotes=quotes_from(history, found.entries),
    )


def _nothing(judged: Judged) -> Finding:
    said = {
        "early": "First sessions are often unlike those that follow, either way.",
        "mixed": "What wasn't answered may point either way.",
        "repaired": "It is one repair; whether a second would go the same way isn't"
        " known.",
    }
    nothing = "Nothing you logged points the other way."
    sentence = said.get(judged.state, nothing)
    return Finding(rule="other_side", fired=False, sentence=sentence)


def _goods(judged: Judged) -> list[Found]:
    """What was good: signs mostly yes lately, what was taken well, a better start."""
    history = judged.facts.history
    window = history.entries[-WINDOW:]
    found = _taken_well(judged)
    for sign, words in GOOD_WORDS.items():
        known = [one for one in window if sign in one.signs]
        yes = tuple(one for one in known if one.is_yes(sign))
        if yes and 2 * len(yes) >= len(known):
            said = f"{words}: {times_answered(len(yes), len(known))}."
            found.append(Found(fired=True, sentence=said, entries=yes))
    return found + _better_start(judged)


def _better_start(judged: Judged) -> list[Found]:
    """In a pattern: the sessions before the last six, where they read differently."""
    before = judged.facts.history.entries[:-WINDOW]
    if judged.state != "pattern" or judged.facts.severe_now:
        return []
    marks = [mark for one in before for mark in map(one.signs.get, GOOD_WORDS) if mark]
    if 2 * sum(mark is Sign.YES for mark in marks) <= len(marks):
        return []
    said = "Before these sessions most of what you answered was good."
    return [Found(fired=True, sentence=said, entries=before)]


def _taken_well(judged: Judged) -> list[Found]:
    well = [one for one in judged.facts.answers if one.taken is Taken.WELL]
    if not well:
        return []
    when = day(well[-1].on, judged.facts.history.today)
    return [Found(fired=True, sentence=f"What was said on {when} was taken well.")]


def _doubts(judged: Judged) -> list[Found]:
    """What was low in the last six, in the answers' own words, the latest first."""
    history = judged.facts.history
    mended = {one.place for one in judged.facts.ruptures if one.repaired}
    lately = history.entries[-WINDOW:]
    window = tuple(one for one in lately if one.place not in mended)
    found = [
        _low(history, sign, tuple(one for one in window if one.is_no(sign)))
        for sign in SCALES
        if any(one.is_no(sign) for one in window)
    ]
    found += _trust_later(window)
    return sorted(found, key=lambda one: -one.entries[-1].place) + _unknown(window)


def _trust_later(window: tuple[Entry, ...]) -> list[Found]:
    """Trust asked about days later: shown, and never counted as one more session."""
    low = tuple(one for one in window if one.later.trust in LOW_TRUST)
    if not low:
        return []
    question = find("later", "trust")
    words = in_quotes(question.words_for(one.later.trust or 0) for one in low)
    return [
        Found(fired=True, sentence=f"Days later your trust was {words}.", entries=low)
    ]


def _low(history: History, sign: str, low: tuple[Entry, ...]) -> Found:
    said = low_answers(low, sign, history.therapist.name)
    return Found(fired=True, sentence=f"{said}.", entries=low)


def _unknown(window: tuple[Entry, ...]) -> list[Found]:
    silent = [sign for sign in ("safe", "trust") if _rarely(window, sign)]
    if not silent:
        return []
    said = "Some of what it rests on was left open in half of these sessions or more."
    return [Found(fired=True, sentence=said)]


def _rarely(window: tuple[Entry, ...], sign: str) -> bool:
    return 2 * sum(sign in one.signs for one in window) <= len(window)
