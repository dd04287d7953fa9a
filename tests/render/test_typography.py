"""Our sentences are set; where a terminal lacks the signs, ASCII stands in."""

import pytest

from alliance_cli.render.typography import (
    ascii_signs,
    can_show,
    curly,
    numbers,
    sentence,
)


@pytest.mark.parametrize(
    ("written", "as_set"),
    [
        ("It isn't yours.", "It isn’t yours."),
        ('"uneasy" or "not safe"', "“uneasy” or “not safe”"),
        ('("uneasy")', "(“uneasy”)"),
        ("Dana's", "Dana’s"),
    ],
)
def test_quotes_are_set(written: str, as_set: str) -> None:
    assert curly(written) == as_set


def test_every_sign_of_ours_has_an_ascii_form() -> None:
    assert ascii_signs("▁▂▄▆█ + · – “it’s” • …").isascii()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_unicode_shows_the_signs(encoding: str) -> None:
    assert can_show(encoding)


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252", "nonsense", None])
def test_older_encodings_do_not(encoding: str | None) -> None:
    assert not can_show(encoding)


@pytest.mark.parametrize(
    ("sessions", "words"),
    [
        ((), ""),
        ((4,), "#4"),
        ((4, 5), "#4, #5"),
        ((9, 4, 6, 7, 8, 8), "#4, #6 to #9"),
    ],
)
def test_sessions_in_a_row_are_said_as_a_stretch(
    sessions: tuple[int, ...],
    words: str,
) -> None:
    assert numbers(sessions) == words


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("a fair amount", "A fair amount."),
        ("is it so?", "Is it so?"),
        ('"uneasy"', '"uneasy"'),
        ("", ""),
    ],
)
def test_words_become_a_sentence(words: str, said: str) -> None:
    assert sentence(words) == said
