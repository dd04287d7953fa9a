"""Nothing is sent and nothing is fetched: no command opens a network socket."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.program import home

TESTS = Path(__file__).parents[1]
EVERY = [sys.executable, "-m", "support.every_command"]
ALONE = ["unshare", "--map-root-user", "--net"]


def run(*before: str, opens: str = "") -> subprocess.CompletedProcess[str]:
    found = os.pathsep.join([str(TESTS), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(
        [*before, *EVERY, *opens.split()],
        env={**os.environ, "PYTHONPATH": found},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def _without_a_network() -> bool:
    if shutil.which(ALONE[0]) is None:
        return False
    tried = subprocess.run([*ALONE, "true"], capture_output=True, check=False)
    return tried.returncode == 0


@pytest.mark.e2e
def test_python_hears_of_no_socket_whatever_is_run() -> None:
    ran = run()
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert not home().exists(), "every command ran, wipe at last"


@pytest.mark.e2e
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace isn't installed")
def test_the_system_hears_of_none_either(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    ran = run("strace", "-f", "-qq", "-e", "trace=%network", "-o", str(heard))
    assert ran.returncode == 0, ran.stderr
    assert "AF_INET" not in heard.read_text()
    assert not home().exists()


@pytest.mark.e2e
def test_a_socket_would_be_heard_of(tmp_path: Path) -> None:
    assert "socket.__new__" in run(opens="one").stdout
    if shutil.which("strace"):
        heard = tmp_path / "heard"
        run("strace", "-f", "-qq", "-e", "trace=%network", "-o", str(heard), opens="1")
        assert "AF_INET" in heard.read_text()


@pytest.mark.e2e
@pytest.mark.skipif(not _without_a_network(), reason="no network can't be had here")
def test_where_there_is_no_network_at_all_everything_works() -> None:
    ran = run(*ALONE)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert not home().exists()
