"""The journal file: JSON to frozen values and back, and single answers.

`table` says what a journal file is made of; everything here walks it. To add a key:
its field in `journal.py`, its line in `table`, its column in a new migration.
"""

from alliance_cli.exchange.answers import check_answer, schema
from alliance_cli.exchange.dump import as_json, dump_journal
from alliance_cli.exchange.jsontext import MAX_BYTES
from alliance_cli.exchange.load import load_journal, load_session, load_sessions

__all__ = [
    "MAX_BYTES",
    "as_json",
    "check_answer",
    "dump_journal",
    "load_journal",
    "load_session",
    "load_sessions",
    "schema",
]
