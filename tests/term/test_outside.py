"""Another program as the editor: only when asked for, and nothing of it stays.

The editors are real ones, in a real terminal: small scripts, and vim, nvim, nano and
emacs where they are installed. What they save says itself what it is (`CANARY`); it is
looked for in the folders that editors write to, and where the file was.
"""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pexpect
import pytest

from alliance_cli.store import Book
from alliance_cli.term import editing, editors, shelter
from alliance_cli.term.draft import from_text
from support.journals import journal, session
from support.program import alliance, ended, have, home, interrupted, on_a_terminal
from support.talking import script

CANARY = f"canary{uuid4().hex}"
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
SETTINGS_OF_EDITORS = {
    ".vimrc": "set undofile undodir=. backup swapfile viminfo='100\n",
    ".config/nvim/init.vim": "set undofile undodir=. backup swapfile\n",
    ".nanorc": "set historylog\nset positionlog\nset backup\n",
    ".emacs": "(savehist-mode 1)(recentf-mode 1)(save-place-mode 1)"
    "(setq make-backup-files t auto-save-interval 20)\n",
}


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


def opened(*options: str) -> pexpect.spawn:
    """A log that has been asked for an editor."""
    program = on_a_terminal("log", *options)
    program.delaybeforesend = None
    program.expect_exact("1/8")
    program.expect_exact("> ")
    program.sendline("@")
    return program


def drafted() -> object:
    with Book.open(home() / "journal.db", None) as book:
        draft = from_text(book.read_draft())
    return draft and draft.log.given.get("stays")


def in_the_draft(program: pexpect.spawn, words: str) -> bool:
    """Waits for what is kept beside an open editor."""
    for _ in range(100):
        program.expect([pexpect.TIMEOUT, pexpect.EOF], timeout=0.1)
        if words in str(drafted()):
            return True
    return False


def the_folder(own: Path) -> Path:
    return Path((own / "where").read_text(encoding="utf-8").strip()).parent


def leaks(*roots: Path) -> list[Path]:
    """Files that hold it, but the journal."""
    files = (one for root in roots for one in root.rglob("*") if one.is_file())
    return [one for one in files if CANARY.encode() in one.read_bytes()]


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
    assert program.signalstatus == how
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


def test_a_folder_that_others_can_change_is_no_place(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = own / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    monkeypatch.setattr(shelter, "PLACES", (str(own / "nowhere"), "/proc"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(shared))
    assert shelter.in_memory() is None


def test_a_folder_in_use_is_not_swept(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelter, "on_disk", lambda: own)
    another = own / "another"
    another.mkdir()
    (own / f"{shelter.PREFIX}a link").symlink_to(another)
    with shelter.folder(own) as used:
        (used / "deeper").mkdir()
        (used / "deeper" / "swap").write_text(CANARY, encoding="utf-8")
        shelter.sweep()
        assert used.exists()
    assert not used.exists()
    assert another.exists()


@pytest.mark.parametrize(
    ("setting", "said"),
    [("sh", "isn't known here"), ("no-such-editor", "no such program")],
)
def test_the_settings_say_honestly_what_it_means(setting: str, said: str) -> None:
    ran = alliance("config", "editor", setting)
    assert ran.status == 0
    assert said in ran.err


@dataclass(frozen=True)
class Typed:
    """How something is written, copied, searched for, saved and left in an editor."""

    command: str
    ready: str
    write: tuple[str, ...]
    leave: tuple[str, ...]


VI = (f"i{CANARY} one", "\x1b", "yyp", f"/{CANARY}\r", ":w\r")
TYPED = {
    "vim": Typed("vim", "note.txt", VI, (":wq\r",)),
    "nvim": Typed("nvim", "note.txt", VI, (":wq\r",)),
    "nano": Typed(
        "nano", "note.txt", (CANARY, "\x17", f"{CANARY}\r"), ("\x18", "y", "\r")
    ),
    "emacs": Typed(
        "emacs -nw",
        "note.txt",
        (f"{CANARY} and some words more", "\x13", f"{CANARY}\r", "\x18\x13"),
        ("\x18\x03",),
    ),
}


def typed_into(name: str, own: Path) -> pexpect.spawn:
    """That editor, open at a question, with something written in it."""
    if shutil.which(name) is None:
        pytest.skip(f"{name} isn't installed")
    for file, text in SETTINGS_OF_EDITORS.items():
        (own / file).parent.mkdir(parents=True, exist_ok=True)
        (own / file).write_text(text, encoding="utf-8")
    (own / ".emacs.d").mkdir()
    program = opened()
    program.expect_exact(TYPED[name].ready)
    program.delaybeforesend = 0.2
    for keys in TYPED[name].write:
        program.send(keys)
    return program


@pytest.fixture
def a_place(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file is put, for this test alone."""
    place = shelter.in_memory()
    if place is None:
        pytest.skip("no place in memory")
    made = place / f"alliance-test-{uuid4().hex}"
    made.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(made))
    return made


@pytest.mark.e2e
@pytest.mark.parametrize("name", list(TYPED))
def test_a_real_editor_leaves_nothing_when_it_is_left(
    name: str, own: Path, a_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALLIANCE_EDITOR", TYPED[name].command)
    program = typed_into(name, own)
    for keys in TYPED[name].leave:
        program.send(keys)
    program.expect_exact("kept")
    program.expect_exact("2/8")
    assert interrupted(program) == 130
    assert CANARY in str(drafted())
    assert leaks(own, a_place) == []
    assert list(a_place.iterdir()) == []
    a_place.rmdir()


@pytest.mark.e2e
@pytest.mark.parametrize("name", list(TYPED))
def test_a_real_editor_leaves_nothing_when_the_window_closes(
    name: str, own: Path, a_place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALLIANCE_EDITOR", TYPED[name].command)
    program = typed_into(name, own)
    if name != "nano":  # which saves only when it is left
        assert in_the_draft(program, CANARY)
    program.kill(signal.SIGHUP)
    program.expect(pexpect.EOF)
    program.close()
    assert leaks(own, a_place) == []
    assert list(a_place.iterdir()) == []
    a_place.rmdir()


def test_the_words_given_to_known_editors_are_named_by_what_they_really_are(
    own: Path,
) -> None:
    for called, is_really in {
        "vi": "vim.basic",
        "editor": "nano",
        "e": "emacs-nox",
        "n": "nvim",
        "code": "code",
    }.items():
        real = own / is_really
        real.touch(mode=0o700)
        if not (own / called).exists():
            (own / called).symlink_to(real)
        known = editors.known(str(own / called))
        assert known == is_really.partition(".")[0].partition("-")[0].replace(
            "code", ""
        )


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
