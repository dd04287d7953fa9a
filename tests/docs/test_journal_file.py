"""The page about the journal file is current, and its example is true."""

from alliance_cli.exchange.load import load_journal
from docs.journal_file import EXAMPLE, PAGE, REFUSALS, page
from support.problems import refused, with_log


def test_the_page_says_what_the_program_does() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run: python tests/docs/journal_file.py"
    )


def test_the_example_is_a_journal() -> None:
    journal = load_journal(EXAMPLE)
    assert len(journal.sessions) == 1


def test_the_refusals_shown_are_the_ones_given() -> None:
    for place, problem in (("[3]", {"trust": 7}), ("[4]", {"trst": 3})):
        (sentence,) = refused(with_log(**problem))
        assert sentence.replace("[0]", place) in REFUSALS
