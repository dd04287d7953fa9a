"""The safety branch: noting something that was over the line, and what is shown then.

The event is in the journal before the first question is asked, and after every answer.
Stopping at any point keeps it; going back from its first question, before anything was
said, takes it back.
"""

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from alliance_cli.cli.talking import (
    Sitting,
    card_blocks,
    draw,
    keep_draft,
    show_page,
    try_to,
)

if TYPE_CHECKING:
    from alliance_cli.journal import Event
    from alliance_cli.term.draft import Draft
    from alliance_cli.term.walk import Progress, Way


TAKEN_BACK = "It's taken back; nothing is noted. ! is there at any question."


class Left(Enum):
    """How the branch was left."""

    DONE = "done"
    BACK = "back"
    STOPPED = "stopped"


def note(sitting: Sitting, draft: "Draft") -> "tuple[Draft, Left]":
    """Asks what is asked about an event; the draft says how far it came."""
    from alliance_cli.pages import branch as texts
    from alliance_cli.questions.branch import ANOTHER, SCREENS
    from alliance_cli.term.ask import Key
    from alliance_cli.term.walk import walk

    draft = begin(sitting, draft)
    sitting.talk.write("")
    show_page(sitting, texts.first_words(unsure=draft.unsure))
    while True:
        walked = walk(sitting.talk, _way(sitting, draft), draft.event)
        draft = replace(draft, event=walked.progress)
        given = draft.event.given
        if walked.at == "fits" and given.get("fits") == ANOTHER:
            draft = replace(draft, event=draft.event.without(*SCREENS, "fits"))
        elif walked.at == "fits":
            sitting.talk.write("")
            show_page(sitting, texts.not_your_fault(sure=_said_for_sure(draft)))
        elif walked.key is Key.STOP:
            return draft, Left.STOPPED
        elif walked.key is Key.BACK and not given:
            return _taken_back(sitting, draft), Left.BACK
        elif walked.key is None:
            return draft, Left.DONE


def begin(sitting: Sitting, draft: "Draft") -> "Draft":
    """The event is there from now on, whatever happens; its kind is left open."""
    import uuid

    if draft.event_id is None:
        noted_at = sitting.now.isoformat(timespec="seconds")
        draft = replace(draft, event_id=str(uuid.uuid4()), noted_at=noted_at)
        keep_draft(sitting, draft)
    try_to(sitting, lambda: _write(sitting, draft))
    return draft


def is_unfinished(sitting: Sitting, draft: "Draft") -> bool:
    """Whether it was begun, and there is more to ask."""
    from alliance_cli.term.walk import next_question

    begun = draft.event_id is not None
    return begun and next_question(_way(sitting, draft), draft.event) is not None


def _way(sitting: Sitting, draft: "Draft") -> "Way":
    from alliance_cli.questions import Asking
    from alliance_cli.questions.branch import BRANCH, chosen_kinds
    from alliance_cli.questions.events import kind_words
    from alliance_cli.term.walk import Way

    latest = [draft.event]

    def keep(progress: "Progress") -> None:
        latest[0] = progress
        now = replace(draft, event=progress)
        keep_draft(sitting, now)
        try_to(sitting, lambda: _write(sitting, now))

    def wording(text: str) -> str:
        kinds = chosen_kinds(latest[0].given)
        chosen = (sitting.wording(kind_words(kind)) for kind in kinds)
        return sitting.wording(text, chosen="; ".join(chosen))

    return Way(
        questions=BRANCH,
        asking=Asking(),
        keep=keep,
        wording=wording,
        labels=False,
        hint=lambda question: HINTS.get(question.id, ""),
        turns=lambda question, _: question.id == "fits",
    )


HINTS = {
    "done": "Several numbers are fine; Enter skips.",
    "around": "Several numbers are fine; Enter skips.",
    "rarer": "Several numbers are fine; Enter skips.",
    "what": "An empty line ends it.",
}


def event_of(sitting: Sitting, draft: "Draft") -> "Event":
    """The event as far as it was told; without a kind, it is left open."""
    from alliance_cli.journal import Event
    from alliance_cli.questions.branch import LEFT_OPEN

    given = draft.event.given
    with_session = draft.mode != "event" or _met_on(sitting, draft)
    return Event(
        therapist=draft.therapist,
        on=draft.on,
        id=draft.event_id,
        kinds=kinds_of(draft) or (LEFT_OPEN,),
        endangered=_word(given.get("endangered")),
        noted_at=draft.noted_at,
        session_on=draft.on if with_session else None,
        source="typed",
        what=_word(given.get("what")),
        safe_now=safe_now(draft),
        sure=_sure(draft),
    )


def kinds_of(draft: "Draft") -> tuple[str, ...]:
    """The kinds chosen; those of tier 1 only once they were shown back."""
    from alliance_cli.questions import TIER_1
    from alliance_cli.questions.branch import chosen_kinds

    chosen = chosen_kinds(draft.event.given)
    if "fits" in draft.event.shown:
        return chosen
    return tuple(kind for kind in chosen if kind not in TIER_1)


def safe_now(draft: "Draft") -> str | None:
    """Yes, unsure or no; rather not say isn't written down."""
    said = _word(draft.event.given.get("safe_now"))
    return None if said == "unsaid" else said


def _sure(draft: "Draft") -> str:
    """The latest word on it: on the chosen kind, else on the question that led here."""
    from alliance_cli.questions.branch import PARTLY, UNSURE, YES

    match draft.event.given.get("fits"):
        case None:
            return UNSURE if draft.unsure else YES
        case fits:
            return UNSURE if fits == PARTLY else YES


def _said_for_sure(draft: "Draft") -> bool:
    """Whether what is said back may be said as a fact."""
    from alliance_cli.questions.branch import THAT, YES

    shown_back = "fits" in draft.event.shown
    said_so = draft.event.given.get("fits") == THAT or not shown_back
    return said_so and _sure(draft) == YES


def _met_on(sitting: Sitting, draft: "Draft") -> bool:
    from alliance_cli.store import part

    return bool(part.on_day(sitting.book, draft.therapist, draft.on).sessions)


def _word(value: object) -> str | None:
    return None if value is None else str(value)


def _written(sitting: Sitting, draft: "Draft") -> "Event | None":
    events = sitting.book.journal().events
    return next((one for one in events if one.id == draft.event_id), None)


def _write(sitting: Sitting, draft: "Draft") -> None:
    from alliance_cli.store import write

    old, new = _written(sitting, draft), event_of(sitting, draft)
    if old is None:
        write.add_event(sitting.book, new)
    elif old != new:
        write.change_event(sitting.book, old, new)


def _taken_back(sitting: Sitting, draft: "Draft") -> "Draft":
    """Nothing was said and the person went back: as if it hadn't been touched."""
    from alliance_cli.store import write

    old = _written(sitting, draft)
    if old is not None:
        try_to(sitting, lambda: write.delete_event(sitting.book, old))
    log = draft.log.without("line")
    draft = replace(draft, event_id=None, noted_at=None, unsure=False, log=log)
    keep_draft(sitting, draft)
    sitting.say(TAKEN_BACK)
    return draft


def last_blocks(sitting: Sitting, draft: "Draft") -> list[str]:
    """What is shown at the end: people and lines first, unless they are safe now."""
    from alliance_cli.pages import branch as texts
    from alliance_cli.term.dates import said

    kinds, safe = kinds_of(draft), safe_now(draft)
    never_part = is_never_part(draft)
    today = draft.on == sitting.today
    day = "today's date" if today else f"the date of {said(draft.on, sitting.today)}"
    pages = [
        texts.before_the_end(kinds, never_part=never_part, safe=safe),
        texts.end(
            day,
            grave=is_grave(draft),
            sure=_said_for_sure(draft),
            safe=safe,
            choice=sitting.them.choice,
        ),
    ]
    blocks = [draw(sitting, page) for page in pages if page.lines]
    return blocks if safe == "yes" else card_blocks(sitting) + blocks


def is_grave(draft: "Draft") -> bool:
    """Never part of therapy, or it put somebody in danger."""
    return is_never_part(draft) or draft.event.given.get("endangered") == "yes"


def is_never_part(draft: "Draft") -> bool:
    from alliance_cli.questions import TIER_1

    return bool(TIER_1.intersection(kinds_of(draft)))
