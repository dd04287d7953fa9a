"""A choice that was to be looked at again: asked about once, and quietly.

Bare `alliance` has one line for it that names nothing; `decide` asks what happened.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from alliance_cli.errors import ClosedFromOutside, StorageError
from alliance_cli.journal import Decision, Journal, Therapist

if TYPE_CHECKING:
    from alliance_cli.cli.talking import Sitting
    from alliance_cli.store import Book
    from alliance_cli.term.ask import Key

WAITS = "$ alliance decide | something you asked to be reminded of"


def waits(book: "Book", journal: Journal, today: date) -> bool:
    """Whether any choice, with anyone, is to be looked at again by now."""
    return any(due(book, journal, one, today) for one in journal.therapists)


def due(
    book: "Book", journal: Journal, them: Therapist, today: date
) -> Decision | None:
    """Their latest choice, where its day has come and nobody has asked yet."""
    theirs = [one for one in journal.decisions if one.therapist == them.id]
    if not theirs:
        return None
    latest = max(theirs, key=lambda one: one.on)
    day = latest.look_again_on
    if day is None or day > today or latest.how_it_went is not None:
        return None
    from alliance_cli.store.asked import was_asked

    return None if was_asked(book, _name(latest)) else latest


def follow_up(sitting: "Sitting", decision: Decision) -> "str | Key":
    """Asks what has happened since, once; gives what was written, or the key.

    After `.` or `!` it counts as not asked yet. What was typed by then is kept where it
    breaks off.
    """
    from alliance_cli.questions.deciding import WHAT_HAPPENED, words_of
    from alliance_cli.store.asked import note_asked
    from alliance_cli.term import closing
    from alliance_cli.term.ask import Key, Prompt, ask, worded

    def wording(text: str) -> str:
        day, choice = _day(decision.on, sitting.today), words_of(decision.choice)
        return sitting.wording(text, day=day, choice=choice)

    sitting.talk.write("")
    question, said = worded(WHAT_HAPPENED, wording), [""]
    prompt = Prompt(hint="An empty line ends it.", keep=said.append)
    with closing.heard():
        try:
            reply = ask(sitting.talk, question, prompt)
        except (EOFError, KeyboardInterrupt, ClosedFromOutside):
            _keep_at_once(sitting, decision, said[-1])
            raise
    if reply in {Key.STOP, Key.EVENT}:
        return Key(reply)
    note_asked(sitting.book, _name(decision))
    if isinstance(reply, Key):
        return reply
    _keep(sitting, decision, str(reply))
    return str(reply)


def _keep_at_once(sitting: "Sitting", decision: Decision, text: str) -> None:
    """Nobody waits for it: where it can't be written, it isn't."""
    from alliance_cli.store import write

    if text:
        with suppress(StorageError):
            new = replace(decision, how_it_went=text)
            write.change_decision(sitting.book, decision, new)


def _day(on: date, today: date) -> str:
    """3 March, with the year where it is another one."""
    from alliance_cli.render.dates import MONTHS

    year = "" if on.year == today.year else f" {on.year}"
    return f"{on.day} {MONTHS[on.month - 1]}{year}"


def _keep(sitting: "Sitting", decision: Decision, text: str) -> None:
    from alliance_cli.cli.talking import save_at_last
    from alliance_cli.store import write

    new = replace(decision, how_it_went=text)
    save_at_last(
        sitting, lambda: write.change_decision(sitting.book, decision, new), [text]
    )


def _name(decision: Decision) -> str:
    return decision.id or f"{decision.therapist} {decision.on}"
