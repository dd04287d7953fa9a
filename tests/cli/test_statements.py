"""As many questions to the database for a long journal as for a short one.

Each command runs in a process of its own, which tells the statements of every
connection it opens.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from alliance_cli.journal import Event, Raise
from alliance_cli.store.rows import TABLES
from support.books import written
from support.journals import START, WEEK, journal, weekly

FEW, MANY = 10, 200
TELLS = """
import json
import sys
from alliance_cli.store import connection

opened, heard = connection.connect, []

def connect(path, key):
    driver = opened(path, key)
    driver.set_trace_callback(heard.append)
    return driver

connection.connect = connect
from alliance_cli.__main__ import main
main(sys.argv[1:])
print("\\n" + json.dumps(heard), file=sys.stderr)
"""


def statements(home: Path, sessions: int, words: tuple[str, ...]) -> list[str]:
    """What a command asks with that many sessions, and as many noted things."""
    days = [START + WEEK * n for n in range(sessions)]
    made = journal(
        weekly(trust=[4, 2] * (sessions // 2), snag=["small", "no"] * (sessions // 2)),
        events=tuple(Event(therapist="t", on=day, kinds=("mocked",)) for day in days),
        raises=tuple(Raise(therapist="t", kind="say", text="x") for _ in days),
    )
    written(home / str(sessions) / "journal.db", made)
    done = subprocess.run(
        [sys.executable, "-c", TELLS, *words],
        input="stays\n",
        capture_output=True,
        text=True,
        env={**os.environ, "ALLIANCE_HOME": str(home / str(sessions))},
        check=True,
    )
    heard: list[str] = json.loads(done.stderr.splitlines()[-1])
    return heard


@pytest.mark.e2e
@pytest.mark.parametrize(
    "words",
    [
        (),
        ("list",),
        ("list", "-n", "5"),
        ("list", "--search"),
        ("list", "--sign", "trust=no"),
        ("show", "3"),
        ("log",),
        ("log", "--set", "trust=4"),
        ("later",),
        ("before",),
        ("report",),
        ("report", "--why"),
        ("trends",),
        ("export", "--format", "json", "-o", "-"),
        ("export", "--format", "csv", "-o", "-"),
        ("export", "--for", "me", "-o", "-"),
        ("decide", "--list"),
        ("raise",),
        ("leave",),
        ("consult",),
        ("score",),
        ("therapist",),
        ("doctor",),
    ],
)
def test_a_longer_journal_takes_no_more_statements(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    few = len(statements(tmp_path, FEW, words))
    assert 0 < few == len(statements(tmp_path, MANY, words))


@pytest.mark.e2e
@pytest.mark.parametrize(
    "words",
    [
        (),
        ("-t", "1"),
        ("-n", "5"),
        ("--json",),
        ("--search",),
        ("--sign", "trust=no"),
        ("--event", "any"),
    ],
)
def test_a_list_is_of_one_moment(words: tuple[str, ...], tmp_path: Path) -> None:
    """What may not be quoted is known from events: none can come in between."""
    said = statements(tmp_path, FEW, ("list", *words))
    entries = [f'FROM "{table}"' for table in TABLES.values()]
    reads = [n for n, one in enumerate(said) if any(name in one for name in entries)]
    first, last = reads[0], reads[-1]
    assert said[first - 1] == "BEGIN DEFERRED"
    assert said[last + 1] == "COMMIT"
    assert len(reads) == last - first + 1
