"""jrnl's exports: JSON (`jrnl --format json`) and text (`--format text`, or its file).

Both say the same of an entry, so that it has one identity whichever is brought in. The
hour is left out: jrnl writes it without saying of which place.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from alliance_cli.exchange.foreign.diary import (
    Diary,
    Note,
    refuse_too_many,
    text_at,
    without_words,
)
from alliance_cli.exchange.form import tidy
from alliance_cli.exchange.values import Refused, read_day
from alliance_cli.exchange.wording import Problems

KIND = "a jrnl export"
BRACKETED = re.compile(r"\[(\d{4}-\d{2}-\d{2})(?:[ T][^\]\n]{0,30})?\] ?(.*)")
BARE = re.compile(
    r"(\d{4}-\d{2}-\d{2}) \d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?(?: |$)(.*)",
)
OTHERWISE = re.compile(r"\[[^\]\n]{0,20}\d[^\]\n]{0,20}\] ")
STAR = re.compile(r" \*$")
YEAR_FIRST = (
    "its day isn't written year first. jrnl also exports JSON, which says it plainly:"
    " jrnl --format json"
)


def looks_like_text(text: str) -> bool:
    line = _first_line(text)
    return any(form.match(line) for form in (BRACKETED, BARE, OTHERWISE))


def from_json(entries: Sequence[object]) -> Diary:
    """The `entries` of its JSON; every problem is listed with its place."""
    refuse_too_many(len(entries))
    problems = Problems()
    found = [
        _entry(entry, f"entries[{n}]", problems) for n, entry in enumerate(entries)
    ]
    problems.refuse()
    notes = tuple(one for one in found if one is not None)
    return Diary(KIND, notes, without_words(len(entries) - len(notes)))


def from_text(text: str) -> Diary:
    """Entries begin where a line begins with a day, in brackets or with an hour."""
    problems = Problems()
    form = BARE if BARE.match(_first_line(text)) else BRACKETED
    if not form.match(_first_line(text)):
        problems.add("line 1", YEAR_FIRST)
        problems.refuse()
    entries = list(_split(text, form))
    refuse_too_many(len(entries))
    found = [_note(day, words, line, problems) for line, day, words in entries]
    problems.refuse()
    notes = tuple(one for one in found if one is not None)
    return Diary(KIND, notes, without_words(len(entries) - len(notes)))


def _entry(entry: object, place: str, problems: Problems) -> Note | None:
    if not isinstance(entry, dict):
        problems.add(place, "is not an object")
        return None
    on = read_day(entry.get("date"))
    if isinstance(on, Refused):
        problems.add(f"{place}.date", on.because)
    parts = [
        text_at(entry.get(name), f"{place}.{name}", problems)
        for name in ("title", "body")
    ]
    words = "\n".join(part for part in parts if part)
    return Note(on, words) if isinstance(on, date) and words else None


def _first_line(text: str) -> str:
    return text.lstrip("\ufeff\r\n \t").partition("\n")[0].rstrip("\r")


def _split(text: str, form: re.Pattern[str]) -> Iterator[tuple[int, str, str]]:
    """The line, the day as it is written, and the words of each entry."""
    lines = tidy(text.removeprefix("\ufeff")).split("\n")
    heads = [(n, found) for n, line in enumerate(lines) if (found := form.match(line))]
    ends = [n for n, _ in heads[1:]] + [len(lines)]
    for (start, found), end in zip(heads, ends, strict=True):
        body = "\n".join(lines[start + 1 : end]).strip()
        title = STAR.sub("", found[2]).strip()
        yield start + 1, found[1], "\n".join(part for part in (title, body) if part)


def _note(day: str, words: str, line: int, problems: Problems) -> Note | None:
    on = read_day(day)
    if isinstance(on, Refused):
        problems.add(f"line {line}", on.because)
    text = text_at(words, f"line {line}", problems)
    return Note(on, text) if isinstance(on, date) and text else None
