"""How the process guards itself, before anything else."""

import subprocess
import sys
from pathlib import Path

import pytest

from alliance_cli.api import dump_journal
from support.journals import journal, weekly
from support.program import have, in_a_process, on_a_terminal

pytestmark = pytest.mark.e2e


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_a_crash_leaves_no_memory_on_the_disk() -> None:
    have(journal(weekly(trust=[4])))
    program = on_a_terminal("list")
    program.expect("Enter closes this")
    limits = Path(f"/proc/{program.pid}/limits").read_text()
    (line,) = (each for each in limits.splitlines() if "core file" in each)
    program.sendline("")
    assert line.split()[4:6] == ["0", "0"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has it")
def test_its_memory_is_for_no_other_program() -> None:
    """Neither for one that collects crashes, nor for one of the same login."""
    asked = (
        "import ctypes; from alliance_cli import __main__ as program;"
        " ask = ctypes.CDLL(None).prctl;"
        " program._leave = lambda status: print(ask(3, 0, 0, 0, 0)); program.run()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", asked, "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.splitlines()[-1] == "0"


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_nothing_it_starts_makes_files_for_others() -> None:
    have(journal(weekly(trust=[4])))
    program = on_a_terminal("list")
    program.expect("Enter closes this")
    status = Path(f"/proc/{program.pid}/status").read_text()
    program.sendline("")
    assert "Umask:\t0077\n" in status


def test_whatever_it_makes_is_for_one_person(tmp_path: Path) -> None:
    made = tmp_path / "new" / "home"
    ran = in_a_process(
        "import",
        "-",
        "--yes",
        "--no-passphrase",
        "--home",
        str(made),
        stdin=dump_journal(journal(weekly(trust=[4]))),
        umask=0,
    )
    assert ran.status == 0, ran.err
    assert made.parent.stat().st_mode & 0o777 == 0o700
    for one in (made, *made.iterdir()):
        assert one.stat().st_mode & 0o077 == 0


def test_the_module_is_the_program_too() -> None:
    assert in_a_process("--version").out.startswith("alliance ")
