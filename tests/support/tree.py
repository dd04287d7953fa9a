"""The command line's own tree, for tests and docs that walk it."""

from collections.abc import Iterator

from typer._click import Command, Context

from alliance_cli.cli import program


def root() -> Command:
    """The whole tree, every command of it imported."""
    tree = program()
    context = Context(tree)
    for name in tree.list_commands(context):
        tree.get_command(context, name)
    return tree


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
