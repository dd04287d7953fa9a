"""A page to bring to a session: only what was picked, in a person's own words.

No scales, counts or reading, nothing of what feels familiar, and nothing that was over
the line. To offer more: a reader below, and its part in `PARTS`.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from alliance_cli.journal import Journal, Log, Raise, Session, Therapist
from alliance_cli.pages.choice import (
    Choice,
    covered,
    is_kept_back,
    notes,
    of_part,
    offered_first,
    theirs,
    unsafe_days,
)
from alliance_cli.pages.sheet import (
    Block,
    Heading,
    Line,
    Period,
    Points,
    Room,
    Sheet,
    Text,
    Words,
)
from alliance_cli.rules.taken import Taken, how_taken
from alliance_cli.trends.settles import settles

PARTS = {
    "helped": "What has helped",
    "bring up": "What I'd like to bring up",
    "ask for": "What I'd like to ask for",
    "afterwards": "How I've been afterwards",
    "my notes": "From my notes",
}
OFFERED = ("bring up", "ask for", "helped", "afterwards")
TITLE = "For our next session"
SETTLES = {
    "usually": "Sessions often stir me up; a day or two later it has usually eased.",
    "usually_not": "Sessions often stir me up, and a day or two later it usually hasn't"
    " eased.",
    "mixed": "Sessions often stir me up; sometimes it has eased a day or two later, and"
    " sometimes not.",
}
ROOM, LEAST_ROOM = 12, 3
NOT_ASKED_YET = frozenset({"not_asked", "not_heard"})
TALKED_ABOUT = frozenset({"me", "them"})
EASED = 4


def choices(
    journal: Journal, them: Therapist, since: date | None = None
) -> tuple[Choice, ...]:
    """Everything that could go on the page; nothing of it is picked yet."""
    unsafe = unsafe_days(journal)
    sessions = theirs(journal, them, since)
    offered = [
        *_raises(journal, them, since, unsafe),
        *(each for one in sessions for each in _moments(one, unsafe)),
        *_afterwards(sessions),
    ]
    offered.sort(key=lambda one: OFFERED.index(one.part))
    known = {one.text for one in offered}
    others = (
        one for one in notes(sessions, unsafe, "my notes") if one.text not in known
    )
    return offered_first([*offered, *others])


def sheet(
    journal: Journal,
    them: Therapist,
    picked: Sequence[Choice],
    today: date,
    since: date | None = None,
) -> Sheet:
    blocks: list[Block] = [Text(_prepared(covered(journal, them, since), today))]
    for part, heading in PARTS.items():
        lines = of_part(picked, part)
        if lines:
            blocks += [Heading((heading,)), _listed(part, lines)]
    room = max(ROOM - len(picked), LEAST_ROOM)
    return Sheet(TITLE, (*blocks, Heading(("Room for notes",)), Room(room)))


def _prepared(period: Period | None, today: date) -> Line:
    if period is None:
        return ("Prepared ", today, ".")
    return ("Prepared ", today, ", from my notes of ", period, ".")


def _listed(part: str, lines: tuple[Line, ...]) -> Block:
    if part == "afterwards":
        return Text(lines[0])
    return Points(lines, numbered=part == "bring up")


def _raises(
    journal: Journal, them: Therapist, since: date | None, unsafe: frozenset[date]
) -> Iterator[Choice]:
    for one in journal.raises:
        day = one.said_on or one.noted_on
        if one.therapist != them.id or one.dropped:
            continue
        if since is not None and day is not None and day < since:
            continue
        noted = one.noted_on or date.min
        kept_back = is_kept_back(noted, one.text, unsafe)
        part = _part_of(one)
        yield Choice(part, (Words(one.text),), kept_back=kept_back, text=one.text)


def _part_of(one: Raise) -> str:
    """Said and taken well has helped; everything else may be worth saying."""
    if how_taken(one.met, one.after, one.outcome) is Taken.WELL:
        return "helped"
    return "ask for" if one.kind == "ask" else "bring up"


def _moments(session: Session, unsafe: frozenset[date]) -> Iterator[Choice]:
    """What a session left to bring up or to ask for, and what was mended."""
    if session.log is None:
        return
    for part, text in _of_log(session.log):
        yield Choice(
            part,
            (session.on, ": ", Words(text)),
            kept_back=is_kept_back(session.on, text, unsafe),
            text=text,
        )


def _of_log(log: Log) -> Iterator[tuple[str, str]]:
    if log.snag_what:
        taken = how_taken(log.met, log.after)
        mended = taken is Taken.WELL and (log.after or 0) >= EASED
        if mended or log.aired not in TALKED_ABOUT or taken is not Taken.WELL:
            yield "helped" if mended else "bring up", log.snag_what
    if log.ask_what and log.ask in NOT_ASKED_YET:
        yield "ask for", log.ask_what


def _afterwards(sessions: Sequence[Session]) -> Iterator[Choice]:
    """One sentence on whether it settles, without a number; none while it's early."""
    pairs = [_pair(one) for one in sessions]
    verdict = settles(pairs, list(range(len(pairs)))).verdict
    if verdict in SETTLES:
        yield Choice("afterwards", (SETTLES[verdict],))


def _pair(one: Session) -> tuple[int | None, int | None]:
    stirred = one.log.stirred if one.log is not None else None
    return stirred, one.later.settled if one.later is not None else None
