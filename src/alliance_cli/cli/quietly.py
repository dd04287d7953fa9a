"""One plain line where a person noted, last of all, that staying safe was hard.

Only after the journal was opened, only until the next log, and without saying why; the
report says more, and bare `alliance` nothing at all.
"""

from alliance_cli.cli import common
from alliance_cli.journal import Journal

SUPPORT_IS_THERE = "\n  alliance support is there.\n"


def support_line(journal: Journal) -> str:
    from alliance_cli.reading.next_steps import not_safe_since
    from alliance_cli.rules.history import gather

    for them in journal.therapists:
        history = gather(journal, them, common.today())
        latest = history.latest
        hard = latest is not None and latest.later.days == "unsafe"
        if hard or not_safe_since(history) is not None:
            return SUPPORT_IS_THERE
    return ""
