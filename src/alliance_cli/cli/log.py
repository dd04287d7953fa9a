"""`log`: what stays after a session, in eight short questions or in all of them."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, days, drafts, first_run, given, holding, talking
from alliance_cli.cli.knowing import has_log
from alliance_cli.cli.talking import Access, Sitting

if TYPE_CHECKING:
    from alliance_cli.render.look import Look
    from alliance_cli.term.draft import Draft
    from alliance_cli.term.talk import Talk

HEADS = {
    "quick": "Session with {T}, {day} · quick log",
    "full": "Session with {T}, {day} · full log",
    "event": "With {T}, {day}",
}
SECOND = "A session with {T} on that day is there already; this will be another one."
FULL = "All questions, in place of eight."
QUICK = "The eight short ones, where the full log is set as usual."
EVENT = "Note something that was over the line, and nothing else."
WHEN = "The day of the session: monday, 3 Nov, 2026-11-03."
SET = "An answer without being asked: trust=5. Texts only from --json."
JSON = "Sessions from a file, or - for stdin: one object, or a list."
SCHEMA = "Names, values and meanings, for --set and --json."


def log(
    *,
    context: typer.Context,
    quick: Annotated[bool, typer.Option("--quick", "-q", help=QUICK)] = False,
    full: Annotated[bool, typer.Option("--full", "-f", help=FULL)] = False,
    event: Annotated[bool, typer.Option("--event", "-e", help=EVENT)] = False,
    when: Annotated[
        str | None,
        typer.Option("--date", "-d", metavar="WHEN", help=WHEN, show_default=False),
    ] = None,
    therapist: common.Who = None,
    answers: Annotated[
        list[str] | None,
        typer.Option("--set", "-s", metavar="K=V", help=SET, show_default=False),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option("--json", metavar="FILE", help=JSON, show_default=False),
    ] = None,
    schema: Annotated[bool, typer.Option("--schema", help=SCHEMA)] = False,
    home: common.Home = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """After a session: eight short questions, about a minute.

    Every answer is kept as it is given. Ctrl-C loses nothing; the next log goes on
    where this one stopped. Nothing is said about an answer.

    alliance log                            after a session
    alliance log --full                     with time, and all the questions
    alliance log -d monday                  about an earlier day
    alliance log --set held=they_cancelled  one that didn't take place
    """
    access = Access(home, no_passphrase, passphrase_fd)
    if schema:
        given.show_schema()
    elif answers or source is not None:
        given.save(access, answers or [], source, when, therapist)
    else:
        usual = common.settings(context).log
        mode = "event" if event else "full" if full else "quick" if quick else usual
        with talking.conversation(plain=plain, keep=keep, home=home) as (talk, look):
            ask(talk, look, access, therapist, (mode, when))


def ask(
    talk: "Talk",
    look: "Look",
    access: Access,
    number: int | None,
    asked_for: tuple[str, str | None],
) -> None:
    """With a person, or with a pipe that answers as one would; a mode and a day."""
    mode, when = asked_for
    now = common.now()
    on = days.day_of(talk, when, now.date())
    with first_run.open_or_begin(talk, look, access) as book:
        try:
            hold(talking.sit(talk, look, book, now, number, whole=False), mode, on)
        except EOFError:
            raise talking.ended(begun=book.read_draft() is not None) from None


def hold(sitting: Sitting, mode: str, on: date) -> None:
    """A new log, or the one that waits."""
    waiting = drafts.waiting(sitting)
    if waiting is None:
        _start(sitting, mode, on)
    elif mode == "event" and waiting.mode != "event":
        _start(replace(sitting, drafts=False), mode, on)
    else:
        _offer(sitting, waiting, mode, on)


def _offer(sitting: Sitting, waiting: "Draft", mode: str, on: date) -> None:
    theirs = drafts.about(sitting, waiting)
    match drafts.offer(theirs, waiting):
        case "on":
            head(theirs, waiting.mode, waiting.on)
            holding.hold(theirs, waiting)
        case "event":
            _start(replace(sitting, drafts=False), "event", on)
        case "keep":
            drafts.keep(theirs, waiting)
            if waiting.on != on:
                _start(sitting, mode, on)
        case "away":
            drafts.throw_away(sitting, waiting)
            _start(sitting, mode, on)
        case _:
            return


def _start(sitting: Sitting, mode: str, on: date) -> None:
    from alliance_cli.term.draft import Draft

    started = sitting.now.isoformat(timespec="seconds")
    head(sitting, mode, on)
    holding.hold(
        sitting,
        Draft(mode=mode, therapist=sitting.them.id, on=on, started=started),
    )


def head(sitting: Sitting, mode: str, on: date) -> None:
    """Whose session and which day, said back with its weekday; and the keys."""
    from alliance_cli.store import part
    from alliance_cli.term.ask import show_keys
    from alliance_cli.term.dates import said

    sitting.talk.write("")
    sitting.say(HEADS[mode], day=said(on, sitting.today))
    show_keys(sitting.talk)
    that_day = part.on_day(sitting.book, sitting.them.id, on)
    if mode != "event" and has_log(that_day, sitting.them, on):
        sitting.say(SECOND)
