"""The tables as SQLModel declares them, for writing: one nullable column an answer.

The truth about the file is in `migrations.py`; a test holds that these classes name the
same columns. Nothing is validated here: `questions` does that before, the CHECKs after.
"""

from sqlalchemy.types import NullType
from sqlmodel import Field, SQLModel


class Therapist(SQLModel, table=True):
    row: int | None = Field(default=None, primary_key=True)
    id: str
    name: str
    sessions_before: int | None = None
    started_on: str | None = None
    ended_on: str | None = None
    ended_by: str | None = None
    ending_on: str | None = None
    setting: str | None = None
    ended_why: str | None = None
    away: str | None = None
    choice: str | None = None
    by: str | None = None
    approach: str | None = None


class Session(SQLModel, table=True):
    row: int | None = Field(default=None, primary_key=True)
    id: str | None = None
    therapist: str
    on: str
    logged_at: str | None = None
    mode: str | None = None
    held: str | None = None
    has_before: int
    before_looking: int | None = None
    before_about: str | None = None
    has_log: int
    log_stays: str | None = None
    log_stirred: int | None = None
    log_safe: int | None = None
    log_trust: int | None = None
    log_pull: str | None = None
    log_words: str | None = None
    log_accepted: int | None = None
    log_understood: int | None = None
    log_openness: int | None = None
    log_kept_by: str | None = None
    log_limits: int | None = None
    log_room: int | None = None
    log_identity: int | None = None
    log_help: int | None = None
    log_goals: str | None = None
    log_life: int | None = None
    log_said_no: str | None = None
    log_explained: str | None = None
    log_line: str | None = None
    log_snag: str | None = None
    log_snag_what: str | None = None
    log_aired: str | None = None
    log_met: int | None = None
    log_after: int | None = None
    log_feel: str | None = None
    log_familiar: str | None = None
    log_next: int | None = None
    log_about: str | None = None
    log_ask: str | None = None
    log_ask_what: str | None = None
    log_more: str | None = None
    has_later: int
    later_on: str | None = None
    later_settled: int | None = None
    later_days: str | None = None
    later_about: str | None = None
    later_after: int | None = None
    later_trust: int | None = None
    later_tell: str | None = None
    first: str | None = None
    edited_at: str | None = None


class Event(SQLModel, table=True):
    row: int | None = Field(default=None, primary_key=True)
    id: str | None = None
    therapist: str
    on: str
    kinds: str | None = None
    endangered: str | None = None
    noted_at: str | None = None
    session_on: str | None = None
    where: str | None = None
    present: str | None = None
    told: str | None = None
    versions: str | None = None
    source: str | None = None
    for_record: int | None = None
    what: str | None = None
    safe_now: str | None = None
    sure: str | None = None
    retracted: int | None = None
    first: str | None = None
    edited_at: str | None = None


class Raise(SQLModel, table=True):
    row: int | None = Field(default=None, primary_key=True)
    id: str | None = None
    therapist: str
    kind: str
    text: str
    noted_on: str | None = None
    said_on: str | None = None
    matters: int | None = None
    about: str | None = None
    met: int | None = None
    after: int | None = None
    outcome: str | None = None
    dropped: int | None = None
    first: str | None = None
    edited_at: str | None = None


class Decision(SQLModel, table=True):
    row: int | None = Field(default=None, primary_key=True)
    id: str | None = None
    therapist: str
    on: str
    choice: str
    because: str | None = None
    sure: int | None = None
    look_again_on: str | None = None
    state_then: str | None = None
    how_it_went: str | None = None
    first: str | None = None
    edited_at: str | None = None


class Consult(SQLModel, table=True):
    row: int | None = Field(default=None, primary_key=True)
    id: str | None = None
    name: str
    call_on: str | None = None
    minutes: int | None = None
    fee: str | None = None
    fee_fits: str | None = None
    works_by: str | None = None
    easy: int | None = None
    got_it: int | None = None
    asked_limits: str | None = None
    afterwards: str | None = None
    note: str | None = None
    first: str | None = None
    edited_at: str | None = None


class Score(SQLModel, table=True):
    row: int | None = Field(default=None, primary_key=True)
    therapist: str
    on: str
    instrument: str
    total: float = Field(sa_type=NullType)  # 12 stays 12, and 12.5 is 12.5
    of: float = Field(sa_type=NullType)
