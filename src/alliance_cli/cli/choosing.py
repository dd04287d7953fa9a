"""A choice: what, why, how sure, and when to look at it again.

Nothing is preselected, and nothing that is chosen is weighed or answered. Its words are
kept wherever it breaks off.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from alliance_cli.cli import looking_again, talking
from alliance_cli.cli.moments import something_happened
from alliance_cli.cli.talking import Sitting, close, draw, save_at_last
from alliance_cli.cli.unsaved import Unsaved
from alliance_cli.errors import StorageError
from alliance_cli.journal import Decision

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


def ask(sitting: Sitting) -> None:
    """What has happened since the last choice, where that is due; then the choice."""
    from alliance_cli.term import closing
    from alliance_cli.term.ask import show_keys

    sitting.talk.write("")
    sitting.say(HEAD)
    show_keys(sitting.talk)
    unsaved = Unsaved()
    with closing.kept(unsaved.write_if_possible):
        _ask(sitting, unsaved)


def _ask(sitting: Sitting, unsaved: Unsaved) -> None:
    from alliance_cli.term.ask import Key

    earlier = looking_again.due(
        sitting.book, sitting.journal, sitting.them, sitting.today
    )
    happened: str | Key = Key.SKIP
    if earlier is not None:
        happened = looking_again.follow_up(sitting, earlier, unsaved)
    if happened is Key.EVENT and something_happened(sitting):
        return
    given, noted = ({}, False) if happened is Key.STOP else _choose(sitting, unsaved)
    new = _save(sitting, unsaved, given) if "choice" in given else None
    if not noted:
        _close(sitting, new, "" if isinstance(happened, Key) else happened)


def _choose(sitting: Sitting, unsaved: Unsaved) -> "tuple[Mapping[str, Value], bool]":
    """What was answered, and whether something else was noted, which ends it.

    Where the input ends, or the window is closed, what was chosen by then is saved;
    after Ctrl-C where there are words in it, for those are nowhere else.
    """
    from alliance_cli.term.walk import Progress

    latest = [Progress()]

    def keep(progress: Progress) -> None:
        latest.append(progress)
        given = progress.given
        unsaved.note(
            (lambda: _write(sitting, decision_of(sitting, given)))
            if "choice" in given
            else None
        )

    try:
        return _walk(sitting, latest, keep)
    except EOFError:
        if "choice" in latest[-1].given:
            _save(sitting, unsaved, latest[-1].given)
        raise
    except KeyboardInterrupt:
        if latest[-1].given.get("because"):
            unsaved.write_if_possible()
        raise


def _walk(
    sitting: Sitting,
    latest: "list[Progress]",
    keep: "Callable[[Progress], None]",
) -> "tuple[Mapping[str, Value], bool]":
    from alliance_cli.term.ask import Key
    from alliance_cli.term.walk import walk

    way = _way(sitting, keep)
    while True:
        walked = walk(sitting.talk, way, latest[-1])
        latest.append(walked.progress)
        if walked.key is Key.EVENT and something_happened(sitting):
            return latest[-1].given, True
        if walked.key in {None, Key.STOP}:
            return latest[-1].given, False


def _way(sitting: Sitting, keep: "Callable[[Progress], None]") -> "Way":
    from alliance_cli.questions import Asking
    from alliance_cli.questions.deciding import DECIDING
    from alliance_cli.term.ahead import ahead_day
    from alliance_cli.term.walk import Way

    return Way(
        questions=DECIDING,
        asking=Asking(),
        keep=keep,
        wording=sitting.wording,
        labels=False,
        hint=lambda one: "An empty line ends it." if one.id == "because" else "",
        lines={"look_again_on": ahead_day(sitting.today)},
    )


def _write(sitting: Sitting, new: Decision) -> None:
    from alliance_cli.store import write

    write.add_decision(sitting.book, new)


def _save(sitting: Sitting, unsaved: Unsaved, given: "Mapping[str, Value]") -> Decision:
    new = decision_of(talking.with_journal(sitting), given)
    words = [new.because] if new.because else []
    unsaved.note(lambda: _write(sitting, new))
    if not save_at_last(sitting, unsaved.write, words):
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
