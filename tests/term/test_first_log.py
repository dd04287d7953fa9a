"""The first log of all, on a real terminal: a journal is made, or none is."""

import signal
from pathlib import Path

import pexpect
import pytest

from alliance_cli.store import Key, header, state
from alliance_cli.store.key import from_passphrase
from support.books import PASSPHRASE, every_byte, read_back
from support.program import alliance, home, interrupted, on_a_terminal


def _key(path: Path) -> Key:
    return from_passphrase(PASSPHRASE, header.salt(path))


def test_the_first_log_of_all_makes_a_protected_journal() -> None:
    program = on_a_terminal("log")
    program.expect_exact("You decide.")
    program.sendline("")
    program.expect_exact("a custody court too")
    program.expect_exact("  1 with a passphrase (Enter takes this)\r\n")
    program.expect_exact("  2 without one: anyone using this login can read it\r\n")
    program.expect_exact("> ")
    program.sendline("")
    for prompt in ("Passphrase", "Once more"):
        program.expect_exact(prompt)
        program.waitnoecho()
        program.sendline(PASSPHRASE)
    program.expect_exact("recovery code")
    program.expect_exact("  1 shows it\r\n  Enter goes on without one\r\n")
    program.sendline("1")
    program.expect(r"(\w{4}-){6}\w{4}")
    program.sendline("")
    for asked, answer in {
        "Who do you see?": "Ruth",
        "About how many": "0",
        "Could you stop": "2",
    }.items():
        program.expect_exact(asked)
        program.expect_exact("> ")
        program.sendline(answer)
    program.expect_exact("1/8")
    program.expect_exact("> ")
    program.sendline("a secret worth keeping")
    program.expect_exact("> ")
    program.kill(signal.SIGKILL)
    program.expect(pexpect.EOF)
    assert b"secret worth" not in every_byte(home())
    path = home() / "journal.db"
    assert state(path) == "protected"
    (them,) = read_back(path, _key(path)).therapists
    assert (them.name, them.sessions_before, them.choice) == ("Ruth", 0, "costly")


@pytest.mark.parametrize("steps", [0, 1, 2, 3])
def test_leaving_before_the_journal_is_made_leaves_none(steps: int) -> None:
    program = on_a_terminal("log")
    program.expect_exact("Enter goes on. ")
    for prompt, typed in (("> ", ""), ("Passphrase", ""), ("more", PASSPHRASE))[:steps]:
        program.sendline(typed)
        program.expect_exact(prompt)
        if prompt != "> ":
            program.waitnoecho()
    assert interrupted(program) == 130
    assert state(home() / "journal.db") == "absent"
    assert list(home().iterdir()) == []


def test_without_a_terminal_it_has_to_be_said_how_it_is_kept() -> None:
    ran = alliance("log", stdin="Ruth\n")
    assert ran.status == 2
    assert "--no-passphrase" in ran.err
    assert state(home() / "journal.db") == "absent"


def test_a_name_that_is_skipped_is_your_therapist() -> None:
    ran = alliance("log", "--no-passphrase", stdin="\n\n\n.\n")
    assert "Session with your therapist" in ran.out


@pytest.mark.parametrize(
    ("typed", "count"),
    [("12", 12), ("about 12", 12), ("", None), ("many\n3", 3), ("0", 0)],
)
def test_sessions_before_may_be_a_guess(typed: str, count: int | None) -> None:
    alliance("log", "--no-passphrase", stdin=f"Ruth\n{typed}\n\n.\n")
    (them,) = read_back(home() / "journal.db").therapists
    assert them.sessions_before == count
