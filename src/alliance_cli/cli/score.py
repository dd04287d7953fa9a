"""`score`: totals of forms that a therapist handed out, by form and by day.

The form's name is asked for. Nothing is read into a number: the reading knows nothing
of them, and where high begins is the form's to say.
"""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from alliance_cli.cli import common, first_run, opening, screens, talking, whom
from alliance_cli.cli.asking import asking
from alliance_cli.cli.moments import ask_all
from alliance_cli.cli.talking import Access, Sitting
from alliance_cli.cli.tree import Leaf, Tree, help_text
from alliance_cli.errors import InterruptedByPerson, NotFoundError
from alliance_cli.journal import Journal, Score, Therapist

if TYPE_CHECKING:
    from alliance_cli.term.lines import Line
    from alliance_cli.term.walk import Progress

ABOUT = """Totals of forms that a therapist handed out.

Only totals are kept: the form, the number, of what, and the day. What they mean is for
you and whoever handed the form out.

alliance score      the totals, by form
alliance score add  a new one; the form's name is asked for
"""
ADDED = "Noted: {total}, on {day}. alliance score shows them by form.\n"
NOTHING = "Nothing was noted.\n"
NONE_YET = "No total is noted yet. alliance score add asks for one.\n"
MORE_THAN_ALL = "That is less than the total. Enter skips."
NO_SUCH = "There is no number {number}. alliance score shows the numbers."
FOR_GOOD = (
    "This removes number {number}, {total}, for good. 1 does it; Enter leaves it."
)
GONE = (
    "Number {number} is gone from the journal. Copies in backups may still hold it.\n"
)
MOST = 1_000_000
Yes = Annotated[bool, typer.Option("--yes", help="Don't ask again.")]
Number = Annotated[
    int,
    typer.Argument(metavar="N", min=1, help="Its number in alliance score."),
]


def program() -> typer.Typer:
    """The commands below `alliance score`; by itself it lists."""
    app = typer.Typer(cls=Tree, help=help_text(ABOUT), invoke_without_command=True)
    app.callback()(everything)
    commands: dict[str, Callable[..., None]] = {
        "list": list_,
        "add": add,
        "remove": remove,
    }
    for name, command in commands.items():
        app.command(name, cls=Leaf, help=help_text(command.__doc__))(command)
    return app


def everything(
    *,
    context: typer.Context,
    who: common.Who = None,
    home: common.Home = None,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    given = {name: value for name, value in context.params.items() if value}
    below = common.inherited(given, context)
    context.default_map = {**(context.default_map or {}), **below}
    if context.invoked_subcommand is None:
        list_(
            who=who,
            home=home,
            plain=plain,
            as_json=as_json,
            keep=keep,
            no_passphrase=no_passphrase,
            passphrase_fd=passphrase_fd,
        )


def list_(
    *,
    who: common.Who = None,
    home: common.Home = None,
    plain: common.Plain = False,
    as_json: common.AsJson = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Every total, by form, oldest first.

    alliance score list
    """
    with opening.open_book(
        home,
        no_passphrase=no_passphrase,
        passphrase_fd=passphrase_fd,
    ) as book:
        journal = book.journal()
        them = whom.about(book, journal, who)
    rows = numbered(journal, them)
    if as_json:
        from alliance_cli.exchange.dump import as_json as plainly

        common.show_json([{"number": n, "score": plainly(one)} for n, one in rows])
        return
    from alliance_cli.render.totals import by_form

    look = common.look(plain=plain)
    text = by_form(rows, common.today(), look) if rows else NONE_YET
    screens.show_private(text, keep=keep, plain=look.plain)


def numbered(journal: Journal, them: Therapist) -> list[tuple[int, Score]]:
    """Their totals with the numbers that stand for them."""
    theirs = (one for one in journal.scores if one.therapist == them.id)
    return list(enumerate(theirs, start=1))


def add(
    *,
    who: common.Who = None,
    home: common.Home = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """A new total; the form's name is asked for.

    alliance score add
    """
    from alliance_cli.render.totals import total_of
    from alliance_cli.store import write
    from alliance_cli.term.dates import said

    access = Access(home, no_passphrase, passphrase_fd)
    with (
        asking(plain=plain, keep=keep, home=access.home) as talk,
        first_run.open_there(access) as book,
    ):
        look = common.look(plain=talk.plain)
        sitting = talking.sit(talk, look, book, common.now(), who)
        new = _asked(sitting)
        if new is not None:
            write.add_score(book, new)
    if new is None:
        common.show(NOTHING)
        return
    day = said(new.on, common.today())
    common.show(ADDED.format(total=total_of(new), day=day))


def _asked(sitting: Sitting) -> Score | None:
    """What was answered; None where a total, or of what, is missing."""
    from alliance_cli.questions import Asking
    from alliance_cli.questions.totals import A_TOTAL
    from alliance_cli.term.lines import WORDS, number, past_day
    from alliance_cli.term.walk import Progress, Way

    latest = [Progress()]

    def keep(progress: Progress) -> None:
        latest[0] = progress

    way = Way(
        questions=A_TOTAL,
        asking=Asking(),
        keep=keep,
        wording=sitting.wording,
        labels=False,
        lines={
            "instrument": WORDS,
            "total": number(-MOST, MOST, whole=False),
            "of": _no_less_than_the_total(latest),
            "on": past_day(sitting.today),
        },
    )
    _offer_known(sitting)
    ask_all(sitting, way, latest[0])
    given = latest[0].given
    if not {"instrument", "total", "of"} <= given.keys():
        return None
    return Score(
        therapist=sitting.them.id,
        on=date.fromisoformat(str(given.get("on", sitting.today.isoformat()))),
        instrument=_same_name(sitting, str(given["instrument"])),
        total=_value(given["total"]),
        of=_value(given["of"]),
    )


def _offer_known(sitting: Sitting) -> None:
    """The forms noted already, so that the same one keeps its name."""
    from alliance_cli.term.talk import repeat

    known = _known(sitting)
    if known:
        names = ", ".join(sitting.talk.clean(one) for one in known)
        sitting.say("Noted already:")
        repeat(sitting.talk, names, 4)


def _known(sitting: Sitting) -> list[str]:
    theirs = (n for _, n in numbered(sitting.journal, sitting.them))
    return list(dict.fromkeys(one.instrument for one in theirs))


def _same_name(sitting: Sitting, typed: str) -> str:
    """The name as it was noted before, where only capitals differ."""
    known = {one.casefold(): one for one in _known(sitting)}
    return known.get(typed.casefold(), typed)


def _no_less_than_the_total(latest: "list[Progress]") -> "Line":
    from alliance_cli.term.answers import UnclearError
    from alliance_cli.term.lines import Line, number

    any_number = number(1, MOST, whole=False)

    def read(typed: str) -> str:
        most = any_number.read(typed)
        if float(most) < float(str(latest[0].given["total"])):
            raise UnclearError(MORE_THAN_ALL)
        return most

    return Line(read)


def _value(given: object) -> float:
    """A whole number stays whole, in the file too."""
    value = float(str(given))
    return int(value) if value.is_integer() else value


def remove(
    *,
    number: Number,
    who: common.Who = None,
    home: common.Home = None,
    yes: Yes = False,
    plain: common.Plain = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """Take a total out again, for good.

    alliance score remove 2
    """
    from alliance_cli.cli.agreeing import agreed, need_somebody
    from alliance_cli.render.totals import total_of
    from alliance_cli.store import write

    access = Access(home, no_passphrase, passphrase_fd)
    need_somebody(yes=yes)
    with first_run.open_there(access) as book:
        journal = book.journal()
        found = dict(numbered(journal, whom.about(book, journal, who))).get(number)
        if found is None:
            raise NotFoundError(NO_SUCH.format(number=number))
        if not yes:
            asked = FOR_GOOD.format(number=number, total=total_of(found))
            with asking(plain=plain, keep=False) as talk:
                if not agreed(talk, asked):
                    raise InterruptedByPerson
        write.delete_score(book, found)
    common.show(GONE.format(number=number))
