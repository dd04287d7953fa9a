"""The answers of a session once more, each with what was answered: Enter keeps it.

Nothing is written here. An answer whose question wouldn't come up any more (it came
from a file, or something was noted since) is asked about all the same, and kept: only a
changed answer takes its follow-ups away.
"""

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from alliance_cli.cli.knowing import answers_of, asking

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_cli.cli.changes import Changes
    from alliance_cli.cli.talking import Sitting
    from alliance_cli.journal import Session
    from alliance_cli.questions import Asking, Question
    from alliance_cli.term.ask import Key
    from alliance_cli.term.walk import Progress, Walked, Way

HEADINGS = {
    "before": "On the way there",
    "log": "After the session",
    "later": "A day or two on",
}
ENDS = "An empty line ends it; @ alone edits it."


class Corrected(NamedTuple):
    """The session as it is now, and the key that left before the end."""

    session: "Session"
    key: "Key | None"


def parts_of(session: "Session") -> list[str]:
    return [part for part in HEADINGS if getattr(session, part) is not None]


def session(changes: "Changes", old: "Session") -> Corrected:
    """Through every part that has answers; noted in `changes` as it goes."""
    new, sitting = old, changes.sitting
    for part in parts_of(old):
        if len(parts_of(old)) > 1:
            sitting.talk.write("")
            sitting.say(HEADINGS[part])
        walked = _walk(changes, old, new, part)
        new = _with(new, part, walked.progress)
        changes.note(old, new)
        if walked.key is not None:
            return Corrected(new, walked.key)
    return Corrected(new, None)


def _with(old: "Session", part: str, progress: "Progress") -> "Session":
    """With those answers in that part; what is no question's stays as it was."""
    was, given = getattr(old, part), progress.given
    answers = {
        one.name: given.get(one.name, one.default)
        for one in fields(was)
        if one.name != "on"
    }
    changes: dict[str, Any] = {part: replace(was, **answers)}
    return replace(old, **changes)


def _walk(
    changes: "Changes",
    old: "Session",
    session: "Session",
    part: str,
) -> "Walked":
    """Leaving is a matter of `.` and `!`; back from the first question begins again."""
    from alliance_cli.term.ask import Key
    from alliance_cli.term.walk import Progress, walk

    def keep(progress: Progress) -> None:
        changes.note(old, _with(session, part, progress))

    talk, way = changes.sitting.talk, _way(changes.sitting, session, part, keep)
    walked = walk(talk, way, Progress(answers_of(getattr(session, part))))
    while walked.key is Key.BACK:
        walked = walk(talk, way, walked.progress)
    return walked


def _way(
    sitting: "Sitting",
    session: "Session",
    part: str,
    keep: "Callable[[Progress], None]",
) -> "Way":
    from alliance_cli.questions import Kind
    from alliance_cli.term.dates import spoken
    from alliance_cli.term.walk import Way

    known = _known(sitting, session)
    day = spoken(session.on, sitting.today)
    return Way(
        questions=_asked(session, part, known),
        asking=known,
        keep=keep,
        wording=lambda text: sitting.wording(text, day=day),
        hint=lambda question: ENDS if question.kind is Kind.TEXT else "",
    )


def _known(sitting: "Sitting", session: "Session") -> "Asking":
    """What was known without this session: it must not count itself."""
    others = tuple(one for one in sitting.journal.sessions if one is not session)
    journal = replace(sitting.journal, sessions=others)
    known = asking(journal, sitting.them, session.on)
    return replace(known, log=answers_of(session.log))


def _asked(
    session: "Session",
    part: str,
    known: "Asking",
) -> "tuple[Question, ...]":
    """The questions it was logged with, and those that have an answer."""
    from alliance_cli.questions import PARTS
    from alliance_cli.questions.kinds import ALWAYS

    given = answers_of(getattr(session, part))
    mode = "full" if part != "log" or session.mode == "full" else "quick"
    now = replace(known, given=given)
    return tuple(
        replace(one, when=ALWAYS)
        if one.id in given and not one.when.holds(now)
        else one
        for one in PARTS[part]
        if mode in one.parts or one.id in given
    )
