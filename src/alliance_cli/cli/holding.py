"""Holding a log: from the first question, or from where it stopped, to the last.

After every answer the draft is in the journal. Nothing is said about an answer; what
something over the line asks is in `over_the_line`, what is saved in `keeping`.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from alliance_cli.cli import keeping, over_the_line
from alliance_cli.cli.over_the_line import Left
from alliance_cli.cli.talking import Sitting, keep_draft

if TYPE_CHECKING:
    from alliance_cli.questions import Question
    from alliance_cli.term.answers import Value
    from alliance_cli.term.draft import Draft
    from alliance_cli.term.walk import Progress, Walked, Way

EXAMPLES_EVERY = 5
A_LINE = "A line is plenty; an empty line ends it."
A_PAGE = " @ opens a page."


def hold(sitting: Sitting, draft: "Draft") -> None:
    """Asks what is left to ask, and saves; `.` keeps it for another time."""
    go_on = True
    if draft.mode == "event" or over_the_line.is_unfinished(sitting, draft):
        draft, go_on = _note(sitting, draft, unsure=draft.unsure)
    while go_on:
        walked = _walk(sitting, draft)
        draft, go_on = _turn(sitting, replace(draft, log=walked.progress), walked)


def _walk(sitting: Sitting, draft: "Draft") -> "Walked":
    from alliance_cli.term.walk import walk

    return walk(sitting.talk, way(sitting, draft), draft.log)


def _turn(sitting: Sitting, draft: "Draft", walked: "Walked") -> "tuple[Draft, bool]":
    """What comes after the questions were left; whether to go on with them."""
    from alliance_cli.term.ask import Key

    if walked.key is Key.STOP:
        return draft, False
    if walked.key is Key.EVENT:
        return _note(sitting, draft, unsure=False)
    if walked.at == "line":
        return _note(sitting, draft, unsure=draft.log.given["line"] == "unsure")
    if walked.at == "said_no" and _wants_to_note(sitting):
        return _note(sitting, draft, unsure=False)
    if walked.at is None:
        keeping.finish(sitting, draft)
        return draft, False
    return draft, True


def _note(
    sitting: Sitting,
    draft: "Draft",
    *,
    unsure: bool,
) -> "tuple[Draft, bool]":
    """Through the safety branch; afterwards it stops, unless they want to go on."""
    draft, left = over_the_line.note(sitting, replace(draft, unsure=unsure))
    match left:
        case Left.BACK:
            return draft, draft.mode != "event"
        case Left.STOPPED:
            return draft, False
        case Left.DONE:
            if _wants_the_rest(sitting, draft):
                return draft, True
            keeping.finish_event(sitting, draft)
            return draft, False


def _wants_to_note(sitting: Sitting) -> bool:
    """`said_no` files nothing by itself; it is offered."""
    from alliance_cli.questions.aside import NOTE_IT
    from alliance_cli.term.ask import Key, ask, worded

    sitting.talk.write("")
    reply = ask(sitting.talk, worded(NOTE_IT, sitting.wording))
    return reply in ("now", Key.EVENT)


def _wants_the_rest(sitting: Sitting, draft: "Draft") -> bool:
    """Asked only where nothing is urgent; Enter stops."""
    from alliance_cli.questions.aside import GO_ON
    from alliance_cli.term.ask import ask, worded
    from alliance_cli.term.walk import next_question

    calm = over_the_line.safe_now(draft) == "yes"
    if over_the_line.is_grave(draft) or not calm or draft.mode == "event":
        return False
    if next_question(way(sitting, draft), draft.log) is None:
        return False
    sitting.talk.write("")
    return ask(sitting.talk, worded(GO_ON, sitting.wording)) == "on"


def way(sitting: Sitting, draft: "Draft") -> "Way":
    """The questions of this log, and what is kept on the way."""
    from alliance_cli.cli.knowing import due
    from alliance_cli.store.so_far import so_far
    from alliance_cli.term.walk import Way

    known = so_far(sitting.book, sitting.them.id, draft.on)
    return Way(
        questions=_questions(draft.mode),
        asking=due(known, sitting.journal, sitting.them, draft.on),
        keep=keeper(sitting, lambda progress: replace(draft, log=progress)),
        wording=sitting.wording,
        hint=_hints(known.logs, editor=sitting.talk.edit is not None),
        turns=_turns(draft),
    )


def _questions(mode: str) -> "tuple[Question, ...]":
    """Those of the mode, with one more after a 1, where `safe` stands."""
    from alliance_cli.questions import LOG
    from alliance_cli.questions.aside import AFTER_A_ONE

    asked = [question for question in LOG if mode in question.parts]
    after_safe = next(n for n, one in enumerate(asked, start=1) if one.id == "safe")
    return (*asked[:after_safe], AFTER_A_ONE, *asked[after_safe:])


def keeper(
    sitting: Sitting,
    drafted: "Callable[[Progress], Draft]",
) -> "Callable[[Progress], None]":
    """Writes the draft down; the words stay in memory where that fails."""
    return lambda progress: keep_draft(sitting, drafted(progress))


def _hints(logs: int, *, editor: bool) -> "Callable[[Question], str]":
    """What is said under a question: examples now and then, and how a text ends."""
    from alliance_cli.questions import EXAMPLES

    examples = logs == 0 or (logs + 1) % EXAMPLES_EVERY == 0
    hints = {"stays": A_LINE + (A_PAGE if editor else "")}
    if examples:
        hints["line"] = EXAMPLES + ' You don\'t have to know whether it "counts".'
    return lambda question: hints.get(question.id, "")


def _turns(draft: "Draft") -> "Callable[[Question, Value | None], bool]":
    """The answers that open, or offer, the safety branch; it opens once a log."""

    def turns(question: "Question", value: "Value | None") -> bool:
        if draft.event_id is not None:
            return False
        line = question.id == "line" and value in {"yes", "unsure"}
        return line or (question.id == "said_no" and value == "yes")

    return turns
