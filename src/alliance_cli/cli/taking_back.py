"""`undo` and `delete`: one can be thought better of, the other is for good."""

from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import agreeing, common, finding, opening, whom
from alliance_cli.cli.agreeing import agreed
from alliance_cli.cli.asking import asking
from alliance_cli.errors import NotFoundError, StorageError

if TYPE_CHECKING:
    from alliance_cli.journal import Event, Journal, Raise, Session, Therapist
    from alliance_cli.store import Book
    from alliance_cli.term.talk import Talk

    Entry = Session | Event | Raise

DO_IT = "1 does it; Enter leaves everything as it is."
NO_WAY_BACK = "What is taken back is gone, and can't be brought back again."
THIS_SESSION = "This removes session {n} with {T}, of {day}, and all its words."
THIS_DAY = "This removes what is there about {T} for {day}, and all its words."
THIS_NOTE = (
    "This removes what you noted about {T} for {day}, and all its words: {what}."
)
FOR_GOOD = "It can't be taken back."
THAT_DAY_TOO = "That day you also {what}. 1 removes that too; Enter keeps it."
NOTED_SOMETHING = "noted something by itself"
LISTED = ("put 1 thing on your list", "put {n} things on your list")
IT_IS_GONE = "It is gone from the journal."
IN_COPIES = (
    "1 copy in backups may still hold it",
    "{n} copies in backups may still hold it",
)
ELSEWHERE = "and so may copies and pages you made elsewhere."
PURGE = "1 removes the copies in backups and makes a new one; Enter keeps them."
PURGES = "alliance backup --purge removes those in backups."
PURGED = "The older copies in backups are gone too, and there is a new one."

Yes = Annotated[bool, typer.Option("--yes", help="Don't ask again.")]
WholeDay = Annotated[
    bool,
    typer.Option(
        "--whole-day",
        help="Also what you noted by itself that day, or put on your list.",
    ),
]
Purge = Annotated[
    bool,
    typer.Option("--purge", help="Also the older copies in backups."),
]


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
        agreeing.need_somebody(yes=yes)
        with asking(plain=plain, keep=False) as talk:
            meant = yes or agreed(talk, sentence, NO_WAY_BACK, DO_IT)
        said = [taking_back.undo(book), _still_held(book)] if meant else []
    common.say(*said or [agreeing.UNCHANGED], plain=plain)


def delete(
    *,
    number: finding.Number = None,
    when: finding.When = None,
    event: finding.Noted = False,
    home: common.Home = None,
    who: common.Who = None,
    whole_day: WholeDay = False,
    purge: Purge = False,
    yes: Yes = False,
    plain: common.Plain = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Remove one session, or what you noted by itself, for good.

    Its words are gone from the file. It is asked once; then it says what copies may
    still hold, and can remove those. alliance wipe removes everything.

    alliance delete 9
    alliance delete -d monday  one without a number
    alliance delete -e         what you noted over the line; it asks which
    alliance delete 2 -t 2     session 2 with number 2 in alliance therapist
    """
    finding.one_of(number, when, event=event)
    agreeing.need_somebody(yes=yes)
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        journal = book.journal()
        them = whom.about(book, journal, who)
        with asking(plain=plain, keep=False) as talk:
            if event:
                gone = _one_noted(talk, journal, them, yes=yes)
            else:
                found = finding.session(journal, them, number, when)
                gone = _one_session(talk, journal, them, found, yes=yes, all_=whole_day)
            said = _delete(talk, book, gone, yes=yes, purge=purge) if gone else []
    common.say(*said or [agreeing.UNCHANGED], plain=plain)


def _one_noted(
    talk: "Talk",
    journal: "Journal",
    them: "Therapist",
    *,
    yes: bool,
) -> "list[Entry]":
    one = finding.event(talk, journal, them)
    if one is None:
        return []
    what = finding.in_words(one).replace("{T}", them.name)
    names = {"T": _name(them), "day": _day(one), "what": what}
    meant = yes or agreed(talk, f"{THIS_NOTE} {FOR_GOOD}", DO_IT, **names)
    return [one] if meant else []


def _one_session(
    talk: "Talk",
    journal: "Journal",
    them: "Therapist",
    found: "tuple[Session, int | None]",
    *,
    yes: bool,
    all_: bool,
) -> "list[Entry]":
    """The session, and what belongs to its day where that is meant too."""
    session, number = found
    names = {"T": _name(them), "day": _day(session), "n": str(number)}
    this = THIS_DAY if number is None else THIS_SESSION
    if not yes and not agreed(talk, f"{this} {FOR_GOOD}", DO_IT, **names):
        return []
    noted = finding.noted_with(journal, session)
    listed = finding.listed_with(journal, session)
    if yes or all_ or not (noted or listed):
        also = all_
    else:
        also = agreed(talk, THAT_DAY_TOO.format(what=_also(len(noted), len(listed))))
    return [session, *noted, *listed] if also else [session]


def _also(noted: int, listed: int) -> str:
    things = [NOTED_SOMETHING] if noted else []
    things += [LISTED[min(listed, 2) - 1].format(n=listed)] if listed else []
    return " and ".join(things)


def _delete(
    talk: "Talk",
    book: "Book",
    gone: "list[Entry]",
    *,
    yes: bool,
    purge: bool,
) -> list[str]:
    """Removes them; what there is to say about it."""
    from alliance_cli.store import backup, write

    write.delete(book, *gone)
    held = _still_held(book)
    if held and not purge and not yes:
        purge = agreed(talk, IT_IS_GONE, held, PURGE)
    if not purge:
        return [IT_IS_GONE, f"{held} {PURGES}" if held else ""]
    backup.renew(book, common.today())
    return [IT_IS_GONE, PURGED]


def _still_held(book: "Book") -> str:
    from alliance_cli.store import backup

    try:
        count = len(backup.copies(book.path))
    except StorageError as error:
        return f"{error} They may still hold it, {ELSEWHERE}"
    if not count:
        return ""
    return f"{IN_COPIES[min(count, 2) - 1].format(n=count)}, {ELSEWHERE}"


def _name(them: "Therapist") -> str:
    from alliance_cli.render.clean import one_line

    return one_line(them.name, whom.NAME_COLUMNS)


def _day(one: "Session | Event") -> str:
    from alliance_cli.term.dates import said

    return said(one.on, common.today())
