"""Whose sessions a diary is about: the number given, or asked for; or someone's new.

A name is typed only at a prompt, or stands on a line of a pipe.
"""

from typing import TYPE_CHECKING, Literal

from alliance_cli.cli import whom
from alliance_cli.errors import InterruptedByPerson, UsageError

if TYPE_CHECKING:
    from alliance_cli.exchange.foreign import Diary
    from alliance_cli.journal import Journal, Therapist
    from alliance_cli.term.talk import Talk

How = Literal["ask", "guess", "refuse"]
ASKED = "Whose sessions are these?"
WHY = "A diary doesn't say. Each of its entries becomes a session with them."
SOMEONE_NEW = "someone who isn't here yet"
NEW = " new"  # no id begins with a blank
NEEDS_WHO = (
    "Nobody is here to ask whose sessions these are. -t NUMBER says it; alliance"
    " therapist lists the numbers."
)


def as_journal(
    diary: "Diary",
    present: "Journal",
    number: int | None,
    *,
    how: How,
    said: str,
    plain: bool,
) -> "Journal":
    """The diary's sessions; one that is here already stays with whom it is.

    Without a number they are asked for, guessed (which does for a look), or it is
    refused. `said` is what was told about the diary, to be seen with the question.
    """
    from dataclasses import replace

    from alliance_cli.exchange import foreign
    from alliance_cli.journal import Journal

    here = {one.id: one.therapist for one in present.sessions}
    known = all(one.id in here for one in foreign.sessions(diary, ""))
    them = _whose(
        present,
        number,
        how="guess" if known else how,
        said=said,
        plain=plain,
    )
    found = tuple(
        replace(one, therapist=here.get(one.id, one.therapist))
        for one in foreign.sessions(diary, them.id)
    )
    used = any(one.therapist == them.id for one in found)
    return Journal(therapists=(them,) if used else (), sessions=found)


def _whose(
    present: "Journal",
    number: int | None,
    *,
    how: How,
    said: str,
    plain: bool,
) -> "Therapist":
    if number is not None:
        return whom.chosen(present, number)
    if how == "refuse":
        raise UsageError(NEEDS_WHO)
    if how == "guess":
        return whom.current(present) or _newcomer(present, "")
    from alliance_cli.cli.asking import asking
    from alliance_cli.term.talk import say
    from alliance_cli.term.terminal import is_terminal

    with asking(plain=plain, keep=False) as talk:
        if talk.rows is not None:  # on a screen of its own, where nothing stands yet
            for sentence in said.splitlines():
                say(talk, sentence)
            talk.write("")
        try:
            return _asked(talk, present)
        except EOFError:
            if is_terminal():
                raise
            raise UsageError(NEEDS_WHO) from None


def _asked(talk: "Talk", present: "Journal") -> "Therapist":
    from alliance_cli.cli.asking import line
    from alliance_cli.cli.meeting import WHO
    from alliance_cli.questions import Answer, Kind, Question
    from alliance_cli.term.ask import Key, ask

    if present.therapists:
        answers = [Answer(one.id, talk.clean(one.name)) for one in present.therapists]
        answers.append(Answer(NEW, talk.set(SOMEONE_NEW)))
        reply = ask(talk, Question("who", Kind.CHOICE, ASKED, WHY, tuple(answers)))
        if isinstance(reply, Key):
            raise InterruptedByPerson
        if (them := present.therapist(str(reply))) is not None:
            return them
    name = line(talk, WHO)
    same = (one for one in present.therapists if one.name == name)
    return next(same, None) or _newcomer(present, name)


def _newcomer(present: "Journal", name: str) -> "Therapist":
    from alliance_cli.cli.meeting import NOBODY_NAMED, new_id
    from alliance_cli.journal import Therapist

    return Therapist(id=new_id(present), name=name or NOBODY_NAMED)
