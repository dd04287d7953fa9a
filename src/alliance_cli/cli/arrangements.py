"""`therapist change` and `therapist away`: how you meet, and planned breaks."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from alliance_cli.cli import common, opening, talking, whom
from alliance_cli.cli.asking import asking
from alliance_cli.cli.moments import ask_all
from alliance_cli.cli.talking import Sitting
from alliance_cli.journal import Away, Therapist

if TYPE_CHECKING:
    from alliance_cli.questions import Question
    from alliance_cli.term.answers import Value
    from alliance_cli.term.lines import Line
    from alliance_cli.term.walk import Progress, Way

HEAD = "With {T}"
CHANGE_KEYS = ("Enter keeps it", "? why this", "< back", ". save and stop")
NOTED = "A break is noted, from {first} to {last}.\n"
TAKEN_OUT = "That break is no longer noted.\n"
BEFORE_IT_BEGINS = "That is before its first day."
MOST_SESSIONS = 99_999
Given = Mapping[str, "Value"]


def change(
    *,
    number: whom.NumberOrNone = None,
    home: common.Home = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """How you meet, and whether you could stop if you wanted.

    Alone or with others there; in a room, by video, by phone or in messages. Each
    changes what the report or alliance leave says.

    alliance therapist change    with the one you see now
    alliance therapist change 2  with number 2
    """
    with (
        asking(plain=plain, keep=keep) as talk,
        opening.open_book(
            home,
            no_passphrase=no_passphrase,
            passphrase_fd=passphrase_fd,
        ) as book,
    ):
        look = common.look(plain=talk.plain)
        sitting = talking.sit(talk, look, book, common.now(), number)
        new = _how_you_meet(sitting)
        said = whom.change(book, sitting.them, new)
    common.show(said)


def _how_you_meet(sitting: Sitting) -> Therapist:
    from alliance_cli.questions.arranging import HOW_YOU_MEET
    from alliance_cli.term.ask import show_keys
    from alliance_cli.term.lines import WORDS, number
    from alliance_cli.term.walk import Progress

    them = sitting.them
    sitting.say(HEAD)
    show_keys(sitting.talk, CHANGE_KEYS)
    stands = {one.id: getattr(them, one.id) for one in HOW_YOU_MEET}
    known = {key: str(value) for key, value in stands.items() if value is not None}
    latest = [Progress(known)]
    lines = {"approach": WORDS, "sessions_before": number(0, MOST_SESSIONS)}
    ask_all(sitting, _way(sitting, HOW_YOU_MEET, latest, lines), latest[0])
    return _with(them, latest[0].given, stands)


def _with(them: Therapist, given: Given, stands: Mapping[str, object]) -> Therapist:
    answers: dict[str, Any] = {key: given.get(key) for key in stands}
    if (before := answers["sessions_before"]) is not None:
        answers["sessions_before"] = int(before)
    return replace(them, **answers)


def _way(
    sitting: Sitting,
    questions: "tuple[Question, ...]",
    latest: "list[Progress]",
    lines: "dict[str, Line]",
) -> "Way":
    """`latest` holds how far it came, so that stopping keeps what was answered."""
    from alliance_cli.questions import Asking
    from alliance_cli.term.walk import Way

    def keep(progress: "Progress") -> None:
        latest[0] = progress

    return Way(
        questions=questions,
        asking=Asking(),
        keep=keep,
        wording=sitting.wording,
        labels=False,
        lines=lines,
    )


def away(
    *,
    number: whom.NumberOrNone = None,
    home: common.Home = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """A break that is planned, theirs or yours.

    Around it the report says that strong feelings about a break are common, and reads
    none as a pattern. A break that is noted can be taken out again here.

    alliance therapist away    with the one you see now
    alliance therapist away 2  with number 2
    """
    with (
        asking(plain=plain, keep=keep) as talk,
        opening.open_book(
            home,
            no_passphrase=no_passphrase,
            passphrase_fd=passphrase_fd,
        ) as book,
    ):
        look = common.look(plain=talk.plain)
        sitting = talking.sit(talk, look, book, common.now(), number)
        out = _taken_out(sitting)
        new = None if out else _a_break(sitting)
        breaks = sitting.them.away
        left = tuple(one for one in breaks if one != out) + ((new,) if new else ())
        ordered = tuple(sorted(left, key=lambda one: (one.from_, one.to)))
        said = whom.change(book, sitting.them, replace(sitting.them, away=ordered))
    common.show(TAKEN_OUT if out else _said(new) if new else said)


def _said(new: Away) -> str:
    from alliance_cli.term.dates import said

    today = common.today()
    return NOTED.format(first=said(new.from_, today), last=said(new.to, today))


def _taken_out(sitting: Sitting) -> Away | None:
    """The noted break that is no longer wanted, if they choose one."""
    from alliance_cli.questions import Answer
    from alliance_cli.questions.arranging import NOTED_BREAKS
    from alliance_cli.term.ask import Key, ask, worded
    from alliance_cli.term.dates import said

    noted = {str(n): one for n, one in enumerate(sitting.them.away, start=1)}
    if not noted:
        return None
    today = sitting.today
    answers = tuple(
        Answer(n, f"{said(one.from_, today)} to {said(one.to, today)}")
        for n, one in noted.items()
    )
    question = replace(worded(NOTED_BREAKS, sitting.wording), answers=answers)
    reply = ask(sitting.talk, question)
    return None if isinstance(reply, Key) else noted[str(reply)]


def _a_break(sitting: Sitting) -> Away | None:
    from alliance_cli.questions.arranging import BREAK
    from alliance_cli.term.ahead import A_MONTH, around_day
    from alliance_cli.term.walk import Progress

    latest = [Progress()]
    lines = {
        "from": around_day(sitting.today, A_MONTH),
        "to": _last_day(sitting.today, latest),
    }
    ask_all(sitting, _way(sitting, BREAK, latest, lines), latest[0])
    given = latest[0].given
    if "from" not in given:
        return None
    first = date.fromisoformat(str(given["from"]))
    last = date.fromisoformat(str(given.get("to", given["from"])))
    return Away(from_=first, to=max(first, last))


def _last_day(today: date, latest: "list[Progress]") -> "Line":
    """Read as seen from the first day, and said back as seen from today."""
    from alliance_cli.term.ahead import around_day
    from alliance_cli.term.answers import UnclearError
    from alliance_cli.term.dates import said
    from alliance_cli.term.lines import Line

    def read(typed: str) -> str:
        first = str(latest[0].given["from"])
        last = around_day(date.fromisoformat(first), timedelta(0)).read(typed)
        if last < first:
            raise UnclearError(BEFORE_IT_BEGINS)
        return last

    return Line(read, lambda value: said(date.fromisoformat(value), today))
