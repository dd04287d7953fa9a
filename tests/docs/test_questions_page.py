"""The page about the questions is current, and none is missing from it."""

from alliance_cli.questions import KINDS, PARTS
from docs.questions_page import PAGE, page


def test_the_page_asks_what_the_program_asks() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run: python tests/docs/questions_page.py"
    )


def test_every_question_and_every_kind_of_event_is_on_it() -> None:
    text = page()
    asked = (question for part in PARTS.values() for question in part)
    assert [one.id for one in asked if one.asked not in text] == []
    assert [kind.id for kind in KINDS if kind.words not in text] == []
