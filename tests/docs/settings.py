"""Writes docs/reference/settings.md from the table of settings.

Run `PYTHONPATH=tests python tests/docs/settings.py` after a change to a setting; a test
compares.
"""

from pathlib import Path

from alliance_cli.cli.settings import said
from alliance_cli.config import editing
from alliance_cli.config.known import SETTINGS, Setting

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "settings.md"
INTRODUCTION = """# Settings

`alliance config` shows them, each with where it comes from, and changes them:

```sh
alliance config              # all of them
alliance config log full     # the long log from now on
alliance config --unset log  # as usual again
```

What is said on the command line comes first, then the environment, then the file, then
what is usual. A setting that isn't known, or can't be understood, is refused; `alliance
support`, `leave`, `doctor`, `lock`, `wipe` and `demo` work whatever is set.
"""
THE_FILE = """## The file

`config.toml` lies in the folder of the journal ([files](files.md)). It is never
encrypted, so nothing private belongs in it, and no setting holds a name. Comments in it
stay when `alliance config` changes it. A new one begins like this:
"""
NOT_HERE = """## What isn't a setting

Colours (`NO_COLOR`), the width (`COLUMNS`) and the place of the journal
(`ALLIANCE_HOME`) come from the [environment](environment.md) alone.
"""


def page() -> str:
    heads = "| setting | in the environment | takes | usually | what it does |"
    rows = [heads, "|---|---|---|---|---|", *map(_row, SETTINGS)]
    block = f"```toml\n{editing.fresh()}```\n"
    parts = (INTRODUCTION, "\n".join(rows) + "\n", THE_FILE, block, NOT_HERE)
    return "\n".join(parts)


def _row(one: Setting) -> str:
    cells = (f"`{one.name}`", f"`{one.variable}`", one.takes, said(one.usual), one.says)
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
