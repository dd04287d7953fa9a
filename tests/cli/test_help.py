"""Help: every command's fits the screen, teaches, and shows how it is called."""

import re

import pytest

from alliance_cli.cli import COMMANDS
from alliance_cli.cli.tree import Named
from support.program import Ran, alliance
from support.tree import commands, parse

WORDS = [words for words, _ in commands()]
EXAMPLE = re.compile(r"^  alliance( .*)?$", re.MULTILINE)


def help_of(words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> Ran:
    monkeypatch.setenv("COLUMNS", "80")
    return alliance(*words, "--help")


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_it_fits_eighty_columns(
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ran = help_of(words, monkeypatch)
    assert ran.status == 0
    assert max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.parametrize("words", WORDS[1:], ids=" ".join)
def test_it_shows_an_example_of_itself(
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = EXAMPLE.findall(help_of(words, monkeypatch).out)
    assert any(each.startswith(" " + " ".join(words)) for each in found)


@pytest.mark.parametrize("words", WORDS[1:], ids=" ".join)
def test_every_example_can_be_called(
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    examples = EXAMPLE.findall(help_of(words, monkeypatch).out)
    assert examples
    for example in examples:
        line, _, _ = example.strip().partition("  ")
        called, _, _ = line.partition(" <")
        parse(tuple(called.split()))


@pytest.mark.parametrize("words", WORDS[1:], ids=" ".join)
def test_its_first_sentence_is_whole_in_the_list_of_commands(
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listed = help_of(words[:-1], monkeypatch).out
    line = next(
        each for each in listed.splitlines() if each.startswith(f"  {words[-1]} ")
    )
    assert line.endswith(".")
    assert not line.endswith("...")


def test_bare_help_gives_every_command_one_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = help_of((), monkeypatch).out
    for words in (each for each in WORDS if len(each) == 1):
        assert out.count(f"\n  {words[0]} ") == 1


def test_short_help_is_help() -> None:
    assert alliance("-h") == alliance("--help")


def test_options_before_the_command_count_for_it() -> None:
    ran = alliance("--plain", "support")
    assert ran == alliance("support", "--plain")
    assert ran != alliance("support")


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
def test_it_reads_as_a_person_would_write_it(
    words: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = help_of(words, monkeypatch).out
    assert ">=" not in out
    assert "[required]" not in out


@pytest.mark.parametrize(
    ("name", "named"),
    [each for commands in COMMANDS.values() for each in commands.items()],
)
def test_the_table_says_what_the_command_says_first(name: str, named: Named) -> None:
    command = named.load(name)
    first = " ".join((command.help or "").split("\n\n")[0].split())
    assert first == named.says
