"""Opening a journal: where the passphrase comes from, and where it never does."""

from pathlib import Path

import pytest

from alliance_cli.config import FILE
from alliance_cli.store.key import Key, from_passphrase, recovery_code
from support.books import PASSPHRASE, SALT
from support.journals import journal, weekly
from support.program import (
    alliance,
    ended,
    handed_over,
    have,
    home,
    in_a_process,
    on_a_terminal,
)

ONE = journal(weekly(trust=[4]))


@pytest.fixture(scope="module")
def key() -> Key:
    return from_passphrase(PASSPHRASE, SALT)


def set_command(command: str) -> None:
    (home() / FILE).write_text(f"passphrase_command = {command!r}\n", encoding="utf-8")


def test_a_passphrase_is_asked_for_on_a_terminal_and_never_shown(key: Key) -> None:
    have(ONE, key)
    program = on_a_terminal("list", "--keep")
    program.expect("Passphrase: ")
    program.sendline(PASSPHRASE)
    assert ended(program) == 0
    assert PASSPHRASE not in program.before


def test_a_wrong_one_is_refused(key: Key) -> None:
    have(ONE, key)
    program = on_a_terminal("list")
    program.expect("Passphrase: ")
    program.sendline("something else")
    assert ended(program) == 4


@pytest.mark.parametrize("leave", ["sendintr", "sendeof"])
def test_leaving_the_prompt_is_quiet(key: Key, leave: str) -> None:
    have(ONE, key)
    program = on_a_terminal("list")
    program.expect("Passphrase: ")
    getattr(program, leave)()
    assert ended(program) == 130
    assert "alliance:" not in program.before


def test_the_recovery_code_opens_it_too(key: Key) -> None:
    have(ONE, key)
    with handed_over(recovery_code(key).lower()) as option:
        assert alliance("list", option).status == 0


def test_nobody_is_asked_who_asked_not_to_be(key: Key) -> None:
    have(ONE, key)
    program = on_a_terminal("list", "--no-passphrase")
    assert ended(program) == 4


def test_the_command_in_the_settings_is_asked(key: Key, tmp_path: Path) -> None:
    have(ONE, key)
    (tmp_path / "secret").write_text(f"{PASSPHRASE}\n")
    set_command(f"cat {tmp_path}/secret")
    assert in_a_process("list").status == 0


def test_a_command_that_fails_is_said_to_have_failed(key: Key) -> None:
    have(ONE, key)
    set_command("false")
    ran = in_a_process("list")
    assert ran.status == 4
    assert "passphrase_command" in ran.err


def test_what_is_handed_over_comes_before_the_settings(key: Key) -> None:
    have(ONE, key)
    set_command("false")
    with handed_over(PASSPHRASE) as option:
        assert alliance("list", option).status == 0


@pytest.mark.parametrize(
    "text", ["not toml", "colour = 'red'", "passphrase_command = 1"]
)
def test_settings_that_cannot_be_read_are_named(key: Key, text: str) -> None:
    have(ONE, key)
    (home() / FILE).write_text(text, encoding="utf-8")
    ran = alliance("list")
    assert ran.status == 2
    assert FILE in ran.err


def test_a_descriptor_that_is_not_open_is_named() -> None:
    have(ONE, None)
    ran = alliance("list", "--passphrase-fd", "99")
    assert ran.status == 0, "an open journal asks for none"


def test_the_home_given_comes_before_the_environment(tmp_path: Path) -> None:
    have(ONE)
    assert alliance("list", "--home", str(tmp_path)).status == 3
    assert alliance("list", "--home", str(home())).status == 0
