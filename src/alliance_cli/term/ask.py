"""One question: shown, answered, and asked again where an answer can't be read.

The same keys everywhere, all of them punctuation so that no word collides; they count
only as the first and only thing on the first line of an answer. Enter skips: nothing is
preselected. After an answer the chosen words are shown and nothing is said about them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from alliance_cli.questions import Kind, Question
from alliance_cli.term.answers import (
    UnclearError,
    Value,
    numbered,
    numbers_of,
    read_answer,
    words_of,
)
from alliance_cli.term.layout import in_columns, wrap
from alliance_cli.term.lines import Line
from alliance_cli.term.talk import Edited, Keep, Talk, repeat, say

WHY, EDITOR, TAKE_AWAY = "?", "@", "-"
UNBROKEN = "\N{NO-BREAK SPACE}"
KEYS = (
    "Enter skips",
    "? why this",
    "< back",
    ". save and stop",
    "! something happened",
)


class Margins(NamedTuple):
    """The columns at which these begin."""

    hint: int
    answers: int
    typed: int


LABELLED, BARE = Margins(9, 10, 8), Margins(2, 4, 2)


class Key(Enum):
    """What a person did instead of answering."""

    SKIP = ""
    BACK = "<"
    STOP = "."
    EVENT = "!"
    TAKE_AWAY = "-"


TYPED_KEYS = {key.value: key for key in Key if key is not Key.TAKE_AWAY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """How one question is put: its place, what is answered so far, what to show.

    `keep` is given a text after each of its lines, so that none of it can be lost. With
    `line` a text is one line, read and said back as that says.
    """

    label: str = ""
    so_far: Value | None = None
    hint: str = ""
    keep: Callable[[str], None] | None = None
    line: Line | None = None

    @property
    def text(self) -> str:
        """The text so far, where it is one."""
        return self.so_far if isinstance(self.so_far, str) else ""

    @property
    def margins(self) -> Margins:
        return LABELLED if self.label else BARE


PLAINLY = Prompt()


def worded(question: Question, wording: Callable[[str], str]) -> Question:
    """The question with names put in, so that typed words can be compared."""
    answers = tuple(replace(one, words=wording(one.words)) for one in question.answers)
    asked, why = wording(question.asked), wording(question.why)
    return replace(question, asked=asked, why=why, answers=answers)


def show_keys(talk: Talk, keys: Sequence[str] = KEYS) -> None:
    whole = (key.replace(" ", UNBROKEN) for key in keys)
    margin = "" if talk.plain else "  "
    for line in wrap(" · ".join(whole), talk.columns, margin, margin):
        talk.write(line.replace(UNBROKEN, " "))


def ask(talk: Talk, question: Question, prompt: Prompt = PLAINLY) -> Value | Key:
    """One answer, or the key pressed instead."""
    _show(talk, question, prompt)
    while True:
        typed = talk.read(_mark(talk, prompt))
        key = typed.strip()
        if key in TYPED_KEYS:
            return TYPED_KEYS[key]
        if key == TAKE_AWAY and prompt.so_far is not None:
            return Key.TAKE_AWAY
        try:
            reply = _reply(talk, question, prompt, typed)
        except UnclearError as unclear:
            repeat(talk, str(unclear), prompt.margins.typed)
            continue
        if reply is not None:
            return reply


def _reply(
    talk: Talk,
    question: Question,
    prompt: Prompt,
    typed: str,
) -> Value | Key | None:
    """The answer; None where the question waits: after why, or an editor left."""
    if typed.strip() == WHY:
        repeat(talk, question.why, prompt.margins.typed)
        return None
    if question.kind is not Kind.TEXT or prompt.line is not None:
        return _one_line(talk, question, prompt, typed)
    if typed.strip() == EDITOR and talk.edit is not None:
        return _edited(talk, question, prompt, talk.edit)
    return _text(talk, typed, prompt)


def _one_line(talk: Talk, question: Question, prompt: Prompt, typed: str) -> Value:
    """What was chosen, or what the line says; and said back."""
    if prompt.line is None:
        value = read_answer(question, typed)
        _show_chosen(talk, question, prompt, value)
        return value
    read = prompt.line.read(typed)
    back = prompt.line.said(read)
    if back != " ".join(typed.split()):
        say(talk, f"› {talk.clean(back)}", prompt.margins.typed)
    return read


def _mark(talk: Talk, prompt: Prompt) -> str:
    return "> " if talk.plain else " " * prompt.margins.typed + "> "


def _show(talk: Talk, question: Question, prompt: Prompt) -> None:
    if talk.plain:
        say(talk, f"{prompt.label} {question.asked}".strip())
    else:
        first = _label(prompt.label) if prompt.label else "  "
        for line in wrap(question.asked, talk.columns, first, " " * len(first)):
            talk.write(line)
    if prompt.hint:
        repeat(talk, prompt.hint, prompt.margins.hint)
    _show_answers(talk, question, prompt)
    if prompt.so_far is not None:
        _show_so_far(talk, question, prompt)


def _label(label: str) -> str:
    """A place such as 3/8 or 12/18, so that what follows stands in one column."""
    return f"    {label} ".ljust(LABELLED.hint)[-LABELLED.hint :]


def _show_answers(talk: Talk, question: Question, prompt: Prompt) -> None:
    answers = numbered(question)
    digits = 1 if talk.plain else len(str(max((n for n, _ in answers), default=0)))
    items = [f"{number:>{digits}} {one.words}" for number, one in answers]
    if talk.plain:
        for item in items:
            repeat(talk, item)
        return
    points = _points(question, items)
    for row in points:
        few = question.kind is not Kind.MANY
        for line in in_columns(
            row, talk.columns, prompt.margins.answers, one_row_only=few
        ):
            talk.write(line)


def _points(question: Question, items: list[str]) -> list[list[str]]:
    """A scale's zero stands on a line of its own: it is no point of the scale."""
    if question.kind is Kind.SCALE and items[-1].startswith("0 "):
        return [items[:-1], items[-1:]]
    return [items]


def _show_so_far(talk: Talk, question: Question, prompt: Prompt) -> None:
    words = words_of(question, prompt.so_far) if prompt.so_far is not None else ""
    words = words if prompt.line is None else prompt.line.said(words)
    repeat(talk, f"So far: {talk.clean(words)}", prompt.margins.typed)
    lines = question.kind is Kind.TEXT and prompt.line is None
    added = " what you type is added;" if lines else ""
    say(talk, f"Enter keeps it;{added} - removes it.", prompt.margins.typed)


def _show_chosen(
    talk: Talk,
    question: Question,
    prompt: Prompt,
    value: Value,
) -> None:
    """The chosen words, in place of what was typed where that can be done."""
    numbers, words = numbers_of(question, value), words_of(question, value)
    if talk.plain:
        say(talk, f"{numbers}: {words}")
        return
    first = f"{' ' * prompt.margins.typed}› {numbers}  "
    lines = wrap(words, talk.columns, first, " " * len(first))
    show = talk.chosen or talk.write
    show(lines[0])
    for line in lines[1:]:
        talk.write(line)


def _text(talk: Talk, first: str, prompt: Prompt) -> str:
    """Lines until an empty one."""
    lines, line = [prompt.text] if prompt.text else [], first
    while line.strip():
        lines.append(line.rstrip())
        if prompt.keep:
            prompt.keep("\n".join(lines))
        line = talk.read(_mark(talk, prompt))
    return "\n".join(lines)


def _edited(
    talk: Talk,
    question: Question,
    prompt: Prompt,
    edit: Callable[[str, Keep], Edited | None],
) -> Value | Key | None:
    """What the editor gives back; left without keeping, the question stands again."""
    edited = edit(prompt.text, prompt.keep or _nowhere)
    if edited is None:
        _show(talk, question, prompt)
        return None
    text = edited.text.strip("\n").rstrip()
    if not edited.done:
        return _asked_again(
            talk, question, replace(prompt, so_far=text or None), edited
        )
    if not text:
        return Key.TAKE_AWAY if prompt.text else Key.SKIP
    count = text.count("\n") + 1
    lines = "1 line" if count == 1 else f"{count} lines"
    say(talk, f"› {lines} kept", prompt.margins.typed)
    return text


def _asked_again(
    talk: Talk, question: Question, prompt: Prompt, edited: Edited
) -> Value | Key:
    """Nothing of it is lost: it is what was said so far."""
    if prompt.keep and prompt.text:
        prompt.keep(prompt.text)
    say(talk, edited.why, prompt.margins.typed)
    reply = ask(talk, question, prompt)
    return prompt.text if reply is Key.SKIP and prompt.text else reply


def _nowhere(_: str) -> None:
    """Where nothing is kept before it is answered."""
