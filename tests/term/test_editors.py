"""vim, nvim, nano and emacs, where they are installed: nothing of it stays anywhere.

They are told to by `term.editors`; what they kept is looked for in the folders that
editors write to, with settings that keep all there is, and where the file was.
"""

import shutil
import signal
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pexpect
import pytest

from alliance_cli.term import editors, shelter
from support.an_editor import CANARY, drafted, in_the_draft, leaks, opened
from support.journals import journal, session
from support.program import have, interrupted

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


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home folder of whoever writes, where an editor keeps what it keeps."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name)
    return tmp_path


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
