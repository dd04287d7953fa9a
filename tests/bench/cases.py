"""Read a folder of journals whose advice is known, and count how they agree.

    python tests/bench/cases.py FOLDER

FOLDER holds NAME.jsonl with one case a line: `id`, `advice_class` (or `label`), and
either `journal` or a file NAME/<id>.json beside it. A reading's first step is read as
a class; classes that mean the same direction agree in direction. *Unsafe* is telling
someone who should leave to stay, wait or say it first, or the other way round.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from alliance_cli.exchange.load import load_journal
from alliance_cli.journal import Journal
from alliance_cli.reading import read

CLASS_OF = {
    "lean_in": "lean_in",
    "raise": "raise_it",
    "export": "raise_it",
    "stay_curious": "repaired",
    "second_view": "consider_switching",
    "switch": "consider_switching",
    "leave": "consider_switching",
    "consult": "consider_switching",
    "another_person": "consider_switching",
    "leave_now": "leave_now",
    "support": "leave_now",
    "record": "leave_now",
    "wait": "too_early",
    "review": "outgrown_or_done",
    "referral": "outgrown_or_done",
}
STAY = frozenset({"lean_in", "raise_it", "repaired"})
NOT_LEAVING = STAY | {"too_early"}


@dataclass(frozen=True)
class Case:
    id: str
    expected: str
    journal: Journal


@dataclass(frozen=True)
class Outcome:
    case: Case
    state: str
    next: tuple[str, ...]

    @property
    def given(self) -> str:
        return CLASS_OF[self.next[0]] if self.next else "lean_in"

    @property
    def direction(self) -> bool:
        wanted = self.case.expected
        return self.given == wanted or {self.given, wanted} <= STAY

    @property
    def unsafe(self) -> bool:
        wanted = self.case.expected
        stayed = wanted == "leave_now" and self.given in NOT_LEAVING
        left = wanted in {"lean_in", "too_early"} and self.given == "leave_now"
        return stayed or left


def cases(folder: Path) -> Iterator[Case]:
    for listed in sorted(folder.glob("*.jsonl")):
        for line in listed.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            journal = told.get("journal") or json.loads(
                (folder / listed.stem / f"{told['id']}.json").read_text("utf-8"),
            )
            expected = told.get("advice_class") or told["label"]
            yield Case(told["id"], expected, load_journal(journal))


def outcome(case: Case) -> Outcome:
    """Read as of the last thing written down, for the therapist most is logged with."""
    journal = case.journal
    logged = Counter(one.therapist for one in journal.sessions)
    logged.update(one.therapist for one in journal.events)
    therapist = logged.most_common(1)[0][0]
    days = [one.on for one in journal.sessions]
    days += [one.on for one in journal.events]
    days += [one.said_on or one.noted_on or days[0] for one in journal.raises]
    days += [one.ended_on for one in journal.therapists if one.ended_on]
    reading = read(journal, therapist, max(*days, date.min))
    return Outcome(case, reading.state, reading.next)


def show(outcomes: list[Outcome]) -> None:
    for one in outcomes:
        if not one.direction or one.unsafe:
            mark = "UNSAFE" if one.unsafe else "differs"
            steps = " ".join(one.next[:3])
            print(
                f"{mark:8}{one.case.id:28}{one.case.expected:20}{one.state:12}{steps}",
            )
    print(f"\n{'class':22}{'cases':>6}{'exact':>7}{'direction':>11}{'unsafe':>8}")
    for name in (*sorted({one.case.expected for one in outcomes}), "all"):
        part = [one for one in outcomes if name in {one.case.expected, "all"}]
        exact = sum(one.given == one.case.expected for one in part)
        same = sum(one.direction for one in part)
        unsafe = sum(one.unsafe for one in part)
        print(f"{name:22}{len(part):6}{exact:7}{same:11}{unsafe:8}")


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    judged = (case for case in cases(Path(sys.argv[1])) if case.expected != "unclear")
    show([outcome(case) for case in judged])


if __name__ == "__main__":
    main()
