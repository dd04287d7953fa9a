"""What is known before a question is asked: how many sessions, what came before."""

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from alliance_cli.cli import common
from alliance_cli.journal import Before, Event, Journal, Later, Log, Session, Therapist

if TYPE_CHECKING:
    from alliance_cli.questions import Asking
    from alliance_cli.store.so_far import SoFar
    from alliance_cli.term.answers import Value


def logs_with(journal: Journal, them: Therapist) -> list[Session]:
    """Their sessions with a log."""
    theirs = (one for one in journal.sessions if one.therapist == them.id)
    return [one for one in theirs if one.log is not None]


def has_log(journal: Journal, them: Therapist, on: date) -> bool:
    return any(one.on == on for one in logs_with(journal, them))


def only_before(journal: Journal, them: str, on: date) -> Session | None:
    """The session of that day of which only the way there is known."""
    theirs = (one for one in journal.sessions if one.therapist == them and one.on == on)
    return next((one for one in theirs if _only_before(one)), None)


def _only_before(session: Session) -> bool:
    held = session.held in {None, "yes"}
    more = session.log is not None or session.later is not None
    return held and session.before is not None and not more


def answers_of(part: Before | Log | Later | None) -> "dict[str, Value]":
    """What was answered in it, without what was skipped and without its date."""
    if part is None:
        return {}
    names = [field.name for field in fields(part) if field.name != "on"]
    found = {name: getattr(part, name) for name in names}
    return {key: value for key, value in found.items() if value not in (None, ())}


def asking(journal: Journal, them: Therapist, on: date) -> "Asking":
    """What decides which questions are due in a log of that day."""
    from alliance_cli.questions import Asking

    logs = logs_with(journal, them)
    return Asking(
        number=number_to_be(journal, them, on),
        full_logs=sum(one.mode == "full" for one in logs),
        explained_before=any(one.log and one.log.explained for one in logs),
        event_before=bool(events_with(journal, them)),
        setting=them.setting or "alone",
        stopped=stop_stands(journal, them, common.today()),
    )


def due(known: "SoFar", journal: Journal, them: Therapist, on: date) -> "Asking":
    """As `asking`, for a new log: of `journal` only the events have to be there."""
    from alliance_cli.questions import Asking
    from alliance_cli.signs import number_known

    number = (them.sessions_before or 0) + known.counted + 1
    return Asking(
        number=number if number_known(them, known.first_on or on) else None,
        full_logs=known.full_logs,
        explained_before=known.explained > 0,
        event_before=bool(events_with(journal, them)),
        setting=them.setting or "alone",
    )


def number_to_be(journal: Journal, them: Therapist, on: date) -> int | None:
    """The number a session of that day will have; None where it isn't known."""
    from alliance_cli.signs import number_known, number_sessions

    earlier = [one for one in number_sessions(journal, them.id) if one[0].on <= on]
    first = min((one.on for one, _ in earlier), default=on)
    if not number_known(them, first):
        return None
    held = sum(number is not None for _, number in earlier)
    return (them.sessions_before or 0) + held + 1


def number_of(journal: Journal, session: Session) -> int | None:
    from alliance_cli.signs import number_sessions

    numbered = number_sessions(journal, session.therapist)
    return next((number for one, number in numbered if one == session), None)


def events_with(journal: Journal, them: Therapist) -> list[Event]:
    """What was noted about them and not taken back."""
    theirs = (one for one in journal.events if one.therapist == them.id)
    return [one for one in theirs if not one.retracted]


def stop_stands(journal: Journal, them: Therapist, today: date) -> bool:
    """Whether the report with them comes down to `stop`."""
    noted = events_with(journal, them)
    marked = any(
        one.log is not None and one.log.line in {"yes", "unsure"}
        for one in logs_with(journal, them)
    )
    if not noted and not marked:
        return False
    from alliance_cli.questions import TIER_1
    from alliance_cli.reading import state

    never_part = any(
        one.endangered == "yes"
        or (one.sure != "unsure" and TIER_1.intersection(one.kinds))
        for one in noted
    )
    return never_part or state(journal, them, today) == "stop"


def on_the_list(journal: Journal, them: Therapist, today: date) -> int:
    """How many things wait to be said or asked for; none while `stop` stands."""
    from alliance_cli.pages.to_say import items, waiting

    count = len(waiting(items(journal, them.id)))
    return 0 if count and stop_stands(journal, them, today) else count
