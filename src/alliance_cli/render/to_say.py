"""The list of things to say and to ask for, on a terminal or in sentences."""

from collections.abc import Iterator, Sequence
from datetime import date

from alliance_cli.journal import Raise
from alliance_cli.pages.to_say import Item
from alliance_cli.questions import find
from alliance_cli.questions.kinds import Answer
from alliance_cli.questions.raising import (
    MATTERS,
    OUTCOME,
    SAY_OR_ASK,
)
from alliance_cli.render.clean import one_line, safe
from alliance_cli.render.dates import said as said_day
from alliance_cli.render.look import Look
from alliance_cli.render.measure import pad_left, wrap
from alliance_cli.render.typography import ascii_signs, curly
from alliance_cli.rules.taken import was_said

WIDEST = 80
NAME_COLUMNS = 40
TITLE = "Things to say or ask for"
SAID = "Said, and how it was taken"
EMPTY = "Nothing waits to be said or asked for."
ABOUT = {
    "them": "about what they do",
    "mine": "a feeling or subject of mine",
    "ending": "about stopping or changing",
}
NOT_NOTED = "how it was taken isn't noted"


def drawn(
    waiting: Sequence[Item],
    said: Sequence[Item],
    name: str,
    today: date,
    look: Look,
) -> str:
    """What waits, then what was said; a person's words whole, and never set anew."""
    who = one_line(name, NAME_COLUMNS)
    margin = "" if look.plain else "  "
    lines = [f"{margin}{TITLE}: {who}" if look.plain else f"{margin}{TITLE}   {who}"]
    lines += ["", *(_rows(waiting, today, look) if waiting else [f"{margin}{EMPTY}"])]
    if said:
        lines += ["", f"{margin}{SAID}", *_rows(said, today, look)]
    text = "\n".join(lines) + "\n"
    return text if look.glyphs else ascii_signs(text)


def _rows(items: Sequence[Item], today: date, look: Look) -> Iterator[str]:
    columns = min(look.width, WIDEST)
    widest = max(len(str(one.number)) for one in items)
    for one in items:
        facts = [*_facts(one.entry, today, look)]
        if look.plain:
            told = f"Number {one.number}, {', '.join(facts)}: {safe(one.entry.text)}"
            yield from wrap(told, columns)
            continue
        lead = f"    {pad_left(str(one.number), widest)}  {one.entry.kind:3}  "
        under = " " * len(lead)
        yield from wrap(safe(one.entry.text), columns, first=lead, indent=under)
        if facts:
            yield from wrap(" · ".join(facts), columns, first=under, indent=under)


def _facts(one: Raise, today: date, look: Look) -> Iterator[str]:
    """What is known of it, in the answers' own words."""
    if look.plain:
        yield _words(SAY_OR_ASK, one.kind)
    if was_said(one):
        yield from _taken(one, today)
        return
    if one.noted_on is not None:
        yield f"since {said_day(one.noted_on, today)}"
    if one.about is not None:
        yield ABOUT[one.about]
    if one.matters is not None:
        yield f"matters {_words(MATTERS, one.matters)}"


def _taken(one: Raise, today: date) -> Iterator[str]:
    if one.said_on is not None:
        yield f"said {said_day(one.said_on, today)}"
    answers = [
        _words(OUTCOME, one.outcome),
        *(
            curly(find("log", id_).words_for(value))
            for id_, value in (("met", one.met), ("after", one.after))
            if value is not None
        ),
    ]
    known = [each for each in answers if each]
    yield from known
    if not known:
        yield curly(NOT_NOTED)


def _words(answers: Sequence[Answer], value: object) -> str:
    return next((curly(one.words) for one in answers if one.value == value), "")
