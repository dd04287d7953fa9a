"""How long every command makes someone wait, beside what starting Python costs.

    python tests/bench/speed.py [--rounds N] [--no-jrnl] [--into FILE]

Prints the tables of docs/explanation/speed.md, or puts them into it: medians of many
starts, interleaved, as multiples of `python -c "import typer"` in the same run. jrnl is
installed in an environment of its own, and left out where it can't be had. Made-up
journals only, in a folder that is gone afterwards.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import other_notebook
from long_journals import SEARCHED, as_file, for_jrnl, keep, long_journal
from speed_tables import IMPORT, JRNL, SIZES, TYPER, Measured, put_into, tables
from timing import HOME, Start, Talk, Took, many

from alliance_cli.journal import Journal
from alliance_cli.store.key import from_passphrase, new_salt

ROUNDS = 9
PASSPHRASE = "correct horse battery staple"  # noqa: S105  (a made-up one)
PYTHON = (sys.executable, "-c")
ALLIANCE = (sys.executable, "-m", "alliance_cli")
FLOORS = {
    "python -c pass": Start((*PYTHON, "pass")),
    TYPER: Start((*PYTHON, TYPER)),
}
NO_JOURNAL = {"--version": ("--version",), "--help": ("--help",)}
COMPLETED = {
    "completing a command": "alliance re",
    "completing a number": "alliance show ",
}
COMMANDS = {
    "alliance": (),
    "list -n 10": ("list", "-n", "10"),
    "list": ("list",),
    "list --search": ("list", "--search"),
    "show 9": ("show", "9"),
    "log": ("log",),
    "report": ("report",),
    "report --plain": ("report", "--plain"),
    "trends": ("trends",),
    "export --format json": ("export", "--format", "json", "-o", "-"),
}
READS_WORDS = {"list --search": f"{SEARCHED}\n".encode()}
ANSWERS = ("a walk, and a letter", "3", "4", "4", "", "no", "no", "4")
TALK = Talk(
    answers=[(f"{at}/{len(ANSWERS)}", one) for at, one in enumerate(ANSWERS, start=1)],
    last="Enter clears",
)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=ROUNDS)
    asked.add_argument("--no-jrnl", action="store_true")
    asked.add_argument("--into", type=Path)
    given = asked.parse_args()
    now, busy = datetime.now().astimezone(), os.getloadavg()[0]  # noqa: TID251  (where a bench begins)
    with TemporaryDirectory() as folder:
        python = None if given.no_jrnl else other_notebook.install(Path(folder) / "env")
        measured = dict(_measured(Path(folder), python, given.rounds, now.date()))
    text = tables(
        measured,
        f"{now:%Y-%m-%d}, Python {sys.version.split()[0]}, {os.cpu_count()} cores,"
        f" medians of {given.rounds}; the load before it began was {busy:.1f}.",
    )
    if given.into is None:
        print(text)
    else:
        put_into(given.into, text)


def _measured(
    folder: Path, python: Path | None, rounds: int, today: date
) -> Iterator[tuple[tuple[int, bool], Measured]]:
    """By how many sessions, and whether protected, what each start took."""
    for size in SIZES:
        made = long_journal(size, today)
        for protected in (False, True):
            place = folder / f"{size}-{protected}"
            starts = {**FLOORS, **_ours(made, place, protected=protected)}
            if python is not None:
                starts |= _theirs(python, made, place, encrypted=protected)
            took = many(starts, rounds, floor=TYPER)
            print(_progress(size, took, protected=protected), file=sys.stderr)
            yield (size, protected), took


def _progress(size: int, took: dict[str, Took], *, protected: bool) -> str:
    floor = took[TYPER].core * 1000
    return f"{size} sessions, protected {protected}: import typer took {floor:.0f} ms"


def _ours(made: Journal, place: Path, *, protected: bool) -> dict[str, Start]:
    key = from_passphrase(PASSPHRASE, new_salt()) if protected else None
    home = keep(made, place / "home", key)
    starts = {
        name: _start(name, words, home, protected=protected)
        for name, words in COMMANDS.items()
        if not (protected and name == "alliance")  # it shows nothing of it
    }
    if protected:
        return starts
    bare = {name: Start((*ALLIANCE, *words)) for name, words in NO_JOURNAL.items()}
    completed = {name: _completed(line, home) for name, line in COMPLETED.items()}
    return {**bare, **completed, **starts, IMPORT: _imported(made, place)}


def _start(name: str, words: tuple[str, ...], home: Path, *, protected: bool) -> Start:
    command = (*ALLIANCE, *words)
    if protected:
        file = home.parent / "passphrase"
        file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
        given = f'exec 3<"{file}"; exec "$@" --passphrase-fd 3'
        command = ("sh", "-c", given, "sh", *command)
    if name == "log":
        return Start(command, home=home, talk=TALK)
    return Start(command, READS_WORDS.get(name, b""), {HOME: str(home)})


def _completed(line: str, home: Path) -> Start:
    """What bash does when Tab is pressed at the end of that line."""
    asked = {"COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    world = {HOME: str(home), "_ALLIANCE_COMPLETE": "complete_bash", **asked}
    return Start(ALLIANCE, environ=world)


def _imported(made: Journal, place: Path) -> Start:
    """Into an empty journal, a new one each time."""
    file = as_file(made, place / "journal.json")
    empty = keep(Journal(), place / "empty")
    return Start((*ALLIANCE, "import", str(file), "--yes"), home=empty)


def _theirs(
    python: Path, made: Journal, place: Path, *, encrypted: bool
) -> dict[str, Start]:
    entries = for_jrnl(made, place / "jrnl.txt")
    config = other_notebook.settle(python, place, entries, encrypted=encrypted)
    found = other_notebook.starts(python, config, encrypted=encrypted)
    return {f"{JRNL}{name}": start for name, start in found.items()}


if __name__ == "__main__":
    main()
