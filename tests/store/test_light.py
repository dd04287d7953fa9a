"""What opening, reading and writing load: nothing that isn't needed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.books import KEY, written
from support.journals import journal, weekly

LATE = {"rich", "typer", "platformdirs", "argon2", "keyring"}
LATE |= {"sqlite3", "uuid", "asyncio", "ssl"}
READING = f"""
import sys
from pathlib import Path
from alliance_cli.store import Book, read
from alliance_cli.store.key import Key
path, master, salt = sys.argv[1:]
with Book.open(Path(path), Key(bytes.fromhex(master), bytes.fromhex(salt))) as book:
    assert len(book.journal().sessions) == 2
    read.glance(book), book.read_draft(), book.save_draft("{{}}"), book.support()
print(*sorted({LATE!r} & set(sys.modules)))
"""


def run(program: str, *given: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", program, *given],
        env=dict(os.environ),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return ran.stdout.strip()


@pytest.mark.e2e
def test_reading_and_drafting_load_nothing_heavy(path: Path) -> None:
    written(path, journal(weekly(trust=[4, 3])), KEY)
    assert run(READING, str(path), KEY.master.hex(), KEY.salt.hex()) == ""
