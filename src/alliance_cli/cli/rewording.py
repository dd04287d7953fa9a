"""What was noted over the line, said more exactly, marked, taken back, counted again.

Nothing is written here. Earlier words stay in `versions`, the first version beside it;
what is taken back is counted nowhere, and leaves one private line.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from alliance_cli.cli import finding

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_cli.cli.changes import Changes
    from alliance_cli.cli.talking import Sitting
    from alliance_cli.journal import Event
    from alliance_cli.questions.kinds import Given
    from alliance_cli.term.walk import Progress, Walked, Way

ASKED_AGAIN = ("fits", "what", "endangered")


def event(changes: "Changes", old: "Event") -> None:
    """Asks what becomes of it, and notes it in `changes`."""
    from alliance_cli.questions.aside import AN_EVENT, AN_UNSURE_EVENT, TAKEN_BACK
    from alliance_cli.term.ask import ask, worded

    sitting = changes.sitting
    question = AN_UNSURE_EVENT if old.sure == "unsure" else AN_EVENT
    question = TAKEN_BACK if old.retracted else question
    kinds = sitting.wording(finding.in_words(old))
    sitting.talk.write("")
    reply = ask(
        sitting.talk,
        worded(question, lambda text: sitting.wording(text, kinds=kinds)),
    )
    changes.note(old, _changed(changes, old, reply))


def _changed(changes: "Changes", old: "Event", reply: object) -> "Event":
    match reply:
        case "back":
            return replace(old, retracted=True)
        case "again":
            return replace(old, retracted=None)
        case "unsure":
            return replace(old, sure="unsure")
        case "sure":
            return replace(old, sure="yes")
        case "words":
            return _reworded(changes, old)
        case _:
            return old


def _reworded(changes: "Changes", old: "Event") -> "Event":
    """The kinds, the words, and whether there was danger, asked again."""

    def keep(progress: "Progress") -> None:
        changes.note(old, _with(old, progress))

    return _with(old, _walk(changes.sitting, _as_answered(old), keep))


def _with(old: "Event", progress: "Progress") -> "Event":
    """As far as the questions came; a kind counts once it was shown back."""
    from alliance_cli.questions.branch import LEFT_OPEN, PARTLY, chosen_kinds

    given, known = progress.given, dict[str, Any]()
    if not progress.shown:
        return old
    if "fits" in progress.shown or not _needs_showing_back(given):
        known["kinds"] = chosen_kinds(given) or (LEFT_OPEN,)
    if "fits" in given:
        known["sure"] = "unsure" if given["fits"] == PARTLY else "yes"
    if "endangered" in progress.shown:
        known["endangered"] = given.get("endangered")
    what = str(given["what"]) if given.get("what") else None
    return replace(_with_version(old, what), what=what, **known)


def _needs_showing_back(given: "Given") -> bool:
    from alliance_cli.questions import TIER_1
    from alliance_cli.questions.branch import chosen_kinds

    return bool(TIER_1.intersection(chosen_kinds(given)))


def _with_version(old: "Event", what: str | None) -> "Event":
    from alliance_cli.journal import Version

    if not old.what or what == old.what:
        return old
    at = old.edited_at or old.noted_at or f"{old.on.isoformat()}T00:00:00Z"
    return replace(old, versions=(*old.versions, Version(at=at, what=old.what)))


def _as_answered(old: "Event") -> "Progress":
    """What was answered then, as far as the event still says it."""
    from alliance_cli.questions.branch import MORE, SCREENS
    from alliance_cli.term.walk import Progress

    given: dict[str, Any] = {
        screen: tuple(kind for kind in old.kinds if kind in ids)
        for screen, ids in SCREENS.items()
    }
    if given["rarer"] and (given["done"] or given["around"]):
        given["around"] = (*given["around"], MORE)
    given |= {"what": old.what, "endangered": old.endangered}
    return Progress({key: value for key, value in given.items() if value})


def _walk(
    sitting: "Sitting",
    progress: "Progress",
    note: "Callable[[Progress], None]",
) -> "Progress":
    from alliance_cli.questions.branch import ANOTHER, SCREENS
    from alliance_cli.term.walk import walk

    latest = [progress]
    way = _way(sitting, latest, note)
    while not _is_over(walked := walk(sitting.talk, way, latest[0])):
        latest[0] = walked.progress
        if walked.progress.given.get("fits") == ANOTHER:
            latest[0] = walked.progress.without(*SCREENS, "fits")
    return walked.progress


def _is_over(walked: "Walked") -> bool:
    from alliance_cli.term.ask import Key

    return walked.key is Key.STOP or (walked.key is None and walked.at is None)


def _way(
    sitting: "Sitting",
    latest: "list[Progress]",
    note: "Callable[[Progress], None]",
) -> "Way":
    from alliance_cli.questions import Asking
    from alliance_cli.questions.branch import BRANCH, SCREENS, chosen_kinds
    from alliance_cli.questions.events import kind_words
    from alliance_cli.term.walk import Way

    def keep(progress: "Progress") -> None:
        latest[0] = progress
        note(progress)

    def wording(text: str) -> str:
        chosen = (kind_words(one) for one in chosen_kinds(latest[0].given))
        return sitting.wording(text, chosen=sitting.wording("; ".join(chosen)))

    return Way(
        questions=tuple(one for one in BRANCH if one.id in {*SCREENS, *ASKED_AGAIN}),
        asking=Asking(),
        keep=keep,
        wording=wording,
        labels=False,
        turns=lambda question, _: question.id == "fits",
    )
