"""How long a reading takes, as a ratio to parsing the same journal.

    python tests/bench/reading_speed.py

The reading is what decides and what is shown; what would change it is told apart. Both
stay linear: the ratios hardly move as the journal grows.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from alliance_cli.exchange.dump import dump_journal
from alliance_cli.exchange.load import load_journal
from alliance_cli.journal import Journal, Log, Session, Therapist
from alliance_cli.reading.change import would_change
from alliance_cli.reading.grid import grid
from alliance_cli.reading.ladder import judge
from alliance_cli.reading.trends_of import trends_of
from alliance_cli.rules.history import gather

SIZES = (100, 1_000, 10_000, 100_000)
START = date(1900, 1, 1)
TODAY = date(2500, 1, 1)
ROUNDS = 3


@dataclass(frozen=True)
class Took:
    """Seconds, the best of a few rounds."""

    parsing: float
    reading: float
    changing: float


def made(n: int) -> Journal:
    """A journal with something in it for every rule to look at, two days apart."""
    sessions = tuple(
        Session(
            therapist="t",
            on=START + timedelta(days=2 * week),
            mode="full",
            log=Log(
                stays=f"what stayed, {week}",
                stirred=week % 5 + 1,
                safe=4 + week % 2,
                trust=3 + week % 3,
                help=3 + week % 3,
                accepted=4,
                understood=4,
                snag="small" if week % 9 == 0 else "no",
                aired="me" if week % 9 == 0 else None,
                met=4 if week % 9 == 0 else None,
                after=4 if week % 9 == 0 else None,
                next=4,
                line="no",
            ),
        )
        for week in range(n)
    )
    return Journal(
        therapists=(Therapist(id="t", name="T.", sessions_before=0),),
        sessions=sessions,
    )


def measure(n: int) -> Took:
    journal = made(n)
    text = dump_journal(journal)
    who = journal.therapists[0]

    def reading() -> None:
        judged = judge(gather(journal, who, TODAY))
        grid(judged.facts.history)
        trends_of(judged.facts.history)

    judged = judge(gather(journal, who, TODAY))
    return Took(
        parsing=_best(lambda: load_journal(text)),
        reading=_best(reading),
        changing=_best(lambda: would_change(judged)),
    )


def _best(run: Callable[[], object]) -> float:
    took = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        run()
        took.append(time.perf_counter() - started)
    return min(took)


def main() -> None:
    print(f"{'sessions':>9}{'parsing':>12}{'reading':>12}{'change':>12}{'ratio':>8}")
    for n in SIZES:
        took = measure(n)
        print(
            f"{n:9}{took.parsing * 1e3:9.1f} ms{took.reading * 1e3:9.1f} ms"
            f"{took.changing * 1e3:9.1f} ms{took.reading / took.parsing:8.2f}",
        )


if __name__ == "__main__":
    main()
