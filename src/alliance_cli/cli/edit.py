"""`edit`: the same questions with the old answers shown; the first version is kept.

All is written at the end, at once: Ctrl-C leaves everything as it was. How the answers
are asked again is in `correcting`, what was noted over the line in `rewording`.
"""

from typing import TYPE_CHECKING

from alliance_cli.cli import common, correcting, finding, rewording, talking, whom
from alliance_cli.cli.first_run import open_there
from alliance_cli.cli.talking import Access, Sitting
from alliance_cli.errors import (
    InterruptedByPerson,
    NotFoundError,
    StorageError,
    UsageError,
)

if TYPE_CHECKING:
    from alliance_cli.journal import Event, Session
    from alliance_cli.render.look import Look
    from alliance_cli.store import Book
    from alliance_cli.term.ask import Key
    from alliance_cli.term.talk import Talk

    Entry = Session | Event
    Changes = list[tuple[Entry, Entry]]

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
CHANGED = "Changed. How it was first written down is kept beside it."
UNCHANGED = "Nothing was changed."
TOOK_BACK = (
    "Taken back: it is counted nowhere, and one private line says so. Its words stay in"
    " the journal; alliance delete -e removes them."
)
NO_ANSWERS = "There are no answers in it to change. alliance delete -d removes it."
NOT_SAVED = "It isn't saved; everything is as it was."
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
    it was.

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
            done = _noted(sitting) if event else _session(sitting, number, when)
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


def _noted(sitting: Sitting) -> str:
    """Something noted by itself; what was done, in a sentence."""
    old = finding.event(sitting.talk, sitting.journal, sitting.them)
    if old is None:
        return UNCHANGED
    _head(sitting, old, None, KEYS[:-1])
    new = rewording.event(sitting, old)
    return _saved(sitting, [(old, new)] if new != old else [])


def _session(sitting: Sitting, number: int | None, when: str | None) -> str:
    """A session, and what was noted that day; the branch has last words of its own."""
    old, number = finding.session(sitting.journal, sitting.them, number, when)
    noted = finding.noted_with(sitting.journal, old)
    if not correcting.parts_of(old) and not noted:
        raise NotFoundError(NO_ANSWERS)
    _head(sitting, old, number)
    new, key = correcting.session(sitting, old)
    changes: Changes = [(old, new)] if new != old else []
    if key is None:
        pairs = [(one, rewording.event(sitting, one)) for one in noted]
        changes += [(was, now) for was, now in pairs if was != now]
    said = _saved(sitting, changes)
    return "" if _opens_the_branch(sitting, old, new, key, noted) else said


def _head(
    sitting: Sitting,
    one: "Entry",
    number: int | None,
    keys: tuple[str, ...] = KEYS,
) -> None:
    from alliance_cli.term.ask import show_keys
    from alliance_cli.term.dates import said

    head = HEAD_OF_A_DAY if number is None else HEAD
    sitting.talk.write("")
    sitting.say(head, number=str(number), day=said(one.on, sitting.today))
    show_keys(sitting.talk, keys)


def _saved(sitting: Sitting, changes: "Changes") -> str:
    if not changes:
        return UNCHANGED
    from alliance_cli.pages import written

    edited_at = sitting.now.isoformat(timespec="seconds")

    def write_it() -> None:
        from alliance_cli.store import write

        write.change_together(sitting.book, changes, edited_at)

    if not talking.save_at_last(sitting, write_it, _typed(changes)):
        raise StorageError(NOT_SAVED)
    back = any(getattr(new, "retracted", None) for _, new in changes)
    said = f"{CHANGED} {TOOK_BACK}" if back else CHANGED
    if not _is_heavy(changes):
        return said
    talking.close(sitting, [talking.draw(sitting, written("", said))], card=True)
    return ""


def _is_heavy(changes: "Changes") -> bool:
    """Whether people and lines are shown: words that are new speak of dying."""
    from alliance_cli.questions.dying import speaks_of_dying

    return any(speaks_of_dying(text) for text in _typed(changes))


def _typed(changes: "Changes") -> list[str]:
    """The words that are new."""
    return [
        text for old, new in changes for text in _texts(new) if text not in _texts(old)
    ]


def _texts(one: "Entry") -> list[str]:
    """The person's own words in it."""
    from dataclasses import asdict

    parts = [
        asdict(one),
        *(part for part in asdict(one).values() if type(part) is dict),
    ]
    names = ("stays", "snag_what", "ask_what", "more", "tell", "what")
    return [part[name] for part in parts for name in names if part.get(name)]


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
