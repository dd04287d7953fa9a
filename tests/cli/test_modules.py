"""What a command loads: a set of modules, each time in a process of its own.

Milliseconds move with the machine; what is imported doesn't. What a person waits for
first loads nothing heavy at all, a first question no rules.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from alliance_cli.api import dump_journal
from alliance_cli.cli import COMMANDS
from support.journals import journal, weekly
from support.program import have

SCREENS = {"rich", "prompt_toolkit"}  # neither a report nor a log needs them
HEAVY = SCREENS | {"sqlcipher3", "argon2", "platformdirs", "pydantic"}
TELLS = """
import sys
from alliance_cli.__main__ import main
main(sys.argv[1:])
print("\\n".join(sys.modules), file=sys.stderr)
"""
AT_THE_FIRST_QUESTION = """
import sys
from alliance_cli.__main__ import main
from alliance_cli.term import terminal

def leave(prompt):
    print("\\n".join(sys.modules), file=sys.stderr)
    raise KeyboardInterrupt

terminal.read_line = leave
main(sys.argv[1:])
"""
REPORTS = {"alliance_cli.rules", "alliance_cli.reading", "alliance_cli.trends"}
COURSE = "alliance_cli.pages.course"


def modules(*words: str, environ: dict[str, str] | None = None) -> set[str]:
    """All that a command line had loaded when it was done."""
    return _loaded_by(TELLS, *words, environ=environ)


def _loaded_by(
    program: str, *words: str, environ: dict[str, str] | None = None
) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={**os.environ, **(environ or {})},
        check=True,
    )
    return set(done.stderr.split())


def loaded(*words: str, environ: dict[str, str] | None = None) -> set[str]:
    """The packages of it, by their first name."""
    return {one.partition(".")[0] for one in modules(*words, environ=environ)}


EVERY_COMMAND = [name for commands in COMMANDS.values() for name in commands]


@pytest.mark.parametrize("command", EVERY_COMMAND)
def test_help_of_a_command_loads_nothing_heavy(command: str) -> None:
    assert not loaded(command, "--help") & HEAVY


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("--version",),
        ("support",),
        ("support", "--json"),
        ("support", "--mine"),
        ("consult", "call"),
        ("consult", "outside"),
        ("raise", "--words"),
        ("leave", "--pause"),
        ("nonsense",),
        ("report", "--nonsense"),
        ("demo",),
        ("demo", "stirred"),
    ],
)
def test_what_comes_first_loads_nothing_heavy(words: tuple[str, ...]) -> None:
    assert not loaded(*words) & HEAVY


def test_completion_loads_nothing_heavy() -> None:
    asked = {"_ALLIANCE_COMPLETE": "complete_bash", "COMP_WORDS": "alliance re"}
    assert not loaded(environ={**asked, "COMP_CWORD": "1"}) & HEAVY


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("leave",),
        ("leave", "--now"),
        ("raise",),
        ("consult",),
        ("score",),
        ("list",),
        ("list", "--sign", "trust=no"),
        ("show", "1"),
        ("therapist",),
        ("config",),
        ("doctor",),
        ("lock",),
        ("export", "--format", "json", "-o", "-"),
        ("export", "--for", "me", "-o", "-"),
        ("export", "--for", "new", "--pick", "1", "-o", "-"),
        ("export", "--pick", "1", "-o", "-"),
        ("decide", "--list"),
        ("report",),
        ("report", "--plain"),
        ("report", "--json"),
        ("report", "--why"),
        ("trends",),
        ("trends", "--plain"),
        ("trends", "--json"),
        ("trends", "--html", "-"),
        ("trends", "--svg", "-"),
    ],
)
def test_what_reads_loads_neither_rich_nor_the_editor(words: tuple[str, ...]) -> None:
    have(journal(weekly(trust=[4, 4, 4])))
    assert not loaded(*words) & SCREENS


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("list",),
        ("list", "-n", "2"),
        ("list", "--json"),
        ("list", "--since", "2026-01-01"),
        ("show", "1"),
        ("therapist",),
        ("log", "--schema"),
        ("export", "--format", "json", "-o", "-"),
        ("import", "--help"),
    ],
)
def test_what_shows_no_report_loads_no_rules(words: tuple[str, ...]) -> None:
    have(journal(weekly(trust=[4, 4, 4])))
    assert not modules(*words) & (REPORTS | {COURSE})


@pytest.mark.parametrize(
    "words",
    [("list",), ("list", "-n", "2"), ("export", "--format", "json", "-o", "-")],
)
def test_what_shows_no_question_loads_no_questionnaire(words: tuple[str, ...]) -> None:
    have(journal(weekly(trust=[4, 4, 4])))
    assert not {"alliance_cli.questions", "alliance_cli.exchange.table"} & modules(
        *words
    )


def test_a_report_loads_nothing_of_the_course() -> None:
    have(journal(weekly(trust=[4, 4, 4])))
    found = modules("report")
    assert found >= REPORTS
    assert COURSE not in found


@pytest.mark.parametrize(
    "words", [("log", "--set", "trust=4"), ("import", "FILE", "--yes")]
)
def test_what_writes_loads_no_more(words: tuple[str, ...], tmp_path: Path) -> None:
    have(journal(weekly(trust=[4, 4, 4])))
    file = tmp_path / "journal.json"
    file.write_text(dump_journal(journal(weekly(trust=[4] * 9))), encoding="utf-8")
    found = modules(*[str(file) if word == "FILE" else word for word in words])
    assert "alliance_cli.store.write" in found
    assert not {one.partition(".")[0] for one in found} & SCREENS
    assert not found & REPORTS


@pytest.mark.parametrize("words", [("log",), ("log", "--full"), ("before",)])
def test_a_first_question_loads_no_rules(words: tuple[str, ...]) -> None:
    have(journal(weekly(trust=[4, 4, 4])))
    found = _loaded_by(AT_THE_FIRST_QUESTION, *words)
    assert "alliance_cli.term.ask" in found
    assert not {one.partition(".")[0] for one in found} & SCREENS
    assert not found & REPORTS
