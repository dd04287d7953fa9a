"""What every kind of diary comes to: notes with a day, and what was left out.

A note becomes a session with `stays`, marked as imported. Its identity is the diary's
own where there is one, else made from its day and words: the same file brings in the
same sessions, however often and on whichever machine.
"""

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from alliance_cli.exchange.values import Refused, read_text
from alliance_cli.exchange.wording import Problems
from alliance_cli.journal import Log, Session

FROM_A_DIARY = uuid.UUID("0d6c57b2-35a6-5b0e-8d0e-8f0c4a5f6a11")  # made once, for this
MOST_NOTES = 100_000
TOO_MANY = f"holds more than {MOST_NOTES} entries; divide it, and bring in each part"
IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Note:
    """`at` is the moment it was written, with an offset; `key` the diary's own id."""

    on: date
    text: str
    at: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Diary:
    """`kind` says what it is ("a jrnl export"); `left_out` is a sentence each."""

    kind: str
    notes: tuple[Note, ...]
    left_out: tuple[str, ...] = ()


def sessions(diary: Diary, therapist: str) -> tuple[Session, ...]:
    """One session a note, with this therapist, in the order of the diary."""
    return tuple(
        Session(
            therapist=therapist,
            on=note.on,
            id=id_,
            logged_at=note.at,
            mode=IMPORTED,
            log=Log(stays=note.text),
        )
        for id_, note in _identified(diary)
    )


def text_at(value: object, place: str, problems: Problems) -> str | None:
    """The words, their outer blanks gone; None where there are none, or they can't be.

    What can't be kept is noted as a problem.
    """
    found = None if value is None else read_text(value)
    if isinstance(found, Refused):
        problems.add(place, found.because)
        return None
    return found.strip() if isinstance(found, str) else None


def refuse_too_many(count: int) -> None:
    if count > MOST_NOTES:
        problems = Problems()
        problems.add("The file", TOO_MANY)
        problems.refuse()


def without_words(count: int) -> tuple[str, ...]:
    """What is said of entries that have a day and no words."""
    if not count:
        return ()
    entries = "1 entry has" if count == 1 else f"{count} entries have"
    return (f"{entries} no words, and no session comes of it.",)


def _identified(diary: Diary) -> Iterator[tuple[str, Note]]:
    """Twins in one diary are told apart by their order."""
    seen: Counter[str] = Counter()
    for note in diary.notes:
        words = note.key or f"{note.on} {note.text}"
        seen[words] += 1
        yield str(uuid.uuid5(FROM_A_DIARY, f"{seen[words]} {words}")), note
