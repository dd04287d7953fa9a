"""An unfinished log as it waits in the journal: what was answered, and where it stood.

It lives in one row of the journal itself, so that a protected journal has no plain
draft beside it. `event_id` is given before the event is written, so that the event of a
log that broke off is found again, and never written twice.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from alliance_cli.term.answers import Value
from alliance_cli.term.walk import Progress

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`mode` is quick, full or event; `event` is how far the safety branch came."""

    mode: str
    therapist: str
    on: date
    started: str
    log: Progress = field(default_factory=Progress)
    event_id: str | None = None
    event: Progress = field(default_factory=Progress)
    noted_at: str | None = None
    unsure: bool = False


def to_text(draft: Draft) -> str:
    return json.dumps(
        {
            "version": VERSION,
            "mode": draft.mode,
            "therapist": draft.therapist,
            "date": draft.on.isoformat(),
            "started": draft.started,
            "event_id": draft.event_id,
            "noted_at": draft.noted_at,
            "unsure": draft.unsure,
            "answers": {"log": dict(draft.log.given), "event": dict(draft.event.given)},
            "order": {"log": draft.log.shown, "event": draft.event.shown},
        },
        ensure_ascii=False,
    )


def from_text(text: str | None) -> Draft | None:
    """The draft, or None where there is none that this version can read."""
    try:
        found = json.loads(text or "")
        if found["version"] != VERSION:
            return None
        return Draft(
            mode=found["mode"],
            therapist=found["therapist"],
            on=date.fromisoformat(found["date"]),
            started=found["started"],
            log=_progress(found, "log"),
            event_id=found["event_id"],
            event=_progress(found, "event"),
            noted_at=found["noted_at"],
            unsure=found["unsure"],
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _progress(
    found: Mapping[str, Mapping[str, Mapping[str, object]]], part: str
) -> Progress:
    given = {key: _value(value) for key, value in found["answers"][part].items()}
    return Progress(given, tuple(str(one) for one in found["order"][part]))


def _value(value: object) -> Value:
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    return value if isinstance(value, int) else str(value)


def answered(draft: Draft) -> int:
    """How many answers it holds."""
    return len(draft.log.given) + len(draft.event.given)


def is_begun(draft: Draft) -> bool:
    """Whether anything in it is worth going on with."""
    return answered(draft) > 0 or draft.event_id is not None
