"""One session whole: every question that was answered, in its own words.

Whether someone was safe afterwards is shown by no screen (`safe_now`); neither is what
a change replaced, beyond the fact that the first version is kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from alliance_cli.journal import Event, Raise, Session, Therapist
from alliance_cli.questions import PARTS, Kind, Question, find, kind_words
from alliance_cli.render.clean import one_line, safe
from alliance_cli.render.dates import dated, days_later, full, said, short
from alliance_cli.render.measure import width, wrap
from alliance_cli.render.typography import ascii_signs, curly, sentence

WIDEST_TEXT = 84
MARGIN, UNDER, DEEPER = "  ", "    ", "      "
NAME_COLUMNS = 40
SEVERAL = " Several are fine."
HEADINGS = {
    "before": "On the way there",
    "log": "After the session",
    "later": "A day or two on",
}
MODES = {
    "quick": "quick log",
    "full": "full log",
    "json": "written by a script",
    "imported": "brought in from a file",
}
HELD = {
    "break": "a break, planned or announced",
    "they_cancelled": "they cancelled",
    "they_missed": "they didn't come, or came very late",
    "i_cancelled": "I cancelled",
    "i_missed": "I didn't go",
}
WHERE = {
    "room": "in the room",
    "video": "by video",
    "phone": "by phone",
    "message": "in a message",
    "elsewhere": "elsewhere",
}
KINDS_OF_RAISE = {"say": "To say", "ask": "To ask for"}
OUTCOMES = {
    "taken_up": "it was taken up",
    "cannot": "it can't be, and I was told why",
    "not_heard": "it wasn't heard",
}
ENDANGERED = "Did it put you, or someone with you, in danger, or could it?"
SURE = {"yes": "yes", "unsure": "not sure", "no": "no"}
OTHER = "other"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the lines are drawn on, and whom they are about."""

    name: str
    today: date
    width: int

    def named(self, text: str) -> str:
        """Our words with the name in them, set."""
        return curly(text).replace("{T}", self.name)

    def lines(self, text: str, indent: str = MARGIN) -> list[str]:
        return wrap(safe(text), self.width, indent=indent, first=indent)


def session(  # noqa: PLR0913  (one value for each thing that is shown of that day)
    one: Session,
    number: int | None,
    therapist: Therapist,
    today: date,
    columns: int = 80,
    *,
    events: Sequence[Event] = (),
    raises: Sequence[Raise] = (),
    glyphs: bool = True,
) -> str:
    """The session with what belongs to its day, a heading for each part.

    `events` and `raises` are those of this session; the caller knows which.
    """
    sheet = _Sheet(
        one_line(therapist.name, NAME_COLUMNS),
        today,
        min(columns - 1, WIDEST_TEXT),
    )
    blocks = [
        _heading(one, number, sheet),
        *(_part(one, part, sheet) for part in PARTS),
        *(_event(event, sheet) for event in events),
        *(_raise(each, sheet) for each in raises),
    ]
    text = "\n\n".join("\n".join(block) for block in map(list, blocks) if block) + "\n"
    return text if glyphs else ascii_signs(text)


def _heading(one: Session, number: int | None, sheet: _Sheet) -> Iterator[str]:
    which = f"Session {number}" if number is not None else "Session"
    yield from sheet.lines(f"{which} with {sheet.name}, {full(one.on)}")
    written = _day(one.logged_at)
    facts = (
        MODES.get(one.mode or ""),
        f"written down {days_later(one.on, written)}" if written else "",
        curly(HELD.get(one.held or "", "")),
    )
    told = ", ".join(fact for fact in facts if fact)
    if told:
        yield from sheet.lines(told)
    yield from _changed(one.edited_at, sheet)


def _changed(edited_at: str | None, sheet: _Sheet) -> Iterator[str]:
    if edited_at:
        day = _day(edited_at)
        when = f" on {dated(day)}" if day else ""
        yield from sheet.lines(f"changed{when}; the first version is kept")


def _day(moment: str | None) -> date | None:
    """The calendar day of a moment; None where there is none that can be read."""
    try:
        return date.fromisoformat((moment or "")[:10])
    except ValueError:
        return None


def _part(one: Session, part: str, sheet: _Sheet) -> Iterator[str]:
    given = getattr(one, part)
    if given is None:
        return
    on = given.on if part == "later" else None
    when = f", answered {said(on, sheet.today)}" if on else ""
    yield from sheet.lines(f"{HEADINGS[part]}{when}")
    for question in PARTS[part]:
        value = getattr(given, question.id)
        if value is not None and value != ():
            asked = question.asked.replace("{day}", short(one.on))
            yield from _answered(question, asked, value, sheet)


def _answered(
    question: Question,
    asked: str,
    value: object,
    sheet: _Sheet,
) -> Iterator[str]:
    """The question and its answer, one behind the other where they fit on a line."""
    ours = sheet.named(asked.removesuffix(SEVERAL))
    if question.kind is Kind.TEXT:
        return _above(ours, str(value), sheet)
    chosen = value if isinstance(value, tuple) else (value,)
    words = ", ".join(sheet.named(question.words_for(each)) for each in chosen)
    return _beside(ours, words, sheet)


def _beside(ours: str, words: str, sheet: _Sheet) -> Iterator[str]:
    whole = f"{UNDER}{ours} {words}"
    if width(whole) <= sheet.width:
        yield whole
    else:
        yield from _above(ours, words, sheet)


def _above(ours: str, words: str, sheet: _Sheet) -> Iterator[str]:
    yield from sheet.lines(ours, UNDER)
    yield from sheet.lines(words, DEEPER)


def _event(event: Event, sheet: _Sheet) -> Iterator[str]:
    """What was noted over the line; one that was taken back leaves one line."""
    if event.retracted:
        taken = _day(event.edited_at)
        back = f" on {dated(taken)}" if taken else ""
        told = f"You noted something and took it back{back}; it isn't counted."
        yield from sheet.lines(curly(told))
        return
    unsure = ", marked not sure" if event.sure == "unsure" else ""
    yield from sheet.lines(f"Noted by itself, {said(event.on, sheet.today)}{unsure}")
    kinds = [sheet.named(kind_words(kind)) for kind in event.kinds or (OTHER,)]
    yield from sheet.lines("; ".join(kinds), UNDER)
    if event.what:
        yield from sheet.lines(event.what, DEEPER)
    for ours, words in _circumstances(event, sheet):
        yield from _beside(ours, words, sheet)
    yield from _changed(event.edited_at, sheet)


def _circumstances(event: Event, sheet: _Sheet) -> Iterator[tuple[str, str]]:
    if event.endangered:
        yield ENDANGERED, SURE[event.endangered]
    if event.where:
        yield "Where:", WHERE[event.where]
    if event.present:
        yield "Who else was there:", one_line(event.present, sheet.width)
    for told in event.told:
        when = f", {said(told.on, sheet.today)}" if told.on else ""
        yield "Told:", f"{one_line(told.who, sheet.width)}{when}"


def _raise(each: Raise, sheet: _Sheet) -> Iterator[str]:
    since = f", since {said(each.noted_on, sheet.today)}" if each.noted_on else ""
    dropped = ", no longer wanted" if each.dropped else ""
    yield from sheet.lines(f"{KINDS_OF_RAISE[each.kind]}{since}{dropped}")
    yield from sheet.lines(each.text, DEEPER)
    if each.said_on:
        yield f"{UNDER}Said: {said(each.said_on, sheet.today)}"
    for id_, value in (("met", each.met), ("after", each.after)):
        if value is not None:
            question = find("log", id_)
            yield from _answered(question, question.asked, value, sheet)
    if each.outcome:
        yield from sheet.lines(curly(sentence(OUTCOMES[each.outcome])), UNDER)
