"""`edit`: the same questions with the old answers shown; the first version is kept.

All is written at the end, at once (`changes`): Ctrl-C leaves everything as it was. How
the answers are asked again is in `correcting`, what was noted over the line in
`rewording`.
"""

from typing import TYPE_CHECKING

from alliance_cli.cli import (
    changes,
    common,
    correcting,
    finding,
    rewording,
    talking,
    whom,
)
from alliance_cli.cli.changes import Changes
from alliance_cli.cli.first_run import open_there
from alliance_cli.cli.talking import Access, Sitting
from alliance_cli.errors import (
    InterruptedByPerson,
    NotFoundError,
    UsageError,
)

if TYPE_CHECKING:
    from alliance_cli.journal import Event, Session
    from alliance_cli.render.look import Look
    from alliance_cli.store import Book
    from alliance_cli.term.ask import Key
    from alliance_cli.term.talk import Talk

HEAD = "Session {number} with {T}, {day}"
HEAD_OF_A_DAY = "With {T}, {day}"
KEYS = (
    "Enter keeps an answer",
    "- takes it away",
    "? why this",
    "< back",
    ". save and stop",
    "! something happened",
)
NO_ANSWERS = "There are no answers in it to change. alliance delete -d removes it."
ENDED_EARLY = "The answers ended before the questions did. Nothing was changed."


def edit(
    *,
    number: finding.Number = None,
    when: finding.When = None,
    event: finding.Noted = False,
    home: common.Home = None,
    who: common.Who = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Change what you wrote about a session, or noted by itself.

    The same questions, each with its answer; Enter keeps it. The first version is kept,
    so that it stays true when something was written down. Ctrl-C leaves everything as
    it was; where the window is closed, what was changed so far is kept.

    alliance edit 9
    alliance edit -d monday  one without a number
    alliance edit -e         what you noted over the line; it asks which
    alliance edit 2 -t 2     session 2 with number 2 in alliance therapist
    """
    from alliance_cli.term.terminal import is_terminal

    finding.one_of(number, when, event=event)
    access = Access(home, no_passphrase, passphrase_fd)
    try:
        with (
            talking.conversation(plain=plain, keep=keep, home=home) as (talk, look),
            open_there(access) as book,
        ):
            sitting = _sit(talk, look, book, who)
            with changes.kept_if_closed(sitting) as changed:
                done = _noted(changed) if event else _session(changed, number, when)
    except EOFError:
        raise (
            InterruptedByPerson if is_terminal() else UsageError(ENDED_EARLY)
        ) from None
    if done:
        common.say(done, plain=plain)


def _sit(talk: "Talk", look: "Look", book: "Book", who: int | None) -> Sitting:
    journal = book.journal()
    them = whom.about(book, journal, who)
    return Sitting(
        talk=talk,
        look=look,
        book=book,
        journal=journal,
        them=them,
        now=common.now(),
    )


def _noted(changed: Changes) -> str:
    """Something noted by itself; what was done, in a sentence."""
    sitting = changed.sitting
    old = finding.event(sitting.talk, sitting.journal, sitting.them)
    if old is None:
        return changes.UNCHANGED
    _head(sitting, old, None, KEYS[:-1])
    rewording.event(changed, old)
    return changes.save(changed)


def _session(changed: Changes, number: int | None, when: str | None) -> str:
    """A session, and what was noted that day; the branch has last words of its own."""
    sitting = changed.sitting
    old, number = finding.session(sitting.journal, sitting.them, number, when)
    noted = finding.noted_with(sitting.journal, old)
    if not correcting.parts_of(old) and not noted:
        raise NotFoundError(NO_ANSWERS)
    _head(sitting, old, number)
    new, key = correcting.session(changed, old)
    if key is None:
        for one in noted:
            rewording.event(changed, one)
    said = changes.save(changed)
    return "" if _opens_the_branch(sitting, old, new, key, noted) else said


def _head(
    sitting: Sitting,
    one: "Session | Event",
    number: int | None,
    keys: tuple[str, ...] = KEYS,
) -> None:
    from alliance_cli.term.ask import show_keys
    from alliance_cli.term.dates import said

    head = HEAD_OF_A_DAY if number is None else HEAD
    sitting.talk.write("")
    sitting.say(head, number=str(number), day=said(one.on, sitting.today))
    show_keys(sitting.talk, keys)


def _opens_the_branch(
    sitting: Sitting,
    old: "Session",
    new: "Session",
    key: "Key | None",
    noted: "list[Event]",
) -> bool:
    """`!`, or a question about the line that is now answered yes, notes it at once."""
    from alliance_cli.cli.moments import something_happened
    from alliance_cli.term.ask import Key

    now = new.log.line if new.log else None
    was = old.log.line if old.log else None
    newly = now in {"yes", "unsure"} and was != now and not noted
    if key is not Key.EVENT and not newly:
        return False
    unsure = newly and now == "unsure"
    return something_happened(talking.with_journal(sitting), new.on, unsure=unsure)
