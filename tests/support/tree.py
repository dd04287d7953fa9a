"""The command line's own tree, for tests and docs that walk it."""

from collections.abc import Iterator

import typer
from typer._click import Command, Context

from alliance_cli.cli import program


def root() -> Command:
    return typer.main.get_command(program())


def commands() -> Iterator[tuple[tuple[str, ...], Command]]:
    """Every command with the words that call it, in the order of help; first bare."""
    yield from _below((), root())


def _below(
    words: tuple[str, ...],
    command: Command,
) -> Iterator[tuple[tuple[str, ...], Command]]:
    yield words, command
    for name, each in getattr(command, "commands", {}).items():
        yield from _below((*words, name), each)


def parse(words: tuple[str, ...]) -> None:
    """Read a command line without running it; raises what typer says of a wrong one."""
    known = dict(commands())
    called = max(
        (words[:n] for n in range(len(words) + 1) if words[:n] in known),
        key=len,
    )
    known[called].make_context("alliance", list(words[len(called) :]))


def options(command: Command) -> set[str]:
    """Every way to write one of its options."""
    params = command.get_params(Context(command))
    return {"-h", "--help"} | {way for param in params for way in param.opts}
