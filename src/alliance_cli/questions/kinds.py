"""What a question is made of. Wording uses {T} for the therapist's name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

Given = Mapping[str, object]
JOINT = frozenset({"couple", "family", "group"})


class Kind(StrEnum):
    SCALE = "scale"  # a number, every point worded; 0 is an answer of its own
    CHOICE = "choice"  # one word of a list
    MANY = "many"  # any number of words of a list
    TEXT = "text"  # a person's own words


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that can be chosen: what is stored, and what is read.

    One that is `joint` is shown only where someone else is there too.
    """

    value: int | str
    words: str
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """What is known when it is decided whether to ask.

    `given` holds the answers so far in this part; `log` those of the session's log
    (for `later`); `number` counts sessions with this therapist from 1, or is None
    when unknown; `full_logs` counts earlier full logs with them.
    """

    given: Given = field(default_factory=dict)
    log: Given = field(default_factory=dict)
    number: int | None = None
    full_logs: int = 0
    explained_before: bool = False
    event_before: bool = False
    setting: str = "alone"
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """When a question is asked: in words for the docs, and as a test."""

    words: str
    holds: Callable[[Asking], bool]


ALWAYS = Condition("always", lambda _: True)


@dataclass(frozen=True, slots=True)
class Question:
    """One question of one part of the log.

    `parts` says where it is asked: `quick`, `full`, or both for the log.
    """

    id: str
    kind: Kind
    asked: str
    why: str
    answers: tuple[Answer, ...] = ()
    parts: tuple[str, ...] = ("quick", "full")
    when: Condition = ALWAYS

    @property
    def values(self) -> tuple[int | str, ...]:
        return tuple(answer.value for answer in self.answers)

    def words_for(self, value: int | str) -> str:
        """The answer's own words, or the value itself when it isn't one of ours."""
        for answer in self.answers:
            if answer.value == value:
                return answer.words
        return str(value)


def offered(question: Question, now: Asking) -> Question:
    """The question with the answers that fit how they meet, and those given already."""
    if now.setting in JOINT:
        return question
    answers = tuple(
        one
        for one in question.answers
        if not one.joint or has(now.given, question.id, str(one.value))
    )
    return replace(question, answers=answers)


def scale(*points: str, zero: str | None = None) -> tuple[Answer, ...]:
    """Answers 1 to n in the order given, and 0 last where there is one."""
    numbered = tuple(Answer(n, words) for n, words in enumerate(points, start=1))
    return numbered if zero is None else (*numbered, Answer(0, zero))


def options(**words: str) -> tuple[Answer, ...]:
    return tuple(Answer(value, shown) for value, shown in words.items())


def number(given: Given, key: str) -> int | None:
    value = given.get(key)
    return value if isinstance(value, int) else None


def low(given: Given, key: str) -> bool:
    """1 or 2; 0 is an answer of its own, and not low."""
    return number(given, key) in {1, 2}


def has(given: Given, key: str, *words: str) -> bool:
    """Whether any of the words was chosen, in a single choice or among many."""
    value = given.get(key)
    chosen = value if isinstance(value, tuple | list) else (value,)
    return any(word in chosen for word in words)
