"""Going through the questions of one part: which is next, back, and what falls away.

Nothing about the order lives here: the next question is the first in the
questionnaire's order that is due and wasn't shown yet. An answer that calls for a
question further up (limits "pushed past" asks what is strongest) is followed up at
once, and a changed answer takes its follow-ups away.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from string import ascii_lowercase

from alliance_cli.questions import Asking, Question
from alliance_cli.questions.kinds import offered
from alliance_cli.term.answers import Value
from alliance_cli.term.ask import Key, Prompt, ask, worded
from alliance_cli.term.lines import Line
from alliance_cli.term.talk import Talk, blank


@dataclass(frozen=True, slots=True)
class Progress:
    """What was answered, and which questions were shown, in the order shown.

    `then` is the question gone back to: it comes before all that is due.
    """

    given: Mapping[str, Value] = field(default_factory=dict)
    shown: tuple[str, ...] = ()
    then: str | None = None

    def with_answer(self, id_: str, value: Value) -> "Progress":
        return Progress({**self.given, id_: value}, self._showing(id_))

    def passed(self, id_: str) -> "Progress":
        return Progress(self.given, self._showing(id_))

    def without(self, *ids: str) -> "Progress":
        """As if those had been neither shown nor answered."""
        left = {key: value for key, value in self.given.items() if key not in ids}
        return Progress(left, tuple(one for one in self.shown if one not in ids))

    def back_to(self, id_: str) -> "Progress":
        """That question is the next one again; its answer is kept for now."""
        shown = tuple(one for one in self.shown if one != id_)
        return Progress(self.given, shown, id_)

    def _showing(self, id_: str) -> tuple[str, ...]:
        return (*(one for one in self.shown if one != id_), id_)


def no_hint(_: Question) -> str:
    return ""


def never(_: Question, _value: Value | None) -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What a walk goes through, and what it tells on the way.

    `keep` is given the progress after every answer. `wording` puts names in. `turns`
    says which answers (None: skipped, or kept) lead elsewhere first: the walk then
    comes back with the question. `lines` are the texts of one line, and how each is
    read.
    """

    questions: Sequence[Question]
    asking: Asking
    keep: Callable[[Progress], None]
    wording: Callable[[str], str]
    labels: bool = True
    hint: Callable[[Question], str] = no_hint
    turns: Callable[[Question, Value | None], bool] = never
    lines: Mapping[str, Line] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Walked:
    """Where a walk came to: the end (both None), a key, or an answer that turns."""

    progress: Progress
    key: Key | None = None
    at: str | None = None


def walk(talk: Talk, way: Way, progress: Progress) -> Walked:
    """Asks what is due until nothing is, or until a key or an answer leads away."""
    while (question := next_question(way, progress)) is not None:
        reply = _put(talk, way, progress, question)
        if reply in {Key.STOP, Key.EVENT} or (reply is Key.BACK and not progress.shown):
            return Walked(progress, Key(reply), question.id)
        progress = without_undue(way, _after(progress, question, reply))
        way.keep(progress)
        if reply is not Key.BACK and way.turns(question, _value(reply)):
            return Walked(progress, None, question.id)
    return Walked(progress)


def _after(progress: Progress, question: Question, reply: Value | Key) -> Progress:
    match reply:
        case Key.BACK:
            return progress.back_to(progress.shown[-1])
        case Key.SKIP:
            return progress.passed(question.id)
        case Key.TAKE_AWAY:
            return progress.without(question.id).passed(question.id)
        case Key():
            return progress
        case _:
            return progress.with_answer(question.id, reply)


def _value(reply: Value | Key) -> Value | None:
    return None if isinstance(reply, Key) else reply


def _put(talk: Talk, way: Way, progress: Progress, question: Question) -> Value | Key:
    blank(talk)
    prompt = Prompt(
        label=label(way, progress, question) if way.labels else "",
        so_far=progress.given.get(question.id),
        hint=way.wording(way.hint(question)),
        keep=lambda text: way.keep(_half_said(progress, question.id, text)),
        line=way.lines.get(question.id),
    )
    now = replace(way.asking, given=progress.given)
    return ask(talk, worded(offered(question, now), way.wording), prompt)


def _half_said(progress: Progress, id_: str, text: str) -> Progress:
    """A text that isn't finished: kept, and its question will be asked again."""
    left = {key: value for key, value in progress.given.items() if key != id_}
    return replace(progress, given={**left, id_: text} if text else left)


def next_question(way: Way, progress: Progress) -> Question | None:
    waiting = [one for one in due(way, progress) if one.id not in progress.shown]
    gone_back = (one for one in waiting if one.id == progress.then)
    return next(gone_back, waiting[0] if waiting else None)


def due(way: Way, progress: Progress) -> list[Question]:
    now = replace(way.asking, given=progress.given)
    return [question for question in way.questions if question.when.holds(now)]


def without_undue(way: Way, progress: Progress) -> Progress:
    """Without answers whose question no longer arises, however long the chain."""
    ours = {question.id for question in way.questions}
    while True:
        undue = ours - {question.id for question in due(way, progress)}
        gone = undue.intersection((*progress.given, *progress.shown))
        if not gone:
            return progress
        progress = progress.without(*gone)


def label(way: Way, progress: Progress, question: Question) -> str:
    """The place of a question: 3/8, or 3b for what follows from an answer."""
    main = {one.id for one in way.questions if one.when.holds(way.asking)}
    count, follow = 0, 0
    for one in due(way, progress):
        follow = 0 if one.id in main else follow + 1
        count += one.id in main
        if one.id == question.id:
            break
    if follow:
        return f"{count}{ascii_lowercase[follow - 1]}"
    return f"{count}/{len(main)}"
