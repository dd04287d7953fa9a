"""The man page is current, whole, and free of mistakes that man would complain of."""

import os
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from docs.manpage import PAGE, page
from support.tree import commands, options

ROOT = Path(__file__).parents[2]


def drawn() -> str:
    ran = subprocess.run(
        ["groff", "-man", "-Tascii", "-ww", "-P-c", "-rLL=78n", "-z", str(PAGE)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stderr == ""
    return subprocess.run(
        ["groff", "-man", "-Tascii", "-P-cbou", str(PAGE)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "GROFF_NO_SGR": "1"},
    ).stdout


def test_the_page_says_what_help_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run: PYTHONPATH=tests python tests/docs/manpage.py"
    )


def test_it_holds_every_command_and_every_option() -> None:
    written = PAGE.read_text(encoding="utf-8").replace("\\-", "-")
    for words, command in commands():
        assert " ".join(("alliance", *words)) in written
        for option in options(command) - {"-h", "--help"}:
            assert option in written


@pytest.mark.skipif(shutil.which("groff") is None, reason="there is no groff here")
def test_it_can_be_drawn_without_a_complaint() -> None:
    shown = drawn()
    assert "alliance list --search" in shown
    assert "EXIT STATUS" in shown


def test_the_wheel_puts_it_where_man_looks() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shared = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert shared == {"docs/man/alliance.1": "share/man/man1/alliance.1"}
    assert (ROOT / "docs/man/alliance.1").is_file()
