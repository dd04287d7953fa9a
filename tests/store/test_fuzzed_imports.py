"""A good file with anything done to it comes in whole, or nothing is changed."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from alliance_cli.errors import AllianceError
from alliance_cli.exchange import foreign
from alliance_cli.exchange.dump import dump_journal
from alliance_cli.journal import Journal
from alliance_cli.store import Book, merge, undo, write
from support.books import new_book
from support.journals import journal, weekly
from support.sizes import Counted
from support.strategies import realistic_journals

HERE = journal(weekly(trust=[4, 3], stays="here before"))
DIARIES = sorted(Path(__file__).parents[1].joinpath("data", "diaries").iterdir())
FRAGMENTS = (
    *(b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\x1b]0;x\x07", b"\r"),
    *(
        b'"',
        b"[" * 3000,
        b'{"a":' * 3000,
        b"}",
        b"]",
        b",",
        b":",
        b"\\ud800",
        b"\\u0000",
    ),
    *(b"null", b"NaN", b"-Infinity", b"1e999", b"9" * 5000, b"true", b"2026-02-30"),
    *(b'"therapists": []', b'"version": 2', b'"id": "t", ', b"=1+1", b"'" * 40),
)


@st.composite
def damaged(draw: st.DrawFn, good: st.SearchStrategy[bytes]) -> bytes:
    """Pieces of it replaced, doubled, moved or taken out, one to four times."""
    found = draw(good)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(found)))
        end = draw(st.integers(start, min(start + 60, len(found))))
        other = draw(st.sampled_from(FRAGMENTS) | st.binary(max_size=4))
        instead = draw(st.sampled_from([other, b"", found[start:end] * 2]))
        found = found[:start] + instead + found[end:]
    return found


def good_files() -> st.SearchStrategy[bytes]:
    journals = realistic_journals(most_weeks=3).map(
        lambda one: dump_journal(one).encode(),
    )
    spread = journals.map(lambda one: json.dumps(json.loads(one)).encode())
    return journals | spread | st.sampled_from(DIARIES).map(Path.read_bytes)


def brought_in(book: Book, data: bytes) -> bool:
    """As the command does it; False where it is refused."""
    try:
        found = foreign.read(data)
        if not isinstance(found, Journal):
            found = Journal(
                therapists=HERE.therapists,
                sessions=foreign.sessions(found, HERE.therapists[0].id),
            )
        write.import_journal(book, found)
    except AllianceError:
        return False
    assert not merge.news(book.journal(), found), "all of it is there"
    return True


def test_whatever_is_in_a_file_it_comes_in_whole_or_not_at_all(
    counted: Counted,
) -> None:
    came_in: list[bool] = []

    @given(data=damaged(good_files()))
    def each(data: bytes) -> None:
        with new_book() as book:
            write.import_journal(book, HERE)
            before = book.journal()
            came_in.append(brought_in(book, data))
            if came_in[-1] and book.journal() != before:
                undo.undo(book)
            assert book.journal() == before

    each()
    counted(files=len(came_in), whole=sum(came_in), half=0)
