"""`trends`: the whole history with one therapist, on the screen or as a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, delivering, opening, screens, whom
from alliance_cli.cli.report import AsOf, Everything, day_asked
from alliance_cli.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from alliance_cli.pages.course import Course
    from alliance_cli.render.look import Look

    Drawing = Callable[[Course], str]

TWICE = "--html and --svg need a file each."

Last = Annotated[
    int | None,
    typer.Option(
        "--last",
        metavar="N",
        min=1,
        help="Only the latest N sessions in the picture; every one still counts.",
        show_default=False,
    ),
]
Html = Annotated[
    Path | None,
    typer.Option(
        "--html",
        metavar="FILE",
        help="A page to look at and to print; - prints its source.",
        show_default=False,
    ),
]
Svg = Annotated[
    Path | None,
    typer.Option(
        "--svg",
        metavar="FILE",
        help="The picture alone; - prints its source.",
        show_default=False,
    ),
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Replace a file that is there."),
]


def trends(
    *,
    home: common.Home = None,
    who: common.Who = None,
    last: Last = None,
    as_of: AsOf = None,
    html: Html = None,
    svg: Svg = None,
    force: Force = False,
    everything: Everything = False,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """The whole history, as a picture.

    Every answer where it was given, with what happened along the way: by session while
    there are few, by month or more when there are many. It weighs nothing; alliance
    report does.

    alliance trends                   with the therapist you see now
    alliance trends --last 12         the picture of the latest twelve
    alliance trends --html page.html  one page to look at and to print
    """
    from alliance_cli.pages.course import course

    _look_first(html, svg, home, force=force)
    today = day_asked(as_of)
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        journal = book.journal()
        them = whom.about(book, journal, who)
    found = course(journal, them.id, today, last)
    files = [(draw, out) for draw, out in ((_html, html), (_svg, svg)) if out]
    for draw, out in files:
        target = None if out == delivering.STDOUT else out
        delivering.deliver(draw(found), target, home, force=force, keep=keep)
    if files:
        return
    if as_json:
        from alliance_cli.render.data import course_json

        common.show(course_json(found))
        return
    look = common.look(plain=plain)
    text = drawn(found, look, everything=everything, number=who)
    if who is None:
        text += whom.also(journal, them, "alliance trends", plain=look.plain)
    screens.show_private(text, keep=keep, plain=look.plain)


def drawn(
    found: "Course",
    look: "Look",
    *,
    everything: bool = False,
    number: int | None = None,
) -> str:
    """The course as this screen can show it."""
    from alliance_cli.render.course.outline import outline
    from alliance_cli.render.numbered import with_number

    if look.plain:
        from alliance_cli.render import plain

        said = outline(found, look.width, everything=everything, whole_names=True)
        return plain.page(with_number(said, number), look.width, glyphs=look.glyphs)
    from alliance_cli.render import terminal

    shown = with_number(outline(found, look.width, everything=everything), number)
    return terminal.screen(shown, look.width, colour=look.colour, glyphs=look.glyphs)


def _html(found: "Course") -> str:
    from alliance_cli.render.course.html import html

    return html(found)


def _svg(found: "Course") -> str:
    from alliance_cli.render.course.svg import svg

    return svg(found)


def _look_first(
    html: Path | None,
    svg: Path | None,
    home: Path | None,
    *,
    force: bool,
) -> None:
    """Refuse a place that won't do before anything is opened."""
    if html is not None and html == svg:
        raise UsageError(TWICE)
    for out in (html, svg):
        if out is not None and out != delivering.STDOUT:
            delivering.look_first(out, home, force=force)
