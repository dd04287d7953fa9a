"""`demo`: made-up journals and their reports, to look around in first."""

from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, completing, screens
from alliance_cli.cli.report import Everything, Why, drawn, reasons
from alliance_cli.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from alliance_cli.demo import Story
    from alliance_cli.render.look import Look

MADE_UP = "Made up. Your own journal is untouched."
TITLE = "Made-up journals, one for each way a report can read"
BEFORE = {"stop": "This story is about touch that went on after a no."}
HOW = """
$ alliance demo stirred | the first of them, and so on
$ alliance log | your own, after a session; about a minute
"""
OF_THIS = "# Of this one"
REPORT = "$ alliance demo {name} | its report"
EVERY_RULE = "$ alliance demo {name} --why | every rule and number"
NOTHING_LEFT_OUT = "$ alliance demo {name} --all | with nothing left out"
PICTURE = "$ alliance demo {name} --trends | its whole history, as a picture"
OTHERS = "$ alliance demo | the others"
LEAVES_OUT = ("stop",)
ONE_OF_THEM = "--why is about the report, --trends is a picture: one of the two."

Trends = Annotated[
    bool,
    typer.Option("--trends", help="Its whole history, as a picture."),
]
Name = Annotated[
    str | None,
    typer.Argument(
        metavar="[NAME]",
        help="One of the stories.",
        show_default=False,
        autocompletion=completing.stories,
    ),
]


def demo(
    *,
    name: Name = None,
    why: Why = False,
    trends: Trends = False,
    everything: Everything = False,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
) -> None:
    """Made-up journals, to see the reports.

    Each story ends in one of the ways a report can read. They are nobody's, and never
    touch your own journal.

    alliance demo                the stories, a line each
    alliance demo stirred        the report of one of them
    alliance demo stop --plain   another, in sentences
    alliance demo year --trends  a year and a half, as a picture
    """
    if name is None:
        _list(plain=plain, as_json=as_json)
        return
    story = _story(name)
    look = common.look(plain=plain)
    show = _course if trends else _report
    text = show(story, look, why=why, everything=everything, as_json=as_json)
    if as_json:
        common.show(text)
        return
    shown = _said(look, BEFORE.get(story.name), MADE_UP) + text
    screens.show_made_up(shown, keep=keep, plain=look.plain)
    common.show(_said(look, None if why else _after(story.name, trends, everything)))


def _after(name: str, trends: bool, everything: bool) -> str:
    """What else there is of this story, and not what was just shown."""
    whole = everything or name not in LEAVES_OUT
    more = (
        OF_THIS,
        REPORT if trends else EVERY_RULE,
        None if whole or trends else NOTHING_LEFT_OUT,
        None if trends else PICTURE,
        OTHERS,
    )
    return "\n".join(one for one in more if one).format(name=name)


def _report(
    story: "Story",
    look: "Look",
    *,
    why: bool,
    everything: bool,
    as_json: bool,
) -> str:
    from alliance_cli.reading import read
    from alliance_cli.render.data import reading_json

    reading = read(story.journal, story.therapist, story.today)
    if as_json:
        return reading_json(reading)
    return (
        reasons(reading, look) if why else drawn(reading, look, everything=everything)
    )


def _course(
    story: "Story",
    look: "Look",
    *,
    why: bool,
    everything: bool,
    as_json: bool,
) -> str:
    from alliance_cli.cli import trends
    from alliance_cli.pages.course import course
    from alliance_cli.render.data import course_json

    if why:
        raise UsageError(ONE_OF_THEM)
    found = course(story.journal, story.therapist, story.today)
    if as_json:
        return course_json(found)
    return trends.drawn(found, look, everything=everything)


def _list(*, plain: bool, as_json: bool) -> None:
    from alliance_cli.demo import LONG, STORIES
    from alliance_cli.pages import written

    lines = (f"$ {one.name} | {one.line}" for one in (*STORIES.values(), LONG))
    page = written(TITLE, "\n".join(lines) + f"\n\n{MADE_UP}\n{HOW}")
    common.show_page(page, plain=plain, as_json=as_json)


def _story(name: str) -> "Story":
    from alliance_cli.demo import LONG, STORIES

    stories = {**STORIES, LONG.name: LONG}
    if name in stories:
        return stories[name]
    near = get_close_matches(name.lower(), stories, n=1)
    perhaps = f" Did you mean {near[0]}?" if near else ""
    raise NotFoundError(f"There is no such story.{perhaps} alliance demo lists them.")


def _said(look: "Look", *sentences: str | None) -> str:
    """Sentences of ours around the report, a paragraph each, at its margin."""
    from alliance_cli.pages import written
    from alliance_cli.render import pages

    text = "\n\n".join(sentence for sentence in sentences if sentence)
    drawn = pages.page(written("", text), look) if text else ""
    return "".join(line.removeprefix(" ") for line in drawn.splitlines(keepends=True))
