"""Who can open the journal: given a passphrase, changed, recovered, taken away."""

import json
import random
import re
import signal
import time
from pathlib import Path

import pexpect
import pytest

from alliance_cli.cli.guarding import CHANGED
from alliance_cli.errors import AllianceError
from alliance_cli.journal import Journal
from alliance_cli.store import Book, Key, backup, state
from alliance_cli.store.key import from_passphrase, recovery_code
from support.books import KEY, PASSPHRASE, SALT, every_byte, read_back
from support.journals import journal, weekly
from support.program import (
    Ran,
    alliance,
    ended,
    handed_over,
    have,
    home,
    in_a_process,
    interrupted,
    on_a_terminal,
)

WORDS = "quitesearchablewords"
KEPT = journal(weekly(trust=[4, 3], stays=WORDS))
NEW = "another passphrase of mine"
VAULT = Path(__file__).parents[1] / "support" / "vault"
WRONG = (
    "alliance: That isn't the passphrase, or the journal file is damaged."
    " Try again, or run: alliance doctor\n"
)


@pytest.fixture(scope="module")
def key() -> Key:
    return from_passphrase(PASSPHRASE, SALT)


def path() -> Path:
    return home() / "journal.db"


def opened_with(passphrase: str) -> Journal:
    with path().open("rb") as file:
        salt = file.read(16)
    return read_back(path(), from_passphrase(passphrase, salt))


def with_new(*words: str, new: str = NEW) -> Ran:
    with handed_over(new, "--new-passphrase-fd") as option:
        return alliance(*words, option)


def changed(*words: str, old: str = PASSPHRASE, new: str = NEW) -> Ran:
    """A command that needs a secret that is there, and gets a new one."""
    with handed_over(old) as option:
        return with_new(*words, option, new=new)


def type_new(program: pexpect.spawn, passphrase: str) -> None:
    """Chosen twice, and no recovery code wanted."""
    program.expect_exact("Passphrase (hidden as you type): ")
    program.sendline(passphrase)
    program.expect_exact("Once more: ")
    program.sendline(passphrase)
    program.expect_exact("recovery code opens")
    program.expect_exact("> ")


def test_a_protected_journal_holds_no_plain_word_in_any_file() -> None:
    have(KEPT)
    alliance("backup")
    ran = with_new("protect")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "  From now on it opens with the passphrase.\n"
    assert WORDS.encode() not in every_byte(home())
    assert opened_with(NEW) == KEPT


def test_protecting_on_a_terminal_says_what_forgetting_means() -> None:
    have(KEPT)
    program = on_a_terminal("protect")
    program.expect_exact("Forgotten, only a recovery code")
    type_new(program, NEW)
    program.sendline("")
    program.expect_exact("\x1b[?1049l")
    program.expect_exact("opens with the passphrase")
    assert ended(program) == 0
    assert NEW not in program.before
    assert opened_with(NEW) == KEPT


def test_the_code_shown_once_opens_it() -> None:
    have(KEPT)
    program = on_a_terminal("protect")
    type_new(program, NEW)
    program.sendline("1")
    program.expect(r"([0-9A-Z]{4}(?:-[0-9A-Z]{4}){6})")
    code = program.match[1]
    program.expect_exact("> ")
    program.sendline("")
    program.expect_exact("\x1b[?1049l")
    assert ended(program) == 0
    assert code not in program.before, "it is gone with the screen"
    with handed_over(code) as option:
        assert alliance("list", option).status == 0


@pytest.mark.parametrize("typed", [1, 2])
def test_ctrl_c_before_the_end_leaves_it_open_as_it_was(typed: int) -> None:
    have(KEPT)
    before = path().read_bytes()
    program = on_a_terminal("protect")
    for prompt in ("as you type): ", "Once more: ")[:typed]:
        program.expect_exact(prompt)
        program.sendline(NEW)
    program.expect_exact(("as you type): ", "Once more: ", "> ")[typed])
    assert interrupted(program) == 130
    assert path().read_bytes() == before


def test_nothing_entered_changes_nothing() -> None:
    have(KEPT)
    program = on_a_terminal("protect")
    program.expect_exact("as you type): ")
    program.sendline("")
    program.expect_exact("Nothing was changed.")
    assert ended(program) == 0
    assert state(path()) == "plain"


def test_unprotecting_asks_whether_that_is_meant_before_anything_else(
    key: Key,
) -> None:
    have(KEPT, key)
    program = on_a_terminal("unprotect")
    program.expect_exact("Anyone who can use this login")
    program.expect_exact("> ")
    assert "assphrase: " not in program.before
    program.sendline("1")
    program.expect_exact("Passphrase: ")
    program.sendline(PASSPHRASE)
    program.expect_exact("From now on anyone")
    assert ended(program) == 0
    assert read_back(path()) == KEPT


def test_enter_leaves_it_protected_and_no_passphrase_is_asked_for(key: Key) -> None:
    have(KEPT, key)
    program = on_a_terminal("unprotect")
    program.expect_exact("> ")
    program.sendline("")
    program.expect_exact("Nothing was changed.")
    assert ended(program) == 0
    assert "assphrase: " not in program.before
    assert state(path()) == "protected"


def test_unprotecting_with_a_wrong_passphrase_changes_nothing(key: Key) -> None:
    have(KEPT, key)
    with handed_over("wrong") as option:
        ran = alliance("unprotect", "--yes", option)
    assert (ran.status, ran.err) == (4, WRONG)
    assert state(path()) == "protected"


def test_a_changed_passphrase_opens_it_and_its_copies_and_the_old_neither(
    key: Key,
) -> None:
    have(KEPT, key)
    with handed_over(PASSPHRASE) as option:
        alliance("backup", option)
    ran = changed("passphrase")
    assert (ran.status, ran.out.strip()) == (0, CHANGED.replace("'", "’"))
    assert opened_with(NEW) == KEPT
    with handed_over(PASSPHRASE) as option:
        assert alliance("list", option).status == 4
    (copy, _) = sorted((home() / "backups").iterdir())
    with handed_over(NEW) as option:
        assert alliance("restore", str(copy), option).status == 0


def test_the_old_passphrase_is_checked_before_a_new_one_is_asked_for(key: Key) -> None:
    have(KEPT, key)
    program = on_a_terminal("passphrase")
    program.expect_exact("Passphrase: ")
    program.sendline("not it")
    program.expect_exact("That isn't the passphrase")
    assert ended(program) == 4
    assert "hidden as you type" not in program.before


def test_a_copy_under_yet_another_passphrase_is_said_to_be_left(key: Key) -> None:
    have(KEPT, KEY)
    with Book.open(path(), KEY) as book:
        backup.keep(path(), KEY, book.driver)
    path().unlink()
    have(KEPT, key)
    ran = changed("passphrase")
    assert "1 older copy in backups keeps" in " ".join(ran.out.split())


def test_the_recovery_code_leads_to_a_new_passphrase(key: Key) -> None:
    have(KEPT, key)
    ran = changed("recover", old=recovery_code(key).lower())
    assert ran.status == 0
    assert opened_with(NEW) == KEPT
    with handed_over(recovery_code(key)) as option:
        assert alliance("list", option).status == 4, "the old code opens it no more"


def test_a_slip_in_the_code_is_said_and_asked_again(key: Key) -> None:
    have(KEPT, key)
    code = recovery_code(key)
    slip = code[:-1] + ("0" if code[-1] != "0" else "1")
    program = on_a_terminal("recover")
    for typed in ("nonsense", slip):
        program.expect_exact("Recovery code")
        program.expect_exact("as you type): ")
        program.sendline(typed)
    program.expect_exact("typing mistake")
    program.expect_exact("as you type): ")
    program.sendline(code)
    type_new(program, NEW)
    program.sendline("")
    program.expect_exact("The passphrase is changed")
    assert ended(program) == 0
    assert opened_with(NEW) == KEPT


def test_a_code_of_another_journal_is_refused(key: Key) -> None:
    have(KEPT, key)
    ran = changed("recover", old=recovery_code(KEY))
    assert ran.status == 4
    assert "belongs to another one" in ran.err
    assert opened_with(PASSPHRASE) == KEPT


def test_no_code_no_change(key: Key) -> None:
    have(KEPT, key)
    program = on_a_terminal("recover")
    program.expect_exact("as you type): ")
    program.sendline("")
    program.expect_exact("Nothing was changed.")
    assert ended(program) == 0


def test_a_wrong_passphrase_is_one_sentence_and_nothing_else(key: Key) -> None:
    have(KEPT, key)
    with handed_over("wrong") as option:
        ran = in_a_process("list", option, fds=[int(option.partition("=")[2])])
    assert ran == Ran(4, "", WRONG)


@pytest.mark.parametrize("command", ["protect", "passphrase", "recover"])
def test_without_anyone_to_ask_it_says_how_to_hand_it_over(
    command: str,
    key: Key,
) -> None:
    have(KEPT, None if command == "protect" else key)
    before = path().read_bytes()
    ran = alliance(command)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "-passphrase-fd" in ran.err
    assert path().read_bytes() == before


@pytest.mark.parametrize(
    ("command", "protected"),
    [
        ("protect", True),
        ("unprotect", False),
        ("passphrase", False),
        ("recover", False),
        ("lock", False),
    ],
)
def test_what_is_done_already_is_said(command: str, *, protected: bool) -> None:
    have(KEPT, KEY if protected else None)
    ran = alliance(command)
    assert ran.status == 2
    assert "protected" in ran.err


COMMANDS = ("protect", "unprotect", "passphrase", "recover", "lock")


@pytest.mark.parametrize("command", COMMANDS)
def test_without_a_journal_there_is_nothing_to_do(command: str) -> None:
    ran = alliance(command)
    assert (ran.status, ran.err.count("\n")) == (3, 1)


@pytest.mark.parametrize("content", [b"", b"not a journal at all, but a text"])
@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_no_journal_is_left_alone(command: str, content: bytes) -> None:
    path().write_bytes(content)
    ran = alliance(command)
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert path().read_bytes() == content


def with_vault(*words: str, kind: str = "", passphrase: str = PASSPHRASE) -> Ran:
    """One command line with the keyring extra, and a vault that holds what it gets."""
    environ = {"PYTHONPATH": str(VAULT), "VAULT": kind}
    with handed_over(passphrase) as option:
        fd = option.partition("=")[2]
        given = [word.replace("FD", fd) for word in words]
        return in_a_process(*given, environ=environ, fds=[int(fd)])


def in_the_vault() -> dict[str, str]:
    file = Path.home() / "vault.json"
    found: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
    return found


def test_a_remembered_key_opens_it_until_lock_forgets_it() -> None:
    have(KEPT)
    ran = with_vault("protect", "--remember", "--new-passphrase-fd=FD")
    assert ran.status == 0
    assert "vault" in ran.out
    assert PASSPHRASE not in str(in_the_vault())
    assert with_vault("list").status == 0
    assert with_vault("list", "--no-passphrase").status == 0, "nobody is asked"
    ran = with_vault("lock")
    assert "isn’t remembered" in ran.out
    assert in_the_vault() == {}
    assert with_vault("list").status == 4
    assert "No key of this journal" in with_vault("lock").out


def test_a_protected_journal_can_be_remembered_later(key: Key) -> None:
    have(KEPT, key)
    (home() / "secret").write_text(PASSPHRASE)
    (home() / "config.toml").write_text(f"passphrase_command = 'cat {home()}/secret'\n")
    assert with_vault("protect", "--remember").status == 0
    (home() / "config.toml").unlink()
    assert with_vault("list").status == 0


def test_a_wrong_passphrase_is_not_remembered(key: Key) -> None:
    have(KEPT, key)
    (home() / "config.toml").write_text("passphrase_command = 'echo wrong'\n")
    assert with_vault("protect", "--remember").status == 4
    assert in_the_vault() == {}


@pytest.mark.parametrize(
    ("kind", "status"),
    [("file", 1), ("locked", 1)],
)
def test_a_vault_that_cannot_be_trusted_gets_no_key(kind: str, status: int) -> None:
    have(KEPT)
    words = ("protect", "--remember", "--new-passphrase-fd=FD")
    ran = with_vault(*words, kind=kind)
    assert (ran.status, ran.err.count("\n")) == (status, 1)
    assert "isn't remembered" in ran.err
    assert not (home() / "journal.remembered").exists()


def test_a_changed_passphrase_is_no_longer_remembered() -> None:
    have(KEPT)
    with_vault("protect", "--remember", "--new-passphrase-fd=FD")
    ran = with_vault("passphrase", "--new-passphrase-fd=FD", passphrase=NEW)
    assert ran.status == 0
    assert in_the_vault() == {}
    assert with_vault("list").status == 4
    assert opened_with(NEW) == KEPT


def test_the_vault_is_asked_only_where_it_was_given_a_key(key: Key) -> None:
    """A locked vault would open a window of its own; here it would fail."""
    have(KEPT, key)
    ran = with_vault("list", "--passphrase-fd=FD", kind="locked")
    assert ran.status == 0


def test_a_vault_that_does_not_answer_means_the_passphrase_is_asked_for() -> None:
    have(KEPT)
    with_vault("protect", "--remember", "--new-passphrase-fd=FD")
    assert with_vault("list", kind="locked").status == 4
    assert with_vault("list", "--passphrase-fd=FD", kind="locked").status == 0
    ran = with_vault("lock", kind="locked")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "by hand" in ran.err


KILLS, AS_LONG_AS_IT_TAKES = 3, 0.25


def killed(program: pexpect.spawn, after: float) -> None:
    """At any instant of what it does then, and without a word."""
    time.sleep(after)
    program.kill(signal.SIGKILL)
    program.expect(pexpect.EOF)
    program.close()


def opens(passphrase: str) -> bool:
    try:
        return opened_with(passphrase) == KEPT
    except AllianceError:
        return False


@pytest.mark.e2e
def test_killed_while_it_changes_exactly_one_passphrase_opens_it(key: Key) -> None:
    have(KEPT, key)
    old, new = PASSPHRASE, NEW
    chance = random.Random(20260105)
    for _ in range(KILLS):
        program = on_a_terminal("passphrase")
        program.expect_exact("Passphrase: ")
        program.sendline(old)
        type_new(program, new)
        program.sendline("")
        killed(program, after=chance.random() * AS_LONG_AS_IT_TAKES)
        assert opens(old) != opens(new)
        if opens(new):
            old, new = new, old
    left = [one.name for one in home().iterdir() if re.match(r"\.", one.name)]
    assert left == [], "opening it tidied what was left behind"
