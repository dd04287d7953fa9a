"""A private copy: everything in the journal, readable without this program.

Two answers stay in the journal: whether someone was safe right then, and how the days
after were got through; no page shows them. Neither does one show what was taken back,
or what the report said on the day of a decision.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from alliance_cli.journal import Journal, Log, Session, Therapist
from alliance_cli.pages.choice import covered
from alliance_cli.pages.entries import fields_of
from alliance_cli.pages.sheet import (
    Block,
    Field,
    Fields,
    Heading,
    Line,
    Sheet,
    Table,
    Text,
    Words,
    with_name,
)
from alliance_cli.questions import PARTS, Kind, Question
from alliance_cli.signs import number_sessions

TITLE = "Private copy"
WHOSE = "It is mine; whoever has it can read all of it."
NOT_SHOWN = frozenset({"days"})
SCALES = {
    "stirred": "Stirred up",
    "safe": "Safe",
    "trust": "Trust",
    "understood": "Understood",
    "help": "Helps",
}
NUMBERS_SAY = (
    "From 1 to 5 as answered, stirred up from settled to shaken, the others from low to"
    ' high; 0 is "can\'t tell".'
)
SEVERAL = " Several are fine."
NO_LOG = Log()


def sheet(
    journal: Journal,
    whose: Sequence[Therapist],
    today: date,
    since: date | None = None,
) -> Sheet:
    blocks: list[Block] = [Text(("Prepared ", today, ". ", WHOSE))]
    for them in whose:
        blocks += _about(journal, them, since)
    if len(whose) == len(journal.therapists):
        calls = [one for one in journal.consults if _is_in(one.call_on, since)]
        blocks += _entries("First calls", "consult", calls)
    return Sheet(TITLE, tuple(blocks))


def _about(journal: Journal, them: Therapist, since: date | None) -> Iterator[Block]:
    yield Heading(with_name("With {T}", them.name))
    period = covered(journal, them, since)
    if period is not None:
        yield Text((period,))
    yield Fields(fields_of("therapist", them))
    numbered = [
        (one, number)
        for one, number in number_sessions(journal, them.id)
        if _is_in(one.on, since)
    ]
    yield from _overview(numbered)
    for session, number in numbered:
        yield from _session(session, number, them)
    yield from _others(journal, them, since)


def _others(journal: Journal, them: Therapist, since: date | None) -> Iterator[Block]:
    events = [one for one in journal.events if not one.retracted]
    for heading, kind, entries in (
        ("Noted by itself", "event", _of(events, them, since)),
        ("To say and to ask for", "raise", _of(journal.raises, them, since)),
        ("Decided", "decision", _of(journal.decisions, them, since)),
        ("Totals of forms", "score", _of(journal.scores, them, since)),
    ):
        yield from _entries(heading, kind, entries)


def _of(entries: Iterable[object], them: Therapist, since: date | None) -> list[object]:
    return [
        one
        for one in entries
        if getattr(one, "therapist", None) == them.id and _is_in(_day(one), since)
    ]


def _day(entry: object) -> date | None:
    for name in ("on", "said_on", "noted_on"):
        found: date | None = getattr(entry, name, None)
        if found is not None:
            return found
    return None


def _is_in(day: date | None, since: date | None) -> bool:
    return since is None or day is None or day >= since


def _entries(heading: str, kind: str, entries: Sequence[object]) -> Iterator[Block]:
    if entries:
        yield Heading((heading,))
    for place, one in enumerate(entries, start=1):
        yield Heading((f"No. {place}",), level=3)
        yield Fields(fields_of(kind, one))


def _overview(numbered: Sequence[tuple[Session, int | None]]) -> Iterator[Block]:
    """The scales of all sessions side by side."""
    rows = [
        (str(number), one.on, one.log or NO_LOG)
        for one, number in numbered
        if number is not None
    ]
    if not rows:
        return
    yield Heading(("All sessions",))
    yield Table(
        ("No.", "Date", *SCALES.values()),
        tuple(
            ((number,), (on,), *(_number(getattr(log, name)) for name in SCALES))
            for number, on, log in rows
        ),
    )
    yield Text((NUMBERS_SAY,))


def _number(value: int | None) -> Line:
    return () if value is None else (str(value),)


def _session(session: Session, number: int | None, them: Therapist) -> Iterator[Block]:
    which = "" if number is None else f"Session {number}, "
    yield Heading((which, session.on), level=3)
    yield Fields((*fields_of("session", session), *_answers(session, them)))


def _answers(session: Session, them: Therapist) -> Iterator[Field]:
    for part, questions in PARTS.items():
        for question in questions:
            if question.id not in NOT_SHOWN:
                lines = tuple(_answer(session, part, question, them))
                if lines:
                    asked = question.asked.removesuffix(SEVERAL)
                    asked = asked.replace("Since {day}", "Since that day")
                    yield Field(with_name(asked, them.name), lines)


def _answer(
    session: Session, part: str, question: Question, them: Therapist
) -> Iterator[Line]:
    """The answer as it stands, and where it was changed, as it was first."""
    now = _given(session, part, question)
    if now:
        yield _said(question, now, them)
    if session.first is not None:
        then = _given(session.first, part, question)
        if then != now:
            at_first = _said(question, then, them) if then else ("blank",)
            yield ("At first: " if now else "Now blank; at first: ", *at_first)


def _given(session: Session, part: str, question: Question) -> tuple[int | str, ...]:
    value = getattr(getattr(session, part), question.id, None)
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _said(question: Question, given: tuple[int | str, ...], them: Therapist) -> Line:
    if question.kind is Kind.TEXT:
        return (Words(str(given[0]), quoted=True),)
    words = "; ".join(question.words_for(one) for one in given)
    return with_name(words, them.name)
