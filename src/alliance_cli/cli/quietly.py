"""One plain line where a person noted, last of all, that staying safe was hard.

Only after the journal was opened, only until the next log, and without saying why; the
report says more, and bare `alliance` nothing at all.
"""

from alliance_cli.cli import common
from alliance_cli.journal import Journal

SUPPORT_IS_THERE = "\n  alliance support is there.\n"


def support_line(journal: Journal) -> str:
    from alliance_cli.safety import was_hard

    today = common.today()
    hard = any(was_hard(journal, one.id, today) for one in journal.therapists)
    return SUPPORT_IS_THERE if hard else ""
