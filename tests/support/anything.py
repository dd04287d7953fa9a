"""Any journal that a file can hold, over every key; drawn from the table itself."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import partial
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from alliance_cli.exchange import table, values
from alliance_cli.exchange.shapes import Key, Shape
from alliance_cli.journal import Event, Journal, Log, Raise, Session, Therapist

AWKWARD = (
    "[red]not markup[/red] :smile:",
    "=HYPERLINK(1)",
    "\x1b]0;title\x07\x1b[2J",
    "\u202eright to left",
    "line one\nline two\n",
    "שלום, Zoë, 你好, 👩‍👩‍👧",
    "'); DROP TABLE sessions; --",
    '{"nested": "json"}',
    "\u2028another line",
    " spaces around ",
)
FIRST_DAY = date(values.FIRST_YEAR, 1, 1)
LAST_DAY = date(values.LAST_YEAR, 12, 31)


def texts() -> SearchStrategy[str]:
    """What a person might have typed or pasted; never blank."""
    kept = st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")
    typed = st.text(kept, min_size=1, max_size=60).filter(lambda text: text.strip())
    return st.sampled_from(AWKWARD) | typed


def days() -> SearchStrategy[date]:
    return st.dates(FIRST_DAY, LAST_DAY)


def moments() -> SearchStrategy[str]:
    offsets = st.integers(-14 * 60, 14 * 60).map(
        lambda minutes: timezone(timedelta(minutes=minutes)),
    )
    first, last = datetime(1901, 1, 1), datetime(2998, 1, 1)  # noqa: DTZ001  (zones are drawn)
    return st.datetimes(first, last, timezones=offsets | st.just(UTC)).map(
        lambda moment: moment.isoformat(),
    )


def ids() -> SearchStrategy[str]:
    return st.uuids().map(str) | st.sampled_from(["t", "anna", "zoë-2"])


def therapists() -> SearchStrategy[Therapist]:
    return THERAPISTS


def sessions(therapist: str = "t") -> SearchStrategy[Session]:
    return SESSIONS.map(partial(_with, therapist))


def events(therapist: str = "t") -> SearchStrategy[Event]:
    return EVENTS.map(partial(_with, therapist))


def raises(therapist: str = "t") -> SearchStrategy[Raise]:
    return RAISES.map(partial(_with, therapist))


@st.composite
def journals(draw: st.DrawFn, most: int = 2) -> Journal:
    """Any valid journal, with up to `most` entries of each kind."""
    known = draw(st.lists(THERAPISTS, max_size=2, unique_by=lambda one: one.id))

    def some(entries: SearchStrategy[Any]) -> tuple[Any, ...]:
        found = draw(st.lists(entries, max_size=most)) if known else []
        whose = (draw(st.sampled_from(known)).id for _ in found)
        return _each_id_once(map(_with, whose, found))

    return Journal(
        therapists=tuple(known),
        sessions=some(SESSIONS),
        events=some(EVENTS),
        raises=some(RAISES),
        decisions=some(DECISIONS),
        consults=_each_id_once(draw(st.lists(CONSULTS, max_size=most))),
        scores=some(SCORES),
    )


def _with(therapist: str, entry: Any) -> Any:  # noqa: ANN401  (any kind of entry)
    first = getattr(entry, "first", None)
    named = {"first": _with(therapist, first)} if first else {}
    return replace(entry, therapist=therapist, **named)


def _each_id_once(entries: Iterable[Any]) -> tuple[Any, ...]:
    seen = {None}
    kept = []
    for one in entries:
        id_ = getattr(one, "id", None)
        kept.append(replace(one, id=None) if id_ and id_ in seen else one)
        seen.add(id_)
    return tuple(kept)


def _held_or_noted(session: Session) -> Session:
    """What took place has something written down, be it nothing answered."""
    first = session.first and _held_or_noted(session.first)
    parts = (session.before, session.log, session.later)
    blank = all(part is None for part in parts) and session.held in {None, "yes"}
    return replace(session, log=Log() if blank else session.log, first=first)


def _of_shape(shape: Shape, most: int = 9) -> SearchStrategy[Any]:
    """The required keys, and up to `most` of the others: few draws, so quick."""
    required = {key.field: _of_key(key) for key in shape.keys if key.required}
    others = {key.field: _of_key(key) for key in shape.keys if not key.required}
    chosen = st.lists(st.sampled_from(sorted(others)), max_size=most, unique=True)

    @st.composite
    def made(draw: st.DrawFn) -> Any:  # noqa: ANN401  (what the shape makes)
        given = {field: draw(one) for field, one in required.items()}
        more = {field: draw(others[field]) for field in draw(chosen)}
        return shape.makes(**given, **more)

    return made() if others else st.builds(shape.makes, **required)


def _of_key(key: Key) -> SearchStrategy[Any]:
    if isinstance(key.holds, Shape):
        whole = _of_shape(key.holds)
        return st.lists(whole, max_size=2).map(tuple) if key.many else whole
    one = _of_value(key.holds)
    return st.lists(one, max_size=3, unique=True).map(tuple) if key.many else one


def _of_value(value: values.Value) -> SearchStrategy[Any]:
    if value.answers:
        return st.sampled_from([answer.value for answer in value.answers])
    if value.between:
        whole: SearchStrategy[Any] = st.integers(*value.between)
        return whole if "whole" in value.says else whole | st.floats(*value.between)
    return KINDS[id(value)]


KINDS: dict[int, SearchStrategy[Any]] = {
    id(values.TEXT): texts(),
    id(values.WORDING): st.just("") | texts(),
    id(values.ID): ids(),
    id(values.THERAPIST): st.just("t"),
    id(values.DAY): days(),
    id(values.MOMENT): moments(),
    id(values.FLAG): st.booleans(),
}
THERAPISTS = _of_shape(table.ONE_THERAPIST)
SESSIONS = _of_shape(table.SESSION).map(_held_or_noted)
EVENTS = _of_shape(table.EVENT)
RAISES = _of_shape(table.RAISE)
DECISIONS = _of_shape(table.DECISION)
CONSULTS = _of_shape(table.CONSULT)
SCORES = _of_shape(table.SCORE)
