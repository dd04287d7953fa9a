"""Everything logged with one therapist up to a day, laid out for the rules.

What happened after that day is left out, so `--as-of` reads as it would have then.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from alliance_cli.journal import Event, Journal, Raise, Session, Therapist
from alliance_cli.signs import (
    Entry,
    Sign,
    as_of,
    counts,
    entry,
    in_order,
    in_order_of_noting,
    number_known,
)

WINDOW = 6  # sessions that answered; Jeffreys P(rate > 1/4) >= .9 at 3 of 6
LATEST = 3
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class History:
    """`entries` are the sessions that count, oldest first; `planned` all but breaks.

    `early_known` says whether session numbers count from the first session with this
    therapist; without it nothing is early. `after_someone` is whether another
    therapist stands before this one in the journal.
    """

    therapist: Therapist
    today: date
    entries: tuple[Entry, ...]
    planned: tuple[Session, ...]
    events: tuple[Event, ...]
    raises: tuple[Raise, ...]
    early_known: bool
    after_someone: bool

    @property
    def latest(self) -> Entry | None:
        return self.entries[-1] if self.entries else None

    @property
    def number(self) -> int:
        """The latest session's number as shown, 0 with none."""
        return self.entries[-1].number if self.entries else 0

    @property
    def ended(self) -> bool:
        """Whether it has ended, or an end was set: by anyone, on or before today."""
        who = self.therapist
        if who.ended_on is not None:
            return who.ended_on <= self.today
        return who.ended_by is not None

    @property
    def ended_by_them(self) -> bool:
        """The therapist ended it, or set an end that may still be ahead."""
        return self.therapist.ended_by == "them" and (self.ended or self.still_meeting)

    @property
    def still_meeting(self) -> bool:
        ending = self.therapist.ending_on
        return ending is not None and ending > self.today

    @property
    def over(self) -> bool:
        """Ended, with no session ahead."""
        return self.ended and not self.still_meeting

    def that_answered(self, sign: str) -> list[Entry]:
        return [one for one in self.entries if sign in one.signs]

    def last(self, sign: str, n: int) -> list[Entry]:
        """The last n sessions that answered this sign, oldest first."""
        found: list[Entry] = []
        for one in reversed(self.entries):
            if len(found) == n:
                break
            if sign in one.signs:
                found.append(one)
        return found[::-1]

    def place_of(self, on: date) -> int:
        """The place of the session a day belongs to: the last one on or before it.

        -1 when it was before the first session.
        """
        return bisect_right(self.entries, on, key=lambda one: one.on) - 1

    def near(self, on: date, within: timedelta = WEEK) -> list[Entry]:
        """Sessions at most that far from a day, before or after it."""
        first = self.place_of(on - within - timedelta(days=1)) + 1
        return list(self.entries[first : self.place_of(on + within) + 1])


def gather(journal: Journal, therapist: Therapist, today: date) -> History:
    """What was logged with this therapist on or before today, in date order."""
    ordered = [one for one in in_order(journal, therapist.id) if one.on <= today]
    sessions = [as_of(one, today) for one in ordered]
    entries = _entries(sessions, therapist.sessions_before or 0)
    theirs = (one for one in journal.raises if one.therapist == therapist.id)
    events = in_order_of_noting(journal.events, therapist.id)
    return History(
        therapist=therapist,
        today=today,
        entries=entries,
        planned=tuple(one for one in sessions if _was_planned(one)),
        events=tuple(one for one in events if one.on <= today),
        raises=tuple(
            sorted(
                (_raise_as_of(one, today) for one in theirs if _known(one, today)),
                key=_when_raised,
            ),
        ),
        early_known=number_known(therapist, entries[0].on if entries else None),
        after_someone=journal.therapists[:1] != (therapist,),
    )


def go_on(history: History, sessions: Sequence[Session]) -> History:
    """The same history with sessions added after all the others, read on the last day.

    None of them may hold a `before`: it would speak of the session they follow.
    """
    first, who = len(history.entries), history.therapist
    number = history.number or who.sessions_before or 0
    added = tuple(
        entry(first + n, number + n + 1, session, None)
        for n, session in enumerate(sessions)
    )
    entries = history.entries + added
    return replace(
        history,
        today=sessions[-1].on,
        entries=entries,
        planned=history.planned + tuple(sessions),
        early_known=number_known(who, entries[0].on),
    )


def _known(one: Raise, today: date) -> bool:
    first = one.noted_on or one.said_on
    return first is None or first <= today


def _raise_as_of(one: Raise, today: date) -> Raise:
    if one.said_on is None or one.said_on <= today:
        return one
    return replace(one, said_on=None, met=None, after=None, outcome=None)


def _when_raised(one: Raise) -> tuple[date, str]:
    return one.noted_on or one.said_on or date.min, one.id or ""


def _was_planned(session: Session) -> bool:
    if session.held in {None, "yes"}:
        return counts(session)
    return session.held != "break"


def _entries(sessions: Sequence[Session], before: int) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    for index, session in enumerate(sessions):
        if counts(session):
            following = sessions[index + 1] if index + 1 < len(sessions) else None
            place = len(entries)
            entries.append(entry(place, before + place + 1, session, following))
    return tuple(entries)


def half_or_more(part: int, whole: int) -> bool:
    """At least half of those that answered; never true of none."""
    return whole > 0 and 2 * part >= whole


def how_many(entries: Sequence[Entry], sign: str, mark: Sign) -> int:
    return sum(one.signs.get(sign) is mark for one in entries)
