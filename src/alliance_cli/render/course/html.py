"""The course as one HTML page: the picture, what it comes to, and a table behind it.

The page prints on one sheet of A4: what would run over it is told on the screen only.
To add a part: a function here that yields its rows, and its place in `_page`.
"""

from collections.abc import Iterable, Iterator, Sequence

from alliance_cli.pages.course.parts import Course, Side
from alliance_cli.render.blocks import Point
from alliance_cli.render.clean import one_line
from alliance_cli.render.course import wording
from alliance_cli.render.course.html_style import OFTEN_ON_PAPER, STYLE
from alliance_cli.render.course.html_table import table
from alliance_cli.render.course.outline import along, form_line, often
from alliance_cli.render.course.svg import svg
from alliance_cli.render.dates import dated, span
from alliance_cli.render.html import whole
from alliance_cli.render.literal import html_text
from alliance_cli.render.typography import COMMAND, curly, numbers

NAME_COLUMNS = 60
MOST_SIDES, MOST_FORMS, MOST_TOTALS = 6, 3, 6
BEHIND = "The same as a table"


def html(course: Course) -> str:
    """The whole file; its title tells nothing."""
    return whole(_page(course), STYLE)


def _page(course: Course) -> Iterator[str]:
    yield f'<h1 dir="auto">{html_text(one_line(course.name, NAME_COLUMNS))}</h1>'
    yield f"<p>{_ours(_logged(course))}</p>"
    for line in course.first:
        yield f'<p class="first">{_ours(line)}</p>'
    if not course.logged:
        yield f"<p>{_ours(wording.NOTHING.replace('{T}', course.name))}</p>"
        return
    yield f"<figure>\n{svg(course, alone=False)}</figure>"
    yield '<div class="parts">'
    yield from _points(wording.OVER_TIME, map(Point, course.over_time))
    yield from _points(wording.HOW_OFTEN, often(course), "often")
    yield from _sides(course)
    yield from _points(wording.FORMS, _forms(course))
    yield from _points(wording.ALONG, along(course), "along")
    yield "</div>"
    yield f"<details><summary>{BEHIND}</summary>"
    yield from table(course)
    yield "</details>"
    left_out = _left_out(course)
    if left_out:
        yield f'<p class="small on-paper">{_ours(left_out)}</p>'
    yield f'<p class="small">{_ours(_footer(course))}</p>'


def _logged(course: Course) -> str:
    many = "session" if course.logged == 1 else "sessions"
    said = f"{course.logged or 'no'} {many} logged"
    if course.since is None or course.until is None:
        return said
    return f"{said}, {span(course.since, course.until, names=None)}"


def _footer(course: Course) -> str:
    said = wording.FOOTER_STOP if course.stop else wording.FOOTER
    return f"{said} Drawn on {dated(course.today, None)}."


def _left_out(course: Course) -> str:
    """What the paper has no room for, said on it."""
    parts = [
        wording.ALONG if course.moments else "",
        wording.REST_OF_OFTEN if len([*often(course)]) > OFTEN_ON_PAPER else "",
    ]
    what = " and ".join(part.lower() for part in parts if part)
    return wording.ON_PAPER.replace("{what}", what) if what else ""


def _points(
    heading: str,
    points: Iterable[Point],
    name: str = "points",
) -> Iterator[str]:
    rows = [f"<li>{_point(one)}</li>" for one in points]
    if rows:
        yield f'<section class="{name}"><h2>{heading}</h2><ul>'
        yield from rows
        yield "</ul></section>"


def _point(point: Point) -> str:
    where = f" ({numbers(point.sessions)})" if point.sessions else ""
    return _ours(f"{point.text}{where}")


def _forms(course: Course) -> Iterator[Point]:
    """The latest totals of the forms that were handed out last."""
    latest = sorted(course.forms, key=lambda one: one.totals[-1][0])[-MOST_FORMS:]
    return (form_line(one, most=MOST_TOTALS) for one in latest)


def _sides(course: Course) -> Iterator[str]:
    shown = course.sides[-MOST_SIDES:]
    if not shown:
        return
    yield f"<section><h2>{wording.SIDES}</h2>"
    if course.sides_said:
        yield f"<p>{_ours(course.sides_said)}</p>"
    head = "".join(f'<th scope="col">{one}</th>' for one in wording.SIDES_HEAD)
    yield f"<table><thead><tr><td></td>{head}</tr></thead><tbody>"
    yield from map(_side, shown)
    yield "</tbody></table></section>"


def _side(one: Side) -> str:
    cells = "".join(f"<td>{_ours(text or '')}</td>" for text in _parts(one))
    return f'<tr><th scope="row">#{one.number}</th>{cells}</tr>'


def _parts(one: Side) -> Sequence[str | None]:
    return one.before, one.after, one.later


def _ours(text: str) -> str:
    """Our own words, set; commands as commands."""
    parts = COMMAND.split(text)
    return "".join(
        f"<code>{html_text(part)}</code>" if place % 2 else html_text(curly(part))
        for place, part in enumerate(parts)
    )
