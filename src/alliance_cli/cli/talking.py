"""What `log`, `before` and `later` share: a screen to talk on, and how it ends.

What is shown goes to a screen that is gone afterwards, unless `--keep` or `--plain` ask
for it to stay or there is no terminal.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from alliance_cli.cli import common, whom
from alliance_cli.cli.shown_back import show_back
from alliance_cli.errors import (
    AllianceError,
    InterruptedByPerson,
    NotFoundError,
    StorageError,
    UsageError,
)

if TYPE_CHECKING:
    from alliance_cli.journal import Journal, Therapist
    from alliance_cli.pages import Page
    from alliance_cli.render.look import Look
    from alliance_cli.store import Book
    from alliance_cli.term.draft import Draft
    from alliance_cli.term.talk import Talk

A_BAD_NIGHT = "A bad night? `alliance support` has people and lines."
CLEARS = "Enter clears this screen."
NOT_WRITTEN = (
    "It couldn't be written just now. What you typed is still here, and the next answer"
    " tries again."
)
NOT_SAVED = "It couldn't be saved just now; what you typed is still here."
ENDED_EARLY = "The answers ended before the questions did. What was given is kept."
NO_ANSWERS = "Nobody is here to ask. alliance log takes answers with --json -"
TRY_AGAIN = "Enter tries again; ? shows what you typed, to copy it; . gives up."


@dataclass(frozen=True, slots=True)
class Access:
    """Where the journal is, and how it is opened."""

    home: Path | None
    no_passphrase: bool
    passphrase_fd: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One conversation: over which journal, about whom, and when.

    `drafts` is False where another draft waits that must not be written over; `failed`
    holds why the last answer couldn't be written down, once it was said.
    """

    talk: "Talk"
    look: "Look"
    book: "Book"
    journal: "Journal"
    them: "Therapist"
    now: datetime
    drafts: bool = True
    failed: list[StorageError] = field(default_factory=list)

    @property
    def today(self) -> date:
        return self.now.date()

    def wording(self, text: str, **more: str) -> str:
        """A sentence of ours with the names put in, as it is set here."""
        from alliance_cli.render.typography import curly

        set_ = curly(text)
        for key, value in {"T": self.them.name, **more}.items():
            set_ = set_.replace(f"{{{key}}}", self.talk.clean(value))
        return set_

    def say(self, text: str, **more: str) -> None:
        from alliance_cli.term.talk import repeat

        repeat(self.talk, self.wording(text, **more))


@contextmanager
def conversation(
    *, plain: bool, keep: bool, home: Path | None = None
) -> "Iterator[tuple[Talk, Look]]":
    """A talk over this terminal, or over a pipe; nothing of it stays on the screen.

    Which editor opens at @ is set in `home`.
    """
    from alliance_cli.render.clean import safe
    from alliance_cli.render.typography import curly
    from alliance_cli.term import closing, screen
    from alliance_cli.term.terminal import is_simple, is_terminal, open_talk

    look = common.look(plain=plain)
    private = is_terminal() and not (keep or look.plain or is_simple())
    talk = open_talk(
        plain=look.plain,
        private=private,
        clean=safe,
        set_=curly,
        editor=_editor(home),
    )
    with screen.private_screen(sys.stdout, on=private), closing.heard():
        if private and screen.keeps_everything():
            talk.write(screen.KEPT)
        yield talk, look


def _editor(home: Path | None) -> str | None:
    """What is set; settings that can't be understood stand in nobody's way here."""
    import os

    from alliance_cli import config
    from alliance_cli.store import place

    try:
        return config.read(place.home(home), os.environ).editor
    except UsageError:
        return None


def sit(
    talk: "Talk",
    look: "Look",
    book: "Book",
    now: datetime,
    number: int | None,
    *,
    whole: bool = True,
) -> Sitting:
    """The conversation about the therapist of that number, or the one seen now.

    Without the `whole` of it the journal has each therapist's last day alone.
    """
    from alliance_cli.cli.meeting import meet
    from alliance_cli.store import part
    from alliance_cli.store.using import in_use
    from alliance_cli.term.talk import fresh

    journal = book.journal() if whole else part.last_seen(book)
    if not journal.therapists and number is None:
        meet(talk, book, journal)
        fresh(talk)
        journal = book.journal()
    them = whom.about(book, journal, number)
    if number is None and in_use(book) is None:
        them = _which(talk, journal, them)
    return Sitting(talk=talk, look=look, book=book, journal=journal, them=them, now=now)


def _which(talk: "Talk", journal: "Journal", usual: "Therapist") -> "Therapist":
    """Asked where more than one is seen now; Enter is whom commands are about."""
    from alliance_cli.questions import Answer, Kind, Question
    from alliance_cli.term.ask import Key, ask

    seen = [one for one in journal.therapists if not whom.ended(one)]
    if len(seen) <= 1:
        return usual
    answers = tuple(Answer(one.id, talk.clean(one.name)) for one in seen)
    asked = f"With whom? Enter: {talk.clean(usual.name)}."
    why = "More than one is seen now. -t NUMBER says it beforehand."
    reply = ask(talk, Question("who", Kind.CHOICE, asked, why, answers))
    if reply is Key.STOP:
        raise InterruptedByPerson
    return usual if isinstance(reply, Key) else journal.therapist(str(reply)) or usual


def ended(*, begun: bool = True) -> AllianceError:
    """Ctrl-D leaves quietly; a script is told that its answers ended too early."""
    from alliance_cli.term.terminal import is_terminal

    if is_terminal():
        return InterruptedByPerson()
    return UsageError(ENDED_EARLY if begun else NO_ANSWERS)


def show_page(sitting: Sitting, page: "Page") -> None:
    for line in draw(sitting, page).splitlines():
        sitting.talk.write(line)


def draw(sitting: Sitting, page: "Page") -> str:
    from alliance_cli.pages import named
    from alliance_cli.render import pages

    look = common.look(plain=sitting.look.plain)  # it may be another size by now
    return pages.page(named(page, sitting.them.name), look)


def close(
    sitting: Sitting,
    blocks: list[str],
    *,
    card: bool = False,
    footer: bool = True,
) -> None:
    """The last words; the line about a bad night stands there whatever was answered."""
    from alliance_cli.cli import daily
    from alliance_cli.pages import written
    from alliance_cli.term.talk import pause, show_blocks

    daily.begin(sitting.book)
    sitting.talk.write("")
    last = [draw(sitting, written("", A_BAD_NIGHT))] if footer else []
    last += card_blocks(sitting) if card else []
    show_blocks(sitting.talk, blocks + last)
    try:
        pause(sitting.talk, CLEARS)
    except (EOFError, KeyboardInterrupt):
        return


def card_blocks(sitting: Sitting) -> list[str]:
    """The card, and the person's own people and lines."""
    from alliance_cli.pages.support import CARD

    return [draw(sitting, CARD), *_their_own(sitting)]


def _their_own(sitting: Sitting) -> list[str]:
    from alliance_cli.render.contacts import drawn

    own = sitting.book.support()
    people, lines = (
        [(one.name, one.how) for one in some] for some in (own.people, own.lines)
    )
    theirs = drawn(people, lines, sitting.look)
    return [theirs] if theirs else []


def try_to(sitting: Sitting, save: Callable[[], object]) -> bool:
    """Whether it could be written; if not, says so once and goes on."""
    try:
        save()
    except StorageError as error:
        if not sitting.failed:
            sitting.say(f"{error}\n{NOT_WRITTEN}")
            sitting.failed.append(error)
        return False
    sitting.failed.clear()
    return True


def keep_draft(sitting: Sitting, draft: "Draft") -> None:
    """The draft in the journal, as far as it came."""
    from alliance_cli.term.draft import to_text

    if sitting.drafts:
        try_to(sitting, lambda: sitting.book.save_draft(to_text(draft)))


def save_at_last(
    sitting: Sitting, save: Callable[[], object], typed: list[str]
) -> bool:
    """Tries until it is saved or the person gives up; the words stay at hand."""
    while True:
        try:
            save()
        except NotFoundError:
            show_back(sitting, typed)
            raise
        except StorageError as error:
            sitting.say(f"{error}\n{NOT_SAVED}\n{TRY_AGAIN}")
        else:
            return True
        match sitting.talk.read("  > ").strip():
            case ".":
                return False
            case "?":
                for text in typed:
                    sitting.talk.write(sitting.talk.clean(text))
            case _:
                continue


def with_journal(sitting: Sitting) -> Sitting:
    """The sitting with the journal as it stands now."""
    return replace(sitting, journal=sitting.book.journal())
