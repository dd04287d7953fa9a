"""Diaries from elsewhere: which kind a file is, by what it holds, and what is in it.

Whatever a file is named, it is known by its content; what isn't known is refused, and
every problem is listed with its place. To add a kind: a module that makes a `Diary` of
it, and how it is recognised below.
"""

from collections.abc import Mapping
from typing import cast

from alliance_cli.errors import InputRefusedError
from alliance_cli.exchange import jsontext
from alliance_cli.exchange.foreign import day_one, jrnl, table
from alliance_cli.exchange.foreign.diary import Diary, Note, sessions
from alliance_cli.exchange.load import load_journal
from alliance_cli.journal import Journal

__all__ = ["Diary", "Note", "read", "sessions"]

ZIP, DATABASE = b"PK\x03\x04", b"SQLite format 3\x00"
UNPACK_FIRST = "This is a zip archive. Unpack it; the .json file in it comes in."
RESTORE = (
    "This is a database, not a file to bring in. A backup comes back with: alliance"
    " restore FILE"
)
NOTHING_KNOWN = (
    "This isn't a file that can be brought in. What can: a journal file, a jrnl export"
    " (JSON or text), a Day One export (JSON), or a CSV with a column of days and one"
    " of notes."
)


def read(data: bytes) -> Journal | Diary:
    """A journal file, or a diary; InputRefusedError where it is neither."""
    _refuse_binary(data)
    text = jsontext.decoded(data)
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start == "[" and jrnl.looks_like_text(text):
        return jrnl.from_text(text)
    if start in {"{", "["}:
        return _of_json(jsontext.parse(text))
    found = (
        jrnl.from_text(text) if jrnl.looks_like_text(text) else table.from_text(text)
    )
    if found is None:
        raise InputRefusedError([NOTHING_KNOWN])
    return found


def _refuse_binary(data: bytes) -> None:
    if data.startswith(ZIP):
        raise InputRefusedError([UNPACK_FIRST])
    if data.startswith(DATABASE):
        raise InputRefusedError([RESTORE])


def _of_json(document: object) -> Journal | Diary:
    given = document if isinstance(document, Mapping) else {}
    entries = given.get("entries")
    if isinstance(entries, list) and "format" not in given:
        first = next((one for one in entries if isinstance(one, Mapping)), {})
        if "creationDate" in first:
            return day_one.from_json(entries)
        if "date" in first:
            return jrnl.from_json(entries)
        raise InputRefusedError([NOTHING_KNOWN])
    return load_journal(cast("Mapping[str, object]", document))
