"""What is private leaves the screen with the person (a real terminal)."""

import pexpect
import pytest

from support.journals import journal, weekly
from support.program import ended, have, on_a_terminal

SECOND_SCREEN, FIRST_SCREEN = "\x1b[?1049h", "\x1b[?1049l"
PRIVATE = [
    ("report",),
    ("list",),
    ("show", "1"),
    ("leave",),
    ("support",),
    ("therapist",),
]


@pytest.mark.parametrize("words", PRIVATE, ids=" ".join)
def test_it_stands_on_a_screen_that_is_gone_afterwards(words: tuple[str, ...]) -> None:
    have(journal(weekly(trust=[4], stays=["secret"])))
    program = on_a_terminal(*words, rows=100)
    program.expect_exact(SECOND_SCREEN)
    program.expect("Enter closes this")
    program.sendline("")
    program.expect_exact(FIRST_SCREEN)
    assert ended(program) == 0
    assert program.before == ""


@pytest.mark.parametrize("words", PRIVATE, ids=" ".join)
@pytest.mark.parametrize("option", ["--keep", "--plain"])
def test_it_stays_when_asked_to(words: tuple[str, ...], option: str) -> None:
    have(journal(weekly(trust=[4], stays=["secret"])))
    program = on_a_terminal(*words, option, rows=100)
    assert ended(program) == 0
    assert SECOND_SCREEN not in program.before
    assert "\x1b[2J" not in program.before


@pytest.mark.parametrize("words", PRIVATE, ids=" ".join)
def test_it_stays_for_who_always_wants_plain(
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ACCESSIBLE", "1")
    have(journal(weekly(trust=[4], stays=["secret"])))
    program = on_a_terminal(*words, rows=100)
    assert ended(program) == 0
    assert SECOND_SCREEN not in program.before


def test_ctrl_c_leaves_it_at_once() -> None:
    have(journal(weekly(trust=[4], stays=["secret"])))
    program = on_a_terminal("list", rows=100)
    program.expect("Enter closes this")
    program.sendintr()
    program.expect_exact(FIRST_SCREEN)
    assert ended(program) == 130


def test_what_anyone_may_see_stays() -> None:
    for words in ((), ("demo",), ("demo", "stirred"), ("--help",)):
        program = on_a_terminal(*words, rows=100)
        program.expect(pexpect.EOF)
        assert SECOND_SCREEN not in program.before
