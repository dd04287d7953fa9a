"""Answers given without being asked: `log --set`, and what `log --schema` lists."""

from collections.abc import Iterator, Sequence

from alliance_cli.errors import InputRefusedError, UsageError
from alliance_cli.exchange.shapes import Key, Shape
from alliance_cli.exchange.table import SESSION
from alliance_cli.exchange.values import Refused, read_text
from alliance_cli.exchange.wording import is_plain, nearest, or_nearest
from alliance_cli.questions import PARTS, Answer, Kind, Question

POINTS = range(-99, 100)
DIGITS = frozenset(map(str, POINTS))


def check_answer(part: str, id: str, value: object) -> object:
    """The value as it is stored: a number, a word, a tuple of words, or text.

    Takes a number, its digits, a word of the list or its wording as shown; several
    may be a list or stand between commas. None and blank text stay None.
    """
    question = _question(part, id)
    if value is None:
        return None
    if question.kind is Kind.TEXT:
        return _text(question, value)
    if question.kind is not Kind.MANY:
        return _chosen(question, value)
    each = _each(question, value)
    return tuple(dict.fromkeys(_chosen(question, one) for one in each))


def schema(part: str | None = None) -> dict[str, object]:
    """Names, values and meanings of one part (`log`), or of a whole session."""
    if part is None:
        return dict(_described(SESSION))
    shape = SESSION.by_name[part].holds if part in PARTS else None
    if not isinstance(shape, Shape):
        raise UsageError(_no_such("part", part, tuple(PARTS)))
    return dict(_described(shape))


def _question(part: str, id_: str) -> Question:
    if part not in PARTS:
        raise UsageError(_no_such("part", part, tuple(PARTS)))
    by_id = {question.id: question for question in PARTS[part]}
    if id_ not in by_id:
        raise UsageError(_no_such("question", id_, tuple(by_id)))
    return by_id[id_]


def _no_such(what: str, name: str, names: Sequence[str]) -> str:
    shown = f' "{name}"' if is_plain(name) else " of that name"
    near = or_nearest(name, names) or f"; there are {', '.join(names)}"
    return f"There is no {what}{shown}{near}."


def _text(question: Question, value: object) -> object:
    text = read_text(value)
    if isinstance(text, Refused):
        raise InputRefusedError([f"{question.id}: {text.because}"])
    return text


def _each(question: Question, value: object) -> Sequence[object]:
    """A list as it is; text is one answer if it fits as a whole, else several."""
    if isinstance(value, list | tuple):
        return value
    known = dict(_ways_to_say(question.answers))
    whole = not isinstance(value, str) or _plainly(value) in known
    return [value] if whole else str(value).split(",")


def _chosen(question: Question, value: object) -> int | str:
    known = dict(_ways_to_say(question.answers))
    said = _said(value)
    answer = known.get(_plainly(said))
    if answer is None:
        raise InputRefusedError([_not_an_answer(question, said, known)])
    return answer.value


def _said(value: object) -> str:
    if isinstance(value, str):
        return value
    whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if whole and value in POINTS else ""


def _ways_to_say(answers: Sequence[Answer]) -> Iterator[tuple[str, Answer]]:
    for answer in reversed(answers):
        yield _plainly(answer.words), answer
        yield _plainly(_in_general(answer.words)), answer
    for answer in answers:
        yield _plainly(str(answer.value)), answer


def _in_general(words: str) -> str:
    """The wording where no session is at hand to name its therapist and day."""
    return words.replace("{T}", "the therapist").replace("{day}", "that day")


def _plainly(said: str) -> str:
    """Without capitals, curly quotes, underscores or commas: `No, it’s new`."""
    plain = said.casefold().replace("’", "'").replace("_", " ").replace(",", " ")
    return " ".join(plain.split())


def _not_an_answer(question: Question, said: str, known: dict[str, Answer]) -> str:
    near = nearest(_plainly(said), tuple(known))
    a_slip = near is not None and is_plain(said)
    start = f'"{said}"' if a_slip or said in DIGITS else "that"
    if near:
        hint = f"the nearest is {_shown(known[near])}"
    else:
        every = "; ".join(_shown(answer) for answer in question.answers)
        hint = f"its answers are {every}"
    return f"{question.id}: {start} is not an answer; {hint}"


def _shown(answer: Answer) -> str:
    words = _in_general(answer.words)
    return words if words == answer.value else f"{answer.value} ({words})"


def _described(shape: Shape) -> Iterator[tuple[str, object]]:
    return ((key.name, _describe(key)) for key in shape.keys if key.name != "first")


def _describe(key: Key) -> dict[str, object]:
    if isinstance(key.holds, Shape):
        return {"meaning": key.says, "keys": dict(_described(key.holds))}
    answers = {str(one.value): _in_general(one.words) for one in key.holds.answers}
    found: dict[str, object] = {
        "meaning": _in_general(key.says),
        "value": "list of words" if key.many else key.holds.says,
    }
    if key.required:
        found["required"] = True
    return {**found, "answers": answers} if answers else found
