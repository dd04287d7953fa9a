"""The speed bench: its journals are journals, and its clock waits for what it says."""

import sys
from datetime import date

import pytest
from long_journals import SEARCHED, long_journal
from timing import Start, many, one

from alliance_cli.exchange import dump_journal, load_journal

TODAY = date(2026, 6, 30)


def test_what_is_timed_is_a_journal() -> None:
    made = long_journal(60, TODAY)
    assert len(made.sessions) == 60
    assert load_journal(dump_journal(made)) == made
    assert made == long_journal(60, TODAY)
    assert SEARCHED in dump_journal(made)


def test_the_wait_for_a_word_ends_when_it_is_there() -> None:
    says = "print('before', 'the end', flush=True); raise SystemExit(3)"
    until = Start((sys.executable, "-c", says), until="the end")
    assert one(until).wall > 0
    with pytest.raises(SystemExit, match="ended with 3"):
        one(Start((sys.executable, "-c", says)))


def test_what_is_given_is_read_and_memory_is_counted() -> None:
    reads = "assert input() == 'word'"
    took = many({"reads": Start((sys.executable, "-c", reads), b"word\n")}, rounds=1)
    assert took["reads"].peak > 1
