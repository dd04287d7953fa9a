"""How often the reading is right, and how often it cries wolf, on made-up clients.

    python tests/bench/measure.py [CLIENTS]

Every client of `simulate` is read again after each session that counts for its row, as
someone would who looks after every hour. Beside it stands how often three simple rules
ring that a notebook could have used instead: any answer of 1 or 2; a three-session
average under 3 on any question; a session under 90 % of the most it could have had.

The second table is the same with a third of all answers skipped. Time is counted there
in sessions that answered; an alarm may come a fifth more often than its target, and a
catch a fifth less often than without skipping.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from statistics import mean

from simulate import ONSET, SESSIONS, Client, client

from alliance_cli.journal import Journal, Log, Session
from alliance_cli.reading.ladder import state_of
from alliance_cli.rules.facts import work_out
from alliance_cli.rules.history import gather

CLIENTS = 400
WORSE_BY = 0.2
SCALES = (
    "safe",
    "trust",
    "accepted",
    "understood",
    "limits",
    "room",
    "identity",
    "help",
    "next",
)
FALLING_OR_STRONGER = frozenset({"stop", "line", "pattern", "once", "open", "falling"})

Judge = Callable[[Sequence[str]], float]
Simple = Callable[[Sequence[Session]], bool]


@dataclass(frozen=True)
class Row:
    """What is watched: looks from session `first` for `sessions` that answered."""

    kind: str
    says: str
    judge: Judge
    target: float
    at_least: bool
    first: int = 1
    sessions: int = SESSIONS
    alarm: Callable[[Sequence[bool]], float] | None = None


def ever(wanted: Iterable[str]) -> Judge:
    """Whether any look came to one of these states."""
    states = frozenset(wanted)
    return lambda seen: float(any(one in states for one in seen))


def mostly(wanted: Iterable[str]) -> Judge:
    """The share of looks that came to one of these states."""
    states = frozenset(wanted)
    return lambda seen: mean(one in states for one in seen)


def in_turn(first: str, then: str) -> Judge:
    """Whether one state was seen, and after it the other."""
    return lambda seen: float(first in seen and then in seen[seen.index(first) :])


def any_alarm(alarms: Sequence[bool]) -> float:
    return float(any(alarms))


def no_alarm(alarms: Sequence[bool]) -> float:
    return 1 - mean(alarms)


ROWS = (
    Row("stable", "ever `pattern`", ever({"pattern"}), 0.05, at_least=False),
    Row("heavily stirred", "ever `pattern`", ever({"pattern"}), 0.05, at_least=False),
    Row(
        "heavily stirred",
        "`stirred` or `steady`, of looks after session 6",
        mostly({"stirred", "steady"}),
        0.80,
        at_least=True,
        first=7,
        alarm=no_alarm,
    ),
    Row(
        "judged and dreading",
        "`pattern` within 6 sessions",
        ever({"pattern"}),
        0.85,
        at_least=True,
        first=ONSET,
        sessions=6,
    ),
    Row(
        "limits passed over",
        "`pattern` within 6 sessions",
        ever({"pattern"}),
        0.95,
        at_least=True,
        first=ONSET,
        sessions=6,
    ),
    Row(
        "hurt and mended",
        "`open`, then `repaired`",
        in_turn("open", "repaired"),
        0.90,
        at_least=True,
        first=ONSET,
        sessions=6,
    ),
    Row(
        "drifting trust",
        "`falling` or stronger within 12 sessions",
        ever(FALLING_OR_STRONGER),
        0.80,
        at_least=True,
        first=ONSET,
        sessions=12,
    ),
    Row("steady trust", "ever `falling`", ever({"falling"}), 0.10, at_least=False),
)


def any_bad_answer(sessions: Sequence[Session]) -> bool:
    return any(one <= 2 for one in _given(sessions[-1]))


def average_under_three(sessions: Sequence[Session]) -> bool:
    """Of the last three answers to any one question."""
    latest = sessions[-3:]
    for name in SCALES:
        values = [one for each in latest if (one := getattr(_log(each), name))]
        if len(values) == len(latest) and mean(values) < 3:
            return True
    return False


def under_nine_tenths(sessions: Sequence[Session]) -> bool:
    """The latest session, as a share of the most that could have been answered."""
    values = _given(sessions[-1])
    return bool(values) and mean(values) < 0.9 * 5


SIMPLE: tuple[Simple, ...] = (any_bad_answer, average_under_three, under_nine_tenths)


def _log(session: Session) -> Log:
    return session.log or Log()


def _given(session: Session) -> list[int]:
    log = _log(session)
    return [value for name in SCALES if (value := getattr(log, name))]


def state(journal: Journal, day: date) -> str:
    """What `read` calls it, without what only a screen needs (three times faster)."""
    return state_of(work_out(gather(journal, journal.therapists[0], day)))


def looks(row: Row, one: Client) -> range:
    """The places of the sessions after which someone looks.

    It ends once every answer the story is told in was given often enough since then.
    """
    sessions = one.journal.sessions
    given = dict.fromkeys(one.deciding, 0)
    for place in range(row.first - 1, len(sessions)):
        for name in given:
            given[name] += getattr(_log(sessions[place]), name) is not None
        if min(given.values(), default=place) >= row.sessions:
            return range(row.first - 1, place + 1)
    return range(row.first - 1, len(sessions))


def outcome(row: int, number: int, *, skipping: bool) -> tuple[float, ...]:
    """How one client fares: the reading first, then the simple rules."""
    wanted = ROWS[row]
    one = client(wanted.kind, number, skipping=skipping)
    places = looks(wanted, one)
    seen = [state(one.journal, one.days[place]) for place in places]
    alarm = wanted.alarm or any_alarm
    simple = (
        alarm([rule(one.journal.sessions[: place + 1]) for place in places])
        for rule in SIMPLE
    )
    return wanted.judge(seen), *simple


def measure(
    pool: ProcessPoolExecutor,
    clients: int,
    *,
    skipping: bool,
) -> list[tuple[float, ...]]:
    """For each row the share of clients (or of looks) for whom it came out so."""
    found = []
    for row in range(len(ROWS)):
        fares = partial(outcome, row, skipping=skipping)
        each = list(pool.map(fares, range(clients), chunksize=20))
        found.append(tuple(mean(column) for column in zip(*each, strict=True)))
    return found


def show(
    heading: str,
    found: Sequence[tuple[float, ...]],
    targets: Sequence[float],
) -> bool:
    """Print one table; whether every target was met."""
    print(f"\n{heading}")
    print(f"{'':62}reading  target       any bad  mean < 3  < 90 %")
    met = True
    for row, values, target in zip(ROWS, found, targets, strict=True):
        right = values[0] >= target if row.at_least else values[0] <= target
        sign = ">=" if row.at_least else "<="
        shown = "".join(f"{value:10.1%}" for value in values[1:])
        said = f"{row.kind}: {row.says}"
        verdict = "  " if right else " !"
        print(f"{said:62}{values[0]:7.1%}  {sign}{target:6.1%}{verdict}{shown}")
        met = met and right
    return met


def main(clients: int) -> int:
    """Print both tables; 0 when every target was met, else 1."""
    with ProcessPoolExecutor() as pool:
        whole = measure(pool, clients, skipping=False)
        thin = measure(pool, clients, skipping=True)
    relaxed = [
        (1 - WORSE_BY) * values[0] if row.at_least else (1 + WORSE_BY) * row.target
        for row, values in zip(ROWS, whole, strict=True)
    ]
    heading = f"{clients} clients a row, {SESSIONS} weekly sessions each"
    met = show(heading, whole, [row.target for row in ROWS])
    met &= show("The same with a third of all answers skipped", thin, relaxed)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else CLIENTS))
