"""`leave`: words and a short list for pausing or ending.

It works without a journal. With one that can be read without asking it uses the
therapist's name, and whether somebody requires the sessions; a journal that can't be
read is no reason not to show the words. Only `--done` opens it to write.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, opening, screens, unasked, whom
from alliance_cli.errors import UsageError

if TYPE_CHECKING:
    from alliance_cli.journal import Therapist
    from alliance_cli.pages import Page

ONE_AT_A_TIME = "One of --now, --pause, --together, --referral and --done at a time."
GOES_ON = "It goes on, then; nothing is noted as ended."


def leave(
    *,
    at_once: Annotated[
        bool,
        typer.Option("--now", help="Only words to cancel, for today."),
    ] = False,
    pause: Annotated[
        bool,
        typer.Option("--pause", help="Words for a break, and for less often."),
    ] = False,
    together: Annotated[
        bool,
        typer.Option("--together", help="An ending, or a change, planned together."),
    ] = False,
    referral: Annotated[
        bool,
        typer.Option("--referral", help="Asking for a name to go on with."),
    ] = False,
    done: Annotated[
        bool,
        typer.Option("--done", help="It is over: notes when, by whom and why."),
    ] = False,
    who: common.Who = None,
    home: common.Home = None,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Words and a short list for pausing or ending.

    Nothing is sent. Copy what fits; a reason is optional. The journal stays whatever
    you do.

    alliance leave             for pausing or ending at leisure
    alliance leave --now       words to cancel today
    alliance leave --together  an ending that is planned with them
    alliance leave --done      once it is over
    """
    if sum((at_once, pause, together, referral, done)) > 1:
        raise UsageError(ONE_AT_A_TIME)
    if done:
        _done(
            home,
            who,
            plain=plain,
            keep=keep,
            no_passphrase=no_passphrase,
            passphrase_fd=passphrase_fd,
        )
        return
    from alliance_cli.pages import named

    them = unasked.them(home, who, passphrase_fd)
    chosen = (at_once, pause, together, referral)
    page = _page(them, chosen)
    name = them.name if them else None
    screens.show_page(named(page, name), plain=plain, as_json=as_json, keep=keep)


def _page(them: "Therapist | None", chosen: tuple[bool, bool, bool, bool]) -> "Page":
    from alliance_cli.pages import leave as texts
    from alliance_cli.pages import leaving

    choice, by = (them.choice, them.by) if them else (None, None)
    match chosen:
        case (True, _, _, _):
            return texts.now(choice, by)
        case (_, True, _, _):
            return leaving.pause(choice, by)
        case (_, _, True, _):
            return leaving.together(choice)
        case (_, _, _, True):
            return leaving.referral(choice)
        case _:
            return texts.page(choice, by)


def _done(
    home: Path | None,
    number: int | None,
    *,
    plain: bool,
    keep: bool,
    no_passphrase: bool,
    passphrase_fd: int | None,
) -> None:
    """Asks how it ended, and notes it; everything else stays."""
    from alliance_cli.cli import talking
    from alliance_cli.cli.asking import asking, show_text
    from alliance_cli.cli.ending import ask_about_ending
    from alliance_cli.pages import named
    from alliance_cli.render import pages
    from alliance_cli.term.talk import fresh, pause

    with (
        asking(plain=plain, keep=keep) as talk,
        opening.open_book(
            home,
            no_passphrase=no_passphrase,
            passphrase_fd=passphrase_fd,
        ) as book,
    ):
        them = whom.about(book, book.journal(), number)
        new = ask_about_ending(talk, book.journal(), them, common.today())
        whom.change(book, them, new)
        look = common.look(plain=talk.plain)
        page = named(_noted(new), new.name)
        fresh(talk)
        talk.write("")
        show_text(talk, pages.page(page, look))
        pause(talk, talking.CLEARS)


def _noted(them: "Therapist") -> "Page":
    """What is said once it is noted, or once it goes on after all."""
    from alliance_cli.pages import leaving, written
    from alliance_cli.term.dates import said

    day = them.ended_on or them.ending_on
    if day is None:
        return written("", GOES_ON)
    return leaving.done(
        said(day, common.today()),
        ahead=them.ended_on is None,
        by_them=them.ended_by == "them",
    )
