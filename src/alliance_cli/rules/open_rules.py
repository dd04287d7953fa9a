"""Open: what stands between the two and isn't settled."""

from alliance_cli.rules.facts import Facts
from alliance_cli.rules.ground import (
    latest_is_low,
    trust_is_thin,
)
from alliance_cli.rules.history import LATEST
from alliance_cli.rules.pattern_rules import pattern_sentence
from alliance_cli.rules.patterns import Pattern
from alliance_cli.rules.rule import (
    Found,
    Rule,
    day,
    entries_at,
    own_answers,
    quotes_from,
    times,
)
from alliance_cli.rules.ruptures import OPEN_FOR
from alliance_cli.rules.taken import (
    Taken,
)
from alliance_cli.rules.waiting import in_vain, raise_waits, wish_unasked

MENDED_OFTEN, MENDED_WITHIN = 3, 8


LOW_FROM_SESSION = 3


def _open_ruptures(facts: Facts) -> Found:
    found = facts.open_ruptures
    if not found:
        return Found(fired=False, sentence="None is open.")
    latest = found[-1]
    told = f"{_how_many(len(found))} hurt or felt wrong and {_isnt(len(found))} mended"
    ago = len(facts.history.entries) - 1 - latest.place
    still = " still" if ago > OPEN_FOR else ""
    where = day(latest.on, facts.history.today)
    entries = entries_at(facts, (one.place for one in found))
    return Found(
        fired=True,
        sentence=f"{told}; the latest, on {where}, is{still} open.",
        entries=entries,
        quotes=quotes_from(facts.history, entries, of_hurts=True),
    )


def _how_many(n: int) -> str:
    return "A moment" if n == 1 else f"{n} moments"


def _isnt(n: int) -> str:
    return "isn't" if n == 1 else "aren't"


def _one_pattern(facts: Facts) -> Found:
    holding: tuple[Pattern, ...] = facts.holding
    if not holding:
        return Found(fired=False, sentence="No pattern holds.")
    said = " ".join(pattern_sentence(facts, one) for one in holding)
    places = {hit.place for one in holding for hit in one.hits}
    return Found(fired=True, sentence=said, entries=entries_at(facts, places))


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
        entries=entries_at(facts, [standing.place]),
    )


def _latest_low(facts: Facts) -> Found:
    history = facts.history
    low = [sign for sign in ("safe", "limits") if latest_is_low(history, sign)]
    early = history.early_known and history.number < LOW_FROM_SESSION
    if not low or early:
        return Found(fired=False, sentence="Not low in the latest answer.")
    marked: dict[int, list[str]] = {}
    for sign in low:
        (one,) = history.last(sign, 1)
        marked.setdefault(one.place, []).append(own_answers([one], sign))
    entries = entries_at(facts, marked)
    said = " ".join(
        f"On {day(one.on, history.today)} you marked {' and '.join(marked[one.place])}."
        for one in entries
    )
    return Found(fired=True, sentence=said, entries=entries)


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
    entries = entries_at(facts, (one.place for one in lately))
    quotes = quotes_from(facts.history, entries, of_hurts=True)
    return Found(fired=True, sentence=said + tail, entries=entries, quotes=quotes)


def _left_behind(facts: Facts) -> Found:
    if not facts.left_behind:
        return Found(fired=False, sentence="Nothing severe was left behind.")
    places = [one.last_hit for one in facts.left_behind]
    return Found(
        fired=True,
        sentence="Not long ago you were uneasy or your limits were passed over, more"
        " than once, and nothing says it was talked about and taken well. Kinder"
        " sessions since don't undo it.",
        entries=entries_at(facts, places),
    )


OPEN_RULES = (
    Rule(
        "hurt_open",
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
        raise_waits,
        ("practice",),
    ),
    Rule(
        "wish_unasked",
        "open",
        "A wish not asked in 2 of the last 3 sessions where you answered.",
        wish_unasked,
        ("seeds",),
    ),
    Rule(
        "asked_in_vain",
        "open",
        "The last thing asked for wasn't taken up, and it doesn't help in the latest"
        " answer.",
        in_vain,
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
        "Three hurts in the last eight sessions, mended or not.",
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
