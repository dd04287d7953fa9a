"""The editors that are known, and what each is told so that it leaves nothing behind.

Measured with text typed, copied and searched for, then left, killed and hung up: with
these words none of them left any of it (tests/term/test_editors.py does it again where
they are installed). To add one: its words in `TOLD`, and a row in that test.
"""

import os
import re
import shlex
import shutil
from pathlib import Path

NO_FILES = (
    "silent! set nobackup|silent! set nowritebackup|silent! set noundofile"
    "|silent! set noswapfile|silent! set viminfo=|silent! set notitle"
)
CALM = (
    "(progn (setq make-backup-files nil auto-save-default nil create-lockfiles nil"
    " auto-save-list-file-prefix nil)"
    " (dolist (mode '(savehist-mode recentf-mode save-place-mode desktop-save-mode))"
    " (when (and (boundp mode) (symbol-value mode)) (funcall mode 0))))"
)
QUIET_VIM = ("-n", "-i", "NONE", "--cmd", "set nomodeline", "-c", NO_FILES)
TOLD = {
    "vim": ("-f", *QUIET_VIM),
    "nvim": QUIET_VIM,
    "nano": ("-R",),
    "emacs": ("--eval", CALM),
}
NAMES = (
    ("vim", re.compile(r"(g?vim|vimx|rvim)([.-].*)?")),
    ("nvim", re.compile(r"nvim([.-].*)?")),
    ("nano", re.compile(r"r?nano([.-].*)?")),
    ("emacs", re.compile(r"emacs([.-].*)?")),
)
NOT_FOUND = (
    "There is no such program here now; until there is, @ opens alliance's own editor."
)
IN_A_FILE = (
    "@ opens it from now on. While it is open, what you write is in a file that only"
    " you can read, in memory where this computer allows it. "
)
KNOWN = (
    "It is told to keep no swap, undo, backup or history. What plug-ins, a clipboard"
    " or its own settings keep is beyond that."
)
UNKNOWN = (
    "What this one leaves behind isn't known here: it may keep copies, undo files, or"
    " a list of recent files. vim, nvim, nano and emacs are told to keep none. One with"
    " a window of its own has to be told to wait, as in: code --wait"
)


def command(setting: str) -> list[str] | None:
    """The program and all its words but the file; None where it isn't there."""
    words = _words(setting)
    found = shutil.which(words[0]) if words else None
    if found is None:
        return None
    return [found, *words[1:], *TOLD.get(known(found), ())]


def known(program: str) -> str:
    """What the program really is, whatever it is called by; empty if not known."""
    name = Path(os.path.realpath(program)).name.casefold().removesuffix(".exe")
    return next((kind for kind, names in NAMES if names.fullmatch(name)), "")


def honestly(setting: str) -> str:
    """What is said when somebody wants that editor."""
    words = command(setting)
    if words is None:
        return NOT_FOUND
    return IN_A_FILE + (KNOWN if known(words[0]) else UNKNOWN)


def _words(setting: str) -> list[str]:
    try:
        return shlex.split(setting, posix=os.name != "nt")
    except ValueError:
        return []
