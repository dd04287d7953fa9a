"""`decide`: what you choose, why, how sure, and when to look at it again.

Nothing is preselected, and nothing that is chosen is weighed, answered or shown beside
what the report says.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, first_run, looking_again, talking, whom
from alliance_cli.cli.moments import something_happened
from alliance_cli.cli.talking import Access, Sitting, close, draw, save_at_last
from alliance_cli.errors import (
    AllianceError,
    ClosedFromOutside,
    InterruptedByPerson,
    StorageError,
    UsageError,
)
from alliance_cli.journal import Decision, Journal, Therapist

if TYPE_CHECKING:
    from alliance_cli.term.answers import Value
    from alliance_cli.term.walk import Progress, Way

HEAD = "A choice of yours, about the sessions with {T}"
SAVED = "Saved. Nothing has to follow from it."
NOTHING = "Nothing was chosen, so nothing was saved."
KEPT = "Kept, with what you chose then."
LOOK = "From {day} on, this asks once what has happened since."
QUIETLY = " Bare `alliance` has one quiet line for it then, and names nothing."
WORDS = {
    "say_it_first": "$ alliance raise --words | ways to begin, whenever you want them",
    "pause": "$ alliance leave | words for it, whenever you want them",
    "leave": "$ alliance leave | words for it, whenever you want them",
}
NOT_TO_BE_SAID = frozenset({"stop", "line", "once"})
NOT_SAVED = "It isn't saved. alliance decide begins again."
NO_CHOICE = "No choice is written down yet. alliance decide asks for one.\n"
Past = Annotated[
    bool,
    typer.Option("--list", help="What you chose before, and what happened since."),
]


def decide(
    *,
    home: common.Home = None,
    who: common.Who = None,
    past: Past = False,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Write down what you choose, for now.

    Undecided, say something first, pause, leave or stay: what, why, how sure, and when
    to look at it again. Nothing follows from it. On the day you name, one quiet line
    reminds of it, and this asks once what has happened since.

    alliance decide         about the therapist you see now
    alliance decide --list  what you chose before
    """
    access = Access(home, no_passphrase, passphrase_fd)
    if past or as_json:
        show(access, who, plain=plain, as_json=as_json, keep=keep)
        return
    now = common.now()
    with (
        talking.conversation(plain=plain, keep=keep, home=home) as (talk, look),
        first_run.open_there(access) as book,
    ):
        try:
            ask(talking.sit(talk, look, book, now, who))
        except EOFError:
            raise _left() from None


def _left() -> AllianceError:
    from alliance_cli.cli.asking import NOBODY_TO_ASK
    from alliance_cli.term.terminal import is_terminal

    return InterruptedByPerson() if is_terminal() else UsageError(NOBODY_TO_ASK)


def ask(sitting: Sitting) -> None:
    """What has happened since the last choice, where that is due; then the choice."""
    from alliance_cli.term.ask import Key, show_keys

    sitting.talk.write("")
    sitting.say(HEAD)
    show_keys(sitting.talk)
    earlier = looking_again.due(
        sitting.book, sitting.journal, sitting.them, sitting.today
    )
    happened = looking_again.follow_up(sitting, earlier) if earlier else Key.SKIP
    if happened is Key.EVENT and something_happened(sitting):
        return
    given, noted = ({}, False) if happened is Key.STOP else _choose(sitting)
    new = _save(sitting, given) if "choice" in given else None
    if not noted:
        _close(sitting, new, "" if isinstance(happened, Key) else happened)


def _choose(sitting: Sitting) -> "tuple[Mapping[str, Value], bool]":
    """What was answered, and whether something else was noted, which ends it.

    Where the input ends, what was chosen by then is saved; after Ctrl-C, and where the
    window is closed, if there are words in it, for those are nowhere else.
    """
    from alliance_cli.term import closing
    from alliance_cli.term.walk import Progress

    latest = [Progress()]
    with closing.heard():
        try:
            return _walk(sitting, latest)
        except EOFError:
            if "choice" in latest[-1].given:
                _save(sitting, latest[-1].given)
            raise
        except (KeyboardInterrupt, ClosedFromOutside):
            if latest[-1].given.get("because"):
                _save_at_once(sitting, latest[-1].given)
            raise


def _walk(
    sitting: Sitting, latest: "list[Progress]"
) -> "tuple[Mapping[str, Value], bool]":
    from alliance_cli.term.ask import Key
    from alliance_cli.term.walk import walk

    way = _way(sitting, latest)
    while True:
        walked = walk(sitting.talk, way, latest[-1])
        latest.append(walked.progress)
        if walked.key is Key.EVENT and something_happened(sitting):
            return latest[-1].given, True
        if walked.key in {None, Key.STOP}:
            return latest[-1].given, False


def _save_at_once(sitting: Sitting, given: "Mapping[str, Value]") -> None:
    """Nobody waits for it: where it can't be written, it isn't."""
    from alliance_cli.store import write

    with suppress(StorageError):
        write.add_decision(sitting.book, decision_of(sitting, given))


def _way(sitting: Sitting, latest: "list[Progress]") -> "Way":
    from alliance_cli.questions import Asking
    from alliance_cli.questions.deciding import DECIDING
    from alliance_cli.term.ahead import ahead_day
    from alliance_cli.term.walk import Way

    return Way(
        questions=DECIDING,
        asking=Asking(),
        keep=latest.append,
        wording=sitting.wording,
        labels=False,
        hint=lambda one: "An empty line ends it." if one.id == "because" else "",
        lines={"look_again_on": ahead_day(sitting.today)},
    )


def _save(sitting: Sitting, given: "Mapping[str, Value]") -> Decision:
    from alliance_cli.store import write

    new = decision_of(talking.with_journal(sitting), given)
    words = [new.because] if new.because else []
    if not save_at_last(sitting, lambda: write.add_decision(sitting.book, new), words):
        raise StorageError(NOT_SAVED)
    return new


def decision_of(sitting: Sitting, given: "Mapping[str, Value]") -> Decision:
    """The choice, with the state the report was in, which no screen shows beside it."""
    from alliance_cli.reading.ladder import judge
    from alliance_cli.rules.history import gather

    judged = judge(gather(sitting.journal, sitting.them, sitting.today))
    day = given.get("look_again_on")
    sure = given.get("sure")
    return Decision(
        therapist=sitting.them.id,
        on=sitting.today,
        choice=str(given["choice"]),
        because=str(given["because"]) if given.get("because") else None,
        sure=sure if isinstance(sure, int) else None,
        look_again_on=date.fromisoformat(str(day)) if day else None,
        state_then=judged.state,
    )


def _close(sitting: Sitting, new: Decision | None, happened: str) -> None:
    from alliance_cli.dying import speaks_of_dying
    from alliance_cli.pages import written

    said = ([KEPT] if happened else []) + (_said(sitting, new) if new else [])
    block = draw(sitting, written("", "\n\n".join(said or [NOTHING])))
    words = (new.because if new else None, happened)
    card = any(speaks_of_dying(text) for text in words if text)
    close(sitting, [block], card=card, footer=False)


def _said(sitting: Sitting, new: Decision) -> list[str]:
    """That it is saved, and where words for it are; none where saying could harm."""
    from alliance_cli.term.dates import said

    found = [SAVED]
    if new.look_again_on is not None:
        when = said(new.look_again_on, sitting.today)
        quietly = "" if sitting.book.protected else QUIETLY
        found.append(LOOK.format(day=when) + quietly)
    if new.choice == "say_it_first" and new.state_then in NOT_TO_BE_SAID:
        return found
    return [*found, WORDS.get(new.choice, "")]


def show(
    access: Access, who: int | None, *, plain: bool, as_json: bool, keep: bool
) -> None:
    """Earlier choices, never beside what the report said then."""
    from alliance_cli.cli import screens
    from alliance_cli.render.decisions import decisions

    with first_run.open_there(access) as book:
        journal = book.journal()
        them = whom.about(book, journal, who)
    found = theirs(journal, them)
    if as_json:
        common.show_json([_plainly(one) for one in found])
        return
    look = common.look(plain=plain)
    text = decisions(found, common.today(), look.width, glyphs=look.glyphs)
    screens.show_private(text or NO_CHOICE, keep=keep, plain=look.plain)


def theirs(journal: Journal, them: Therapist) -> list[Decision]:
    """Their choices, the latest first."""
    found = [one for one in journal.decisions if one.therapist == them.id]
    return sorted(found, key=lambda one: one.on)[::-1]


def _plainly(one: Decision) -> object:
    """As in the journal file, without what the report said then."""
    from alliance_cli.exchange.dump import as_json

    return as_json(replace(one, id=None, state_then=None, first=None))
