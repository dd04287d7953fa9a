"""Choosing a passphrase, and taking one from a script."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from alliance_cli.errors import LockedError
from alliance_cli.term.passphrase import choose, from_command, from_fd, is_weak
from support.talking import script

GOOD = "correct horse battery staple"


def secrets(*entered: str) -> Callable[[str], str]:
    left = list(entered)
    return lambda _: left.pop(0)


def test_the_same_passphrase_twice_is_taken() -> None:
    talk, typed = script()
    assert choose(talk, secrets(GOOD, GOOD)) == GOOD
    assert GOOD not in typed.shown


def test_two_different_ones_are_asked_for_again() -> None:
    talk, typed = script()
    assert choose(talk, secrets(GOOD, "other", GOOD, GOOD)) == GOOD
    assert "weren't the same" in typed.shown


def test_a_short_one_is_warned_about_and_can_be_kept() -> None:
    talk, typed = script("")
    assert choose(talk, secrets("cat", "cat")) == "cat"
    assert "That is short" in typed.shown


def test_a_short_one_can_be_given_up() -> None:
    assert choose(script("n")[0], secrets("cat", GOOD, GOOD)) == GOOD


def test_nothing_entered_chooses_none() -> None:
    assert choose(script()[0], secrets("")) is None


@pytest.mark.parametrize(
    ("passphrase", "weak"),
    [("eleven char", True), ("twelve chars", False), ("a b c d", False), ("", True)],
)
def test_twelve_characters_or_four_words_are_enough(
    passphrase: str,
    *,
    weak: bool,
) -> None:
    assert is_weak(passphrase) is weak


@contextmanager
def pipe(content: bytes) -> Iterator[int]:
    reading, writing = os.pipe()
    os.write(writing, content)
    os.close(writing)
    yield reading
    os.close(reading)


@pytest.mark.parametrize("content", [b"horse\n", b"horse", b"horse\r\nmore\n"])
def test_the_first_line_of_a_descriptor_is_the_passphrase(content: bytes) -> None:
    with pipe(content) as descriptor:
        assert from_fd(descriptor) == "horse"


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\n"])
def test_an_empty_or_unreadable_line_is_said_without_showing_it(content: bytes) -> None:
    with pipe(content) as descriptor, pytest.raises(LockedError, match="no passphrase"):
        from_fd(descriptor)


def test_a_descriptor_that_isnt_open_is_named() -> None:
    with pytest.raises(LockedError, match="file descriptor 923"):
        from_fd(923)


def test_a_command_gives_its_first_line() -> None:
    code = "print('" + GOOD + "'); print('more')"
    assert from_command(f'{sys.executable} -c "{code}"') == GOOD


@pytest.mark.parametrize("command", ["/no/such/program", "false", "'unfinished", ""])
def test_a_command_that_gives_none_is_locked(command: str) -> None:
    with pytest.raises(LockedError):
        from_command(command)
