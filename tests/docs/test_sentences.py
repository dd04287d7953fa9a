"""The list of refusals is whole and current; each of them is a sentence that helps."""

import re

import pytest

from docs.sentences import HANDED_OVER, PAGE, PASSED_ON, collected, page

SENTENCES, UNREAD = collected()
ALL = sorted(one for found in SENTENCES.values() for one in found)
COLD = re.compile(
    r"\b(must|should|invalid|illegal|fail(ed|ure)|error|abort|sorry|oops|please|bad)\b",
    re.IGNORECASE,
)
BEGINS = re.compile(r"[A-Z{\-]|json|format:|held:|line|[a-z]+\[")


def test_the_list_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run: PYTHONPATH=tests python tests/docs/sentences.py, and read it aloud"
    )


def test_nothing_is_refused_without_its_sentence_in_the_list() -> None:
    assert PASSED_ON == UNREAD


def test_what_is_handed_over_is_still_handed_over() -> None:
    assert all(names for names in HANDED_OVER.values())
    assert not set(HANDED_OVER) & UNREAD


@pytest.mark.parametrize("sentence", ALL)
def test_a_refusal_is_plain_and_warm(sentence: str) -> None:
    words = re.sub(r"\{[^}]*\}", "", sentence)
    assert not COLD.search(words)
    assert "!" not in words
    assert BEGINS.match(sentence)
    assert not sentence.endswith((",", ":", " "))
    assert "  " not in sentence


@pytest.mark.parametrize("sentence", ALL)
def test_a_refusal_is_set_as_it_is_typed_for_what_is_in_it_to_be_copied(
    sentence: str,
) -> None:
    assert not set("“”‘’…") & set(sentence)
