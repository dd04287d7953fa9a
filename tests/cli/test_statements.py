"""As many questions to the database for a long journal as for a short one.

Each command runs in a process of its own, which counts the statements of every
connection it opens.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from alliance_cli.journal import Event, Raise
from support.books import written
from support.journals import START, WEEK, journal, weekly

FEW, MANY = 10, 200
COUNTS = """
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
print(len(heard), file=sys.stderr)
"""


def statements(home: Path, sessions: int, words: tuple[str, ...]) -> int:
    """How many a command takes with that many sessions, and as many noted things."""
    days = [START + WEEK * n for n in range(sessions)]
    made = journal(
        weekly(trust=[4, 2] * (sessions // 2), snag=["small", "no"] * (sessions // 2)),
        events=tuple(Event(therapist="t", on=day, kinds=("mocked",)) for day in days),
        raises=tuple(Raise(therapist="t", kind="say", text="x") for _ in days),
    )
    written(home / str(sessions) / "journal.db", made)
    done = subprocess.run(
        [sys.executable, "-c", COUNTS, *words],
        input="stays\n",
        capture_output=True,
        text=True,
        env={**os.environ, "ALLIANCE_HOME": str(home / str(sessions))},
        check=True,
    )
    return int(done.stderr.split()[-1])


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
    few = statements(tmp_path, FEW, words)
    assert 0 < few == statements(tmp_path, MANY, words)
