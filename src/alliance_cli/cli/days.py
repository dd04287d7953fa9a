"""The day that is meant: read, and where it can be two, asked."""

from datetime import date
from typing import TYPE_CHECKING

from alliance_cli.errors import InterruptedByPerson

if TYPE_CHECKING:
    from alliance_cli.term.dates import EitherDayError
    from alliance_cli.term.talk import Talk

WHICH = "Which day is it? Enter goes back."
WHY = "In some places the day comes first, and in others the month."


def day_of(talk: "Talk", when: str | None, today: date) -> date:
    """The day of `when`, else today. Where it can be two a person is asked."""
    from alliance_cli.term.dates import EitherDayError, parse_day
    from alliance_cli.term.terminal import is_terminal

    if when is None:
        return today
    try:
        return parse_day(when, today)
    except EitherDayError as either:
        if not is_terminal():
            raise
        return parse_day(_chosen(talk, either, today), today)


def _chosen(talk: "Talk", either: "EitherDayError", today: date) -> str:
    from alliance_cli.questions import Answer, Kind, Question
    from alliance_cli.term.ask import Key, ask
    from alliance_cli.term.dates import said

    answers = tuple(Answer(one.isoformat(), said(one, today)) for one in either.days)
    talk.write("")
    try:
        reply = ask(talk, Question("day", Kind.CHOICE, WHICH, WHY, answers))
    except EOFError:
        raise InterruptedByPerson from None
    if reply is Key.STOP:
        raise InterruptedByPerson
    if isinstance(reply, Key):
        raise either
    return str(reply)
