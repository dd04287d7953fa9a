"""Another program as the editor: only when asked for, and nothing of it stays.

The editors here are small scripts; the ones that people use are in `test_editors`.
"""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest

from alliance_cli.term import editing, shelter
from support.an_editor import CANARY, drafted, in_the_draft, leaks, opened
from support.journals import journal, session
from support.program import alliance, ended, have, interrupted, on_a_terminal
from support.talking import script

WRITES = f"""#!/bin/sh
echo "$1" > "$HOME/where"
stat -c '%a' "$1" "$(dirname "$1")" > "$HOME/modes"
cat "$1" > "$HOME/given"
printf 'one\\n{CANARY}\\n' >> "$1"
"""


WAITS = WRITES + "read forever\n"


FAILS = WRITES + "exit 3\n"


REMOVES = WRITES + 'rm "$1"\n'


WRITES_NOTHING = '#!/bin/sh\ntrue "$1"\n'


@pytest.fixture(autouse=True)
def with_somebody() -> None:
    have(journal([session(trust=4)]))


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of whoever writes, where an editor keeps what it keeps."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name)
    return tmp_path


@pytest.fixture
def as_editor(own: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes a script the editor in the settings."""

    def make(text: str) -> None:
        program = own / "an editor"
        program.write_text(text, encoding="utf-8")
        program.chmod(0o700)
        monkeypatch.setenv("ALLIANCE_EDITOR", f"'{program}'")

    return make


def the_folder(own: Path) -> Path:
    return Path((own / "where").read_text(encoding="utf-8").strip()).parent


def test_no_other_program_is_opened_unless_the_settings_ask_for_it(
    as_editor: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    as_editor(WRITES)
    for name in ("EDITOR", "VISUAL"):
        monkeypatch.setenv(name, os.environ["ALLIANCE_EDITOR"])
    monkeypatch.delenv("ALLIANCE_EDITOR")
    program = opened()
    program.expect_exact("Ctrl-S keeps")
    assert interrupted(program) == 130


def test_what_it_saved_is_the_answer_and_its_folder_is_gone(
    as_editor: Callable[[str], None], own: Path
) -> None:
    as_editor(WRITES)
    program = opened()
    program.expect_exact("2 lines kept")
    program.expect_exact("2/8")
    program.expect_exact("> ")
    assert interrupted(program) == 130
    assert drafted() == f"one\n{CANARY}"
    assert (own / "modes").read_text(encoding="utf-8").split() == ["600", "700"]
    assert not the_folder(own).exists()
    assert leaks(own) == [own / "an editor"]


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="no place in memory")  # noqa: S108
def test_the_file_is_in_memory_where_there_is_a_place(
    as_editor: Callable[[str], None], own: Path
) -> None:
    as_editor(WRITES)
    program = opened()
    program.expect_exact("2/8")
    program.expect_exact("> ")
    interrupted(program)
    assert the_folder(own).parent == Path("/dev/shm")  # noqa: S108


def test_it_begins_with_what_was_said_so_far(
    as_editor: Callable[[str], None], own: Path
) -> None:
    as_editor(WRITES)
    program = opened()
    program.expect_exact("2/8")
    program.sendline("<")
    program.expect_exact("So far: one")
    program.expect_exact("> ")
    program.sendline("@")
    program.expect_exact("4 lines kept")
    program.expect_exact("2/8")
    program.expect_exact("> ")
    interrupted(program)
    assert (own / "given").read_text(encoding="utf-8") == f"one\n{CANARY}\n"


def test_nothing_written_leaves_the_question_as_it_was(
    as_editor: Callable[[str], None],
) -> None:
    as_editor(WRITES_NOTHING)
    program = opened()
    program.expect_exact("1/8")
    assert interrupted(program) == 130
    assert drafted() is None


@pytest.mark.parametrize("what", [FAILS, REMOVES])
def test_one_that_fails_loses_nothing_it_had_saved(
    as_editor: Callable[[str], None], what: str
) -> None:
    as_editor(what)
    program = opened()
    program.expect_exact("ended with an error")
    program.expect_exact("1/8")
    program.expect_exact("> ")
    program.sendline("and by hand")
    program.expect_exact("> ")
    program.sendline("")
    program.expect_exact("2/8")
    assert interrupted(program) == 130
    saved = f"one\n{CANARY}\n" if what is FAILS else ""
    assert drafted() == f"{saved}and by hand"


def test_enter_keeps_what_one_that_failed_had_saved(
    as_editor: Callable[[str], None],
) -> None:
    as_editor(FAILS)
    program = opened()
    program.expect_exact("So far: one")
    program.expect_exact("> ")
    program.sendline("")
    program.expect_exact("2/8")
    assert interrupted(program) == 130
    assert drafted() == f"one\n{CANARY}"


@pytest.mark.parametrize("setting", ["no-such-editor", "'unclosed", "/"])
def test_one_that_is_not_there_gives_way_to_the_one_inside(
    monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    monkeypatch.setenv("ALLIANCE_EDITOR", setting)
    program = opened()
    program.expect_exact("isn’t here")
    program.expect_exact("Ctrl-S keeps")
    program.send("typed inside")
    program.expect_exact("inside")
    program.sendcontrol("s")
    program.expect_exact("1 line kept")
    program.expect_exact("2/8")
    interrupted(program)


def test_in_plain_lines_take_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLIANCE_EDITOR", "no-such-editor")
    program = opened("--plain")
    program.expect_exact("isn’t here. Lines work here")
    program.expect_exact("1/8")
    program.expect_exact("> ")
    program.sendline("by line")
    program.sendline("")
    program.expect_exact("2/8")
    assert interrupted(program) == 130
    assert drafted() == "by line"


def test_in_plain_the_one_in_the_settings_opens(
    as_editor: Callable[[str], None],
) -> None:
    as_editor(WRITES)
    program = opened("--plain")
    program.expect_exact("2 lines kept")
    assert interrupted(program) == 130


def test_what_it_saves_is_kept_before_it_is_closed(
    as_editor: Callable[[str], None], own: Path
) -> None:
    as_editor(WAITS)
    program = opened()
    assert in_the_draft(program, CANARY)
    program.kill(signal.SIGKILL)
    program.close()
    left = the_folder(own)
    assert left.exists()
    as_editor(WRITES_NOTHING)
    again = on_a_terminal("log")
    again.expect_exact("go on with it")
    interrupted(again)
    assert not left.exists()


@pytest.mark.parametrize("how", [signal.SIGHUP, signal.SIGTERM])
def test_a_window_that_closes_keeps_what_was_saved_and_wipes(
    as_editor: Callable[[str], None], own: Path, how: signal.Signals
) -> None:
    as_editor(WAITS)
    program = opened()
    assert in_the_draft(program, CANARY)
    program.kill(how)
    program.expect(pexpect.EOF)
    program.close()
    assert program.exitstatus == 130
    assert not the_folder(own).exists()
    assert drafted() == f"one\n{CANARY}\n"


def test_ctrl_c_is_the_editors(as_editor: Callable[[str], None]) -> None:
    as_editor(WAITS.replace("read", "trap '' INT; echo ready; read"))
    program = opened()
    program.expect_exact("ready")
    program.sendintr()
    program.sendline("")
    program.expect_exact("2 lines kept")
    assert interrupted(program) == 130


@contextmanager
def uncovered() -> Iterator[None]:
    yield


def nowhere(_: str) -> None:
    return


def test_without_a_place_in_memory_a_person_decides(
    as_editor: Callable[[str], None], own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_editor(WRITES)
    monkeypatch.setattr(shelter, "PLACES", ())
    monkeypatch.setattr(shelter, "on_disk", lambda: own)
    wanted = editing.Wanted(os.environ["ALLIANCE_EDITOR"], uncovered)
    talk, typed = script("", plain=True)
    declined = editing.edit(talk, wanted, "", nowhere)
    assert "would be on a disk" in " ".join(typed.shown.split())
    assert declined is not None
    assert not declined.done
    assert not (own / "where").exists()
    agreed = editing.edit(script("1", plain=True)[0], wanted, "", nowhere)
    assert agreed is not None
    assert agreed.text == f"one\n{CANARY}\n"
    assert the_folder(own).parent == own
    assert not the_folder(own).exists()


@pytest.mark.parametrize(
    ("setting", "said"),
    [("sh", "isn't known here"), ("no-such-editor", "no such program")],
)
def test_the_settings_say_honestly_what_it_means(setting: str, said: str) -> None:
    ran = alliance("config", "editor", setting)
    assert ran.status == 0
    assert said in " ".join(ran.out.replace("’", "'").split())


def test_the_end_is_the_end_with_an_editor_too(
    as_editor: Callable[[str], None],
) -> None:
    as_editor(WRITES)
    program = opened()
    for answer in ("2", "4", "5", "", "no", "no", "4"):
        program.expect_exact("> ")
        program.sendline(answer)
    program.expect_exact("Saved as session 2")
    program.sendline("")
    assert ended(program) == 0
