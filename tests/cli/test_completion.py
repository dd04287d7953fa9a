"""Completion completes commands and options, and never anything of the journal."""

import pytest

from support.journals import journal, weekly
from support.program import have, in_a_process

pytestmark = pytest.mark.e2e


def completed(typed: str) -> list[str]:
    """What bash would be offered for that line."""
    words = {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split(" ")) - 1)}
    ran = in_a_process(environ={"_ALLIANCE_COMPLETE": "complete_bash", **words})
    assert ran.status == 0
    return ran.out.split()


def test_a_command_is_completed() -> None:
    assert "report" in completed("alliance re")


def test_an_option_is_completed() -> None:
    assert completed("alliance report --no-q") == ["--no-quotes"]


@pytest.mark.parametrize("line", ["alliance show ", "alliance report -t ", "alliance "])
def test_nothing_of_the_journal_is_offered(line: str) -> None:
    have(journal(weekly(trust=[4, 4], stays=["secret", "secret"])))
    offered = completed(line)
    assert "secret" not in offered
    assert not any(each.isdigit() for each in offered)
    assert "T." not in offered
