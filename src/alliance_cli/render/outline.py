"""What stands on a report, and in which order; how it is drawn is decided elsewhere.

The sentences about a person come with the reading. The fixed words (headings, the
footer, what surrounds a stop) are in `wording`. To add a section: a function here that
returns its blocks, and its place in `_page`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from alliance_cli.render import wording
from alliance_cli.render.blocks import Picture, Point, Said, Section, Ways, Words
from alliance_cli.render.clean import one_line, safe
from alliance_cli.render.dates import SHORT, span
from alliance_cli.render.picture import LAST, latest, picture
from alliance_cli.render.said import in_sentences
from alliance_cli.render.typography import sentence
from alliance_cli.rules.finding import Finding, Quote
from alliance_cli.rules.parts import Confidence, Reading

if TYPE_CHECKING:  # a report needs none of what a course is made with
    from alliance_cli.pages.course import Course

MOST_QUOTES = 2
QUOTE_COLUMNS, EVENT_COLUMNS, NAME_COLUMNS = 80, 240, 40
NAMES_SESSION = re.compile(r"#\d|\bsession \d")


def outline(  # noqa: PLR0913  (each is a choice of the person who looks)
    reading: Reading,
    columns: int = 80,
    *,
    last: int = LAST,
    quotes: bool = True,
    everything: bool = False,
    whole_names: bool = False,
) -> tuple[Section, ...]:
    """The sections that have something in them.

    A stop has only its own screen; with `everything` the full page stands behind it.
    `last` limits the picture to the latest sessions; `whole_names` spells months out.
    """
    shown = reading if quotes else _unquoted(reading)
    drawn = _picture(reading, columns, last)
    top = Section((Words(header(shown, whole_names=whole_names), "header"),))
    if shown.state != "stop":
        drafted = (*_opening(shown), *_page(shown, drawn), *_closing(shown, last))
    elif everything:
        drafted = (*_stop(shown), *_behind(shown, drawn))
    else:
        drafted = (*_stop(shown), _not_shown(shown))
    return tuple(section for section in (top, *drafted) if section.blocks)


def _unquoted(reading: Reading) -> Reading:
    return replace(
        reading,
        rests_on=tuple(replace(one, quotes=()) for one in reading.rests_on),
        other_side=tuple(replace(one, quotes=()) for one in reading.other_side),
    )


def header(of: "Reading | Course", *, whole_names: bool = False) -> str:
    """Ruth · 9 sessions logged · 3 Mar to 28 Apr 2026."""
    name = one_line(of.name, NAME_COLUMNS)
    many = "session" if of.logged == 1 else "sessions"
    logged = f"{of.logged or 'no'} {many} logged"
    if of.since is None or of.until is None:
        return f"{name} · {logged}"
    names = None if whole_names else SHORT
    return f"{name} · {logged} · {span(of.since, of.until, names=names)}"


def _opening(reading: Reading) -> Iterator[Section]:
    yield Section(tuple(Words(line) for line in reading.first))
    yield Section((Words(reading.title, "title"), *_paragraphs(reading.summary)))


def _picture(reading: Reading, columns: int, last: int) -> Picture:
    return Picture(
        lines=picture(reading.signs, columns, last=last),
        said=tuple(in_sentences(latest(reading.signs, last))),
    )


def _page(reading: Reading, drawn: Picture) -> Iterator[Section]:
    yield Section((drawn,) if drawn.lines else ())
    yield from _evidence(reading)
    sure = _how_much(reading.confidence, reading.would_change)
    yield Section(sure, wording.HOW_MUCH)


def _evidence(reading: Reading) -> Iterator[Section]:
    rests_on, other_side = _quoted_once(reading.rests_on, reading.other_side)
    yield Section(_points(rests_on), wording.RESTS_ON)
    yield Section(_points(other_side), wording.OTHER_SIDE)
    noted = tuple(Point(sentence(line)) for line in reading.also_noted)
    yield Section(noted, wording.ALSO_NOTED)


def _quoted_once(*lists: Sequence[Finding]) -> Iterator[list[Finding]]:
    """The findings, each quote left only where it is first said."""
    said: set[Quote] = set()
    for findings in lists:
        kept = []
        for one in findings:
            kept.append(
                replace(one, quotes=tuple(q for q in one.quotes if q not in said))
            )
            said.update(one.quotes)
        yield kept


def _closing(reading: Reading, last: int) -> Iterator[Section]:
    steps = wording.YOUR_CALL.get(reading.state, wording.IF_YOU_LIKE)
    if reading.steps:
        yield Section((Ways(reading.steps, reading.two_ways),), steps)
    yield Section(tuple(Words(line, "small") for line in _footer(reading, last)))


def _footer(reading: Reading, last: int) -> Iterator[str]:
    yield wording.FOOTER
    if reading.logged > last:
        yield wording.ALL_OF_THEM.format(shown=last, logged=reading.logged)


def _stop(reading: Reading) -> Iterator[Section]:
    """What was logged, what it means, what could help; support alone where unsafe.

    The first line of the summary is said at once, the others are worth knowing.
    """
    first, *others = _paragraphs(reading.summary)
    yield Section(tuple(Words(line) for line in reading.first))
    if _support_alone(reading):
        yield Section((Words(reading.title, "title"), first))
        yield Section((Ways(reading.steps),), wording.IF_IT_HELPS)
        return
    in_order = sorted(reading.rests_on, key=lambda one: not one.quotes)
    logged = " ".join(sentence(one.sentence) for one in in_order)
    yield Section((Words(reading.title, "title"), *_paragraphs(logged)))
    found = [quote for finding in reading.rests_on for quote in finding.quotes]
    yield Section(_said(found, EVENT_COLUMNS))
    yield Section((first,))
    yield Section((Ways(reading.steps),), wording.IN_ANY_ORDER)
    yield Section(tuple(Point(one.text) for one in others), wording.WORTH_KNOWING)
    yield Section((Words(wording.NOT_ALL_THERAPY),))


def _not_shown(reading: Reading) -> Section:
    if _support_alone(reading):
        return Section((Words(wording.REST_IS_HERE, "small"),))
    return Section(tuple(Words(line, "small") for line in wording.NOT_SHOWN))


def _support_alone(reading: Reading) -> bool:
    return reading.next == ("support",)


def _behind(reading: Reading, drawn: Picture) -> Iterator[Section]:
    yield Section((Words(wording.BEHIND),))
    yield from _page(reading, drawn)
    yield Section((Words(wording.FOOTER, "small"),))


def _paragraphs(text: str) -> tuple[Words, ...]:
    return tuple(Words(line) for line in text.split("\n") if line)


def _points(findings: Sequence[Finding]) -> tuple[Point, ...]:
    return tuple(
        Point(
            sentence(finding.sentence),
            () if NAMES_SESSION.search(finding.sentence) else finding.sessions,
            _said(finding.quotes, QUOTE_COLUMNS),
        )
        for finding in findings
    )


def _said(quotes: Sequence[Quote], columns: int) -> tuple[Said, ...]:
    """The first and the latest, on one line each."""
    chosen = tuple(dict.fromkeys((*quotes[:1], *quotes[-1:])))[:MOST_QUOTES]
    return tuple(Said(one_line(quote.text, columns), quote) for quote in chosen)


def _how_much(sure: Confidence, would_change: str | None) -> tuple[Words, ...]:
    said = " ".join(sentence(line) for line in (sure.words, *sure.because))
    change = (would_change,) if would_change else ()
    return tuple(Words(safe(line)) for line in (said, *change))
