"""The questionnaire as data: one source for prompts, validation, schema and docs.

To add a question: put it here in its part, add its field in `journal.py` and its
column in a new migration. The tests hold the three together.
"""

from alliance_cli.questions.before import BEFORE
from alliance_cli.questions.events import KIND_IDS, KINDS, TIER_1, EventKind, kind_words
from alliance_cli.questions.kinds import Answer, Asking, Condition, Kind, Question
from alliance_cli.questions.later import LATER
from alliance_cli.questions.log import EXAMPLES, LOG
from alliance_cli.questions.relationship import WORDS

PARTS = {"before": BEFORE, "log": LOG, "later": LATER}


def find(part: str, id_: str) -> Question:
    """The question of that part; raises KeyError when there is none."""
    for question in PARTS[part]:
        if question.id == id_:
            return question
    raise KeyError(id_)


__all__ = [
    "BEFORE",
    "EXAMPLES",
    "KINDS",
    "KIND_IDS",
    "LATER",
    "LOG",
    "PARTS",
    "TIER_1",
    "WORDS",
    "Answer",
    "Asking",
    "Condition",
    "EventKind",
    "Kind",
    "Question",
    "find",
    "kind_words",
]
