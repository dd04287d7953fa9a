"""A choice that was to be looked at again: asked about once, and quietly.

Bare `alliance` has one line for it that names nothing; `decide` asks what happened.
"""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from alliance_cli.journal import Decision, Journal, Therapist

if TYPE_CHECKING:
    from alliance_cli.cli.talking import Sitting
    from alliance_cli.cli.unsaved import Unsaved
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


def follow_up(
    sitting: "Sitting", decision: Decision, unsaved: "Unsaved"
) -> "str | Key":
    """Asks what has happened since, once; gives what was written, or the key.

    After `.` or `!` it counts as not asked yet. What was typed by then is kept where it
    breaks off.
    """
    from alliance_cli.cli.talking import save_at_last, try_to
    from alliance_cli.questions.deciding import WHAT_HAPPENED, words_of
    from alliance_cli.store.asked import note_asked
    from alliance_cli.term.ask import Key, Prompt, ask, worded

    def wording(text: str) -> str:
        day, choice = _day(decision.on, sitting.today), words_of(decision.choice)
        return sitting.wording(text, day=day, choice=choice)

    def keep(text: str) -> None:
        unsaved.note(lambda: _write(sitting, decision, text))

    sitting.talk.write("")
    prompt = Prompt(hint="An empty line ends it.", keep=keep)
    try:
        reply = ask(sitting.talk, worded(WHAT_HAPPENED, wording), prompt)
    except (EOFError, KeyboardInterrupt):
        unsaved.write_if_possible()
        raise
    if reply in {Key.STOP, Key.EVENT}:
        return Key(reply)
    if not isinstance(reply, Key):
        keep(str(reply))
        save_at_last(sitting, unsaved.write, [str(reply)])
    try_to(sitting, lambda: note_asked(sitting.book, _name(decision)))
    return reply if isinstance(reply, Key) else str(reply)


def _write(sitting: "Sitting", decision: Decision, text: str) -> None:
    from alliance_cli.store import write

    new = replace(decision, how_it_went=text)
    write.change_decision(sitting.book, decision, new)


def _day(on: date, today: date) -> str:
    """3 March, with the year where it is another one."""
    from alliance_cli.render.dates import MONTHS

    year = "" if on.year == today.year else f" {on.year}"
    return f"{on.day} {MONTHS[on.month - 1]}{year}"


def _name(decision: Decision) -> str:
    return decision.id or f"{decision.therapist} {decision.on}"
