"""The settings there are: what each is for, what it can be, and what it usually is.

To add one: its line here and its field in `Settings`, and something that reads it;
`docs/reference/settings.md` is written from this table. No setting may hold a name or
anything else that is private: the file is never encrypted.
"""

from collections.abc import Callable
from dataclasses import dataclass

YES, NO = ("1", "yes", "true", "on"), ("0", "no", "false", "off")
LOGS = ("quick", "full")
Value = bool | str | None


@dataclass(frozen=True, slots=True)
class Setting:
    """`reads` makes a value of what was typed, and None of what it can't be.

    `example` is a line of the settings file.
    """

    name: str
    says: str
    takes: str
    usual: Value
    reads: Callable[[str], Value]
    example: str

    @property
    def variable(self) -> str:
        """The environment variable that comes before the file."""
        return f"ALLIANCE_{self.name.upper()}"


def _flag(typed: str) -> bool | None:
    word = typed.strip().casefold()
    return True if word in YES else False if word in NO else None


def _log(typed: str) -> str | None:
    word = typed.strip().casefold()
    return word if word in LOGS else None


def _command(typed: str) -> str | None:
    return typed if typed.strip() and typed.isprintable() else None


SETTINGS = (
    Setting(
        "plain",
        "Sentences in place of pictures and symbols, as with --plain.",
        "yes or no",
        usual=False,
        reads=_flag,
        example="plain = true",
    ),
    Setting(
        "keep",
        "Leave screens in the terminal and its scrollback, as with --keep.",
        "yes or no",
        usual=False,
        reads=_flag,
        example="keep = true",
    ),
    Setting(
        "quotes",
        "Show your own words in lists and in the report; no is as with --no-quotes.",
        "yes or no",
        usual=True,
        reads=_flag,
        example="quotes = false",
    ),
    Setting(
        "log",
        "Which log begins when neither --quick nor --full says it.",
        "quick or full",
        usual="quick",
        reads=_log,
        example='log = "full"',
    ),
    Setting(
        "passphrase_command",
        "The command that prints the passphrase; it is run without a shell.",
        "a command",
        usual=None,
        reads=_command,
        example='passphrase_command = "pass show alliance"',
    ),
    Setting(
        "editor",
        "Another program for longer texts, opened by @; run without a shell.",
        "a command",
        usual=None,
        reads=_command,
        example='editor = "vim"',
    ),
)
NAMES = tuple(one.name for one in SETTINGS)


def setting(name: str) -> Setting | None:
    return next((one for one in SETTINGS if one.name == name), None)
