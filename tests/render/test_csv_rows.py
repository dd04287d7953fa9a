"""Sessions as rows: everything that was answered, and no formula."""

import csv
from dataclasses import fields
from io import StringIO

from hypothesis import given

from alliance_cli.journal import Before, Journal, Later, Log, Session
from alliance_cli.render.clean import safe
from alliance_cli.render.csv_rows import COLUMNS, csv_text
from alliance_cli.render.literal import CSV_FORMULA, csv_uncell
from support.anything import journals
from support.journals import session


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


def text_of(one: Session, name: str = "Ruth", number: int | None = 1) -> str:
    return csv_text([(name, one, number)])


def test_the_columns_are_the_answers_of_the_journal_file() -> None:
    parts = {"before": Before, "log": Log, "later": Later}
    known = {
        f"{part}.{one.name}" for part, kind in parts.items() for one in fields(kind)
    }
    assert {name for name in COLUMNS if "." in name} == known - {"later.days"}


def test_a_row_holds_numbers_words_and_lists() -> None:
    one = session(trust=4, pull=["me", "between"], stays="a day, and a half")
    (row,) = rows(text_of(one))
    assert (row["therapist"], row["number"]) == ("Ruth", "1")
    assert row["on"] == "2026-01-05"
    assert row["log.trust"] == "4"
    assert row["log.pull"] == "me; between"
    assert row["log.stays"] == "a day, and a half"
    assert row["log.safe"] == ""


def test_how_the_days_were_got_through_stands_in_no_column() -> None:
    one = session(later={"settled": 2, "days": "unsafe"}, trust=4)
    assert "unsafe" not in text_of(one)


@given(journals())
def test_no_cell_is_a_formula_and_every_word_is_there(journal: Journal) -> None:
    name = "=cmd|' /C calc'!A0"
    found = rows(csv_text([(name, one, None) for one in journal.sessions]))
    assert len(found) == len(journal.sessions)
    for one, row in zip(journal.sessions, found, strict=True):
        assert not any(cell.lstrip().startswith(CSV_FORMULA) for cell in row.values())
        assert csv_uncell(row["therapist"]) == name
        if one.log is not None and one.log.stays is not None:
            assert csv_uncell(row["log.stays"]) == safe(one.log.stays)
