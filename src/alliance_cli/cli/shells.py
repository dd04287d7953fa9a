"""What keeps the commands typed out of a shell's history.

To add a shell: its name, the file it reads, and the line that belongs there. It is only
said; nobody's settings are touched.
"""

import os
from pathlib import PurePath

REMEMBERS = "The shell remembers the commands that are typed."
IN_A_FILE = (
    "This line in {file} keeps these commands out of {shell}'s history from then on;"
    " what is in it already stays:"
)
LINES = {
    "bash": ("~/.bashrc", "HISTIGNORE='alliance*'"),
    "zsh": ("~/.zshrc", "HISTORY_IGNORE='(alliance|alliance *)'"),
}
WITH_A_BLANK = "In fish, a command typed with a blank before it isn't remembered."
UNKNOWN = "How to keep some out of its history is in its manual."


def hint() -> list[str]:
    """For the shell of this login: sentences, and the line to copy, if there is one."""
    shell = PurePath(os.environ.get("SHELL", "")).name
    if shell in LINES:
        file, line = LINES[shell]
        return [f"{REMEMBERS} {IN_A_FILE.format(file=file, shell=shell)}", line]
    return [f"{REMEMBERS} {WITH_A_BLANK if shell == 'fish' else UNKNOWN}"]
