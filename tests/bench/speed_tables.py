"""The tables of docs/explanation/speed.md, from what `speed.py` measured.

A figure is a multiple of `python -c "import typer"`, by the seconds of a core where
they are known. One that misses its aim is bold. To add an aim: its line in `AIMS`.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from timing import Took

SIZES = (100, 1_000, 10_000)
FEW, DESIGNED_FOR, MANY = SIZES
TYPER = "import typer"
IMPORT = "import"
JRNL = "jrnl: "
AIMS = {
    "--version": 1.3,
    "--help": 1.3,
    "completing a command": 1.3,
    "alliance": 2,
    "list -n 10": 2,
    "list": 2,
    "list --search": 2.5,
    "show 9": 2,
    "log, first question": 2,
    "log, last words": 1,
    "log, closed": 1,
    "report": 3,
    "report --plain": 3,
    "trends": 3,
    "export --format json": 3,
}
AT_MOST_TWICE = ("list -n 10", "list", "show 9", "log, first question")
AT_MANY = {"report": 10, "report --plain": 10, "trends": 10}
MOST_MB = {DESIGNED_FOR: 40, MANY: 150}
A_SECOND = 5_000  # sessions brought in
SAME = {
    "list ten": "list -n 10",
    "search": "list --search",
    "export": "export --format json",
}
TIMES_AHEAD = {FEW: 1, DESIGNED_FOR: 1, MANY: 3}
BEGIN = "<!-- measured: written by tests/bench/speed.py -->\n"
END = "<!-- measured: end -->\n"
Measured = Mapping[str, Took]
All = Mapping[tuple[int, bool], Measured]


def tables(measured: All, state: str) -> str:
    """Everything, in Markdown."""
    floor = measured[DESIGNED_FOR, False][TYPER]
    said = f"{state} `import typer` took {floor.core * 1000:.0f} ms of a core."
    parts = [
        [said],
        _table(("unprotected", "aim", *_heads(), *_megabytes()), _plain(measured)),
        _table(("protected", *_heads(), *_megabytes()), _protected(measured)),
        _table(("beside jrnl", *_heads()), _beside(measured)),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def put_into(file: Path, text: str) -> None:
    """Between the two marks, in the place of what stands there."""
    before, _, rest = file.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise SystemExit(f"{file} has no place for it.")
    file.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


def _heads() -> Iterator[str]:
    return (f"{size:,}" for size in SIZES)


def _megabytes() -> Iterator[str]:
    return (f"MB at {size:,}" for size in MOST_MB)


def _table(head: Sequence[str], rows: Iterator[tuple[str, ...]]) -> list[str]:
    line = "|---|" + "--:|" * (len(head) - 1)
    return [_row(head), line, *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(measured: All) -> Iterator[tuple[str, ...]]:
    for name in measured[DESIGNED_FOR, False]:
        if name.startswith(JRNL):
            continue
        aim = AIMS.get(name)
        cells = [_times(measured, name, size, protected=False) for size in SIZES]
        shown = [_cell(name, size, cells) for size in SIZES]
        yield name, f"≤ {aim:g}" if aim else "", *shown, *_memory(measured, name)
    paces = [_pace(measured[size, False][IMPORT], size) for size in SIZES]
    yield "sessions a second, brought in", "", *paces, "", ""


def _protected(measured: All) -> Iterator[tuple[str, ...]]:
    for name in measured[DESIGNED_FOR, True]:
        if not name.startswith(JRNL):
            cells = [_times(measured, name, size, protected=True) for size in SIZES]
            memory = _peaks(measured, name, protected=True)
            yield name, *(f"{one:.1f}" for one in cells), *memory


def _beside(measured: All) -> Iterator[tuple[str, ...]]:
    for protected in (False, True):
        for theirs, ours in SAME.items():
            if JRNL + theirs in measured[DESIGNED_FOR, protected]:
                kind = "encrypted" if protected else "plain"
                cells = (
                    _ahead(measured[size, protected], theirs, ours, size)
                    for size in SIZES
                )
                yield f"{theirs}, {kind}", *cells


def _ahead(took: Measured, theirs: str, ours: str, size: int) -> str:
    times = _seconds(took[JRNL + theirs]) / _seconds(took[ours])
    shown = f"{times:.1f} times as quick"
    return shown if times >= TIMES_AHEAD[size] else f"**{shown}**"


def _times(measured: All, name: str, size: int, *, protected: bool) -> float:
    took = measured[size, protected]
    if math.isnan(took[name].core):
        return took[name].wall / took[TYPER].wall
    return took[name].core / took[TYPER].core


def _seconds(took: Took) -> float:
    return took.wall if math.isnan(took.core) else took.core


def _cell(name: str, size: int, cells: Sequence[float]) -> str:
    """The multiple at that size, bold where it misses an aim."""
    found = dict(zip(SIZES, cells, strict=True))
    aims = {DESIGNED_FOR: AIMS.get(name), MANY: AT_MANY.get(name)}
    if name in AT_MOST_TWICE:
        aims[MANY] = 2 * found[FEW]
    aim = aims.get(size)
    shown = f"{found[size]:.2f}"
    return f"**{shown}**" if aim is not None and found[size] > aim else shown


def _memory(measured: All, name: str) -> Iterator[str]:
    shown = _peaks(measured, name, protected=False)
    for most, peak in zip(MOST_MB.values(), shown, strict=True):
        yield peak if float(peak) <= most else f"**{peak}**"


def _peaks(measured: All, name: str, *, protected: bool) -> Iterator[str]:
    return (f"{measured[size, protected][name].peak:.0f}" for size in MOST_MB)


def _pace(took: Took, size: int) -> str:
    pace = size / took.wall
    shown = f"{pace:,.0f}"
    return f"**{shown}**" if size == MANY and pace < A_SECOND else shown
