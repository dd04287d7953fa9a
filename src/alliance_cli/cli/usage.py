"""What was wrong with a command line, in a sentence.

A sentence names our own commands and options only, never the words that were typed:
they may be a person's own.
"""

from collections.abc import Sequence
from difflib import get_close_matches

import typer
from typer._click import Parameter
from typer._click import exceptions as refused

WANTED = {
    "integer": "a whole number",
    "integer range": "a whole number in its range",
}
TOO_MANY = (
    "There are more words here than this command takes. Your own text is asked for,"
    " never taken from the command line."
)


def no_such_command(typed: str, known: Sequence[str], path: str) -> str:
    near = get_close_matches(typed.lower(), known, n=1)
    return f"There is no such command. {_perhaps(near)}See: {path} --help"


def sentence(error: typer.TyperException) -> str:
    """What typer refused, and where to read on."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "alliance"
    return f"{_what(error)} See: {path} --help"


def _what(error: typer.TyperException) -> str:
    if isinstance(error, refused.NoSuchOption):
        near = sorted(error.possibilities or ())[:1]
        return f"There is no such option here. {_perhaps(near)}".rstrip()
    if isinstance(error, refused.MissingParameter):
        return f"{_name(error.param)} is missing."
    if isinstance(error, refused.BadParameter):
        return f"{_name(error.param)} needs {_wanted(error.param)}."
    if isinstance(error, refused.BadOptionUsage):
        return f"{error.option_name} needs a value."
    return TOO_MANY


def _perhaps(near: Sequence[str]) -> str:
    return f"Did you mean {near[0]}? " if near else ""


def _name(param: Parameter | None) -> str:
    if param is None:
        return "A value"
    longest = max(param.opts, key=len)
    return longest if longest.startswith("-") else longest.upper()


def _wanted(param: Parameter | None) -> str:
    if param is None:
        return "another value"
    choices = getattr(param.type, "choices", None)
    if choices:
        return " or ".join(str(choice) for choice in choices)
    return WANTED.get(param.type.name, "another value")
