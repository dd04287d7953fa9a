"""What was wrong with a command line, in a sentence.

A sentence names our own commands and options only, never the words that were typed:
they may be a person's own.
"""

from collections.abc import Sequence
from difflib import get_close_matches

import typer
from typer._click import Parameter
from typer._click import exceptions as refused

TOO_MANY = (
    "There are more words here than this command takes. Your own text is asked for,"
    " never taken from the command line."
)
NUMBERS = ("int", "int range")
TAKES_NONE = "does not take a value"  # how typer tells one refusal from the other


def no_such_command(typed: str, known: Sequence[str], path: str) -> str:
    return f"There is no such command.{_perhaps(typed, known)} See: {path} --help"


def sentence(error: typer.TyperException, argv: Sequence[str] = ()) -> str:
    """What typer refused, and where to read on."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else _path(argv)
    return f"{_what(error)} See: {path} --help"


def _path(argv: Sequence[str]) -> str:
    """The command that was meant, where typer doesn't say: the first word, if ours."""
    from alliance_cli.cli import COMMANDS

    ours = {name for group in COMMANDS.values() for name in group}
    return " ".join(("alliance", *(word for word in argv[:1] if word in ours)))


def _what(error: typer.TyperException) -> str:
    match error:
        case refused.NoSuchOption():
            near = _perhaps(error.option_name, error.possibilities or ())
            return f"There is no such option here.{near}"
        case refused.MissingParameter():
            return f"{_name(error.param)} is missing."
        case refused.BadParameter():
            return f"{_name(error.param)} needs {_wanted(error.param)}."
        case refused.BadOptionUsage():
            needs = "takes no" if TAKES_NONE in error.message else "needs a"
            return f"{error.option_name} {needs} value."
        case _:
            return TOO_MANY


def _perhaps(typed: str, known: Sequence[str]) -> str:
    near = get_close_matches(typed.lower(), known, n=1)
    return f" Did you mean {near[0]}?" if near else ""


def _name(param: Parameter | None) -> str:
    if param is None:
        return "A value"
    longest = max(param.opts, key=len)
    return longest if longest.startswith("-") else param.metavar or longest.upper()


def _wanted(param: Parameter | None) -> str:
    if param is None:
        return "another value"
    if choices := getattr(param.type, "choices", None):
        return " or ".join(str(choice) for choice in choices)
    if param.type.name in NUMBERS:
        lowest = getattr(param.type, "min", None)
        return "a whole number" + (f", {lowest} or more" if lowest is not None else "")
    return "another value"
