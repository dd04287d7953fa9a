"""What was said or asked for along the way, and how it was taken; never the words."""

from collections.abc import Iterator

from alliance_cli.journal import Raise
from alliance_cli.pages.course.parts import Moment
from alliance_cli.questions import find
from alliance_cli.questions.raising import OUTCOME
from alliance_cli.rules.history import History
from alliance_cli.rules.taken import ASKED, was_said, when_said
from alliance_cli.signs import Entry

MET = find("log", "met")
ASK = find("log", "ask")
AIRED = {"me": "You talked about it", "them": "{T} brought it up"}
RAISED = {"say": "You said something", "ask": "You asked for something"}


def said_moments(history: History) -> Iterator[Moment]:
    name = history.therapist.name
    for entry in history.entries:
        for words in _in_session(entry):
            said = words.replace("{T}", name)
            yield Moment("said", entry.on, said, number=entry.number)
    for one in history.raises:
        if was_said(one):
            _, on = when_said(history, one)
            yield Moment("said", on, _raised(one))


def _in_session(entry: Entry) -> Iterator[str]:
    log = entry.log
    if log.aired in AIRED:
        yield f"{AIRED[log.aired]}{_met(log.met)}"
    if log.ask in ASKED:
        yield f'You wished for something: "{ASK.words_for(log.ask or "")}"'


def _raised(one: Raise) -> str:
    outcome = next((each.words for each in OUTCOME if each.value == one.outcome), "")
    return RAISED[one.kind] + (_met(one.met) or (f": {outcome}" if outcome else ""))


def _met(value: int | None) -> str:
    return f': "{MET.words_for(value)}"' if value else ""
