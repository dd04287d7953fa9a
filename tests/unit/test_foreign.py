"""Diaries from elsewhere: known by their content, read strictly, always the same."""

import json
from datetime import date
from pathlib import Path

import pytest

from alliance_cli.errors import InputRefusedError
from alliance_cli.exchange import foreign
from alliance_cli.exchange.dump import dump_journal
from alliance_cli.exchange.foreign import Diary, Note, day_one, days, diary, jrnl
from alliance_cli.exchange.jsontext import MAX_BYTES
from alliance_cli.journal import Therapist
from support.journals import journal, weekly

DIARIES = Path(__file__).parents[1] / "data" / "diaries"
T = Therapist(id="t", name="T.")
DAY = date(2026, 3, 3)
LATE = Note(
    DAY,
    "I left angry. He was late again.\nI said so, @therapy. “It happens”, he said.",
)


def read(text: str | bytes) -> Diary:
    found = foreign.read(text if isinstance(text, bytes) else text.encode())
    assert isinstance(found, Diary)
    return found


def refused(text: str | bytes) -> tuple[str, ...]:
    with pytest.raises(InputRefusedError) as caught:
        read(text)
    return caught.value.problems


@pytest.mark.parametrize("name", ["jrnl.json", "jrnl.txt"])
def test_a_jrnl_export_is_read_in_either_form(name: str) -> None:
    found = read((DIARIES / name).read_bytes())
    assert found.kind == "a jrnl export"
    assert found.notes == (
        LATE,
        Note(date(2026, 3, 10), "Only a title"),
        Note(date(2026, 3, 10), "The same evening\n- a list\n- of things"),
    )


def test_either_form_of_one_diary_gives_the_same_sessions() -> None:
    both = [read((DIARIES / f"jrnl.{form}").read_bytes()) for form in ("json", "txt")]
    assert foreign.sessions(both[0], "t") == foreign.sessions(both[1], "t")


def test_an_old_jrnl_file_without_brackets_is_read() -> None:
    found = read("2014-03-01 09:00 First\nmore\n\n2014-03-08 10:30 AM Second *\n")
    assert found.notes == (
        Note(date(2014, 3, 1), "First\nmore"),
        Note(date(2014, 3, 8), "Second"),
    )


def test_a_jrnl_file_with_days_of_another_form_is_refused_with_a_way_on() -> None:
    (problem,) = refused("[03.03.2026 18:30] First\n")
    assert problem.startswith("line 1: ")
    assert "jrnl --format json" in problem


def test_day_one_keeps_the_evening_on_which_it_was_written() -> None:
    found = read((DIARIES / "day-one.json").read_bytes())
    assert found.kind == "a Day One export"
    first, second = found.notes
    assert first.on == date(2026, 3, 3)
    assert first.at == "2026-03-03T23:30:00-05:00"
    assert first.text == "# Late.\n\nHe was late again - I said so."
    assert (second.on, second.at) == (date(2026, 3, 10), "2026-03-10T18:30:00+00:00")
    assert found.left_out == (
        "1 entry has no words, and no session comes of it.",
        "1 entry doesn't say in which time zone: the day is that of UTC.",
        "2 pictures stay where they are; only words come in.",
    )


def test_an_entry_that_day_one_changed_keeps_its_identity() -> None:
    made = [
        json.dumps(
            {
                "entries": [
                    {
                        "uuid": "1546F37361264E129200B2CA6A885855",
                        "creationDate": "2026-03-04T04:30:00Z",
                        "text": text,
                    },
                ],
            },
        )
        for text in ("first", "second")
    ]
    one, other = (foreign.sessions(read(text), "t")[0] for text in made)
    assert one.id == other.id
    assert one.log != other.log


def test_a_csv_is_read_with_whatever_divides_it() -> None:
    found = read((DIARIES / "notes.csv").read_bytes())
    assert found.kind == "a CSV"
    assert found.notes == (
        Note(date(2025, 11, 3), "late again; I said so"),
        Note(date(2025, 10, 31), "the first time"),
    )
    assert found.left_out == (
        "1 entry has no words, and no session comes of it.",
        "1 other column doesn't come in.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-03,late",
        "date,notes\n2026-03-03,late\n",
        "Notes,Date\nlate,2026-03-03\n",
        "\ufeffDATE\tText\r\n2026-03-03 18:30\tlate\r\n",
        "Wann,Was\n2026/3/3,late\n",
        "full_date,date,mood,note_title,note\n2026-03-03,March 3,good,,late\n",
        'day,notes\n"3 March 2026",late\n',
        'day,notes\n"Mar 3, 2026","late"\n',
        "on|note\n3. Mar 2026|late\n\n",
        "date,notes\n3/3/2026,late\n",
    ],
)
def test_a_table_is_known_by_its_names_or_by_its_days(text: str) -> None:
    (note,) = read(text).notes
    assert (note.on, note.text) == (DAY, "late")


def test_a_moment_with_an_offset_is_kept() -> None:
    (note,) = read("date,notes\n2026-03-03 18:30:00+01:00,late\n").notes
    assert (note.on, note.at) == (DAY, "2026-03-03T18:30:00+01:00")


def test_a_column_tells_whether_days_come_first() -> None:
    assert days.read(["3/11/2026", "31/1/2026"])[0] == date(2026, 11, 3)
    assert days.read(["3/11/2026", "1/31/2026"])[0] == date(2026, 3, 11)
    assert days.read(["3.11.2026"]) == [date(2026, 11, 3)]


def test_a_day_that_can_be_read_in_two_ways_is_never_guessed() -> None:
    (problem,) = refused("date,notes\n3/11/2026,late\n")
    assert problem == (
        "line 2: its day can be read in two ways. Write it year first, like 2026-11-03"
    )


def test_every_problem_is_listed_with_its_place() -> None:
    problems = refused(
        'date,notes\n2026-02-30,a\nsomeday,"b\nc"\n2026-03-03,\0d\n0026-01-01,e\n',
    )
    places = [problem.partition(":")[0] for problem in problems]
    assert places == ["line 2", "line 4", "line 5", "line 6"]
    problems = refused(
        '{"entries": [{"date": "2026-02-30", "title": 1}, 7, {"body": "x"}]}',
    )
    places = [problem.partition(":")[0] for problem in problems]
    assert places == [
        "entries[0].date",
        "entries[0].title",
        "entries[1]",
        "entries[2].date",
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b"", "can be brought in"),
        (b"Dear diary, today\nwas fine, thanks\n", "can be brought in"),
        (b"[]", "not one JSON object"),
        (b'{"entries": []}', "can be brought in"),
        (b'{"entries": [{"note": "x"}]}', "can be brought in"),
        (b'{"entries": [{"date": 1}', "not JSON"),
        (b"PK\x03\x04rest", "Unpack it"),
        (b"SQLite format 3\x00rest", "alliance restore FILE"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"day,mood,weather\n2026-03-03,x,y\n", "which column holds the notes"),
        (b'date,notes\n2026-03-03,"x\n', "quotation mark is missing"),
        (b"date,notes\n2026-03-03,a,b\n", "cells than the first row"),
        (b"therapist,number,on,log.stays\nT,1,2026-03-03,x\n", "export --format json"),
        (b'{"entries": [{"creationDate": "yesterday"}]}', "not a moment"),
        (b'{"entries": [{"creationDate": "1066-01-01T00:00:00Z"}]}', "between 1900"),
    ],
)
def test_what_is_not_known_is_refused_in_a_sentence(text: bytes, says: str) -> None:
    assert says in " ".join(refused(text))


def test_a_diary_that_is_far_too_large_is_refused() -> None:
    assert "larger than 50 MB" in refused(b"2" * (MAX_BYTES + 1))[0]
    rows = "2026-03-03,x\n" * (diary.MOST_NOTES + 1)
    assert "each part" in refused(f"date,notes\n{rows}")[0]
    entries: list[object] = [{}] * (diary.MOST_NOTES + 1)
    for reader in (jrnl.from_json, day_one.from_json):
        with pytest.raises(InputRefusedError, match="each part"):
            reader(entries)


def test_a_text_made_to_take_for_ever_is_soon_read() -> None:
    entry = b'{"creationDate": "2026-03-03T00:00:00Z", "text": "%b"}' % (
        b"![" * 200_000
    )
    assert len(read(b'{"entries": [%b]}' % entry).notes) == 1


@pytest.mark.parametrize(
    "text",
    [
        b"[" + b"2" * 300_000,
        b"date,notes\n" + b"1/" * 300_000 + b",x\n",
        b"2026-03-03," + b'"' * 300_001,
        b"[" * 300_000,
    ],
)
def test_a_file_made_to_take_for_ever_is_soon_refused(text: bytes) -> None:
    assert len(refused(text)) == 1


def test_a_journal_file_is_still_one() -> None:
    whole = journal(weekly(trust=[4, 3]))
    assert foreign.read(dump_journal(whole).encode()) == whole


def test_words_are_never_in_a_refusal() -> None:
    made = [
        "date,notes\ncanary,canary\n",
        "date,notes,canary\n2026-03-03,canary\n",
        '{"entries": [{"date": "canary", "title": ["canary"]}]}',
        '{"entries": [{"creationDate": "canary", "timeZone": "canary", "text": 7}]}',
        "[canary 3] canary\n",
        "canary",
    ]
    for text in made:
        assert "canary" not in " ".join(refused(text))


def test_a_session_from_a_diary_says_so() -> None:
    (one,) = foreign.sessions(Diary("x", (Note(DAY, "late"),)), "t")
    assert (one.mode, one.on, one.therapist) == ("imported", DAY, "t")
    assert one.log is not None
    assert one.log.stays == "late"
