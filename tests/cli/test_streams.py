"""Streams that were closed before the program began: no traceback, nothing lost."""

import subprocess
import sys

import pytest

from support.journals import journal, weekly
from support.program import have

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(sys.platform == "win32", reason="a shell closes them"),
]
STAYS = journal(weekly(trust=[4], stays=["late"]))


def alliance(line: str) -> subprocess.CompletedProcess[str]:
    """One command line, as a shell runs it."""
    return subprocess.run(
        ["sh", "-c", f"{sys.executable} -m alliance_cli {line}"],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_closed_input_is_an_empty_one() -> None:
    have(STAYS)
    assert "late" in alliance("list <&-").stdout
    ran = alliance("list --search <&-")
    assert ran.returncode == 2
    assert "No words were given" in ran.stderr


def test_a_closed_output_swallows_what_is_shown_and_no_more() -> None:
    path = have(STAYS)
    before = path.read_bytes()
    ran = alliance("list >&-")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert path.read_bytes() == before


def test_a_refusal_without_an_error_output_keeps_its_status() -> None:
    assert alliance("list 2>&-").returncode == 3
    assert alliance("list <&- >&- 2>&-").returncode == 3
