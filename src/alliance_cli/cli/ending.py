"""The questions about an ending: when, by whom, and why if they ended it."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from alliance_cli.cli import whom
from alliance_cli.cli.asking import line
from alliance_cli.errors import InterruptedByPerson, UsageError
from alliance_cli.journal import Journal, Therapist

if TYPE_CHECKING:
    from alliance_cli.questions import Question
    from alliance_cli.term.talk import Talk

WHEN = "When was the last session, or when is it going to be? Enter: {day}."
GOES_ON = " - means it goes on after all."
BY_WHOM = "Who ended it, or is going to?"
WHY_BY = "If it was them, the report offers what can help then. You can skip it."
REASON = "Was a reason given?"
WHY_REASON = "An ending without one is often the hardest. You can skip it."


def ask_about_ending(
    talk: "Talk",
    journal: Journal,
    them: Therapist,
    today: date,
) -> Therapist:
    """As they stand after the answers; as before when it goes on."""
    on = _when(talk, journal, them, today)
    if on is None:
        return replace(
            them,
            ended_on=None,
            ending_on=None,
            ended_by=None,
            ended_why=None,
        )
    by = _ask(talk, _by_whom()) or them.ended_by
    why = (_ask(talk, _reason()) or them.ended_why) if by == "them" else None
    ahead = on > today
    return replace(
        them,
        ended_on=None if ahead else on,
        ending_on=on if ahead else None,
        ended_by=by,
        ended_why=why,
    )


def _when(talk: "Talk", journal: Journal, them: Therapist, today: date) -> date | None:
    """The day of the last session; None where it goes on after all."""
    from alliance_cli.term import dates
    from alliance_cli.term.ahead import parse_around
    from alliance_cli.term.talk import say

    usual = them.ended_on or them.ending_on or _latest(journal, them) or today
    asked = WHEN.format(day=dates.said(usual, today))
    known = whom.ended(them) or them.ending_on is not None
    asked += GOES_ON if known else ""
    while True:
        typed = line(talk, asked)
        if not typed:
            return usual
        if typed == "-":
            return None
        try:
            day = parse_around(typed, today)
        except UsageError as unclear:
            say(talk, str(unclear))
        else:
            say(talk, f"› {dates.said(day, today)}", 8)
            return day


def _latest(journal: Journal, them: Therapist) -> date | None:
    days = (one.on for one in journal.sessions if one.therapist == them.id)
    return max(days, default=None)


def _ask(talk: "Talk", question: "Question") -> str | None:
    """The word chosen, or None where it was skipped."""
    from alliance_cli.render.typography import curly
    from alliance_cli.term.ask import Key, ask, worded

    talk.write("")
    reply = ask(talk, worded(question, curly))
    if reply is Key.STOP:
        raise InterruptedByPerson
    return None if isinstance(reply, Key) else str(reply)


def _by_whom() -> "Question":
    from alliance_cli.exchange.choices import ENDED_BY
    from alliance_cli.questions import Kind, Question

    return Question("ended_by", Kind.CHOICE, BY_WHOM, WHY_BY, ENDED_BY)


def _reason() -> "Question":
    from alliance_cli.exchange.choices import ENDED_WHY
    from alliance_cli.questions import Kind, Question

    return Question("ended_why", Kind.CHOICE, REASON, WHY_REASON, ENDED_WHY)
