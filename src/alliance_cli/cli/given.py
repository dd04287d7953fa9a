"""Answers given without being asked: `log --set`, `log --json`, and `log --schema`.

Everything is checked before anything is written, and all of it is saved or none. Texts
come from JSON only: a shell remembers its arguments.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from alliance_cli.cli import common, files, first_run, opening, whom
from alliance_cli.cli.knowing import number_of, only_before
from alliance_cli.cli.meeting import NOBODY_NAMED
from alliance_cli.cli.talking import Access
from alliance_cli.errors import (
    AllianceError,
    InputRefusedError,
    NotFoundError,
    UsageError,
)
from alliance_cli.journal import Journal, Log, Session, Therapist

if TYPE_CHECKING:
    from alliance_cli.store import Book

HELD = "held"
NO_TEXT = (
    "{id} is a text, and a shell remembers what is typed there. alliance log asks for"
    " it; --json FILE takes it too."
)
PAIRS = "An answer is given as NAME=VALUE, for example --set trust=5"
BOTH = "--set and --json can't be used together."
DATED = "-d goes with --set; in JSON each session has its own day."
TO_COME = "{place}on: is still to come; answers can be noted once that day is there"
FIRST_ID = "t1"
NAME_COLUMNS = 40


def show_schema() -> None:
    from alliance_cli.exchange.answers import schema

    common.show(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")


def save(
    access: Access,
    answers: Sequence[str],
    source: str | None,
    when: str | None,
    number: int | None,
) -> None:
    """Checks what was given, then saves it and says so."""
    from alliance_cli.store import using
    from alliance_cli.term.dates import parse_day

    if source is not None and (answers or when is not None):
        raise UsageError(BOTH if answers else DATED)
    now = common.now()
    on = now.date() if when is None else parse_day(when, now.date())
    content = None if source is None else _read(source)
    with ExitStack() as opened:
        absent = opening.is_absent(access.home)
        book = None if absent else opened.enter_context(first_run.open_there(access))
        journal = book.journal() if book else Journal()
        journal, newcomers = _with_someone(journal, content)
        in_use = using.in_use(book) if book else None
        them = whom.chosen(journal, number, in_use)
        sessions = (
            [_from_pairs(answers, them, on)]
            if source is None
            else _from_json(content, journal, them)
        )
        _refuse_what_is_to_come(sessions, now.date(), listed=isinstance(content, list))
        completed = [_completed(one, now) for one in sessions]
        book = book or opened.enter_context(first_run.make_quietly(access))
        _write(book, newcomers, completed)
        common.show(_said(book, completed))


def _read(source: str) -> object:
    """The JSON of a file or of stdin, as plain values."""
    from alliance_cli.exchange import jsontext
    from alliance_cli.exchange.jsontext import MAX_BYTES

    if source == "-":
        return jsontext.parse(sys.stdin.buffer.read(MAX_BYTES + 1))
    try:
        return jsontext.parse(files.read_at_most(source, MAX_BYTES + 1))
    except FileNotFoundError:
        raise NotFoundError("There is no such file to read sessions from.") from None
    except OSError as error:
        raise AllianceError(
            f"That file can't be read ({error.strerror}). Choose another file.",
        ) from None


def _with_someone(
    journal: Journal,
    content: object,
) -> tuple[Journal, tuple[Therapist, ...]]:
    """The journal, and whom it has yet to meet: a first one gives whom it names."""
    if journal.therapists:
        return journal, ()
    listed = content if isinstance(content, list) else [content]
    named = [one.get("therapist") for one in listed if isinstance(one, Mapping)]
    ids = dict.fromkeys(id_ for id_ in named if isinstance(id_, str) and id_.strip())
    newcomers = tuple(Therapist(id=id_, name=id_) for id_ in ids)
    newcomers = newcomers or (Therapist(id=FIRST_ID, name=NOBODY_NAMED),)
    return replace(journal, therapists=newcomers), newcomers


def _from_json(content: object, journal: Journal, them: Therapist) -> list[Session]:
    from alliance_cli.exchange.load import load_sessions

    known = [one.id for one in journal.therapists]
    source: Any = content  # it says itself what is wrong with it
    return list(load_sessions(source, therapist=them.id, known=known))


def _from_pairs(answers: Sequence[str], them: Therapist, on: date) -> Session:
    pairs = dict(_pair(one) for one in answers)
    held = pairs.pop(HELD, None)
    log: dict[str, Any] = {id_: _checked(id_, value) for id_, value in pairs.items()}
    return Session(
        therapist=them.id,
        on=on,
        held=None if held is None else _held(held),
        log=Log(**log) if log else None,
    )


def _refuse_what_is_to_come(
    sessions: Sequence[Session], today: date, *, listed: bool
) -> None:
    """Nothing can be said yet of a session that is still to come; a break can."""
    problems = [
        TO_COME.format(place=f"[{n}]." if listed else "")
        for n, one in enumerate(sessions)
        if one.on > today and (one.log is not None or one.later is not None)
    ]
    if problems:
        raise InputRefusedError(problems)


def _pair(answer: str) -> tuple[str, str]:
    id_, equals, value = answer.partition("=")
    if not equals:
        raise UsageError(PAIRS)
    return id_.strip(), value.strip()


def _checked(id_: str, value: str) -> object:
    from alliance_cli.exchange.answers import check_answer
    from alliance_cli.questions import LOG, Kind

    if any(one.id == id_ and one.kind is Kind.TEXT for one in LOG):
        raise UsageError(NO_TEXT.format(id=id_))
    return check_answer("log", id_, value)


def _held(value: str) -> str:
    from alliance_cli.exchange.choices import HELD as CHOICES

    words = [str(one.value) for one in CHOICES]
    if value not in words:
        close = get_close_matches(value, words, n=1)
        nearest = f"; the nearest is {close[0]}" if close else ""
        raise InputRefusedError(
            [f"held: that is not one of {', '.join(words)}{nearest}"]
        )
    return value


def _completed(session: Session, now: datetime) -> Session:
    """With an identity, the moment, and how it came."""
    return replace(
        session,
        id=session.id or str(uuid4()),
        logged_at=session.logged_at or now.isoformat(timespec="seconds"),
        mode=session.mode or "json",
    )


def _write(
    book: "Book",
    newcomers: Sequence[Therapist],
    sessions: Sequence[Session],
) -> None:
    """All of it or nothing; a day of which only the way there is known is completed."""
    from alliance_cli.store import undo, write

    if newcomers or len(sessions) != 1:
        whole = Journal(therapists=tuple(newcomers), sessions=tuple(sessions))
        one = undo.noun(sessions[0]) if len(sessions) == 1 else ""
        write.import_journal(book, whole, f"the log of {one or _many(sessions)}")
        return
    (session,) = sessions
    old = only_before(book.journal(), session.therapist, session.on)
    if old is None or session.before is not None or session.log is None:
        write.log_session(book, session, clear_draft=False)
        return
    new = replace(session, id=old.id, before=old.before)
    write.log_session(book, new, replaces=old, clear_draft=False)


def _many(sessions: Sequence[Session]) -> str:
    return f"{len(sessions)} sessions"


def _said(book: "Book", sessions: Sequence[Session]) -> str:
    from alliance_cli.render.clean import one_line

    if len(sessions) != 1:
        return f"Saved: {_many(sessions)}.\n"
    journal = book.journal()
    (session,) = sessions
    number = number_of(journal, session)
    them = journal.therapist(session.therapist)
    which = "" if number is None else f" as session {number}"
    name = one_line(them.name, NAME_COLUMNS) if them else NOBODY_NAMED
    return f"Saved{which} with {name}.\n"
