"""Killed at any instant, a journal is what it was or what it was to be."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.sizes import Counted

TESTS = Path(__file__).parents[1]
Kill = Callable[[str, int], dict[str, int]]


@pytest.fixture
def kill(tmp_path: Path, times: int, seed: int, counted: Counted) -> Kill:
    """What was found after so many kills of what is done there."""

    def run(what: str, usually: int) -> dict[str, int]:
        how = [what, str(tmp_path), str(usually * times), str(seed)]
        ran = subprocess.run(
            [sys.executable, "-m", "support.killing", *how],
            env={**os.environ, "PYTHONPATH": str(TESTS)},
            stdout=subprocess.PIPE,
            check=True,
        )
        found: dict[str, int] = json.loads(ran.stdout)
        counted(kills=usually * times, **found)
        return found

    return run


@pytest.mark.e2e
def test_no_acknowledged_log_is_lost_and_none_is_torn(kill: Kill) -> None:
    found = kill("log", 20)
    assert (found["lost"], found["torn"], found["damaged"]) == (0, 0, 0)
    assert found["acknowledged"]
    assert found["cut off"]


@pytest.mark.e2e
def test_a_cut_off_change_of_passphrase_leaves_one_key_that_opens_all(
    kill: Kill,
) -> None:
    found = kill("passphrase", 12)
    assert (found["lost"], found["not one key"], found["reverted"]) == (0, 0, 0)
    assert found["left behind"] == 0


@pytest.mark.e2e
def test_no_acknowledged_change_is_lost_and_no_import_is_torn(kill: Kill) -> None:
    found = kill("change", 10)
    assert (found["lost"], found["torn"], found["damaged"]) == (0, 0, 0)


@pytest.mark.e2e
def test_a_cut_off_restore_leaves_one_journal_or_the_other(kill: Kill) -> None:
    found = kill("restored", 10)
    assert (found["lost"], found["reverted"], found["left behind"]) == (0, 0, 0)


@pytest.mark.e2e
def test_what_a_cut_off_wipe_left_the_next_one_removes(kill: Kill) -> None:
    found = kill("wiped", 10)
    assert (found["reverted"], found["left behind"]) == (0, 0)


@pytest.mark.e2e
def test_a_cut_off_migration_is_done_or_not_begun(kill: Kill) -> None:
    found = kill("migration", 12)
    assert (found["half done"], found["damaged"], found["reverted"]) == (0, 0, 0)
