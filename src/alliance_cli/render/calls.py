"""First calls side by side, or one after the other in sentences.

How it was to talk comes first and the fee last. Nothing is added up: a person compares.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from alliance_cli.journal import Consult
from alliance_cli.questions.calls import ASKED_LIMITS, EASY, FEE_FITS, GOT_IT
from alliance_cli.questions.kinds import Answer
from alliance_cli.render.clean import one_line, safe
from alliance_cli.render.dates import said
from alliance_cli.render.look import Look
from alliance_cli.render.measure import pad, pad_left, width, wrap
from alliance_cli.render.typography import ascii_signs, curly, sentence

MARGIN, GAP = "  ", "  "
NARROWEST, WIDEST = 15, 24  # columns of one person
NAME_COLUMNS = 24
TITLE = "First calls"
NOT_YET = "not yet"
ROWS = (
    "call",
    "talking was",
    "got what I meant",
    "asked about limits",
    "afterwards, I felt",
    "works with it by",
    "fee",
)
LABELS = max(map(width, ROWS))


def side_by_side(calls: Sequence[Consult], today: date, look: Look) -> str:
    """A column each, as many beside one another as fit; notes in their own words."""
    numbered = list(enumerate(calls, start=1))
    if look.plain:
        lines = [line for one in numbered for line in _told(*one, today, look)]
    else:
        lines = [
            line
            for some in _groups(numbered, look)
            for line in _table(some, today, look)
        ]
        lines += [line for one in numbered for line in _note(*one, look)]
    head = ("" if look.plain else MARGIN) + _head(calls)
    text = f"{head}\n\n" + "\n".join(lines).rstrip("\n") + "\n"
    return text if look.glyphs else ascii_signs(text)


def _head(calls: Sequence[Consult]) -> str:
    people = "1 person" if len(calls) == 1 else f"{len(calls)} people"
    return f"{TITLE}: {people}"


Numbered = tuple[int, Consult]


def _groups(numbered: list[Numbered], look: Look) -> Iterator[list[Numbered]]:
    """As even as can be: four where three fit are two and two."""
    room = look.width - len(MARGIN) - LABELS
    most = max(room // (NARROWEST + len(GAP)), 1)
    groups = -(-len(numbered) // most)
    across = -(-len(numbered) // groups)
    for at in range(0, len(numbered), across):
        yield numbered[at : at + across]


def _table(some: list[Numbered], today: date, look: Look) -> Iterator[str]:
    room = look.width - len(MARGIN) - LABELS - len(GAP) * len(some)
    across = min(max(room // len(some), NARROWEST), WIDEST)
    facts = [_facts(one, today) for _, one in some]
    heads = [one_line(f"{number} {one.name}", across) for number, one in some]
    yield _row("", heads, across)
    for label in ROWS:
        cells = [wrap(each.get(label, ""), across) for each in facts]
        if any(cell != [""] for cell in cells):
            for place in range(max(map(len, cells))):
                parts = [cell[place] if place < len(cell) else "" for cell in cells]
                yield _row("" if place else label, parts, across)
    yield ""


def _row(label: str, cells: Sequence[str], across: int) -> str:
    padded = (pad(cell, across) for cell in cells)
    return (MARGIN + pad_left(label, LABELS) + GAP + GAP.join(padded)).rstrip()


def _facts(one: Consult, today: date) -> dict[str, str]:
    """What is known, by row; their own words are as they were typed."""
    call = said(one.call_on, today) if one.call_on else NOT_YET
    minutes = f"{one.minutes} min" if one.minutes is not None else ""
    known = {
        "call": _joined(call, minutes) if one.call_on else minutes or NOT_YET,
        "talking was": _words(EASY, one.easy),
        "got what I meant": _words(GOT_IT, one.got_it),
        "asked about limits": _words(ASKED_LIMITS, one.asked_limits),
        "afterwards, I felt": safe(one.afterwards or ""),
        "works with it by": safe(one.works_by or ""),
        "fee": _joined(safe(one.fee or ""), _words(FEE_FITS, one.fee_fits)),
    }
    return {label: text for label, text in known.items() if text}


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _words(answers: Sequence[Answer], value: object) -> str:
    return next((curly(one.words) for one in answers if one.value == value), "")


def _note(number: int, one: Consult, look: Look) -> Iterator[str]:
    if not one.note:
        return
    columns = min(look.width, 80)
    name = one_line(one.name, NAME_COLUMNS)
    first, under = f"{MARGIN}{number} {name}  ", MARGIN + "  "
    yield from wrap(f"“{safe(one.note)}”", columns, first=first, indent=under)
    yield ""


def _told(number: int, one: Consult, today: date, look: Look) -> Iterator[str]:
    """Number 1, Ines. Call: Mon 4 May, 15 min. Talking was: rather easy."""
    columns = min(look.width, 80)
    facts = _facts(one, today)
    name = one_line(one.name, NAME_COLUMNS)
    yield from wrap(f"Number {number}, {name}.", columns)
    for label in ROWS:
        if label in facts:
            told = f"{label[0].upper()}{label[1:]}: {facts[label]}"
            yield from wrap(sentence(told), columns)
    if one.note:
        yield from wrap(f"In your words: “{safe(one.note)}”", columns)
    yield ""
