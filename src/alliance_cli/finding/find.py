"""From a journal and what is wanted to the entries that fit, oldest first.

Without words only sessions are listed; with words every entry that holds them all. An
event fits with its session, and by itself where its day has none.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from alliance_cli.finding.folding import fold
from alliance_cli.finding.texts import Entry, day_of, texts
from alliance_cli.finding.wanted import ANY, Wanted
from alliance_cli.journal import Event, Journal
from alliance_cli.signs import number_sessions

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry that fits; `text` is the one in which the first word was found."""

    entry: Entry
    number: int | None = None
    text: str | None = None

    @property
    def on(self) -> date | None:
        return day_of(self.entry)


@dataclass(frozen=True, slots=True)
class Found:
    """`undated` counts what would fit, but has no day to tell whether it does."""

    hits: tuple[Hit, ...]
    undated: int = 0


def find(
    journal: Journal,
    wanted: Wanted,
    fitting: Collection[tuple[str, int]] | None = None,
) -> Found:
    """What fits; those without a day come first, since nobody knows when they were.

    `fitting` are the sessions that fit by their signs (`by_signs.fitting`), None where
    no sign was asked for.
    """
    sessions = _sessions(journal, wanted, fitting)
    others = () if wanted.of_sessions else _others(journal, wanted)
    held = (_with_words(hit, wanted.words) for hit in (*sessions, *others))
    hits = sorted(
        (hit for hit in held if hit is not None),
        key=lambda hit: hit.on or date.min,
    )
    if wanted.since is None and wanted.until is None:
        return Found(tuple(hits))
    return Found(
        tuple(hit for hit in hits if _in_span(hit.on, wanted)),
        undated=sum(hit.on is None for hit in hits),
    )


def _sessions(
    journal: Journal,
    wanted: Wanted,
    fitting: Collection[tuple[str, int]] | None,
) -> Iterator[Hit]:
    days = _days_with(journal, wanted.event) if wanted.event else None
    for them in journal.therapists:
        if wanted.therapists is not None and them.id not in wanted.therapists:
            continue
        for place, (one, number) in enumerate(number_sessions(journal, them.id)):
            noted = days is None or (them.id, one.on) in days
            if noted and (fitting is None or (them.id, place) in fitting):
                yield Hit(one, number)


def _days_with(journal: Journal, kind: str) -> frozenset[tuple[str, date]]:
    """Whose session, on which day, an event of this kind belongs to."""
    return frozenset(_day_of(each) for each in journal.events if _is_of(each, kind))


def _day_of(event: Event) -> tuple[str, date]:
    return event.therapist, event.session_on or event.on


def _is_of(event: Event, kind: str) -> bool:
    """Whether it is of this kind, and stands."""
    return not event.retracted and (kind == ANY or kind in (event.kinds or (OTHER,)))


def _others(journal: Journal, wanted: Wanted) -> Iterator[Hit]:
    for entry in _entries(journal, wanted):
        whose = getattr(entry, "therapist", None)
        if wanted.therapists is None or whose in wanted.therapists:
            yield Hit(entry)


def _entries(journal: Journal, wanted: Wanted) -> Iterator[Entry]:
    """What isn't a session and may fit: with words anything, else events alone."""
    if wanted.event is not None:
        alone = {(one.therapist, one.on) for one in journal.sessions}
        for event in journal.events:
            shown = wanted.words or _day_of(event) not in alone
            if shown and _is_of(event, wanted.event):
                yield event
    elif wanted.words:
        yield from journal.events
        yield from journal.raises
        yield from journal.decisions
        yield from journal.consults
        yield from journal.scores


def _with_words(hit: Hit, words: tuple[str, ...]) -> Hit | None:
    """The hit with the text to show, where the entry holds every word."""
    if not words:
        return hit
    own = texts(hit.entry)
    folded = [fold(text) for text in own]
    if not all(any(word in text for text in folded) for word in words):
        return None
    first = next(n for n, text in enumerate(folded) if words[0] in text)
    return Hit(hit.entry, hit.number, own[first])


def _in_span(on: date | None, wanted: Wanted) -> bool:
    if on is None:
        return False
    return (wanted.since or date.min) <= on <= (wanted.until or date.max)
