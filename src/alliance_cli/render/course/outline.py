"""What stands on the screen of a course, and in which order."""

from collections.abc import Iterator

from alliance_cli.pages.course.parts import Course, Form, Moment, Repeat, Side
from alliance_cli.render.blocks import Picture, Point, Section, Words
from alliance_cli.render.clean import one_line, safe
from alliance_cli.render.course import wording
from alliance_cli.render.course.labels import heading
from alliance_cli.render.course.lines import lines
from alliance_cli.render.course.said import in_sentences
from alliance_cli.render.course.table import side_by_side
from alliance_cli.render.dates import SHORT, dated, short, span
from alliance_cli.render.outline import header

MOST_MOMENTS, MOST_SIDES, MOST_TOTALS, MOST_SESSIONS = 12, 12, 12, 6
NAME_COLUMNS = 40


def outline(
    course: Course,
    columns: int = 80,
    *,
    everything: bool = False,
    whole_names: bool = False,
) -> tuple[Section, ...]:
    """The sections that have something in them.

    Where being with a person comes first, the rest waits for `everything`.
    """
    names = None if whole_names else SHORT
    drafted = _sections(course, columns, names, everything=everything)
    return tuple(one for one in drafted if one.blocks)


def _sections(
    course: Course,
    columns: int,
    names: int | None,
    *,
    everything: bool,
) -> Iterator[Section]:
    yield Section((Words(header(course, whole_names=names is None), "header"),))
    yield Section(tuple(Words(line) for line in course.first))
    if course.alone and not everything:
        yield Section((Words(wording.REST_IS_HERE, "small"),))
    else:
        yield from _page(course, columns, names)


def _page(course: Course, columns: int, names: int | None) -> Iterator[Section]:
    if not course.logged:
        yield Section((Words(wording.NOTHING.replace("{T}", course.name)),))
    else:
        title = Words(f"{heading(course.picture)}.", "title")
        drawn = Picture(lines(course, columns), tuple(in_sentences(course.picture))[1:])
        yield Section((title, drawn))
    yield Section(tuple(Point(one) for one in course.over_time), wording.OVER_TIME)
    yield Section(tuple(often(course)), wording.HOW_OFTEN)
    yield Section(tuple(_sides(course, columns, names)), wording.SIDES)
    yield Section(tuple(along(course, names)), wording.ALONG)
    yield Section(tuple(form_line(one, names) for one in course.forms), wording.FORMS)
    footer = wording.FOOTER_STOP if course.stop else wording.FOOTER
    yield Section((Words(footer, "small"),))


def often(course: Course) -> Iterator[Point]:
    for one in course.repeats:
        yield _repeat(one)
    for words, what in (
        (wording.NEVER, course.never),
        (wording.UNKNOWN, course.unknown),
    ):
        if what and course.logged:
            yield Point(words.replace("{what}", ", ".join(what)))


def _repeat(one: Repeat) -> Point:
    """With its sessions where they are few, else with the latest."""
    if len(one.sessions) <= MOST_SESSIONS:
        return Point(one.sentence, one.sessions)
    return Point(one.sentence + wording.LATEST.format(number=one.sessions[-1]))


def _sides(
    course: Course, columns: int, names: int | None
) -> Iterator[Words | Picture]:
    if course.sides_said:
        yield Words(course.sides_said)
    shown = course.sides[-MOST_SIDES:]
    if shown:
        said = tuple(_side(one, names) for one in shown)
        yield Picture(side_by_side(shown, columns), said)


def _side(one: Side, names: int | None) -> str:
    parts = zip(wording.SIDES_HEAD, (one.before, one.after, one.later), strict=True)
    said = ", ".join(f"{when} {words}" for when, words in parts if words)
    return f"#{one.number}, {short(one.on, names)}: {said}."


def along(
    course: Course,
    names: int | None = SHORT,
    most: int = MOST_MOMENTS,
) -> Iterator[Point]:
    """The latest moments, oldest of them first."""
    shown = course.moments[-most:]
    for one in shown:
        yield Point(f"{_when(one, names)}: {safe(one.words)}.")
    earlier = len(course.moments) - len(shown)
    if earlier:
        yield Point(wording.EARLIER.format(n=earlier))


def _when(one: Moment, names: int | None) -> str:
    number = f"#{one.number}, " if one.number is not None else ""
    days = (
        dated(one.on, names)
        if one.until is None
        else span(one.on, one.until, names=names)
    )
    return number + days


def form_line(
    form: Form,
    names: int | None = SHORT,
    most: int = MOST_TOTALS,
) -> Point:
    shown = form.totals[-most:]
    totals = ", ".join(f"{total:g} ({dated(on, names)})" for on, total in shown)
    return Point(
        f"{one_line(form.instrument, NAME_COLUMNS)}, of {form.of:g}: {totals}."
    )
