"""Which words bring up people and lines: every listed phrase, however it's typed."""

import pytest

from alliance_cli.dying import PHRASES, speaks_of_dying


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_listed_phrase_is_heard_in_any_case_and_over_a_line_break(
    phrase: str,
) -> None:
    typed = phrase.upper().replace("'", "’").replace(" ", "\n ")
    assert speaks_of_dying(f"I said: {typed}. Then we stopped.")


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_inside_longer_words_is_not_it(phrase: str) -> None:
    assert not speaks_of_dying(f"x{phrase}x")


@pytest.mark.parametrize(
    "text", ["", "my life, all of it", "I was dead tired again", "She lives alone."]
)
def test_last_words_alone_are_nothing(text: str) -> None:
    assert not speaks_of_dying(text)
