"""Day One's JSON export: moments in UTC, each with the zone in which it was written.

The day is the one that the person had: 23:30 in New York is that evening, not the next
morning in UTC. Pictures and recordings stay where they are; how many is said.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from alliance_cli.exchange.foreign.diary import (
    Diary,
    Note,
    refuse_too_many,
    text_at,
    without_words,
)
from alliance_cli.exchange.values import MOMENT_PATTERN, Refused, read_day
from alliance_cli.exchange.wording import Problems

KIND = "a Day One export"
ZONE = re.compile(r"[A-Za-z0-9_+-]{1,30}(/[A-Za-z0-9_+-]{1,30}){0,2}")
KEY = re.compile(r"[0-9A-Fa-f-]{8,40}")
ATTACHED = re.compile(r"!\[[^\]\n]{0,200}\]\(dayone-moment:[^)\n]{0,200}\)")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")
NOT_A_MOMENT = "is not a moment like 2026-03-03T18:30:00Z"
NO_ZONE, ATTACHMENTS = "zone", "attached"


def from_json(entries: Sequence[object]) -> Diary:
    """The `entries` of its JSON; every problem is listed with its place."""
    refuse_too_many(len(entries))
    problems, said = Problems(), Counter[str]()
    found = [
        _entry(entry, f"entries[{n}]", problems, said)
        for n, entry in enumerate(entries)
    ]
    problems.refuse()
    notes = tuple(one for one in found if one is not None)
    blank = without_words(len(entries) - len(notes))
    return Diary(KIND, notes, (*blank, *_told(said)))


def _entry(
    entry: object,
    place: str,
    problems: Problems,
    said: Counter[str],
) -> Note | None:
    if not isinstance(entry, Mapping):
        problems.add(place, "is not an object")
        return None
    moment = _moment(entry, place, problems)
    text = _text(entry, place, problems, said)
    if moment is None or text is None:
        return None
    zone = _zone(entry.get("timeZone"))
    said[NO_ZONE] += zone is None
    local = moment.astimezone(zone or UTC)
    return Note(local.date(), text, _written(local, moment), _key(entry))


def _moment(
    entry: Mapping[str, object],
    place: str,
    problems: Problems,
) -> datetime | None:
    value = entry.get("creationDate")
    because = NOT_A_MOMENT
    if isinstance(value, str) and MOMENT_PATTERN.fullmatch(value):
        day = read_day(value[:10])
        if not isinstance(day, Refused):
            return _read(value, place, problems)
        because = day.because
    problems.add(f"{place}.creationDate", because)
    return None


def _read(value: str, place: str, problems: Problems) -> datetime | None:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        problems.add(f"{place}.creationDate", NOT_A_MOMENT)
        return None


def _text(
    entry: Mapping[str, object],
    place: str,
    problems: Problems,
    said: Counter[str],
) -> str | None:
    """The words alone: no pictures, and none of the marks that keep Markdown away."""
    text = text_at(entry.get("text"), f"{place}.text", problems)
    if text is None:
        return None
    bare, attached = ATTACHED.subn("", text)
    said[ATTACHMENTS] += attached
    return ESCAPED.sub(r"\1", bare).strip() or None


@lru_cache
def _zone(name: object) -> ZoneInfo | None:
    """None where it isn't named, or isn't known here."""
    if not isinstance(name, str) or not ZONE.fullmatch(name):
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def _written(local: datetime, moment: datetime) -> str | None:
    """The moment as the journal keeps it; a few old zones were off by seconds."""
    for each in (local, moment.astimezone(UTC)):
        text = each.isoformat(timespec="seconds")
        if MOMENT_PATTERN.fullmatch(text):
            return text
    return None


def _key(entry: Mapping[str, object]) -> str | None:
    found = entry.get("uuid")
    fits = isinstance(found, str) and KEY.fullmatch(found)
    return f"day one {found}" if fits else None


def _told(said: Counter[str]) -> tuple[str, ...]:
    told = []
    if n := said[NO_ZONE]:
        entries = "1 entry doesn't" if n == 1 else f"{n} entries don't"
        told.append(f"{entries} say in which time zone: the day is that of UTC.")
    if n := said[ATTACHMENTS]:
        many = "1 picture or recording stays" if n == 1 else f"{n} pictures stay"
        told.append(f"{many} where they are; only words come in.")
    return tuple(told)
