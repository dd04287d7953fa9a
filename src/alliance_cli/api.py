"""The public door for scripts and notebooks.

    from datetime import date
    from pathlib import Path
    from alliance_cli.api import load_journal, read

    journal = load_journal(Path("journal.json").read_bytes())
    reading = read(journal, "t", date(2026, 9, 1))
    print(reading.state, reading.title)

What is named here stays; everything else may change from one version to the next.
"""

from alliance_cli.exchange.dump import dump_journal
from alliance_cli.exchange.load import load_journal
from alliance_cli.pages.course import course
from alliance_cli.reading import read

__all__ = ["course", "dump_journal", "load_journal", "read"]
