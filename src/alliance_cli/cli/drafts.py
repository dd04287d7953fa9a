"""An unfinished log that waits: go on with it, keep it as it is, or start again."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from alliance_cli.cli import keeping
from alliance_cli.cli.talking import Sitting

if TYPE_CHECKING:
    from alliance_cli.term.draft import Draft


NOTED_STAYS = "What you noted by itself stays. `alliance edit -e` changes it."


def waiting(sitting: Sitting) -> "Draft | None":
    """The draft, where there is one that says something and knows its therapist."""
    from alliance_cli.term.draft import from_text, is_begun

    draft = from_text(sitting.book.read_draft())
    if draft is None or not is_begun(draft):
        return None
    return draft if sitting.journal.therapist(draft.therapist) else None


def about(sitting: Sitting, draft: "Draft") -> Sitting:
    """The sitting with the therapist the draft is about."""
    them = sitting.journal.therapist(draft.therapist)
    return replace(sitting, them=them) if them else sitting


def offer(sitting: Sitting, draft: "Draft") -> str | None:
    """On, keep, away, or event (`!`); None leaves everything as it is."""
    from alliance_cli.questions.aside import UNFINISHED
    from alliance_cli.term.ask import Key, ask, worded

    def wording(text: str) -> str:
        return sitting.wording(text, when=_when(sitting, draft), count=_count(draft))

    reply = ask(sitting.talk, worded(UNFINISHED, wording))
    keys = {Key.SKIP: "on", Key.EVENT: "event"}
    return keys.get(reply) if isinstance(reply, Key) else str(reply)


def keep(sitting: Sitting, draft: "Draft") -> None:
    """Save it with the answers it has."""
    theirs = about(sitting, draft)
    theirs.say(keeping.save(theirs, draft, draft.started))


def throw_away(sitting: Sitting, draft: "Draft") -> None:
    """The answers go; an event that was noted is an entry of its own, and stays."""
    sitting.book.clear_draft()
    if draft.event_id is not None:
        sitting.say(NOTED_STAYS)


def _when(sitting: Sitting, draft: "Draft") -> str:
    from alliance_cli.term.dates import said

    began = datetime.fromisoformat(draft.started)
    day = (
        ""
        if began.date() == sitting.today
        else f"{said(began.date(), sitting.today)}, "
    )
    return f"{day}{began:%H:%M}"


def _count(draft: "Draft") -> str:
    from alliance_cli.term.draft import answered

    count = answered(draft)
    if count == 0:
        return "just begun"
    return "1 answer in" if count == 1 else f"{count} answers in"
