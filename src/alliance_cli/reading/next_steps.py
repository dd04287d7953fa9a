"""What one could do next, in order: the first is what most practitioners would say.

Nothing asks a person to face someone they fear. Then how it was taken when something
was said outweighs all but conduct. Then what is particular and unsaid is said. Then,
with little to build on, one looks elsewhere. Else what can be taken back comes first.
"""

from collections.abc import Callable, Sequence

from alliance_cli.reading.ladder import Judged
from alliance_cli.reading.saying import patterns, say_it
from alliance_cli.reading.staying_safe import fears_someone_there, not_safe_now
from alliance_cli.rules.conduct import Matter
from alliance_cli.rules.facts import Facts
from alliance_cli.rules.fit_rules import FIRST_THREE
from alliance_cli.rules.ground import (
    days_were_unsafe,
    going_backwards,
    had_good_stretch,
    helps,
    latest_is_low,
    little_to_build_on,
)
from alliance_cli.rules.history import LATEST, History
from alliance_cli.rules.patterns import Pattern
from alliance_cli.rules.taken import ASKED, Taken, was_said
from alliance_cli.rules.waiting import asked_in_vain, raise_waits
from alliance_cli.signs import Entry

Steps = tuple[str, ...]


FALL_AWAY_ONCE_ENDED = frozenset(
    {"raise", "leave", "leave_now", "export", "wait", "lean_in"},
)


AFRAID = frozenset({"afraid", "powerless"})
IN_THE_ROOM = frozenset({"raise", "lean_in", "export", "review"})


NOT_YET_OUTSIDE = frozenset(  # the others offer someone outside, or a way out, first
    {"not_clicked", "open", "falling", "repaired", "flat", "early", "mixed"},
)
ALONE_WITH_IT = frozenset({"wait", "second_view"})


def next_steps(judged: Judged) -> Steps:
    steps = BY_STATE[judged.state](judged.facts)
    steps = tuple(dict.fromkeys(steps))
    history = judged.facts.history
    if history.over:
        steps = tuple(one for one in steps if one not in FALL_AWAY_ONCE_ENDED)
        steps = steps or (() if judged.state == "steady" else ("consult",))
    if judged.state in NOT_YET_OUTSIDE and days_were_unsafe(history):
        steps = ("second_view", *(one for one in steps if one not in ALONE_WITH_IT))
    if fears_someone_there(history):
        steps = _not_in_front_of_them(steps)
    if history.therapist.choice == "bound":
        steps = tuple(dict.fromkeys(_when_bound(one) for one in steps))
    return steps


def _not_in_front_of_them(steps: Steps) -> Steps:
    """A view from outside first; what is said or handed over in the room comes last."""
    in_the_room = tuple(one for one in steps if one in IN_THE_ROOM)
    if not in_the_room:
        return steps
    elsewhere = tuple(one for one in steps if one not in {*IN_THE_ROOM, "second_view"})
    return ("second_view", *elsewhere, *in_the_room)


def _when_bound(step: str) -> str:
    return "another_person" if step in {"leave", "leave_now", "switch"} else step


def _stop(facts: Facts) -> Steps:
    if not_safe_now(facts.history):
        return ("support",)
    return ("support", "leave_now", "record", "consult")


def _line(facts: Facts) -> Steps:
    if not_safe_now(facts.history):
        return ("support", "second_view", "record", "leave")
    if _worth_asking(facts):
        return ("raise", "second_view", "record", "leave")
    return ("second_view", "record", "raise", "leave")


UNKNOWN_UNTIL_ASKED = ({("impaired",)}, {("other",)})


def _worth_asking(facts: Facts) -> bool:
    """One entry of one tier-2 kind, with nothing since that speaks against asking.

    What they weren't sure of and can't know without asking may have come up more than
    once: seeming unfit to work, or something they have no name for.
    """
    standing = facts.conduct.own_look
    one = standing[0]
    one_thing = {each.kinds for each in standing} in UNKNOWN_UNTIL_ASKED
    again = one_thing and not any(each.sure for each in standing)
    if (len(standing) != 1 and not again) or one.tier == 1 or len(one.kinds) != 1:
        return False
    if _badly_answered_since(facts, one) or _low_since(facts, one):
        return False
    if one.event is not None and one.event.safe_now == "unsure":
        return False
    return not one.sure or one.kind == "impaired" or _minor(facts, one)


def _minor(facts: Facts, one: Matter) -> bool:
    drawn_close = one.kind in {"friendship", "contact"}
    harmless = one.event is not None and one.event.endangered == "no"
    since = _since(facts, one)
    trust_known = any("trust" in each.signs for each in since)
    good_before = helps(facts.history) and had_good_stretch(facts.history)
    return not drawn_close and harmless and (trust_known or good_before)


def _since(facts: Facts, one: Matter) -> list[Entry]:
    return [each for each in facts.history.entries if each.on >= one.on]


def _low_since(facts: Facts, one: Matter) -> bool:
    since = _since(facts, one)
    return any(each.is_no("safe") or each.is_no("trust") for each in since)


def _badly_answered_since(facts: Facts, one: Matter) -> bool:
    since = [each for each in facts.answers if each.on >= one.on]
    return any(each.taken is Taken.BADLY for each in since)


def _once(_: Facts) -> Steps:
    return ("second_view", "support", "leave", "raise")


def _pattern(facts: Facts) -> Steps:
    if not _outside_first(facts):
        return (*say_it(facts), "second_view", "leave")
    if hardest_lately(facts.history):
        return ("second_view", "leave")
    return ("second_view", "leave", "raise")


def _outside_first(facts: Facts) -> bool:
    holding = patterns(facts)
    ids = {one.id for one in holding}
    if "limits_passed" in ids or hardest_lately(facts.history):
        return True
    if "unsafe" in ids and not helps(facts.history):
        return True
    if days_were_unsafe(facts.history):
        return True
    if facts.standing is not None or ids & {"looking_after", "who_i_am"}:
        return True
    return any(map(_feared, _sessions_of(facts, holding)))


def _sessions_of(facts: Facts, holding: Sequence[Pattern]) -> list[Entry]:
    """What it rests on: sessions of the patterns, or, with none, of the ruptures."""
    if holding:
        return [entry for one in holding for entry in one.hits]
    places = {one.place for one in facts.open_lately}
    return [one for one in facts.history.entries if one.place in places]


def _feared(entry: Entry) -> bool:
    return bool(AFRAID.intersection(entry.log.feel)) or entry.log.aired == "could_not"


def _ended(facts: Facts) -> Steps:
    if facts.history.still_meeting:
        return ("raise", "consult", "support")
    return ("consult", "support", "record")


def _not_clicked(facts: Facts) -> Steps:
    history = facts.history
    if history.number <= FIRST_THREE:
        return ("consult", "raise", "leave")
    if facts.left_behind:
        return ("second_view", "consult", "leave")
    answered_badly = bool(facts.answers) and facts.answers[-1].taken is not Taken.WELL
    elsewhere = (
        (little_to_build_on(history) and not _particular_and_unsaid(facts))
        or answered_badly
        or _wish_unheard(history)
        or asked_in_vain(facts)
    )
    return ("switch" if elsewhere else "raise", "consult", "leave")


def _particular_and_unsaid(facts: Facts) -> bool:
    """Something about them that matters a lot, and nothing was ever said or asked."""
    said = facts.answers or any(was_said(one) for one in facts.history.raises)
    return not said and raise_waits(facts).fired is True


def _wish_unheard(history: History) -> bool:
    """Whether the latest wish that was asked in a session wasn't heard."""
    asked = [one.log.ask for one in history.entries if one.log.ask in ASKED]
    return asked[-1:] == ["not_heard"]


def _outgrown(_: Facts) -> Steps:
    return ("review", "referral", "wait")


def _open(facts: Facts) -> Steps:
    steps = (*say_it(facts), "export")
    return steps if _too_low_to_wait(facts.history) else (*steps, "wait")


def _too_low_to_wait(history: History) -> bool:
    """Waiting isn't offered while trust or safety is low, or after dread of them."""
    latest = history.latest
    dread = latest is not None and latest.dread
    return dread or latest_is_low(history, "safe") or latest_is_low(history, "trust")


def _falling(facts: Facts) -> Steps:
    return (*say_it(facts), "export")


def _mixed(facts: Facts) -> Steps:
    steps = say_it(facts)
    return steps if _too_low_to_wait(facts.history) else (*steps, "wait")


def _early(facts: Facts) -> Steps:
    history = facts.history
    if history.ended and history.therapist.ended_by == "me":
        return ("consult",)
    return ("wait", "consult")


def _flat(facts: Facts) -> Steps:
    if going_backwards(facts.history):
        return ("second_view", "raise", "review")
    return ("raise", "review", "second_view")


BY_STATE: dict[str, Callable[[Facts], Steps]] = {
    "stop": _stop,
    "line": _line,
    "pattern": _pattern,
    "once": _once,
    "ended": _ended,
    "not_clicked": _not_clicked,
    "outgrown": _outgrown,
    "open": _open,
    "falling": _falling,
    "repaired": lambda _: ("stay_curious",),
    "stirred": lambda _: ("lean_in", "export"),
    "flat": _flat,
    "early": _early,
    "steady": lambda _: (),
    "mixed": _mixed,
}


def hardest_lately(history: History) -> bool:
    return any(
        getattr(one.log, sign) == 1
        for sign in ("safe", "limits")
        for one in history.last(sign, LATEST)
    )
