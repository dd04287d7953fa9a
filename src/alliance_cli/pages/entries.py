"""Any entry of the journal as fields: everything that the journal file knows of it.

The table of the journal file says what there is, so that a key added there stands in
the private copy by itself. `LABELS` gives a key its name for people.
"""

from collections.abc import Iterator
from datetime import date

from alliance_cli.exchange import table
from alliance_cli.exchange.shapes import Key, Shape
from alliance_cli.exchange.values import MOMENT, Value
from alliance_cli.pages.sheet import Field, Line, Piece, Words

SHAPES = {
    "therapist": table.ONE_THERAPIST,
    "session": table.SESSION,
    "event": table.EVENT,
    "raise": table.RAISE,
    "decision": table.DECISION,
    "consult": table.CONSULT,
    "score": table.SCORE,
}
NEVER = frozenset(
    {"id", "therapist", "first", "retracted", "safe_now", "state_then", "for_record"}
)
ELSEWHERE = {  # what stands in a heading, or is told in its own way
    "therapist": frozenset({"name"}),
    "session": frozenset({"on", "before", "log", "later"}),
}
LABELS = {
    "about": "About",
    "after": "Between us since",
    "afterwards": "Afterwards",
    "approach": "How they work",
    "asked_limits": "Asked about limits",
    "away": "Away",
    "because": "Because",
    "by": "Meeting by",
    "call_on": "Call",
    "choice": "Choice",
    "dropped": "No longer wanted",
    "easy": "Easy to talk to",
    "edited_at": "Changed",
    "endangered": "Put someone in danger",
    "ended_by": "Ended by",
    "ended_on": "Ended",
    "ended_why": "Why it ended",
    "ending_on": "Planned end",
    "fee": "Fee",
    "fee_fits": "Whether the fee fits",
    "got_it": "Got what I meant",
    "held": "Held",
    "how_it_went": "How it went",
    "instrument": "Form",
    "kind": "Kind",
    "kinds": "What it was",
    "logged_at": "Written down",
    "look_again_on": "To look again",
    "matters": "How much it matters",
    "met": "How it was taken",
    "minutes": "Minutes",
    "mode": "Written how",
    "name": "Name",
    "note": "Note",
    "noted_at": "Written down",
    "noted_on": "Noted",
    "of": "Of at most",
    "on": "Day",
    "outcome": "Outcome",
    "present": "Who else was there",
    "said_on": "Said",
    "session_on": "Session of",
    "sessions_before": "Sessions before this journal",
    "setting": "Setting",
    "source": "Written how",
    "started_on": "Begun",
    "sure": "How sure",
    "text": "In my words",
    "told": "Who was told",
    "total": "Total",
    "versions": "Earlier wordings",
    "what": "In my words",
    "where": "Where",
    "works_by": "How they work",
}


def fields_of(kind: str, entry: object) -> tuple[Field, ...]:
    """What was given, in the order of the journal file; and what stood there first."""
    left_out = NEVER | ELSEWHERE.get(kind, frozenset())
    keys = [key for key in SHAPES[kind].keys if key.name not in left_out]
    told = ((key, _lines(key, entry)) for key in keys)
    return tuple(
        Field((LABELS.get(key.name, key.name),), lines) for key, lines in told if lines
    )


def _lines(key: Key, entry: object) -> tuple[Line, ...]:
    now = _values(key, entry)
    lines = tuple(tuple(_line(key, one)) for one in now)
    first = getattr(entry, "first", None)
    if first is None or key.name == "edited_at" or _values(key, first) == now:
        return lines
    then = tuple(("At first: ", *_line(key, one)) for one in _values(key, first))
    return (*lines, *(then or (("At first: blank",),)))


def _values(key: Key, entry: object) -> tuple[object, ...]:
    value = getattr(entry, key.field)
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def _line(key: Key, value: object) -> Iterator[Piece]:
    """One value: in the words it was chosen by, as a day, or as it was typed."""
    if isinstance(key.holds, Shape):
        yield from _joined(key.holds, value)
    elif isinstance(value, date):
        yield value
    elif isinstance(value, bool):
        yield "yes" if value else "no"
    elif key.holds is MOMENT:
        yield from moment(str(value))
    else:
        yield _chosen(key.holds, value)


def _joined(shape: Shape, value: object) -> Iterator[Piece]:
    for place, key in enumerate(shape.keys):
        found = getattr(value, key.field)
        if found is not None:
            if place:
                yield ", "
            yield from _line(key, found)


def _chosen(holds: Value, value: object) -> Piece:
    for answer in holds.answers:
        if answer.value == value:
            return answer.words
    return Words(str(value)) if isinstance(value, str) else f"{value}"


def moment(text: str) -> Iterator[Piece]:
    """The day, and the hour where it is known, as that computer's clock told them."""
    yield date.fromisoformat(text[:10])
    if text[11:16]:
        yield f", {text[11:16]}"
