"""Asking how a first call was: one minute, whoever was called standing for {T}."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from alliance_cli.cli import common
from alliance_cli.cli.moments import Row, ask_all
from alliance_cli.cli.talking import Sitting, close, draw
from alliance_cli.journal import Consult, Therapist
from alliance_cli.pages import written

if TYPE_CHECKING:
    from alliance_cli.store import Book
    from alliance_cli.term.answers import Value
    from alliance_cli.term.talk import Talk

HEAD = "A first call with {T}"
NOTED = "It's noted. `alliance consult` shows them side by side."
NOTHING = "Nothing was noted."
TEXT_ENDS = "An empty line ends it."
MOST_MINUTES = 600
KEYS = ("Enter skips", "? why this", "< back", ". save and stop")


def was_noted(one: Consult) -> bool:
    """Whether it is known how the call was."""
    return one.easy is not None or one.got_it is not None or bool(one.note)


def ask(talk: "Talk", book: "Book", one: Consult) -> None:
    """What stands already is shown; how it was first noted is kept beside a change."""
    from alliance_cli.questions import Asking
    from alliance_cli.questions.calls import NOTE
    from alliance_cli.term.ahead import around_day
    from alliance_cli.term.ask import show_keys
    from alliance_cli.term.lines import WORDS, number
    from alliance_cli.term.walk import Progress, Way

    sitting = _sitting(talk, book, one)
    sitting.say(HEAD)
    show_keys(talk, KEYS)
    again = sitting.now.isoformat(timespec="seconds") if was_noted(one) else None
    row = Row(sitting, one, lambda given: _with(one, given), again)
    way = Way(
        questions=NOTE,
        asking=Asking(),
        keep=row.keep,
        wording=sitting.wording,
        hint=lambda question: TEXT_ENDS if question.id == "note" else "",
        lines={
            "call_on": around_day(sitting.today),
            "minutes": number(0, MOST_MINUTES),
            **dict.fromkeys(("afterwards", "works_by", "fee"), WORDS),
        },
    )
    ask_all(sitting, way, Progress(_answers_of(one)))
    said = NOTHING if row.stands == one else NOTED
    close(sitting, [draw(sitting, written("", said))], footer=False)


def _sitting(talk: "Talk", book: "Book", one: Consult) -> Sitting:
    return Sitting(
        talk=talk,
        look=common.look(plain=talk.plain),
        book=book,
        journal=book.journal(),
        them=Therapist(id="", name=one.name),
        now=common.now(),
    )


def _answers_of(one: Consult) -> "dict[str, Value]":
    from alliance_cli.questions.calls import NOTE

    known = {question.id: getattr(one, question.id) for question in NOTE}
    if one.call_on is not None:
        known["call_on"] = one.call_on.isoformat()
    if one.minutes is not None:
        known["minutes"] = str(one.minutes)
    return {key: value for key, value in known.items() if value is not None}


def _with(one: Consult, given: "Mapping[str, Value]") -> Consult:
    from alliance_cli.questions.calls import NOTE

    answers: dict[str, Any] = {question.id: given.get(question.id) for question in NOTE}
    if (on := answers["call_on"]) is not None:
        answers["call_on"] = date.fromisoformat(on)
    if (minutes := answers["minutes"]) is not None:
        answers["minutes"] = int(minutes)
    return replace(one, **answers)
