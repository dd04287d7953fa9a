"""`edit`: the same questions with the old answers shown; the first version is kept.

Enter keeps an answer, `-` takes it away. What was noted as over the line on that day
can be worded more exactly, or taken back.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from alliance_cli.cli import common, talking, whom
from alliance_cli.cli.first_run import open_there
from alliance_cli.cli.knowing import answers_of, asking, events_with
from alliance_cli.cli.taking_back import session_numbered
from alliance_cli.cli.talking import Access, Sitting
from alliance_cli.errors import InterruptedByPerson

if TYPE_CHECKING:
    from alliance_cli.journal import Event, Log, Session
    from alliance_cli.questions import Question
    from alliance_cli.render.look import Look
    from alliance_cli.term.talk import Talk
    from alliance_cli.term.walk import Progress, Walked

HEAD = "Session {number} with {T}, {day}"
KEYS = "Enter keeps an answer · - takes it away · ? why this · < back · . save and stop"
CHANGED = "Changed. How it was first written down is kept beside it."
UNCHANGED = "Nothing was changed."
TOOK_BACK = "It's taken back, and counted nowhere; one private line says so."


def edit(
    *,
    number: Annotated[
        int,
        typer.Argument(metavar="N", min=1, help="The number in alliance list."),
    ],
    home: common.Home = None,
    who: common.Who = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Change what you wrote about a session.

    The same questions, each with its answer; Enter keeps it. The first version is kept,
    so that it stays true when something was written down. Ctrl-C leaves everything as
    it was.

    alliance edit 9
    alliance edit 2 -t 2   session 2 with number 2 in alliance therapist
    """
    access = Access(home, no_passphrase, passphrase_fd)
    with talking.conversation(plain=plain, keep=keep) as (talk, look):
        try:
            _edit(talk, look, access, number, who)
        except EOFError:
            raise InterruptedByPerson from None


def _edit(
    talk: "Talk",
    look: "Look",
    access: Access,
    number: int,
    who: int | None,
) -> None:
    from alliance_cli.term.dates import said

    with open_there(access) as book:
        session, _ = session_numbered(book, number, who)
        journal = book.journal()
        sitting = Sitting(
            talk=talk,
            look=look,
            book=book,
            journal=journal,
            them=whom.about(book, journal, who),
            now=common.now(),
        )
        day = said(session.on, sitting.today)
        sitting.say(HEAD, number=str(number), day=day)
        sitting.say(KEYS)
        changed = _log(sitting, session)
        for one in events_with(journal, sitting.them):
            if session.on in {one.on, one.session_on}:
                changed = _event(sitting, one) or changed
        talk.write("")
        sitting.say(CHANGED if changed else UNCHANGED)


def _log(sitting: Sitting, session: "Session") -> bool:
    """The log's questions, then the change in one go; whether there was one."""
    from alliance_cli.journal import Log
    from alliance_cli.questions import LOG
    from alliance_cli.store import write
    from alliance_cli.term.walk import Progress

    old = session.log or Log()
    given = answers_of(old)
    mode = "quick" if session.mode == "quick" else "full"
    asked = tuple(one for one in LOG if mode in one.parts or one.id in given)
    progress = _walk(sitting, asked, Progress(given), session).progress
    new = _with_answers(old, progress)
    if new == old:
        return False
    edited_at = sitting.now.isoformat(timespec="seconds")
    write.change_session(sitting.book, session, replace(session, log=new), edited_at)
    return True


def _with_answers(old: "Log", progress: "Progress") -> "Log":
    from dataclasses import fields

    from alliance_cli.journal import Log

    given: dict[str, Any] = {
        one.name: progress.given.get(one.name, one.default) for one in fields(Log)
    }
    return replace(old, **given)


def _walk(
    sitting: Sitting,
    asked: "tuple[Question, ...]",
    progress: "Progress",
    session: "Session",
) -> "Walked":
    from alliance_cli.term.ask import Key
    from alliance_cli.term.walk import Way, walk

    context = asking(sitting.journal, sitting.them, session.on)
    way = Way(
        questions=asked,
        asking=context,
        keep=lambda _: None,
        wording=sitting.wording,
        labels=False,
    )
    walked = walk(sitting.talk, way, progress)
    while walked.key in {Key.EVENT, Key.BACK}:
        walked = walk(sitting.talk, way, walked.progress)
    return walked


def _event(sitting: Sitting, event: "Event") -> bool:
    """More exact, or taken back; whether it was changed."""
    from alliance_cli.questions.aside import AN_EVENT
    from alliance_cli.questions.events import kind_words
    from alliance_cli.store import write
    from alliance_cli.term.ask import ask, worded

    kinds = "; ".join(kind_words(kind) for kind in event.kinds or ("other",))
    sitting.talk.write("")
    question = worded(AN_EVENT, lambda text: sitting.wording(text, kinds=kinds))
    match ask(sitting.talk, question):
        case "back":
            new, said = replace(event, retracted=True), TOOK_BACK
        case "unsure":
            new, said = replace(event, sure="unsure"), ""
        case "words":
            new, said = _reworded(sitting, event), ""
        case _:
            return False
    if new == event:
        return False
    edited_at = sitting.now.isoformat(timespec="seconds")
    write.change_event(sitting.book, event, new, edited_at)
    if said:
        sitting.say(said)
    return True


def _reworded(sitting: Sitting, event: "Event") -> "Event":
    """The kinds and the words again; the earlier words stay in `versions`."""
    from alliance_cli.journal import Version
    from alliance_cli.questions import Asking
    from alliance_cli.questions.branch import BRANCH, PARTLY, SCREENS, chosen_kinds
    from alliance_cli.questions.events import kind_words
    from alliance_cli.term.walk import Progress, Way, walk

    given: dict[str, object] = {
        screen: tuple(kind for kind in event.kinds if kind in ids)
        for screen, ids in SCREENS.items()
    }
    given["what"] = event.what
    kept = {key: value for key, value in given.items() if value}
    latest = [Progress(kept)]  # type: ignore[arg-type]

    def keep(progress: Progress) -> None:
        latest[0] = progress

    def wording(text: str) -> str:
        chosen = "; ".join(kind_words(one) for one in chosen_kinds(latest[0].given))
        return sitting.wording(text, chosen=chosen)

    asked = tuple(one for one in BRANCH if one.id in {*SCREENS, "fits", "what"})
    way = Way(
        questions=asked,
        asking=Asking(),
        keep=keep,
        wording=wording,
        labels=False,
    )
    found = walk(sitting.talk, way, latest[0]).progress.given
    what = str(found["what"]) if found.get("what") else None
    versions = event.versions
    if event.what and what != event.what:
        at = event.edited_at or event.noted_at or f"{event.on.isoformat()}T00:00:00Z"
        versions = (*versions, Version(at=at, what=event.what))
    sure = "unsure" if found.get("fits") == PARTLY else event.sure
    return replace(
        event,
        kinds=chosen_kinds(found),
        what=what,
        versions=versions,
        sure=sure,
    )
