"""The words of the domain, as frozen values.

Every value mirrors one object of the journal file (docs/reference/journal-file.md).
`None` always means "not asked, or skipped", never "no". On a scale 0 is an answer of
its own ("can't tell"), not a number below 1. Moments are text as they were given.
To add an answer: a field here, its question in `questions`, a column in
`store/migrations.py`; tests hold the three together.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """A planned stretch without sessions."""

    from_: date
    to: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Therapist:
    id: str
    name: str
    sessions_before: int | None = None
    started_on: date | None = None
    ended_on: date | None = None
    ended_by: str | None = None
    ending_on: date | None = None
    setting: str | None = None
    ended_why: str | None = None
    away: tuple[Away, ...] = ()
    choice: str | None = None
    by: str | None = None
    approach: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    looking: int | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    stays: str | None = None
    stirred: int | None = None
    safe: int | None = None
    trust: int | None = None
    pull: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    accepted: int | None = None
    understood: int | None = None
    openness: int | None = None
    kept_by: str | None = None
    limits: int | None = None
    room: int | None = None
    identity: int | None = None
    help: int | None = None
    goals: str | None = None
    life: int | None = None
    said_no: str | None = None
    explained: str | None = None
    line: str | None = None
    snag: str | None = None
    snag_what: str | None = None
    aired: str | None = None
    met: int | None = None
    after: int | None = None
    feel: tuple[str, ...] = ()
    familiar: str | None = None
    next: int | None = None
    about: str | None = None
    ask: str | None = None
    ask_what: str | None = None
    more: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    on: date | None = None
    settled: int | None = None
    days: str | None = None
    about: tuple[str, ...] = ()
    after: int | None = None
    trust: int | None = None
    tell: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One therapy session, or one that was planned and not held."""

    therapist: str
    on: date
    id: str | None = None
    logged_at: str | None = None
    mode: str | None = None
    held: str | None = None
    before: Before | None = None
    log: Log | None = None
    later: Later | None = None
    first: "Session | None" = None
    edited_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    who: str
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An earlier wording of an event."""

    at: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something the therapist did or said that was over the line."""

    therapist: str
    on: date
    id: str | None = None
    kinds: tuple[str, ...] = ()
    endangered: str | None = None
    noted_at: str | None = None
    session_on: date | None = None
    where: str | None = None
    present: str | None = None
    told: tuple[Told, ...] = ()
    versions: tuple[Version, ...] = ()
    source: str | None = None
    for_record: bool | None = None
    what: str | None = None
    safe_now: str | None = None
    sure: str | None = None
    retracted: bool | None = None
    first: "Event | None" = None
    edited_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Raise:
    """Something to say or to ask for, and how it was taken."""

    therapist: str
    kind: str
    text: str
    id: str | None = None
    noted_on: date | None = None
    said_on: date | None = None
    matters: int | None = None
    about: str | None = None
    met: int | None = None
    after: int | None = None
    outcome: str | None = None
    dropped: bool | None = None
    first: "Raise | None" = None
    edited_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    therapist: str
    on: date
    choice: str
    id: str | None = None
    because: str | None = None
    sure: int | None = None
    look_again_on: date | None = None
    state_then: str | None = None
    how_it_went: str | None = None
    first: "Decision | None" = None
    edited_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consult:
    """A first call with someone who might become the therapist."""

    name: str
    id: str | None = None
    call_on: date | None = None
    minutes: int | None = None
    fee: str | None = None
    fee_fits: str | None = None
    works_by: str | None = None
    easy: int | None = None
    got_it: int | None = None
    asked_limits: str | None = None
    afterwards: str | None = None
    note: str | None = None
    first: "Consult | None" = None
    edited_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A total from a form that the therapist handed out."""

    therapist: str
    on: date
    instrument: str
    total: float
    of: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """Everything a journal file holds, in the order it was written down."""

    therapists: tuple[Therapist, ...] = ()
    sessions: tuple[Session, ...] = ()
    events: tuple[Event, ...] = ()
    raises: tuple[Raise, ...] = ()
    decisions: tuple[Decision, ...] = ()
    consults: tuple[Consult, ...] = ()
    scores: tuple[Score, ...] = ()

    def therapist(self, id_: str) -> Therapist | None:
        return next((one for one in self.therapists if one.id == id_), None)
