"""Killed at any instant, a journal is what it was or what it was to be."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
SEED = "20260105"


def kill(what: str, times: int, folder: Path) -> dict[str, int]:
    ran = subprocess.run(
        [sys.executable, "-m", "support.killing", what, str(folder), str(times), SEED],
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, int] = json.loads(ran.stdout)
    return found


@pytest.mark.e2e
def test_no_acknowledged_log_is_lost_and_none_is_torn(tmp_path: Path) -> None:
    found = kill("log", 20, tmp_path)
    assert (found["lost"], found["torn"], found["damaged"]) == (0, 0, 0)
    assert found["acknowledged"]
    assert found["cut off"]


@pytest.mark.e2e
def test_a_cut_off_change_of_passphrase_leaves_one_key_that_opens_all(
    tmp_path: Path,
) -> None:
    found = kill("passphrase", 12, tmp_path)
    assert (found["lost"], found["not one key"], found["reverted"]) == (0, 0, 0)
    assert found["left behind"] == 0


@pytest.mark.e2e
def test_no_acknowledged_change_is_lost_and_no_import_is_torn(tmp_path: Path) -> None:
    found = kill("change", 10, tmp_path)
    assert (found["lost"], found["torn"], found["damaged"]) == (0, 0, 0)


@pytest.mark.e2e
def test_a_cut_off_restore_leaves_one_journal_or_the_other(tmp_path: Path) -> None:
    found = kill("restored", 10, tmp_path)
    assert (found["lost"], found["reverted"], found["left behind"]) == (0, 0, 0)


@pytest.mark.e2e
def test_what_a_cut_off_wipe_left_the_next_one_removes(tmp_path: Path) -> None:
    found = kill("wiped", 10, tmp_path)
    assert (found["reverted"], found["left behind"]) == (0, 0)


@pytest.mark.e2e
def test_a_cut_off_migration_is_done_or_not_begun(tmp_path: Path) -> None:
    found = kill("migration", 12, tmp_path)
    assert (found["half done"], found["damaged"], found["reverted"]) == (0, 0, 0)
