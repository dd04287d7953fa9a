"""The page about the commands is current."""

from docs.commands import PAGE, page


def test_the_page_says_what_help_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "run: PYTHONPATH=tests python tests/docs/commands.py"
    )
