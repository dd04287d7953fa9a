"""Writes docs/reference/questions.md from the questions themselves.

Run `python tests/docs/questions_page.py` after a change to one; a test compares.
"""

from collections.abc import Iterator
from pathlib import Path

from alliance_cli.questions import BEFORE, KINDS, LATER, LOG, Answer, Question
from alliance_cli.questions.aside import COULD_STOP
from alliance_cli.questions.branch import BRANCH
from alliance_cli.questions.calls import NOTE
from alliance_cli.questions.deciding import DECIDING, WHAT_HAPPENED
from alliance_cli.questions.kinds import ALWAYS
from alliance_cli.questions.raising import CAME_UP
from alliance_cli.questions.raising import NEW as SOMETHING_NEW
from alliance_cli.questions.totals import A_TOTAL

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "questions.md"
INTRODUCTION = """# Questions

Every question in the order asked, with its answers and with what `?` says about it.
They are our own words; no published questionnaire is asked or stored. `{T}` stands for
your therapist's name.

At each of them Enter skips, `?` says why it is asked, `<` goes back, `.` saves and
stops, and `!` is for something that was over the line. Nothing is chosen beforehand,
and a skipped question is never counted as yes or as no. In brackets stand the id that
[the journal file](journal-file.md) uses, and when it is asked, if not always.
"""
SECTIONS: dict[str, tuple[str, tuple[Question, ...]]] = {
    "On the way there": ("`alliance before`, ten seconds.", BEFORE),
    "After a session": (
        "`alliance log` asks those marked *quick*; `alliance log --full` asks all.",
        LOG,
    ),
    "A day or two on": ("`alliance later`, ten seconds.", LATER),
    "When something was over the line": (
        "`!` at any question, `alliance log --event`, or an answer that it may be.",
        BRANCH,
    ),
    "Something to say or to ask for": ("`alliance raise`.", SOMETHING_NEW),
    "Once it came up": ("`alliance raise --said`.", CAME_UP),
    "A choice": ("`alliance decide`.", (*DECIDING, WHAT_HAPPENED)),
    "After a first call": ("`alliance consult note`.", NOTE),
    "A total from a form": ("`alliance score`.", A_TOTAL),
    "Once, about the two of you": ("With the first log.", (COULD_STOP,)),
}
KIND_HEAD = (
    "## Kinds of events\n\nWhat can be noted as over the line, in these words.\n"
)
MODES = {("quick", "full"): "quick", ("quick",): "quick only", ("full",): ""}


def page() -> str:
    sections = (
        "\n".join([f"## {heading}\n\n{says}\n", *map(_entry, asked)])
        for heading, (says, asked) in SECTIONS.items()
    )
    return "\n".join([INTRODUCTION, *sections, KIND_HEAD, *_kinds()])


def _entry(question: Question) -> str:
    lines = [f"**{question.asked}** (`{question.id}`{_when(question)})  "]
    answers = " · ".join(map(_answer, question.answers))
    lines += [f"{answers}  "] if answers else []
    return "\n".join([*lines, f"*{question.why}*", ""])


def _when(question: Question) -> str:
    """What decides whether it is asked; nothing where it always is."""
    mode = MODES[question.parts] if question in LOG else ""
    condition = "" if question.when is ALWAYS else question.when.words
    return "".join(f"; {words}" for words in (mode, condition) if words)


def _answer(answer: Answer) -> str:
    if isinstance(answer.value, int):
        return f"{answer.value} {answer.words}"
    joint = "; with others there" if answer.joint else ""
    return f"{answer.words} (`{answer.value}`{joint})"


def _kinds() -> Iterator[str]:
    for kind in KINDS:
        why = f": *{kind.why}*" if kind.why else ""
        yield f"- {kind.words} (`{kind.id}`){why}"
    yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
