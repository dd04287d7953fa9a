"""Before, after and later of one session, side by side, in the answers' own words."""

from collections.abc import Sequence

from alliance_cli.pages.course.parts import Side
from alliance_cli.questions import find
from alliance_cli.signs import Entry

LOOKING, ABOUT = find("before", "looking"), find("before", "about")
STIRRED, SETTLED = find("log", "stirred"), find("later", "settled")
CANT_TELL = "can't tell"


def sides(entries: Sequence[Entry], name: str) -> tuple[Side, ...]:
    """The sessions with an answer from before or from later, oldest first."""
    told = (one for one in entries if one.session.before or one.session.later)
    found = (_side(one, name) for one in told)
    return tuple(one for one in found if one.before or one.later)


def _side(one: Entry, name: str) -> Side:
    return Side(
        number=one.number,
        on=one.on,
        before=_looking(one),
        about=_about(one, name),
        after=_stirred(one.log.stirred),
        later=_settled(one.later.settled),
        trust_after=one.log.trust or None,
        trust_later=one.later.trust or None,
    )


def _looking(one: Entry) -> str | None:
    before = one.session.before
    if before is None or before.looking is None:
        return None
    return LOOKING.words_for(before.looking)


def _about(one: Entry, name: str) -> str | None:
    before = one.session.before
    if before is None or before.about is None:
        return None
    return ABOUT.words_for(before.about).replace("{T}", name)


def _stirred(value: int | None) -> str | None:
    if value is None:
        return None
    return STIRRED.words_for(value) if value else CANT_TELL


def _settled(value: int | None) -> str | None:
    return None if value is None else SETTLED.words_for(value)


def sides_said(found: Sequence[Side]) -> str | None:
    """How trust compared a day or two later; None where it was never asked again."""
    both = [
        one.trust_later - one.trust_after
        for one in found
        if one.trust_after and one.trust_later
    ]
    if not both:
        return None
    times = "once" if len(both) == 1 else f"{len(both)} times"
    return f"You said your trust again a day or two later {times}: {_ways(both)}."


def _ways(both: Sequence[int]) -> str:
    higher, lower = sum(way > 0 for way in both), sum(way < 0 for way in both)
    ways = {"the same": len(both) - higher - lower, "higher": higher, "lower": lower}
    found = [(words, count) for words, count in ways.items() if count]
    if len(found) == 1:
        return f"{found[0][0]} each time" if len(both) > 1 else found[0][0]
    return ", ".join(f"{words} in {count}" for words, count in found)
