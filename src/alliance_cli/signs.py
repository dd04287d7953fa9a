"""Answers become signs: one aspect of the relationship in one session.

A sign is yes, in between, no, or not known. Not known is never no and never yes: a
skipped question is no reassurance (most clients hide something in therapy; Blanchard
and Farber 2016). To add a sign: give it a line in `SIGNS` and a reader below.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from enum import StrEnum

from alliance_cli.journal import Before, Event, Journal, Later, Log, Session, Therapist


class Sign(StrEnum):
    YES = "+"
    BETWEEN = "·"
    NO = "–"


SIGNS = {
    "safe": "safe",
    "trust": "trust",
    "accepted": "accepted",
    "limits": "limits kept",
    "understood": "understood",
    "said": "could say it",
    "room": "session for me",
    "identity": "who I am",
    "as_i_am": "could be myself",
    "next": "wanted to go",
    "helps": "seems to help",
}
SCALES = {
    "safe": "safe",
    "trust": "trust",
    "accepted": "accepted",
    "limits": "limits",
    "understood": "understood",
    "said": "openness",
    "room": "room",
    "identity": "identity",
    "helps": "help",
}
WORDS = {
    "accepted": ("accepted", "looked_down"),
    "understood": ("understood", "misread"),
    "limits": ("limits_kept", "limits_passed"),
    "said": ("said_it", "held_back"),
    "room": ("for_me", "looked_after"),
}
OF_THEM = ("therapist", "both")
POINTS: Mapping[int | None, Sign] = {
    1: Sign.NO,
    2: Sign.NO,
    3: Sign.BETWEEN,
    4: Sign.YES,
    5: Sign.YES,
}
NO_LOG, NO_LATER = Log(), Later()
NOT_ANSWERED = (None, ())
ANSWERS: Mapping[type, tuple[str, ...]] = {
    part: tuple(one.name for one in fields(part) if one.name != "on")
    for part in (Before, Log, Later)
}
FIRST_ENTRY_NEAR_START = timedelta(days=14)


def of_scale(value: int | None) -> Sign | None:
    """Lower two, middle, upper two; 0 (can't tell) and skipped are not known."""
    return POINTS.get(value)


def of_words(chosen: Sequence[str], good: str, bad: str) -> Sign | None:
    """The pair's first word alone is yes, the second alone no, both in between."""
    match good in chosen, bad in chosen:
        case True, True:
            return Sign.BETWEEN
        case True, False:
            return Sign.YES
        case False, True:
            return Sign.NO
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Entry:
    """One session that counts, as the rules see it.

    `place` counts from 0 over what was logged here; `number` is the one shown, with
    the sessions before the journal. `heavy_about` is what not wanting to go was about;
    None where one wanted to, and where that wasn't said.
    """

    place: int
    number: int
    session: Session
    signs: Mapping[str, Sign]
    heavy_about: str | None

    @property
    def log(self) -> Log:
        return self.session.log or NO_LOG

    @property
    def later(self) -> Later:
        return self.session.later or NO_LATER

    @property
    def on(self) -> date:
        return self.session.on

    def is_no(self, sign: str) -> bool:
        return self.signs.get(sign) is Sign.NO

    def is_yes(self, sign: str) -> bool:
        return self.signs.get(sign) is Sign.YES

    @property
    def dread(self) -> bool:
        """Not wanting to go because of the therapist; of the subject isn't dread."""
        return self.heavy_about in OF_THEM

    @property
    def tells_dread(self) -> bool:
        """Whether it is known if they were dreaded: a no that doesn't say why isn't."""
        return "next" in self.signs and not (
            self.is_no("next") and self.heavy_about is None
        )


def answered(part: Before | Log | Later | None) -> bool:
    """Whether anything at all was answered; the date of `later` isn't an answer."""
    if part is None:
        return False
    return any(getattr(part, name) not in NOT_ANSWERED for name in ANSWERS[type(part)])


def counts(session: Session) -> bool:
    """Held, with something logged: a blank one, or one with only `before`, doesn't."""
    held = session.held in {None, "yes"}
    return held and (answered(session.log) or answered(session.later))


def as_of(session: Session, today: date) -> Session:
    """The session without what was only written down after that day."""
    later = session.later
    if later is None or later.on is None or later.on <= today:
        return session
    return replace(session, later=Later())


def in_order(journal: Journal, therapist: str) -> list[Session]:
    """Their sessions by date; on one date by the moment logged, then identity."""
    theirs = (one for one in journal.sessions if one.therapist == therapist)
    return sorted(theirs, key=lambda one: (one.on, one.logged_at or "", one.id or ""))


def in_order_of_noting(events: Sequence[Event], therapist: str) -> list[Event]:
    """What was noted about them, by its day, then by when it was written down."""
    theirs = (one for one in events if one.therapist == therapist)
    return sorted(theirs, key=lambda one: (one.on, one.noted_at or "", one.id or ""))


def number_known(therapist: Therapist, first: date | None) -> bool:
    """Whether it is known how many sessions came before the journal.

    With neither a count nor a start within two weeks of the first entry it isn't, and
    nothing can be called early.
    """
    if therapist.sessions_before is not None:
        return True
    if therapist.started_on is None or first is None:
        return False
    return abs(first - therapist.started_on) <= FIRST_ENTRY_NEAR_START


def number_sessions(
    journal: Journal,
    therapist: str,
) -> list[tuple[Session, int | None]]:
    """Every session in date order with the number a person knows it by.

    Sessions before the journal are counted in; one that wasn't held, or in which
    nothing was answered, has no number.
    """
    who = journal.therapist(therapist)
    number = (who.sessions_before or 0) if who else 0
    numbered: list[tuple[Session, int | None]] = []
    for session in in_order(journal, therapist):
        if counts(session):
            number += 1
        numbered.append((session, number if counts(session) else None))
    return numbered


def read_signs(log: Log, following: Before | None) -> dict[str, Sign]:
    """Every sign that is known; `following` is how the way to the next one felt."""
    found = {name: _relationship(log, name) for name in SCALES}
    found["as_i_am"] = of_words(log.words, "as_i_am", "hid_me") or found["identity"]
    found["next"] = of_scale(_looking(log, following))
    return {name: sign for name, sign in found.items() if sign is not None}


def _relationship(log: Log, name: str) -> Sign | None:
    by_scale = of_scale(getattr(log, SCALES[name]))
    if by_scale is not None or name not in WORDS:
        return by_scale
    return of_words(log.words, *WORDS[name])


def _looking(log: Log, following: Before | None) -> int | None:
    if following is not None and following.looking:
        return following.looking
    return log.next


def _heaviness(log: Log, following: Before | None) -> str | None:
    """What it was about, as last said: left blank on the way, what was said before."""
    if following is not None and following.looking and following.about:
        return following.about
    return log.about


def entry(
    place: int, number: int, session: Session, following: Session | None
) -> Entry:
    log = session.log or NO_LOG
    ahead = following.before if following else None
    signs = read_signs(log, ahead)
    heavy = signs.get("next") is Sign.NO
    return Entry(
        place=place,
        number=number,
        session=session,
        signs=signs,
        heavy_about=_heaviness(log, ahead) if heavy else None,
    )
