"""Events over the line: what one occurrence means, and when several add up.

Conduct comes first, whatever the trust, the liking or the number of sessions; a
client's contentment is no sign of safety. Sources: California DCA, BACP and HCPC
guidance; practitioners' advice on real cases (docs/explanation/evidence.md).
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from alliance_cli.journal import Event
from alliance_cli.questions import TIER_1
from alliance_cli.rules.history import WEEK, History
from alliance_cli.rules.patterns import Reached
from alliance_cli.rules.taken import Answer, Taken
from alliance_cli.signs import Entry

COUNTS_ONE = frozenset({"friendship", "contact", "disclosed"})
NEVER_MENDED = TIER_1 | {"friendship", "contact", "leans_on_me"}
ADDS_UP_TO = 2
HALF = Fraction(1, 2)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Matter:
    """One event as the rules weigh it, by its heaviest kind.

    `event` is None for an answer "yes" or "not sure" to the line question that has no
    event of its own within a week.
    """

    on: date
    kind: str
    kinds: tuple[str, ...]
    tier: int
    sure: bool
    event: Event | None

    @property
    def weight(self) -> Fraction:
        """One or a half, towards the two at which events add up."""
        if self.tier == 1:
            return Fraction(1)
        return Fraction(1) if self.sure and self.kind in COUNTS_ONE else HALF


def matters(history: History) -> tuple[Matter, ...]:
    """What stands: events not taken back, and line answers that have no event."""
    days = [one.on for one in history.events]
    noted = [_matter(one) for one in history.events if not one.retracted]
    asked = [
        _asked(one)
        for one in history.entries
        if one.log.line in {"yes", "unsure"} and not _noted_near(days, one.on)
    ]
    found = [one for one in (*noted, *asked) if one is not None]
    return tuple(sorted(found, key=lambda one: one.on))


def _asked(entry: Entry) -> Matter:
    sure = entry.log.line == "yes"
    return Matter(entry.on, "other", ("other",), 2, sure, event=None)


def _matter(event: Event) -> Matter | None:
    """None for a mere dispute: that is a rupture, unless it put them in danger."""
    kinds = event.kinds or ("other",)
    if set(kinds) == {"dispute"} and event.endangered != "yes":
        return None
    weighed = tuple(one for one in kinds if one != "dispute") or kinds
    heaviest = min(weighed, key=_lightness)
    tier = 1 if heaviest in TIER_1 else 2
    return Matter(event.on, heaviest, weighed, tier, event.sure != "unsure", event)


def _lightness(kind: str) -> tuple[int, str]:
    if kind in TIER_1:
        return (0, kind)
    return (1 if kind in COUNTS_ONE else 2, kind)


def _noted_near(days: Sequence[date], on: date) -> bool:
    """Whether any event, taken back or not, stands within a week of a day."""
    first = bisect_left(days, on - WEEK)
    return first < len(days) and days[first] <= on + WEEK


@dataclass(frozen=True, slots=True)
class Conduct:
    """What the events come to; each field lists the matters that made it so.

    `never_part` and what follows it are reasons for `stop`; `own_look` is what stands
    at all; `mended` was talked about, taken well, and eased.
    """

    never_part: tuple[Matter, ...] = ()
    endangered: tuple[Matter, ...] = ()
    adds_up: tuple[Matter, ...] = ()
    then_danger: tuple[Matter, ...] = ()
    answered_badly: tuple[Matter, ...] = ()
    own_look: tuple[Matter, ...] = ()
    mended: tuple[Matter, ...] = ()


def weigh(
    history: History,
    answers: Sequence[Answer],
    severe: Sequence[Reached],
) -> Conduct:
    """Weigh every event; `severe` are the severe patterns last reached."""
    found = matters(history)
    latest = answers[-1] if answers else None
    mended = tuple(one for one in found if _is_mended(history, one, latest))
    standing = tuple(one for one in found if not _is_mended(history, one, latest))
    adds_up = _adding_up(found) if standing else ()
    endangered = tuple(
        one for one in found if one.event and one.event.endangered == "yes"
    )
    danger = _last_danger(history, severe, standing)
    return Conduct(
        never_part=tuple(one for one in standing if one.tier == 1 and one.sure),
        endangered=endangered,
        adds_up=adds_up,
        then_danger=tuple(one for one in standing if danger >= one.on),
        answered_badly=tuple(
            one for one in standing if one.weight == 1 and _badly(one, latest)
        ),
        own_look=() if _only_dropped(history, standing) else standing or endangered,
        mended=mended,
    )


def _is_mended(history: History, one: Matter, latest: Answer | None) -> bool:
    """Taken well, easier since, and trust not low now; never when drawn close."""
    if NEVER_MENDED.intersection(one.kinds) or latest is None or latest.on < one.on:
        return False
    trusting = not any(last.is_no("trust") for last in history.last("trust", 1))
    return latest.taken is Taken.WELL and latest.eased is True and trusting


def _badly(one: Matter, latest: Answer | None) -> bool:
    return latest is not None and latest.on >= one.on and latest.taken is Taken.BADLY


def _adding_up(found: Sequence[Matter]) -> tuple[Matter, ...]:
    """Those that together weigh two or more; one day and kind counts once."""
    by_weight = sorted(found, key=lambda one: one.weight)
    once = {(one.on, one.kind): one for one in by_weight}
    heavy = sum((one.weight for one in once.values()), Fraction(0)) >= ADDS_UP_TO
    return tuple(once.values()) if heavy else ()


def _only_dropped(history: History, standing: Sequence[Matter]) -> bool:
    """Being dropped, with the end they set, is the state of its own: ended."""
    dropped = bool(standing) and all(one.kinds == ("dropped_me",) for one in standing)
    return dropped and history.ended_by_them


def _last_danger(
    history: History,
    severe: Sequence[Reached],
    standing: Sequence[Matter],
) -> date:
    """The last day on which something said that they are in danger.

    Where all that stands is unsure and of the second tier, only the plainest count: not
    safe, and a no to being safe. A severe pattern counts when it was reached on a later
    day than the event: what was low in that same session may be the event itself.
    """
    entries = history.entries
    days = [one.on for one in entries if one.log.safe == 1]
    days += [
        one.on for one in history.events if one.safe_now == "no" and not one.retracted
    ]
    if any(one.sure or one.tier == 1 for one in standing):
        both = (one for one in entries if one.is_no("safe") and one.is_no("trust"))
        days += [one.on for one in both]
        days += [entries[one.last_hit].on - ONE_DAY for one in severe]
    return max(days, default=date.min)
