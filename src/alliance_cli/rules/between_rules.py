"""Once, open and repaired: what stands between the two, and what was mended."""

from collections.abc import Callable, Iterable

from alliance_cli.journal import Raise
from alliance_cli.rules.facts import Facts
from alliance_cli.rules.finding import Quote
from alliance_cli.rules.ground import (
    helps,
    latest_is_low,
    trust_is_thin,
)
from alliance_cli.rules.history import LATEST, WINDOW
from alliance_cli.rules.pattern_rules import pattern_sentence
from alliance_cli.rules.patterns import Pattern
from alliance_cli.rules.rule import (
    Found,
    Rule,
    day,
    may_be_shown,
    own_answers,
    shorten,
    times,
)
from alliance_cli.rules.ruptures import OPEN_FOR, Rupture
from alliance_cli.rules.taken import (
    Taken,
    how_taken,
    is_about_them,
    last_asked,
    was_said,
)
from alliance_cli.signs import Entry

MATTERS_A_LOT = 3
NOT_ASKED_TIMES = 2
MENDED_OFTEN, MENDED_WITHIN = 3, 8
LOW_FROM_SESSION = 3


def _one_hardest(sign: str) -> Callable[[Facts], Found]:
    """Whether the strongest word was chosen in one of the last three that answered."""

    def look(facts: Facts) -> Found:
        latest = facts.history.last(sign, LATEST)
        marked = tuple(
            one
            for one in latest
            if getattr(one.log, sign) == 1 and not _met_since(facts, one, sign)
        )
        if not marked:
            return Found(fired=False, sentence="Not in the last three that answered.")
        when = day(marked[-1].on, facts.history.today)
        words = own_answers(marked, sign)
        return Found(
            fired=True,
            sentence=f"On {when} you marked {words}.",
            entries=marked,
        )

    return look


def _met_since(facts: Facts, one: Entry, sign: str) -> bool:
    """Talked about there or since, taken well, eased, and not low again after it."""
    since = [answer for answer in facts.answers if answer.place >= one.place]
    if not since or since[-1].taken is not Taken.WELL or not since[-1].eased:
        return False
    later = facts.history.entries[one.place + 1 :]
    again = any(each.is_no(sign) or each.is_no("trust") for each in later)
    return not again and any(each.is_yes(sign) for each in later)


def _open_ruptures(facts: Facts) -> Found:
    found = facts.open_ruptures
    if not found:
        return Found(fired=False, sentence="None is open.")
    latest = found[-1]
    told = f"{_how_many(len(found))} hurt or felt wrong and {_isnt(len(found))} mended"
    ago = len(facts.history.entries) - 1 - latest.place
    still = " still" if ago > OPEN_FOR else ""
    where = day(latest.on, facts.history.today)
    return Found(
        fired=True,
        sentence=f"{told}; the latest, on {where}, is{still} open.",
        entries=_entries_at(facts, (one.place for one in found)),
    )


def _how_many(n: int) -> str:
    return "A moment" if n == 1 else f"{n} moments"


def _isnt(n: int) -> str:
    return "isn't" if n == 1 else "aren't"


def _entries_at(facts: Facts, places: Iterable[int]) -> tuple[Entry, ...]:
    entries = facts.history.entries
    wanted = sorted({place for place in places if 0 <= place < len(entries)})
    return tuple(entries[place] for place in wanted)


def _one_pattern(facts: Facts) -> Found:
    holding: tuple[Pattern, ...] = facts.holding
    if not holding:
        return Found(fired=False, sentence="No pattern holds.")
    said = " ".join(pattern_sentence(facts, one) for one in holding)
    return Found(fired=True, sentence=said, entries=holding[0].hits)


def _stands_badly(facts: Facts) -> Found:
    standing = facts.standing
    if standing is None:
        return Found(fired=False, sentence="Nothing said stands badly.")
    when = day(standing.on, facts.history.today)
    bad = standing.taken is Taken.BADLY
    how = "it wasn't taken well" if bad else "it was taken by half, twice running"
    return Found(
        fired=True,
        sentence=f"Something was talked about on {when}, and {how}.",
        entries=_entries_at(facts, [standing.place]),
    )


def _raise_waits(facts: Facts) -> Found:
    waiting = [one for one in facts.history.raises if _waits(facts, one)]
    if not waiting:
        return Found(fired=False, sentence="Nothing that matters a lot waits.")
    latest = waiting[-1]
    said = "was said, and not met" if was_said(latest) else "hasn't been said"
    on = latest.noted_on or latest.said_on
    sentence = f"Something that matters a lot to you {said}."
    if on is None or not may_be_shown(latest.text):
        return Found(fired=True, sentence=sentence)
    quote = Quote(None, on, shorten(latest.text))
    return Found(fired=True, sentence=sentence, quotes=(quote,))


def _waits(facts: Facts, one: Raise) -> bool:
    if one.matters != MATTERS_A_LOT or one.dropped:
        return False
    taken = how_taken(one.met, one.after, one.outcome)
    if taken is not None:
        return taken is not Taken.WELL and not _answered_well_since(facts, one)
    return not was_said(one) and is_about_them(facts.history, one)


def _answered_well_since(facts: Facts, one: Raise) -> bool:
    latest = facts.answers[-1]
    said = one.said_on or one.noted_on
    later = said is not None and latest.on > said
    return later and latest.taken is Taken.WELL and latest.eased is True


def _not_asked(facts: Facts) -> Found:
    answered = [one for one in facts.history.entries[-WINDOW * 2 :] if one.log.ask]
    held = tuple(one for one in answered[-LATEST:] if one.log.ask == "not_asked")
    if len(held) < NOT_ASKED_TIMES:
        return Found(fired=False, sentence="Wishes were asked, or there were none.")
    said = f"You wanted to ask for something and didn't, {times(len(held))} lately."
    return Found(fired=True, sentence=said, entries=held)


def asked_in_vain(facts: Facts) -> bool:
    """The last thing asked for wasn't taken up, and it doesn't help now."""
    asked = last_asked(facts.history)
    refused = asked is not None and asked[1] is False
    return refused and latest_is_low(facts.history, "helps")


def _in_vain(facts: Facts) -> Found:
    if not asked_in_vain(facts):
        return Found(fired=False, sentence="Not both of these.")
    return Found(
        fired=True,
        sentence="What you last asked for wasn't taken up, and what you came for isn't"
        " helped.",
        entries=tuple(facts.history.last("helps", 1)),
    )


def _latest_low(facts: Facts) -> Found:
    history = facts.history
    low = [sign for sign in ("safe", "limits") if latest_is_low(history, sign)]
    early = history.early_known and history.number < LOW_FROM_SESSION
    if not low or early:
        return Found(fired=False, sentence="Not low in the latest answer.")
    entries = tuple(history.last(low[0], 1))
    words = " and ".join(own_answers(history.last(sign, 1), sign) for sign in low)
    when = day(entries[-1].on, history.today)
    return Found(fired=True, sentence=f"On {when} you marked {words}.", entries=entries)


def _thin(facts: Facts) -> Found:
    latest = tuple(facts.history.last("trust", LATEST))
    if not trust_is_thin(facts.history):
        return Found(fired=False, sentence="Trust isn't thin.", n=None)
    low = tuple(one for one in latest if one.is_no("trust"))
    words = own_answers(low, "trust")
    said = f"Trust {words} in {len(low)} of the last {len(latest)} answers."
    return Found(fired=True, sentence=said, entries=low, n=len(latest))


def _mended_often(facts: Facts) -> Found:
    first = len(facts.history.entries) - MENDED_WITHIN
    lately = [one for one in facts.ruptures if one.place >= first]
    mended = [one for one in lately if one.repaired]
    if len(lately) < MENDED_OFTEN:
        return Found(fired=False, sentence="Fewer than three in eight sessions.")
    said = f"{len(lately)} moments that hurt in the last {MENDED_WITHIN} sessions"
    tail = (
        f"; mended {times(len(mended))}. Mending well counts; so does whether it stays"
        " mended."
        if mended
        else "; none of them was mended."
    )
    entries = _entries_at(facts, (one.place for one in lately))
    return Found(fired=True, sentence=said + tail, entries=entries)


def _left_behind(facts: Facts) -> Found:
    if not facts.left_behind:
        return Found(fired=False, sentence="Nothing severe was left behind.")
    places = [one.last_hit for one in facts.left_behind]
    return Found(
        fired=True,
        sentence="Not long ago you were uneasy or your limits were passed over, more"
        " than once, and nothing says it was talked about and taken well. Kinder"
        " sessions since don't undo it.",
        entries=_entries_at(facts, places),
    )


def recently_repaired(facts: Facts) -> list[Rupture]:
    """Ruptures that happened or were repaired in the last six sessions."""
    first = len(facts.history.entries) - WINDOW
    return [
        one
        for one in facts.ruptures
        if one.repaired_at is not None and max(one.repaired_at, one.place) >= first
    ]


def _repaired(facts: Facts) -> Found:
    mended = recently_repaired(facts)
    if not mended:
        return Found(fired=False, sentence="None in the last six sessions.")
    latest = mended[-1]
    when = day(latest.on, facts.history.today)
    how = (
        "it was talked about, and you marked it easier or as good as before."
        if latest.by_word
        else "it was talked about and taken well, and trust came back."
    )
    places = [latest.place, latest.repaired_at or 0]
    said = f"Something hurt or felt wrong on {when}; {how}"
    return Found(fired=True, sentence=said, entries=_entries_at(facts, places))


def _helps_still(facts: Facts) -> Found:
    return Found(None, "It seems to help." if helps(facts.history) else "Not known.")


ONCE_RULES = (
    Rule(
        "not_safe_once",
        "once",
        'One "not safe" in the last 3 sessions that answered, unless it was talked'
        " about since, taken well and eased.",
        _one_hardest("safe"),
        ("practice", "seeds"),
    ),
    Rule(
        "pushed_past_once",
        "once",
        'One "pushed past" in the last 3 sessions that answered, unless it was talked'
        " about since, taken well and eased.",
        _one_hardest("limits"),
        ("practice", "seeds"),
    ),
)
OPEN_RULES = (
    Rule(
        "rupture_open",
        "open",
        "A moment that hurt isn't mended, and hasn't come to rest: three later"
        " sessions (six after a big one) that answered trust, and trust held three in"
        " a row.",
        _open_ruptures,
        ("rubel2018", "stiles2004"),
    ),
    Rule(
        "one_pattern", "open", "One ordinary pattern holds.", _one_pattern, ("seeds",)
    ),
    Rule(
        "stands_badly",
        "open",
        "The latest thing said was taken badly, or the latest two by half, and it"
        " hasn't come to rest.",
        _stands_badly,
        ("practice", "eubanks2018"),
    ),
    Rule(
        "raise_waits",
        "open",
        "Something to say or ask for that matters a lot was taken badly or by half,"
        " or is about what the therapist does and hasn't been said.",
        _raise_waits,
        ("practice",),
    ),
    Rule(
        "wish_unasked",
        "open",
        "A wish not asked in 2 of the last 3 sessions that answered.",
        _not_asked,
        ("seeds",),
    ),
    Rule(
        "asked_in_vain",
        "open",
        "The last thing asked for wasn't taken up, and it doesn't help in the latest"
        " answer.",
        _in_vain,
        ("practice",),
    ),
    Rule(
        "latest_low",
        "open",
        "From session 3 on: uneasy or not safe, or limits passed over, in the latest"
        " answer.",
        _latest_low,
        ("practice",),
    ),
    Rule(
        "trust_thin",
        "open",
        "Trust gone in 2 of the last 3 answers, or thin or gone in all three.",
        _thin,
        ("seeds",),
    ),
    Rule(
        "mended_often",
        "open",
        "Three ruptures in the last eight sessions, mended or not.",
        _mended_often,
        ("practice",),
    ),
    Rule(
        "left_behind",
        "open",
        "A severe pattern is over, and it was neither talked about and taken well nor"
        " followed by six sessions without it.",
        _left_behind,
        ("practice",),
    ),
)
REPAIRED_RULES = (
    Rule(
        "repaired",
        "repaired",
        "A rupture that happened or was mended in the last six sessions: taken well"
        " and easier since, or taken well and trust back within a point of your own"
        " median.",
        _repaired,
        ("eubanks2018", "stiles2004"),
    ),
)
