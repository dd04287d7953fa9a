"""Repaired: what hurt, was talked about, and eased."""

from alliance_cli.rules.facts import Facts
from alliance_cli.rules.history import WINDOW
from alliance_cli.rules.rule import (
    Found,
    Rule,
    day,
    entries_at,
    quotes_from,
)
from alliance_cli.rules.ruptures import Rupture


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
    entries = entries_at(facts, places)
    quotes = quotes_from(facts.history, entries, of_hurts=True)
    return Found(fired=True, sentence=said, entries=entries, quotes=quotes)


REPAIRED_RULES = (
    Rule(
        "repaired",
        "repaired",
        "A hurt that happened or was mended in the last six sessions: taken well"
        " and easier since, or taken well and trust back within a point of your own"
        " median.",
        _repaired,
        ("eubanks2018", "stiles2004"),
    ),
)
