"""Asking about one thing on the list: what it is, how it was taken, or that it goes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from alliance_cli.cli.asking import show_text
from alliance_cli.cli.moments import Row, ask_all
from alliance_cli.cli.talking import Sitting, close, draw, with_journal
from alliance_cli.journal import Raise
from alliance_cli.pages import written

if TYPE_CHECKING:
    from alliance_cli.pages.to_say import Unlisted
    from alliance_cli.term.answers import Value

LISTED = "It is on the list, as number {number}. `alliance raise` shows it."
AS_IT_WAS = "The list is as it was."
NOTED = "It's noted, and the report reads it with the rest."
OFF = "It is off the list, and stays in the journal."
GONE = "It is gone from the journal. Copies in backups may still hold it."
TEXT_ENDS = "An empty line ends it."
FROM_NOTES = (
    "From your notes, and not on the list yet. A number puts it there as it stands:"
)
OFFERED_COLUMNS = 60
Given = Mapping[str, "Value"]


def to_the_list(sitting: Sitting, listed: str, *, ask: bool) -> None:
    """Shows the list, and asks for something new."""
    from alliance_cli.pages.to_say import unlisted
    from alliance_cli.questions import Asking, raising
    from alliance_cli.term.ask import show_keys
    from alliance_cli.term.walk import Progress, Way

    noted = unlisted(sitting.journal, sitting.them.id)
    show_text(sitting.talk, listed)
    _offer(sitting, noted)
    show_keys(sitting.talk)
    row = Row(sitting, None, lambda given: _new(sitting, noted, given, ask=ask))

    def keep(progress: Progress) -> None:
        if "text" in progress.given:
            row.keep(progress)

    way = Way(
        questions=raising.new(kind_known=ask),
        asking=Asking(),
        keep=keep,
        wording=_wording(sitting),
        labels=False,
        hint=lambda question: TEXT_ENDS if question is raising.TEXT else "",
    )
    done = ask_all(sitting, way, Progress())
    if done is not None and "text" not in done.given:
        _taken_away(sitting, row)
    _end(sitting, row.stands)


def _new(
    sitting: Sitting, noted: "tuple[Unlisted, ...]", given: Given, *, ask: bool
) -> Raise:
    """What they typed, or what they noted in a log and gave the number of."""
    known: dict[str, Any] = {"kind": "ask" if ask else "say", **given}
    place = str(given["text"])
    if place.isdecimal() and 1 <= int(place[:3]) <= len(noted):
        chosen = noted[int(place) - 1]
        known |= {"kind": chosen.kind, "text": chosen.text}
    return Raise(therapist=sitting.them.id, noted_on=sitting.today, **known)


def _offer(sitting: Sitting, noted: "tuple[Unlisted, ...]") -> None:
    """What they noted lately, by number, to put on the list as it stands."""
    from alliance_cli.render.clean import one_line
    from alliance_cli.term.talk import repeat

    if not noted:
        return
    sitting.say(FROM_NOTES)
    for place, one in enumerate(noted, start=1):
        repeat(sitting.talk, f"{place} {one_line(one.text, OFFERED_COLUMNS)}", 4)
    sitting.talk.write("")


def _taken_away(sitting: Sitting, row: Row[Raise]) -> None:
    """The words were removed again: as if nothing had been put there."""
    from alliance_cli.store import write

    if row.stands is not None:
        write.delete_raise(sitting.book, row.stands)
        row.stands = None


def _end(sitting: Sitting, new: Raise | None) -> None:
    from alliance_cli.dying import speaks_of_dying
    from alliance_cli.pages.to_say import items

    said = AS_IT_WAS
    if new is not None:
        now = with_journal(sitting).journal
        numbers = {one.entry: one.number for one in items(now, sitting.them.id)}
        said = LISTED.format(number=numbers.get(new, len(numbers)))
    card = new is not None and speaks_of_dying(new.text)
    close(sitting, [draw(sitting, written("", said))], card=card, footer=False)


def how_it_was_taken(sitting: Sitting, one: Raise) -> None:
    """When it came up, and what came of it; what stood before is kept beside it."""
    from alliance_cli.questions import Asking, raising
    from alliance_cli.rules.taken import was_said
    from alliance_cli.term.lines import past_day
    from alliance_cli.term.walk import Progress, Way

    _show_words(sitting, one)
    again = sitting.now.isoformat(timespec="seconds") if was_said(one) else None
    row = Row(sitting, one, lambda given: _answered(one, given, sitting.today), again)
    way = Way(
        questions=raising.came_up(one.kind),
        asking=Asking(),
        keep=row.keep,
        wording=_wording(sitting),
        labels=False,
        lines={"said_on": past_day(sitting.today)},
    )
    ask_all(sitting, way, Progress(_answers_of(one)))
    said = AS_IT_WAS if row.stands == one else NOTED
    close(sitting, [draw(sitting, written("", said))], footer=False)


def _answers_of(one: Raise) -> "dict[str, Value]":
    on = one.said_on.isoformat() if one.said_on else None
    known = {
        "said_on": on,
        "outcome": one.outcome,
        "met": one.met,
        "after": one.after,
    }
    return {key: value for key, value in known.items() if value is not None}


def _answered(one: Raise, given: Given, today: date) -> Raise:
    known: dict[str, Any] = {key: given.get(key) for key in ("outcome", "met", "after")}
    on = date.fromisoformat(str(given["said_on"])) if "said_on" in given else today
    return replace(one, said_on=on, dropped=None, **known)


def no_longer_wanted(sitting: Sitting, one: Raise) -> None:
    """Off the list, or out of the journal."""
    from alliance_cli.questions.raising import NO_LONGER
    from alliance_cli.store import write
    from alliance_cli.term.ask import ask, worded

    _show_words(sitting, one)
    match ask(sitting.talk, worded(NO_LONGER, sitting.wording)):
        case "off":
            if not one.dropped:
                write.change_raise(sitting.book, one, replace(one, dropped=True))
            said = OFF
        case "gone":
            write.delete_raise(sitting.book, one)
            said = GONE
        case _:
            said = AS_IT_WAS
    close(sitting, [draw(sitting, written("", said))], footer=False)


def _show_words(sitting: Sitting, one: Raise) -> None:
    from alliance_cli.term.talk import repeat

    sitting.talk.write("")
    repeat(sitting.talk, sitting.talk.clean(one.text), 4)
    sitting.talk.write("")


def _wording(sitting: Sitting) -> Callable[[str], str]:
    """Our words with their name in them, in place of "the therapist" too."""
    return lambda text: sitting.wording(text.replace("the therapist", "{T}"))
