"""What a finished log becomes: a session in the journal, and the last words shown."""

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from alliance_cli.cli import over_the_line
from alliance_cli.cli.knowing import number_of, only_before, stop_stands
from alliance_cli.cli.talking import Sitting, close, draw, save_at_last, try_to
from alliance_cli.errors import StorageError
from alliance_cli.journal import Log, Session

if TYPE_CHECKING:
    from alliance_cli.term.draft import Draft

NOTHING = "Nothing was answered, so nothing was saved."
NOTED = "What you noted is kept."
LATER = "In a day or two, `alliance later` asks how it has settled. Ten seconds."
LISTED = "It is on your list to ask for: `alliance raise` shows it."
GIVEN_UP = (
    "It isn't saved. What could be kept is a draft: alliance log goes on with it."
)


def finish(sitting: Sitting, draft: "Draft") -> None:
    """All was asked: save the session, and say so."""
    from alliance_cli.pages import written

    saved = save(sitting, draft)
    said = [saved] if saved == NOTHING else [saved, *_wish(sitting, draft), LATER]
    close(sitting, [draw(sitting, written("", "\n\n".join(said)))], card=_card(draft))


def _wish(sitting: Sitting, draft: "Draft") -> list[str]:
    """A wish that wasn't asked, or wasn't heard, can go on the list to ask for."""
    from alliance_cli.journal import Raise
    from alliance_cli.questions.aside import A_WISH
    from alliance_cli.store import write
    from alliance_cli.term.ask import ask, worded

    wish = draft.log.given.get("ask_what")
    if not wish or not _may_be_listed(sitting, draft, str(wish)):
        return []
    question = worded(A_WISH, lambda text: sitting.wording(text, wish=str(wish)))
    sitting.talk.write("")
    try:
        wanted = ask(sitting.talk, question) == "list"
    except EOFError:
        wanted = False
    if not wanted:
        return []
    new = Raise(
        therapist=sitting.them.id,
        kind="ask",
        text=str(wish),
        noted_on=sitting.today,
    )
    return (
        [LISTED] if try_to(sitting, lambda: write.add_raise(sitting.book, new)) else []
    )


def _may_be_listed(sitting: Sitting, draft: "Draft", wish: str) -> bool:
    from alliance_cli.dying import speaks_of_dying

    open_ = draft.log.given.get("ask") in {"not_asked", "not_heard"}
    if not open_ or speaks_of_dying(wish):
        return False
    return not stop_stands(sitting.book.journal(), sitting.them, sitting.today)


def finish_event(sitting: Sitting, draft: "Draft") -> None:
    """The safety branch ends a log: save what there is, and show what can help."""
    save(sitting, draft)
    blocks = over_the_line.last_blocks(sitting, draft)
    close(sitting, blocks, card=over_the_line.safe_now(draft) == "yes")


def save(sitting: Sitting, draft: "Draft", logged_at: str | None = None) -> str:
    """What was saved, in a sentence."""
    from alliance_cli.store import part

    if not draft.log.given:
        if sitting.drafts:
            sitting.book.clear_draft()
        return NOTED if draft.event_id else NOTHING
    that_day = part.on_day(sitting.book, draft.therapist, draft.on)
    old = only_before(that_day, draft.therapist, draft.on)
    moment = logged_at or sitting.now.isoformat(timespec="seconds")
    new = session_of(draft, old, moment)
    kept: list[Session] = []

    def write_it() -> None:
        from alliance_cli.store import write

        kept.append(
            write.log_session(
                sitting.book, new, replaces=old, clear_draft=sitting.drafts
            )
        )

    if not save_at_last(sitting, write_it, texts(draft)):
        raise StorageError(GIVEN_UP)
    return _said(sitting, kept[-1], len(draft.log.given))


def _said(sitting: Sitting, saved: Session, answers: int) -> str:
    from alliance_cli.store import part

    that_day = part.on_day(sitting.book, saved.therapist, saved.on)
    number = number_of(that_day, saved)
    count = "1 answer" if answers == 1 else f"{answers} answers"
    which = "" if number is None else f" as session {number}"
    return f"Saved{which} with {{T}}. {count}."


def session_of(draft: "Draft", old: Session | None, logged_at: str) -> Session:
    """The session the draft tells of; `old` is the one that `before` began."""
    new = old or Session(therapist=draft.therapist, on=draft.on)
    return replace(new, logged_at=logged_at, mode=draft.mode, log=log_of(draft))


def log_of(draft: "Draft") -> Log:
    given: dict[str, Any] = dict(draft.log.given)
    after_one, more = given.pop("after_one", None), given.get("more")
    if after_one is not None:
        given["more"] = "\n".join(str(text) for text in (after_one, more) if text)
    known = {field.name for field in fields(Log)}
    return Log(**{key: value for key, value in given.items() if key in known})


def texts(draft: "Draft") -> list[str]:
    """The person's own words in it."""
    given = {**draft.log.given, **draft.event.given}
    names = ("stays", "after_one", "snag_what", "ask_what", "more", "what")
    return [str(given[name]) for name in names if given.get(name)]


def _card(draft: "Draft") -> bool:
    """Whether people and lines are shown; the same card whatever brought it up."""
    from alliance_cli.dying import speaks_of_dying

    given = draft.log.given
    heavy = given.get("stirred") in {5, 0} or given.get("safe") in {1, 2}
    noted = draft.event_id is not None
    return heavy or noted or any(speaks_of_dying(text) for text in texts(draft))
