"""From what was typed to an answer, and back to its words.

Numbers as shown, or the words, or the beginning of the words; several for a question
that takes several ("1 3 8", "1,3,8"). What can't be read raises `UnclearError`, whose
sentence names the nearest answer and never repeats what was typed.
"""

import re
from difflib import get_close_matches

from alliance_cli.questions import Answer, Kind, Question

Value = int | str | tuple[str, ...]
CANT_TELL = ("unsure", "unsaid", "other")
SEPARATORS = re.compile(r"[\s,;+&]+")
CLOSE_ENOUGH = 0.5


class UnclearError(Exception):
    """What was typed isn't an answer here; the text is one kind sentence."""


def numbered(question: Question) -> list[tuple[int, Answer]]:
    """Each answer with the number it is chosen by; "can't tell" at the end is 0."""
    if question.kind is Kind.SCALE:
        return [(int(one.value), one) for one in question.answers]
    pairs = list(enumerate(question.answers, start=1))
    if pairs and pairs[-1][1].value in CANT_TELL:
        pairs[-1] = (0, pairs[-1][1])
    return pairs


def read_answer(question: Question, typed: str) -> Value:
    """The answer to a question with answers to choose from."""
    many = question.kind is Kind.MANY
    chosen = _numbers(question, typed) or _words(question, typed, many=many)
    if not many and len(chosen) > 1:
        raise UnclearError("One answer is enough here; the nearest will do.")
    values = [answer.value for answer in chosen]
    if many:
        return tuple(dict.fromkeys(str(value) for value in values))
    return values[0]


def _numbers(question: Question, typed: str) -> list[Answer]:
    parts = [part for part in SEPARATORS.split(typed.strip(" .")) if part]
    if not parts or not all(part.isdecimal() for part in parts):
        return []
    by_number = {str(number): answer for number, answer in numbered(question)}
    wanted = [by_number.get(str(int(part[:6]))) for part in parts]
    if None in wanted:
        raise UnclearError(_which_numbers(question))
    return [answer for answer in wanted if answer is not None]


def _which_numbers(question: Question) -> str:
    numbers = [number for number, _ in numbered(question)]
    top = max(numbers)
    zero = ", or 0" if 0 in numbers else ""
    return f"The numbers here go from 1 to {top}{zero}. Enter skips."


def _words(question: Question, typed: str, *, many: bool) -> list[Answer]:
    whole = _one(question, typed)
    if whole is not None:
        return [whole]
    parts = [part for part in re.split(r"[,;]", typed) if part.strip()]
    found = [_one(question, part) for part in parts] if many else [None]
    if None in found or not found:
        raise UnclearError(_nearest(question, typed))
    return [answer for answer in found if answer is not None]


def _one(question: Question, typed: str) -> Answer | None:
    """The answer whose number, words, or beginning of words was typed."""
    wanted = _folded(typed)
    if wanted.isdecimal():
        return next((a for n, a in numbered(question) if str(n) == wanted), None)
    for answer in question.answers:
        if wanted in {_folded(answer.words), _folded(str(answer.value))}:
            return answer
    begin = [a for a in question.answers if _folded(a.words).startswith(wanted)]
    return begin[0] if wanted and len(begin) == 1 else None


def _folded(text: str) -> str:
    plain = text.replace("’", "'").replace("_", " ").casefold()
    return " ".join(plain.strip(" .!").split())


def _nearest(question: Question, typed: str) -> str:
    words = {_folded(answer.words): (n, answer) for n, answer in numbered(question)}
    close = get_close_matches(_folded(typed)[:80], words, n=1, cutoff=CLOSE_ENOUGH)
    if not close:
        return "A number is enough, or the words as they stand. Enter skips."
    number, answer = words[close[0]]
    return f"The nearest here is {number} {answer.words}. Its number is enough."


def numbers_of(question: Question, value: Value) -> str:
    """The numbers that would be typed for the value: "4", or "1 3 8"."""
    values = value if isinstance(value, tuple) else (value,)
    by_value = {answer.value: number for number, answer in numbered(question)}
    return " ".join(str(by_value[one]) for one in values if one in by_value)


def words_of(question: Question, value: Value) -> str:
    """The value in the words it was chosen by; a person's text as it is."""
    if question.kind is Kind.TEXT:
        return str(value)
    values = value if isinstance(value, tuple) else (value,)
    words = [question.words_for(one) for one in values]
    return ("; " if any("," in one for one in words) else ", ").join(words)
