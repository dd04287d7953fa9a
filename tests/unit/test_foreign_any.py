"""Whatever a diary holds, it is brought in whole or refused in a sentence."""

import csv
import json
from contextlib import suppress
from datetime import date
from io import StringIO

from hypothesis import example, given
from hypothesis import strategies as st

from alliance_cli.errors import AllianceError
from alliance_cli.exchange import foreign
from alliance_cli.exchange.dump import dump_journal
from alliance_cli.exchange.foreign import Diary, Note
from alliance_cli.exchange.load import load_journal
from alliance_cli.journal import Journal, Therapist
from support.strategies import texts

T = Therapist(id="t", name="T.")


def _read(text: str) -> Diary:
    found = foreign.read(text.encode())
    assert isinstance(found, Diary)
    return found


@given(st.lists(st.tuples(st.dates(date(1900, 1, 1), date(2999, 1, 1)), texts())))
def test_what_a_csv_says_is_what_comes_in(rows: list[tuple[date, str]]) -> None:
    made = StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow(["date", "notes"])
    writer.writerows(rows)
    if not rows:
        return
    said = [
        (on, text.replace("\r\n", "\n").replace("\r", "\n").strip())
        for on, text in rows
    ]
    assert [(note.on, note.text) for note in _read(made.getvalue()).notes] == said


@given(st.lists(st.tuples(st.dates(date(1900, 1, 1), date(2999, 1, 1)), texts())))
def test_the_sessions_are_a_journal_and_the_same_each_time(
    rows: list[tuple[date, str]],
) -> None:
    kept = Diary("x", tuple(Note(on, text) for on, text in rows))
    made = foreign.sessions(kept, "t")
    assert made == foreign.sessions(kept, "t")
    assert len({one.id for one in made}) == len(made)
    whole = Journal(therapists=(T,), sessions=made)
    assert load_journal(dump_journal(whole)) == whole


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "entries",
                    "date",
                    "title",
                    "body",
                    "creationDate",
                    "timeZone",
                    "text",
                ],
            )
            | st.text(max_size=4),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
ZONES = ["Europe/Berlin", "America", "../../etc/passwd", "", "a" * 5000, "UTC\0"]
ENTRY = st.fixed_dictionaries(
    {},
    optional={
        "creationDate": st.sampled_from(
            ["2026-03-03T18:30:00Z", "2026-13-03T18:30:00Z", "9999-12-31T23:59:59Z"],
        )
        | JSON,
        "timeZone": st.sampled_from(ZONES) | JSON,
        "text": texts() | JSON,
        "uuid": st.text(max_size=9) | JSON,
        "date": st.sampled_from(["2026-03-03", "2026-02-30"]) | JSON,
        "title": texts() | JSON,
        "body": texts() | JSON,
    },
)


def brought_in_or_refused(data: bytes) -> None:
    with suppress(AllianceError):
        found = foreign.read(data)
        if isinstance(found, Diary):
            found = Journal(therapists=(T,), sessions=foreign.sessions(found, "t"))
        assert load_journal(dump_journal(found)) == found


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda s: s.encode("utf-8", "surrogatepass"))
)
@example(b"[0] ")
@example(b"date")
def test_any_bytes_are_brought_in_or_refused(data: bytes) -> None:
    brought_in_or_refused(data)


@given(st.lists(ENTRY | JSON, max_size=4) | JSON)
def test_any_entries_are_brought_in_or_refused(entries: object) -> None:
    brought_in_or_refused(json.dumps({"entries": entries}).encode())


@given(
    st.lists(
        st.lists(
            st.sampled_from(["date", "notes", "2026-03-03", "3/4/2026", "31/12/2026"])
            | texts(),
            max_size=4,
        ),
        max_size=5,
    ),
    st.sampled_from([",", ";", "\t", "|"]),
)
def test_any_table_is_brought_in_or_refused(rows: list[list[str]], by: str) -> None:
    brought_in_or_refused("\n".join(by.join(row) for row in rows).encode())


@given(
    st.lists(
        st.sampled_from(
            ["[2026-03-03] ", "[2026-02-30 9:00] ", "2026-03-03 18:30 ", "[x1] "]
        )
        | texts(),
        max_size=6,
    )
)
def test_any_lines_are_brought_in_or_refused(lines: list[str]) -> None:
    brought_in_or_refused("\n".join(lines).encode())
