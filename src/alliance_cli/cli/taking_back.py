"""`undo` and `delete`: one can be thought better of, the other is for good."""

from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, opening, whom
from alliance_cli.cli.asking import asking
from alliance_cli.errors import InterruptedByPerson, NotFoundError, UsageError

if TYPE_CHECKING:
    from alliance_cli.journal import Session
    from alliance_cli.store import Book

NO_SESSION = "There is no session {number} with them. alliance list shows the numbers."
ASK = "1 does it; Enter leaves everything as it is."
FOR_GOOD = (
    "This removes session {number} with {T}, of {day}, and all its words. It can't be"
    " taken back."
)
GONE = "Session {number} is gone from the journal."
IN_COPIES = (
    "{n} in backups may still hold it. alliance backup --purge removes them; alliance"
    " backup makes a new one."
)
SAY_YES = "Nobody is here to ask. --yes says that it is meant."

Yes = Annotated[bool, typer.Option("--yes", help="Don't ask again.")]


def undo(
    *,
    home: common.Home = None,
    yes: Yes = False,
    plain: common.Plain = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Take back the last log, edit, import or decision.

    It works as long as nothing else followed, and says what it will do first. A
    deletion can't be taken back.

    alliance undo
    """
    from alliance_cli.store import undo as taking_back

    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        sentence = taking_back.last(book)
        if sentence is None:
            raise NotFoundError(taking_back.NOTHING)
        _agree(sentence, yes=yes, plain=plain)
        common.show(f"  {taking_back.undo(book)}\n")


def delete(
    *,
    number: Annotated[
        int,
        typer.Argument(metavar="N", min=1, help="The number in alliance list."),
    ],
    home: common.Home = None,
    who: common.Who = None,
    yes: Yes = False,
    plain: common.Plain = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Remove one session, for good.

    Its words are gone from the file. It is asked once; copies in backups are named.

    alliance delete 9
    alliance delete 2 -t 2   session 2 with number 2 in alliance therapist
    """
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        session, name = session_numbered(book, number, who)
        from alliance_cli.render.clean import one_line
        from alliance_cli.term.dates import said

        day = said(session.on, common.today())
        shown = one_line(name, whom.NAME_COLUMNS)
        _agree(FOR_GOOD.format(number=number, T=shown, day=day), yes=yes, plain=plain)
        from alliance_cli.store import backup, write

        write.delete_session(book, session)
        held = len(backup.copies(book.path))
    copies = f"\n  {IN_COPIES.format(n=_copies(held))}" if held else ""
    common.show(f"  {GONE.format(number=number)}{copies}\n")


def _copies(n: int) -> str:
    return "1 copy" if n == 1 else f"{n} copies"


def session_numbered(
    book: "Book",
    number: int,
    who: int | None,
) -> "tuple[Session, str]":
    """The session of that number, and the name of the therapist it was with."""
    from alliance_cli.signs import number_sessions

    journal = book.journal()
    them = whom.about(book, journal, who)
    numbered = {shown: one for one, shown in number_sessions(journal, them.id)}
    if number not in numbered:
        raise NotFoundError(NO_SESSION.format(number=number))
    return numbered[number], them.name


def _agree(sentence: str, *, yes: bool, plain: bool) -> None:
    """What will be done, in a sentence; goes on only with a 1, or with --yes."""
    from alliance_cli.term.talk import say
    from alliance_cli.term.terminal import is_terminal

    if yes:
        return
    if not is_terminal():
        raise UsageError(SAY_YES)
    with asking(plain=plain, keep=True) as talk:
        say(talk, f"{sentence}\n{ASK}")
        if talk.read("  > ").strip() != "1":
            raise InterruptedByPerson
