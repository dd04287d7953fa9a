"""`before`: on the way there, how going feels. Ten seconds."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from alliance_cli.cli import common, first_run, talking
from alliance_cli.cli.keeping import NOTHING
from alliance_cli.cli.knowing import (
    answers_of,
    asking,
    number_to_be,
    on_the_list,
    only_before,
    stop_stands,
)
from alliance_cli.cli.moments import Row, ask_all
from alliance_cli.cli.talking import Access, Sitting, close, draw
from alliance_cli.journal import Before, Session
from alliance_cli.pages import written

if TYPE_CHECKING:
    from alliance_cli.cli.moments import Given

HEAD = "Before session {number} with {T}"
HEAD_UNNUMBERED = "Before the next session with {T}"
NO_NEED_TO_GO = "You don't have to go. `alliance leave`"
PERHAPS_NO_NEED = (
    "Where nobody requires it, you don't have to go. `alliance leave` has words, for"
    " either."
)
SOMEONE_ELSE = "You can ask for someone else. `alliance leave` has words for it."
ON_THE_LIST = (
    "On the list for today: 1 thing to say or ask for (`alliance raise`).",
    "On the list for today: {count} things to say or ask for (`alliance raise`).",
)


def before(
    *,
    therapist: common.Who = None,
    home: common.Home = None,
    plain: common.Plain = False,
    keep: common.Keep = False,
    no_passphrase: common.NoPassphrase = False,
    passphrase_fd: common.PassphraseFd = None,
) -> None:
    """How you feel about going. Ten seconds.

    What you had wanted to say is counted at the end, and shown by alliance raise.

    alliance before  on the way there
    """
    access = Access(home, no_passphrase, passphrase_fd)
    now = common.now()
    with (
        talking.conversation(plain=plain, keep=keep, home=home) as (talk, look),
        first_run.open_or_begin(talk, look, access) as book,
    ):
        try:
            ask(talking.sit(talk, look, book, now, therapist))
        except EOFError:
            raise talking.ended() from None


def ask(sitting: Sitting) -> None:
    from alliance_cli.questions import BEFORE
    from alliance_cli.term.walk import Progress, Way

    on = sitting.today
    old = only_before(sitting.journal, sitting.them.id, on)
    stopped = stop_stands(sitting.journal, sitting.them, on)
    _head(sitting, stopped=stopped)
    blank = Session(therapist=sitting.them.id, on=on, id=str(uuid4()))
    row = Row(sitting, old, lambda given: _with(old or blank, given))
    way = Way(
        questions=BEFORE,
        asking=asking(sitting.journal, sitting.them, on),
        keep=row.keep,
        wording=sitting.wording,
    )
    if (
        done := ask_all(sitting, way, Progress(answers_of(old.before if old else None)))
    ) is None:
        return
    said = "Saved." if done.given else NOTHING
    on_list = on_the_list(sitting.journal, sitting.them, on)
    if on_list:
        said += " " + ON_THE_LIST[min(on_list, 2) - 1].format(count=on_list)
    close(sitting, [draw(sitting, written("", said))], footer=False)


def _head(sitting: Sitting, *, stopped: bool) -> None:
    from alliance_cli.term.ask import show_keys

    number = number_to_be(sitting.journal, sitting.them, sitting.today)
    sitting.talk.write("")
    sitting.say(HEAD_UNNUMBERED if number is None else HEAD, number=str(number))
    show_keys(sitting.talk)
    if stopped:
        free_or_not = {"free": NO_NEED_TO_GO, "bound": SOMEONE_ELSE}
        sitting.talk.write("")
        sitting.say(free_or_not.get(sitting.them.choice or "", PERHAPS_NO_NEED))


def _with(session: Session, given: "Given") -> Session:
    answers: dict[str, Any] = dict(given)
    return replace(session, before=Before(**answers))
