"""What a rule is, and how it says what it found."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from alliance_cli.dying import speaks_of_dying
from alliance_cli.journal import Event
from alliance_cli.questions import find
from alliance_cli.rules.facts import Facts
from alliance_cli.rules.finding import Finding, Quote
from alliance_cli.rules.history import History
from alliance_cli.signs import SCALES, WORDS, Entry, Sign
from alliance_cli.trends.often import jeffreys

QUOTE_LENGTH = 80


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule saw; `entries` are what it rests on, k of n where n is set."""

    fired: bool | None
    sentence: str
    entries: tuple[Entry, ...] = ()
    n: int | None = None
    k: int | None = None
    quotes: tuple[Quote, ...] | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """`says` is the rule in a plain sentence, with its thresholds.

    `state` is where it leads when it fires; None for what only feeds other rules.
    """

    id: str
    state: str | None
    says: str
    look: Callable[[Facts], Found]
    sources: tuple[str, ...] = ("judgement",)

    def find(self, facts: Facts) -> Finding:
        seen = self.look(facts)
        k = seen.k if seen.k is not None else len(seen.entries)
        quotes = seen.quotes
        if quotes is None:
            quotes = quotes_from(facts.history, seen.entries) if seen.fired else ()
        return Finding(
            rule=self.id,
            fired=seen.fired,
            sentence=seen.sentence,
            threshold=self.says,
            k=None if seen.n is None else k,
            n=seen.n,
            sessions=tuple(one.number for one in seen.entries),
            quotes=quotes,
            between=None if seen.n is None else jeffreys(k, seen.n),
            sources=self.sources,
        )


def quotes_from(
    history: History, entries: Sequence[Entry], *, of_hurts: bool = False
) -> tuple[Quote, ...]:
    """The client's own words from the first and the latest of these sessions.

    What stays of a session comes before what hurt in it, except `of_hurts`.
    Nothing is quoted from a session after which they weren't sure to be safe, or whose
    words speak of dying or of hurting oneself.
    """
    unsure_of_safety = (one for one in history.events if not quotable(one))
    unsafe_days = {day for one in unsure_of_safety for day in (one.on, one.session_on)}
    said = [
        quote
        for one in entries
        if one.on not in unsafe_days and one.later.days != "unsafe"
        for quote in _words_of(one, of_hurts=of_hurts)
    ]
    return first_and_latest(said)


def first_and_latest(said: Sequence[Quote]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys((*said[:1], *said[-1:])))


def quotable(event: Event) -> bool:
    """Not where they weren't sure to be safe, nor where it speaks of dying."""
    return event.safe_now not in {"no", "unsure"} and may_be_shown(event.what)


def may_be_shown(*texts: str | None) -> bool:
    return not any(speaks_of_dying(text) for text in texts if text)


def _words_of(entry: Entry, *, of_hurts: bool) -> list[Quote]:
    log = entry.log
    by_rank = (log.snag_what, log.stays) if of_hurts else (log.stays, log.snag_what)
    shown = by_rank[0] or by_rank[1]
    if not may_be_shown(shown, log.snag_what, log.more, log.ask_what, entry.later.tell):
        return []
    return [] if shown is None else [Quote(entry.number, entry.on, shorten(shown))]


def shorten(text: str) -> str:
    """One line of at most 80 characters, cut at a word where there is one."""
    line = " ".join(text.split())
    if len(line) <= QUOTE_LENGTH:
        return line
    cut = line[: QUOTE_LENGTH - 1].rsplit(" ", 1)[0]
    return f"{cut}…"


LOW_WAS = {
    "safe": "With {T} you felt",
    "trust": "Your trust was",
    "accepted": "You felt",
    "understood": "What you meant got through",
    "limits": "A limit of yours was",
    "said": "Of what mattered you could say",
    "room": "The session was",
    "identity": "Who you are was met",
    "helps": "For what you came for it seemed",
}


def low_answers(entries: Iterable[Entry], sign: str, name: str) -> str:
    """What was low, in the answers' own words: You felt "somewhat judged"."""
    low = [one for one in entries if one.is_no(sign)]
    by_scale = all(getattr(one.log, SCALES[sign]) for one in low)
    lead = LOW_WAS[sign] if by_scale else "You marked"  # a quick log has words alone
    return f"{lead} {own_answers(low, sign)}".replace("{T}", name)


def own_answers(entries: Iterable[Entry], sign: str) -> str:
    """The answers chosen there, in their own words: "somewhat judged", "uneasy"."""
    return chosen((one for one in entries if one.is_no(sign)), sign)


def chosen(entries: Iterable[Entry], sign: str) -> str:
    """The same of every one of them, where in between is meant too."""
    return in_quotes(_answer(one, sign) for one in entries)


def in_quotes(words: Iterable[str]) -> str:
    """Each once, in the order they came: "thin" or "gone"."""
    return " or ".join(f'"{word}"' for word in dict.fromkeys(words))


def _answer(entry: Entry, sign: str) -> str:
    """What made a sign no: the answer of its scale, or else the second of its words."""
    value = getattr(entry.log, SCALES[sign])
    if value:
        return find("log", SCALES[sign]).words_for(value)
    return find("log", "words").words_for(WORDS[sign][1])


def day(on: date, today: date) -> str:
    """A date as said: Tuesday 14 April, with the year when it isn't this one."""
    year = "" if on.year == today.year else f" {on.year}"
    return f"{on:%A} {on.day} {on:%B}{year}"


def of_the_last(k: int, n: int) -> str:
    return f"all of the last {n}" if k == n > 1 else f"{k} of the last {n}"


def times_answered(k: int, n: int) -> str:
    if n == 1:
        return "the one time you answered"
    return f"{of_the_last(k, n)} times you answered"


def times(k: int) -> str:
    words = {1: "once", 2: "twice"}
    return words.get(k, f"{k} times")


def sessions_with(entries: Iterable[Entry], sign: str, mark: Sign) -> tuple[Entry, ...]:
    return tuple(one for one in entries if one.signs.get(sign) is mark)


def entries_at(facts: Facts, places: Iterable[int]) -> tuple[Entry, ...]:
    entries = facts.history.entries
    wanted = sorted({place for place in places if 0 <= place < len(entries)})
    return tuple(entries[place] for place in wanted)
