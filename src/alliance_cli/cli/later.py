"""`later`: a day or two on, how a session sits with you now. Ten seconds."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from alliance_cli.cli import common, completing, first_run, talking
from alliance_cli.cli.keeping import NOTHING
from alliance_cli.cli.knowing import answers_of, asking
from alliance_cli.cli.moments import Row, ask_all
from alliance_cli.cli.talking import Access, Sitting, close, draw, try_to
from alliance_cli.errors import NotFoundError
from alliance_cli.journal import Journal, Later, Raise, Session
from alliance_cli.pages import written

if TYPE_CHECKING:
    from alliance_cli.cli.moments import Given
    from alliance_cli.term.walk import Progress, Way

NONE_WAITS = "No session waits for it: each has one, or there is no session yet."
NO_SUCH = "There is no session {number} with them. alliance list shows the numbers."
HEAD = "{session} with {T}, {ago}"
AGO = ("the same day", "a day on", "two days on", "three days on", "four days on")
EARLIER_TODAY = "earlier today"
TEXT_ENDS = "An empty line ends it."
LISTED = "Saved. It is on your list to say: `alliance raise` shows it."
Number = Annotated[
    int | None,
    typer.Argument(
        metavar="[N]",
        help="Which session; without it, the latest that has no later yet.",
        show_default=False,
        autocompletion=completing.sessions,
    ),
]


def later(
    *,
    number: Number = None,
    therapist: common.Who = None,
    home: common.Home = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """A day or two on: how it sits with you now.

    What a session stirs up often eases in a day or two. Ten seconds.

    alliance later    the latest session that has none yet
    alliance later 7  session 7, also to change what it says
    """
    access = Access(home, no_passphrase, passphrase_fd)
    now = common.now()
    with (
        talking.conversation(plain=plain, keep=keep, home=home) as (talk, look),
        first_run.open_there(access) as book,
    ):
        try:
            sitting = talking.sit(talk, look, book, now, therapist)
            session, shown = find(sitting.journal, sitting.them.id, number)
            ask(sitting, session, shown)
        except EOFError:
            raise talking.ended() from None


def find(journal: Journal, them: str, number: int | None) -> tuple[Session, int]:
    """The session of that number, or the latest that waits; and its number."""
    from alliance_cli.signs import number_sessions

    numbered = [
        (session, shown)
        for session, shown in number_sessions(journal, them)
        if shown is not None
    ]
    if number is not None:
        found = [pair for pair in numbered if pair[1] == number]
        if not found:
            raise NotFoundError(NO_SUCH.format(number=number))
        return found[0]
    waiting = [pair for pair in numbered if pair[0].later is None]
    if not waiting:
        raise NotFoundError(NONE_WAITS)
    return waiting[-1]


def ask(sitting: Sitting, session: Session, number: int) -> None:
    from alliance_cli.term.walk import Progress

    _head(sitting, session, number)
    row = Row(sitting, session, lambda given: _with(session, given, sitting.today))
    lists: list[bool] = []

    def turn(_: str, progress: "Progress") -> None:
        lists.append(_goes_on_the_list(sitting, str(progress.given["tell"])))

    way = _way(sitting, session, row)
    done = ask_all(sitting, way, Progress(answers_of(session.later)), turn)
    if done is None:
        return
    said = "Saved." if done.given else NOTHING
    block = draw(sitting, written("", LISTED if any(lists) else said))
    close(sitting, [block], card=_card(done.given))


def _way(sitting: Sitting, session: Session, row: "Row[Session]") -> "Way":
    from alliance_cli.questions import LATER
    from alliance_cli.term.dates import spoken
    from alliance_cli.term.walk import Way

    known = asking(sitting.journal, sitting.them, session.on)
    today = session.on == sitting.today
    day = EARLIER_TODAY if today else spoken(session.on, sitting.today)
    return Way(
        questions=LATER,
        asking=replace(known, log=answers_of(session.log)),
        keep=row.keep,
        wording=lambda text: sitting.wording(text, day=day),
        hint=lambda question: TEXT_ENDS if question.id == "tell" else "",
        turns=lambda question, value: question.id == "tell" and value is not None,
    )


def _head(sitting: Sitting, session: Session, number: int) -> None:
    from alliance_cli.term.ask import show_keys

    days = (sitting.today - session.on).days
    ago = AGO[days] if 0 <= days < len(AGO) else f"{days} days on"
    sitting.talk.write("")
    sitting.say(HEAD, session=f"Session {number}", ago=ago)
    show_keys(sitting.talk)


def _with(session: Session, given: "Given", today: date) -> Session:
    answers: dict[str, Any] = dict(given)
    return replace(session, later=Later(on=today, **answers) if given else None)


def _goes_on_the_list(sitting: Sitting, text: str) -> bool:
    """Where the words go is theirs to say; Enter keeps them here."""
    from alliance_cli.questions.aside import WHICH_LIST
    from alliance_cli.store import write
    from alliance_cli.term.ask import ask as put
    from alliance_cli.term.ask import worded

    if put(sitting.talk, worded(WHICH_LIST, sitting.wording)) != "list":
        return False
    raised = Raise(
        therapist=sitting.them.id,
        kind="say",
        text=text,
        noted_on=sitting.today,
    )
    return try_to(sitting, lambda: write.add_raise(sitting.book, raised))


def _card(given: "Given") -> bool:
    """Whether people and lines are shown; the same card whatever brought it up."""
    from alliance_cli.dying import speaks_of_dying

    heavier = given.get("settled") in {1, 2} or given.get("days") == "unsafe"
    return heavier or speaks_of_dying(str(given.get("tell", "")))
