"""Before a page leaves: what is worth knowing, and the second question.

A page for the therapist is asked about once more where it would go to the very person
an entry is about, and where others are seen together with the person who writes.
"""

from typing import TYPE_CHECKING

from alliance_cli.cli import common
from alliance_cli.errors import UsageError

if TYPE_CHECKING:
    from datetime import date

    from alliance_cli.journal import Journal, Therapist
    from alliance_cli.render.look import Look
    from alliance_cli.term.talk import Talk

GO_ON = "Go on?"
WHY = "Nothing is written unless you say yes. Reading it aloud and keeping it is fine."
NEEDS_YES = "Nobody is here to ask. {reason} With --yes it is written all the same."
ABOUT_THEM = (
    "This page would go to the person that something you noted is about, or into a room"
    " where others are."
)


def may_go(
    talk: "Talk | None", journal: "Journal", them: "Therapist", today: "date"
) -> bool:
    """Whether the page for them is made, after the second question where it is due."""
    why = _reasons(journal, them, today)
    if not why:
        return True
    if talk is None:
        raise UsageError(NEEDS_YES.format(reason=ABOUT_THEM))
    return _asked(talk, why)


def is_clear(journal: "Journal", them: "Therapist", today: "date") -> bool:
    """Whether there is nothing to ask about before a page for them."""
    return not _reasons(journal, them, today)


def _reasons(journal: "Journal", them: "Therapist", today: "date") -> tuple[str, ...]:
    from alliance_cli.pages.handing_over import reasons
    from alliance_cli.reading.ladder import judge
    from alliance_cli.rules.history import gather

    return reasons(judge(gather(journal, them, today)))


def _asked(talk: "Talk", why: tuple[str, ...]) -> bool:
    """Only a yes goes on; Enter doesn't."""
    from alliance_cli.questions import Kind, Question
    from alliance_cli.questions.kinds import options
    from alliance_cli.term.ask import ask, worded
    from alliance_cli.term.talk import say

    for reason in why:
        talk.write("")
        say(talk, talk.clean(reason))
    talk.write("")
    answers = options(yes="yes, go on", no="no")
    question = Question("go_on", Kind.CHOICE, GO_ON, WHY, answers)
    return ask(talk, worded(question, talk.set)) == "yes"


def words_before(for_record: bool) -> str:
    """What is worth knowing before a page of this kind is handed over."""
    from alliance_cli.pages import handing_over

    return handing_over.BODIES if for_record else handing_over.KEPT_IN_A_FILE


def say_before(
    talk: "Talk", look: "Look", them: "Therapist", head: str, text: str
) -> None:
    from alliance_cli.pages import named, written
    from alliance_cli.render import pages

    talk.write("")
    drawn = pages.page(named(written(head, text), them.name), look)
    for line in drawn.splitlines():
        talk.write(line)


def note_before(them: "Therapist", text: str) -> None:
    """The same beside the output, where nobody is asked."""
    from alliance_cli.pages import named, written

    for line in named(written("", text), them.name).lines:
        common.note(line.text)
