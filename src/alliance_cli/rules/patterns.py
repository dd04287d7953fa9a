"""Patterns: one sign, again and again, over the sessions that answered.

Ordinary ones need three of the last six, one of them among the last three (Jeffreys:
P(rate > 1/4) >= .9); severe ones two of the last three, because of the stakes. What
feels familiar from before never lowers one.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from alliance_cli.journal import Session
from alliance_cli.rules.history import LATEST, WINDOW, History
from alliance_cli.rules.ruptures import Rupture
from alliance_cli.rules.taken import Answer, Taken, when_said
from alliance_cli.signs import Entry, Sign

ORDINARY = 3  # of the last WINDOW that answered
SEVERE = 2  # of the last LATEST that answered
AGAIN_AND_AGAIN = 5  # of the last WINDOW
EARLY_SESSIONS = 2
EVERY_SESSION = 3
HARDLY_SETTLED = (1, 2)
BRUSHED_OFF = (1, 2)  # or turned on them
NOT_THERE = ("they_cancelled", "they_missed")
OF_THE_TWO = ("therapist", "between")

Look = Callable[[Entry], bool | None]


@dataclass(frozen=True, slots=True)
class Pattern:
    """How often a sign was no: `hits` of the last `n` that answered.

    `holds` says whether that makes it a pattern; `began` is the day of the first hit
    that counts, None where there is none. `closed` means that a repair came after.
    """

    id: str
    hits: tuple[Entry, ...]
    n: int
    holds: bool
    again_and_again: bool = False
    closed: bool = False
    missed: tuple[Session, ...] = ()

    @property
    def began(self) -> date | None:
        days = [one.on for one in self.hits] + [one.on for one in self.missed]
        return min(days, default=None)

    @property
    def k(self) -> int:
        return len(self.hits) + len(self.missed)


def sign_is_no(name: str) -> Look:
    """Whether that sign is no; None where it isn't known."""

    def look(entry: Entry) -> bool | None:
        return entry.is_no(name) if name in entry.signs else None

    return look


def _dread(entry: Entry) -> bool | None:
    return entry.dread if entry.tells_dread else None


def _left_worse(entry: Entry) -> bool | None:
    if entry.later.settled not in HARDLY_SETTLED:
        return None if entry.later.settled is None else False
    about = entry.later.about
    return any(word in about for word in OF_THE_TWO) if about else None


ORDINARY_LOOKS: Mapping[str, Look] = {
    "judged": sign_is_no("accepted"),
    "uneasy": sign_is_no("safe"),
    "misread": sign_is_no("understood"),
    "dread": _dread,
    "left_worse": _left_worse,
    "looking_after": sign_is_no("room"),
    "who_i_am": sign_is_no("identity"),
}


def last_repair(ruptures: Sequence[Rupture], answers: Sequence[Answer]) -> int:
    """The place of the last repair, -1 with none: mended, or said and eased."""
    mended = [one.repaired_at for one in ruptures if one.repaired_at is not None]
    eased = [one.place for one in answers if one.taken is Taken.WELL and one.eased]
    return max([*mended, *eased], default=-1)


def ordinary(history: History, id_: str, look: Look, repair: int) -> Pattern:
    """One ordinary pattern, over the last six sessions that answered."""
    window = _window(history, look)
    hits = tuple(one for one in window if look(one))
    recent = any(look(one) for one in window[-LATEST:])
    always = _always(history, look) if len(hits) == len(window) else []
    if always:
        window = always[-WINDOW:]
        hits = tuple(window)
    closed = bool(hits) and hits[-1].place <= repair
    enough = len(hits) >= ORDINARY and recent
    return Pattern(
        id_,
        hits,
        len(window),
        holds=enough and not closed,
        again_and_again=len(hits) >= AGAIN_AND_AGAIN and not closed,
        closed=enough and closed,
    )


def _window(history: History, look: Look) -> Sequence[Entry]:
    """The last six that answered, without the first two where those are known.

    Looked for from the end, as everything here that runs again for every future that
    `would_change` tries.
    """
    after = EARLY_SESSIONS if history.early_known else 0
    found: list[Entry] = []
    for one in reversed(history.entries):
        if len(found) == WINDOW:
            break
        if look(one) is not None and one.number > after:
            found.append(one)
    return found[::-1]


def _always(history: History, look: Look) -> Sequence[Entry]:
    """All that answered, where it was so every time and often enough; else none."""
    found: list[Entry] = []
    for one in reversed(history.entries):
        seen = look(one)
        if seen is False:
            return []
        if seen:
            found.append(one)
    return found[::-1] if len(found) >= EVERY_SESSION else []


def unheard(history: History, repair: int) -> Pattern:
    """A wish not heard, a raise not heard, or something turned or brushed off."""
    return ordinary(history, "unheard", went_unheard(history), repair)


def went_unheard(history: History) -> Look:
    """Whether what was asked or said there went unheard; None where nothing was."""
    raised = _unheard_raises(history)

    def look(entry: Entry) -> bool | None:
        by_raise = raised.get(entry.place)
        log = entry.log
        if log.ask is None and not log.met:
            return by_raise
        return log.ask == "not_heard" or log.met in BRUSHED_OFF or by_raise is True

    return look


def _unheard_raises(history: History) -> dict[int, bool]:
    unheard_at: dict[int, bool] = {}
    for each in history.raises:
        if not (each.outcome or each.met):
            continue
        bad = each.outcome == "not_heard" or each.met in BRUSHED_OFF
        place, _ = when_said(history, each)
        unheard_at[place] = bad or unheard_at.get(place, False)
    return unheard_at


def not_there(history: History, latest: Answer | None, repair: int) -> Pattern:
    """Sessions they cancelled or missed; announced breaks don't count."""
    planned = history.planned[-WINDOW:]
    missed = tuple(one for one in planned if one.held in NOT_THERE)
    lately = sum(one.held in NOT_THERE for one in planned[-LATEST:])
    well = bool(missed) and _taken_well_since(latest, missed[0].on)
    enough = len(missed) >= ORDINARY or (lately >= SEVERE and not well)
    closed = bool(missed) and history.place_of(missed[-1].on) < repair
    return Pattern(
        "not_there",
        (),
        len(planned),
        holds=enough and not closed,
        again_and_again=len(missed) >= AGAIN_AND_AGAIN and not closed,
        missed=missed,
    )


def _taken_well_since(latest: Answer | None, on: date) -> bool:
    """A good answer from before they were missing says nothing about that."""
    return latest is not None and latest.taken is Taken.WELL and latest.on >= on


def limits_passed(entries: Sequence[Entry]) -> Pattern:
    """Limits passed over in two of these: the last three sessions that answered."""
    hits = tuple(one for one in entries if one.is_no("limits"))
    return Pattern("limits_passed", hits, len(entries), holds=len(hits) >= SEVERE)


def unsafe(entries: Sequence[Entry]) -> Pattern:
    """Not safe or uneasy in two of these three, once with no trust to hold it."""
    hits = tuple(one for one in entries if one.is_no("safe"))
    graver = any(
        one.log.safe == 1 or one.signs.get("trust") in {None, Sign.NO} for one in hits
    )
    holds = len(hits) >= SEVERE and graver
    return Pattern("unsafe", hits, len(entries), holds=holds)


@dataclass(frozen=True, slots=True)
class Reached:
    """The last time a severe pattern held: where it was last so, and how long ago.

    `since` counts the sessions that answered after it.
    """

    last_hit: int
    since: int


def last_reached(
    history: History,
    sign: str,
    severe: Callable[[Sequence[Entry]], Pattern],
) -> Reached | None:
    """When a severe pattern last held, looking back from the latest session."""
    if sum(one.is_no(sign) for one in history.entries) < SEVERE:
        return None
    answered = history.that_answered(sign)
    hits = [place for place, one in enumerate(answered) if one.is_no(sign)]
    for end in _ends_with_two(hits, len(answered)):
        window = answered[max(0, end - LATEST) : end]
        pattern = severe(window)
        if pattern.holds:
            return Reached(pattern.hits[-1].place, since=len(answered) - end)
    return None


def _ends_with_two(hits: Sequence[int], n: int) -> Iterator[int]:
    """Where windows end that hold two hits or more, the latest first."""
    for first, second in reversed(list(pairwise(hits))):
        yield from range(min(first + LATEST, n), second, -1)
