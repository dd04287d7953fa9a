"""Writes docs/reference/journal-file.md from the table and the questions.

Run `python tests/docs/journal_file.py` after a change to either; a test compares.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from alliance_cli.exchange.shapes import Key, Shape
from alliance_cli.exchange.table import JOURNAL
from alliance_cli.questions import KINDS, PARTS, Answer, Question
from alliance_cli.questions.kinds import ALWAYS

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "journal-file.md"
HEADINGS = {
    "therapists": "whom it is about",
    "sessions": "one meeting each",
    "events": "something {T} did or said that was over the line",
    "raises": "things to say or to ask for",
    "decisions": "what was decided, and when to look again",
    "consults": "first calls with possible therapists",
    "scores": "a total from a form that the therapist handed out",
}
PART_HEADINGS = {
    "before": "On the way there; ten seconds.",
    "log": "After the session. `quick` and `full` are the two lengths of log.",
    "later": "A day or two on; ten seconds.",
}
EXAMPLE = """{
  "format": "alliance-journal",
  "version": 1,
  "therapists": [
    {"id": "anna", "name": "Anna", "sessions_before": 0}
  ],
  "sessions": [
    {
      "therapist": "anna",
      "on": "2026-05-05",
      "log": {"stays": "I said it.", "stirred": 5, "safe": 4, "trust": 4}
    }
  ]
}
"""
INTRODUCTION = f"""# The journal file

One JSON document holds a whole journal. `alliance import FILE` reads it and
`alliance export --format json` writes it; an import of an export exports the same
bytes again. `alliance log --json -` takes one session of the shape below, or a list.

```json
{EXAMPLE}```

`format` and `version` are required, and so is every key marked *required*. Every other
key may be missing or null: **a missing answer is "not asked or skipped", never "no"**.
An empty list and blank text count as missing. On a scale 0 is an answer of its own, not
a number below 1.

- A *date* is `YYYY-MM-DD`: the day that the person meant, where they were.
- A *moment* is `YYYY-MM-DDTHH:MM:SS` with an offset (`+02:00` or `Z`; RFC 3339). It is
  kept as it was given.
- `id` is the identity by which two machines' journals are merged: a UUID given when
  the entry was first written, and kept on import.
- Where an entry was changed, `first` holds its first version and `edited_at` the moment
  of the last change. A first version has the keys of its entry, but no `first`.
- `{{T}}` stands for the therapist's name, `{{day}}` for the day of the session.
- The file is UTF-8, at most 50 MB. Lines of text end in `\\n`; others become that.

The top-level keys are `format`, `version` and these lists, any of which may be missing:

"""
REFUSALS = """## What is refused

Unknown keys and words, numbers out of range, dates that are not in the calendar, a
therapist that is not listed, one id twice in a list, a key twice in an object: all
problems are listed at once, each with its place, and nothing is imported. Whatever
a person wrote is never repeated.

```text
sessions[3].log.trust: 7 is not between 1 and 5, nor 0 (can't tell)
sessions[4].log.trst: is an unknown key; the nearest is trust
```

A file with a newer `version` is left alone. Dates lie between the years 1900 and 2999.
The exit status is 6, or 5 for a newer file.
"""


NO_TIER = "none: counts as a big `snag`"
SESSION_NOTES = """A session that took place needs `before`, `log` or `later`. One that
was not held needs none; it may have `log.stays`, and a `snag` with what follows it. Two
sessions with one therapist on one date are two sessions.
"""


def page() -> str:
    contents = "".join(f"- `{name}[]`: {what}\n" for name, what in HEADINGS.items())
    sections = (section for key in JOURNAL.keys for section in _sections(key))
    return "\n".join([INTRODUCTION + contents, *sections, REFUSALS])


def _sections(key: Key) -> Iterator[str]:
    yield f"## {key.name}[]: {HEADINGS[key.name]}\n"
    yield _table(("key", "value", "meaning"), map(_row, _keys(key)))
    if key.name == "sessions":
        yield SESSION_NOTES
        yield from (_part(each) for each in _keys(key) if each.name in PARTS)
    if key.name == "events":
        tiers = ((f"`{one.id}`", one.words, str(one.tier or NO_TIER)) for one in KINDS)
        yield "### kinds\n"
        yield _table(("kind", "offered as", "tier"), tiers)


def _keys(key: Key) -> tuple[Key, ...]:
    return key.holds.keys if isinstance(key.holds, Shape) else ()


def _row(key: Key) -> tuple[str, str, str]:
    required = ["*required*"] if key.required else []
    says = [key.says] if key.says else []
    return f"`{key.name}`", _value(key), "; ".join([*required, *says])


def _value(key: Key) -> str:
    if isinstance(key.holds, Shape):
        return _object(key)
    if key.name == "kinds":
        return "list of words, [below](#kinds)"
    answers = " · ".join(_answer(one) for one in key.holds.answers)
    if key.many:
        one = ", or one word" if key.lone else ""
        return f"list of words{one}: {answers}"
    return answers or key.holds.says


def _object(key: Key) -> str:
    if key.name == "first":
        return "object"
    if not key.many:
        return f"object, [below](#{key.name})"
    inner = (" ".join(_row(one)).rstrip() for one in _keys(key))
    return f"list of objects: {', '.join(inner)}"


def _answer(answer: Answer) -> str:
    shown = str(answer.value) if isinstance(answer.value, int) else f"`{answer.value}`"
    return shown if answer.words == str(answer.value) else f"{shown} {answer.words}"


def _part(part: Key) -> str:
    """The questions of one part, in the order asked."""
    asked = {question.id: question for question in PARTS[part.name]}
    rows = (
        (f"`{key.name}`", _when(part.name, asked.get(key.name)), key.says, _value(key))
        for key in _keys(part)
    )
    table = _table(("key", "asked", "question", "answers"), rows)
    return f"### {part.name}\n\n{PART_HEADINGS[part.name]}\n\n{table}"


def _when(part: str, question: Question | None) -> str:
    if question is None:
        return "not asked"
    modes = ", ".join(question.parts) if part == "log" else ""
    condition = "" if question.when is ALWAYS else question.when.words
    return "; ".join(words for words in (modes, condition) if words) or "always"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
