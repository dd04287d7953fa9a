"""Long text in `less`, to go back and forth in; nothing of it is left behind.

It is shown on the terminal's second screen, keeps no history and may start no other
program. Where there is no less that understands this, the caller shows it some other
way.
"""

import shutil
import subprocess
from collections.abc import Mapping

from alliance_cli.errors import ClosedFromOutside
from alliance_cli.term import closing

KEYS = " Space goes on, b goes back, q closes this "
COMMAND = ("less", "-R", "-K", "-~", f"-Ps{KEYS}")
OURS = {"LESSHISTFILE": "-", "LESSSECURE": "1", "LESSCHARSET": "utf-8"}
INTERRUPTED = 2


def show(text: str, environ: Mapping[str, str]) -> bool:
    """Whether less has shown it. Raises KeyboardInterrupt when Ctrl-C closed it."""
    path = shutil.which(COMMAND[0])
    if path is None:
        return False
    with (
        closing.heard(),
        subprocess.Popen(  # noqa: S603  (our own arguments, no shell)
            [path, *COMMAND[1:]],
            stdin=subprocess.PIPE,
            env=_environment(environ),
        ) as less,
    ):
        try:
            less.communicate(text.encode("utf-8", "replace"))
        except KeyboardInterrupt:
            less.wait()
            raise
        except ClosedFromOutside:
            less.terminate()  # it turns the screen back
            raise
    if less.returncode == INTERRUPTED:
        raise KeyboardInterrupt
    return less.returncode == 0


def _environment(environ: Mapping[str, str]) -> dict[str, str]:
    """What less is told: nobody's own options, filters or key bindings."""
    kept = {key: it for key, it in environ.items() if not key.startswith("LESS")}
    return {**kept, **OURS}
