"""How long every command makes someone wait, beside what starting Python costs.

    python tests/bench/speed.py [--rounds N] [--no-jrnl]

Prints one table for docs/explanation/speed.md: medians of many starts, interleaved, as
multiples of `python -c "import typer"` in the same run. The first figure counts the
seconds that passed, the one behind it those that a core worked for it. jrnl is
installed in an environment of its own, and left out where it can't be had. Made-up
journals only, in a folder that is gone afterwards.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import other_notebook
from long_journals import SEARCHED, as_file, for_jrnl, keep, long_journal
from timing import Start, Took, many, one

from alliance_cli.journal import Journal
from alliance_cli.store.key import from_passphrase, new_salt

SIZES = (100, 1_000, 10_000)
DESIGNED_FOR = 1_000
ROUNDS = 9
PASSPHRASE = "correct horse battery staple"  # noqa: S105  (a made-up one)
PYTHON = (sys.executable, "-c")
ALLIANCE = (sys.executable, "-m", "alliance_cli")
TYPER = "import typer"
FLOORS = {
    "python -c pass": Start((*PYTHON, "pass")),
    TYPER: Start((*PYTHON, TYPER)),
}
NO_JOURNAL = {
    "--version": ("--version",),
    "--help": ("--help",),
}
COMMANDS = {
    "alliance": (),
    "list -n 10": ("list", "-n", "10"),
    "list": ("list",),
    "list --search": ("list", "--search"),
    "show 9": ("show", "9"),
    "log, first question": ("log",),
    "report": ("report",),
    "report --plain": ("report", "--plain"),
    "trends": ("trends",),
    "export --format json": ("export", "--format", "json", "-o", "-"),
}
AIMS = {
    "--version": 1.3,
    "--help": 1.3,
    "alliance": 2,
    "list -n 10": 2,
    "list": 2,
    "list --search": 2.5,
    "show 9": 2,
    "log, first question": 2,
    "report": 3,
    "report --plain": 3,
    "trends": 3,
    "export --format json": 3,
}
FIRST_QUESTION = " 1/"
READS_WORDS = {"list --search": f"{SEARCHED}\n".encode()}


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=ROUNDS)
    asked.add_argument("--no-jrnl", action="store_true")
    given = asked.parse_args()
    with TemporaryDirectory() as folder:
        for line in table(Path(folder), given.rounds, jrnl_too=not given.no_jrnl):
            print(line, flush=True)


def table(folder: Path, rounds: int, *, jrnl_too: bool) -> Iterator[str]:
    """The rows in Markdown, each as soon as it is known."""
    today = datetime.now().astimezone().date()  # noqa: TID251  (where a bench begins)
    python = other_notebook.install(folder / "jrnl") if jrnl_too else None
    if python is None:
        yield "jrnl was left out: it isn't wanted, or it can't be had here.\n"
    yield f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, {rounds} rounds\n"
    yield "| sessions | | what | seconds | times typer | by core | aim | MB |"
    yield "|--:|---|---|--:|--:|--:|--:|--:|"
    for size in SIZES:
        made = long_journal(size, today)
        for protected in (False, True):
            place = folder / f"{size}-{protected}"
            starts = {**FLOORS, **_ours(made, place, protected=protected)}
            if python is not None:
                starts |= _theirs(python, made, place, encrypted=protected)
            yield from _rows(size, many(starts, rounds), protected=protected)
        yield _imported(made, folder / f"{size}-imported")


def _ours(made: Journal, place: Path, *, protected: bool) -> dict[str, Start]:
    key = from_passphrase(PASSPHRASE, new_salt()) if protected else None
    home = keep(made, place / "home", key)
    if not protected:
        bare = {name: Start((*ALLIANCE, *words)) for name, words in NO_JOURNAL.items()}
    else:
        bare = {}
    return bare | {
        name: _start(name, words, home, protected=protected)
        for name, words in COMMANDS.items()
        if not (protected and name == "alliance")  # it shows nothing of it
    }


def _start(name: str, words: tuple[str, ...], home: Path, *, protected: bool) -> Start:
    environ = {"ALLIANCE_HOME": str(home)}
    if protected:
        file = home.parent / "passphrase"
        file.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
        given = f'exec 3<"{file}"; exec "$@" --passphrase-fd 3'
        command = ("sh", "-c", given, "sh", *ALLIANCE, *words)
    else:
        command = (*ALLIANCE, *words)
    until = FIRST_QUESTION if name.startswith("log") else ""
    return Start(command, READS_WORDS.get(name, b""), environ, until)


def _theirs(
    python: Path, made: Journal, place: Path, *, encrypted: bool
) -> dict[str, Start]:
    entries = for_jrnl(made, place / "jrnl.txt")
    config = other_notebook.settle(python, place, entries, encrypted=encrypted)
    found = other_notebook.starts(python, config, encrypted=encrypted)
    return {f"jrnl: {name}": start for name, start in found.items()}


def _rows(size: int, took: dict[str, Took], *, protected: bool) -> Iterator[str]:
    kind = "protected" if protected else "plain"
    floor = took[TYPER]
    for name, each in took.items():
        aim = AIMS.get(name) if size == DESIGNED_FOR and not protected else None
        yield (
            f"| {size:,} | {kind} | {name} | {each.wall:.3f}"
            f" | {each.wall / floor.wall:.2f} | {each.core / floor.core:.2f}"
            f" | {f'≤ {aim:g}' if aim else ''} | {each.peak:.0f} |"
        )


def _imported(made: Journal, place: Path) -> str:
    """Into an empty journal: how many sessions a second, with starting the program."""
    place.mkdir()
    keep(Journal(), place / "home")
    file = as_file(made, place / "journal.json")
    words = (*ALLIANCE, "import", str(file), "--yes")
    took = one(Start(words, environ={"ALLIANCE_HOME": str(place / "home")}))
    pace = len(made.sessions) / took.wall
    return (
        f"| {len(made.sessions):,} | plain | import: {pace:,.0f} a second"
        f" | {took.wall:.3f} | | | | {took.peak:.0f} |"
    )


if __name__ == "__main__":
    main()
