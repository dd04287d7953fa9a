"""`report`: where things stand with one therapist, and what that rests on."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, opening, screens, whom

if TYPE_CHECKING:
    from alliance_cli.render.look import Look
    from alliance_cli.rules.parts import Reading

PICTURED = 12
TAKES_A_NUMBER = frozenset(
    {"raise", "leave", "decide", "edit", "export", "log", "trends"}
)
Last = Annotated[
    int,
    typer.Option(
        "--last",
        metavar="N",
        min=1,
        help="How many sessions the picture shows; every one still counts.",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="How it read then: only what happened on or before that day.",
        show_default=False,
    ),
]
Why = Annotated[bool, typer.Option("--why", help="Every rule and number behind it.")]
Everything = Annotated[
    bool,
    typer.Option("--all", help="Also what isn't shown when one thing comes first."),
]


def report(
    *,
    home: common.Home = None,
    who: common.Who = None,
    why: Why = False,
    last: Last = PICTURED,
    as_of: AsOf = None,
    everything: Everything = False,
    no_quotes: common.NoQuotes = False,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Where things stand, and what that rests on.

    It tells being stirred up by the work apart from signs that something isn't right
    between you, in your own words, and says what points the other way. It describes the
    journal, not you. You decide.

    alliance report                     with the therapist you see now
    alliance report -t 2                with number 2 in alliance therapist
    alliance report --why               every rule, fired or not, and its numbers
    alliance report --as-of 2026-05-01  how it read on that day
    """
    from alliance_cli.reading import read

    today = day_asked(as_of)
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        journal = book.journal()
        them = whom.about(book, journal, who)
    reading = about_number(read(journal, them.id, today), who)
    if as_json:
        from alliance_cli.render.data import reading_json

        common.show(reading_json(reading))
        return
    look = common.look(plain=plain)
    quotes = not no_quotes
    text = (
        reasons(reading, look)
        if why
        else drawn(
            reading, look, quotes=quotes, last=last, everything=everything, number=who
        )
    )
    if who is None:
        text += whom.also(journal, them, "alliance report", plain=look.plain)
    screens.show_private(text, keep=keep, plain=look.plain)


def about_number(reading: "Reading", number: int | None) -> "Reading":
    """The reading with commands that are about the same therapist as it is."""
    if number is None:
        return reading
    steps = tuple(
        replace(one, command=f"{one.command} -t {number}")
        if one.command and one.command.split()[1] in TAKES_A_NUMBER
        else one
        for one in reading.steps
    )
    return replace(reading, steps=steps)


def drawn(
    reading: "Reading",
    look: "Look",
    *,
    quotes: bool = True,
    last: int = PICTURED,
    everything: bool = False,
    number: int | None = None,
) -> str:
    """The report as this screen can show it."""
    if look.plain:
        from alliance_cli.render import plain

        return plain.report(
            reading,
            look.width,
            glyphs=look.glyphs,
            quotes=quotes,
            last=last,
            everything=everything,
            number=number,
        )
    from alliance_cli.render import terminal

    return terminal.report(
        reading,
        look.width,
        colour=look.colour,
        glyphs=look.glyphs,
        quotes=quotes,
        last=last,
        everything=everything,
        number=number,
    )


def reasons(reading: "Reading", look: "Look") -> str:
    from alliance_cli.render.plain import why
    from alliance_cli.render.typography import ascii_signs

    text = why(reading, look.width)
    return text if look.glyphs else ascii_signs(text)


def day_asked(as_of: str | None) -> date:
    """The day to read on: today, unless another was given."""
    today = common.today()
    if as_of is None:
        return today
    from alliance_cli.term.dates import parse_day

    return parse_day(as_of, today, future=True)
