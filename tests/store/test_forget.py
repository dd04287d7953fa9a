"""After a deletion none of the words are in the file: not one byte of them."""

import json
import resource
from dataclasses import replace
from pathlib import Path

import pytest

from alliance_cli.journal import Journal, Log, Therapist
from alliance_cli.store import Book, Contact, Support, undo, using, write
from support.books import every_byte, written
from support.journals import T, event, journal, session, to_say, weekly

CANARY = "CANARY that sang only once"
LONG = f"{CANARY} " * 900
NOW = "2026-02-01T10:00:00+01:00"


def crowd(n: int = 60) -> Journal:
    """Enough beside it that pages are shared and split."""
    return journal(weekly(trust=[4] * n, stays=["an ordinary day " * 40] * n))


def test_a_deleted_sessions_words_are_gone_from_the_file(path: Path) -> None:
    with Book.open(written(path, crowd())) as book:
        first = write.add_session(book, session(stays=LONG, more=CANARY))
        edited = replace(first, log=Log(snag_what=CANARY))
        second = write.change_session(book, first, edited, NOW)
        assert CANARY.encode() in every_byte(path.parent)
        write.delete_session(book, second)
    assert b"CANARY" not in path.read_bytes()
    assert b"CANARY" not in every_byte(path.parent)


@pytest.mark.parametrize(
    "entry",
    [event(what=CANARY), to_say(CANARY), Therapist(id="canary", name=CANARY)],
)
def test_so_are_those_of_every_other_entry(path: Path, entry: Therapist) -> None:
    with Book.open(written(path, crowd())) as book:
        added = write.add(book, entry)
        write.delete(book, added)
        for copy in (path.parent / "backups").glob("*"):
            copy.unlink()
    assert b"canary" not in every_byte(path.parent).lower()


def test_taking_a_log_back_removes_its_words_too(path: Path) -> None:
    with Book.open(written(path, crowd())) as book:
        write.log_session(book, session(stays=LONG))
        undo.undo(book)
    assert b"CANARY" not in every_byte(path.parent)


def test_a_draft_that_was_cleared_is_gone_from_the_file(path: Path) -> None:
    with Book.open(written(path, crowd())) as book:
        for end in range(1, len(CANARY)):
            book.save_draft(json.dumps({"stays": CANARY[:end] * 40}))
        book.clear_draft()
        assert b"CANARY" not in path.read_bytes()


def test_people_who_were_removed_are_gone_from_the_file(path: Path) -> None:
    with Book.create(path) as book:
        book.save_support(Support(people=(Contact(name=CANARY, how="text first"),)))
        book.save_support(Support())
    assert b"CANARY" not in every_byte(path.parent)


def test_a_draft_that_repeats_deleted_words_goes_with_them(path: Path) -> None:
    with Book.open(written(path, journal())) as book:
        kept = write.add_session(book, session(stays=CANARY))
        book.save_draft(json.dumps({"answers": [{"stays": f"{CANARY}, and more"}]}))
        write.delete_session(book, kept)
        assert book.read_draft() is None
    assert b"CANARY" not in every_byte(path.parent)


def test_any_other_draft_stays(path: Path) -> None:
    draft = json.dumps({"therapist": "t", "mode": "full", "stays": "an okay day"})
    with Book.open(written(path, journal())) as book:
        kept = write.add_session(book, session(stays="ok"))
        book.save_draft(draft)
        write.delete_session(book, kept)
        assert book.read_draft() == draft


def test_a_deleted_therapist_is_no_longer_the_one_in_use(path: Path) -> None:
    with Book.open(written(path, journal())) as book:
        using.use(book, T.id)
        write.delete_therapist(book, T)
        assert using.in_use(book) is None


def test_without_room_to_rewrite_the_file_none_of_the_words_are_left(
    path: Path,
) -> None:
    """Deleting fits into the room there is, writing the whole file anew doesn't."""
    with Book.open(written(path, journal([session(stays=CANARY)]))) as book:
        (one,) = book.journal().sessions
        whole = path.stat().st_size
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (whole, most))
        try:
            write.delete_session(book, one)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        assert book.journal().sessions == ()
    assert b"CANARY" not in every_byte(path.parent)
