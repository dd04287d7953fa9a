"""Changing the settings file without losing a comment: tomlkit is loaded only here.

A file that is made begins with what can be set, in comments; whatever anyone adds to it
stays as it is.
"""

import tomlkit
from tomlkit.exceptions import TOMLKitError

from alliance_cli.config.known import SETTINGS, Setting, Value
from alliance_cli.errors import UsageError

ABOUT = """Settings of alliance. This file is never encrypted: nothing private in it.
Each can stand in the environment too, which comes first: ALLIANCE_KEEP=yes for keep."""
NOT_TOML = "The settings file isn't TOML. Mend it, or remove it; nothing was changed."


def with_value(text: str | None, name: str, value: Value) -> str:
    """The file with the setting in it; a new file where there is none."""
    if text is None:
        return f"{fresh()}\n{tomlkit.dumps({name: value})}"
    document = _document(text)
    document[name] = value
    return tomlkit.dumps(document)


def without(text: str, name: str) -> str:
    """The file without the setting."""
    document = _document(text)
    document.pop(name, None)
    return tomlkit.dumps(document)


def fresh() -> str:
    """A file that sets nothing, and says in comments what could be set."""
    told = [ABOUT, *(_told(one) for one in SETTINGS)]
    lines = "\n\n".join(told).split("\n")
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)


def _told(one: Setting) -> str:
    return f"{one.says}\n{one.example}"


def _document(text: str) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(text)
    except TOMLKitError:
        raise UsageError(NOT_TOML) from None
