"""What a person sees when something goes wrong: one line, and never their own words."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from alliance_cli.cli import demo
from support.journals import journal, weekly
from support.program import alliance, have, in_a_process

CANARY = "canary7x"
REFUSED = [
    (CANARY,),
    (CANARY, "--help"),
    ("report", CANARY),
    ("report", f"--{CANARY}"),
    ("report", f"--{CANARY}=1"),
    ("report", "--as-of", CANARY),
    ("report", "--last", CANARY),
    ("report", "-t", CANARY),
    ("report", "--passphrase-fd", CANARY),
    ("report", f"--why={CANARY}"),
    ("show", CANARY),
    ("show", "1", CANARY),
    ("demo", CANARY),
    ("leave", CANARY),
    ("support", CANARY),
    ("list", "-n", CANARY),
    ("therapist", CANARY),
    ("therapist", "rename", CANARY),
    ("therapist", "add", CANARY),
    ("export", "--format", CANARY),
    ("log", CANARY),
    ("log", "-d", CANARY),
    ("log", "--set", CANARY),
    ("log", "--set", f"{CANARY} {CANARY}=1"),
    ("log", "--set", f"stays={CANARY}"),
    ("before", CANARY),
    ("later", CANARY),
]


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_a_refused_command_line_never_repeats_what_was_typed(
    words: tuple[str, ...],
) -> None:
    have(journal(weekly(trust=[4])))
    ran = alliance(*words)
    assert ran.status in {2, 3}
    assert CANARY not in ran.out + ran.err
    assert ran.err.startswith("alliance: ")
    assert ran.err.count("\n") == 1


START = '{"format": "alliance-journal", "version": 1, '
SESSION = f'{{"therapist": "{CANARY} here", "on": "{CANARY}", "log": "{CANARY}"}}'


@pytest.mark.parametrize(
    "given",
    [
        CANARY,
        f'"{CANARY}"',
        f'{{"format": "{CANARY} here"}}',
        f'{START}"{CANARY} here": 1}}',
        f'{START}"therapists": ["{CANARY}"]}}',
        f'{START}"sessions": [{SESSION}]}}',
    ],
)
def test_a_refused_file_is_never_quoted(given: str) -> None:
    ran = alliance("import", "-", "--yes", "--no-passphrase", stdin=given)
    assert ran.status == 6
    assert CANARY not in ran.out + ran.err


def test_a_command_that_is_nearly_right_is_suggested() -> None:
    assert "Did you mean report?" in alliance("reprot").err


def test_an_option_that_is_nearly_right_is_suggested() -> None:
    assert "Did you mean --plain?" in alliance("report", "--plian").err


def test_a_missing_word_is_named() -> None:
    ran = alliance("show")
    assert ran.err == "alliance: N is missing. See: alliance show --help\n"


def test_a_value_is_said_to_be_needed() -> None:
    assert "--last needs a value" in alliance("report", "--last").err
    assert "See: alliance report --help" in alliance("report", "--last").err


def test_a_value_too_many_is_refused() -> None:
    assert "--why takes no value" in alliance("report", "--why=now").err


def test_what_can_be_chosen_is_said() -> None:
    ran = alliance("export", "--format", "paper")
    assert "--format needs" in ran.err
    assert "json" in ran.err


def test_a_number_is_said_to_be_needed() -> None:
    ran = alliance("report", "--last", "many")
    assert "--last needs a whole number, 1 or more" in ran.err


def _breaks() -> None:
    """A command with a mistake in it."""
    raise ZeroDivisionError(CANARY)


def test_a_mistake_of_the_program_is_told_by_its_kind_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(demo, "demo", _breaks)
    ran = alliance("demo")
    assert ran.status == 1
    assert "ZeroDivisionError" in ran.err
    assert CANARY not in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.e2e
def test_a_reader_that_stops_early_is_no_failure() -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "alliance_cli", "demo", "stirred"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    program.stdout.close()
    _, err = program.communicate()
    assert program.returncode == 0
    assert err == b""


@pytest.mark.e2e
def test_help_into_a_closed_pipe_is_no_failure() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "alliance_cli", "--help"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.e2e
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_output_that_could_not_be_written_is_a_failure() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "alliance_cli", "support"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1


@pytest.mark.e2e
def test_a_terminal_that_knows_only_ascii_gets_ascii() -> None:
    ran = in_a_process("support", environ={"PYTHONIOENCODING": "ascii"})
    assert ran.status == 0
    assert ran.out.isascii()
    assert "?" not in ran.out
